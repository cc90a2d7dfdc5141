package trial

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"ecart/internal/intake/sheet"
)

// The law of mutants, for seeds that nobody chose.
func FuzzMutantsAreRefusedOrReadByTheLetter(f *testing.F) {
	b := plain(everyKind(12))
	g, path := newBreeder(f, b), filepath.Join(f.TempDir(), "a.xlsx")
	whole, err := tell(b)
	if err != nil {
		f.Fatal(err)
	}
	for i := range uint64(20) {
		f.Add(i, i*i)
	}
	f.Fuzz(func(t *testing.T, seed, stream uint64) {
		m := g.mutant(t, rand.New(rand.NewPCG(seed, stream)))
		got, err := readParts(t, path, m.file)
		if errors.Is(err, errPanic) {
			t.Fatal(err)
		}
		if err == nil {
			if broken := m.verdict(got, whole); broken != "" {
				t.Errorf("%s is accepted: %s", m.how, broken)
			}
		}
	})
}

// Any bytes that begin as an archive are a table or errors, never both and never neither; and a list of sheets or errors.
func FuzzAnyArchiveIsATableOrErrors(f *testing.F) {
	file := plain(answers(3)).zip(f, 8)
	f.Add(file, uint(0), byte(0))
	for i := len(file) - 400; i < len(file); i += 7 {
		f.Add(file, uint(i), byte(0xff)) // the directory
	}
	f.Add(bytes.Join([][]byte{localMark, make([]byte, 60), endMark, make([]byte, 18)}, nil), uint(0), byte(0))
	path := filepath.Join(f.TempDir(), "a.xlsx")
	f.Fuzz(func(t *testing.T, content []byte, at uint, flip byte) {
		if len(content) == 0 {
			return
		}
		changed := bytes.Clone(content)
		changed[at%uint(len(changed))] ^= flip
		if _, err := readParts(t, path, changed); errors.Is(err, errPanic) {
			t.Fatal(err)
		}
		if entries, found := sheet.List(path, "a.xlsx", sheet.Limits{}); (entries == nil) != found.HasErrors() {
			t.Fatalf("sheets %v with findings %v", entries, found)
		}
	})
}
