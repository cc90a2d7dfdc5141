package survey

import (
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
)

// Answers of recommendation show their scale from so many on: of this many people somebody is delighted, and somebody is not.
const enoughToTell = 50

// highestOfShort is the top of the scales that are mistaken for 0–10: five and seven points.
const highestOfShort = 7

// mostOnes is how many answers of 1 without one of 0 make a scale from 1 to 10 likely.
const mostOnes = 10

// checkRecommendation tells of recommendations that were not asked from 0 to 10: of five or seven points the net promoter score would be
// −100 whatever people answered. Method §8.
func (b *builder) checkRecommendation(p *part) {
	for _, key := range []string{"nps", "enps"} {
		a := p.Field(key)
		if a == nil {
			continue
		}
		n, zeros, ones, highest := 0, 0, 0, 0.0
		for i := range p.N {
			x, ok := a.Scores[0].At(i)
			if !ok {
				continue
			}
			n++
			highest = max(highest, x)
			switch x {
			case 0:
				zeros++
			case 1:
				ones++
			}
		}
		column, named := p.column(key)
		at := p.in.Table.Heading(column)
		switch {
		case n >= enoughToTell && highest <= highestOfShort:
			d := b.found.Errorf(at, CodeOtherNPS, "none of %d answers to %q is above %s: they were not given from 0 to 10", n, key, answer.Plain(highest))
			d.Hint = "a net promoter score needs the scale 0–10; read the column as csat or overall, or leave it out"
			d.Notes = diag.Pointing(named, "the column is named here")
		case zeros == 0 && ones >= mostOnes:
			d := b.found.Warnf(at, CodeOtherNPS, "%d answers to %q are 1 and none is 0: the question may have run from 1 to 10", ones, key)
			d.Hint = "a net promoter score needs the scale 0–10; of another scale, read the column as csat or overall"
			d.Notes = diag.Pointing(named, "the column is named here")
		}
	}
}
