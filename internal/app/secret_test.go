package app

import (
	"bytes"
	"context"
	"reflect"
	"strings"
	"testing"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/proof"
	"ecart/internal/publish/data"
)

// reported is a survey's report before it is rendered.
type reported struct {
	measured *measured
	document *report.Report
	look     *theme.Theme
	words    *i18n.Printer
}

// reportOf measures a survey, changes what was measured, and composes the report.
func reportOf(t testing.TB, s proof.Survey, change func(m *measured)) reported {
	t.Helper()
	settings, err := s.Write(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r, o := Request{Config: settings, Version: "test"}, Outcome{}
	m, err := r.read(context.Background(), &o)
	if err != nil || m == nil {
		t.Fatalf("the survey does not read: %v %v", err, o.Diagnostics)
	}
	if change != nil {
		change(m)
	}
	document, look, words := r.write(context.Background(), m, &o)
	if err != nil || o.Failure != None {
		t.Fatalf("the survey does not compose: %v %v", err, o.Diagnostics)
	}
	return reported{m, document, look, words}
}

// files returns every file of a report, by path. The manifest is left out: it holds hashes of the workbooks.
func (r reported) files(t testing.TB) map[string][]byte {
	t.Helper()
	made, err := Request{Version: "test"}.render(r.measured, r.document, r.look, r.words)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range made.files {
		all[f.Path] = f.Bytes
	}
	for _, name := range []string{"results.json", "results.xlsx", "report.pdf", "site/index.html"} {
		if len(all[name]) == 0 {
			t.Fatalf("%s was not written", name)
		}
	}
	return all
}

// same tells whether all files of two reports must be the same, without writing them: they are made of the document, and results.json.
func (r reported) same(t testing.TB, other reported) bool {
	t.Helper()
	if !reflect.DeepEqual(r.document, other.document) {
		return false
	}
	return bytes.Equal(r.figures(t), other.figures(t))
}

func (r reported) figures(t testing.TB) []byte {
	t.Helper()
	f, err := data.Results(r.measured.results, r.measured.config, data.Options{Built: r.document.Built, Version: "test", Quality: r.measured.checked})
	if err != nil {
		t.Fatal(err)
	}
	return f.Bytes
}

func TestNoOutputTellsWhichOfTwoHiddenGroupsSomeoneBelongsTo(t *testing.T) {
	for _, kind := range proof.Kinds() {
		survey := proof.Hard(kind)
		before := reportOf(t, survey, nil)
		for i, secret := range proof.Secrets() {
			t.Run(string(kind)+"/"+secret.Name, func(t *testing.T) {
				others := secret.Others(survey)
				if len(others) == 0 {
					t.Fatal("no other survey")
				}
				if kind != proof.Plain {
					others = others[:1]
				}
				for _, other := range others {
					after := reportOf(t, other, nil)
					if (i > 0 || kind != proof.Plain) && before.same(t, after) {
						continue
					}
					if told := proof.Differences(before.files(t), after.files(t)); len(told) > 0 {
						t.Errorf("%d differences:\n%s", len(told), strings.Join(told[:min(len(told), 12)], "\n"))
					}
				}
			})
		}
	}
}
