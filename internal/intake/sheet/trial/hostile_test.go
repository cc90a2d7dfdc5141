package trial

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// hostile is a file that was made to hurt, or one that looks so and is sound.
type hostile struct {
	name  string
	file  string // as the user would name it; "" means answers.xlsx
	make  func(testing.TB) []byte
	codes []string // one of them is the answer; none means that the file is read
	rows  int      // of a file that is read, those that hold anything; with codes too, either is right
	cells int
}

// Every hostile file is refused for its reason, or read whole where it is sound, in the seconds of the processor and the bytes that child_test.go sets.
func TestHostileFilesCostLittleAndAreRefusedForTheirReason(t *testing.T) {
	if testing.Short() {
		t.Skip("a process for each file takes long")
	}
	dir := t.TempDir()
	tried := map[string]bool{}
	for _, set := range [][]hostile{damagedFiles, oddFiles, lyingFiles, floods, bombs, disguises, textFloods} {
		for _, h := range set {
			if tried[h.name] {
				t.Errorf("two files are called %q", h.name)
			}
			tried[h.name] = true
			t.Run(h.name, func(t *testing.T) { h.try(t, dir) })
		}
	}
	if len(tried) < 74 {
		t.Errorf("only %d files were tried", len(tried))
	}
}

func (h hostile) try(t *testing.T, dir string) {
	t.Parallel()
	own, err := os.MkdirTemp(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(own, h.file)
	if h.file == "" {
		path = filepath.Join(own, "answers.xlsx")
	}
	if err := os.WriteFile(path, h.make(t), 0o600); err != nil {
		t.Fatal(err)
	}
	v := judge(t, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if v.Seconds > mostSeconds || v.Peak > mostBytes {
		t.Errorf("took %.2f s of the processor and %d MB", v.Seconds, v.Peak/1e6)
	}
	t.Logf("%.2f s, %d MB, %s %s", v.Seconds, v.Peak/1e6, v.Code, v.Message)
	whole := v.Code == "" && h.rows > 0 && v.Rows == h.rows && v.Cells == h.cells
	if !whole && !slices.Contains(h.codes, v.Code) {
		t.Errorf("got %q %q, %d rows, %d cells; want %d and %d, or one of %q", v.Code, v.Message, v.Rows, v.Cells, h.rows, h.cells, h.codes)
	}
}
