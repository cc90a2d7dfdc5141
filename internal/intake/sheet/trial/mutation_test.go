package trial

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// long asks for the long forms of the trials, which .ci/run does.
func long() bool { return os.Getenv("ECART_LONG") != "" }

// A mutated workbook is refused, or read as what it now says by the letter. The law has three parts.
//
//   - Damage to the archive itself: what is accepted has the very cells of the sound workbook, for checksums guard them.
//   - Damage to a part that still is XML: what is accepted has the cells that encoding/xml finds in it, and what holds rows, cells or
//     texts where none may stand is refused.
//   - A part that is no longer XML: what is accepted has no fewer cells than the sound workbook, for then the damage took none.
func TestMutatedWorkbooksAreRefusedOrReadByTheLetter(t *testing.T) {
	each := 250
	if long() {
		each = 2500
	}
	for name, b := range herd() {
		t.Run(name, func(t *testing.T) {
			g := newBreeder(t, b)
			whole, err := tell(b)
			if err != nil || len(whole.cells) < 40 {
				t.Fatalf("the sound workbook tells %d cells: %v", len(whole.cells), err)
			}
			if got, err := readParts(t, filepath.Join(t.TempDir(), "a.xlsx"), g.file); err != nil || !whole.agrees(got) {
				t.Fatalf("the sound workbook is not read by the letter: %v\n%s", err, difference(got, whole))
			}
			s := &score{}
			s.run(t, g, whole, each)
			t.Logf("%d mutants: %d accepted, %d refused", each, s.accepted, s.refused)
			if s.accepted < each/20 || s.refused < each/4 {
				t.Errorf("of %d mutants %d are accepted and %d refused: the law is hardly tried", each, s.accepted, s.refused)
			}
		})
	}
}

// score counts what became of mutants.
type score struct {
	sync.Mutex
	accepted, refused, told int
}

func (s *score) run(t *testing.T, g *breeder, whole truth, n int) {
	var workers sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		path := filepath.Join(t.TempDir(), "a.xlsx")
		workers.Go(func() {
			for i := range next {
				m := g.mutant(t, rand.New(rand.NewPCG(4, uint64(i))))
				s.count(t, i, m, path, whole)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}

func (s *score) count(t *testing.T, i int, m mutant, path string, whole truth) {
	got, err := readParts(t, path, m.file)
	broken := ""
	if err == nil {
		broken = m.verdict(got, whole)
	}
	s.Lock()
	defer s.Unlock()
	switch {
	case errors.Is(err, errPanic):
		t.Errorf("mutant %d (%s): %v", i, m.how, err)
	case err != nil:
		s.refused++
	default:
		s.accepted++
	}
	if broken != "" && s.told < 20 {
		s.told++
		t.Errorf("mutant %d (%s) is accepted: %s", i, m.how, broken)
	}
}

// verdict says which part of the law an accepted mutant breaks; "" when it keeps it.
func (m mutant) verdict(got, whole truth) string {
	if m.parts == nil {
		if !whole.agrees(got) {
			return "the archive is damaged, and the cells differ: " + difference(got, whole)
		}
		return ""
	}
	said, err := tell(m.parts)
	switch {
	case errors.Is(err, errForm):
		if len(got.cells) < len(whole.cells) {
			return "it is no XML, and cells are lost: " + difference(got, whole)
		}
	case err != nil:
		return "by the letter it is wrong: " + err.Error()
	case !said.agrees(got):
		return "the cells are not what it says: " + difference(got, said)
	}
	return ""
}

// difference names the first cells that two readings have apart.
func difference(got, want truth) string {
	out := ""
	for address, w := range want.cells {
		if g := got.cells[address]; g != w && len(out) < 200 {
			out += fmt.Sprintf(" %s is %q, not %q;", address, g, w)
		}
	}
	for address, g := range got.cells {
		if want.cells[address] == "" && len(out) < 200 {
			out += fmt.Sprintf(" %s is %q, and nothing is there;", address, g)
		}
	}
	return out
}

var errPanic = errors.New("panic")

// readParts reads a file through the program's own door; a panic is an error of its own kind.
func readParts(t *testing.T, path string, file []byte) (got truth, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: %v", errPanic, p)
		}
	}()
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Error(err)
	}
	read, found := sheet.Read(path, "a.xlsx", sheet.Options{HeaderRow: sheet.NoHeader})
	return understood(read, found)
}

func understood(read *table.Table, found diag.List) (truth, error) {
	if (read == nil) != found.HasErrors() {
		return truth{}, fmt.Errorf("%w: a table and errors, or neither: %v", errPanic, found)
	}
	if read == nil {
		return truth{}, errors.New(found[0].Message)
	}
	return seenBy(read), nil
}
