package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
)

// Free tells what forbids a folder to hold a batch, before minutes are spent on what would go into it: it is a file, it holds one report, or a page
// of somebody else's has the name of the index.
func Free(out string) error {
	info, err := os.Stat(out)
	if err != nil {
		return nil // it is made, or the first report says better why not
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is a file, not a folder; choose another output folder with --out", out)
	}
	if _, _, err := output.CardOf(out); err == nil {
		return fmt.Errorf("%s holds one report, and many go into a folder of their own; choose another one with --out", out)
	}
	if !exists(filepath.Join(out, shelf.Index)) {
		return nil
	}
	list := filepath.Join(out, shelf.List)
	if !exists(list) {
		return fmt.Errorf("%s has an %s that ecart did not write, for there is no %s beside it; move it, or choose another folder with --out", out, shelf.Index, shelf.List)
	}
	if _, err := shelf.Read(list); err != nil {
		return fmt.Errorf("%s has an %s that may not be ecart's: %w; move both, or choose another folder with --out", out, shelf.Index, err)
	}
	return nil
}

// Begin takes the list away that a shard wrote into the folder in an earlier run: should this run die, the merge must not take that for its word.
// Of a whole batch the former list stays until there is another.
func Begin(out string, s Shard) error {
	part := s.part()
	if part == nil {
		return nil
	}
	list := shelf.Batch{Shard: part}
	if err := os.Remove(filepath.Join(out, list.Name())); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the list of an earlier run cannot be removed: %w", err)
	}
	return nil
}

// Done takes the lists of shards away when the whole one has made them needless. While one is missing they stay, for it may come yet.
func Done(out string) {
	for _, part := range shelf.Parts(out) {
		os.Remove(part)
	}
}

// Write puts the list of a batch into its folder, and the index beside it; of a shard the list alone.
func Write(out string, b shelf.Batch) error {
	if b.Shard != nil {
		return output.Put(out, b.File())
	}
	page, err := page(b)
	if err != nil {
		return err
	}
	for _, f := range []output.File{b.File(), page} {
		if err := output.Put(out, f); err != nil {
			return err
		}
	}
	return nil
}

// page is the index, in the look of the program's own theme, for a batch may have clients of many.
func page(b shelf.Batch) (output.File, error) {
	words, err := i18n.New(b.Language())
	if err != nil {
		words, err = i18n.New(i18n.Fallback) // a language of the user's own
	}
	if err != nil {
		return output.File{}, err
	}
	look, found := theme.Load("", "", "", diag.Place{})
	if found.HasErrors() {
		return output.File{}, fmt.Errorf("the theme of the index: %s", found[0].Message)
	}
	return b.Page(look, words)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
