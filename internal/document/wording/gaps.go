package wording

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// The bounds between what is no shortfall worth the name, a difference, and a large one, as indices.
const (
	SmallIndex = 5.0  // below: no shortfall worth the name
	LargeIndex = 15.0 // from here on a difference is large
)

// Gaps returns the declared gaps in the order of the model; one that results lack is there as not measured.
func (c *Composer) Gaps() []result.Gap {
	var all []result.Gap
	for _, n := range []int{1, 2, 3, 4, 5} {
		if slices.Contains(c.Config.Model.Gaps, n) {
			all = append(all, c.Gap(n))
		}
	}
	return all
}

// Gap returns a gap of the model; one that results lack is there as not measured.
func (c *Composer) Gap(number int) result.Gap {
	for _, g := range c.Results.Gaps {
		if g.Number != number {
			continue
		}
		if number == 2 && len(c.Config.Standards) == 0 {
			g.Objective = result.Estimate{Reason: result.ReasonNoStandards} // none declared here is not none in the company
		}
		return g
	}
	return result.Gap{Number: number}
}

// GapName is what a gap is about, in a word: "Livraison".
func (c *Composer) GapName(number int) string {
	return c.T("compose.gap" + strconv.Itoa(number) + ".name")
}

// Headline is the figure a gap is known by: its rating or difference, or what the log or the promises say.
func (c *Composer) Headline(g result.Gap) report.Value {
	if g.Headline == "objective" && g.Objective.OK() {
		switch g.Number {
		case 2:
			return Baseless(c.Share(g.Objective))
		case 3:
			return c.Points(g.Objective)
		}
		return c.Share(g.Objective)
	}
	return c.score(g)
}

// score is a gap's own figure: a difference for gaps 1 and 5, a mean rating for the others.
func (c *Composer) score(g result.Gap) report.Value {
	if g.Number == 1 || g.Number == 5 {
		return c.Difference(g.Score)
	}
	return c.StaffRating(g.Score)
}

// GapID is the id of a gap's page: "gap5".
func GapID(number int) string { return "gap" + string(rune('0'+number)) }
