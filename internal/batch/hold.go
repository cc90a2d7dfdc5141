package batch

import (
	"errors"
	"fmt"
	"strings"

	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
)

// The parts of a folder that are claimed: the names of the lists themselves are claimed while these are written.
const (
	running = ".run"
	merging = "merge" + running
)

// Hold claims a folder for a batch, or for one shard of it: the shards of one batch may be written into one folder side by side. While another run writes
// the same, the error is an output.Busy.
func Hold(out string, s Shard) (*output.Claim, error) {
	list := shelf.Batch{Shard: s.part()}
	return hold(out, list.Name()+running, func(other string) bool {
		beside, is := shardOf(other)
		return !is || s.Of == 0 || beside.Of != s.Of
	})
}

// HoldMerge claims a folder in which shards are brought together: no batch, and no shard of one, is written into it meanwhile.
func HoldMerge(out string) (*output.Claim, error) {
	return hold(out, merging, func(string) bool { return true })
}

// hold claims a part of a folder, and says of whoever stands in the way what it is.
func hold(out, part string, apart func(other string) bool) (*output.Claim, error) {
	claim, err := output.HoldPart(out, output.Part{Name: part, Apart: func(other string) bool {
		return strings.HasSuffix(other, running) && apart(other)
	}})
	b, is := errors.AsType[output.Busy](err)
	if !is {
		return claim, err
	}
	switch s, of := shardOf(b.Part); {
	case of:
		b.What = fmt.Sprintf("shard %d of %d of a batch", s.Number, s.Of)
	case b.Part == merging:
		b.What = "a merge"
	case b.Part != "":
		b.What = "another batch"
	}
	return nil, b
}

// shardOf is the shard that fills a part; false where a whole batch or a merge does.
func shardOf(part string) (Shard, bool) {
	var s Shard
	_, err := fmt.Sscanf(part, "batch.%d-of-%d.json"+running, &s.Number, &s.Of)
	return s, err == nil
}
