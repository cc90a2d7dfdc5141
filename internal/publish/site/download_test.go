package site

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
)

// downloads clicks on the file of a kind in the menu of what an id names, and returns what the browser wrote, by ending.
func downloads(t *testing.T, b *browser, id string, kinds ...string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	if _, err := chromedp.Call(b.ctx, cdp.SetDownloadBehavior, cdp.SetDownloadBehaviorParams{Behavior: cdp.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir}); err != nil {
		t.Fatal(err)
	}
	written := map[string]string{}
	for _, kind := range kinds {
		name := eval[string](t, b, `(() => { const owner = document.getElementById('`+id+`');
			const menu = [...document.querySelectorAll('.take')].find((m) => m.closest('figure') === owner || m.closest('.headline, .sift, .tools').parentElement.contains(owner));
			[...menu.querySelectorAll('button')].find((e) => e.textContent.includes('`+strings.ToUpper(kind)+`')).click(); return ''; })()`)
		for range 800 {
			if name = finished(dir, kind); name != "" {
				break
			}
			time.Sleep(25 * time.Millisecond)
		}
		if name == "" {
			t.Fatalf("no %s of %s was written", kind, id)
		}
		written[kind] = name
	}
	return written
}

// finished is the file of a kind that the browser has written to its end, "" before: it holds the name with an empty file while it writes
// aside.
func finished(dir, kind string) string {
	found, _ := filepath.Glob(filepath.Join(dir, "*."+kind))
	aside, _ := filepath.Glob(filepath.Join(dir, "*.crdownload"))
	if len(found) != 1 || len(aside) > 0 {
		return ""
	}
	if info, err := os.Stat(found[0]); err != nil || info.Size() == 0 {
		return ""
	}
	return found[0]
}

// awkward is a table of what files get wrong: numbers of each kind, what is missing, text that looks like a formula.
func awkward() report.Table {
	word := func(s string) report.Cell { return report.Cell{Value: report.Value{Kind: report.Words, Text: s}} }
	t := report.Table{ID: "awkward", Caption: "=HYPERLINK(\"x\")", Columns: []report.Column{{Title: "Nom"}, {Title: "Écart", Numeric: true}, {Title: "Part", Numeric: true}, {Title: "Attente", Numeric: true}, {Title: "Verdict"}}}
	row := func(name string, gap, part, wait report.Value, v report.Verdict) {
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{word(name), {Value: gap}, {Value: part}, {Value: wait}, {Value: report.Value{Kind: report.Words}, Verdict: v}}})
	}
	row("=1+1", reporttest.Gap(-1.0697981157469717, -1.14, -1, 1486), reporttest.Share(.858, .84, .876, 812), report.Value{Kind: report.Duration, Number: 104.5}, report.Good)
	row("+33 1; \"dit\"\nà deux", report.Value{Missing: report.TooFew}, report.Value{Missing: report.NotMeasured, Why: "Il faut une question."}, report.Value{Kind: report.Duration, Number: 0}, report.Bad)
	row("@sum", reporttest.Gap(1e-7, 0, 0, 7), reporttest.Share(0, 0, .01, 5), report.Value{Missing: report.Hidden}, report.NoVerdict)
	row("-2", reporttest.Gap(.5, .5, .5, 0), reporttest.Share(1, 1, 1, 5), report.Value{Kind: report.Duration, Number: 3600}, report.Undecided)
	row("_x000D_ 😀 \u202eabc </t>", reporttest.Gap(-.25, -.3, -.2, 12), reporttest.Share(.5, .4, .6, 12), report.Value{Kind: report.Duration, Number: 1}, report.NoVerdict)
	return t
}

var awkwardTitles = []string{"Nom", "Écart", "Écart – borne basse", "Écart – borne haute", "Écart – n", "Écart – remarque", "Part", "Part – borne basse", "Part – borne haute", "Part – n", "Part – remarque", "Attente (s)", "Attente – remarque", "Verdict"}

