package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/app/beside"
	"ecart/internal/diag"
	"ecart/internal/proof"
)

// slips puts a survey into a folder with something wrong in its theme, its brand's colours, its logo and its commentary.
func slips(t *testing.T, commentary string) (settings string) {
	t.Helper()
	s := proof.Hard(proof.Kinds()[0])
	s.Settings += "\ntheme: {name: house}\ncommentary: words\nbrand: {colors: {expectaton: '#123456'}, logo: nowhere.svg}\n"
	settings, err := s.Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"house/style/a.css": "", "house/theme.yaml": "radius: round\n", "words/overview.md": commentary} {
		p := filepath.Join(filepath.Dir(settings), filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return settings
}

func codes(o Outcome) string {
	var all []string
	for _, d := range o.Diagnostics {
		if !slices.Contains(all, d.Code) {
			all = append(all, d.Code)
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

func has(o Outcome, want ...string) bool {
	said := codes(o)
	return !slices.ContainsFunc(want, func(code string) bool { return !strings.Contains(said, code) })
}

// What is wrong with theme, brand, logo and commentary is told in one run, whatever else is wrong: a broken figure in a commentary, a
// commentary that is no text, data that cannot be read.
func TestAllThatIsWrongWithTheLookIsToldInOneRun(t *testing.T) {
	look := []string{"E0503", "E0504", "E0511", beside.CodeLogo}
	for _, c := range []struct {
		name, commentary string
		spoil            func(settings string) error
		failure          Failure
		also             string
	}{
		{"figure", "{{figure \"nothing\"}}\n", nil, InConfig, "E0411"},
		{"bytes", "caf\xe9\n", nil, InConfig, beside.CodeCommentary},
		{"data", "Words.\n", func(settings string) error {
			books, err := filepath.Glob(filepath.Join(filepath.Dir(settings), "*.csv"))
			if err != nil || len(books) == 0 {
				return os.ErrNotExist
			}
			return os.Remove(books[0])
		}, InData, ""},
		{"settings", "caf\xe9\n", func(settings string) error {
			text, err := os.ReadFile(settings)
			if err != nil {
				return err
			}
			return os.WriteFile(settings, []byte(strings.Replace(string(text), "brand: {", "brand: {accent: blue, ", 1)), 0o644)
		}, InConfig, "E0132"},
	} {
		t.Run(c.name, func(t *testing.T) {
			settings := slips(t, c.commentary)
			if c.spoil != nil {
				if err := c.spoil(settings); err != nil {
					t.Fatal(err)
				}
			}
			for _, run := range []func(context.Context, Request) (Outcome, error){Check, Build} {
				o, err := run(context.Background(), Request{Config: settings, Out: filepath.Join(t.TempDir(), "out"), Version: "test"})
				if err != nil || o.Failure != c.failure || !has(o, look...) || !has(o, c.also) {
					t.Errorf("%v, failure %d, told %s", err, o.Failure, codes(o))
				}
				for i, d := range o.Diagnostics {
					if strings.HasPrefix(d.Code, "E05") && slices.ContainsFunc(o.Diagnostics[:i], func(e diag.Diagnostic) bool { return e.Place == d.Place && e.Message == d.Message }) {
						t.Errorf("told twice: %v", d)
					}
				}
			}
		})
	}
}

// A template that fails on a page alone fails a check as it fails a build.
func TestCheckFindsATemplateThatCannotMakeAPage(t *testing.T) {
	s := proof.Hard(proof.Kinds()[0])
	s.Settings += "\ntheme: {name: house}\n"
	settings, err := s.Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(filepath.Dir(settings), "house", "templates")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "chart.html"), []byte("{{define \"chart\"}}\n{{.Nothing}}{{end}}"), 0o644); err != nil {
		t.Fatal(err)
	}
	o, err := Check(context.Background(), Request{Config: settings, Version: "test"})
	if err != nil || o.Failure != InConfig || !has(o, codeTemplate) || o.Diagnostics[len(o.Diagnostics)-1].Place.Line != 2 {
		t.Errorf("%v, failure %d, told %v", err, o.Failure, o.Diagnostics)
	}
}
