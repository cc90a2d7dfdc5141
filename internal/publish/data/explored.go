package data

import "ecart/internal/measure/result"

type explored struct {
	Factor    string         `json:"factor" doc:"location, channel, or a segment's id."`
	Name      string         `json:"name" doc:"The grouping's name."`
	Contrasts []itemContrast `json:"contrasts" doc:"Level by level, item by item, where both sides may be shown."`
}

type itemContrast struct {
	Level      string `json:"level" doc:"The group."`
	Item       string `json:"item" doc:"The item's id."`
	Name       string `json:"name" doc:"The item's short text."`
	Difference figure `json:"difference" doc:"Gap of the group − gap of all other customers, scale points; negative is worse."`
	Test       test   `json:"test" doc:"Whether the two gaps differ; p_adjusted is after Benjamini–Hochberg over the grouping."`
}

func (n names) explored(e result.Explored) explored {
	return explored{Factor: e.Factor, Name: e.Name, Contrasts: each(e.Contrasts, func(c result.ItemContrast) itemContrast {
		return itemContrast{Level: c.Level, Item: c.Item, Name: n.item(c.Item), Difference: newFigure(c.Difference), Test: newTest(c.Test, n.level)}
	})}
}
