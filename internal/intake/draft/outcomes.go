package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/profile"
)

// outcomes finds satisfaction, recommendation, effort and the intention to return: the first column of each that is answered on a scale.
func (p *proposer) outcomes(src *Source, all []*asked.Column) {
	for _, key := range []string{"overall", "nps", "csat", "ces", "intention"} {
		var fit []*asked.Column
		for _, c := range all {
			if c.Rates() && c.Part == "" && !c.Unordered && c.Outcome() == key && (key != "nps" || c.IsRecommendation()) {
				fit = append(fit, c)
			}
		}
		if len(fit) == 0 {
			continue
		}
		c := p.oneOf(key, fit)
		if c == nil {
			continue
		}
		s := asked.Together([]*asked.Column{c})
		p.scaleOf(key, s)
		p.out.Model.Effort = p.out.Model.Effort || key == "ces" && c.AsksEffort()
		src.take(key, c, outcomeNote(c, s))
		f := &src.Fields[len(src.Fields)-1]
		f.Check = len(fit) > 1 && p.answers[key] == "" || len(s.Strange) > 0
		if c.AsksStaff() {
			f.Note, f.Check = f.Note+"; by its heading it asks employees: are these rows customers?", true
		}
		p.missing(c)
	}
}

func outcomeNote(c *asked.Column, s *Scale) string {
	m, n := c.Mean()
	note := fmt.Sprintf("%s, mean %.1f", several(n, "answer"), m)
	if s.Note != "" {
		note += ", " + s.Note
	}
	for _, one := range s.Strange {
		note += fmt.Sprintf(", %q in %s", cmp.Or(one.Text, "a text"), several(one.Cells, "cell"))
	}
	return note
}

func (p *proposer) scaleOf(key string, s *Scale) {
	m := &p.out.Model
	switch key {
	case "overall":
		m.Overall = s
	case "csat":
		m.CSAT = s
	case "ces":
		m.CES = s
	case "intention":
		m.Intention = s
	}
}

// oneOf asks which of several columns is meant; the first is a safe default.
func (p *proposer) oneOf(key string, fit []*asked.Column) *asked.Column {
	if len(fit) == 1 {
		return fit[0]
	}
	q := Question{Key: key, weight: 20, Text: "Which column is " + outcomeName[key] + "?", Default: fit[0].Name}
	for _, c := range fit {
		q.Options = append(q.Options, Option{c.Name, asked.Cut(c.Text, 60)})
	}
	q.Options = append(q.Options, Option{"none", "none of them"})
	answer := p.ask(q, nil)
	return firstOf(fit, func(c *asked.Column) bool { return c.Name == answer })
}

var outcomeName = map[string]string{
	"overall": "satisfaction overall", "nps": "the recommendation from 0 to 10", "csat": "satisfaction with the visit", "ces": "how easy it was", "intention": "the intention to return",
}

// yesNo finds what is answered with yes or no.
func (p *proposer) yesNo(src *Source, all []*asked.Column) {
	for _, f := range []struct {
		key   string
		words []string
	}{{"resolved", asked.ResolvedWords}, {"complained", asked.ComplainWords}, {"problem", asked.ProblemWords}} {
		if c := firstOf(all, func(c *asked.Column) bool {
			return c.Free() && c.Shape == profile.Binary && asked.Speaks(c.Says(), f.words)
		}); c != nil {
			src.take(f.key, c, levelsNote(c))
			p.missing(c)
		}
	}
}

// open finds the comments and the reasons for buying here.
func (p *proposer) open(src *Source, all []*asked.Column) {
	if c := commentOf(all); c != nil {
		src.take("comment", c, several(c.Filled, "text"))
		if f := &src.Fields[len(src.Fields)-1]; c.Opinion() == 0 {
			f.Note, f.Check = f.Note+", the most of all columns; no heading asks for an opinion", true
		}
	}
	if c := firstOf(all, func(c *asked.Column) bool {
		return c.Shown() && c.Shape == profile.Multi && !strings.Contains(c.Split, ",") && asked.Speaks(c.Says(), asked.ReasonWords)
	}); c != nil {
		src.take("reason", c, fmt.Sprintf("several choices with %q between them", c.Split))
		src.Fields[len(src.Fields)-1].Split = c.Split
	}
}

