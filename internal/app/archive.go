package app

import (
	"fmt"
	"path/filepath"
	"strings"

	"ecart/internal/app/beside"
	"ecart/internal/publish/history"
)

// Archive is what an archive holds.
type Archive = history.Archive

// History reads an archive. A file that is not there is an error of the caller's.
func History(path string) (Archive, Outcome, error) {
	if history.Absent(path) {
		return Archive{}, Outcome{Failure: InConfig}, fmt.Errorf("%s is not there%s", path, strings.Replace(beside.Nearest(filepath.Dir(path), filepath.Base(path)), ";", ":", 1))
	}
	past, found := history.Read(path, path)
	o := Outcome{Diagnostics: found}
	if found.HasErrors() {
		o.Failure = InData
	}
	return history.View(past), o, nil
}

// Forget removes periods from an archive; of one that is not there it says which are.
func Forget(path string, periods []string) (Outcome, error) {
	a, o, err := History(path)
	if err != nil || o.Failure != None {
		return o, err
	}
	if err := a.Holds(periods); err != nil {
		return Outcome{Failure: InConfig}, fmt.Errorf("%s: %w", path, err)
	}
	if _, err = history.Forget(path, path, periods); err != nil {
		o.Failure = InOutput
	}
	return o, err
}
