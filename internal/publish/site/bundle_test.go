package site

import (
	"strings"
	"testing"

	"ecart/internal/publish/output"
)

func bundled(t *testing.T, assets []output.File, pages ...string) map[string]string {
	t.Helper()
	var of []output.File
	for i, p := range pages {
		of = append(of, output.File{Path: "site/" + string(rune('a'+i)) + ".html", Bytes: []byte(p)})
	}
	got := map[string]string{}
	for _, f := range bundle(of, assets) {
		if _, twice := got[f.Path]; twice {
			t.Errorf("%s is written twice", f.Path)
		}
		got[f.Path] = string(f.Bytes)
	}
	return got
}

func tags(names ...string) string {
	var b strings.Builder
	for _, n := range names {
		b.WriteString(`<script src="assets/` + n + `.js" defer></script>` + "\n")
	}
	return b.String()
}

func scripts(names ...string) (all []output.File) {
	for _, n := range names {
		all = append(all, output.File{Path: "site/assets/" + n + ".js", Bytes: []byte(n + "()\n")})
	}
	return all
}

func TestScriptsThatEveryPageRunsAreOneFile(t *testing.T) {
	early := `<script src="assets/theme.js"></script>` + "\n"
	got := bundled(t, scripts("theme", "one", "two", "late"), early+tags("one", "two"), early+tags("one", "two", "late"))
	want := map[string]string{
		"site/a.html": early + tags("page"), "site/b.html": early + tags("page", "late"), "site/assets/page.js": "one();\ntwo();\n",
		"site/assets/theme.js": "theme()\n", "site/assets/late.js": "late()\n",
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s is %q, want %q", name, got[name], text)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
}

func TestScriptsStayFilesWhereNothingIsGained(t *testing.T) {
	for what, pages := range map[string][]string{
		"one in common":        {tags("one"), tags("one", "two")},
		"no page has any":      {"", ""},
		"a script that is not": {tags("one", "gone"), tags("one", "gone")},
	} {
		got := bundled(t, scripts("one", "two"), pages...)
		if _, is := got["site/assets/page.js"]; is || got["site/a.html"] != pages[0] || got["site/b.html"] != pages[1] || len(got) != 4 {
			t.Errorf("%s: %v", what, got)
		}
	}
}
