package output

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"ecart/internal/publish/durable"
)

// Claim keeps a folder for one run. It is a file beside the folder, ".out.ecart-lock", under a lock that dies with its process: what a killed
// run left is taken over by the next one, which removes it.
type Claim struct {
	file  string
	held  *os.File // nil where the file system has no locks
	above []string // folders that were made for it, the innermost first
}

// Busy is a folder that another run is writing.
type Busy struct {
	Dir   string
	Part  string    // which part of the folder the other fills; "" for all of it
	What  string    // what the other run is: "a merge"; "" where that is not known
	Who   string    // "process 4711 on build-3"; "" where the other has not said
	Since time.Time // when it began; zero where that is not known
}

func (b Busy) Error() string {
	who := cmp.Or(b.What, "another run of ecart")
	if b.Who != "" {
		who += " (" + b.Who + ")"
	}
	since := ""
	if !b.Since.IsZero() {
		since = " since " + b.Since.UTC().Format("2006-01-02 15:04:05 UTC")
	}
	return fmt.Sprintf("%s has been writing %s%s; wait for its end, or choose another output folder", who, b.Dir, since)
}

// Hold claims a folder until Release. When a living run has it, the error is a Busy that says which and since when.
func Hold(dir string) (*Claim, error) {
	at, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	if exists(at) {
		if err := writable(at); err != nil {
			return nil, fmt.Errorf("write %s: the folder cannot be written: %w; give the user of this run the right to it, or choose another output folder", dir, err)
		}
	}
	return claimed(dir, besideLock(at))
}

// besideLock is the file of the claim on a whole folder.
func besideLock(at string) string {
	return filepath.Join(filepath.Dir(at), "."+filepath.Base(at)+lockEnd)
}

// A Part is what one of several runs fills in a folder.
type Part struct {
	Name  string
	Apart func(other string) bool // whether the run that fills another part may not go on beside this one; nil for never
}

// HoldPart claims one part of a folder that several runs may fill at once, each with another part. The claim's file stands in the folder, for that
// is what its user may write, not the one above. A living run that fills this part, or one that may not be filled beside it, is a Busy that names it.
func HoldPart(dir string, part Part) (*Claim, error) {
	at, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	door, err := enter(dir, partFile(at, beginning))
	if err != nil {
		return nil, err
	}
	defer door.Release()
	for _, other := range partsOf(at) {
		if other == part.Name || part.Apart == nil || !part.Apart(other) {
			continue
		}
		if b, taken := lives(partFile(at, other), dir); taken {
			b.Part = other
			return nil, b
		}
	}
	c, err := claimed(dir, partFile(at, part.Name))
	if b, is := errors.AsType[Busy](err); is {
		b.Part = part.Name
		return nil, b
	}
	if err == nil { // the folders that were made for the door are there for the claim
		c.above, door.above = append(c.above, door.above...), nil
	}
	return c, err
}

// beginning is claimed while a run looks who else fills a folder, so that of two that begin at the same moment one sees the other.
const beginning = "ecart-begins"

// enter claims the right to begin in a folder, as soon as nobody else does.
func enter(dir, file string) (*Claim, error) {
	for until := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		door, err := claimed(dir, file)
		if _, busy := errors.AsType[Busy](err); !busy || time.Now().After(until) {
			return door, err
		}
	}
}

// partFile is the file of the claim on a part.
func partFile(at, part string) string { return filepath.Join(at, "."+part+lockEnd) }

// lockEnd is how the files of claims end.
const lockEnd = ".ecart-lock"

// partsOf is the parts of a folder that have a claim, of dead processes too.
func partsOf(at string) []string {
	entries, _ := os.ReadDir(at) // one that cannot be read cannot be written either, which is told
	var parts []string
	for _, e := range entries {
		name, is := strings.CutSuffix(e.Name(), lockEnd)
		if is && strings.HasPrefix(name, ".") && name != "."+beginning {
			parts = append(parts, name[1:])
		}
	}
	return parts
}

// lives tells whether a living process has a claim, and which; that of a dead one is removed.
func lives(file, dir string) (Busy, bool) {
	f, free, err := lockFile(file)
	if err == nil && !free {
		return busy(file, dir), true
	}
	if f != nil {
		unlock(f, file)
	}
	return Busy{}, false
}

// claimed takes the file of a claim on what its user calls dir.
func claimed(dir, file string) (*Claim, error) {
	folder := filepath.Dir(file)
	c := &Claim{file: file, above: missing(folder)}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, fmt.Errorf("write %s: the folder %s cannot be created: %w", dir, folder, durable.Cause(err))
	}
	for {
		f, free, err := lockFile(c.file)
		if err != nil {
			c.unmake()
			return nil, fmt.Errorf("write %s: no file can be created in %s: %w; give the user of this run the right to it, or choose another output folder", dir, folder, durable.Cause(err))
		}
		if !free {
			return nil, busy(c.file, dir)
		}
		if f != nil && !same(f, c.file) { // its owner ended between the two steps, and took the file with him
			f.Close()
			continue
		}
		c.held = f
		c.sign()
		return c, nil
	}
}

// Release gives the folder free and removes what Hold made. It may be called on nil.
func (c *Claim) Release() {
	if c == nil {
		return
	}
	if c.held != nil {
		unlock(c.held, c.file)
	}
	c.unmake()
}

// unmake removes the folders that were made and in which nothing was put.
func (c *Claim) unmake() {
	for _, folder := range c.above {
		if os.Remove(folder) != nil {
			return
		}
	}
}

// sign says whose the claim is. A full disk leaves the claim without a name, and what is to be written says that it is full.
func (c *Claim) sign() {
	if c.held == nil {
		return
	}
	who := strconv.Itoa(os.Getpid())
	if host, err := os.Hostname(); err == nil {
		who += " " + host
	}
	if c.held.Truncate(0) == nil {
		c.held.WriteAt([]byte(who+"\n"), 0)
	}
}

// busy reads whose a claim is; the file carries the time at which it was signed.
func busy(file, dir string) Busy {
	b := Busy{Dir: dir}
	if text, err := os.ReadFile(file); err == nil {
		if pid, host, _ := strings.Cut(strings.TrimSpace(string(text)), " "); pid != "" {
			b.Who = "process " + pid
			if host != "" {
				b.Who += " on " + host
			}
		}
	}
	if info, err := os.Stat(file); err == nil {
		b.Since = info.ModTime()
	}
	return b
}

func same(f *os.File, path string) bool {
	a, errA := f.Stat()
	b, errB := os.Stat(path)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// missing is the folders of a path that are not there, the innermost first.
func missing(folder string) []string {
	var all []string
	for ; ; folder = filepath.Dir(folder) {
		if _, err := os.Lstat(folder); !errors.Is(err, fs.ErrNotExist) || folder == filepath.Dir(folder) {
			return all
		}
		all = append(all, folder)
	}
}
