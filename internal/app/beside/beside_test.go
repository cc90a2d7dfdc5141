package beside

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/report"
)

func TestCommentaryThatIsNotUTF8IsSaidWithItsLine(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "overview.md"), []byte("Une ligne.\n\nUn caf\xe9.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	texts, found := commentary(&config.Config{Dir: filepath.Dir(dir), Commentary: filepath.Base(dir)})
	if len(texts) != 0 || len(found) != 1 || found[0].Code != CodeCommentary || found[0].Place.Line != 3 {
		t.Errorf("got %d texts and %+v, want one finding on line 3", len(texts), found)
	}
}

func TestWhatThePDFCannotShowOfALogoIsSaid(t *testing.T) {
	at := diag.Place{File: "report.yaml", Line: 4}
	for _, x := range []struct{ inside, want string }{
		{`<rect width="9" height="9"/>`, ""},
		{`<rect width="9" height="9"/><text y="9">Rivage</text>`, "cannot show text"},
		{`<text y="9">Rivage</text>`, "shows the name instead"},
		{`<path filter="url(#f)" d="M0 0h9v9z"/><filter id="f"/>`, "cannot show a filter"},
	} {
		svg := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">` + x.inside + `</svg>`
		found := undrawn(report.Picture{MIME: "image/svg+xml", Bytes: []byte(svg)}, "logo.svg", at)
		if x.want == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || !strings.Contains(found[0].Message, x.want) || found[0].Code != codeUndrawn || found[0].Place != at {
			t.Errorf("%s: %+v, want %q", x.inside, found, x.want)
		}
	}
}
