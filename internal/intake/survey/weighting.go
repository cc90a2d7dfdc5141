package survey

import (
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/grouping"
	"ecart/internal/intake/table"
)

// aim is one group, or combination of groups, whose size report.yaml says.
type aim struct {
	name string
	fold string
	at   diag.Place
}

// checkWeighting reports what the weights could not be made from: groups of customers without a size, sizes of groups without customers,
// and customers without a group.
func (b *builder) checkWeighting(c *Customers, at diag.Place) {
	w := b.config.Weighting
	for _, m := range w.Margins {
		var aims []aim
		for _, p := range m.Parts {
			aims = append(aims, aim{p.Level, table.Fold(p.Level), p.At})
		}
		b.checkAims(c, []string{m.Factor}, aims, m.At, at)
	}
	if len(w.Cells.By) == 0 {
		return
	}
	var aims []aim
	for _, p := range w.Cells.Parts {
		aims = append(aims, aim{crossed(p.Levels), table.Fold(crossed(p.Levels)), p.At})
	}
	b.checkAims(c, w.Cells.By, aims, w.Cells.At, at)
}

// crossed names a combination of groups.
func crossed(levels []string) string { return strings.Join(levels, " × ") }

// checkAims holds the groups of the customers against those whose size is said.
func (b *builder) checkAims(c *Customers, by []string, aims []aim, rule, data diag.Place) {
	names, ok := b.combinations(c, by, rule, data)
	if !ok {
		return
	}
	have := map[string]bool{}
	var order []string
	without := 0
	for _, name := range names {
		switch fold := table.Fold(name); {
		case name == "":
			without++
		case !have[fold]:
			have[fold] = true
			order = append(order, name)
		}
	}
	b.withoutTarget(order, aims, rule, data)
	for _, a := range aims {
		if have[a.fold] {
			continue
		}
		d := b.found.Errorf(a.at, CodeNobody, "no customer belongs to %q, so that none can stand for it", answer.Shorten(a.name))
		if near, is := diag.Nearest(a.name, order); is {
			d.Hint = "did you mean \"" + near + "\"?"
		} else {
			d.Hint = "the customers are of " + diag.Listed(order)
		}
		d.Notes = []diag.Related{{Place: data, Message: "the customers are here"}}
	}
	if without > 0 {
		d := b.found.Warnf(data, CodeNoGroup, "%s without %q, by which report.yaml weights", diag.Plural(without, "customer is", "customers are"), crossed(by))
		d.Hint = "fill the cells in; these rows can only keep the weight they have"
		d.Notes = []diag.Related{{Place: rule, Message: "the sizes are set here"}}
	}
}

// withoutTarget reports the groups of customers that report.yaml gives no size.
func (b *builder) withoutTarget(order []string, aims []aim, rule, data diag.Place) {
	var lacking []string
	for _, name := range order {
		if !slices.ContainsFunc(aims, func(a aim) bool { return a.fold == table.Fold(name) }) {
			lacking = append(lacking, name)
		}
	}
	if len(lacking) == 0 {
		return
	}
	slices.SortFunc(lacking, grouping.Compare)
	d := b.found.Errorf(data, CodeNoTarget, "there are customers of %s, whose share in the whole is not said", diag.Listed(lacking))
	d.Hint = "add " + diag.Plural(len(lacking), "group", "groups") + " to the weighting"
	d.Notes = []diag.Related{{Place: rule, Message: "the sizes are set here"}}
}

// combinations names the group, or the combination of groups, of each customer; "" where one is not known. It reports false, and tells the
// user, when the customers are not grouped so at all.
func (b *builder) combinations(c *Customers, by []string, rule, data diag.Place) ([]string, bool) {
	names := make([]string, c.N)
	for k, id := range by {
		f, ok := Find(c.Factors, id)
		if !ok {
			d := b.found.Errorf(rule, CodeNoGroup, "report.yaml weights by %q, and no customer has one", id)
			d.Hint = "map its column, or take it out of the weighting"
			d.Notes = []diag.Related{{Place: data, Message: "the customers are here"}}
			return nil, false
		}
		for i, code := range f.Codes {
			switch {
			case code < 0:
				names[i] = ""
			case k == 0:
				names[i] = f.Levels[code]
			case names[i] != "":
				names[i] = crossed([]string{names[i], f.Levels[code]})
			}
		}
	}
	return names, true
}
