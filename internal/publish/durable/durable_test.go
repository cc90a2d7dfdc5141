package durable

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestAFileIsWrittenOnceAndWhole(t *testing.T) {
	to := filepath.Join(t.TempDir(), "a.txt")
	if err := Create(to, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := Create(to, []byte("two")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("written over: %v", err)
	}
	if text, err := os.ReadFile(to); err != nil || string(text) != "one" {
		t.Errorf("%q, %v", text, err)
	}
	if err := Write(to, []byte("2")); err != nil {
		t.Error(err)
	}
	if text, err := os.ReadFile(to); err != nil || string(text) != "2" {
		t.Errorf("written anew: %q, %v", text, err)
	}
	if err := SyncFolder(filepath.Dir(to)); err != nil {
		t.Error(err)
	}
}

func TestACauseHasNoPath(t *testing.T) {
	_, err := os.Open(filepath.Join(t.TempDir(), "gone"))
	if got := Cause(err); got == err || !errors.Is(got, fs.ErrNotExist) {
		t.Errorf("%v", got)
	}
	if own := errors.New("own"); Cause(own) != own {
		t.Error("another error was changed")
	}
}
