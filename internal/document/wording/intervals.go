package wording

// IntervalAtCeiling says how often the interval of a mean holds it when nearly everybody gives the highest answer; "" when that was not drawn.
func (c *Composer) IntervalAtCeiling() string {
	for _, i := range c.Results.Quality.Intervals {
		if i.Interval == "mean_t" && i.Population == "ceiling" {
			return c.T("compose.ceiling.interval", Args{"measured": c.Printer.Percent(i.Measured, 0), "nominal": c.Printer.Percent(i.Nominal, 0)})
		}
	}
	return ""
}
