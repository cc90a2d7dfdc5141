package gaps

import (
	"cmp"
	"slices"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// BriefPriorities is what to mend first in a line each: what is known of it from all pages, joined, without its interval. The page of priorities
// has the evidence.
func BriefPriorities(c *wording.Composer, most int) report.Section {
	s := PrioritySection(c, most, false)
	s.Note = ""
	return briefly(c, s, c.Results.Priorities, report.Negative)
}

// BriefStrengths is what to keep in a line each, likewise.
func BriefStrengths(c *wording.Composer, most int) report.Section {
	s := StrengthSection(c, most, false)
	s.Note = ""
	return briefly(c, s, c.Results.Strengths, report.Positive)
}

func briefly(c *wording.Composer, s report.Section, fs []result.Finding, t report.Tone) report.Section {
	ranking, is := s.Blocks[0].(report.Ranking)
	if !is {
		return s
	}
	for i := range ranking.Items {
		r := &ranking.Items[i]
		r.Reason, r.Value.Bound, r.Value.N = brief(c, fs[i], t == report.Negative), false, 0
		if withinNoise(fs[i]) {
			r.Reason = wording.Sentences(r.Reason, c.T(noise(fs[i])))
		}
	}
	s.Blocks = []report.Block{ranking}
	return s
}

// brief joins what is known of a finding, what a short line may not lose first: how the standard that serves it is kept, what satisfaction goes
// with, and where it goes best or worst.
func brief(c *wording.Composer, f result.Finding, weak bool) string {
	var parts []string
	switch f.Kind {
	case "item":
		parts = []string{briefStandard(c, f), driverRank(c, f.ID)}
		if !weak && f.Clear && f.Value.Bound && f.Value.Lo > 0 {
			parts = []string{c.T("story.exceeds"), parts[0]}
		}
	case "standard":
		parts = []string{c.T("story.required", wording.Args{"target": c.Target(c.Names.Standards[f.ID])})}
	case "promise":
		if channel := c.Names.Promises[f.ID].Channel; channel != "" {
			parts = []string{c.T("story.announced", wording.Args{"channel": channel})}
		}
	case "sign":
		if s, ok := c.Sign(f.ID); ok {
			parts = []string{c.SignTarget(s), c.ExceptionClause(s)}
		}
	}
	return wording.Sentence(c.Semicolons(append(parts, whereabouts(c, f, weak))...))
}

// driverRank says that satisfaction goes with an item's dimension more than with all others but one or two; "" for the rest.
func driverRank(c *wording.Composer, item string) string {
	d := c.Results.Drivers
	if d.Finding != result.DriversFound {
		return ""
	}
	ranked := slices.SortedStableFunc(slices.Values(d.Dimensions), func(a, b result.Driver) int { return cmp.Compare(b.Share.Value, a.Share.Value) })
	at := slices.IndexFunc(ranked, func(one result.Driver) bool {
		return one.ID == c.Names.Items[item].Dimension && one.BeyondNoise && one.Share.OK()
	})
	if at < 0 || at > 2 {
		return ""
	}
	return c.T("story.driver."+strconv.Itoa(at+1), wording.Args{"dimension": c.Names.DimensionOf(item)})
}

// briefStandard says how the standard that serves an item is kept, or that none does.
func briefStandard(c *wording.Composer, f result.Finding) string {
	s, ok := measuredStandard(c, f.Standard)
	if !ok {
		if c.Uncovered(f) {
			return c.T("story.uncovered")
		}
		return ""
	}
	declared := c.Names.Standards[s.ID]
	a := wording.Args{"figure": c.Write(c.StandardValue(declared, s.Figure)), "target": c.Target(declared), "required": c.Printer.Percent(declared.Required, 0)}
	switch {
	case declared.Kind == config.ShareWithin && declared.Required > 0:
		return c.T("story.standard", a)
	case s.Verdict == result.Bad:
		return c.T("story.standard.missed", a)
	case s.Verdict == result.Good:
		return c.T("story.standard.met", a)
	}
	return c.T("story.standard.open", a)
}

// whereabouts says where a weakness is worst; of a strength, where it is best.
func whereabouts(c *wording.Composer, f result.Finding, weak bool) string {
	switch {
	case !weak && f.Best != "":
		return c.T("story.best", wording.Args{"place": f.Best})
	case weak && f.Worst != "":
		return c.T("story.worst", wording.Args{"place": f.Worst})
	}
	return ""
}
