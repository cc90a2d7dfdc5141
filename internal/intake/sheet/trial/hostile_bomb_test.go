package trial

import (
	"testing"

	"ecart/internal/intake/sheet"
)

var tooMuch = []string{sheet.CodeLimit}

const gigabyte = 1 << 30

const (
	sheetHead = `<worksheet xmlns="` + mainSpace + `"><sheetData>`
	sheetTail = `</sheetData></worksheet>`
	textHead  = sheetHead + `<row r="1"><c r="A1" t="inlineStr"><is><t>`
	textTail  = `</t></is></c></row>` + sheetTail
)

// bombing packs a sound workbook with one part that inflates to a size.
func bombing(name, head, unit string, size int, tail string) func(testing.TB) []byte {
	return func(tb testing.TB) []byte {
		return plain(answers(2000)).zipWith(tb, bomb(tb, name, head, unit, size, tail))
	}
}

var textBomb = bombing(sheetPart, textHead, "a", gigabyte, textTail)

// bombs are megabytes on disk and a gigabyte in memory.
var bombs = []hostile{
	{name: "a gigabyte of zeros for a sheet", make: bombing(sheetPart, "", "\x00", gigabyte, ""), codes: tooMuch},
	{name: "a gigabyte of blanks in a sheet", make: bombing(sheetPart, sheetHead, " ", gigabyte, sheetTail), codes: tooMuch},
	{name: "a gigabyte of text in a cell", make: textBomb, codes: tooMuch},
	{name: "a gigabyte of cells", make: bombing(sheetPart, sheetHead+`<row>`, "<c><v>1</v></c>", gigabyte, `</row>`+sheetTail), codes: tooMuch},
	{name: "a gigabyte of blank rows", make: bombing(sheetPart, sheetHead, "<row/>", gigabyte, sheetTail), codes: tooMuch},
	{name: "a gigabyte in a shared text", make: bombing(stringsPart, `<sst xmlns="`+mainSpace+`"><si><t>`, "a", gigabyte, `</t></si></sst>`), codes: tooMuch},
	{name: "a gigabyte of shared texts", make: bombing(stringsPart, `<sst xmlns="`+mainSpace+`">`, "<si><t>a</t></si>", gigabyte, `</sst>`), codes: tooMuch},
	{name: "a gigabyte of styles", make: bombing(stylesPart, `<styleSheet xmlns="`+mainSpace+`">`, " ", gigabyte, `</styleSheet>`), codes: tooMuch},
	{name: "a gigabyte of theme", make: bombing("xl/theme/theme1.xml", "<a>", " ", gigabyte, "</a>"), codes: tooMuch},
	{name: "a gigabyte of picture", make: bombing("xl/media/image1.png", "", "\x00", gigabyte, ""), codes: tooMuch},
	{name: "a gigabyte of relations", make: bombing(bookRelsPart, `<Relationships xmlns="`+packageSpace+`">`, `<Relationship Id="a" Type="b" Target="c"/>`, gigabyte, `</Relationships>`), codes: tooMuch},
	{name: "a gigabyte of workbook", make: bombing(bookPart, `<workbook xmlns="`+mainSpace+`"><sheets>`, `<sheet name="a" sheetId="1"/>`, gigabyte, `</sheets></workbook>`), codes: tooMuch},
	{name: "a bomb below the gigabyte", make: bombing(sheetPart, textHead, "a", 150<<20, textTail), codes: tooMuch},
	{name: "a bomb below every limit of ratio", make: bombing(sheetPart, sheetHead+`<row>`, "<c><v>1</v></c>", 15<<20, `</row>`+sheetTail), codes: []string{sheet.CodeDamaged, sheet.CodeLimit}},
}
