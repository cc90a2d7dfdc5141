package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/publish/durable"
)

// Copy is a finished file that stands by itself, at a path of the user's choice.
type Copy struct {
	To    string
	Bytes []byte
}

// CopyOptions say what copies may do.
type CopyOptions struct {
	Inputs []string // paths of the files that were read; no copy is written over one of them
	Over   bool     // a copy may take the place of another file
}

// WriteCopies writes files that stand by themselves. All are looked at before any is written, and each is written beside its place and moved there
// whole; when one cannot be written, none has taken its place.
func WriteCopies(copies []Copy, o CopyOptions) error {
	taken := map[string]bool{}
	for _, c := range copies {
		if folded := strings.ToLower(filepath.Clean(c.To)); taken[folded] {
			return fmt.Errorf("two copies would be written to %s", c.To)
		} else {
			taken[folded] = true
		}
		if err := c.allowed(o); err != nil {
			return err
		}
	}
	var made []string
	defer func() {
		for _, m := range made {
			os.Remove(m) // those that were moved are gone from here
		}
	}()
	for _, c := range copies {
		beside, err := c.write()
		if err != nil {
			return err
		}
		made = append(made, beside)
	}
	for i, c := range copies {
		if err := os.Rename(made[i], c.To); err != nil {
			return fmt.Errorf("write %s: %w", c.To, durable.Cause(err))
		}
	}
	return nil
}

// Spared returns an error when a path is that of a file that was read. Files are compared by identity, so that links and the case of letters hide nothing.
func Spared(path string, inputs []string) error {
	there, err := os.Stat(path)
	if err != nil {
		return nil // nothing that could be written over
	}
	for _, input := range inputs {
		if read, err := os.Stat(input); err == nil && os.SameFile(read, there) {
			return fmt.Errorf("%s is read by this report and is never written over; name another file", path)
		}
	}
	return nil
}

// allowed returns an error when a copy may not take its place.
func (c Copy) allowed(o CopyOptions) error {
	there, err := os.Stat(c.To)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", c.To, durable.Cause(err))
	}
	if there.IsDir() {
		return fmt.Errorf("%s is a folder; name a file in it", c.To)
	}
	if err := Spared(c.To, o.Inputs); err != nil {
		return err
	}
	if !o.Over {
		return fmt.Errorf("%s is already there and stays as it is; name another file, or add --force to write over it", c.To)
	}
	return nil
}

// write puts the bytes on disk in the folder of the copy's place, and returns where.
func (c Copy) write() (string, error) {
	folder := filepath.Dir(c.To)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", fmt.Errorf("create the folder %s: %w", folder, durable.Cause(err))
	}
	beside, err := os.CreateTemp(folder, "."+filepath.Base(c.To)+".ecart-new-*")
	if err != nil {
		return "", fmt.Errorf("%s cannot be written: %w", c.To, durable.Cause(err))
	}
	name := beside.Name()
	_, err = beside.Write(c.Bytes)
	if err == nil {
		err = beside.Chmod(0o644)
	}
	if err == nil {
		err = beside.Sync()
	}
	if closed := beside.Close(); err == nil {
		err = closed
	}
	if err != nil {
		os.Remove(name)
		return "", fmt.Errorf("write %s: %w", c.To, durable.Cause(err))
	}
	return name, nil
}
