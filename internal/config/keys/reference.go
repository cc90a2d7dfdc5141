package keys

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// declaredNames returns what references can refer to.
func declaredNames(c *config.Config) map[form.Kind][]string {
	names := map[form.Kind][]string{}
	for _, i := range c.Model.Items() {
		names[form.ItemName] = append(names[form.ItemName], i.ID)
	}
	for _, v := range c.Company.Values {
		names[form.ValueName] = append(names[form.ValueName], v.ID)
	}
	for _, x := range c.Model.Dimensions {
		names[form.DimensionName] = append(names[form.DimensionName], x.ID)
	}
	for _, s := range c.Standards {
		names[form.StandardName] = append(names[form.StandardName], s.ID)
	}
	for _, i := range c.Indicators {
		names[form.IndicatorName] = append(names[form.IndicatorName], i.ID)
	}
	names[form.OwedName] = slices.Concat(names[form.DimensionName], names[form.ItemName], names[form.IndicatorName])
	names[form.GroupingName] = []string{"location", "channel"}
	for _, s := range c.Segments {
		names[form.GroupingName] = append(names[form.GroupingName], s.ID)
		names[form.SegmentName] = append(names[form.SegmentName], s.ID)
	}
	return names
}
