package gaps

import (
	"ecart/internal/config"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// raters are whose answers a gap is made of, beside those of customers.
var raters = map[int]config.Role{1: config.Managers, 2: config.Managers, 3: config.Employees, 4: config.Employees, 6: config.Employees, 7: config.Employees}

// populationNote says what is done with the number of managers or employees there are, where it is known and counts; else "".
func populationNote(c *wording.Composer, g result.Gap) string {
	differs := g.Number < 2 || g.Number > 4 // from what others answered, which has a margin of its own
	var means []result.Estimate
	for _, d := range g.Dimensions {
		if differs {
			means = append(means, d.Observed)
		} else {
			means = append(means, d.Score)
		}
	}
	return staffNote(c, raters[g.Number], means, differs && g.Number != 7)
}

// staffNote says the same of some means of what managers or employees answered, beside customers' answers or alone.
func staffNote(c *wording.Composer, role config.Role, means []result.Estimate, customers bool) string {
	people, known := c.Config.Population(role)
	if !known {
		return ""
	}
	all, some := 0, 0
	for _, e := range means {
		switch e.Method {
		case result.MethodCensus:
			all++
		case result.MethodFiniteMean:
			some++
		}
	}
	said := wording.Args{"n": c.Number(role), "people": people}
	switch {
	case all > 0 && some == 0 && customers:
		return c.T("gap.population.all."+string(role), said)
	case all > 0 && some == 0:
		return c.T("gap.population.exact."+string(role), said)
	case all+some > 0:
		return c.T("gap.population.some."+string(role), said)
	}
	return ""
}
