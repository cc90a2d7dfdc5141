package batch

import (
	"fmt"
	"os"
	"path/filepath"

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
	for _, f := range []output.File{b.File()} {
		if err := output.Put(out, f); err != nil {
			return err
		}
	}
	for _, part := range shelf.Parts(out) {
		os.Remove(part)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
