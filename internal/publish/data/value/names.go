package value

import "ecart/internal/config"

// Names knows what the ids of report.yaml are called.
type Names struct {
	Level      float64 // of confidence
	Model      config.Model
	Items      map[string]config.Item
	Dimensions map[string]string
	Standards  map[string]config.Standard
	Promises   map[string]config.Promise
	Indicators map[string]config.Indicator
	Values     []config.Value
	Clock      func(measure string) string // "calendar", "business", or "" where report.yaml does not say
}

// NewNames gathers the names of report.yaml; level is the confidence of the results.
func NewNames(c *config.Config, level float64) Names {
	n := Names{
		Level:      level,
		Model:      c.Model,
		Items:      map[string]config.Item{},
		Dimensions: map[string]string{},
		Standards:  map[string]config.Standard{},
		Promises:   map[string]config.Promise{},
		Indicators: map[string]config.Indicator{},
		Values:     c.Company.Values,
		Clock:      func(measure string) string { return string(c.ClockOf(measure)) },
	}
	for _, d := range c.Model.Dimensions {
		n.Dimensions[d.ID] = d.Name
	}
	for _, i := range c.Model.Items() {
		n.Items[i.ID] = i
	}
	for _, s := range c.Standards {
		n.Standards[s.ID] = s
	}
	for _, p := range c.Promises {
		n.Promises[p.ID] = p
	}
	for _, i := range c.Indicators {
		n.Indicators[i.ID] = i
	}
	return n
}

// Item returns an item's short name, "" for an id that names none.
func (n Names) Item(id string) string {
	i := n.Items[id]
	if i.Short != "" {
		return i.Short
	}
	return i.Text
}

// Named is an id of report.yaml with its name.
type Named struct {
	ID   string `json:"id" doc:"The id in report.yaml."`
	Name string `json:"name" doc:"Its name."`
}

// ItemRef is an item with its short name.
func (n Names) ItemRef(id string) Named { return Named{ID: id, Name: n.Item(id)} }

// Value returns a company value's name, "" for an id that names none.
func (n Names) Value(id string) string {
	for _, v := range n.Values {
		if v.ID == id {
			return v.Name
		}
	}
	return ""
}
