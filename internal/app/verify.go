package app

import (
	"os"
	"path/filepath"

	"ecart/internal/publish/output"
	"ecart/internal/publish/verify"
)

// Verified is what a deliverable was found to be.
type Verified struct {
	Files   int            // that its manifest lists, itself with them
	Bytes   int64          // of those that are there
	Version string         // of the program that wrote it
	Built   string         // the report's date, "" for none
	Faults  []output.Fault // files that are not as the manifest says
	Broken  []verify.Fault // links, files and figures that would reach a reader broken
}

// Whole tells whether nothing is wrong.
func (v Verified) Whole() bool { return len(v.Faults)+len(v.Broken) == 0 }

// Verify compares a deliverable with its manifest, and looks for links that lead nowhere in it. The error says why it cannot.
func Verify(dir string) (Verified, error) {
	about, err := output.About(dir)
	if err != nil {
		return Verified{}, misuse(err.Error())
	}
	v := Verified{Files: len(about.Outputs) + 1, Version: about.Program, Built: about.Built}
	if v.Faults, err = output.Verify(dir); err != nil {
		return v, err
	}
	var files []output.File
	for _, name := range append(about.Outputs, output.ManifestName) {
		text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			continue // it is missing, and told of
		}
		files = append(files, output.File{Path: name, Bytes: text})
		v.Bytes += int64(len(text))
	}
	v.Broken = verify.Faults(files)
	return v, nil
}
