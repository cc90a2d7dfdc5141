package app

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/measure/result"
	"ecart/internal/proof"
)

// claims returns every number with its base that stands beside a group in any output.
func claims(t *testing.T, files map[string][]byte, truth proof.Truth) []proof.Claim {
	t.Helper()
	known := truth.Names()
	all, err := proof.FromJSON(files["results.json"], known)
	if err != nil {
		t.Fatal(err)
	}
	pages, own := 0, 0
	for name, b := range files {
		if strings.HasSuffix(name, ".html") {
			pages++
			all = append(all, proof.FromLines(name, pageLines(string(b)), known)...)
			if strings.HasPrefix(filepath.Base(name), "location-") {
				own++
				all = append(all, proof.FromLines(name, ofPlace(t, string(b), known), known)...)
			}
		}
	}
	if pages < 10 || own < 5 || len(all) < 100 {
		t.Fatalf("%d claims on %d pages, %d of places", len(all), pages, own)
	}
	all = append(all, proof.FromLines("results.xlsx", workbookLines(t, files["results.xlsx"]), known)...)
	return append(all, proof.FromLines("report.pdf", paperLines(t, files["report.pdf"]), known)...)
}

// answered are the tables of a place's page that hold what customers said; what else the page counts is of the log.
var answered = regexp.MustCompile(`(?s)<table id="[^"]*(card|dimensions|items|signs)-table".*?</table>`)

// ofPlace returns the rows of a place's own page that say what customers answered, each with the name of the place, which the page says once.
func ofPlace(t *testing.T, page string, known []string) []string {
	t.Helper()
	_, title, _ := strings.Cut(page, "<h1")
	title, _, _ = strings.Cut(title, "</h1>")
	at := slices.IndexFunc(known, func(group string) bool { return strings.Contains(title, group) })
	if at < 0 {
		t.Fatalf("no place in the title %q", title)
	}
	var all []string
	for _, table := range answered.FindAllString(page, -1) {
		for _, line := range pageLines(table) {
			all = append(all, known[at]+" "+line)
		}
	}
	if len(all) == 0 {
		t.Fatalf("no figure of %s", known[at])
	}
	return all
}

var (
	tags       = regexp.MustCompile(`<[^>]*>`)
	attributes = regexp.MustCompile(`(?:alt|aria-label|title|content)="([^"]*)"`)
)

// pageLines returns the rows of tables, the sentences, the texts of drawings and what is written for those who cannot see them.
func pageLines(page string) []string {
	var lines []string
	for _, m := range attributes.FindAllStringSubmatch(page, -1) {
		lines = append(lines, strings.FieldsFunc(html.UnescapeString(m[1]), func(r rune) bool { return r == ';' || r == '\n' })...)
	}
	for _, end := range []string{"</td>", "</th>", "</text>", "</tspan>"} {
		page = strings.ReplaceAll(page, end, " | ")
	}
	for _, end := range []string{"</tr>", "</p>", "</li>", "</title>", "</desc>", "</g>", "</dd>", "</figcaption>"} {
		page = strings.ReplaceAll(strings.ReplaceAll(page, "\n", " "), end, "\x00")
	}
	for _, line := range strings.Split(page, "\x00") {
		lines = append(lines, html.UnescapeString(tags.ReplaceAllString(line, " ")))
	}
	return lines
}

// levelsOf returns the levels of each criterion of the slices.
func levelsOf(t *testing.T, results []byte) [][]string {
	t.Helper()
	var r struct {
		Slices struct{ Criteria []struct{ Levels []string } }
	}
	if err := json.Unmarshal(results, &r); err != nil {
		t.Fatal(err)
	}
	var all [][]string
	for _, c := range r.Slices.Criteria {
		all = append(all, c.Levels)
	}
	return all
}

func workbookLines(t *testing.T, b []byte) []string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, s := range f.GetSheetList() {
		rows, err := f.GetRows(s, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			lines = append(lines, strings.Join(row, " | "))
		}
	}
	return lines
}

// paperLines returns what pdftotext reads, or nothing where it is not installed.
func paperLines(t *testing.T, b []byte) []string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("pdftotext is not installed")
		}
		return nil
	}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, b, 0o644); err != nil {
		t.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(text), "\n")
}

