package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAnOutputIsWithdrawnAndNothingElseIs(t *testing.T) {
	dir := t.TempDir()
	made := func(name string, more ...File) string {
		at := filepath.Join(dir, name)
		files := append(edition(1)[:3:3], more...)
		if err := Commit(at, append(files, Manifest(ManifestOptions{}, files)), Options{}); err != nil {
			t.Fatal(err)
		}
		return at
	}
	own, foreign, keeping := made("own"), made("foreign"), made("keeping", File{Path: "kept/2026-09/report.pdf"})
	editions := filepath.Join(dir, "editions")
	only := []File{{Path: "kept/2026-09/report.pdf"}, {Path: "kept/index.html"}}
	if err := Commit(editions, append(only, Manifest(ManifestOptions{}, only)), Options{}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, "thesis.doc"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	linked := filepath.Join(dir, "linked")
	if err := os.Symlink(made("aim"), linked); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		dir  string
		gone bool
		why  string
	}{{own, true, ""}, {own, false, ""}, {foreign, false, "thesis.doc"}, {keeping, false, "2026-09 is the newest"}, {linked, false, "is a link"}, {editions, false, ""}} {
		gone, err := Withdraw(c.dir)
		if gone != c.gone || (err == nil) != (c.why == "") || err != nil && !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: withdrawn %v, %v", c.dir, gone, err)
		}
	}
	if gone, err := Withdraw(keeping, "2026-09"); !gone || err != nil || exists(keeping) || !exists(filepath.Join(editions, "kept/2026-09/report.pdf")) {
		t.Errorf("with the edition that may go: withdrawn %v, %v", gone, err)
	}
	if exists(own) || !exists(filepath.Join(foreign, "site/page-00.html")) || !exists(filepath.Join(dir, "aim", ManifestName)) {
		t.Errorf("left: %v", names(t, dir))
	}
}
