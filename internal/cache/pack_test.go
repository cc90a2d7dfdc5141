package cache

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"reflect"
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
