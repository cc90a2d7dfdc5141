package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ecart/internal/document/compose"
	"ecart/internal/proof"
)

// located builds a survey's report and those of its locations, and returns the files of the whole one and of each location.
func located(t *testing.T, s proof.Survey) (whole map[string][]byte, local map[string]map[string][]byte, o Outcome) {
	t.Helper()
	settings, err := s.Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	r := Request{Config: settings, Out: filepath.Join(out, "whole"), Version: "test", Places: func(id string) string { return filepath.Join(out, "place."+id) }}
	o, err = Build(context.Background(), r)
	if err != nil || o.Failure != None {
		t.Fatalf("%v %v", err, o.Diagnostics)
	}
	local = map[string]map[string][]byte{}
	for _, p := range o.Places {
		if p.Err != nil {
			t.Fatalf("%s: %v", p.Name, p.Err)
		}
		if p.Dir != "" {
			local[p.Name] = filesBelow(t, p.Dir)
		}
	}
	return filesBelow(t, o.Dir), local, o
}

func filesBelow(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		all[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("%s: %d files, %v", dir, len(all), err)
	}
	return all
}

// The reader who subtracts has the whole report and those of all locations.
func TestNoSmallGroupIsFoundInTheReportsOfLocationsTogether(t *testing.T) {
	survey := proof.Hard(proof.Plain)
	truth := proof.TruthOf(survey)
	whole, local, o := located(t, survey)
	all := claims(t, whole, truth)
	before := len(all)
	for name, files := range local {
		known := []string{name}
		all = append(all, proof.FromLines(name, ofPlace(t, string(files["site/index.html"]), known), truth.Names())...)
		all = append(all, proof.FromLines(name, pageLines(string(files["site/index.html"])), truth.Names())...)
		all = append(all, proof.FromLines(name, append(workbookLines(t, files["results.xlsx"]), paperLines(t, files["report.pdf"])...), truth.Names())...)
	}
	if len(local) == 0 || len(all) <= before {
		t.Fatalf("%d locations with %d claims", len(local), len(all)-before)
	}
	for _, found := range truth.Recovered(all, 5) {
		t.Error(found)
	}
	withheld := 0
	for _, p := range o.Places {
		if hidden := p.Name == "Annecy" || p.Name == "Brest"; hidden != (p.Withheld != "") {
			t.Errorf("%s: withheld %q", p.Name, p.Withheld)
		} else if hidden {
			withheld++
			if p.Dir != "" || local[p.Name] != nil {
				t.Errorf("%s has a report", p.Name)
			}
		}
	}
	if withheld != 2 {
		t.Errorf("%d locations are withheld", withheld)
	}
}

// What a location's report says of it the whole report says too, on its page: so no reader of both finds out more.
func TestTheReportOfALocationSaysNothingThatTheWholeOneDoesNot(t *testing.T) {
	whole, local, o := located(t, proof.Hard(proof.Plain))
	compared := 0
	for _, p := range o.Places {
		files := local[p.Name]
		if files == nil {
			continue
		}
		if files["results.json"] != nil || files["site/assets/slices.js"] != nil {
			t.Errorf("%s has the figures of the whole report", p.Name)
		}
		said := words(t, string(whole["site/location-"+p.ID+".html"]))
		for _, line := range words(t, string(files["site/index.html"])) {
			compared++
			if !slices.Contains(said, line) {
				t.Errorf("%s: only its own report says %q", p.Name, line)
			}
		}
		for name, b := range files {
			if !strings.HasSuffix(name, ".html") {
				continue
			}
			for _, other := range o.Places {
				if other.Name != p.Name && strings.Contains(string(b), other.Name) {
					t.Errorf("%s of %s names %s", name, p.Name, other.Name)
				}
			}
		}
	}
	if compared < 100 {
		t.Fatalf("only %d lines were compared", compared)
	}
}

// words is what the sections of a page say, line by line.
func words(t *testing.T, page string) []string {
	t.Helper()
	_, main, found := strings.Cut(page, "<main")
	main, _, closed := strings.Cut(main, "<footer>")
	if !found || !closed {
		t.Fatal("no main part")
	}
	if at := strings.Index(main, "<nav class=\"turn\""); at >= 0 {
		main = main[:at]
	}
	_, main, _ = strings.Cut(main, "<header class=\"head\" id=\"head\">")
	var all []string
	for _, line := range pageLines(main) {
		if line = strings.Join(strings.Fields(line), " "); strings.ContainsAny(line, "0123456789") {
			all = append(all, line)
		}
	}
	return all
}

