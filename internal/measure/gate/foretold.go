package gate

import (
	"slices"

	"ecart/internal/diag"
	"ecart/internal/measure/figure"
)

// Foretold says that no figure can have the gate's name, whatever the data are, as Unknown says it once they are measured; nil where only the data
// know. It is final where no data could give a name that is as near as the one it takes to be meant.
func (g Gate) Foretold(f figure.Foreseen) (fault error, final bool) {
	if f.Can(g.Name) || g.OfGap() {
		return nil, false
	}
	nearest, at := "", diag.Reach(g.Name)+1
	for _, name := range f.Names {
		if d := apart(g.Name, name); d < at {
			nearest, at = name, d
		}
	}
	return g.Unknown(f.Sure), nearest == "" || slices.Contains(f.Sure, nearest)
}

// apart is how far a name is from one that the data may give.
func apart(name, other string) int {
	before, after := figure.Ends(other)
	if before == other {
		return diag.Apart(name, other)
	}
	return diag.ApartOpen(name, before, after)
}