func TestBrowserWritesATableAsCSV(t *testing.T) {
	b := openBrowser(t, built(t, onePage(awkward())))
	b.open(t, "index.html", 1280, 1000)
	name := downloads(t, b, "awkward", "csv")["csv"]
	if got := filepath.Base(name); got != "hotels-rivage-overview-awkward-2026-11-02.csv" {
		t.Errorf("the file is called %s", got)
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")) || !bytes.HasSuffix(raw, []byte("\r\n")) {
		t.Errorf("no mark of UTF-8, or another end of line: %q", raw)
	}
	eval[bool](t, b, `!!(document.getElementById('awkward').id = 'gap5--awkward')`) // as in a report of one file
	if got := filepath.Base(downloads(t, b, "gap5--awkward", "csv")["csv"]); got != "hotels-rivage-gap5-awkward-2026-11-02.csv" {
		t.Errorf("in one file the file is called %s", got)
	}
	r := csv.NewReader(bytes.NewReader(raw[3:]))
	r.Comma = ';'
	lines, err := r.ReadAll() // an error where lines differ in length
	if err != nil {
		t.Fatal(err)
	}
	titles := slices.Clone(awkwardTitles)
	titles[6] = "Part (part)"
	want := [][]string{titles,
		{"'=1+1", "-1,069798", "-1,14", "-1", "1486", "", "0,858", "0,84", "0,876", "812", "", "104,5", "", "Bon"},
		{"'+33 1; \"dit\" à deux", "", "", "", "", "effectif insuffisant", "", "", "", "", "non mesuré · Il faut une question.", "0", "", "Mauvais"},
		{"'@sum", "1e-7", "", "", "7", "", "0", "0", "0,01", "5", "", "", "masqué pour protéger un autre groupe", ""},
		{"'-2", "0,5", "", "", "", "", "1", "1", "1", "5", "", "3600", "", "Indécis"},
		{"_x000D_ 😀 \u202eabc </t>", "-0,25", "-0,3", "-0,2", "12", "", "0,5", "0,4", "0,6", "12", "", "1", "", ""}}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d", len(lines), len(want))
	}
	for i := range want {
		if !slices.Equal(lines[i], want[i]) {
			t.Errorf("line %d is\n%q, want\n%q", i+1, lines[i], want[i])
		}
	}
}

func TestBrowserWritesEnglishCSVWithCommas(t *testing.T) {
	r := onePage(awkward())
	r.Lang = "en"
	b := openBrowser(t, built(t, r))
	b.open(t, "index.html", 1280, 1000)
	raw, err := os.ReadFile(downloads(t, b, "awkward", "csv")["csv"])
	if err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(bytes.NewReader(raw[3:])).ReadAll()
	if err != nil || lines[1][1] != "-1.069798" {
		t.Errorf("%v: %q", err, lines)
	}
}

// sheetDump is what openpyxl says of a workbook.
const sheetDump = `import json, sys, openpyxl, warnings
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
one = book.worksheets[0]
print(json.dumps({"names": book.sheetnames, "frozen": one.freeze_panes, "bold": all(c.font.b for c in one[1]), "plain": any(c.font.b for c in one[2]),
  "widths": [one.column_dimensions[c.column_letter].width for c in one[1]], "rows": [[c.value for c in r] for r in one.iter_rows()],
  "types": [c.data_type for r in one.iter_rows() for c in r], "formats": [c.number_format for c in one[2]],
  "about": [[c.value for c in r] for r in book.worksheets[1].iter_rows()]}))`

