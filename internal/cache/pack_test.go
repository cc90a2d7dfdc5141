package cache

import (
	"bytes"
	"crypto/sha256"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func held(t *testing.T, p *Pack, key string) string {
	t.Helper()
	made, ok := p.Get(key)
	if !ok {
		return "none"
	}
	return string(made)
}

func saved(t *testing.T, p *Pack) {
	t.Helper()
	if err := p.Save(); err != nil {
		t.Fatal(err)
	}
}

func TestAPackGivesBackWhatTheLastRunUsed(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new", "cache")
	first := Open(folder, "1.0", "report.yaml")
	first.Put("a", []byte("one"))
	first.Put("b", []byte("two"))
	saved(t, first)

	second := Open(folder, "1.0", "report.yaml")
	if got := held(t, second, "a"); got != "one" {
		t.Errorf("a is %s", got)
	}
	second.Put("c", bytes.Repeat([]byte("three"), 1000))
	saved(t, second)

	third := Open(folder, "1.0", "report.yaml")
	if a, b, c := held(t, third, "a"), held(t, third, "b"), held(t, third, "c"); a != "one" || b != "none" || c != strings.Repeat("three", 1000) {
		t.Errorf("a is %s, b %s, c %.10s…", a, b, c)
	}
	if got := held(t, Open(folder, "1.1", "report.yaml"), "a"); got != "none" {
		t.Errorf("another program finds %s", got)
	}
	if got := held(t, Open(folder, "1.0", "other.yaml"), "a"); got != "none" {
		t.Errorf("another report finds %s", got)
	}
}

func TestAPackIsForItsUserAlone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "cache")
	p := Open(folder, "1.0", "report.yaml")
	p.Put("a", []byte("one"))
	saved(t, p)
	for _, path := range []string{folder, p.path} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
	}
}

