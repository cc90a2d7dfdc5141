package batch

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/app"
	"ecart/internal/publish/shelf"
)

func TestEveryClientIsOfOneShardAndTheShardsAreAlikeInSize(t *testing.T) {
	for _, of := range []int{1, 2, 3, 4, 7, 16} {
		sizes := make([]int, of)
		for i := range 1000 {
			id, holders := fmt.Sprintf("client-%03d", i), 0
			for k := range of {
				if (Shard{k + 1, of}).Holds(id) {
					holders++
					sizes[k]++
				}
			}
			if holders != 1 {
				t.Fatalf("%s is of %d shards of %d", id, holders, of)
			}
		}
		if least := slices.Min(sizes); least < 1000/of/2 {
			t.Errorf("of %d shards one has %d clients of 1000", of, least)
		}
	}
}

// The hash must be the same in years: these were computed by the definition of FNV-1a, h = (h ^ byte) · 1099511628211 from 14695981039346656037.
func TestTheHashIsFNV1a(t *testing.T) {
	checked := 0
	for _, id := range []string{"rivage", "diner", "Hôtel"} {
		h := uint64(14695981039346656037)
		for _, b := range []byte(id) {
			h = (h ^ uint64(b)) * 1099511628211
		}
		if !(Shard{int(h%5) + 1, 5}).Holds(id) {
			t.Errorf("%s is not of shard %d of 5", id, h%5+1)
		}
		checked++
	}
	if checked != 3 {
		t.Fatal("nothing was checked")
	}
}

func TestAShardIsANumberAndHowManyThereAre(t *testing.T) {
	if s, err := ReadShard("2/4", ""); err != nil || s != (Shard{2, 4}) {
		t.Errorf("%v %v", s, err)
	}
	for _, wrong := range []string{"", "2", "0/4", "5/4", "a/b", "1/0", "1/4/2", "1/20000", "-1/4"} {
		if _, err := ReadShard(wrong, ""); err == nil || !strings.Contains(err.Error(), "from 1/4 to 4/4") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

// sharded runs shards into folders and returns these.
func sharded(t *testing.T, files []string, of int, places bool, out func(k int) string) []string {
	t.Helper()
	var dirs []string
	for k := 1; k <= of; k++ {
		plan, err := Plan(files)
		if err != nil {
			t.Fatal(err)
		}
		dir := out(k)
		b := Run(context.Background(), Request{Clients: plan, Out: dir, Shard: Shard{k, of}, Places: places, Each: app.Request{Version: "test"}, Code: code})
		if err := Write(dir, b); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

func TestAMissingShardIsToldAndItsClientsAreNotMade(t *testing.T) {
	dir := t.TempDir()
	files := generated(t, dir, 5, "site: false, pdf: none, xlsx: false, json: true")
	dirs := sharded(t, files, 3, false, func(k int) string { return filepath.Join(dir, fmt.Sprint("shard-", k)) })
	out := filepath.Join(dir, "out")
	m, err := Merge(dirs[:2], out)
	if err != nil {
		t.Fatal(err)
	}
	unmade := m.Batch.Number(shelf.Unmade)
	if !slices.Equal(m.Missing, []int{3}) || len(m.Batch.Entries) != 5 || unmade == 0 || m.Batch.Exit() != 4 {
		t.Fatalf("missing %v, %d entries, %d not made, exit %d", m.Missing, len(m.Batch.Entries), unmade, m.Batch.Exit())
	}
	if !slices.IsSortedFunc(m.Batch.Entries, func(a, b shelf.Entry) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("the entries have lost their order")
	}
	if m, err = Merge(dirs, out); err != nil || m.Batch.Exit() != 0 || m.Copied != unmade {
		t.Errorf("with all shards: %v, exit %d, %d copied of %d", err, m.Batch.Exit(), m.Copied, unmade)
	}
}

func TestShardsThatDoNotGoTogetherAreRefused(t *testing.T) {
	dir := t.TempDir()
	put := func(folder string, b shelf.Batch) string {
		at := filepath.Join(dir, folder)
		if err := Write(at, b); err != nil {
			t.Fatal(err)
		}
		return at
	}
	of := func(k, n int, version string, plan ...string) shelf.Batch {
		return shelf.Batch{Version: version, Shard: &shelf.Part{Number: k, Of: n}, Plan: plan}
	}
	one := put("one", of(1, 2, "a", "x", "y"))
	for _, other := range []struct {
		dir, why string
	}{
		{put("three", of(2, 3, "a", "x", "y")), "of 3"},
		{put("again", of(1, 2, "a", "x", "y")), "both of shard 1"},
		{put("plan", of(2, 2, "a", "x", "z")), "different clients"},
		{put("version", of(2, 2, "b", "x", "y")), "made by version"},
		{filepath.Join(dir, "nowhere"), "is not a folder"},
	} {
		if _, err := Merge([]string{one, other.dir}, filepath.Join(dir, "out")); err == nil || !strings.Contains(err.Error(), other.why) {
			t.Errorf("%s: %v", other.why, err)
		}
	}
	if _, err := Merge([]string{t.TempDir()}, filepath.Join(dir, "out")); err == nil || !strings.Contains(err.Error(), "no list of a shard") {
		t.Error(err)
	}
	write(t, filepath.Join(one, "batch.2-of-2.json"), "{")
	if _, err := Merge([]string{one}, one); err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Error(err)
	}
}

// tree is every file below a folder with its bytes.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, dir)] = string(b)
		return err
	})
	if err != nil || len(all) == 0 {
		t.Fatalf("%s: %d files, %v", dir, len(all), err)
	}
	return all
}

