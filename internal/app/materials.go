package app

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/publish/output"
)

// material is a file that a report is made from: where it is, and what the user called it.
type material struct{ path, name string }

// materials are all files that a report is made from, sorted by name, each once: settings, texts, workbooks and their events, commentary, theme,
// logos, fonts and the action plan. One that is not there is left out, for whoever reads it tells of it.
func (r Request) materials(c *config.Config, texts []string, files []input) []material {
	all := []material{{r.Config, filepath.Base(r.Config)}}
	add := func(names ...string) {
		for _, name := range names {
			if name != "" {
				all = append(all, material{within(c.Dir, name), name})
			}
		}
	}
	add(c.Houses...)
	add(texts...)
	for _, f := range files {
		all = append(all, material{f.path, f.name})
		add(f.source.Events.File)
	}
	b := c.Brand
	add(b.Logo.Light, b.Logo.Dark, b.Consultant.Logo.Light, b.Consultant.Logo.Dark, b.Font.Regular, b.Font.Bold, c.Plan.File, c.History)
	add(below(c.Dir, c.Commentary, ".md")...)
	add(below(c.Dir, c.Theme.Name, "")...)
	all = slices.DeleteFunc(all, func(m material) bool {
		info, err := os.Stat(m.path)
		return err != nil || !info.Mode().IsRegular()
	})
	slices.SortFunc(all, func(a, b material) int { return strings.Compare(a.name, b.name) })
	return slices.CompactFunc(all, func(a, b material) bool { return a.name == b.name })
}

// mostBelow is how many files of a folder are looked at; one that holds more is no folder of ours.
const mostBelow = 2000

// below is the files under a folder that report.yaml names, with one ending or any, hidden ones left out.
func below(dir, folder, ending string) []string {
	if folder == "" {
		return nil
	}
	var names []string
	root := within(dir, folder)
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil || len(names) > mostBelow:
			return cmpSkip(err)
		case p != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir() || ending != "" && !strings.EqualFold(filepath.Ext(p), ending):
			return nil
		}
		if rel, err := filepath.Rel(root, p); err == nil {
			names = append(names, path.Join(folder, filepath.ToSlash(rel)))
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.SkipAll) {
		return nil // a built-in theme, or a folder of which its reader tells
	}
	return names
}

func cmpSkip(err error) error {
	if err != nil {
		return err
	}
	return fs.SkipAll
}

// replaced puts a digest in the place of the one of its name, or among them: an archive is what the build leaves, so that a run that finds it so
// has nothing to do.
func replaced(all []output.Digest, one output.Digest) []output.Digest {
	at, there := slices.BinarySearchFunc(all, one, func(a, b output.Digest) int { return strings.Compare(a.Path, b.Path) })
	if there {
		all = slices.Clone(all)
		all[at] = one
		return all
	}
	return slices.Insert(slices.Clone(all), at, one)
}

// nowhere is the name of a file without the folders of this machine, where its user named it from the root of the disk.
func nowhere(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Base(name)
	}
	return name
}

// digests are the sizes and hashes of materials.
func digests(all []material) ([]output.Digest, error) {
	of := make([]output.Digest, len(all))
	for i, m := range all {
		d, err := output.DigestFile(m.path, nowhere(m.name))
		if err != nil {
			return nil, err
		}
		of[i] = d
	}
	return of, nil
}
