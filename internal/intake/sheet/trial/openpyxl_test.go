package trial

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// dumped is what openpyxl reads in one file.
type dumped struct {
	File   string
	Sheets map[string][][3]any
}

// pythonWithOpenpyxl returns a Python that has the library. A user's machine may lack it, the gate may not.
func pythonWithOpenpyxl(t *testing.T) string {
	t.Helper()
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import openpyxl").Run() == nil {
			return python
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("the gate needs Python with openpyxl (Debian: python3-openpyxl)")
	}
	t.Skip("no Python with openpyxl (Debian: python3-openpyxl)")
	return ""
}

// dump reads files with openpyxl.
func dump(t *testing.T, files ...string) []dumped {
	t.Helper()
	cmd := exec.Command(pythonWithOpenpyxl(t), append([]string{"testdata/openpyxl/dump.py"}, files...)...)
	var errors bytes.Buffer
	cmd.Stderr = &errors
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("openpyxl: %v\n%s", err, errors.String())
	}
	var all []dumped
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 256<<20)
	for lines.Scan() {
		var d dumped
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	if len(all) != len(files) {
		t.Fatalf("openpyxl read %d of %d files: %s", len(all), len(files), errors.String())
	}
	return all
}

// explained are the differences that are openpyxl's own doing, with the reason.
var explained = []struct {
	why string
	is  func(ours, theirs string, inside bool) bool
}{
	{"openpyxl leaves Excel's _x0041_ escapes as they stand", func(ours, theirs string, _ bool) bool {
		return strings.Contains(theirs, "_x") && ours == "text "+unescaped(strings.TrimPrefix(theirs, "text "))
	}},
	{"openpyxl drops values under merged cells", func(ours, theirs string, inside bool) bool { return theirs == "" && ours != "" && inside }},
	{"openpyxl has no value for a formula that was never calculated", func(ours, theirs string, _ bool) bool { return theirs == "" && ours == "pending" }},
}

// comparison counts what was compared.
type comparison struct {
	cells   int
	reasons map[string]int
}

// compare reads a sheet with both and compares cell for cell.
func (c *comparison) compare(t *testing.T, path, name string, theirs [][3]any) {
	t.Helper()
	got, found := sheet.Read(path, filepath.Base(path), sheet.Options{Sheet: name, HeaderRow: sheet.NoHeader})
	if found.HasErrors() {
		if len(theirs) > 0 || found[0].Code != sheet.CodeEmpty {
			t.Errorf("%s, sheet %q: openpyxl reads %d cells, and we say %s", filepath.Base(path), name, len(theirs), found[0].Message)
		}
		return
	}
	ours, want := seenBy(got).cells, map[string]string{}
	for _, cell := range theirs {
		if value := toldBy(cell); value != "" {
			want[cell[0].(string)] = value
		}
	}
	addresses := maps.Clone(ours)
	maps.Copy(addresses, want)
	for _, address := range slices.Sorted(maps.Keys(addresses)) {
		c.cells++
		if a, b := ours[address], want[address]; a != b && !near(a, b) && !c.explain(a, b, under(got, address)) {
			t.Errorf("%s!%s!%s: we read %q, openpyxl %q", filepath.Base(path), name, address, a, b)
		}
	}
}

func (c *comparison) explain(ours, theirs string, inside bool) bool {
	for _, e := range explained {
		if e.is(ours, theirs, inside) {
			c.reasons[e.why]++
			return true
		}
	}
	return false
}

// toldBy writes a cell of openpyxl as seenBy does; "" for one of blanks.
func toldBy(cell [3]any) string {
	kind := cell[1].(string)
	if x, ok := cell[2].(float64); ok {
		return fmt.Sprint(kind, " ", x)
	}
	if strings.TrimSpace(cell[2].(string)) == "" {
		return ""
	}
	return kind + " " + cell[2].(string)
}

// near tells whether two dates are a hundredth of a second apart at most: openpyxl keeps moments to the millisecond.
func near(a, b string) bool {
	const hundredth = 0.01 / 86400
	x, ok := strings.CutPrefix(a, "date ")
	y, also := strings.CutPrefix(b, "date ")
	if !ok || !also {
		return false
	}
	n, err := strconv.ParseFloat(x, 64)
	m, failed := strconv.ParseFloat(y, 64)
	return err == nil && failed == nil && math.Abs(n-m) < hundredth
}

// under tells whether a cell lies in a merged block and is not its first.
func under(t *table.Table, address string) bool {
	letters := strings.TrimRight(address, "0123456789")
	col, _ := table.Index(letters)
	row, _ := strconv.Atoi(address[len(letters):])
	for _, m := range t.Merged {
		if m.Left <= col && col <= m.Right && m.Top <= row && row <= m.Bottom && (col != m.Left || row != m.Top) {
			return true
		}
	}
	return false
}

