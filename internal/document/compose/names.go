package compose

import (
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/analysis"
)

// names finds the user's words for the ids that results hold.
type names struct {
	dimensions map[string]string
	items      map[string]config.Item
	standards  map[string]config.Standard
	promises   map[string]config.Promise
	values     map[string]config.Value
	indicators map[string]config.Indicator
}

func namesOf(cfg *config.Config) names {
	n := names{map[string]string{}, map[string]config.Item{}, map[string]config.Standard{}, map[string]config.Promise{},
		map[string]config.Value{}, map[string]config.Indicator{}}
	for _, d := range cfg.Model.Dimensions {
		n.dimensions[d.ID] = d.Name
		for _, it := range d.Items {
			n.items[it.ID] = it
		}
	}
	for _, s := range cfg.Standards {
		n.standards[s.ID] = s
	}
	for _, p := range cfg.Promises {
		n.promises[p.ID] = p
	}
	for _, v := range cfg.Company.Values {
		n.values[v.ID] = v
	}
	for _, i := range cfg.Indicators {
		n.indicators[i.ID] = i
	}
	return n
}

func (n names) dimension(id string) string { return or(n.dimensions[id], id) }

// item returns the short wording of an item.
func (n names) item(id string) string { return or(n.items[id].Short, n.items[id].Text, id) }

// dimensionOf returns the name of the dimension an item belongs to, or "".
func (n names) dimensionOf(item string) string {
	if d := n.items[item].Dimension; d != "" {
		return n.dimension(d)
	}
	return ""
}

func (n names) standard(id string) string { return or(n.standards[id].Name, id) }

// promise returns what is promised, without the full stop of a slogan: it stands within sentences.
func (n names) promise(id string) string { return or(strings.TrimRight(n.promises[id].Text, ". "), id) }

func (n names) value(id string) string { return or(n.values[id].Name, id) }

// signName is the user's name of a sign, or the program's word for a built-in one.
func (c *composer) signName(s analysis.Sign) string {
	if s.Name != "" {
		return s.Name
	}
	for _, id := range []string{s.ID, s.Measure} {
		if c.p.Has("compose.sign." + id) {
			return c.t("compose.sign." + id)
		}
	}
	return s.ID
}

// levelName writes the level of a factor: months and quarters in words, others as the user wrote them.
func (c *composer) levelName(b analysis.Breakdown, level string) string {
	if !b.Time {
		return level
	}
	if month, err := time.Parse("2006-01", level); err == nil {
		return c.p.Month(month)
	}
	if year, quarter, ok := strings.Cut(level, "-Q"); ok {
		return c.t("compose.quarter", args{"q": quarter, "year": year})
	}
	return level
}

// shortLevel is levelName for an axis.
func (c *composer) shortLevel(b analysis.Breakdown, level string) string {
	if month, err := time.Parse("2006-01", level); b.Time && err == nil {
		return c.p.ShortMonth(month)
	}
	return c.levelName(b, level)
}

// or returns the first word that is not empty.
func or(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}
