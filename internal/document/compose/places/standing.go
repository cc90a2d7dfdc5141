package places

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// standing is how a figure of a location stands to that of the others.
type standing string

// The standings. Of what is neither good nor bad, a figure is higher or lower; untested where the two were not compared.
const (
	standsBetter standing = result.HeldBetter
	standsWorse  standing = result.HeldWorse
	standsHigher standing = result.HeldHigher
	standsLower  standing = result.HeldLower
	standsLevel  standing = result.HeldLevel
	untested     standing = result.HeldUntested
)

func (s standing) word(c *wording.Composer) string { return c.T("place." + string(s)) }

// tone colours a standing by whether it is good.
func (s standing) tone() report.Tone {
	switch s {
	case standsBetter:
		return report.Positive
	case standsWorse:
		return report.Negative
	case untested:
		return report.Muted
	}
	return report.Neutral
}

// standing is how a key figure stands to the others', beyond noise.
func (p place) standing(k key) standing {
	as := standing(k.of.Standing(p.c.Results.Level))
	if neither, differs := map[standing]standing{standsBetter: standsHigher, standsWorse: standsLower}[as]; k.neutral && differs {
		return neither
	}
	return as
}

// clear tells whether a figure differs from the others' beyond noise.
func (p place) clear(a result.Against) bool {
	return a.Difference.OK() && a.Difference.Value != 0 && a.Test.Clear(p.c.Results.Level)
}

// held is how the location stands to the others: the one rule of titles, list and chart.
func (p place) held() result.Held {
	return p.local.Held(result.Headline(p.c.Results.Locals), p.c.Results.Level)
}

// deciding is a text that names the figure which decides, or its form for results where none does.
func (p place) deciding(text string) string {
	for _, other := range placesOf(p.c) {
		for _, k := range other.keys() {
			if k.id == p.held().Figure {
				return p.c.T(text, wording.Args{"figure": k.name, "limit": p.c.Printer.Number(1-p.c.Results.Level, 2)})
			}
		}
	}
	return p.c.T(text + ".plain")
}