func TestRealWorkbooksReadAsInOpenpyxl(t *testing.T) {
	const beside = "../../../../../shared/data"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	files, err := filepath.Glob(filepath.Join(beside, "*", "*.xlsx"))
	if err != nil || len(files) < 6 {
		t.Fatalf("%d workbooks: %v", len(files), err)
	}
	c := comparison{reasons: map[string]int{}}
	for _, d := range dump(t, files...) {
		for _, name := range slices.Sorted(maps.Keys(d.Sheets)) {
			c.compare(t, d.File, name, d.Sheets[name])
		}
	}
	t.Logf("%d cells in %d workbooks; explained: %v", c.cells, len(files), c.reasons)
	if c.cells < 100_000 {
		t.Errorf("only %d cells were compared", c.cells)
	}
}

func TestGeneratedWorkbooksReadAsInOpenpyxl(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for name, b := range generated() {
		path := filepath.Join(dir, strings.ReplaceAll(name, " ", "_")+".xlsx")
		if err := os.WriteFile(path, b.zip(t, zip.Deflate), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	slices.Sort(files)
	c := comparison{reasons: map[string]int{}}
	for _, d := range dump(t, files...) {
		if strings.Contains(d.File, "strict") {
			// openpyxl 3.0 finds no sheets in the strict namespace; 3.1 does.
			if got, found := sheet.Read(d.File, "strict.xlsx", sheet.Options{HeaderRow: sheet.NoHeader}); len(found) > 0 || filled(got) != 90 {
				t.Errorf("strict: %v %v", got, found)
			}
			if len(d.Sheets) == 0 {
				continue
			}
		}
		if len(d.Sheets) != 1 {
			t.Errorf("%s: openpyxl sees %d sheets", d.File, len(d.Sheets))
		}
		for name, cells := range d.Sheets {
			c.compare(t, d.File, name, cells)
		}
	}
	t.Logf("%d cells in %d workbooks; explained: %v", c.cells, len(files), c.reasons)
	if c.cells < 450 {
		t.Errorf("only %d cells were compared", c.cells)
	}
	for _, e := range explained {
		if c.reasons[e.why] == 0 {
			t.Errorf("nothing shows that %s: take it off the list", e.why)
		}
	}
}

// generated are the herd of sound workbooks and those that show what tools write more rarely.
func generated() map[string]book {
	all := herd()
	all["strict"] = plain(answers(30)).everywhere(mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main").everywhere(relationSpace, "http://purl.oclc.org/ooxml/officeDocument/relationships")
	all["escapes"] = plain(answers(9)).edited(stringsPart, "<si><t>alpha</t></si>", `<si><t xml:space="preserve"> a_x0041__x000D_
b &#233;&#x1F600; </t></si>`)
	all["numbers"] = plain(numbers())
	all["merged"] = plain("").with(sheetPart, around("", answers(9), `<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C4:C6"/></mergeCells>`))
	all["formats"] = formats()
	return all
}

// numbers are forms in which programs write one.
func numbers() string {
	var b strings.Builder
	for i, v := range []string{"0", "-0", "1.0", "4.5", "1e3", "1E-05", "-1.5E+300", "12345678901234567890", "0.1", "43704.770684460000", "5e-324", "1.7976931348623157e308", "  7 ", "99999999999999999"} {
		fmt.Fprintf(&b, `<row r="%[1]d"><c r="A%[1]d"><v>%[2]s</v></c><c r="B%[1]d" s="1"><v>%[1]d.75</v></c></row>`, i+1, v)
	}
	return b.String()
}

// formats has a cell for every number format of a table: those that Excel numbers, and codes that people write.
func formats() book {
	var xfs, codes, rows strings.Builder
	n := 0
	style := func(id int) {
		n++
		fmt.Fprintf(&xfs, `<xf numFmtId="%d"/>`, id)
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" s="%d"><v>45000.5</v></c></row>`, n, n, n)
	}
	xfs.WriteString(`<xf numFmtId="0"/>`)
	for _, id := range []int{0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 37, 38, 39, 40, 45, 46, 47, 48, 49} {
		style(id)
	}
	for i, code := range []string{"yyyy-mm-dd", "dd/mm/yyyy hh:mm", "[$-40C]d mmm yyyy;@", "mm:ss.0", "[h]:mm:ss", "h:mm AM/PM", `mm"月"\ dd"日"`, "0.00", "#,##0", `"days" 0`, "[Red]0;[Blue]-0", `0" mois"`, "#,##0.00 [$€-40C]", "0.0E+00", "@", `\d0`, "0%", "General"} {
		fmt.Fprintf(&codes, `<numFmt numFmtId="%d" formatCode="%s"/>`, 164+i, strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(code))
		style(164 + i)
	}
	return plain(rows.String()).with(stylesPart, []byte(declaration+`<styleSheet xmlns="`+mainSpace+`"><numFmts>`+codes.String()+`</numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs>`+xfs.String()+`</cellXfs></styleSheet>`))
}
