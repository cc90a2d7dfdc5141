package app

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/app/begin"
	"ecart/samples"
)

// flagship is the report of the repository's root, built into a folder of the test's.
func flagship(t testing.TB) (Outcome, string) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(context.Background(), Request{Config: "../../report.yaml", Out: out, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	if o.Failure != None {
		t.Fatalf("the flagship does not build: %v", o.Diagnostics)
	}
	return o, out
}

func TestTheFlagshipWritesTheWholeDeliverable(t *testing.T) {
	_, out := flagship(t)
	for _, name := range []string{"site/index.html", "site/gap5.html", "report.pdf", "results.json", "results.xlsx", "manifest.json"} {
		if info, err := os.Stat(filepath.Join(out, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEverySampleBuildsWithoutAFinding(t *testing.T) {
	built := 0
	for _, name := range begin.Samples() {
		dir := t.TempDir()
		if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: name}); err != nil {
			t.Fatal(err)
		}
		o, err := Build(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
		if err != nil || o.Failure != None {
			t.Errorf("%s: %v %v", name, err, o.Diagnostics)
		}
		built++
	}
	if built != len(samples.Names()) || built == 0 {
		t.Errorf("%d samples were built", built)
	}
}

// What identifies a person stands in the flagship's customer workbook, in columns that no mapping names.
func TestNoPersonalDataReachesAnOutput(t *testing.T) {
	_, out := flagship(t)
	looked := 0
	err := filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		looked++
		for _, secret := range []string{"example.org", "+33 6 39", "R-0001"} {
			if strings.HasSuffix(path, ".js") {
				continue
			}
			if bytes.Contains(b, []byte(secret)) {
				t.Errorf("%s holds %q", path, secret)
			}
		}
		return nil
	})
	if err != nil || looked < 10 {
		t.Fatalf("looked at %d files: %v", looked, err)
	}
}

// kioskGaps are the gaps that R 4.2.2 computed on the authors' cleaned data of 194 respondents, as printed to four or
// five places: colMeans(P − E) for each item, the mean over persons of the items' mean for each dimension.
var kioskGaps = map[string]float64{
	"sq1": -0.5825, "sq2": -0.4278, "sq3": -0.9948, "sq4": 0.3093, "sq5": -0.0052, "sq6": -0.1237, "sq7": -1.8041, "sq8": -1.1186,
	"sq10": -1.5825, "sq11": -1.3557, "sq13": -1.3041, "sq14": -0.9845, "sq15": -2.0567, "sq16": -1.9381, "sq17": -1.4948,
	"sq18": -0.8969, "sq19": -1.7784, "sq20": -1.9278, "sq21": -1.7216, "sq22": -0.1701,
	"tangible": 0.00258, "security": -1.80928, "economy": -1.27835, "convenience": -1.55567, "reliability": -0.66838, "control": -1.46134,
}

func TestTheKioskSurveysFiguresEqualThePublishedOnes(t *testing.T) {
	compared := 0
	for id, gap := range kiosk(t, "testdata/kiosk/clean.yaml") {
		want, known := kioskGaps[id]
		if !known {
			t.Errorf("%s has no published figure", id)
			continue
		}
		compared++
		if gap.Value == nil || math.Abs(*gap.Value-want) > 6e-5 || gap.N != 194 {
			t.Errorf("%s: gap %v on %d pairs, want %v on 194", id, gap.Value, gap.N, want)
		}
	}
	if compared != len(kioskGaps) {
		t.Errorf("%d of %d figures were compared", compared, len(kioskGaps))
	}
}

// The workbook is an earlier state of the same survey: 200 people, of whom four had never used a kiosk and were asked
// nothing, and 22 of the 24 statements. Its figures are therefore its own; that it reads whole is what is asserted.
func TestTheKioskWorkbookWithKoreanHeadingsBuilds(t *testing.T) {
	figures := kiosk(t, "testdata/kiosk/report.yaml")
	if len(figures) < 20 {
		t.Errorf("only %d items and dimensions have a gap", len(figures))
	}
	for id, gap := range figures {
		if gap.Value == nil || gap.N != 196 {
			t.Errorf("%s: gap %v on %d pairs, want one on 196", id, gap.Value, gap.N)
		}
	}
}

type gapFigure struct {
	Value *float64
	N     int
}

// kiosk builds a report of the kiosk survey and returns the gaps of results.json by item and dimension.
func kiosk(t *testing.T, settings string) map[string]gapFigure {
	t.Helper()
	if _, err := os.Stat("../../../shared/data/kiosk"); err != nil {
		t.Skip("the kiosk survey does not stand beside the checkout")
	}
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(context.Background(), Request{Config: settings, Out: out, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("the kiosk survey does not build: %v %v", err, o.Diagnostics)
	}
	b, err := os.ReadFile(filepath.Join(out, "results.json"))
	if err != nil {
		t.Fatal(err)
	}
	type pair struct {
		ID  string
		Gap gapFigure
	}
	var results struct {
		Service struct{ Items, Dimensions []pair }
	}
	if err := json.Unmarshal(b, &results); err != nil {
		t.Fatal(err)
	}
	figures := map[string]gapFigure{}
	for _, p := range append(results.Service.Items, results.Service.Dimensions...) {
		figures[p.ID] = p.Gap
	}
	return figures
}

func TestAnInterruptedRunLeavesTheFormerOutput(t *testing.T) {
	_, out := flagship(t)
	former, err := os.ReadFile(filepath.Join(out, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"workbooks", "figures", "pages", "files"} {
		ctx, cancel := context.WithCancel(context.Background())
		stop := func(now string) {
			if now == step {
				cancel()
			}
		}
		o, err := Build(ctx, Request{Config: "../../report.yaml", Out: out, Version: "another", Progress: stop})
		cancel()
		if err != nil || o.Failure != InInterrupted {
			t.Errorf("interrupted at %s: failure %d, error %v", step, o.Failure, err)
		}
		now, err := os.ReadFile(filepath.Join(out, "manifest.json"))
		if err != nil || !bytes.Equal(former, now) {
			t.Errorf("interrupted at %s: the former output changed (%v)", step, err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	b.Run("flagship/customers=1500/contacts=6000", func(b *testing.B) {
		out := filepath.Join(b.TempDir(), "out")
		b.ReportAllocs()
		for b.Loop() {
			o, err := Build(context.Background(), Request{Config: "../../report.yaml", Out: out, Version: "bench"})
			if err != nil || o.Failure != None {
				b.Fatal(err, o.Diagnostics)
			}
		}
	})
}
