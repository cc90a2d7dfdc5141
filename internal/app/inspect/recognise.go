package inspect

import (
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/export"
	"ecart/internal/intake/sheet"
)

// noTables says what files are that hold no table, by the end of their name, and what would do. Read as text, commas would make columns of them.
var noTables = map[string][2]string{
	".yaml": {"these are settings or texts of a report, no table", "`ecart check` says whether they are right; name a workbook or an export that they read"},
	".json": {"this is JSON, no table", "export the answers as XLSX or CSV"},
	".md":   {"this is a text in Markdown, no table", "commentaries stand in the folder that commentary: names; name a workbook or an export here"},
}

// Recognised tells what a file holds as a table; there are no candidates in one that is none by its name.
func Recognised(path, name string) (export.File, diag.List) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending == ".yml" {
		ending = ".yaml"
	}
	what, none := noTables[ending]
	info, err := os.Stat(path)
	if !none || err != nil || info.IsDir() {
		return export.Recognise(path, name, sheet.Limits{})
	}
	var found diag.List
	found.Errorf(diag.Place{File: name}, sheet.CodeFormat, "%s", what[0]).Hint = what[1]
	return export.File{}, found
}
