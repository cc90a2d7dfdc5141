package pdf

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// worded is a text of so many letters, its last word "fin.".
func worded(letters int) string {
	text := strings.Repeat("Remis au conseil de surveillance, sans engagement. ", letters/40+1)
	return string([]rune(text)[:letters-5]) + " fin."
}

// smallest returns the least size of type on sheets, and how many texts end in an ellipsis.
func smallest(sheets []lay.Sheet) (size float64, cut int) {
	size = 100
	for _, sh := range sheets {
		for _, s := range append(sh.Strips, sh.Foot) {
			for _, o := range s.Ops {
				if o.Kind != scene.Text {
					continue
				}
				size = min(size, o.Size)
				if strings.HasSuffix(o.String, "…") {
					cut++
				}
			}
		}
	}
	return size, cut
}

func TestWhatHasRoomIsWholeAndCanBeRead(t *testing.T) {
	for _, c := range []struct {
		longer int
		cut    bool
	}{{0, false}, {6000, true}} {
		r := full()
		r.Brand.CoverTitle, r.Brand.CoverText = worded(TitleLetters), worded(CoverTextLetters+c.longer)
		r.Brand.Disclaimer = worded(DisclaimerLetters + c.longer)
		r.Brand.Footer = worded(FooterLetters + c.longer)
		r.Brand.Consultant.Name = worded(ConsultantLetters + c.longer)
		papers := set(t, r, Options{Full: true, Summary: true, Paper: A4})
		for name, sheets := range map[string][]lay.Sheet{"cover": papers[0].Sheets[:1], "summary": papers[1].Sheets, "contents": papers[0].Sheets[1:2]} {
			size, cut := smallest(sheets)
			if size < typeset.LeastSize {
				t.Errorf("%d letters more: the %s has type of %.1f points", c.longer, name, size)
			}
			if cut > 0 != c.cut {
				t.Errorf("%d letters more: on the %s %d texts end in an ellipsis", c.longer, name, cut)
			}
		}
	}
}

func TestAShortLineOfTheCoverTakesALinesLetters(t *testing.T) {
	r := full()
	r.Brand.CoverTitle = worded(TitleLetters)
	r.Brand.CoverText = strings.TrimSuffix(strings.Repeat("x\n", CoverTextLetters/CoverLineLetters), "\n")
	size, cut := smallest(set(t, r, Options{Full: true, Paper: A4})[0].Sheets[:1])
	if size < typeset.LeastSize || cut > 0 {
		t.Errorf("type of %.1f points, %d texts cut", size, cut)
	}
}

func TestAPageWithoutAChapterStandsBeforeTheMethodWithANumber(t *testing.T) {
	r := example()
	method, own := r.Pages[0], r.Pages[0]
	method.ID, method.Nav, method.Chapter, method.Closing = "method", "Méthode", "Méthode et bases", true
	own.ID, own.Nav, own.Chapter = "voices", "Voix de clients", ""
	r.Pages = append(r.Pages, method, own)
	var chapters []string
	for _, sh := range set(t, r, Options{Full: true, Paper: A4})[0].Sheets {
		for _, st := range sh.Strips {
			for _, m := range st.Marks() {
				if m.Number != "" {
					chapters = append(chapters, m.Number+" "+m.Title)
				}
			}
		}
	}
	if want := []string{"1 Les écarts", "2 Voix de clients", "3 Méthode et bases"}; !slices.Equal(chapters, want) {
		t.Errorf("chapters are %q, want %q", chapters, want)
	}
	var contents []string
	texts, _ := written(set(t, r, Options{Full: true, Paper: A4})[0].Sheets[1].Strips)
	for i, text := range texts {
		if text == "2" && i+1 < len(texts) {
			contents = append(contents, texts[i+1])
		}
	}
	if !slices.Contains(contents, "Voix de clients") {
		t.Errorf("the contents say %q", texts)
	}
}

func TestAFootOfOneLineStaysOnOne(t *testing.T) {
	s := newTestSetter(t)
	for words, lines := range map[string]int{"Confidentiel": 1, worded(FooterLetters): 2, worded(600): 2} {
		if ops := s.footWords(words, s.width*0.6); len(ops) != lines {
			t.Errorf("%.20q…: %d lines, want %d", words, len(ops), lines)
		}
	}
	if n := len(s.foot(&report.Report{}, 1, 1).Ops); n != 2 {
		t.Errorf("a foot that says nothing has %d shapes", n)
	}
}