func TestNoSmallGroupIsFoundBySubtraction(t *testing.T) {
	survey := proof.Hard(proof.Plain)
	truth := proof.TruthOf(survey)
	for _, found := range truth.Recovered(claims(t, reportOf(t, survey, nil).files(t), truth), 5) {
		t.Error(found)
	}
}

func TestTheReaderFindsWhatIsPlanted(t *testing.T) {
	survey := proof.Hard(proof.Plain)
	truth := proof.TruthOf(survey)
	score := func(m *measured, at *result.Level) { at.NPS = recommendation(m, at.Level) }
	for _, plant := range []struct {
		name, level string
		show        func(m *measured, at *result.Level)
		want        string
	}{
		{"the small place itself", "Annecy", score, "Recommend of [Annecy], 3 answers, is said"},
		{"what covers it", "Brest", score, "Recommend of [Annecy], 3 answers, is what is left over"},
		{"how many belong to what covers it", "Brest", func(_ *measured, at *result.Level) { at.Hidden, at.N = false, 9 }, "presence of [Annecy], 3 answers, is what is left over"},
	} {
		reveals := func(m *measured) { plant.show(m, place(t, m, plant.level)) }
		planted := reportOf(t, survey, reveals).files(t)
		if found := truth.Recovered(claims(t, planted, truth), 5); len(found) != 1 || found[0] != plant.want {
			t.Errorf("%s: found %q, want %q", plant.name, found, plant.want)
		}
	}
	// A slice that lacks a channel of a place shows what is left over.
	reveals := func(m *measured) { showSlice(t, m, "Brest", "desk") }
	planted := reportOf(t, survey, reveals).files(t)
	if found := truth.Recovered(claims(t, planted, truth), 5); len(found) == 0 {
		t.Error("a slice of a hidden place is shown, and nothing is found")
	}
	// The other reader sees it in the bytes: all of Annecy would recommend the company, and not all of Brest.
	for _, level := range []string{"Annecy", "Brest"} {
		reveals := func(m *measured) { score(m, place(t, m, level)) }
		for _, other := range proof.Secrets()[0].Others(survey) {
			if reportOf(t, survey, reveals).same(t, reportOf(t, other, reveals)) {
				t.Errorf("the recommendation of %s is shown, and nothing differs", level)
			}
		}
	}
}

// place returns the figures of a place.
func place(t *testing.T, m *measured, level string) *result.Level {
	t.Helper()
	for b := range m.results.Breakdowns {
		if m.results.Breakdowns[b].Factor != "location" {
			continue
		}
		for l := range m.results.Breakdowns[b].Levels {
			if at := &m.results.Breakdowns[b].Levels[l]; at.Level == level {
				return at
			}
		}
	}
	t.Fatalf("no place %s", level)
	return nil
}

// showSlice shows how many customers of a place came by a channel.
func showSlice(t *testing.T, m *measured, place, channel string) {
	t.Helper()
	of := []result.SliceLevel{{Criterion: "location", Level: place}, {Criterion: "channel", Level: channel}}
	s := &m.results.Slices
	i := slices.IndexFunc(s.Slices, func(one result.Slice) bool { return slices.Equal(one.Of, of) })
	if i < 0 || !s.Slices[i].Hidden {
		t.Fatalf("the slice of %s by %s is not hidden", place, channel)
	}
	n := 0
	at, by := m.data.Customers.Factors[0], m.data.Customers.Factors[1]
	for r := range m.data.Customers.N {
		if at.Levels[at.Codes[r]] == place && by.Levels[by.Codes[r]] == channel {
			n++
		}
	}
	s.Slices[i].Hidden, s.Slices[i].N = false, n
}

func recommendation(m *measured, level string) result.Estimate {
	sum, n := 0.0, 0
	for r, code := range m.data.Customers.Factors[0].Codes {
		x, answered := m.data.Customers.NPS.At(r)
		if m.data.Customers.Factors[0].Levels[code] != level || !answered {
			continue
		}
		n++
		if x >= 9 {
			sum += 100
		} else if x <= 6 {
			sum -= 100
		}
	}
	return result.Estimate{Value: sum / float64(n), N: n, Status: result.Indicative, Method: result.MethodMean}
}
