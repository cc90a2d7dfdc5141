package data

import "ecart/internal/config"

// names knows what the ids of report.yaml are called.
type names struct {
	level      float64 // of confidence
	model      config.Model
	items      map[string]config.Item
	dimensions map[string]string
	standards  map[string]config.Standard
	promises   map[string]config.Promise
	indicators map[string]config.Indicator
	values     []config.Value
	clock      func(measure string) string // "calendar", "business", or "" where report.yaml does not say
}

func newNames(c *config.Config, level float64) names {
	n := names{
		level:      level,
		model:      c.Model,
		items:      map[string]config.Item{},
		dimensions: map[string]string{},
		standards:  map[string]config.Standard{},
		promises:   map[string]config.Promise{},
		indicators: map[string]config.Indicator{},
		values:     c.Company.Values,
		clock:      func(measure string) string { return string(c.ClockOf(measure)) },
	}
	for _, d := range c.Model.Dimensions {
		n.dimensions[d.ID] = d.Name
	}
	for _, i := range c.Model.Items() {
		n.items[i.ID] = i
	}
	for _, s := range c.Standards {
		n.standards[s.ID] = s
	}
	for _, p := range c.Promises {
		n.promises[p.ID] = p
	}
	for _, i := range c.Indicators {
		n.indicators[i.ID] = i
	}
	return n
}

// item returns an item's short name, "" for an id that names none.
func (n names) item(id string) string {
	i := n.items[id]
	if i.Short != "" {
		return i.Short
	}
	return i.Text
}

// named is an id of report.yaml with its name.
type named struct {
	ID   string `json:"id" doc:"The id in report.yaml."`
	Name string `json:"name" doc:"Its name."`
}

func (n names) itemRef(id string) named { return named{ID: id, Name: n.item(id)} }
