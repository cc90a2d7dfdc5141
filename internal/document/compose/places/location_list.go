package places

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// listed are the figures of a location that the list of all locations shows.
var listed = []string{"gap5", "nps", "csat", "within", "complaints"}

// locationList is all locations with the way to their pages: what they rest on, the figures that tell most, how they stand to the
// others, and what to mend first. Those of which nothing may be shown are named beneath.
func locationList(c *wording.Composer, b result.Breakdown) report.Section {
	all := placesOf(c)
	s := report.Section{ID: "list", Title: c.T("place.list"), Note: place{c: c}.deciding("place.list.note")}
	var shown []wording.LevelMeasure
	for _, m := range c.LevelMeasures() {
		measured := slices.ContainsFunc(all, func(p place) bool { return m.Of(p.level).Status != result.NotMeasured })
		if slices.Contains(listed, m.ID) && measured {
			shown = append(shown, m)
		}
	}
	columns := []string{c.T("compose.n")}
	for _, m := range shown {
		columns = append(columns, m.Name)
	}
	table := report.Table{ID: "list-table", Sort: true, Columns: wording.Columns(wording.Wide(wording.Capital(wording.Or(b.Name, c.T("compose.locations.nav")))),
		[]report.Column{wording.Textual(c.T("place.standing"))}, wording.Numeric(columns...), []report.Column{wording.Textual(c.T("place.list.first"))})}
	var without []string
	for _, p := range inOrder(c, b, all) {
		if !p.tells() {
			without = append(without, p.name())
			continue
		}
		table.Rows = append(table.Rows, p.listLine(shown))
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	judged := s.Note != c.T("place.list.note.plain")
	if judged && slices.ContainsFunc(b.Levels, func(l result.Level) bool { return l.Hidden }) {
		s.Note = wording.Sentences(s.Note, c.T("place.list.hidden"))
	}
	if len(without) > 0 {
		s.Blocks = append(s.Blocks, wording.Prose(c.T("place.none", wording.Args{"names": c.Printer.List(without)}))...)
	}
	return s
}

// inOrder puts locations in the order in which all comparisons have them.
func inOrder(c *wording.Composer, b result.Breakdown, all []place) []place {
	var sorted []place
	for _, l := range c.Ordered(b) {
		if at := slices.IndexFunc(all, func(p place) bool { return p.level.Level == l.Level }); at >= 0 {
			sorted = append(sorted, all[at])
		}
	}
	return sorted
}

// listLine is a location's line, with the way to its page.
func (p place) listLine(shown []wording.LevelMeasure) report.Row {
	n := wording.Count(p.level.N)
	switch {
	case p.level.Hidden:
		n = report.Value{Missing: wording.WhyHidden(p.level)}
	case p.level.N == 0:
		n = wording.Words("–")
	}
	h := p.held()
	values := []report.Value{wording.Words(p.c.T("place.list." + h.Standing)), n}
	for _, m := range shown {
		v := m.Look(m.Of(p.level))
		v.Bound = false // the page of each has the intervals
		values = append(values, v)
	}
	first := "–"
	if len(p.local.Priorities) > 0 {
		first = p.c.FindingName(p.local.Priorities[0])
	}
	line := wording.Row(p.name(), append(values, wording.Words(first))...)
	line.Cells[0].Href = p.id() + ".html"
	line.Cells[1].Tone = standing(h.Standing).tone()
	line.Cells[1].Note = p.why(h)
	return line
}

// unbased is a value without its base, which has a column of its own.
func unbased(v report.Value) report.Value {
	v.N = 0
	return v
}

// why is what a standing rests on: the difference that decides with its interval and its adjusted p, without which two locations of one
// figure and two standings would be a riddle, and how the other figures stand where one of them differs.
func (p place) why(h result.Held) string {
	if h.Standing == result.HeldUntested {
		return ""
	}
	var said []string
	for _, k := range p.keys() {
		if k.id == h.Figure {
			said = append(said, p.c.T("place.list.why", wording.Args{"figure": k.name, "difference": p.c.Full(unbased(k.difference(k.of.Difference))), "p": p.c.PValue(k.of.Test.Adjusted)}))
		}
	}
	if h.Better+h.Worse > 0 {
		said = append(said, p.c.T("place.list.others", wording.Args{"better": h.Better, "worse": h.Worse, "n": h.Compared}))
	}
	return strings.Join(said, " · ")
}
