package survey

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
)

// checkPopulation reports more respondents of a role than there are people to answer.
func (b *builder) checkPopulation(role config.Role, rows int) {
	people, known := b.config.Population(role)
	if !known || rows <= people {
		return
	}
	i := slices.IndexFunc(b.config.Sources, func(s config.Source) bool { return s.Role == role })
	d := b.found.Errorf(b.config.Sources[i].PopulationAt, CodePopulation, "%s of %s, and the population is said to be %d", diag.Plural(rows, "row", "rows"), role, people)
	d.Hint = "population counts everybody the rows are drawn from, answered or not; correct it, or remove the line"
}
