package app

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"ecart/internal/app/begin"
	"ecart/internal/cache"
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// made builds a report and returns its output and the steps of the run.
func made(t *testing.T, r Request) (map[string][]byte, []string, Outcome) {
	t.Helper()
	var steps []string
	r.Progress = func(step string) { steps = append(steps, step) }
	o, err := Build(context.Background(), r)
	if err != nil || o.Failure != None {
		t.Fatal(err, o.Diagnostics)
	}
	return filesBelow(t, r.Out), steps, o
}

func appended(t *testing.T, path, text string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString(text); err != nil {
		t.Fatal(err)
	}
}

// Whatever is saved between two runs, a run that recalls writes the bytes of one that makes all anew, and says the same.
func TestARunThatRecallsWritesTheSameBytes(t *testing.T) {
	samples := begin.Samples()
	if !slices.Contains(samples, "diner") || !slices.Contains(samples, "hotel") {
		t.Fatal(samples)
	}
	for sample, folderOf := range map[string]string{"hotel": "commentaire", "diner": "words"} {
		t.Run(sample, func(t *testing.T) {
			dir := t.TempDir()
			if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: sample}); err != nil {
				t.Fatal(err)
			}
			settings := filepath.Join(dir, "report.yaml")
			if sample == "diner" {
				appended(t, settings, "\ncommentary: words\n")
				said, err := os.ReadFile(settings)
				dated := bytes.Replace(said, []byte("target: 10 min"), []byte("target: [{value: 10 min}, {from: 2027-01-01, value: 5 min}]"), 1)
				if err != nil || bytes.Equal(said, dated) {
					t.Fatal("the sample has no target of ten minutes", err)
				}
				if err := os.WriteFile(settings, dated, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			folder, out := filepath.Join(t.TempDir(), "cache"), filepath.Join(t.TempDir(), "out")
			again := Request{Config: settings, Out: out, Version: "test", Cache: folder}
			comment := folderOf + "/gap5.md"
			if err := os.MkdirAll(filepath.Join(dir, folderOf), 0o755); err != nil {
				t.Fatal(err)
			}
			appended(t, filepath.Join(dir, filepath.FromSlash(comment)), "First words.\n")
			if _, steps, _ := made(t, again); !slices.Contains(steps, "figures") {
				t.Fatalf("the first run measured nothing: %v", steps)
			}
			saves := []struct {
				saved, text string
				measured    bool
			}{
				{comment, "\nSaved between two runs.\n", false},
				{comment, "\nSaved once more, with {{figure \"gap5\"}}.\n", false},
				{"report.yaml", "\n# a remark, and a line at the foot of every page\nbrand: {footer: In confidence}\n", false},
				{"report.yaml", "\nstatistics: {confidence: 0.9}\n", true},
				{comment, "\nAnd after that.\n", false},
			}
			if sample == "hotel" { // whose figures take long
				saves = saves[:1]
			}
			for _, c := range saves {
				appended(t, filepath.Join(dir, filepath.FromSlash(c.saved)), c.text)
				with, steps, told := made(t, again)
				if slices.Contains(steps, "figures") != c.measured {
					t.Errorf("%s saved: steps %v, measured anew is to be %t", c.saved, steps, c.measured)
				}
				without, _, said := made(t, Request{Config: settings, Out: filepath.Join(t.TempDir(), "out"), Version: "test", NoCache: true})
				if len(with) < 20 || len(with) != len(without) {
					t.Errorf("%s saved: %d files, %d when made anew", c.saved, len(with), len(without))
				}
				for name, text := range with {
					if !bytes.Equal(text, without[name]) {
						t.Errorf("%s saved: %s is another when made anew", c.saved, name)
					}
				}
				told.Dir, told.Open, said.Dir, said.Open = "", "", "", ""
				if !reflect.DeepEqual(told, said) {
					t.Errorf("%s saved: a run that recalls says\n%+v\nand one that does not\n%+v", c.saved, told, said)
				}
			}
		})
	}
}

