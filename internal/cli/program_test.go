package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

func TestAProgramIsToldByWhatItsLinkerSaysOfIt(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("programs have another form here")
	}
	this, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no other program of Go is at hand")
	}
	text, err := os.ReadFile(this)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy")
	if err := os.WriteFile(copied, text, 0o600); err != nil {
		t.Fatal(err)
	}
	id := buildID(this)
	if id == "" || id != buildID(copied) || id == buildID(other) {
		t.Errorf("%q, its copy %q, the go command %q", id, buildID(copied), buildID(other))
	}
}

func TestAFileOfAnotherFormHasNothingOfALinker(t *testing.T) {
	path := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if id := buildID(path); id != "" {
		t.Errorf("%q", id)
	}
}
