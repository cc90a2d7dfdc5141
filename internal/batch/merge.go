package batch

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
)

// Merged is what a merge found.
type Merged struct {
	Batch   shelf.Batch
	Copied  int      // reports that were brought into the folder
	Missing []int    // shards that never reported, in order
	Left    []string // why former reports of locations that have none of their own now are still there
}

// found is one shard's list.
type found struct {
	batch shelf.Batch
	dir   string
	file  string
}

// Merge brings the outputs of shards together: the reports into one folder, and the list of all. The shards may have written into that folder
// themselves. Shards that never reported are told, and their clients stand in the list as not made: the others' reports are worth having.
func Merge(dirs []string, out string) (Merged, error) {
	parts, err := gather(dirs)
	if err != nil {
		return Merged{}, err
	}
	if err := agree(parts); err != nil {
		return Merged{}, err
	}
	m := Merged{Batch: shelf.Batch{Version: parts[0].batch.Version}}
	for _, p := range parts {
		for _, e := range p.batch.Entries {
			if e.Status == shelf.Withheld {
				_, err := output.Withdraw(filepath.Join(out, e.ID))
				if err != nil {
					m.Left = append(m.Left, err.Error())
				}
				m.Batch.Entries = append(m.Batch.Entries, warned(e, err))
				continue
			}
			copied, err := bring(e, p.dir, out)
			if err != nil {
				return m, err
			}
			if copied {
				m.Copied++
			}
			m.Batch.Entries = append(m.Batch.Entries, e.Seen(out))
		}
	}
	m.Missing = missing(parts)
	for _, k := range m.Missing {
		for _, id := range parts[0].batch.Plan {
			if s := (Shard{k, parts[0].batch.Shard.Of}); s.Holds(id) {
				e := shelf.Entry{ID: id, Status: shelf.Unmade, Exit: exitOutput, Why: fmt.Sprintf("shard %d of %d has not reported", s.Number, s.Of)}
				m.Batch.Entries = append(m.Batch.Entries, e.Seen(out))
			}
		}
	}
	slices.SortStableFunc(m.Batch.Entries, func(a, b shelf.Entry) int { return cmp.Compare(client(a), client(b)) })
	return m, nil
}

const exitOutput = 4

// client is the id of the client whose report, or whose location's, an entry is.
func client(e shelf.Entry) string { return cmp.Or(e.Of, e.ID) }

// gather reads the lists of shards in folders, by shard.
func gather(dirs []string) ([]found, error) {
	var parts []found
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("%s is not a folder; name the folders that the shards wrote with --out", dir)
		}
		for _, file := range shelf.Parts(dir) {
			b, err := shelf.Read(file)
			if err != nil {
				return nil, err
			}
			if b.Shard == nil || b.Name() != filepath.Base(file) {
				return nil, fmt.Errorf("%s is not the list of the shard that its name says", file)
			}
			parts = append(parts, found{b, dir, file})
		}
	}
	if len(parts) == 0 {
		return nil, errors.New("no list of a shard (batch.1-of-4.json and so on) stands in the folders named; build them with --shard first")
	}
	slices.SortStableFunc(parts, func(a, b found) int { return a.batch.Shard.Number - b.batch.Shard.Number })
	return parts, nil
}

// agree returns an error unless the lists are of one batch, each of another shard.
func agree(parts []found) error {
	first := parts[0]
	for i, p := range parts {
		switch {
		case p.batch.Shard.Of != first.batch.Shard.Of:
			return fmt.Errorf("%s is of %d shards, %s of %d; remove the lists of the run that is over", first.file, first.batch.Shard.Of, p.file, p.batch.Shard.Of)
		case i > 0 && p.batch.Shard.Number == parts[i-1].batch.Shard.Number:
			return fmt.Errorf("%s and %s are both of shard %d; name one folder for each", parts[i-1].file, p.file, p.batch.Shard.Number)
		case !slices.Equal(p.batch.Plan, first.batch.Plan):
			return fmt.Errorf("%s and %s were made from different clients; run all shards with the same reports", first.file, p.file)
		case p.batch.Version != first.batch.Version:
			return fmt.Errorf("%s was made by version %s of ecart, %s by %s; run all shards with the same program", first.file, first.batch.Version, p.file, p.batch.Version)
		}
	}
	return nil
}

// missing is the shards of which there is no list.
func missing(parts []found) []int {
	var none []int
	for k := 1; k <= parts[0].batch.Shard.Of; k++ {
		if !slices.ContainsFunc(parts, func(p found) bool { return p.batch.Shard.Number == k }) {
			none = append(none, k)
		}
	}
	return none
}

// bring copies a report into the folder of all, unless it is there already; an earlier report of a client that failed only where there is none.
func bring(e shelf.Entry, from, out string) (bool, error) {
	source, target := filepath.Join(from, e.ID), filepath.Join(out, e.ID)
	manifest, err := os.ReadFile(filepath.Join(source, output.ManifestName))
	if err != nil && e.Status == shelf.Written {
		return false, fmt.Errorf("the report %s, which its shard has written, is not there; bring the whole folder of the shard", source)
	}
	if err != nil || same(source, target) {
		return false, nil
	}
	former, err := os.ReadFile(filepath.Join(target, output.ManifestName))
	if err == nil && (e.Status != shelf.Written || bytes.Equal(former, manifest)) {
		return false, nil
	}
	files, err := output.Read(source)
	if err != nil {
		return false, err
	}
	return true, output.Commit(target, files, output.Options{})
}

func same(a, b string) bool {
	one, err1 := os.Stat(a)
	two, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(one, two)
}
