package sheet

import (
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"ecart/internal/diag"
	"ecart/internal/intake/delimited"
	"ecart/internal/intake/table"
)

// tellEncoding says what was assumed of a file's characters.
func tellEncoding(found *diag.List, name string, e delimited.Encoding) {
	switch {
	case !e.Assumed:
	case len(e.Strays) > 0:
		tellStrays(found, name, e)
	default:
		d := found.Notef(diag.Place{File: name}, CodeEncoding, "is not UTF-8 and is read as %s", e.Name)
		d.Hint = "look at an accented word in the report; set encoding:, or save the file as CSV UTF-8, to be sure"
	}
}

// tellStrays says where the bytes stand that are no UTF-8, and as what they are read.
func tellStrays(found *diag.List, name string, e delimited.Encoding) {
	read := func(s delimited.Stray) string {
		return fmt.Sprintf("byte 0x%02X is read as \"%c\"", s.Byte, charmap.Windows1252.DecodeByte(s.Byte))
	}
	first := e.Strays[0]
	noun := "one byte that is"
	if e.Count > 1 {
		noun = fmt.Sprintf("%d bytes that are", e.Count)
	}
	d := found.Notef(diag.Place{File: name, Line: first.Line, Col: first.Col}, CodeEncoding, "holds %s not UTF-8, read as Windows-1252: the first %s", noun, read(first))
	d.Hint = "set encoding: when the word there looks wrong (macintosh, iso-8859-15 …), or save the file as CSV UTF-8"
	for _, s := range e.Strays[1:] {
		d.Notes = append(d.Notes, diag.Related{Place: diag.Place{File: name, Line: s.Line, Col: s.Col}, Message: read(s)})
	}
}

// tellStrayMarks says which records have text behind the closing mark of a quoted field: a mark was not doubled, or is one too many.
func (c *csv) tellStrayMarks(found *diag.List, name string) {
	if len(c.strays) == 0 {
		return
	}
	const shown = 5
	d := found.Warnf(diag.Place{File: name, Line: c.strays[0]}, CodeQuote, "text follows a closing quotation mark, and is kept with what stands between the marks")
	d.Hint = "look whether fields of the line ran together: a quotation mark inside a quoted answer must be doubled"
	d.Count = len(c.strays)
	for _, line := range c.strays[1:min(len(c.strays), shown)] {
		d.Notes = append(d.Notes, diag.Related{Place: diag.Place{File: name, Line: line}, Message: "here too"})
	}
}

// tellNumbers says which columns write their numbers otherwise than with a point, and which leave in doubt how.
func tellNumbers(found *diag.List, t *table.Table, s *delimited.Survey) {
	var commas, thousands, unsure []string
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Index >= len(s.Columns) {
			continue
		}
		n := &s.Columns[c.Index]
		if n.Decimal == ',' {
			commas = append(commas, c.Letter())
		}
		if n.Thousand != 0 {
			thousands = append(thousands, c.Letter()+fmt.Sprintf(" (%q)", string(rune(n.Thousand))))
		}
		if n.Unsure {
			unsure = append(unsure, c.Letter())
		}
	}
	if len(commas) > 0 {
		found.Notef(t.Place(), CodeNumbers, "numbers with a decimal comma are read as numbers in %s", inColumns(commas))
	}
	if len(thousands) > 0 {
		found.Notef(t.Place(), CodeNumbers, "marks between thousands are taken out of the numbers in %s", inColumns(thousands))
	}
	if len(unsure) > 0 {
		d := found.Warnf(t.Place(), CodeNumbers, "numbers like 1,234 or 1.234 stay texts in %s: whether the mark stands before decimals or thousands is not to be told", inColumns(unsure))
		d.Hint = `set decimal: to "," or "."`
	}
}

// inColumns names columns in a sentence, a dozen at most.
func inColumns(letters []string) string {
	const most = 12
	noun := "column "
	if len(letters) > 1 {
		noun = "columns "
	}
	if len(letters) > most {
		return noun + strings.Join(letters[:most], ", ") + fmt.Sprintf(" and %d others", len(letters)-most)
	}
	return noun + strings.Join(letters, ", ")
}

// breadth watches how many fields the records have, against the headings.
type breadth struct {
	name        string
	named, wide int // columns up to the last heading, and all fields of the records with headings
	few, many   []diag.Related
	fewer, more int
}

// heading measures a record of headings.
func (b *breadth) heading(r delimited.Record, o Options) {
	if r.Number != o.HeaderRow && r.Number != o.SubRow && r.Number != o.LabelRow {
		return
	}
	b.named, b.wide = max(b.named, filledTo(r.Fields)), max(b.wide, len(r.Fields))
}

// filledTo is the number of fields up to the last that is not blank.
func filledTo(fields []string) int {
	n := len(fields)
	for n > 0 && unblank(fields[n-1]) == "" {
		n--
	}
	return n
}

// answer compares a record with the headings. Blank fields at its end make it no wider.
func (b *breadth) answer(r delimited.Record) {
	const shown = 5
	if b.wide == 0 {
		return
	}
	keep := func(list *[]diag.Related, count *int, n int, than string) {
		if *count++; len(*list) < shown {
			*list = append(*list, diag.Related{Place: diag.Place{File: b.name, Line: r.Line}, Message: fmt.Sprintf("record %d has %d fields, %s", r.Number, n, than)})
		}
	}
	if n := len(r.Fields); n < b.named {
		keep(&b.few, &b.fewer, n, fmt.Sprintf("and %d columns have a heading", b.named))
	} else if n := filledTo(r.Fields); n > b.wide {
		keep(&b.many, &b.more, n, fmt.Sprintf("and the headings %d", b.wide))
	}
}

// tell reports records of another width than the headings, each kind once.
func (b *breadth) tell(found *diag.List) {
	report := func(list []diag.Related, count int, what, then string) {
		if count == 0 {
			return
		}
		d := found.Warnf(list[0].Place, CodeRecords, "%s: %s", what, list[0].Message)
		d.Count, d.Notes = count, list[1:]
		d.Hint = then
	}
	report(b.few, b.fewer, "a record is too short", "the missing fields are read as blank; is a line broken, or a delimiter lost?")
	report(b.many, b.more, "a record is too long", "the fields behind the headings are kept in columns without one; is a delimiter inside an answer that is not quoted?")
}
