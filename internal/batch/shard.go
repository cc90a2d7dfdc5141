package batch

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"ecart/internal/publish/shelf"
)

// mostShards is more than anybody has machines.
const mostShards = 10_000

// Shard is which of several calls this one is; the zero value is the only one.
type Shard struct{ Number, Of int } // from 1

// PodIndex is the variable in which Kubernetes numbers the pods of an Indexed Job, from 0.
const PodIndex = "JOB_COMPLETION_INDEX"

// ReadShard reads "2/4"; "job/4" is the part of a pod, whose number it takes from there: its image has no shell to count from 1.
func ReadShard(words, pod string) (Shard, error) {
	if of, is := strings.CutPrefix(words, "job/"); is {
		k, err := strconv.Atoi(pod)
		if err != nil {
			return Shard{}, fmt.Errorf("--shard %s is for a pod of an Indexed Job of Kubernetes, and %s is %q", words, PodIndex, pod)
		}
		if n, err := strconv.Atoi(strings.TrimSpace(of)); err == nil && n >= 1 && n <= mostShards && (k < 0 || k >= n) {
			return Shard{}, fmt.Errorf("--shard %s is for %s, and %s is %d; let completions of the Job be %d too", words, pods(n), PodIndex, k, n)
		}
		words = fmt.Sprintf("%d/%s", k+1, of)
	}
	left, right, cut := strings.Cut(words, "/")
	k, err1 := strconv.Atoi(strings.TrimSpace(left))
	n, err2 := strconv.Atoi(strings.TrimSpace(right))
	if !cut || err1 != nil || err2 != nil || n < 1 || n > mostShards || k < 1 || k > n {
		return Shard{}, fmt.Errorf("--shard is %q; it takes a number and how many there are, from 1/4 to 4/4", words)
	}
	return Shard{k, n}, nil
}

// pods is the pods of an Indexed Job: "the pods 0 to 3".
func pods(n int) string {
	if n == 1 {
		return "the pod 0 alone"
	}
	return fmt.Sprintf("the pods 0 to %d", n-1)
}

// Holds tells whether a client is of this shard. It depends on nothing but the client's id and the number of shards, so machines that know nothing
// of each other share the clients of a batch among them, each exactly once. (FNV-1a, 64 bits.)
func (s Shard) Holds(id string) bool {
	if s.Of < 2 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()%uint64(s.Of) == uint64(s.Number-1)
}

// part is the shard as the list of its reports names it; nil for the only one.
func (s Shard) part() *shelf.Part {
	if s.Of == 0 {
		return nil
	}
	return &shelf.Part{Number: s.Number, Of: s.Of}
}
