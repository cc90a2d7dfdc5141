package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/app/begin"
)

// mostSingle is how heavy the flagship's whole site in one file may be, in bytes: mail takes it, and months to come fit in.
const mostSingle = 2_800_000

func TestTheFlagshipFitsIntoOneFileToBeSentByMail(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	o, err := Build(context.Background(), Request{Config: "../../report.yaml", Out: out, Version: "test", SingleFile: true})
	if err != nil || o.Failure != None {
		t.Fatal(err, o.Diagnostics)
	}
	b, err := os.ReadFile(filepath.Join(out, "report.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(b) >= mostSingle || o.SingleFile != int64(len(b)) {
		t.Errorf("report.html has %d bytes, said to be %d; %d are too many", len(b), o.SingleFile, mostSingle)
	}
	if n := bytes.Count(b, []byte("<article class=\"page")); n != o.Pages || n == 0 {
		t.Errorf("%d of %d pages are in it", n, o.Pages)
	}
	manifest, err := os.ReadFile(filepath.Join(out, "manifest.json"))
	if err != nil || !bytes.Contains(manifest, []byte(`"report.html"`)) {
		t.Errorf("the manifest does not name it: %v", err)
	}
}

func TestOneFileCanBeAllThatIsWanted(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	settings := filepath.Join(dir, "report.yaml")
	b, err := os.ReadFile(settings)
	if err != nil {
		t.Fatal(err)
	}
	before, _, ok := bytes.Cut(b, []byte("\noutputs:")) // the last key
	if !ok {
		t.Fatal("the sample names no outputs")
	}
	b = append(before, "\noutputs: {site: false, pdf: false, json: false, xlsx: false, single_file: true}\n"...)
	if err := os.WriteFile(settings, b, 0o644); err != nil {
		t.Fatal(err)
	}
	o, err := Build(context.Background(), Request{Config: settings, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatal(err, o.Diagnostics)
	}
	if o.Files != 2 || filepath.Base(o.Open) != "report.html" { // with the manifest
		t.Errorf("%d files; to open: %s", o.Files, o.Open)
	}
}
