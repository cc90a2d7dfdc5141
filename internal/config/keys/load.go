// Package keys is report.yaml key by key: the tables that read it, check it, describe it in JSON Schema, and the template of init.
package keys

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/config/house"
	"ecart/internal/config/target"
	"ecart/internal/diag"
)

// Load reads report.yaml at a path and returns its settings with everything that is wrong with it. The settings are never nil,
// but they are worth nothing when the list has errors. What is wrong with the file itself is a diagnostic too; the error is for
// a disk that fails under a file that is there. The action plan is read from its own file where report.yaml names one.
func Load(path string) (*config.Config, diag.List, error) { return LoadAs(path, "") }

// LoadAs is Load with a profile, "" for the one that report.yaml names.
func LoadAs(path, profile string) (*config.Config, diag.List, error) {
	dir := filepath.Dir(path)
	f, err := os.Open(path)
	if err != nil {
		return blank(path, dir), notOpened(path, err), nil
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return blank(path, dir), isFolder(path), nil
	}
	text, err := io.ReadAll(io.LimitReader(f, form.MaxSize+1))
	if err != nil {
		return blank(path, dir), nil, fmt.Errorf("read %s: %w", path, err)
	}
	c, found := parse(path, dir, text, profile, readPlan)
	return c, found, nil
}

// Parse reads the text of a report.yaml. The file's name stands in diagnostics; paths inside start from dir.
func Parse(file, dir string, text []byte) (*config.Config, diag.List) {
	return parse(file, dir, text, "", func(*config.Config) diag.List { return nil })
}

// parse reads the settings, and then what they name, with the profile that is chosen; and with each of the others, so that what is wrong with one
// comes to light before the day it is needed.
func parse(file, dir string, text []byte, profile string, named func(*config.Config) diag.List) (*config.Config, diag.List) {
	d := &form.Decoder{File: file}
	root := d.Parse(text)
	if root == nil {
		return blank(file, dir), d.Diags
	}
	laid := house.Lay(d, root, dir, profile)
	read := func(root *yaml.Node) (*config.Config, diag.List) {
		c, one := blank(file, dir), d.Beside()
		one.Notes = &target.Notes{}
		report.Read(one, root, c)
		return c, append(form.Once(one.Diags), named(c)...)
	}
	c, found := read(laid.Root)
	c.Houses, c.Profile = laid.Files, laid.Profile
	found = form.Once(append(d.Diags, found...))
	beyond := laid.Beyond(d, found, func(root *yaml.Node) diag.List {
		_, found := read(root)
		return found
	})
	return c, form.Once(append(found, beyond...))
}

// blank returns settings that hold the defaults alone.
func blank(file, dir string) *config.Config {
	c := &config.Config{File: file, Dir: dir}
	report.Fresh(c)
	return c
}

func notOpened(path string, err error) diag.List {
	var found diag.List
	at := diag.Place{File: path}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		found.Errorf(at, NotFound, "there is no such file").Hint = "run `ecart init` to make one, or name the file after the command" + beside(path)
	case errors.Is(err, fs.ErrPermission):
		found.Errorf(at, NotFound, "this file may not be read").Hint = "give yourself the right to read it"
	default:
		if cause, is := errors.AsType[*fs.PathError](err); is {
			err = cause.Err
		}
		found.Errorf(at, NotFound, "this file cannot be opened: %v", err)
	}
	return found
}

func isFolder(path string) diag.List {
	var found diag.List
	d := found.Errorf(diag.Place{File: path}, NotFound, "this is a folder, not a file")
	d.Hint = "name a report.yaml; there is none in it"
	if inside := filepath.Join(path, "report.yaml"); isFile(inside) {
		d.Hint = "name the file in it: " + inside
	} else if each, err := filepath.Glob(filepath.Join(path, "*", "report.yaml")); err == nil && len(each) > 0 {
		d.Hint = fmt.Sprintf("name one report.yaml, such as %s; all of them at once are a batch: ecart build '%s' --out reports", each[0], filepath.Join(path, "*", "report.yaml"))
	}
	return found
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// beside names the YAML file in the same folder that may be meant: of a like name, or the only one, but for those that are not.
func beside(path string, but ...string) string {
	files, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.y*ml"))
	if err != nil {
		return ""
	}
	files = slices.DeleteFunc(files, func(f string) bool { return slices.Contains(but, filepath.Base(f)) })
	near, ok := diag.Nearest(path, files)
	if !ok && len(files) == 1 {
		near, ok = files[0], true
	}
	if !ok {
		return ""
	}
	return "; did you mean " + diag.Path(near) + "?"
}
