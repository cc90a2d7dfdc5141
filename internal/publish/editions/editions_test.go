package editions

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
	"ecart/internal/publish/output"
)

// asked are runs that keep editions, by the folder that holds what is said of them.
var asked = map[string]struct {
	period string
	hidden int
}{
	"E0613-undated": {"", 4},
	"E0614-first":   {"2026-10", 12},
	"E0614-one":     {"2026-Q4", 1},
}

func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	var codes []string
	for _, c := range Codes() {
		codes = append(codes, c.ID)
	}
	played := 0
	diagtest.Fixtures{Codes: codes, Provoke: func(t *testing.T, folder, _ string) diag.List {
		run, known := asked[filepath.Base(folder)]
		if !known {
			t.Fatal("nothing says which run this is")
		}
		played++
		return Faults(diag.Place{File: "report.yaml", Line: 9, Col: 11}, t.TempDir(), run.period, run.hidden)
	}}.Play(t)
	if played != len(asked) {
		t.Errorf("%d of %d runs were played", played, len(asked))
	}
}

// What two editions may tell is said with the first one that is kept, and not every month.
func TestEditionsBesideOthersWarnOfNothing(t *testing.T) {
	dir := t.TempDir()
	at := diag.Place{File: "report.yaml"}
	if found := Faults(at, dir, "2026-10", 0); len(found) > 0 {
		t.Errorf("nothing is hidden: %v", found)
	}
	file := output.File{Path: output.KeptFolder + "/2026-09/site/index.html", Bytes: []byte("<p>")}
	text := output.Manifest(output.ManifestOptions{}, []output.File{file}).Bytes
	if err := os.WriteFile(filepath.Join(dir, output.ManifestName), text, 0o600); err != nil {
		t.Fatal(err)
	}
	if found := Faults(at, dir, "2026-10", 3); len(found) > 0 {
		t.Errorf("an edition stands already: %v", found)
	}
	// The edition that is made anew is no other one.
	if found := Faults(at, dir, "2026-09", 3); len(found) != 1 || found[0].Code != CodeSubtract {
		t.Errorf("the only edition is made anew: %v", found)
	}
}

func TestAPeriodIsTheMonthOrQuarterOfTheFirstKnownDay(t *testing.T) {
	day := time.Date(2026, 10, 31, 0, 0, 0, 0, time.UTC)
	for _, x := range []struct {
		unit string
		days []time.Time
		want string
	}{
		{"month", []time.Time{{}, day}, "2026-10"},
		{"quarter", []time.Time{day, day.AddDate(1, 0, 0)}, "2026-Q4"},
		{"quarter", []time.Time{time.Date(2026, 3, 31, 0, 0, 0, 0, time.UTC)}, "2026-Q1"},
		{"month", []time.Time{{}, {}}, ""},
		{"month", nil, ""},
	} {
		if got := Period(x.unit, x.days...); got != x.want {
			t.Errorf("%s of %v is %q, want %q", x.unit, x.days, got, x.want)
		}
	}
}
