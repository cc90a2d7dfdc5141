package app

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"ecart/internal/proof"
)

// Every field that a user or a respondent can fill holds each attack in turn, and in every output it is text.
func TestHostileWordsAreTextInEveryOutput(t *testing.T) {
	attacks := proof.Attacks()
	if len(attacks) < 10 {
		t.Fatal("too few attacks")
	}
	for _, a := range attacks {
		t.Run(a.Name, func(t *testing.T) {
			files := reportOf(t, proof.Hostile(a), nil).files(t)
			pages := 0
			for name, b := range files {
				switch path.Ext(name) {
				case ".html":
					pages++
					harmless(t, name, b)
				case ".json":
					if !json.Valid(b) {
						t.Errorf("%s is no JSON", name)
					}
				}
			}
			if pages < 15 {
				t.Errorf("only %d pages", pages)
			}
			formulas(t, files["results.xlsx"])
			sound(t, files["report.pdf"])
			said := struct{ Report struct{ Company string } }{}
			if err := json.Unmarshal(files["results.json"], &said); err != nil || said.Report.Company != a.Text+" Small Groups" {
				t.Errorf("results.json says the company is %q, %v", said.Report.Company, err)
			}
		})
	}
}

// harmless fails when a page has an element, an attribute or an address that only markup of ours may have.
func harmless(t *testing.T, name string, page []byte) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	elements := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		elements++
		if slices.Contains([]string{"img", "iframe", "object", "embed", "base", "b-"}, n.Data) {
			t.Errorf("%s has a %s", name, n.Data)
		}
		source, kind := "", ""
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"):
				t.Errorf("%s: %s has %s", name, n.Data, a.Key)
			case (a.Key == "href" || a.Key == "src" || a.Key == "action") && a.Val != noIcon && unsafeAddress(a.Val):
				t.Errorf("%s: %s leads to %q", name, n.Data, a.Val)
			case a.Key == "src":
				source = a.Val
			case a.Key == "type":
				kind = a.Val
			}
		}
		if n.Data != "script" {
			continue
		}
		switch {
		case kind == "application/json":
			if n.FirstChild == nil || !json.Valid([]byte(n.FirstChild.Data)) {
				t.Errorf("%s: a script's data are no JSON", name)
			}
		case !strings.HasPrefix(source, "assets/"):
			t.Errorf("%s has a script from %q", name, source)
		}
	}
	if elements < 50 {
		t.Errorf("%s has %d elements", name, elements)
	}
}

// unsafeAddress tells whether a link leads anywhere but to a page, an anchor or a file of the site.
func unsafeAddress(address string) bool {
	return !regexp.MustCompile(`^(#|[\w.-]+\.html(#.*)?$|assets/|data:image/)`).MatchString(address)
}

// formulas fails when a cell computes anything but the difference of two others.
func formulas(t *testing.T, b []byte) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	// Our own are made of cells, numbers, five functions, and words that are letters alone.
	own, cells := regexp.MustCompile(`^(?:'[\p{L}\p{N} ’-]+'!|"[\p{L}\p{N} ’-]+"|[A-Z]+[0-9]+|[0-9]+|AVERAGE|ABS|SUMPRODUCT|SUM|COUNTIF|ROWS|[-+*/(),:])+$`), 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				cells++
				if formula, err := f.GetCellFormula(sheet, at); err != nil || formula != "" && !own.MatchString(formula) {
					t.Errorf("%s!%s computes %q, %v", sheet, at, formula, err)
				}
			}
		}
	}
	if cells < 500 {
		t.Errorf("%d cells", cells)
	}
}

// sound fails when qpdf finds fault with a PDF, or its text has lost the title, which is ours.
func sound(t *testing.T, b []byte) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(file, b, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("qpdf"); err == nil {
		if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
			t.Errorf("qpdf --check: %v\n%s", err, out)
		}
	} else if os.Getenv("CI") == "true" {
		t.Fatal("qpdf is not installed")
	}
	if lines := paperLines(t, b); lines != nil && !strings.Contains(strings.Join(lines, " "), "Service quality") {
		t.Error("the PDF has lost its title")
	}
}

// noIcon is the address of an icon that is none, so that no browser asks for one.
const noIcon = "data:,"
