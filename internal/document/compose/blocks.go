package compose

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/measure/analysis"
)

// para is a paragraph of plain text.
func para(text string) report.Paragraph { return report.Paragraph{Runs: []report.Run{{Text: text}}} }

// prose is one paragraph for each text that is not empty; without any it is no block at all.
func prose(texts ...string) []report.Block {
	var ps []report.Paragraph
	for _, t := range texts {
		if t != "" {
			ps = append(ps, para(t))
		}
	}
	if len(ps) == 0 {
		return nil
	}
	return []report.Block{report.Prose{Paragraphs: ps}}
}

// bullets is a list from a catalogue text whose entries are parted by " | ".
func bullets(text string) report.Prose {
	var ps []report.Paragraph
	for _, entry := range strings.Split(text, " | ") {
		ps = append(ps, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: entry}}})
	}
	return report.Prose{Paragraphs: ps}
}

// unmeasured is the box that says something is not measured, and what it would take.
func (c *composer) unmeasured(what, takes string) report.Callout {
	return report.Callout{Tone: report.Muted, Title: c.t("compose.unmeasured", args{"what": what}), Text: []report.Paragraph{para(takes)}}
}

// hidden is the box in the place of a chart whose groups are all too small, or hidden for the sake of one that is.
func (c *composer) hidden(what string, groups ...analysis.Estimate) report.Callout {
	key := "compose.hidden"
	if slices.ContainsFunc(groups, protecting) {
		key = "compose.hidden.some"
	}
	return report.Callout{Tone: report.Muted, Title: what, Text: []report.Paragraph{para(c.t(key, args{"n": c.cfg.Privacy.Customers}))}}
}

func (c *composer) remark(title string, texts ...string) report.Callout {
	var ps []report.Paragraph
	for _, t := range texts {
		ps = append(ps, para(t))
	}
	return report.Callout{Tone: report.Neutral, Title: title, Text: ps}
}

// figure is a key figure with its interval and base, and what else there is to say.
func (c *composer) figure(label string, v report.Value, more ...string) report.Figure {
	detail := dots(append([]string{c.basis(v)}, more...)...)
	if v.Missing == report.NotMeasured {
		detail, v.Why = v.Why, ""
	}
	return report.Figure{Label: label, Value: v, Detail: detail}
}

// present keeps the figures that have a number, unless none has.
func present(all ...report.Figure) []report.Block {
	var kept []report.Figure
	for _, f := range all {
		if f.Value.Missing == report.Present {
			kept = append(kept, f)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	return []report.Block{report.Figures{Items: kept}}
}

// column headings

func textual(title string) report.Column { return report.Column{Title: title} }

func wide(title string) report.Column { return report.Column{Title: title, Wide: true} }

func numeric(titles ...string) []report.Column {
	var cs []report.Column
	for _, t := range titles {
		cs = append(cs, report.Column{Title: t, Numeric: true})
	}
	return cs
}

// columns strings single columns and groups of columns together.
func columns(first report.Column, rest ...[]report.Column) []report.Column {
	all := []report.Column{first}
	for _, r := range rest {
		all = append(all, r...)
	}
	return all
}

// row is cells without tone; the first is the row's name. The base has a column of its own, and what it would take to
// measure a figure is said beside the name, once.
func row(name string, values ...report.Value) report.Row {
	cells := []report.Cell{{Value: words(name)}}
	for _, v := range values {
		v.N, v.Why = 0, ""
		cells = append(cells, report.Cell{Value: v})
	}
	return report.Row{Cells: cells}
}

// based is the base as a cell of its own.
func based(v report.Value) report.Value {
	if v.Missing != report.Present || v.N <= 0 {
		return words("–")
	}
	return count(v.N)
}

// tone colours a difference that is beyond noise.
func tone(v report.Value, clear bool) report.Tone {
	switch {
	case v.Missing != report.Present:
		return report.Muted
	case !clear:
		return report.Neutral
	case v.Number < 0:
		return report.Negative
	case v.Number > 0:
		return report.Positive
	}
	return report.Neutral
}

// verdictOf is an analysis verdict as the report shows it.
func verdictOf(v analysis.Verdict) report.Verdict {
	switch v {
	case analysis.Good:
		return report.Good
	case analysis.Acceptable:
		return report.Acceptable
	case analysis.Bad:
		return report.Bad
	case analysis.Undecided:
		return report.Undecided
	case analysis.Unmeasured:
		return report.Unmeasured
	case analysis.Unbounded:
		return report.Unbounded
	}
	return report.NoVerdict
}

// verdictWord is a verdict in words.
func (c *composer) verdictWord(v report.Verdict) string {
	return c.t("verdict." + verdictKey(v))
}

func verdictKey(v report.Verdict) string {
	return [...]string{"none", "good", "acceptable", "bad", "undecided", "unmeasured", "unbounded"}[v]
}
