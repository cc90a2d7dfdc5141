package asked

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/intake/codebook"
	"ecart/internal/intake/export"
	"ecart/internal/intake/personal"
	"ecart/internal/intake/profile"
	"ecart/internal/late"
)

// Column is a column as the proposal looks at it.
type Column struct {
	profile.Column
	Tool      export.Role       // what the tool that wrote the file says it is; "" for a question's
	Unit      string            // of the tool's durations
	Name      string            // how report.yaml names it: its heading, or "=H" where headings repeat
	Stem      string            // the question that several columns share, before their own words in brackets
	Part      string            // these words; "" where the heading is whole
	Text      string            // the question or statement, without numbers and codes before it
	Scale     *Scale            // the scale that its answers are on; nil for none
	Unordered bool              // answers are words that are on no ladder: Labels are in the order of their counts
	Miss      []Missing         // words for no answer among its cells
	Taken     string            // what it is used for; "" while nothing is
	doubtful  *Scale            // of numbers with more slips than one column alone bears; nil for none
	list      []codebook.Choice // its choices in the codebook
}

// PersonalData tells whether a column identifies people.
func (c *Column) PersonalData() bool {
	return c.Personal != personal.None || c.Tool == export.Personal || c.Tool == export.Requester && c.Shape != profile.ID && c.Kinds["integer"] < c.Filled
}

// Free tells whether a question's column may still be given a meaning.
func (c *Column) Free() bool {
	return c.Taken == "" && c.Tool == "" && !c.PersonalData() && c.Filled > 0
}

// Shown tells whether a column may be shown as it stands: no cell of it leads to a person.
func (c *Column) Shown() bool { return c.Free() && c.Leads == 0 }

// Share is how much of the column is filled, 0–1.
func (c *Column) Share() float64 {
	if c.Cells == 0 {
		return 0
	}
	return float64(c.Filled) / float64(c.Cells)
}

// Says is what is written over a column: its heading and its question.
func (c *Column) Says() string { return c.Header + " " + c.Label }

// Mean returns the mean of the answers on the column's scale, and how many there are.
func (c *Column) Mean() (float64, int) {
	sum, n := 0.0, 0
	for _, v := range c.Values {
		if x, ok := c.Value(v.Value); ok {
			sum, n = sum+x*float64(v.N), n+v.N
		}
	}
	if n == 0 {
		return 0, 0
	}
	return sum / float64(n), n
}

// Value is the number of an answer on the column's scale.
func (c *Column) Value(text string) (float64, bool) {
	if slices.ContainsFunc(c.Miss, func(m Missing) bool { return Bare(m.Text) == Bare(text) }) {
		return 0, false
	}
	if x, ok := Number(text); ok {
		return x, c.Scale == nil || len(c.Scale.points) == 0 || x >= c.Scale.Min && x <= c.Scale.Max
	}
	if c.Scale == nil {
		return 0, false
	}
	for _, l := range c.Scale.Labels {
		if Bare(l.Text) == Bare(text) {
			return l.Value, !math.IsNaN(l.Value)
		}
	}
	if x, _, ok := prefixed(text); ok {
		return x, true
	}
	return 0, false
}

// Columns looks at each column of a sheet.
func Columns(s export.Candidate, described profile.Sheet) []*Column {
	tools := map[int]export.Column{}
	for _, t := range s.Columns {
		tools[t.Index] = t
	}
	seen := map[string]int{}
	for _, c := range described.Columns {
		seen[Bare(c.Header)]++
	}
	var all []*Column
	for _, p := range described.Columns {
		c := &Column{Column: p, Tool: tools[p.Index].Role, Unit: tools[p.Index].Unit, Name: p.Header}
		if b := Bare(p.Header); b == "" || seen[b] > 1 || strings.HasPrefix(p.Header, "=") {
			c.Name = "=" + p.Letter
		}
		c.answeredOnly(slices.Concat(s.Missing.NotShown, s.Missing.NoAnswer, s.Missing.DroppedOut))
		c.split()
		c.measure()
		all = append(all, c)
	}
	agree(all)
	agreeOnNumbers(all)
	return all
}

// answeredOnly leaves out the cells in which the tool says that there is no answer: they are neither a point of a scale nor a group.
func (c *Column) answeredOnly(none []string) {
	c.Values = slices.DeleteFunc(slices.Clone(c.Values), func(v profile.Count) bool {
		if !slices.ContainsFunc(none, func(w string) bool { return Bare(w) == Bare(v.Value) }) {
			return false
		}
		c.Filled, c.Distinct = c.Filled-v.N, c.Distinct-1
		return true
	})
}

var (
	bracketed = late.Pattern(`^(.*\S)\s*\[([^\[\]]+)\]\s*$`)
	grouped   = late.Pattern(`^([\p{L}_][\p{L}\p{N}_]*)[./]([\p{L}_][\p{L}\p{N}_]*)$`)
	numbered  = late.Pattern(`^(\p{L}[\p{L}_]*?)_?(\d{1,3})(?:[_-]\d)?$`)
	lettered  = late.Pattern(`^(\p{L}{1,3}\d{1,3})_?([a-z])$`)
	leading   = late.Pattern(`^(?:\p{L}{0,3}\s?\d+(?:[._-]\d+)*[a-z]?|[A-Za-z]\d*)\s*[.):\-–]\s*`)
)

// split parts a heading into the question that several columns share and the column's own words.
func (c *Column) split() {
	said := strings.Join(strings.Fields(c.Header), " ")
	c.Text = said
	if c.Label != "" {
		c.Text = strings.Join(strings.Fields(c.Label), " ")
	}
	for _, s := range []string{c.Text, said} {
		if m := bracketed().FindStringSubmatch(s); m != nil {
			c.Stem, c.Part = m[1], m[2]
			break
		}
	}
	if at := strings.LastIndex(c.Label, " - "); c.Stem == "" && at > 0 { // Qualtrics writes "question - statement"
		c.Stem, c.Part = strings.TrimSpace(c.Label[:at]), strings.TrimSpace(c.Label[at+3:])
	}
	switch {
	case c.Stem != "":
		c.Text = c.Part
	case grouped().MatchString(said):
		m := grouped().FindStringSubmatch(said)
		c.Stem = m[1]
		if c.Label == "" {
			c.Text = strings.ReplaceAll(m[2], "_", " ")
		}
	case numbered().MatchString(said):
		c.Stem = numbered().FindStringSubmatch(said)[1]
	case lettered().MatchString(said): // 1KA writes "Q1a"
		c.Stem = lettered().FindStringSubmatch(said)[1]
	}
	if rest := leading().ReplaceAllString(c.Text, ""); len(rest) > 3 {
		c.Text = rest
	}
}

// Number reads a cell's value as the profile counts it.
func Number(s string) (float64, bool) {
	x, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return x, err == nil && !math.IsInf(x, 0) && !math.IsNaN(x)
}

var prefix = late.Pattern(`^(\d{1,2})\s*(?:[-–.:=)/]\s*|\s)(\S.*)$`)

// prefixed splits "5 - Plutôt d'accord" into its number and its words.
func prefixed(s string) (float64, string, bool) {
	m := prefix().FindStringSubmatch(strings.TrimSpace(s))
	if m == nil || KindOf([]rune(m[2])[0]) == 2 {
		return 0, "", false
	}
	x, _ := Number(m[1])
	return x, m[2], true
}
