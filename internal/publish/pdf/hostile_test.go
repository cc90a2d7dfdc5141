package pdf

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/proofread"
	"ecart/internal/publish/pdf/typeset"
)

// worst are texts that break a page which trusts them: a word without an end, many words, emoji and letters of other scripts.
var worst = []string{strings.Repeat("Wm", 1000), strings.Repeat("Heure annoncée ", 14), strings.Repeat("Heure annoncée ", 140), "😀 Hôtel 👩‍👩‍👧 du Port 🏖️", "国际酒店" + strings.Repeat("م", 200)}

// addresses are the fields that are no words: places of the document, names of files, colours.
var addresses = []string{"ID", "Href", "Anchor", "Lang", "MIME", "Bytes", "Kind", "Chapter", "Edition", "Under"}

// overwritten writes a text into every text of a value that holds one, and returns how many these were.
func overwritten(v reflect.Value, text string) int {
	n := 0
	switch v.Kind() {
	case reflect.String:
		if v.CanSet() && v.String() != "" && v.Type() == reflect.TypeFor[string]() {
			v.SetString(text)
			n++
		}
	case reflect.Pointer:
		if !v.IsNil() {
			n += overwritten(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += overwritten(v.Index(i), text)
		}
	case reflect.Interface:
		if !v.IsNil() {
			inner := reflect.New(v.Elem().Type()).Elem()
			inner.Set(v.Elem())
			n += overwritten(inner, text)
			v.Set(inner)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !slices.Contains(addresses, f.Name) {
				n += overwritten(v.Field(i), text)
			}
		}
	}
	return n
}

func TestNoWordLeavesItsPageWhateverStandsInAnyField(t *testing.T) {
	for _, text := range worst {
		r := full()
		value := report.Value{Kind: report.Words, Text: "Lille"}
		r.Pages[0].Sections[0].Blocks = append(r.Pages[0].Sections[0].Blocks,
			report.Figures{Items: []report.Figure{{Label: "Où", Value: value, Detail: "Lille"}, {Label: "Où", Value: value}}},
			report.Ranking{Items: []report.Ranked{{Title: "Où", Value: value, Reason: "Parce que"}}},
			report.Scorecards{Cards: []report.Scorecard{{Title: "Où", Value: value, Detail: "Lille", Note: "Lille", Verdict: report.Bad}}},
			report.Links{Items: []report.Link{{Title: "Où", Value: value, Detail: "Lille"}}},
			report.Checklist{Sections: []report.ChecklistSection{{Title: "Où", Score: value, Entries: []report.ChecklistEntry{{Text: "Saluer", Detail: "Lille", Verdict: report.Bad}}}}})
		if n := overwritten(reflect.ValueOf(r), text); n < 60 {
			t.Fatalf("only %d texts were overwritten", n)
		}
		for _, p := range set(t, r, Options{Full: true, Summary: true, Editions: true, Paper: A4}) {
			most := 14
			if len(text) > 1000 && strings.Contains(text, " ") {
				most = 20 // what a commentary says is never cut
			}
			if len(p.Sheets) > most {
				t.Errorf("%.20q: %s has %d pages", text, p.Path, len(p.Sheets))
			}
			for _, fault := range proofread.Faults(p.Document) {
				t.Errorf("%.20q: %s: %.300s", text, p.Path, fault)
			}
		}
	}
}

func TestWhatTheFontsLackLeavesTheWords(t *testing.T) {
	s := newTestSetter(t)
	for text, want := range map[string]string{
		"😀 Hôtel 👩‍👩‍👧 du Port 🏖️": "Hôtel du Port", "Hôtel🏖️ du Port": "Hôtel du Port", "Café ☕": "Café", "𝐁on": "Bon", "🏖️": "□", "国": "□", "": "", "a  b": "a  b",
	} {
		if got := s.Clean(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestANumberStandsOnTheLineOfItsNoun(t *testing.T) {
	s := newTestSetter(t)
	text := "1\u202f486 clients et 10 établissements, 40 responsables"
	broken := 0
	for width := 150.0; width < 260; width += 3 {
		lines := s.Lines([]report.Run{{Text: text}}, typeset.Body, width)
		for _, l := range lines[:len(lines)-1] {
			last := typeset.Words(l)
			if r, _ := utf8.DecodeLastRuneInString(last); unicode.IsDigit(r) {
				t.Errorf("%.0f points: a line ends in %q", width, last)
			}
			broken++
		}
	}
	if broken == 0 {
		t.Fatal("no line was broken")
	}
}
