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
	for _, name := range Samples() {
		dir := t.TempDir()
		if _, err := Init(InitRequest{Dir: dir, Sample: name}); err != nil {
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

// figures of method.md §1b, which R computed on the authors' cleaned data: item or dimension, gap.
var kioskGaps = map[string]float64{
	"sq1": -0.5825, "sq4": 0.3093, "sq15": -2.0567,
	"tangible": 0.00258, "security": -1.80928, "economy": -1.27835, "convenience": -1.55567, "reliability": -0.66838, "control": -1.46134,
}

func TestTheKioskSurveysFiguresEqualThePublishedOnes(t *testing.T) {
	const survey = "../../../shared/data/kiosk/kiosk_survey.xlsx"
	if _, err := os.Stat(survey); err != nil {
		t.Skip("the kiosk survey does not stand beside the checkout")
	}
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(context.Background(), Request{Config: "testdata/kiosk/report.yaml", Out: out, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("the kiosk survey does not build: %v %v", err, o.Diagnostics)
	}
	b, err := os.ReadFile(filepath.Join(out, "results.json"))
	if err != nil {
		t.Fatal(err)
	}
	var results struct {
		Service struct {
			Items, Dimensions []struct {
				ID  string
				Gap struct {
					Value *float64
					N     int
				}
			}
		}
	}
	if err := json.Unmarshal(b, &results); err != nil {
		t.Fatal(err)
	}
	compared := 0
	for _, p := range append(results.Service.Items, results.Service.Dimensions...) {
		want, known := kioskGaps[p.ID]
		if !known {
			continue
		}
		compared++
		if p.Gap.Value == nil || math.Abs(*p.Gap.Value-want) > 6e-5 || p.Gap.N != 194 {
			t.Errorf("%s: gap %v on %d pairs, want %v on 194", p.ID, p.Gap.Value, p.Gap.N, want)
		}
	}
	if compared != len(kioskGaps) {
		t.Errorf("%d of %d figures were compared", compared, len(kioskGaps))
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
