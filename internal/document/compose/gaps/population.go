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
	role := raters[g.Number]
	people, known := c.Config.Population(role)
	if !known {
		return ""
	}
	all, some := 0, 0
	for _, d := range g.Dimensions {
		e := d.Observed
		if g.Number >= 2 && g.Number <= 4 {
			e = d.Score
		}
		switch e.Method {
		case result.MethodCensus:
			all++
		case result.MethodFiniteMean:
			some++
		}
	}
	said := wording.Args{"n": c.Number(role), "people": people}
	switch {
	case all > 0 && some == 0 && g.Number >= 2 && g.Number <= 4:
		return c.T("gap.population.exact."+string(role), said)
	case all > 0 && some == 0:
		return c.T("gap.population.all."+string(role), said)
	case all+some > 0:
		return c.T("gap.population.some."+string(role), said)
	}
	return ""
}
