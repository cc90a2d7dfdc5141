package cli

import (
	"crypto/sha256"
	"debug/elf"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
)

// program tells this program from others that bear the same version: by the commit it was made from, or where it holds changes beyond one, or
// nobody says, by what its linker says of it, or else its own bytes.
func program() string {
	commit, changed := "", true
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				commit = s.Value
			case "vcs.modified":
				changed = s.Value != "false"
			}
		}
	}
	if commit != "" && !changed {
		return commit
	}
	path, err := os.Executable()
	if err != nil {
		return commit
	}
	if linked := buildID(path); linked != "" {
		return linked
	}
	f, err := os.Open(path)
	if err != nil {
		return commit
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return commit
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// buildID is what the linker of Go wrote into a program's file: hashes of all that it was made from and of what came of it, in the letters of the note as it
// stands there. It is "" where the file has none, or another form than ELF.
func buildID(path string) string {
	f, err := elf.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	note := f.Section(".note.go.buildid")
	if note == nil {
		return ""
	}
	text, err := note.Data()
	if err != nil {
		return ""
	}
	return hex.EncodeToString(text)
}
