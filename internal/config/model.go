package config

import "strconv"

// Number gives each item its running number, its dimension, and an id and short text where it has none.
func (m *Model) Number() {
	n := 0
	for _, x := range m.Dimensions {
		for i := range x.Items {
			n++
			item := &x.Items[i]
			item.Number, item.Dimension = n, x.ID
			if item.ID == "" {
				item.ID = strconv.Itoa(n)
			}
			if item.Short == "" {
				item.Short = item.Text
			}
		}
	}
}

// ScaleOf returns the scale that a field is answered on, and false for a field without one.
func (c *Config) ScaleOf(f FieldSpec) (Scale, bool) {
	m := &c.Model
	switch f.On {
	case "model":
		return m.Scale, true
	case "overall":
		return m.Overall, true
	case "internal":
		return c.Services.Scale, true
	case "relative":
		return m.Relative, true
	case "intention":
		return m.Intention, true
	case "csat":
		return m.CSAT, true
	case "ces":
		return m.CES, true
	case "nps":
		return Scale{Min: 0, Max: 10, Integer: true}, true
	case "points":
		return Scale{Min: 0, Max: 100}, true
	case "rating":
		return Scale{Min: 1, Max: 7, Integer: true}, true
	}
	return Scale{}, false
}