// No word and no look that Measured leaves out changes a figure.
func TestWordsAndLooksChangeNoFigure(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	r := Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"}
	measure := func(change func(*config.Config)) *result.Results {
		var o Outcome
		c, words, err := r.settings(context.Background(), &o)
		if err != nil || c == nil {
			t.Fatal(err, o.Diagnostics)
		}
		change(c)
		m := r.figures(context.Background(), c, words, &o)
		if m == nil {
			t.Fatal(o.Diagnostics)
		}
		return m.results
	}
	as := measure(func(*config.Config) {})
	bare := measure(func(c *config.Config) { *c = c.Measured() })
	other := measure(func(c *config.Config) {
		words := reflect.ValueOf(&c.Company).Elem()
		for i := range words.NumField() {
			if f := words.Field(i); f.Kind() == reflect.String && words.Type().Field(i).Name != "Name" {
				f.SetString("Otherwise")
			}
		}
		c.Brand.Footer, c.Theme.Name, c.Commentary, c.Pages = "Otherwise", "bright", "otherwise", nil
		c.Outputs.SingleFile, c.Outputs.Keep = !c.Outputs.SingleFile, 7
	})
	if !reflect.DeepEqual(as, bare) || !reflect.DeepEqual(as, other) {
		t.Error("figures follow from what Measured leaves out")
	}
}

// Settings are hashed by their exported fields: no other may say anything.
func TestSettingsHideNothingFromTheirHash(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		if seen[of] || of == reflect.TypeFor[time.Time]() || of == reflect.TypeFor[time.Location]() { // the key names locations by themselves
			return
		}
		seen[of] = true
		switch of.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array:
			look(of.Elem())
		case reflect.Map:
			look(of.Key())
			look(of.Elem())
		case reflect.Interface, reflect.Func, reflect.Chan:
			t.Errorf("%s cannot be hashed", of)
		case reflect.Struct:
			for i := range of.NumField() {
				if f := of.Field(i); !f.IsExported() {
					t.Errorf("%s.%s is not hashed", of, f.Name)
				}
				look(of.Field(i).Type)
			}
		}
	}
	look(reflect.TypeFor[config.Config]())
	look(reflect.TypeFor[keptFigures]())
	if len(seen) < 50 {
		t.Errorf("%d types were looked at", len(seen))
	}
	r := Request{Config: "report.yaml", memory: cache.New()}
	in := func(zone *time.Location) string {
		return r.figuresKey(&config.Config{Sources: []config.Source{{Zone: zone}}}, nil)
	}
	if a, b, c := in(nil), in(time.UTC), in(time.FixedZone("Paris", 3600)); a == "" || a == b || b == c || c == a {
		t.Error("the zone of a source is not part of the key")
	}
}

// What is kept holds no row and nobody's name, telephone or address, whatever stands in the workbooks: nothing that a deliverable would not hold.
func TestWhatIsKeptHoldsNobody(t *testing.T) {
	r := Request{Config: filepath.Join(plantSurvey(t, nil), "report.yaml"), Version: "test", memory: cache.New()}
	var o Outcome
	m, err := r.read(context.Background(), &o)
	if err != nil || m == nil {
		t.Fatal(err, o.Diagnostics)
	}
	m.keeping.Wait()
	var k keptFigures
	if !r.memory.Recall(m.from, &k) {
		t.Fatal("nothing was kept")
	}
	if !reflect.DeepEqual(k.Results, m.results) || !reflect.DeepEqual(k.Checked, m.checked) {
		t.Error("what was kept is not what was measured")
	}
	text, _ := r.memory.Get(m.from)
	if len(text) < 1000 {
		t.Fatalf("%d bytes were kept", len(text))
	}
	if out := leaks(string(text)); len(out) > 0 {
		t.Errorf("kept: %v", out)
	}
}

// BenchmarkAgain builds the flagship with another comment each time, with what the run before kept and without.
func BenchmarkAgain(b *testing.B) {
	for name, folder := range map[string]string{"recalled": filepath.Join(b.TempDir(), "cache"), "anew": ""} {
		b.Run(name, func(b *testing.B) {
			dir := b.TempDir()
			if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "hotel"}); err != nil {
				b.Fatal(err)
			}
			comment := filepath.Join(dir, "commentaire", "gap5.md")
			r := Request{Config: filepath.Join(dir, "report.yaml"), Out: filepath.Join(dir, "out"), Version: "bench", Cache: folder}
			for n := 0; ; n++ {
				if n > 0 && !b.Loop() {
					break
				}
				if err := os.WriteFile(comment, fmt.Appendf(nil, "Saved %d times.\n", n), 0o644); err != nil {
					b.Fatal(err)
				}
				if o, err := Build(context.Background(), r); err != nil || o.Failure != None || o.Unchanged {
					b.Fatal(err, o)
				}
			}
		})
	}
}
