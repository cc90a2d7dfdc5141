package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../.."

// The sample files are committed; whoever changes the generator runs it, and whoever changes a file by hand fails here.
func TestGeneratorWritesTheCommittedFiles(t *testing.T) {
	to := t.TempDir()
	if err := run(root, to); err != nil {
		t.Fatal(err)
	}
	compared := 0
	err := filepath.WalkDir(to, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(to, path)
		if err != nil {
			return err
		}
		made, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		committed, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		if !bytes.Equal(made, committed) {
			t.Errorf("%s is not what the generator makes; run go run ./samples/generate", filepath.ToSlash(name))
		}
		compared++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if compared < 14 {
		t.Errorf("only %d files were compared", compared)
	}
}

func TestEveryWorkbookComesFromTheGenerator(t *testing.T) {
	files, err := generate(root)
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]bool{}
	for _, f := range files {
		made[f.path] = true
		if len(f.bytes) > 600<<10 {
			t.Errorf("%s has %d bytes, too many for a sample", f.path, len(f.bytes))
		}
	}
	books, err := filepath.Glob(root + "/samples/*/*.xlsx")
	if err != nil || len(books) == 0 {
		t.Fatalf("no workbooks found (%v)", err)
	}
	for _, b := range books {
		name, err := filepath.Rel(root, b)
		if err != nil {
			t.Fatal(err)
		}
		if !made[filepath.ToSlash(name)] {
			t.Errorf("%s is made by nothing", filepath.ToSlash(name))
		}
	}
}

func TestHotelSettingsDifferOnlyInTheirPaths(t *testing.T) {
	files, err := settingsFiles(root)
	if err != nil {
		t.Fatal(err)
	}
	own := string(files[0].bytes)
	if files[0].path != "samples/hotel/report.yaml" || strings.Contains(own, "samples/") {
		t.Errorf("%s still names the folder samples/", files[0].path)
	}
	for _, want := range []string{"file: clients.xlsx", "logo: logo.svg", "commentary: commentaire", "$schema=../report.schema.json"} {
		if !strings.Contains(own, want) {
			t.Errorf("%s lacks %q", files[0].path, want)
		}
	}
}

func TestFeelingsGiveTheMeanAnswerThatIsWanted(t *testing.T) {
	checked := 0
	for _, want := range []float64{1.5, 4, 5.24, 6.7} {
		for _, sigma := range []float64{0.6, 1, 1.4} {
			// Drawn answers stand against the sum that the solver used.
			mu, sum := feelingFor(want, sigma), 0.0
			s := newStream("test/feelings")
			const n = 40000
			for range n {
				sum += float64(answer(mu+sigma*s.normal(), 1, 7))
			}
			if got := sum / n; got < want-0.03 || got > want+0.03 {
				t.Errorf("feelings around %.3f ± %.1f average to %.3f, want %.2f", mu, sigma, got, want)
			}
			checked++
		}
	}
	if checked == 0 {
		t.Fatal("nothing was checked")
	}
}

func TestStreamsOfTwoNamesDiffer(t *testing.T) {
	a, b, again := newStream("a"), newStream("b"), newStream("a")
	if a.uniform() == b.uniform() {
		t.Error("two streams begin alike")
	}
	again.uniform()
	if a.uniform() != again.uniform() {
		t.Error("a stream differs from itself")
	}
}
