package site

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// remembering is a memory that counts.
type remembering struct {
	mu    sync.Mutex
	kept  map[string][]byte
	asked int
	found int
}

func (m *remembering) Get(key string) ([]byte, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.kept[key]
	m.asked++
	if ok && !strings.HasPrefix(key, "site drawings ") {
		m.found++ // a page, or the slices
	}
	return b, ok
}

func (m *remembering) Hold(string) {}

func (m *remembering) Put(key string, made []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.kept[key] = made
}

// same asserts that a report made again is, byte for byte, what it is when made anew, and returns how many of its files were remembered.
func (m *remembering) same(t *testing.T, r *report.Report, look *theme.Theme, p *i18n.Printer) int {
	t.Helper()
	m.found = 0
	again, err := Again(r, look, p, m)
	if err != nil {
		t.Fatal(err)
	}
	anew, err := Render(r, look, p)
	if err != nil {
		t.Fatal(err)
	}
	byPath := func(a, b output.File) int { return strings.Compare(a.Path, b.Path) }
	slices.SortFunc(again, byPath)
	slices.SortFunc(anew, byPath)
	if !slices.EqualFunc(again, anew, func(a, b output.File) bool { return a.Path == b.Path && string(a.Bytes) == string(b.Bytes) }) {
		t.Error("a report made again is another than one made anew")
	}
	return m.found
}

// described adds to what the first chart of a report says of itself.
func described(r *report.Report, more string) {
	for _, pg := range r.Pages {
		for _, section := range pg.Sections {
			for i, b := range section.Blocks {
				if f, is := b.(report.Figurative); is {
					f.Chart.Alt += more
					section.Blocks[i] = f
					return
				}
			}
		}
	}
}

func TestAReportMadeAgainIsThatMadeAnew(t *testing.T) {
	look, _ := theme.Load("sober", "", "", diag.Place{})
	bright, _ := theme.Load("bright", "", "", diag.Place{})
	french, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	words, _ := i18n.Read("fr")
	words = maps.Clone(words)
	words["site.skip"] += " !"
	worded, err := i18n.Of("fr", words)
	if err != nil {
		t.Fatal(err)
	}
	m := &remembering{kept: map[string][]byte{}}
	all := len(example().Pages)
	if m.same(t, example(), look, french) != 0 || m.asked < all {
		t.Fatalf("an empty memory found %d of %d", m.found, m.asked)
	}
	whole := m.same(t, example(), look, french)
	if whole < all {
		t.Errorf("of the same report %d of %d pages were remembered", whole, all)
	}
	for name, c := range map[string]struct {
		change func(*report.Report)
		look   *theme.Theme
		words  *i18n.Printer
		left   int
	}{
		"a sentence of a page":   {func(r *report.Report) { r.Pages[1].Lead += " Neu." }, look, french, 0}, // the lead stands in the frame
		"a block of a page":      {func(r *report.Report) { r.Pages[1].Sections[0].Blocks = r.Pages[1].Sections[0].Blocks[1:] }, look, french, whole - 1},
		"the charts of a page":   {func(r *report.Report) { described(r, " (2)") }, look, french, whole - 1},
		"a page's name":          {func(r *report.Report) { r.Pages[1].Nav += " 2" }, look, french, 0},
		"the order of the pages": {func(r *report.Report) { r.Pages[0], r.Pages[1] = r.Pages[1], r.Pages[0] }, look, french, 0},
		"the company":            {func(r *report.Report) { r.Company += " & Co" }, look, french, 0},
		"the theme":              {func(*report.Report) {}, bright, french, 0},
		"a word of the program":  {func(*report.Report) {}, look, worded, 0},
	} {
		r := example()
		r.Pages = slices.Clone(r.Pages)
		for i := range r.Pages {
			r.Pages[i].Sections = slices.Clone(r.Pages[i].Sections)
		}
		c.change(r)
		one := &remembering{kept: maps.Clone(m.kept)}
		if found := one.same(t, r, c.look, c.words); found != c.left {
			t.Errorf("%s changed: %d pages were remembered, want %d", name, found, c.left)
		}
	}
}

// A page that holds another sentence than before draws none of its charts anew, and one whose chart is another draws that one.
func TestChartsOfAChangedPageAreDrawnOnce(t *testing.T) {
	look, _ := theme.Load("sober", "", "", diag.Place{})
	french, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	m := &remembering{kept: map[string][]byte{}}
	m.same(t, example(), look, french)
	rec := newRecaller(m, example(), look, french)
	charts := 0
	for i, pg := range example().Pages {
		kept, _ := m.Get("site drawings " + report.Digest(rec.hand, pg.ID))
		d := drawingsOf(kept)
		if len(d.was) == 0 {
			continue
		}
		charts += len(d.was)
		s, err := newRenderer(example(), look, french)
		if err != nil {
			t.Fatal(err)
		}
		s.wide, s.narrow, s.drawn = nil, nil, d // whoever draws anew panics
		if _, err := s.view(i); err != nil {
			t.Fatal(err)
		}
	}
	if charts < 10 {
		t.Errorf("%d charts were kept", charts)
	}
}
