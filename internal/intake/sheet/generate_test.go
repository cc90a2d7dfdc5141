package sheet

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/intake/table"
)

// form is the way in which a program writes cells.
type form string

const (
	byExcel       form = "excel"       // shared texts, a style on dates only
	byLibreOffice form = "libreoffice" // shared texts, style and type on each cell, truths as formulas
	byOpenpyxl    form = "openpyxl"    // inline texts, what is not ASCII as entities
	byExcelize    form = "excelize"    // inline texts of its StreamWriter
	byForms       form = "forms"       // Excel's, with a prefix on every name, as Microsoft Forms writes
)

var forms = []form{byExcel, byLibreOffice, byOpenpyxl, byExcelize, byForms}

// answers is what every survey that is generated holds: 60 columns with 43 numbers, most of them ratings, 2 dates, a truth, an id, texts of
// categories, comments, and blanks.
const answersWidth = 60

var (
	placesOfAnswers = []string{"Île-de-France", "Auvergne-Rhône-Alpes", "Bretagne", "Occitanie", "Grand Est", "PACA"}
	channelsOf      = []string{"Phone", "E-mail", "Chat", "Boutique", "Self-service"}
	agreement       = []string{"1 - Pas du tout d'accord", "3 - Plutôt pas d'accord", "5 - Plutôt d'accord", "7 - Tout à fait d'accord", "Ne sait pas / N/A"}
	spoken          = strings.Fields("le conseiller était très aimable mais l'attente au téléphone reste trop longue the agent was friendly & I had to call back 3 times < promised > \"refund\" pending service rapide merci")
)

// answer is one cell that is generated.
type answer struct {
	kind table.Kind
	x    float64
	text string
}

// answersOf returns the cells of row i, the same for the same generator.
func answersOf(r *rand.Rand, i int) [answersWidth]answer {
	var c [answersWidth]answer
	text := func(s string) answer { return answer{kind: table.Text, text: s} }
	number := func(x float64) answer { return answer{kind: table.Number, x: x} }
	pick := func(of []string) answer { return text(of[r.IntN(len(of))]) }
	start := 45658 + float64(i*37+r.IntN(3000))/86400
	c[0] = text(fmt.Sprintf("R_%016x", r.Uint64()))
	c[1], c[2] = answer{kind: table.Date, x: start}, answer{kind: table.Date, x: start + float64(60+r.IntN(1200))/86400}
	c[3], c[4] = text("IP Address"), number(float64(60+r.IntN(1200)))
	c[5] = answer{kind: table.Bool, x: float64(min(1, r.IntN(12)))}
	c[6], c[7], c[8] = pick([]string{"FR", "EN"}), pick(channelsOf), pick(placesOfAnswers)
	c[9] = number(float64(18 + r.IntN(70)))
	mood := 3 + r.IntN(4)
	for j := 10; j < 50; j++ {
		if r.IntN(16) > 0 {
			c[j] = number(float64(min(7, mood+r.IntN(3)-1)))
		}
	}
	c[50], c[51], c[52], c[53] = number(float64(r.IntN(11))), pick(agreement), pick(agreement), pick(channelsOf)
	c[54], c[55], c[58] = number(float64(r.IntN(2))), number(float64(r.IntN(1e7))/100), number(r.Float64())
	if r.IntN(3) == 0 {
		c[56] = text(comment(r))
	}
	if r.IntN(8) == 0 {
		c[57] = text(comment(r))
	}
	if r.IntN(50) == 0 {
		c[59] = text("VIP")
	}
	return c
}

func comment(r *rand.Rand) string {
	words := make([]string, 4+r.IntN(28))
	for i := range words {
		words[i] = spoken[r.IntN(len(spoken))]
	}
	return strings.Join(words, " ")
}

func headingsOf() [answersWidth]answer {
	var c [answersWidth]answer
	for j := range c {
		c[j] = answer{kind: table.Text, text: fmt.Sprintf("Q%d", j+1)}
	}
	return c
}

// generated returns the path of a workbook with so many rows of answers, which is made once for each form and size.
func generated(tb testing.TB, f form, rows int) string {
	tb.Helper()
	making.Lock()
	defer making.Unlock()
	path := filepath.Join(made(tb), fmt.Sprintf("%s-%d.xlsx", f, rows))
	if _, err := os.Stat(path); err == nil {
		return path
	}
	write := writeParts
	if f == byExcelize {
		write = writeStream
	}
	if err := write(path, f, rows); err != nil {
		tb.Fatal(err)
	}
	return path
}

var (
	making  sync.Mutex
	madeDir string
)

// made returns the folder of generated workbooks; TestMain removes it.
func made(tb testing.TB) string {
	if madeDir == "" {
		dir, err := os.MkdirTemp("", "ecart-sheet")
		if err != nil {
			tb.Fatal(err)
		}
		madeDir = dir
	}
	return madeDir
}

func TestMain(m *testing.M) {
	code := m.Run()
	if madeDir != "" {
		os.RemoveAll(madeDir)
	}
	os.Exit(code)
}

// seeded is the generator of all surveys.
func seeded() *rand.Rand { return rand.New(rand.NewPCG(4, 2)) }

