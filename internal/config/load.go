package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// maxSize is the most bytes a report.yaml can have. The largest real ones, with hundreds of standards, are a tenth of it.
const maxSize = 1 << 20

// Load reads report.yaml at a path and returns its settings with everything that is wrong with it. The settings are never nil,
// but they are worth nothing when the list has errors. What is wrong with the file itself is a diagnostic too; the error is for
// a disk that fails under a file that is there.
func Load(path string) (*Config, diag.List, error) {
	dir := filepath.Dir(path)
	f, err := os.Open(path)
	if err != nil {
		return blank(path, dir), notOpened(path, err), nil
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return blank(path, dir), isFolder(path), nil
	}
	text, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return blank(path, dir), nil, fmt.Errorf("read %s: %w", path, err)
	}
	c, found := Parse(path, dir, text)
	return c, found, nil
}

// Parse reads the text of a report.yaml. The file's name stands in diagnostics; paths inside start from dir.
func Parse(file, dir string, text []byte) (*Config, diag.List) {
	c := blank(file, dir)
	d := &decoder{file: file}
	root := d.parse(text)
	if root == nil {
		return c, d.diags
	}
	report.read(d, root, c)
	return c, once(d.diags)
}

// blank returns settings that hold the defaults alone.
func blank(file, dir string) *Config {
	c := &Config{File: file, Dir: dir}
	report.fresh(c)
	return c
}

func notOpened(path string, err error) diag.List {
	var found diag.List
	at := diag.Place{File: path}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		found.Errorf(at, NotFound, "%s not found", filepath.Base(path)).Hint = "run `ecart init` to make one, or name the file after the command"
	case errors.Is(err, fs.ErrPermission):
		found.Errorf(at, NotFound, "%s may not be read", filepath.Base(path)).Hint = "give yourself the right to read it"
	default:
		var cause *fs.PathError
		if errors.As(err, &cause) {
			err = cause.Err
		}
		found.Errorf(at, NotFound, "%s cannot be opened: %v", filepath.Base(path), err)
	}
	return found
}

func isFolder(path string) diag.List {
	var found diag.List
	found.Errorf(diag.Place{File: path}, NotFound, "%s is a folder, not a file", filepath.Base(path)).
		Hint = "name the file in it: " + filepath.Join(path, "report.yaml")
	return found
}

// once drops findings that were made twice, as happens inside a group that aliases use in several places, and sorts the rest.
func once(l diag.List) diag.List {
	type identity struct {
		at            diag.Place
		code, message string
	}
	seen := map[identity]bool{}
	l = slices.DeleteFunc(l, func(x diag.Diagnostic) bool {
		k := identity{x.Place, x.Code, x.Message}
		twice := seen[k]
		seen[k] = true
		return twice
	})
	return l.Sorted()
}

// limits on what aliases can grow to: an honest file uses a few, a hostile one billions.
const (
	maxDepth    = 50
	maxExpanded = 20_000
)

// guard reports nesting and aliases that go beyond what a settings file needs, and tells whether the tree is safe to walk.
func (d *decoder) guard(root *yaml.Node) bool {
	expanded := 0
	var walk func(n *yaml.Node, depth int, aliased *yaml.Node) bool
	walk = func(n *yaml.Node, depth int, aliased *yaml.Node) bool {
		at := n
		if aliased != nil {
			at = aliased
			expanded++
		}
		if depth > maxDepth {
			d.errorf(at, BadAlias, "the file nests more than %d levels deep here", maxDepth).Hint = "write the values out, without aliases that hold themselves"
			return false
		}
		if expanded > maxExpanded {
			d.errorf(at, BadAlias, "the alias *%s grows to more than %d values", shorten(at.Value), maxExpanded).Hint = "write the values out"
			return false
		}
		if n.Kind == yaml.AliasNode {
			if aliased == nil {
				aliased = n
			}
			return walk(n.Alias, depth+1, aliased)
		}
		for _, child := range n.Content {
			if !walk(child, depth+1, aliased) {
				return false
			}
		}
		return true
	}
	return walk(root, 0, nil)
}
