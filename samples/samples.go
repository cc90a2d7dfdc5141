// Package samples holds what users start from: two surveys that never were, whole enough to build (a hotel group, and a diner whose act is
// rudeness), and ready files for the servers that make reports every month.
package samples

import (
	"bytes"
	"embed"
	"io/fs"
	"strings"
)

//go:embed hotel diner server
var folders embed.FS

// File is one file of a sample.
type File struct {
	Path  string // relative to the sample's folder, with slashes
	Bytes []byte
}

// Server is the folder of the files for build servers.
const Server = "server"

// Names returns the names of the samples, sorted.
func Names() []string { return []string{"diner", "hotel"} }

// Files returns the files of a sample, sorted by path, with report.yaml as it stands in a folder of its own: the schema
// its first line names is then beside it. It returns none for a name that Names does not know.
// Of Server it returns the files for build servers, in the folder server.
func Files(name string) []File {
	var files []File
	// The only error there is: no such sample.
	_ = fs.WalkDir(folders, name, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := folders.ReadFile(path)
		if err != nil {
			return err
		}
		relative := strings.TrimPrefix(path, name+"/")
		if name == Server {
			relative = path // in a folder of its own
		}
		if relative == "report.yaml" {
			text = bytes.Replace(text, []byte("$schema=../report.schema.json"), []byte("$schema=report.schema.json"), 1)
		}
		files = append(files, File{Path: relative, Bytes: text})
		return nil
	})
	return files
}
