package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// extended returns the built-in theme that a folder builds on.
func extended(folder fs.FS, known []string) string {
	text, err := fs.ReadFile(folder, settings)
	if err != nil {
		return builtIn
	}
	var head struct {
		Extends string `yaml:"extends"`
	}
	if yaml.Unmarshal(text, &head) != nil || !slices.Contains(known, head.Extends) {
		return builtIn // decode reports what is wrong with it
	}
	return head.Extends
}

// loader lays themes over one another: the built-in one first, then the user's.
type loader struct {
	theme  *Theme
	at     diag.Place
	list   *diag.List
	user   bool                  // what is read is the user's own
	places map[string]diag.Place // where the user set a colour: "light.ink"
	font   fontSettings

	built    map[string]string // where a file of a built-in theme stands: "themes/sober/templates/chart.html"
	replaced map[string][]byte // what stood in a file of a built-in theme before the user's took its place
	unread   []string          // files of the user's that are no part of a theme
}

// layer reads every file of a theme's folder over what is there, then its settings.
func (ld *loader) layer(folder fs.FS, shown string) {
	seen, taken := 0, len(ld.theme.origin)
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
		return ld.file(folder, shown, p, e)
	})
	if err != nil {
		reason := err
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			if reason = pe.Err; pe.Path != "." {
				reason = fmt.Errorf("%s: %w", pe.Path, pe.Err)
			}
		}
		ld.list.Errorf(ld.at, CodeUnreadable, "theme %s cannot be read: %v", diag.Path(shown), reason).Hint = "a theme is a folder of a few small files that may be read"
		return
	}
	if ld.user {
		ld.unknownFiles(shown)
		if len(ld.theme.origin) == taken {
			ld.list.Errorf(ld.at, CodeNothing, "the folder of theme %s holds nothing of a theme", diag.Path(shown)).Hint =
				"a theme has theme.yaml, styles/*.css, templates/*.html, assets or fonts; without one of its own the report would look as if no theme were asked for"
		}
	}
	if text, err := fs.ReadFile(folder, settings); err == nil {
		ld.decode(text, path.Join(shown, settings))
	}
}

func (ld *loader) file(folder fs.FS, shown, p string, e fs.DirEntry) error {
	if ld.user && !belongs(p) {
		if !about(p) {
			ld.unread = append(ld.unread, p)
		}
		return nil
	}
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
	if old, was := ld.theme.files[p]; was && ld.user {
		ld.replaced[p] = old
	}
	ld.theme.files[p] = text
	if !ld.user {
		ld.built[p] = path.Join(shown, p)
	} else {
		ld.theme.origin[p] = path.Join(shown, p)
	}
	return nil
}