func writeStream(path string, _ form, rows int) error {
	f := excelize.NewFile()
	defer f.Close()
	style, err := f.NewStyle(&excelize.Style{NumFmt: 22})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	r := seeded()
	for i := range rows + 1 {
		cells := headingsOf()
		if i > 0 {
			cells = answersOf(r, i)
		}
		values := make([]any, len(cells))
		for j, c := range cells {
			switch c.kind {
			case table.Text:
				values[j] = c.text
			case table.Bool:
				values[j] = c.x == 1
			case table.Date:
				values[j] = excelize.Cell{StyleID: style, Value: c.x}
			case table.Number:
				values[j] = c.x
			}
		}
		if err := w.SetRow("A"+strconv.Itoa(i+1), values); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.SaveAs(path)
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n"

// writeParts writes a workbook part by part, in the form of Excel, LibreOffice or openpyxl.
func writeParts(path string, f form, rows int) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	z := zip.NewWriter(file)
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const packed = "http://schemas.openxmlformats.org/package/2006/"
	for _, p := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + packed + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + packed + `relationships"><Relationship Id="rId1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + main + `" xmlns:r="` + office + `"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packed + `relationships"><Relationship Id="rId1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + office + `/styles" Target="styles.xml"/><Relationship Id="rId3" Type="` + office + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
		{"xl/styles.xml", `<styleSheet xmlns="` + main + `"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="22" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`},
	} {
		if err := writePart(z, p[0], func(w *bufio.Writer) { w.WriteString(p[1]) }); err != nil {
			return err
		}
	}
	space := "xmlns"
	if f == byForms {
		space = "xmlns:x"
	}
	texts := &numbering{numbers: map[string]int{}}
	err = writePart(z, firstSheet, prefixed(f, func(w *bufio.Writer) {
		fmt.Fprintf(w, `<worksheet %s="%s"><dimension ref="A1:BH%d"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`, space, main, rows+1)
		r := seeded()
		for i := range rows + 1 {
			cells := headingsOf()
			if i > 0 {
				cells = answersOf(r, i)
			}
			writeRow(w, f, texts, i+1, cells[:])
		}
		w.WriteString(`</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`)
	}))
	if err != nil {
		return err
	}
	err = writePart(z, "xl/sharedStrings.xml", prefixed(f, func(w *bufio.Writer) {
		fmt.Fprintf(w, `<sst %s="%s" uniqueCount="%d">`, space, main, len(texts.all))
		for _, s := range texts.all {
			w.WriteString("<si><t>")
			xml.EscapeText(w, []byte(s))
			w.WriteString("</t></si>")
		}
		w.WriteString("</sst>")
	}))
	if err != nil {
		return err
	}
	return z.Close()
}

func writePart(z *zip.Writer, name string, write func(*bufio.Writer)) error {
	part, err := z.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(part, 1<<20)
	io.WriteString(w, xmlHead)
	write(w)
	return w.Flush()
}

// prefixed writes the names of a part as the form does: with a prefix, or as they are.
func prefixed(f form, write func(*bufio.Writer)) func(*bufio.Writer) {
	if f != byForms {
		return write
	}
	return func(w *bufio.Writer) {
		all := bufio.NewWriterSize(&prefixing{to: w}, 1<<20)
		write(all)
		all.Flush()
	}
}

// prefixing puts a prefix before the names of tags; the state is kept from one block of bytes to the next.
type prefixing struct {
	to   *bufio.Writer
	open bool // the last byte was "<"
}

func (p *prefixing) Write(b []byte) (int, error) {
	for _, c := range b {
		if p.open && c != '/' {
			p.to.WriteString("x:")
			p.open = false
		}
		p.to.WriteByte(c)
		if p.open { // behind "</"
			p.to.WriteString("x:")
		}
		p.open = c == '<'
	}
	return len(b), nil
}

// numbering gives each text a number, in the order of first use.
type numbering struct {
	numbers map[string]int
	all     []string
}

func (n *numbering) of(s string) int {
	i, ok := n.numbers[s]
	if !ok {
		i = len(n.all)
		n.numbers[s] = i
		n.all = append(n.all, s)
	}
	return i
}

func writeRow(w *bufio.Writer, f form, texts *numbering, row int, cells []answer) {
	if f == byLibreOffice {
		fmt.Fprintf(w, `<row r="%d" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">`, row)
	} else {
		fmt.Fprintf(w, `<row r="%d" spans="1:%d">`, row, len(cells))
	}
	for j, c := range cells {
		if c.kind == table.Blank {
			continue
		}
		w.WriteString(`<c r="` + table.Letter(j) + strconv.Itoa(row) + `"`)
		switch {
		case c.kind == table.Date:
			w.WriteString(` s="1"`)
		case f == byLibreOffice:
			w.WriteString(` s="0"`)
		}
		writeValue(w, f, texts, c)
	}
	w.WriteString("</row>")
}

// writeValue writes the type and the value of a cell.
func writeValue(w *bufio.Writer, f form, texts *numbering, c answer) {
	value := strconv.FormatFloat(c.x, 'f', -1, 64)
	switch {
	case c.kind == table.Text && f == byOpenpyxl:
		w.WriteString(` t="inlineStr"><is><t>` + asEntities(c.text) + "</t></is></c>")
		return
	case c.kind == table.Text:
		w.WriteString(` t="s"`)
		value = strconv.Itoa(texts.of(c.text))
	case c.kind == table.Bool && f == byLibreOffice:
		w.WriteString(` t="b"><f aca="false">TRUE()</f><v>` + value + "</v></c>")
		return
	case c.kind == table.Bool:
		w.WriteString(` t="b"`)
	case f == byLibreOffice || f == byOpenpyxl:
		w.WriteString(` t="n"`)
	}
	w.WriteString("><v>" + value + "</v></c>")
}

// asEntities writes a text in ASCII, as Python's libraries do.
func asEntities(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r > 126:
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
