package output

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/publish/durable"
)

// Withdraw removes the output that a folder holds, and tells whether it held one. A folder is left, and the error says why, where it is a link, holds
// anything that ecart did not write, or a report beside editions that are kept: those no build ever takes away unasked. The periods are those whose
// editions may go with it. One that holds nothing but other editions holds no output that could be withdrawn.
func Withdraw(dir string, periods ...string) (bool, error) {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return false, fmt.Errorf("%s is a link", dir)
	}
	at, err := resolve(dir)
	if err != nil {
		return false, err
	}
	if err := clean(at, system()); err != nil {
		return false, fmt.Errorf("restore %s, which a stopped run had set aside: %w", dir, durable.Cause(err))
	}
	if !exists(at) {
		return false, nil
	}
	if err := replaceable(at, dir); err != nil {
		return false, err
	}
	kept := slices.DeleteFunc(Keeps(dir), func(period string) bool { return slices.Contains(periods, period) })
	if len(kept) > 0 && !HasReport(dir) {
		return false, nil
	}
	if len(kept) > 0 {
		return false, fmt.Errorf("%s keeps the editions of former periods, of which %s is the newest", dir, kept[len(kept)-1])
	}
	remove(at)
	if exists(at) {
		return false, fmt.Errorf("%s cannot be removed; give the user of this run the right to it", dir)
	}
	return true, nil
}

// HasReport tells whether an output holds a report of its own, and not only editions of former ones.
func HasReport(dir string) bool {
	at, err := resolve(dir)
	if err != nil {
		return false
	}
	listed, _ := readManifest(filepath.Join(at, ManifestName))
	return slices.ContainsFunc(listed, func(p string) bool { return p != ManifestName && !strings.HasPrefix(p, KeptFolder+"/") })
}
