// Package cache keeps what a run made for the next run of the same report: bytes under the key of all that they follow from. It knows nothing of
// reports. Whatever is wrong with what was kept, a run without it makes the same bytes.
package cache

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/s2"
)

// Pack is what is kept of one report, in a file of its own that no other user can read. It is safe for concurrent use. A nil one keeps nothing.
type Pack struct {
	path string // "" for one in memory
	read sync.Once

	mu  sync.Mutex
	was map[string][]byte // what earlier runs kept, compressed where it comes from a file
	now map[string][]byte // what this run took from it, or added
}

// ending is that of the files of packs, and age how long one stays that no run asks for.
const (
	ending = ".ecart-pack"
	age    = 90 * 24 * time.Hour
)

// Folder is where a user's programs keep what they can make again; "" where he has no such place, as a server's user may not.
func Folder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "ecart")
}

// New returns an empty pack in memory.
func New() *Pack { return &Pack{now: map[string][]byte{}} }

// Open returns what a folder keeps of a report; it is read when something is first asked for. The parts name the program and the report: another program, whatever its version, finds nothing. A
// file that is not there, not whole or not to be read is as an empty one. Without a folder there is no pack.
func Open(folder string, parts ...string) *Pack {
	if folder == "" {
		return nil
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return &Pack{path: filepath.Join(folder, hex.EncodeToString(sum[:16])+ending), now: map[string][]byte{}}
}

func (p *Pack) load() {
	if p.path == "" {
		return
	}
	if text, err := os.ReadFile(p.path); err == nil {
		p.was = unpacked(text)
	}
}

// packed writes a pack: each key and what is kept under it after its length, in the order of the keys, and a hash of them all at the end.
func packed(to io.Writer, held map[string][]byte) error {
	hash := sha256.New()
	b := bufio.NewWriterSize(io.MultiWriter(to, hash), 1<<16)
	for _, key := range slices.Sorted(maps.Keys(held)) {
		for _, part := range [][]byte{[]byte(key), held[key]} {
			b.Write(binary.AppendUvarint(nil, uint64(len(part))))
			b.Write(part)
		}
	}
	if err := b.Flush(); err != nil {
		return err
	}
	_, err := to.Write(hash.Sum(nil))
	return err
}

// unpacked is what a file of a pack holds; nothing where a byte of it is not as it was written.
func unpacked(text []byte) map[string][]byte {
	body, sum := text[:max(0, len(text)-sha256.Size)], text[max(0, len(text)-sha256.Size):]
	if is := sha256.Sum256(body); !bytes.Equal(sum, is[:]) {
		return nil
	}
	held := map[string][]byte{}
	for len(body) > 0 {
		var key, kept []byte
		var whole [2]bool
		key, body, whole[0] = part(body)
		kept, body, whole[1] = part(body)
		if !whole[0] || !whole[1] {
			return nil
		}
		held[string(key)] = kept
	}
	return held
}

// part is the first part of a text of parts, and what follows it; false where it is cut short.
func part(text []byte) (first, rest []byte, whole bool) {
	n, size := binary.Uvarint(text)
	if size <= 0 || n > uint64(len(text)-size) {
		return nil, nil, false
	}
	return text[size : size+int(n)], text[size+int(n):], true
}

// Get returns what was kept under a key, which nobody may change.
func (p *Pack) Get(key string) ([]byte, bool) {
	if p == nil {
		return nil, false
	}
	p.read.Do(p.load)
	p.mu.Lock()
	small, ok := p.now[key]
	if !ok {
		if small, ok = p.was[key]; ok {
			p.now[key] = small
		}
	}
	p.mu.Unlock()
	if !ok {
		return nil, false
	}
	if p.path == "" {
		return small, true
	}
	made, err := s2.Decode(nil, small)
	return made, err == nil
}

// Hold keeps what earlier runs kept under a key for the next one, unread.
func (p *Pack) Hold(key string) {
	if p == nil {
		return
	}
	p.read.Do(p.load)
	p.mu.Lock()
	defer p.mu.Unlock()
	if small, ok := p.was[key]; ok && p.now[key] == nil {
		p.now[key] = small
	}
}

// Put keeps bytes under a key, for this run and the next.
func (p *Pack) Put(key string, made []byte) {
	if p == nil {
		return
	}
	small := made
	if p.path != "" { // memory is there for the asking, and time is not
		small = s2.Encode(nil, made)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now[key] = small
}

// Turn ends a run: what it neither asked for nor added is forgotten.
func (p *Pack) Turn() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.was, p.now = p.now, map[string][]byte{}
}

// Save is Turn, and writes the pack's file anew where it has one and the run used it. The folder is made where it is missing, for this user alone, and packs that nobody
// asked for in a quarter of a year are removed. The error is for who wants to know why the next run will be no faster.
func (p *Pack) Save() error {
	if p == nil {
		return nil
	}
	p.Turn()
	if p.path == "" || len(p.was) == 0 {
		return nil
	}
	folder := filepath.Dir(p.path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	tidy(folder, time.Now().Add(-age))
	f, err := os.CreateTemp(folder, "*.new"+ending) // of mode 0600
	if err != nil {
		return err
	}
	err = packed(f, p.was)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(f.Name(), p.path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// tidy removes the packs of a folder that were last written before a day, and what killed runs left of theirs.
func tidy(folder string, before time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ending) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && info.ModTime().Before(before) {
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}
