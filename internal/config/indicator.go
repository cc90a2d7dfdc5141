package config

// Kind returns what the bounds are: those of the measure, or shares of it.
func (i Indicator) Kind() FieldKind {
	m, _ := FindMeasure(i.Measure)
	if i.Statistic == "share" {
		return YesNoField
	}
	return m.Kind
}
