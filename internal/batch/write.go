package batch

import (
	"fmt"
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
	if _, err := shelf.Read(filepath.Join(out, shelf.List)); err != nil {
		return fmt.Errorf("%s has an %s that is not ours (%w); move it, or choose another folder with --out", out, shelf.Index, err)
	}
	return nil
}

// Write puts the list of a batch into its folder, and the index beside it; of a shard the list alone. Lists of shards that the whole one makes
// needless go.
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
	for _, part := range shelf.Parts(out) {
		os.Remove(part)
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
