package battery

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
)

// fewestStatements make a battery of answers on one side.
const fewestStatements = 3

// All finds all sets of statements, the best first: in an order that is known, with pairs, and with many columns.
func All(all []*asked.Column) []*Battery {
	told := BothSides(all)
	found := pairs(all)
	if !slices.ContainsFunc(found, func(b *Battery) bool { return b.Expectation != nil }) {
		if b := told.fewPairs(all); b != nil {
			found = append(found, b)
		}
	}
	met := slices.DeleteFunc(slices.Clone(all), func(c *asked.Column) bool { return told[c] == expected })
	found = append(found, alone(met)...)
	if len(found) == 0 {
		found = sideBySide(met)
	}
	slices.SortStableFunc(found, func(a, b *Battery) int { return b.worth() - a.worth() })
	var apart []*Battery
	used := map[*asked.Column]bool{}
	for _, b := range found {
		if slices.ContainsFunc(b.Columns(), func(c *asked.Column) bool { return used[c] }) {
			continue
		}
		for _, c := range b.Columns() {
			used[c] = true
		}
		apart = append(apart, b)
	}
	return apart
}

func (b *Battery) worth() int {
	w := len(b.Perception)
	if b.Expectation != nil {
		w += 2000
		if higher, n := b.Higher(); b.Unsure && 10*higher >= 7*n {
			w += 500 // of sides that only their numbers tell apart, the answers are as those of expectations mostly are
		}
	} else if b.Importance != nil {
		w += 1000
	}
	if !b.Words {
		w += 10000
	}
	return w
}

// alone finds statements that were answered once: the rows of a question, headings that share a name, or sentences one after the other,
// on one scale.
func alone(all []*asked.Column) []*Battery {
	groups := map[string][]*asked.Column{}
	var order []string
	add := func(group string, c *asked.Column) {
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], c)
	}
	stems := map[string]int{}
	for _, c := range all {
		if c.Rates() {
			stems[c.Stem]++
		}
	}
	for _, c := range all {
		switch {
		case !c.Rates():
		case c.Stem != "" && stems[c.Stem] > 1, len(strings.Fields(c.Text)) >= 3 && c.Outcome() == "":
			add(c.Likeness(), c)
		}
	}
	var found []*Battery
	for _, g := range order {
		columns := groups[g]
		if b := oneSide(columns); b != nil {
			found = append(found, b)
		}
	}
	return found
}

// oneSide is a battery of what was met with. Columns about what is expected, what matters and what comes of it are left out: by themselves they
// say nothing of the service.
func oneSide(columns []*asked.Column) *Battery {
	_, rest := asked.Split(columns, func(c *asked.Column) bool {
		return c.Stem != "" && asked.Speaks(c.Stem, importWords) || c.Part == "" && (c.ExpectsOnly() || c.OutcomeStem())
	})
	if len(rest) < fewestStatements {
		return nil
	}
	b := &Battery{Perception: rest, How: fmt.Sprintf("%d columns on one scale", len(rest))}
	b.settle()
	if b.Scale.Max-b.Scale.Min < 2 && len(b.Scale.Labels) < 3 {
		return nil
	}
	return b
}

// sideBySide finds ratings that have neither a name in common nor a sentence each, "Accueil", "Délai", "Propreté": at least three columns, one after
// the other, on one scale.
func sideBySide(all []*asked.Column) []*Battery {
	var found []*Battery
	var run []*asked.Column
	end := func() {
		if b := oneSide(run); b != nil {
			b.How += fmt.Sprintf(", side by side, %s to %s", asked.Cut(run[0].Header, 30), asked.Cut(run[len(run)-1].Header, 30))
			b.Inferred = true
			found = append(found, b)
		}
		run = nil
	}
	for _, c := range all {
		rates := c.Rates() && !c.Unordered && c.Outcome() == "" && !asked.Speaks(c.Says(), asked.WhoWords)
		if len(run) > 0 && (!rates || c.Likeness() != run[0].Likeness() || c.Index != run[len(run)-1].Index+1) {
			end()
		}
		if rates {
			run = append(run, c)
		}
	}
	end()
	return found
}
