package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/app/begin"
	"ecart/internal/app/misuse"
	"ecart/internal/config/keys"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/figure"
	"ecart/internal/measure/gate"
)

// What settings tell of the names of figures holds for each sample: whatever is there can be there, and whatever is sure is there.
func TestFiguresAreAmongThoseThatSettingsForesee(t *testing.T) {
	samples := begin.Samples()
	if testing.Short() {
		samples = []string{"diner"}
	}
	for _, sample := range samples {
		dir := filepath.Join(t.TempDir(), sample)
		if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: sample}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "report.yaml")
		v, o, err := Figures(context.Background(), Request{Config: file, Version: "test"})
		if err != nil || len(v.Figures) < 100 {
			t.Fatalf("%s: %d figures, %v %v", sample, len(v.Figures), err, o.Diagnostics)
		}
		c, _, err := keys.LoadAs(file, "")
		if err != nil {
			t.Fatal(err)
		}
		foreseen := figure.Foresee(c, analysis.Signs(c))
		var names []string
		for _, f := range v.Figures {
			names = append(names, f.Name)
			if !foreseen.Can(f.Name) {
				t.Errorf("%s: %s is refused as a name that no data give", sample, f.Name)
			}
		}
		for _, name := range foreseen.Sure {
			if !slices.Contains(names, name) {
				t.Errorf("%s: %s is said to be sure and is not there", sample, name)
			}
		}
		if len(foreseen.Sure) < 40 {
			t.Errorf("%s: only %d names are sure", sample, len(foreseen.Sure))
		}
		told := 0
		for _, name := range foreseen.Sure {
			for _, wrong := range []string{name + "x", name[:len(name)-1]} {
				g := gate.Gate{Name: wrong}
				if slices.Contains(names, wrong) {
					continue
				}
				if early, final := g.Foretold(foreseen); final {
					told++
					if late := g.Unknown(names); early.Error() != late.Error() {
						t.Errorf("%s: before measuring %v, after it %v", sample, early, late)
					}
				}
			}
		}
		if told < len(foreseen.Sure) {
			t.Errorf("%s: of twice %d mistyped names only %d are told before measuring", sample, len(foreseen.Sure), told)
		}
	}
}

func TestAMistypedGateIsToldBeforeAWorkbookIsRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "diner")
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	books, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil || len(books) == 0 {
		t.Fatalf("no workbooks: %v", err)
	}
	for _, book := range books {
		if err := os.Remove(book); err != nil {
			t.Fatal(err)
		}
	}
	for gate, told := range map[string]bool{
		"gap5.paec < -1":          true,
		"nps.promoter < 10 %":     true,
		"zzz > 3":                 true,
		"signs.fooo > 1":          true,
		"signs.comlaints > 2":     true,  // a built-in sign, which nobody declares
		"nps.location.atlantis<0": false, // only the data know which places there are
		"nps.locatoin.lille < 0":  false, // and what is near to one of them
		"key.overal < 5":          false, // and whether there are key customers
		"gap3 is bad":             false,
	} {
		var steps []string
		r := Request{Config: filepath.Join(dir, "report.yaml"), Out: filepath.Join(dir, "out"), Version: "test", Gates: []string{gate}, Progress: func(step string) { steps = append(steps, step) }}
		for name, run := range map[string]func(context.Context, Request) (Outcome, error){"check": Check, "build": Build} {
			o, err := run(context.Background(), r)
			if misuse.Is(err) != told {
				t.Errorf("%s of %s: %v, %v", name, gate, err, o.Diagnostics)
			}
		}
		if told && slices.Contains(steps, "workbooks") {
			t.Errorf("%s: workbooks are read first: %s", gate, strings.Join(steps, ", "))
		}
	}
}
