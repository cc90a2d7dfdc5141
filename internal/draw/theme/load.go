package theme

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/themes"
)

const (
	builtIn     = "sober" // what a folder extends when it says nothing
	settings    = "theme.yaml"
	maxFile     = 20 << 20 // bytes of one file of a theme
	maxFiles    = 2000     // a theme folder that holds more is some other folder
	maxFamilies = 60       // runes of a font's name
)

// Load returns a theme by the name of a built-in one, or from a folder relative to dir that overrides any part of one.
// The empty name means the default theme; accent is a brand's colour, "" for the theme's own; at is where both were asked for.
func Load(name, dir, accent string, at diag.Place) (*Theme, diag.List) {
	return Branded(name, dir, Brand{Accent: Setting{accent, at}}, at)
}

// Branded returns a theme in the colours and the font of a brand. With errors in the list the theme can still be used, so that checks go on.
func Branded(name, dir string, b Brand, at diag.Place) (*Theme, diag.List) {
	var l diag.List
	ld := &loader{at: at, list: &l, places: map[string]diag.Place{}, built: map[string]string{}, replaced: map[string][]byte{}, theme: &Theme{
		light: map[string]RGB{}, dark: map[string]RGB{}, sizes: map[string]float64{}, files: map[string][]byte{}, origin: map[string]string{},
	}}
	ld.layers(name, dir)
	ld.fonts()
	ld.templates()
	ld.unknownProperties()
	ld.theme.check(ld.places, at, &l)
	ld.theme.wear(b, dir, &l)
	return ld.theme, l
}

// layers lays the theme over the one it extends.
func (ld *loader) layers(name, dir string) {
	known := names()
	if name == "" {
		name = builtIn
	}
	folder := filepath.FromSlash(name)
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(dir, folder)
	}
	info, err := os.Stat(folder)
	switch {
	case slices.Contains(known, name):
		ld.builtIn(name)
	case err == nil && info.IsDir():
		user := os.DirFS(folder)
		ld.builtIn(extended(user, known))
		ld.user = true
		ld.layer(user, name)
	default:
		ld.builtIn(builtIn)
		d := ld.list.Errorf(ld.at, CodeNoTheme, "theme %s is neither a built-in theme nor a folder", diag.Path(name))
		d.Hint = "built in: " + strings.Join(known, ", ")
		if near, ok := diag.Nearest(name, append(foldersIn(dir), known...)); ok {
			d.Hint = fmt.Sprintf("did you mean %q?", near)
		}
	}
}

// foldersIn are the names of the folders beside report.yaml: one of them may be the theme that is meant.
func foldersIn(dir string) []string {
	entries, err := os.ReadDir(cmp.Or(dir, "."))
	if err != nil {
		return nil
	}
	var all []string
	for _, e := range entries {
		if e.IsDir() {
			all = append(all, e.Name())
		}
	}
	return all
}

// builtIn lays a built-in theme over the one it extends; all rest on the default one.
func (ld *loader) builtIn(name string) {
	if name != builtIn {
		ld.builtIn(extended(sub(name), names()))
	}
	ld.layer(sub(name), "themes/"+name)
}

// names returns the built-in themes.
func names() []string {
	entries, err := themes.FS.ReadDir(".")
	if err != nil {
		panic("theme: " + err.Error())
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func sub(name string) fs.FS {
	f, err := fs.Sub(themes.FS, name)
	if err != nil {
		panic("theme: " + err.Error())
	}
	return f
}
