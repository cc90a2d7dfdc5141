package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// edition returns a finished output whose every file names its number; odd editions have a file and a folder more.
func edition(n int) []File {
	var files []File
	for i := range 12 {
		files = append(files, File{Path: fmt.Sprintf("site/page-%02d.html", i), Bytes: []byte(strings.Repeat(fmt.Sprintf("edition %d\n", n), 50))})
	}
	if n%2 == 1 {
		files = append(files, File{Path: "site/odd/extra.html", Bytes: fmt.Appendf(nil, "edition %d\n", n)})
	}
	return append(files, Manifest(ManifestOptions{Built: time.Unix(int64(n), 0)}, files))
}

// wholeEdition returns which edition a folder holds, and fails the test unless it holds all of it and nothing else.
func wholeEdition(t *testing.T, dir string) int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "site/page-00.html"))
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if _, err := fmt.Sscanf(string(text), "edition %d\n", &n); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	want := map[string]string{}
	for _, f := range edition(n) {
		want[f.Path] = string(f.Bytes)
	}
	found, err := contents(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) != len(want) {
		t.Fatalf("edition %d has files %v, want %d", n, found, len(want))
	}
	for _, p := range found {
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(p)))
		if err != nil || string(got) != want[p] {
			t.Fatalf("%s of edition %d is %q, %v", p, n, got, err)
		}
	}
	return n
}

// names returns what lies in a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func put(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func mustCommit(t *testing.T, dir string, n int) {
	t.Helper()
	if err := Commit(dir, edition(n), Options{}); err != nil {
		t.Fatal(err)
	}
}

func TestCommitReplacesTheFormerOutputAsAWhole(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "deep", "out")
	for n := 1; n <= 4; n++ {
		mustCommit(t, dir, n)
		if got := wholeEdition(t, dir); got != n {
			t.Fatalf("after commit %d the folder holds edition %d", n, got)
		}
	}
	if left := names(t, filepath.Dir(dir)); !slices.Equal(left, []string{"out"}) {
		t.Errorf("beside the output: %v", left)
	}
}

func TestAnEmptyFolderIsFilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	put(t, filepath.Join(dir, ".DS_Store"), "the desktop's")
	mustCommit(t, dir, 2)
	wholeEdition(t, dir)
}

func TestModesDoNotDependOnTheUmask(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows has no file modes")
	}
	dir := filepath.Join(t.TempDir(), "out")
	mustCommit(t, dir, 1)
	seen := 0
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		seen++
		info, err := e.Info()
		want := fs.FileMode(0o644)
		if e.IsDir() {
			want = 0o755
		}
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has mode %o, want %o", p, info.Mode().Perm(), want)
		}
		return err
	})
	if err != nil || seen < 15 {
		t.Fatalf("saw %d entries, %v", seen, err)
	}
}

func TestALinkToTheOutputFolderStaysALink(t *testing.T) {
	parent := t.TempDir()
	link := filepath.Join(parent, "latest")
	mustCommit(t, filepath.Join(parent, "real", "out"), 1)
	if err := os.Symlink(filepath.Join("real", "out"), link); err != nil {
		t.Skip("no symbolic links here")
	}
	mustCommit(t, link, 2)
	if got := wholeEdition(t, filepath.Join(parent, "real", "out")); got != 2 {
		t.Errorf("the folder behind the link holds edition %d", got)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
}

func TestWhatIsNotOursIsNotReplaced(t *testing.T) {
	cases := []struct {
		name string
		lay  func(t *testing.T, dir string)
		want string
	}{
		{"a folder of documents", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "thesis.docx"), "years") }, "not an output of ecart"},
		{"someone else's manifest", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "manifest.json"), `{"name":"web app"}`) }, "not an output of ecart"},
		{"a manifest that is no JSON", func(t *testing.T, dir string) { put(t, filepath.Join(dir, "manifest.json"), "ecart-output") }, "not an output of ecart"},
		{"notes put into an output", func(t *testing.T, dir string) {
			mustCommit(t, dir, 1)
			put(t, filepath.Join(dir, "site", "notes.txt"), "mine")
		}, "holds site/notes.txt, which ecart did not write"},
		{"a file", func(t *testing.T, dir string) { put(t, dir, "text") }, "is a file"},
		{"a link that leads nowhere", func(t *testing.T, dir string) {
			if err := os.Symlink("nowhere", dir); err != nil {
				t.Skip("no symbolic links here")
			}
		}, "leads nowhere"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "out")
			c.lay(t, dir)
			before, _ := contents(parent)
			err := Commit(dir, edition(2), Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("error %v, want one with %q and %s", err, c.want, dir)
			}
			if after, _ := contents(parent); !slices.Equal(before, after) {
				t.Errorf("files were %v and are %v", before, after)
			}
		})
	}
}