// commentOf is the column of comments: the first whose heading asks for an opinion, plainly before by a question; else that of most sentences.
func commentOf(all []*asked.Column) *asked.Column {
	var best *asked.Column
	for _, c := range all {
		repeated := c.Shape == profile.Category && c.Opinion() == 2 && c.Sentences(2)
		written := c.FewTexts() || c.Shape == profile.Text && (c.Opinion() > 0 || c.Sentences(3))
		if !c.Free() || !repeated && !written {
			continue
		}
		if best == nil || c.Opinion() > best.Opinion() || c.Opinion() == 0 && best.Opinion() == 0 && c.Filled > best.Filled {
			best = c
		}
	}
	return best
}

// ticked maps reasons that stand in a column each, as "question [choice]".
func (p *proposer) ticked(src *Source, all []*asked.Column) bool {
	is := func(c *asked.Column) bool {
		return c.Free() && c.Part != "" && strings.HasSuffix(c.Header, "["+c.Part+"]") && (c.Distinct == 1 || c.Shape == profile.Binary) && asked.Speaks(c.Stem, asked.ReasonWords)
	}
	first := firstOf(all, is)
	if first == nil {
		return false
	}
	ticks, _ := asked.Split(all, func(c *asked.Column) bool { return is(c) && c.Stem == first.Stem })
	if len(ticks) < 2 || strings.Contains(first.Stem, "*") {
		return false
	}
	for _, c := range ticks {
		c.Taken = "reason"
	}
	src.Fields = append(src.Fields, Field{Key: "reason", Columns: strings.TrimSuffix(first.Header, first.Part+"]") + "*]", Note: fmt.Sprintf("%d columns, one for each choice", len(ticks))})
	return true
}

// Segments are few, and of groups that are neither too many nor too rare.
const (
	mostSegments = 5
	mostLevels   = 12
)

// segments proposes the groupings of customers, those about who they are first.
func (p *proposer) segments(src *Source, all []*asked.Column) {
	fits := func(c *asked.Column) bool {
		return c.Shown() && p.told[c] == 0 && c.Part == "" && (c.Shape == profile.Category || c.Shape == profile.Binary || c.Shape == profile.Labelled) &&
			len(c.Values) > 1 && c.Distinct <= mostLevels && 2*c.Distinct <= c.Filled && 2*c.Filled > c.Cells && c.Outcome() == "" && !asked.Speaks(c.Header, asked.CommentWords) && !c.AsksNothing()
	}
	who, rest := asked.Split(all, func(c *asked.Column) bool { return fits(c) && asked.Speaks(c.Says(), asked.WhoWords) })
	_, rest = asked.Split(rest, func(c *asked.Column) bool { return !fits(c) })
	for _, c := range slices.Concat(who, rest) {
		if len(p.out.Segments) == mostSegments {
			return
		}
		if slices.ContainsFunc(p.out.Segments, func(s Segment) bool { return s.Column == c.Name }) {
			c.Taken = "segment"
			continue
		}
		c.Taken = "segment"
		p.missing(c)
		s := Segment{ID: asked.Identifier(c.Text), Name: asked.Cut(c.Text, 40), Column: c.Name, Note: levelsNote(c), Check: c.Graded()}
		if s.Check {
			s.Note += "; these words are a scale's: is it a group of customers, or a rating?"
		}
		if s.ID == "" || reserved(s.ID) || slices.ContainsFunc(p.out.Segments, func(o Segment) bool { return o.ID == s.ID }) {
			s.ID = fmt.Sprintf("group_%d", len(p.out.Segments)+1)
		}
		p.out.Segments = append(p.out.Segments, s)
	}
}

// reserved are groupings that the program has by itself.
func reserved(id string) bool {
	return slices.Contains([]string{"location", "channel", "month", "quarter", "topic", "team", "category", "line", "step", "section"}, id)
}
