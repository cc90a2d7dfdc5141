package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/app/beside"
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
	add(beside.Below(c.Dir, c.Commentary, ".md")...)
	add(beside.Below(c.Dir, c.Theme.Name, "")...)
	all = slices.DeleteFunc(all, func(m material) bool {
		info, err := os.Stat(m.path)
		return err != nil || !info.Mode().IsRegular()
	})
	slices.SortFunc(all, func(a, b material) int { return strings.Compare(a.name, b.name) })
	return slices.CompactFunc(all, func(a, b material) bool { return a.name == b.name })
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
