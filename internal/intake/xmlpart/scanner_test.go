package xmlpart

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// both opens a part in the two ways: read when asked for, and ahead.
func both(content string) map[string]*Scanner {
	return map[string]*Scanner{
		"direct": New(strings.NewReader(content), "part.xml", int64(len(content))),
		"ahead":  NewAhead(io.NopCloser(strings.NewReader(content)), "part.xml", int64(len(content))),
	}
}

// Texts of any length, across any number of blocks, must come whole.
func TestTextsAcrossBlocksComeWhole(t *testing.T) {
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 1))
		var want []string
		var part strings.Builder
		part.WriteString("<sst>")
		for part.Len() < 3*blockSize {
			s := strings.Repeat(string(rune('a'+r.IntN(26))), []int{3, 100, frontRoom, smallBlock, blockSize}[r.IntN(5)]+r.IntN(50))
			want = append(want, s)
			part.WriteString("<!-- " + s[:3] + " --><si x='" + s + "'><t>" + s + "</t></si>")
		}
		part.WriteString("</sst>")
		for way, s := range both(part.String()) {
			if got := textsOf(t, s); strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("seed %d, %s: %d texts differ from the %d written", seed, way, len(got), len(want))
			}
		}
	}
}

func textsOf(t *testing.T, s *Scanner) []string {
	t.Helper()
	var texts []string
	for {
		e, err := s.Next()
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case e.Kind == End:
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			return texts
		case e.Kind == Closing && string(e.Name) == "t":
			texts = append(texts, string(e.Text))
		}
	}
}

// A part that is given up half read must leave nothing running, and one that breaks must be told after what came before.
func TestAPartIsGivenUpOrBreaksInTheMiddle(t *testing.T) {
	content := "<sst>" + strings.Repeat("<si><t>x</t></si>", 200000)
	for way, s := range both(content) {
		for range 10 {
			if _, err := s.Next(); err != nil {
				t.Fatal(way, err)
			}
		}
		if err := s.Close(); err != nil {
			t.Error(way, err)
		}
	}
	broken := errors.New("checksum")
	for way, s := range map[string]*Scanner{
		"direct": New(io.MultiReader(strings.NewReader(content), failing{broken}), "part.xml", 1<<30),
		"ahead":  NewAhead(io.NopCloser(io.MultiReader(strings.NewReader(content), failing{broken})), "part.xml", 1<<30),
	} {
		n := 0
		err := error(nil)
		for ; err == nil; n++ {
			_, err = s.Next()
		}
		var f *Fault
		if !errors.As(err, &f) || f.Class != Damaged || !strings.Contains(f.Message, "cannot be unpacked (checksum)") || n != 1+4*200000+1 {
			t.Errorf("%s: after %d tags: %v", way, n, err)
		}
		if err := s.Close(); err != nil {
			t.Error(way, err)
		}
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestWhatNoWorkbookHoldsIsRefused(t *testing.T) {
	for _, c := range []struct {
		part  string
		class Class
		says  string
	}{
		{"\xff\xfe<\x00a\x00>\x00", Forbidden, "UTF-16"},
		{"<\x00a\x00", Forbidden, "UTF-16"},
		{`<?xml version="1.0" encoding="latin1"?><a/>`, Forbidden, "an encoding other than UTF-8"},
		{`<!DOCTYPE a><a/>`, Forbidden, "document type"},
		{strings.Repeat("<a>", 65), Forbidden, "nests more than 64"},
		{"<a>" + strings.Repeat("x", maxToken+2*blockSize), Forbidden, "a text of more than 16 MB"},
		{"<a><b></a>", Damaged, "</a> closes nothing"},
		{"<a></a><a/>", Damaged, "goes on after its end"},
		{"<a", Damaged, "ends in the middle"},
		{"", Damaged, "ends in the middle"},
		{"<a b <c/>", Damaged, "not closed"},
		{"< a/>", Damaged, "no name"},
	} {
		s := New(strings.NewReader(c.part), "part.xml", int64(len(c.part)))
		err := error(nil)
		for err == nil {
			var e Element
			if e, err = s.Next(); e.Kind == End && err == nil {
				t.Fatalf("%.40q is read", c.part)
			}
		}
		var f *Fault
		if !errors.As(err, &f) || f.Class != c.class || !strings.Contains(f.Message, c.says) {
			t.Errorf("%.40q: %v, want %q", c.part, err, c.says)
		}
	}
	s := New(strings.NewReader("<a></a>"), "part.xml", 6)
	if _, err := s.Next(); !strings.Contains(fmt.Sprint(err), "more than the table of contents says") {
		t.Errorf("a part longer than it may be: %v", err)
	}
}
