package verify

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/publish/output"
)

// Verified is what a deliverable on disk was found to be.
type Verified struct {
	output.Count                // of the files that its manifest lists, itself with them
	Bytes        int64          // of those of the report that are there
	Version      string         // of the program that wrote it
	Built        string         // the report's date, "" for none
	Differ       []output.Fault // files that are not as the manifest says
	Broken       []Fault        // links, files and figures that would reach a reader broken
}

// Whole tells whether nothing is wrong.
func (v Verified) Whole() bool { return len(v.Differ)+len(v.Broken) == 0 }

// Remedy says what makes a deliverable whole again: a build writes nothing over files that are not its own, nor over an edition that somebody changed.
func (v Verified) Remedy() string {
	var all []string
	added := func(f output.Fault) bool { return f.Kind == output.Added }
	if slices.ContainsFunc(v.Differ, added) {
		all = append(all, "move what was added elsewhere")
	}
	if slices.ContainsFunc(v.Differ, func(f output.Fault) bool { return !added(f) && strings.HasPrefix(f.Path, output.KeptFolder+"/") }) {
		all = append(all, "put the edition back from a copy or remove its folder in "+output.KeptFolder)
	}
	return strings.Join(append(all, "build it again"), ", then ")
}

// fewLinks is how many links to one file that is not there are told one by one.
const fewLinks = 3

// ByTarget tells faults line by line: many links to one file that is not there as one of that file, in the place of the first.
func ByTarget(faults []Fault) []string {
	links := map[string]int{}
	pages := map[string][]string{}
	for _, f := range faults {
		if links[f.absent]++; !slices.Contains(pages[f.absent], f.File) {
			pages[f.absent] = append(pages[f.absent], f.File)
		}
	}
	var lines []string
	told := map[string]bool{}
	for _, f := range faults {
		switch n := links[f.absent]; {
		case f.absent == "" || n <= fewLinks:
			lines = append(lines, f.String())
		case !told[f.absent]:
			told[f.absent] = true
			from := fmt.Sprintf("%d pages", len(pages[f.absent]))
			if len(pages[f.absent]) == 1 {
				from = f.File
			}
			lines = append(lines, fmt.Sprintf("%s is not there: %d links from %s lead to it", f.absent, n, from))
		}
	}
	return lines
}

// Folder compares a deliverable with its manifest, and looks for links that lead nowhere in it. The error says why it cannot: the folder is no
// output of ours.
func Folder(dir string) (Verified, error) {
	about, err := output.About(dir)
	if err != nil {
		return Verified{}, err
	}
	v := Verified{Count: output.Counted(append([]string{output.ManifestName}, about.Outputs...)), Version: about.Program, Built: about.Built}
	if v.Differ, err = output.Verify(dir); err != nil {
		return v, err
	}
	var files []output.File
	for _, name := range append(about.Outputs, output.ManifestName) {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			continue // it is missing, and told of
		}
		files = append(files, output.File{Path: name, Bytes: text})
		if !output.OfEdition(name) {
			v.Bytes += int64(len(text))
		}
	}
	v.Broken = Faults(files)
	return v, nil
}