func TestADamagedPackIsEmpty(t *testing.T) {
	folder := t.TempDir()
	p := Open(folder, "1.0", "report.yaml")
	p.Put("a", []byte("one"))
	saved(t, p)
	whole, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string][]byte{
		"empty": {}, "cut short": whole[:len(whole)-1], "a byte changed": append(bytes.Clone(whole[:len(whole)-1]), whole[len(whole)-1]^1), "of another kind": []byte(strings.Repeat("x", 100)),
	} {
		if err := os.WriteFile(p.path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := held(t, Open(folder, "1.0", "report.yaml"), "a"); got != "none" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A file whose hash is right and whose lengths are not is none of ours.
func TestLengthsThatLeadBeyondTheFileAreRefused(t *testing.T) {
	for _, body := range []string{"\x05ab", "\x01a", "\x01a\x02b", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "\x80"} {
		sum := sha256.Sum256([]byte(body))
		if got := unpacked(append([]byte(body), sum[:]...)); got != nil {
			t.Errorf("%q holds %v", body, got)
		}
	}
}

func TestPacksThatNobodyAsksForGo(t *testing.T) {
	folder := t.TempDir()
	for _, report := range []string{"old", "young"} {
		p := Open(folder, "1.0", report)
		p.Put("a", []byte(report))
		saved(t, p)
	}
	long := time.Now().Add(-age - time.Hour)
	for _, path := range []string{Open(folder, "1.0", "old").path, filepath.Join(folder, "mine.txt"), filepath.Join(folder, "7.new"+ending)} {
		if f, err := os.OpenFile(path, os.O_CREATE, 0o600); err != nil {
			t.Fatal(err)
		} else {
			f.Close()
		}
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	}
	third := Open(folder, "1.0", "third")
	third.Put("a", []byte("third"))
	saved(t, third)
	saved(t, Open(folder, "1.0", "unused"))
	if got := held(t, Open(folder, "1.0", "young"), "a"); got != "young" {
		t.Errorf("the young one: %s", got)
	}
	left, _ := filepath.Glob(filepath.Join(folder, "*"))
	if len(left) != 3 { // the young one, the third, and what is not ours
		t.Errorf("left: %v", left)
	}
}

func TestNoFolderKeepsNothing(t *testing.T) {
	p := Open("", "1.0", "report.yaml")
	p.Put("a", []byte("one"))
	p.Turn()
	if got := held(t, p, "a"); got != "none" || p.Save() != nil {
		t.Errorf("kept %s", got)
	}
	closed := Open(filepath.Join(os.DevNull, "cache"), "1.0", "report.yaml")
	closed.Put("a", []byte("one"))
	if closed.Save() == nil {
		t.Error("a folder that cannot be made was no error")
	}
}

func TestAPackInMemoryForgetsWhatARunDidNotUse(t *testing.T) {
	p := New()
	p.Put("a", []byte("one"))
	p.Put("b", []byte("two"))
	p.Turn()
	if held(t, p, "a") != "one" {
		t.Error("a is gone after one turn")
	}
	p.Turn()
	if held(t, p, "a") != "one" || held(t, p, "b") != "none" {
		t.Error("what was used is gone, or what was not is there")
	}
}

func TestAValueIsRecalledAsItWasKept(t *testing.T) {
	type deep struct {
		Zero  *float64
		None  *float64
		Empty []string
		Nil   []string
		Map   map[string]int
		At    time.Time
		Never time.Time
		Small float64
		Not   float64
		Minus float64
	}
	zero := 0.0
	was := []deep{{Zero: &zero, Empty: []string{}, Map: map[string]int{}, At: time.Date(2026, 10, 31, 23, 59, 59, 123456789, time.UTC), Small: math.Nextafter(0.1, 1), Not: math.Inf(-1), Minus: math.Copysign(0, -1)}}
	p := New()
	p.Keep("a", was)
	var is []deep
	if !p.Recall("a", &is) || !reflect.DeepEqual(was, is) || !math.Signbit(is[0].Minus) {
		t.Errorf("kept %+v, recalled %+v", was, is)
	}
	p.Keep("not a number", math.NaN())
	var nan float64
	if !p.Recall("not a number", &nan) || !math.IsNaN(nan) {
		t.Error("NaN is ", nan)
	}
	p.Keep("function", func() {})
	var none func()
	if p.Recall("function", &none) || p.Recall("missing", &none) {
		t.Error("recalled what cannot be kept")
	}
}

// What is begun ahead is what Recall gives, whatever was kept, and its next owner's alone.
func TestWhatIsRecalledAheadIsWhatWasKept(t *testing.T) {
	type figures struct{ Values []float64 }
	folder := t.TempDir()
	first := Open(folder, "1.0", "report.yaml")
	first.Keep("figures a", figures{[]float64{1, 2}})
	first.Put("page a", []byte("page"))
	saved(t, first)
	for _, c := range []struct {
		name string
		key  string
		want []float64
	}{{"the one", "figures a", []float64{1, 2}}, {"another", "figures b", nil}} {
		p := Open(folder, "1.0", "report.yaml")
		ask := Ahead[figures](p, "figures ")
		got := ask(c.key)
		if (got == nil) != (c.want == nil) || got != nil && !slices.Equal(got.Values, c.want) {
			t.Errorf("%s: %v", c.name, got)
		}
		if got != nil {
			got.Values[0] = 9
			if again := ask(c.key); again == nil || again.Values[0] != 1 {
				t.Errorf("%s asked twice: %v", c.name, again)
			}
		}
	}
	for name, p := range map[string]*Pack{"no pack": nil, "an empty one": New()} {
		if got := Ahead[figures](p, "figures ")("figures a"); got != nil {
			t.Errorf("%s gives %v", name, got)
		}
	}

	used := Open(folder, "1.0", "report.yaml")
	Ahead[figures](used, "figures ")("figures a")
	used.Hold("page a")
	used.Hold("page b")
	saved(t, used)
	next := Open(folder, "1.0", "report.yaml")
	if next.Keep("figures b", figures{[]float64{3}}); Recalled[figures](next, "figures a") == nil || held(t, next, "page a") != "page" || held(t, next, "page b") != "none" {
		t.Error("what was recalled ahead, or held, was forgotten")
	}
	saved(t, next)
	two := Open(folder, "1.0", "report.yaml")
	if got := Ahead[figures](two, "figures ")("figures b"); got == nil || got.Values[0] != 3 {
		t.Errorf("of two kept figures the one asked for is %v", got)
	}
	ignored := Open(folder, "1.0", "report.yaml")
	Ahead[figures](ignored, "figures ")("figures c")
	ignored.Put("page c", []byte("c"))
	saved(t, ignored)
	if Recalled[figures](Open(folder, "1.0", "report.yaml"), "figures a") != nil {
		t.Error("what nobody asked for was kept")
	}
}
