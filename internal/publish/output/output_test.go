package output

import (
	"strings"
	"testing"
)

func TestCollidingAndEscapingPathsAreRefused(t *testing.T) {
	cases := []struct {
		name  string
		paths []string
		want  string // part of the message; "" when the paths are good
	}{
		{"plain", []string{"report.pdf", "site/index.html", "site/js/a.js"}, ""},
		{"accents and blanks inside", []string{"questionnaires/clients été.xlsx"}, ""},
		{"a name that only starts like a device", []string{"console.txt", "community.txt", "com.txt", "lpt10"}, ""},
		{"same name twice", []string{"a.html", "a.html"}, `"a.html" meets "a.html"`},
		{"names apart by case", []string{"site/Index.html", "site/index.html"}, `"site/index.html" meets "site/Index.html"`},
		{"names apart by the case of an accent", []string{"É.html", "é.html"}, `"é.html" meets "É.html"`},
		{"folders apart by case", []string{"Site/a.html", "site/b.html"}, `"site" of "site/b.html" meets "Site/"`},
		{"file where a folder is needed", []string{"site", "site/index.html"}, `meets "site"`},
		{"folder where a file is needed", []string{"site/index.html", "site"}, `"site" meets "site/"`},
		{"upwards", []string{"../a"}, "not a path inside"},
		{"upwards inside", []string{"site/../../a"}, "not a path inside"},
		{"from the root", []string{"/etc/passwd"}, "not a path inside"},
		{"the folder itself", []string{"."}, "not a path inside"},
		{"empty", []string{""}, "not a path inside"},
		{"dot part", []string{"./a"}, "not a path inside"},
		{"backslash", []string{`site\..\..\a`}, `'\\'`},
		{"drive", []string{"C:a"}, "':'"},
		{"control character", []string{"a\nb"}, `'\n'`},
		{"dot at the end", []string{"site./a"}, "end in a dot"},
		{"blank at the end", []string{"a "}, "end in a dot or a blank"},
		{"device", []string{"site/nul.html"}, "names a device"},
		{"numbered device", []string{"COM1"}, "names a device"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var files []File
			for _, p := range c.paths {
				files = append(files, File{Path: p})
			}
			err := CheckCollisions(files)
			if c.want == "" && err != nil {
				t.Fatalf("%q refused: %v", c.paths, err)
			}
			if c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Fatalf("%q: error %v, want one with %q", c.paths, err, c.want)
			}
		})
	}
}
