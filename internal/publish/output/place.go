package output

import (
	"bytes"
	"os"
	"path/filepath"

	"ecart/internal/publish/durable"
	"ecart/internal/together"
)

// writers is how many files are on their way to the disk at once: most of the time of each is the disk's answer that it has it.
const writers = 8

// place puts files on disk side by side, and returns which of them could not be put there, the first in their order, and why.
func (s *stage) place(files []File) (File, error) {
	linked := map[string]bool{}
	for _, f := range files {
		linked[f.from] = true
	}
	errs := make([]error, len(files))
	free := make(chan struct{}, writers)
	var group together.Group
	for i, f := range files {
		free <- struct{}{}
		group.Go(func() {
			defer func() { <-free }()
			errs[i] = s.put(f, !s.anew && !linked[s.former(f)])
		})
	}
	group.Wait()
	for i, err := range errs {
		if err != nil {
			return files[i], err
		}
	}
	return File{}, nil
}

// put puts a file on disk. One of an edition that was kept before is linked, so that it takes no room twice while both outputs are there, and one of this report that the
// former output holds with the same bytes is too: it is on the disk already, and keeps its time. Where the file system has no links, both are written. No file is
// shared by a report and an edition: who changes one in place must not change the other with it.
func (s *stage) put(f File, own bool) error {
	to := filepath.Join(s.folder, filepath.FromSlash(f.Path))
	if f.from == "" {
		if own && stands(s.former(f), f.Bytes) && os.Link(s.former(f), to) == nil {
			return nil
		}
		return durable.Create(to, f.Bytes)
	}
	if os.Link(f.from, to) == nil {
		return nil
	}
	text, err := os.ReadFile(f.from)
	if err != nil {
		return err
	}
	return durable.Create(to, text)
}

// former is where the former output has a file, or would have it.
func (s *stage) former(f File) string { return filepath.Join(s.at, filepath.FromSlash(f.Path)) }

// stands tells whether a file is there as it would be written: with these bytes, to be read by all, and under no other name, as in a copy that somebody made of links.
func stands(path string, text []byte) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Mode().Perm() != 0o644 || info.Size() != int64(len(text)) || !alone(info) {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	held := make([]byte, 1<<16)
	for len(text) > 0 {
		n, err := f.Read(held)
		if n > len(text) || !bytes.Equal(held[:n], text[:n]) || err != nil {
			return false
		}
		text = text[n:]
	}
	return true
}
