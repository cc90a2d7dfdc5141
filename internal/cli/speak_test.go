package cli

import (
	"bytes"
	"strings"
	"testing"

	"ecart/internal/app"
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
		c.summary(app.Outcome{Unchanged: true, Dir: "out", Open: "out/index.html", Files: 3, Bytes: 1e6, Warned: n}, true)
		head, rest, _ := strings.Cut(out.String(), "\n")
		if !strings.HasPrefix(head, "unchanged: ") || rest != want+"open out/index.html\n" {
			t.Errorf("%d: %q", n, out.String())
		}
	}
}
