package wording

import (
	"slices"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// Names finds the user's words for the ids that results hold.
type Names struct {
	Dimensions map[string]string
	Items      map[string]config.Item
	Standards  map[string]config.Standard
	Promises   map[string]config.Promise
	Values     map[string]config.Value
	Indicators map[string]config.Indicator
}

func namesOf(cfg *config.Config) Names {
	n := Names{map[string]string{}, map[string]config.Item{}, map[string]config.Standard{}, map[string]config.Promise{},
		map[string]config.Value{}, map[string]config.Indicator{}}
	for _, d := range cfg.Model.Dimensions {
		n.Dimensions[d.ID] = d.Name
		for _, it := range d.Items {
			n.Items[it.ID] = it
		}
	}
	for _, s := range cfg.Standards {
		n.Standards[s.ID] = s
	}
	for _, p := range cfg.Promises {
		n.Promises[p.ID] = p
	}
	for _, v := range cfg.Company.Values {
		n.Values[v.ID] = v
	}
	for _, i := range cfg.Indicators {
		n.Indicators[i.ID] = i
	}
	return n
}

// Dimension returns the name of a dimension, or its id.
func (n Names) Dimension(id string) string { return Or(n.Dimensions[id], id) }

// Item returns the short wording of an item.
func (n Names) Item(id string) string { return Or(n.Items[id].Short, n.Items[id].Text, id) }

// DimensionOf returns the name of the dimension an item belongs to, or "".
func (n Names) DimensionOf(item string) string {
	if d := n.Items[item].Dimension; d != "" {
		return n.Dimension(d)
	}
	return ""
}

// Standard returns the name of a standard, or its id.
func (n Names) Standard(id string) string { return Or(n.Standards[id].Name, id) }

// Promise returns what is promised, without the full stop of a slogan: it stands within sentences.
func (n Names) Promise(id string) string { return Or(strings.TrimRight(n.Promises[id].Text, ". "), id) }

// Value returns the name of a value of the company, or its id.
func (n Names) Value(id string) string { return Or(n.Values[id].Name, id) }

// SignName is the user's name of a sign, or the program's word for a built-in one.
func (c *Composer) SignName(s result.Sign) string {
	if s.Name != "" {
		return s.Name
	}
	if s.Measure == "ces" {
		return c.T("compose.sign.ces." + c.effortVersion())
	}
	for _, id := range []string{s.ID, s.Measure} {
		if c.Printer.Has("compose.sign." + id) {
			return c.T("compose.sign." + id)
		}
	}
	return s.ID
}

// LevelName writes the level of a factor: months and quarters in words, others as the user wrote them.
func (c *Composer) LevelName(b result.Breakdown, level string) string {
	if !b.Time || c.Config.Periods.Named() {
		return level
	}
	if month, err := time.Parse("2006-01", level); err == nil {
		return c.Printer.Month(month)
	}
	if year, quarter, ok := strings.Cut(level, "-Q"); ok {
		return c.T("compose.quarter", Args{"q": quarter, "year": year})
	}
	return level
}

// ShortLevel is levelName for an axis.
func (c *Composer) ShortLevel(b result.Breakdown, level string) string {
	if month, err := time.Parse("2006-01", level); b.Time && !c.Config.Periods.Named() && err == nil {
		return c.Printer.ShortMonth(month)
	}
	return c.LevelName(b, level)
}

// Or returns the first word that is not empty.
func Or(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// namesMost is how many names a sentence has room for.
const namesMost = 8

// Some lists names, the first of them where there are too many, with how many others there are.
func (c *Composer) Some(names []string) string {
	if len(names) > namesMost {
		others := c.T("compose.others", Args{"n": len(names) - namesMost + 1})
		names = append(slices.Clone(names[:namesMost-1]), others)
	}
	return c.Printer.List(names)
}

// AntecedentName is the user's, or the catalogue's for a built-in one.
func (c *Composer) AntecedentName(a result.Antecedent) string {
	if a.Name != "" {
		return a.Name
	}
	if c.Printer.Has("antecedent.name." + a.ID) {
		return c.T("antecedent.name." + a.ID)
	}
	return a.ID
}