func TestBrowserWritesATableAsAWorkbook(t *testing.T) {
	python := ""
	for _, p := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(p, "-c", "import openpyxl").Run() == nil {
			python = p
		}
	}
	if python == "" && os.Getenv("CI") != "" {
		t.Fatal("the gate needs Python with openpyxl (Debian: python3-openpyxl)")
	} else if python == "" {
		t.Skip("no Python with openpyxl (Debian: python3-openpyxl)")
	}
	b := openBrowser(t, built(t, onePage(awkward())))
	b.open(t, "index.html", 1280, 1000)
	out, err := exec.Command(python, "-c", sheetDump, downloads(t, b, "awkward", "xlsx")["xlsx"]).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	var got struct {
		Names, Types, Formats []string
		Frozen                string
		Bold, Plain           bool
		Widths                []float64
		Rows, About           [][]any
	}
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.Names, []string{`=HYPERLINK("x")`, "Source"}) || got.Frozen != "A2" || !got.Bold || got.Plain || slices.Min(got.Widths) < 8 {
		t.Errorf("sheets %q, frozen at %q, heads bold: %v, rows bold: %v, widths %v", got.Names, got.Frozen, got.Bold, got.Plain, got.Widths)
	}
	if slices.Contains(got.Types, "f") {
		t.Error("a text became a formula")
	}
	want := [][]any{
		{"'=1+1", -1.069798, -1.14, -1.0, 1486.0, nil, .858, .84, .876, 812.0, nil, 104.5, nil, "Bon"},
		{"'+33 1; \"dit\" à deux", nil, nil, nil, nil, "effectif insuffisant", nil, nil, nil, nil, "non mesuré · Il faut une question.", 0.0, nil, "Mauvais"},
		{"'@sum", 1e-7, nil, nil, 7.0, nil, 0.0, 0.0, .01, 5.0, nil, nil, "masqué pour protéger un autre groupe", nil},
		{"'-2", .5, nil, nil, nil, nil, 1.0, 1.0, 1.0, 5.0, nil, 3600.0, nil, "Indécis"},
		{"_x005F_x000D_ 😀 \u202eabc </t>", -.25, -.3, -.2, 12.0, nil, .5, .4, .6, 12.0, nil, 1.0, nil, nil}}
	// Excel takes _x005F_ for the underscore that it is; openpyxl shows it as it stands.
	for i, title := range awkwardTitles {
		if got.Rows[0][i] != title {
			t.Errorf("column %d is %q, want %q", i+1, got.Rows[0][i], title)
		}
	}
	for i := range want {
		if !slices.Equal(got.Rows[i+1], want[i]) {
			t.Errorf("row %d is\n%v, want\n%v", i+2, got.Rows[i+1], want[i])
		}
	}
	if got.Formats[1] != "+#,##0.00;-#,##0.00;#,##0.00" || got.Formats[6] != "0%" || got.Formats[4] != "#,##0" {
		t.Errorf("number formats are %q", got.Formats)
	}
	if len(got.About) != 7 || got.About[2][1] != "Hôtels Rivage" || got.About[6][1] != "2026-11-02" {
		t.Errorf("the second sheet says %v", got.About)
	}
}

func TestBrowserWritesAChartAsPictures(t *testing.T) {
	b := openBrowser(t, built(t, example()))
	b.open(t, "gap5.html", 1280, 1000)
	eval[bool](t, b, `document.querySelector('input[value=dark]').click() || true`)
	files := downloads(t, b, "gap5-dimensions", "svg", "png")
	raw, err := os.ReadFile(files["svg"])
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for _, never := range []string{"var(", "inherit", "<a ", "<a>", "href=", `class="`} {
		if strings.Contains(text, never) {
			t.Errorf("the drawing holds %q", never)
		}
	}
	for _, always := range []string{`xmlns="http://www.w3.org/2000/svg"`, "Inter", "sans-serif", "<title", "<desc", "Hôtels Rivage · Qualité de service 2026 · novembre 2025 – octobre 2026", `fill="#ffffff"`, "#134b74"} {
		if !strings.Contains(text, always) {
			t.Errorf("the drawing lacks %q", always)
		}
	}
	var width, height string
	decoder, shapes := xml.NewDecoder(bytes.NewReader(raw)), 0
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			shapes++
			for _, a := range e.Attr {
				if e.Name.Local == "svg" && a.Name.Local == "width" {
					width = a.Value
				}
				if e.Name.Local == "svg" && a.Name.Local == "height" {
					height = a.Value
				}
			}
		}
	}
	if shapes < 30 || width != "776" || height == "" {
		t.Errorf("%d shapes, %s × %s", shapes, width, height)
	}
	picture := decodePNG(t, files["png"])
	if size := picture.Bounds(); size.Dx() != 2*776 {
		t.Errorf("the picture is %v", size)
	}
	if r, g, bl, a := picture.At(1, 1).RGBA(); r>>8 != 255 || g>>8 != 255 || bl>>8 != 255 || a>>8 != 255 {
		t.Errorf("the ground is %v, want white in dark too", picture.At(1, 1))
	}
	if n := count(picture, color.RGBA{0x13, 0x4b, 0x74, 255}); n < 200 {
		t.Errorf("%d dots in the colour of expectations", n)
	}
	for _, c := range b.complaints() {
		t.Error(c)
	}
}

func decodePNG(t *testing.T, name string) image.Image {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	picture, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func count(picture image.Image, want color.RGBA) int {
	n := 0
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			if color.RGBAModel.Convert(picture.At(x, y)) == want {
				n++
			}
		}
	}
	return n
}