func TestShardsTogetherEqualTheSingleRunByteForByte(t *testing.T) {
	dir := t.TempDir()
	files := generated(t, dir, 6, "pdf: none, xlsx: false")
	write(t, files[3], "compny: {name: A}\n")
	single := filepath.Join(dir, "single")
	plan, err := Plan(files)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(single, Run(context.Background(), Request{Clients: plan, Out: single, Places: true, Each: app.Request{Version: "test"}, Code: code})); err != nil {
		t.Fatal(err)
	}
	want := tree(t, single)
	if want["/client-002.north/site/index.html"] == "" || want["/index.html"] == "" {
		t.Fatal("no report of a location, or no index")
	}
	for name, out := range map[string]func(k int) string{
		"apart":    func(k int) string { return filepath.Join(dir, fmt.Sprint("apart-", k)) },
		"together": func(int) string { return filepath.Join(dir, "together") },
	} {
		merged := filepath.Join(dir, name)
		m, err := Merge(sharded(t, files, 4, true, out), merged)
		if err == nil {
			err = Write(merged, m.Batch)
		}
		if err != nil {
			t.Fatal(err)
		}
		Done(merged)
		if got := tree(t, merged); !maps.Equal(got, want) {
			for path := range want {
				if got[path] != want[path] {
					t.Errorf("%s: %s differs", name, path)
				}
			}
			t.Errorf("%s: %d files, the single run %d", name, len(got), len(want))
		}
	}
}

func TestAShardTakesItsFormerListAwayBeforeItBegins(t *testing.T) {
	out := t.TempDir()
	for k := range 2 {
		if err := Write(out, shelf.Batch{Shard: &shelf.Part{Number: k + 1, Of: 2}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := Begin(out, Shard{2, 2}); err != nil {
		t.Fatal(err)
	}
	if left := shelf.Parts(out); len(left) != 1 || filepath.Base(left[0]) != "batch.1-of-2.json" {
		t.Errorf("left: %q", left)
	}
	for _, s := range []Shard{{}, {2, 2}} { // a whole batch has none, and there is none any more
		if err := Begin(out, s); err != nil {
			t.Error(err)
		}
	}
	if Done(out); len(shelf.Parts(out)) != 0 {
		t.Error("lists are left of a batch that is done")
	}
}