func TestTheRootOfTheDiskIsNoOutputFolder(t *testing.T) {
	err := Commit(string(filepath.Separator), edition(1), Options{})
	if err == nil || !strings.Contains(err.Error(), "root of the disk") {
		t.Errorf("error %v", err)
	}
}

func TestAnInputInTheOutputFolderIsRefused(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	outside := put(t, filepath.Join(parent, "outer", "survey.xlsx"), "answers")
	link := filepath.Join(parent, "link.xlsx")
	linked := os.Symlink(filepath.Join(dir, "site", "page-00.html"), link) == nil
	cases := []struct {
		name, input string
		refused     bool
	}{
		{"beside it", outside, false},
		{"gone", filepath.Join(parent, "gone.xlsx"), false},
		{"in it", filepath.Join(dir, "site", "page-00.html"), true},
		{"in it, by a crooked path", filepath.Join(dir, "..", "out", "site", "page-00.html"), true},
		{"in it, by a link", link, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.input == link && !linked {
				t.Skip("no symbolic links here")
			}
			err := Commit(dir, edition(1), Options{Inputs: []string{outside, c.input}})
			if refused := err != nil; refused != c.refused {
				t.Fatalf("error %v, want refused %v", err, c.refused)
			}
			if err != nil && (!strings.Contains(err.Error(), c.input) || !strings.Contains(err.Error(), "lies in the output folder")) {
				t.Errorf("error %v", err)
			}
			wholeEdition(t, dir)
		})
	}
}

func TestCommitWithoutAManifestPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Commit(filepath.Join(t.TempDir(), "out"), []File{{Path: "a.html"}}, Options{})
}

func TestSystemsThatCannotExchangeFoldersRenameInTwoSteps(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	d := disk{exchange: func(a, b string) error { return errors.ErrUnsupported }, rename: os.Rename}
	if err := commit(dir, edition(2), Options{}, d); err != nil {
		t.Fatal(err)
	}
	if got := wholeEdition(t, dir); got != 2 {
		t.Errorf("edition %d", got)
	}
	if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
		t.Errorf("beside the output: %v", left)
	}
}

func TestAFailedSwapLeavesTheFormerOutput(t *testing.T) {
	broken := errors.New("device or resource busy")
	unsupported := func(a, b string) error { return errors.ErrUnsupported }
	cases := []struct {
		name string
		disk disk
	}{
		{"exchange fails", disk{func(a, b string) error { return broken }, os.Rename}},
		{"moving aside fails", disk{unsupported, func(from, to string) error { return broken }}},
		{"moving in fails", disk{unsupported, func(from, to string) error {
			if strings.Contains(from, ".ecart-new-") {
				return broken
			}
			return os.Rename(from, to)
		}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "out")
			mustCommit(t, dir, 1)
			err := commit(dir, edition(2), Options{}, c.disk)
			if !errors.Is(err, broken) || !strings.Contains(err.Error(), dir) {
				t.Errorf("error %v", err)
			}
			if got := wholeEdition(t, dir); got != 1 {
				t.Errorf("edition %d took its place", got)
			}
			if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
				t.Errorf("beside the output: %v", left)
			}
		})
	}
}

func TestAFormerOutputThatCannotBePutBackIsNamed(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	moves := 0
	d := disk{
		exchange: func(a, b string) error { return errors.ErrUnsupported },
		rename: func(from, to string) error {
			if moves++; moves > 1 {
				return errors.New("input/output error")
			}
			return os.Rename(from, to)
		},
	}
	err := commit(dir, edition(2), Options{}, d)
	if err == nil || !strings.Contains(err.Error(), "the former output is in "+parent) {
		t.Errorf("error %v", err)
	}
	mustCommitOver(t, dir)
}

