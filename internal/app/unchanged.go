package app

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"time"

	"ecart/internal/config"
	"ecart/internal/publish/output"
)

// key is what a report follows from: two runs with one key write the same bytes. It is "" where a material cannot be read.
func (r Request) key(c *config.Config, texts []string) string {
	files, _ := resolve(c)
	made, err := digests(r.materials(c, texts, files))
	if err != nil {
		return ""
	}
	return r.keyOf(c, made)
}

func (r Request) keyOf(c *config.Config, made []output.Digest) string {
	text, err := json.Marshal(struct {
		Version, Program, Profile string
		Date                      time.Time
		Wanted                    config.Outputs
		Strict                    bool
		Made                      []output.Digest
	}{r.Version, r.Program, r.Profile, r.told(c).UTC(), r.wanted(c), r.Strict, made})
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// unchanged tells whether the output folder holds what this run would write, every byte of it. Then there is nothing to do, and its files
// keep their times.
func (r Request) unchanged(c *config.Config, texts []string, o *Outcome) bool {
	if r.NoCache || len(r.Gates) > 0 || r.Places != nil { // gates and locations' reports need the figures
		return false
	}
	key := r.key(c, texts)
	if key == "" {
		return false
	}
	dir := r.folder(c)
	held, ok := output.Current(dir, key)
	if !ok {
		return false
	}
	output.Tidy(dir)
	o.Unchanged, o.Dir, o.Count, o.Bytes, o.Warned = true, dir, held.Count, held.Bytes, held.Warnings
	o.Open = first(r.wanted(c), dir)
	return true
}
