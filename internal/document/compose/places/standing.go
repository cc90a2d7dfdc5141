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
	standsBetter standing = "better"
	standsWorse  standing = "worse"
	standsHigher standing = "higher"
	standsLower  standing = "lower"
	standsLevel  standing = "level"
	untested     standing = "untested"
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
	d := k.of.Difference
	switch {
	case !d.OK() || k.of.Test.Name == "":
		return untested
	case !p.clear(k.of):
		return standsLevel
	case k.neutral && d.Value > 0:
		return standsHigher
	case k.neutral:
		return standsLower
	case (d.Value > 0) != k.lower:
		return standsBetter
	}
	return standsWorse
}

// clear tells whether a figure differs from the others' beyond noise.
func (p place) clear(a result.Against) bool {
	return a.Difference.OK() && a.Difference.Value != 0 && a.Test.Clear(p.c.Results.Level)
}

// standings counts the key figures on which the location is clearly better and clearly worse than the others, of those compared.
func (p place) standings() (better, worse, all int) {
	for _, k := range p.keys() {
		as := p.standing(k)
		if k.neutral || as == untested {
			continue
		}
		all++
		switch as {
		case standsBetter:
			better++
		case standsWorse:
			worse++
		}
	}
	return better, worse, all
}