// mustCommitOver commits after a mishap, and sees that the mishap leaves no trace.
func mustCommitOver(t *testing.T, dir string) {
	t.Helper()
	mustCommit(t, dir, 8)
	if got := wholeEdition(t, dir); got != 8 {
		t.Errorf("edition %d", got)
	}
	if left := names(t, filepath.Dir(dir)); !slices.Equal(left, []string{filepath.Base(dir)}) {
		t.Errorf("beside the output: %v", left)
	}
}

func TestAFileThatAppearsDuringACommitComesBack(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	d := system()
	d.exchange = func(a, b string) error {
		if !exists(filepath.Join(b, "late.txt")) && !exists(filepath.Join(a, "late.txt")) {
			put(t, filepath.Join(b, "late.txt"), "mine")
		}
		return exchange(a, b)
	}
	if err := d.exchange(t.TempDir(), t.TempDir()); errors.Is(err, errors.ErrUnsupported) {
		t.Skip("folders cannot be exchanged here")
	}
	err := commit(dir, edition(2), Options{}, d)
	if err == nil || !strings.Contains(err.Error(), "late.txt") {
		t.Errorf("error %v", err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "late.txt")); string(text) != "mine" {
		t.Errorf("late.txt holds %q, %v", text, err)
	}
	if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
		t.Errorf("beside the output: %v", left)
	}
}

func TestDiskErrorsNameTheFileAndLeaveTheFormerOutput(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "out")
	mustCommit(t, dir, 1)
	// No file system here takes a name of 300 letters: the write fails when half of the files are on disk.
	long := strings.Repeat("x", 300)
	files := append(edition(2)[:6:6], File{Path: "site/" + long}, edition(2)[len(edition(2))-1])
	err := Commit(dir, files, Options{})
	if err == nil || !strings.HasPrefix(err.Error(), "write "+filepath.Join(dir, "site", long)+": ") || strings.Contains(err.Error(), ".ecart-") {
		t.Errorf("error %v", err)
	}
	if got := wholeEdition(t, dir); got != 1 {
		t.Errorf("edition %d took its place", got)
	}
	if left := names(t, parent); !slices.Equal(left, []string{"out"}) {
		t.Errorf("beside the output: %v", left)
	}
}

func TestAnOutputBelowAFileIsAnError(t *testing.T) {
	file := put(t, filepath.Join(t.TempDir(), "file"), "text")
	if err := Commit(filepath.Join(file, "out"), edition(1), Options{}); err == nil {
		t.Error("no error")
	}
}

func TestCreateAddsFilesAndOverwritesNone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	put(t, filepath.Join(dir, "readme.txt"), "mine")
	files := []File{{Path: "report.yaml", Bytes: []byte("a: 1\n")}, {Path: "data/survey.xlsx", Bytes: []byte("xlsx")}}
	if err := Create(dir, files); err != nil {
		t.Fatal(err)
	}
	err := Create(dir, []File{{Path: "other.yaml"}, {Path: "report.yaml", Bytes: []byte("b: 2\n")}})
	if err == nil || !strings.Contains(err.Error(), filepath.Join(dir, "report.yaml")+" is already there") {
		t.Errorf("error %v", err)
	}
	got, _ := contents(dir)
	if want := []string{"data/survey.xlsx", "readme.txt", "report.yaml"}; !slices.Equal(got, want) {
		t.Errorf("files %v, want %v", got, want)
	}
	if text, _ := os.ReadFile(filepath.Join(dir, "report.yaml")); string(text) != "a: 1\n" {
		t.Errorf("report.yaml holds %q", text)
	}
}

func TestAFailedCreateRemovesWhatItWrote(t *testing.T) {
	dir := t.TempDir()
	err := Create(dir, []File{{Path: "a.txt"}, {Path: strings.Repeat("x", 300)}})
	if err == nil {
		t.Fatal("no error")
	}
	if left := names(t, dir); len(left) != 0 {
		t.Errorf("left %v", left)
	}
}
