package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
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
// The empty name means the default theme; accent is a brand's colour, "" for the theme's own; at is where both were
// asked for. With errors in the list the theme is the default one, so that checks can go on.
func Load(name, dir, accent string, at diag.Place) (*Theme, diag.List) {
	var l diag.List
	base := &loader{at: at, list: &l, theme: &Theme{light: map[string]RGB{}, dark: map[string]RGB{}, files: map[string][]byte{}}}
	known := names()
	if name == "" {
		name = builtIn
	}
	folder := filepath.Join(dir, filepath.FromSlash(name))
	if filepath.IsAbs(filepath.FromSlash(name)) {
		folder = filepath.FromSlash(name)
	}
	info, err := os.Stat(folder)
	switch {
	case slices.Contains(known, name):
		base.layer(sub(name), "themes/"+name)
	case err == nil && info.IsDir():
		user := os.DirFS(folder)
		base.layer(sub(extended(user, known)), "themes/"+builtIn)
		base.places = map[string]diag.Place{}
		base.layer(user, name)
	default:
		base.layer(sub(builtIn), "themes/"+builtIn)
		d := l.Errorf(at, "E0501", "theme %q is neither a built-in theme nor a folder", name)
		d.Hint = "built in: " + strings.Join(known, ", ")
		if near, ok := diag.Nearest(name, known); ok {
			d.Hint = fmt.Sprintf("did you mean %q?", near)
		}
	}
	t := base.theme
	base.fonts()
	if accent != "" {
		t.recolour(accent, at, &l)
	}
	t.check(base.places, at, &l)
	return t, l
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

// loader lays themes over one another: the built-in one first, then the user's.
type loader struct {
	theme  *Theme
	at     diag.Place
	list   *diag.List
	places map[string]diag.Place // where the user set a colour: "light.ink"
	font   fontSettings
}

// layer reads every file of a theme's folder over what is there, then its settings.
func (ld *loader) layer(folder fs.FS, shown string) {
	seen := 0
	err := fs.WalkDir(folder, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := e.Name(); name != "." && strings.HasPrefix(name, ".") {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if e.IsDir() {
			return nil
		}
		if seen++; seen > maxFiles {
			return fmt.Errorf("it holds more than %d files", maxFiles)
		}
		return ld.file(folder, p, e)
	})
	if err != nil {
		reason := err
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			reason = fmt.Errorf("%s: %w", pe.Path, pe.Err)
		}
		ld.list.Errorf(ld.at, "E0502", "theme %q cannot be read: %v", shown, reason)
		return
	}
	if text, err := fs.ReadFile(folder, settings); err == nil {
		ld.decode(text, path.Join(shown, settings))
	}
}

func (ld *loader) file(folder fs.FS, p string, e fs.DirEntry) error {
	info, err := e.Info()
	if err != nil {
		return err
	}
	if info.Size() > maxFile {
		return fmt.Errorf("%s is larger than %d MB", p, maxFile>>20)
	}
	text, err := fs.ReadFile(folder, p)
	if err != nil {
		return err
	}
	if _, known := ld.theme.files[p]; !known && path.Dir(p) == "styles" && path.Ext(p) == ".css" {
		ld.theme.styles = append(ld.theme.styles, p) // folders are walked in order of names
	}
	ld.theme.files[p] = text
	return nil
}

// fonts puts the two faces in place; a face that cannot be read is reported where it was named, and the base's stands in.
func (ld *loader) fonts() {
	f := ld.font
	for i, own := range []setting{f.regular, f.bold} {
		ttf, ok := ld.theme.files[own.text]
		if !ok {
			ld.list.Errorf(own.at, "E0506", "font file %q is not in the theme", own.text)
		} else if !trueType(ttf) {
			ld.list.Errorf(own.at, "E0506", "font file %q is not a TrueType font", own.text).Hint = "use a .ttf file with TrueType outlines"
			ok = false
		}
		if !ok {
			ttf, _ = fs.ReadFile(sub(builtIn), []string{"fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf"}[i])
		}
		ld.theme.Fonts = append(ld.theme.Fonts, Font{Family: f.family.text, Bold: i == 1, TTF: ttf})
	}
	for i, w := range []setting{f.webRegular, f.webBold} {
		_, ok := ld.theme.files[w.text]
		switch {
		case w.text == "":
			// Served as it is, the file must stand among the assets.
			ld.theme.web[i] = "assets/fonts/" + path.Base([]setting{f.regular, f.bold}[i].text)
			ld.theme.files[ld.theme.web[i]] = ld.theme.Fonts[i].TTF
		case !ok || !strings.HasPrefix(w.text, "assets/"):
			ld.list.Errorf(w.at, "E0506", "font file %q is not in the theme's assets", w.text).Hint = `put it in assets/fonts/ and write "assets/fonts/NAME.woff2"`
		default:
			ld.theme.web[i] = w.text
		}
	}
}
