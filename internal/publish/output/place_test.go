//go:build unix && !aix && !solaris

package output

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// long is a day on which no file of these tests is written.
var long = time.Date(2020, 1, 2, 3, 4, 5, 0, time.UTC)

// aged gives a file an old time, and returns what the system knows of it.
func aged(t *testing.T, path string) os.FileInfo {
	t.Helper()
	if err := os.Chtimes(path, long, long); err != nil {
		t.Fatal(err)
	}
	return stat(t, path)
}

func stat(t *testing.T, path string) os.FileInfo {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

// A file that is as it was is not written again, and keeps its time.
func TestWhatIsAsItWasKeepsItsTime(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(path string) error // to the file of the former output
		same bool
	}{
		{"left alone", func(string) error { return nil }, true},
		{"other bytes of one length", func(path string) error { return os.WriteFile(path, []byte("other"), 0o644) }, false},
		{"closed to others", func(path string) error { return os.Chmod(path, 0o600) }, false},
		{"under a second name", func(path string) error {
			return os.Link(path, filepath.Join(filepath.Dir(filepath.Dir(path)), "backup"))
		}, false},
		{"a link", func(path string) error {
			beside := path + ".moved"
			if err := os.Rename(path, beside); err != nil {
				return err
			}
			defer os.Rename(beside, filepath.Join(filepath.Dir(filepath.Dir(path)), "moved"))
			return os.Symlink(filepath.Join(filepath.Dir(filepath.Dir(path)), "moved"), path)
		}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "out")
			files := []File{{Path: "same.txt", Bytes: []byte("as it")}, {Path: "new.txt", Bytes: []byte("one")}}
			if err := Commit(dir, append(files, Manifest(ManifestOptions{}, files)), Options{}); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, "same.txt")
			if err := c.do(path); err != nil {
				t.Fatal(err)
			}
			former := aged(t, path)
			files[1].Bytes = []byte("another")
			if err := Commit(dir, append(files, Manifest(ManifestOptions{}, files)), Options{}); err != nil {
				t.Fatal(err)
			}
			now := stat(t, path)
			if os.SameFile(former, now) != c.same || now.ModTime().Equal(long) != c.same {
				t.Errorf("the same file: %v, of %s", os.SameFile(former, now), now.ModTime())
			}
			for name, want := range map[string]string{"same.txt": "as it", "new.txt": "another"} {
				if text, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(text) != want || stat(t, filepath.Join(dir, name)).Mode() != 0o644 {
					t.Errorf("%s is %q, %v", name, text, err)
				}
			}
		})
	}
}

// Who wants all of it made anew gets files of now.
func TestAllIsWrittenWhereItIsAskedFor(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	files := []File{{Path: "same.txt", Bytes: []byte("as it")}}
	files = append(files, Manifest(ManifestOptions{}, files))
	for _, anew := range []bool{false, true} {
		if err := Commit(dir, files, Options{Anew: anew}); err != nil {
			t.Fatal(err)
		}
		if at := stat(t, filepath.Join(dir, "same.txt")).ModTime(); at.Equal(long) {
			t.Errorf("anew %v: the file is of %s", anew, at)
		}
		aged(t, filepath.Join(dir, "same.txt"))
	}
}

// A report whose former output becomes an edition shares no file with it.
func TestAnEditionSharesNoFileWithTheReport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	files := []File{{Path: "site.css", Bytes: []byte("p {}")}}
	if err := Commit(dir, append(files, Manifest(ManifestOptions{Period: "2026-09"}, files)), Options{}); err != nil {
		t.Fatal(err)
	}
	editions, err := Former(dir)
	if err != nil || len(editions) != 1 {
		t.Fatal(editions, err)
	}
	for range 2 {
		if err := Commit(dir, append(files, Manifest(ManifestOptions{Period: "2026-10", Kept: editions}, files)), Options{Kept: editions}); err != nil {
			t.Fatal(err)
		}
		if os.SameFile(stat(t, filepath.Join(dir, "site.css")), stat(t, filepath.Join(dir, editions[0].At("site.css")))) {
			t.Error("one file is both")
		}
		if editions, err = Former(dir); err != nil {
			t.Fatal(err)
		}
		editions = editions[len(editions)-1:]
	}
}
