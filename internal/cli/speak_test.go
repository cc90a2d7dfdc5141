package cli

import (
	"bytes"
	"strings"
	"testing"

	"ecart/internal/app"
	"ecart/internal/diag"
)

func TestWarningsThatStandAreCountedInGrammar(t *testing.T) {
	for n, want := range map[int]string{
		0:    "",
		1:    "1 warning stands, as when it was written; ecart check shows it\n",
		2:    "2 warnings stand, as when it was written; ecart check shows them\n",
		1200: "1,200 warnings stand, as when it was written; ecart check shows them\n",
	} {
		var out bytes.Buffer
		c := &console{out: &out}
		c.summary(app.Outcome{Unchanged: true, Dir: "out", Open: "out/index.html", Count: app.Count{Files: 3}, Bytes: 1e6, Warned: n}, true)
		head, rest, _ := strings.Cut(out.String(), "\n")
		if !strings.HasPrefix(head, "unchanged: ") || rest != want+"open out/index.html\n" {
			t.Errorf("%d: %q", n, out.String())
		}
	}
}

func TestNotesThatAreNotShownAreTold(t *testing.T) {
	var out strings.Builder
	c := &console{out: &out, file: "report.yaml"}
	var o app.Outcome
	c.notes(o)
	if out.Len() > 0 {
		t.Errorf("without notes: %q", out.String())
	}
	o.Diagnostics.Notef(diag.Place{File: "a.xlsx"}, "E0358", "a slip")
	c.notes(o)
	o.Diagnostics.Notef(diag.Place{File: "b.xlsx"}, "E0343", "another")
	c.notes(o)
	o.Diagnostics.Notef(diag.Place{File: "c.xlsx", Sheet: "S", Cell: "B2"}, "E0312", "a third").Count = 5
	c.notes(o)
	if want := "1 note not shown; ecart check report.yaml lists it\n2 notes not shown; ecart check report.yaml lists them\n3 notes not shown; ecart check report.yaml lists them\n"; out.String() != want {
		t.Errorf("%q, want %q", out.String(), want)
	}
}
