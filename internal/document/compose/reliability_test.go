package compose

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

func TestAReversedStatementIsToldFromOneThatGoesWithNone(t *testing.T) {
	page := pageOf(t, compose(t, composetest.Settings(), composetest.Results(), "en"), "reliability")
	alarms := sectionOf(t, page, "alarms")
	var boxes []string
	for _, b := range alarms.Blocks {
		box := b.(report.Callout)
		text := box.Title
		for _, p := range box.Text {
			text += "\n" + p.Runs[0].Text
		}
		boxes = append(boxes, text)
	}
	for i, want := range []string{"“Sentiment de sécurité” (Assurance) falls where the other statements rise: perception r = −0.31", "“Réponses sûres” (Assurance): expectation r = −0.02", "“Courtoisie du personnel”"} {
		if i >= len(boxes) || !strings.Contains(boxes[i], want) {
			t.Errorf("box %d lacks %q: %q", i, want, boxes)
		}
	}
	if !strings.Contains(boxes[0], "reverse: true") || alarms.Blocks[0].(report.Callout).Tone != report.Negative || page.PDF {
		t.Error("a reversed statement is not said with what to do about it, or to the wrong reader")
	}
	if !strings.Contains(page.Title, "run against") {
		t.Errorf("title %q", page.Title)
	}
}

func TestOmegaThatIsNotEstimableSaysSo(t *testing.T) {
	table := sectionOf(t, pageOf(t, compose(t, composetest.Settings(), composetest.Results(), "en"), "reliability"), "coefficients").Blocks[1].(report.Table)
	found := map[string]bool{}
	for _, row := range table.Rows {
		found[row.Cells[5].Value.Text] = true
	}
	if !found["not estimable"] {
		t.Errorf("no row says that ω is not estimable: %v", found)
	}
}

func TestFewManagersAreAnIndicationAndAllOfThemAreExact(t *testing.T) {
	cfg, r := composetest.Settings(), composetest.Results()
	for i := range r.Gaps[0].Dimensions {
		d := &r.Gaps[0].Dimensions[i]
		d.Score.Status, d.Test.Name = result.Indicative, result.TestPermutation
	}
	r.Gaps[0].Score.Status, r.Gaps[0].Score.Value, r.Gaps[0].Score.Lo, r.Gaps[0].Score.Hi = result.Indicative, -1.5, -1.9, -1.1
	if title := pageOf(t, compose(t, cfg, r, "en"), "gap1").Title; title != "Managers underestimate one of 2 dimensions" {
		t.Errorf("few managers give the title %q", title)
	}
	said := proseOf(sectionOf(t, pageOf(t, compose(t, cfg, r, "en"), "gap1"), "dimensions"))
	if !strings.Contains(said, "indicative only") || !strings.Contains(said, "permutation") {
		t.Errorf("few managers: %q", said)
	}
}

// proseOf is the running text of a section.
func proseOf(s report.Section) string {
	var all []string
	for _, b := range s.Blocks {
		if prose, is := b.(report.Prose); is {
			for _, p := range prose.Paragraphs {
				for _, run := range p.Runs {
					all = append(all, run.Text)
				}
			}
		}
	}
	return strings.Join(all, " ")
}
