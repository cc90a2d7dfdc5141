package pdf

import (
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// written returns the texts of strips, each with its place.
func written(strips []lay.Strip) (texts []string, at map[string]float64) {
	at = map[string]float64{}
	for _, st := range strips {
		for _, o := range st.Ops {
			if o.Kind == scene.Text {
				texts, at[o.String] = append(texts, o.String), o.X
			}
		}
	}
	return texts, at
}

func TestNestedListsAreCountedAtEachDepthAndStandIn(t *testing.T) {
	s := newTestSetter(t)
	entry := func(kind string, depth, number int, text string) report.Paragraph {
		return report.Paragraph{Kind: kind, Depth: depth, Number: number, Runs: []report.Run{{Text: text}}}
	}
	texts, at := written(s.Prose([]report.Paragraph{
		entry("number", 0, 3, "trois"), entry("number", 1, 1, "un"), entry("number", 1, 0, "deux"), entry("more", 1, 0, "suite"), entry("number", 0, 0, "quatre"), entry("bullet", 1, 0, "puce"),
	}, 0, 400, 7, typeset.Body))
	if got, want := strings.Join(texts, " "), "trois 3. un 1. deux 2. suite quatre 4. puce –"; got != want {
		t.Errorf("written: %q, want %q", got, want)
	}
	if !(at["trois"] < at["un"] && at["un"] == at["deux"] && at["deux"] == at["suite"] && at["quatre"] == at["trois"] && at["puce"] == at["un"]) {
		t.Errorf("places: %v", at)
	}
}

func TestAFootnoteIsRaisedAndItsReferenceLeadsToIt(t *testing.T) {
	s := newTestSetter(t)
	strips := s.Prose([]report.Paragraph{
		{Runs: []report.Run{{Text: "Dit"}, {Text: "12", Note: "note-a-12"}, {Text: "."}}},
		{Kind: "footnote", Number: 12, Note: "note-a-12", Runs: []report.Run{{Text: "Parce que."}}},
	}, 0, 400, 7, typeset.Body)
	if len(strips) != 2 || strips[1].Mark.Anchor != "note-a-12" || strips[1].Mark.Title != "" {
		t.Fatalf("strips = %+v", strips)
	}
	if l := strips[0].Links; len(l) != 1 || l[0].To != "note-a-12" {
		t.Errorf("links = %+v", l)
	}
	texts, _ := written(strips)
	if got := strings.Join(texts, ""); !strings.HasPrefix(got, "Dit¹²") {
		t.Errorf("written: %q", got)
	}
}