func TestUnchangedReportsOfLocationsKeepTheirFiles(t *testing.T) {
	settings, err := proof.Hard(proof.Plain).Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	var times []string
	for range 2 {
		r := Request{Config: settings, Out: filepath.Join(out, "whole"), Version: "test", Places: func(id string) string { return filepath.Join(out, "place."+id) }}
		o, err := Build(context.Background(), r)
		if err != nil || o.Failure != None || len(o.Places) == 0 {
			t.Fatal(err, o.Diagnostics)
		}
		now := ""
		for _, p := range o.Places {
			if p.Dir == "" {
				continue
			}
			info, err := os.Stat(filepath.Join(p.Dir, "site", "index.html"))
			if err != nil {
				t.Fatal(err)
			}
			now += p.Name + info.ModTime().String()
		}
		info, err := os.Stat(filepath.Join(o.Dir, "site", "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		times = append(times, now+info.ModTime().String())
	}
	if times[0] == "" || times[0] != times[1] {
		t.Errorf("files were written anew:\n%s\n%s", times[0], times[1])
	}
}

func TestFilesOfLocationsAreWrittenAnewWithoutACache(t *testing.T) {
	settings, err := proof.Hard(proof.Plain).Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	for _, anew := range []bool{false, true} {
		r := Request{Config: settings, Out: filepath.Join(out, "whole"), Version: "test", NoCache: anew, Places: func(id string) string { return filepath.Join(out, "place."+id) }}
		o, err := Build(context.Background(), r)
		if err != nil || o.Failure != None {
			t.Fatal(err, o.Diagnostics)
		}
		seen := 0
		for _, p := range o.Places {
			if p.Dir == "" {
				continue
			}
			page := filepath.Join(p.Dir, "site", "index.html")
			old := time.Unix(1_000_000_000, 0)
			if info, err := os.Stat(page); err != nil || anew && info.ModTime().Equal(old) {
				t.Errorf("%s: the page of the former run stands (%v)", p.Name, err)
			}
			if err := os.Chtimes(page, old, old); err != nil {
				t.Fatal(err)
			}
			seen++
		}
		if seen == 0 {
			t.Fatal("no location has a report")
		}
	}
}

func TestARunThatFindsNothingToDoClearsWhatAKilledOneLeft(t *testing.T) {
	settings, err := proof.Hard(proof.Plain).Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, places := range map[string]bool{"alone": false, "with its locations": true} {
		t.Run(name, func(t *testing.T) {
			out := t.TempDir()
			r := Request{Config: settings, Out: filepath.Join(out, "whole"), Version: "test"}
			if places {
				r.Places = func(id string) string { return filepath.Join(out, "place."+id) }
			}
			built := func() (Outcome, []string) {
				o, err := Build(context.Background(), r)
				if err != nil || o.Failure != None {
					t.Fatal(err, o.Diagnostics)
				}
				return o, below(t, out)
			}
			o, clean := built()
			killed := []string{o.Dir}
			for _, p := range o.Places {
				if p.Dir != "" {
					killed = append(killed, p.Dir)
				}
			}
			for _, dir := range killed {
				beside := "." + filepath.Base(dir) + ".ecart-"
				part := filepath.Join(out, beside+"new-2147483600-1")
				if err := os.MkdirAll(part, 0o755); err != nil {
					t.Fatal(err)
				}
				for path, text := range map[string]string{
					filepath.Join(out, beside+"lock"):    "2147483600 elsewhere\n",
					filepath.Join(part, "manifest.json"): string(filesBelow(t, dir)["manifest.json"]),
				} {
					if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
						t.Fatal(err)
					}
				}
			}
			if now := below(t, out); len(now) != len(clean)+2*len(killed) {
				t.Fatalf("nothing was left: %v", now)
			}
			o, now := built()
			if !places && !o.Unchanged || !slices.Equal(now, clean) {
				t.Errorf("unchanged %v, beside the outputs are %v, want %v", o.Unchanged, now, clean)
			}
		})
	}
}

// below is what stands in a folder.
func below(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// The other reader looks at bytes: whatever the few of a hidden group answered, the reports of all locations are the same.
func TestWhatHiddenGroupsAnsweredChangesNoReportOfALocation(t *testing.T) {
	survey := proof.Hard(proof.Plain)
	want := localFiles(t, survey)
	secrets := proof.Secrets()
	if os.Getenv("ECART_LONG") == "" {
		secrets = slices.DeleteFunc(secrets, func(s proof.Secret) bool {
			return s.Name != "customers of a place" && s.Name != "answers to a question"
		})
	}
	compared := 0
	for _, secret := range secrets {
		for _, other := range secret.Others(survey) {
			got := localFiles(t, other)
			compared++
			for path, b := range want {
				if !bytes.Equal(got[path], b) {
					t.Errorf("%s: %s differs", secret.Name, path)
				}
			}
		}
	}
	if compared < 3 {
		t.Fatalf("only %d surveys were compared", compared)
	}
}

// localFiles is every file of the reports of a survey's locations.
func localFiles(t *testing.T, s proof.Survey) map[string][]byte {
	t.Helper()
	r := reportOf(t, s, nil)
	all := map[string][]byte{}
	for _, at := range compose.Places(r.measured.config, r.measured.results, r.measured.words) {
		local, shown := compose.Local(r.document, at)
		if !shown {
			continue
		}
		files, err := Request{Version: "test"}.local(r.measured.config, local, r.look, r.words)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			all[at.Name+"/"+f.Path] = f.Bytes
		}
	}
	if len(all) < 20 {
		t.Fatalf("%d files of locations", len(all))
	}
	return all
}
