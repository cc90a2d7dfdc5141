package table

import (
	"hash/maphash"
	"strings"
)

// Texts holds the texts of a table, each under a number. A text that returns soon, as those of categories do, keeps its number.
// Number 0 is the empty text.
type Texts struct {
	all    []string
	block  strings.Builder // where copied texts stand one after the other: an allocation for each would cost more than to read it
	recent []uint32        // by hash, the number of the last text that had it
	seed   maphash.Seed
}

const (
	blockSize  = 256 << 10
	recentSize = 1 << 12
)

// NewTexts returns a list that holds only the empty text.
func NewTexts() *Texts {
	return &Texts{all: []string{""}, recent: make([]uint32, recentSize), seed: maphash.MakeSeed()}
}

// Len returns how many numbers there are.
func (t *Texts) Len() int { return len(t.all) }

// At returns the text with a number.
func (t *Texts) At(i int) string { return t.all[i] }

// Add copies a text to the end of the list, under a new number.
func (t *Texts) Add(b []byte) int {
	t.all = append(t.all, t.copied(b))
	return len(t.all) - 1
}

// Copy returns the number of a text, which is copied unless it is a recent one.
func (t *Texts) Copy(b []byte) int {
	if len(b) == 0 {
		return 0
	}
	slot := &t.recent[maphash.Bytes(t.seed, b)%recentSize]
	if i := *slot; i == 0 || t.all[i] != string(b) {
		*slot = uint32(t.Add(b))
	}
	return int(*slot)
}

// Keep returns the number of a text, which is kept as it is unless it is a recent one.
func (t *Texts) Keep(s string) int {
	if s == "" {
		return 0
	}
	slot := &t.recent[maphash.String(t.seed, s)%recentSize]
	if i := *slot; i == 0 || t.all[i] != s {
		t.all = append(t.all, s)
		*slot = uint32(len(t.all) - 1)
	}
	return int(*slot)
}

// copied returns the text in a block. What was written into a block is not written again, so that its strings last.
func (t *Texts) copied(b []byte) string {
	if t.block.Cap()-t.block.Len() < len(b) {
		t.block = strings.Builder{}
		t.block.Grow(max(blockSize, len(b)))
	}
	start := t.block.Len()
	t.block.Write(b)
	return t.block.String()[start:]
}
