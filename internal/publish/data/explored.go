package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type explored struct {
	Factor    string         `json:"factor" doc:"location, channel, or a segment's id."`
	Name      string         `json:"name" doc:"The grouping's name."`
	Contrasts []itemContrast `json:"contrasts" doc:"Level by level, item by item, where both sides may be shown."`
}

type itemContrast struct {
	Level      string       `json:"level" doc:"The group."`
	Item       string       `json:"item" doc:"The item's id."`
	Name       string       `json:"name" doc:"The item's short text."`
	Difference value.Figure `json:"difference" doc:"Gap of the group − gap of all other customers, scale points; negative is worse."`
	Test       value.Test   `json:"test" doc:"Whether the two gaps differ; p_adjusted is after Benjamini–Hochberg over the grouping."`
}

func (n names) explored(e result.Explored) explored {
	return explored{Factor: e.Factor, Name: e.Name, Contrasts: value.Each(e.Contrasts, func(c result.ItemContrast) itemContrast {
		return itemContrast{Level: c.Level, Item: c.Item, Name: n.Item(c.Item), Difference: value.Of(c.Difference), Test: value.NewTest(c.Test, n.Level)}
	})}
}
