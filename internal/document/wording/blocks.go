package wording

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// Para is a paragraph of plain text.
func Para(text string) report.Paragraph { return report.Paragraph{Runs: []report.Run{{Text: text}}} }

// Prose is one paragraph for each text that is not empty; without any it is no block at all.
func Prose(texts ...string) []report.Block {
	var ps []report.Paragraph
	for _, t := range texts {
		if t != "" {
			ps = append(ps, Para(t))
		}
	}
	if len(ps) == 0 {
		return nil
	}
	return []report.Block{report.Prose{Paragraphs: ps}}
}

// Bullets is a list from a catalogue text whose entries are parted by " | ".
func Bullets(text string) report.Prose {
	var ps []report.Paragraph
	for _, entry := range strings.Split(text, " | ") {
		ps = append(ps, report.Paragraph{Kind: "bullet", Runs: []report.Run{{Text: entry}}})
	}
	return report.Prose{Paragraphs: ps}
}

// Unmeasured is the box that says something is not measured, and what it would take.
func (c *Composer) Unmeasured(what, takes string) report.Callout {
	return report.Callout{Tone: report.Muted, Title: c.T("compose.unmeasured", Args{"what": what}), Text: []report.Paragraph{Para(takes)}}
}

// Hidden is the box in the place of a chart whose groups are all too small, or hidden for the sake of one that is.
func (c *Composer) Hidden(what string, groups ...result.Estimate) report.Callout {
	key := "compose.hidden"
	if slices.ContainsFunc(groups, protecting) {
		key = "compose.hidden.some"
	}
	return report.Callout{Tone: report.Muted, Title: what, Text: []report.Paragraph{Para(c.T(key, Args{"n": c.Config.Privacy.Customers}))}}
}

// Remark is a box with a title, for what is neither good nor bad.
func (c *Composer) Remark(title string, texts ...string) report.Callout {
	var ps []report.Paragraph
	for _, t := range texts {
		if t != "" {
			ps = append(ps, Para(t))
		}
	}
	return report.Callout{Tone: report.Neutral, Title: title, Text: ps}
}

// Figure is a key figure with its interval and base, and what else there is to say.
func (c *Composer) Figure(label string, v report.Value, more ...string) report.Figure {
	detail := Dots(append([]string{c.Basis(v)}, more...)...)
	if v.Missing == report.NotMeasured {
		detail, v.Why = v.Why, ""
	}
	return report.Figure{Label: label, Value: v, Detail: detail}
}

// Present keeps the figures that have a number, unless none has.
func Present(all ...report.Figure) []report.Block {
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

// Textual is a column of words.
func Textual(title string) report.Column { return report.Column{Title: title} }

// Wide is a column of words with more room, for the names of rows.
func Wide(title string) report.Column { return report.Column{Title: title, Wide: true} }

// Numeric is a column of numbers for each title.
func Numeric(titles ...string) []report.Column {
	var cs []report.Column
	for _, t := range titles {
		cs = append(cs, report.Column{Title: t, Numeric: true})
	}
	return cs
}

// Columns strings single columns and groups of columns together.
func Columns(first report.Column, rest ...[]report.Column) []report.Column {
	all := []report.Column{first}
	for _, r := range rest {
		all = append(all, r...)
	}
	return all
}

// Row is cells without tone; the first is the row's name. The base has a column of its own, and what it would take to
// measure a figure is said beside the name, once.
func Row(name string, values ...report.Value) report.Row {
	cells := []report.Cell{{Value: Words(name)}}
	for _, v := range values {
		v.N, v.Why = 0, ""
		cells = append(cells, report.Cell{Value: v})
	}
	return report.Row{Cells: cells}
}

// Based is the base as a cell of its own.
func Based(v report.Value) report.Value {
	if v.Missing != report.Present || v.N <= 0 {
		return Words("–")
	}
	return Count(v.N)
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

// VerdictOf is an analysis verdict as the report shows it.
func VerdictOf(v result.Verdict) report.Verdict {
	switch v {
	case result.Good:
		return report.Good
	case result.Acceptable:
		return report.Acceptable
	case result.Bad:
		return report.Bad
	case result.Undecided:
		return report.Undecided
	case result.Unmeasured:
		return report.Unmeasured
	case result.Unbounded:
		return report.Unbounded
	}
	return report.NoVerdict
}

// verdictWord is a verdict in words.
func (c *Composer) verdictWord(v report.Verdict) string {
	return c.T("verdict." + VerdictKey(v))
}

// VerdictKey is what a verdict is called in the keys of the catalogue.
func VerdictKey(v report.Verdict) string {
	return [...]string{"none", "good", "acceptable", "bad", "undecided", "unmeasured", "unbounded"}[v]
}

// Sections keeps the sections that have something in them.
func Sections(all ...report.Section) []report.Section {
	var kept []report.Section
	for _, s := range all {
		if len(s.Blocks) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}
