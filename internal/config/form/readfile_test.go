package form

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

func TestAFileIsReadOneByteBeyondTheLimitAtMost(t *testing.T) {
	for size, want := range map[int]int{0: 0, 12: 12, MaxSize: MaxSize, MaxSize + 1: MaxSize + 1, 2 * MaxSize: MaxSize + 1} {
		path := filepath.Join(t.TempDir(), "a.yaml")
		if err := os.WriteFile(path, bytes.Repeat([]byte("x"), size), 0o600); err != nil {
			t.Fatal(err)
		}
		text, err := ReadFile(path)
		if err != nil || len(text) != want {
			t.Errorf("of %d bytes %d were read (%v), want %d", size, len(text), err, want)
		}
	}
}

func TestAFileThatIsNotThereIsAnError(t *testing.T) {
	if _, err := ReadFile(filepath.Join(t.TempDir(), "none.yaml")); !os.IsNotExist(err) {
		t.Errorf("got %v, want that it is not there", err)
	}
}
