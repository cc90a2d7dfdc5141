package drift

// Visible returns the changes that may be shown, where no group of fewer than so many may be and may tells which groups and months are: headings,
// which nobody answered, and of the others those of groups and waves that are shown.
func Visible(all []Change, least int, may func(factor, level string) bool) []Change {
	var shown []Change
	for _, c := range all {
		wave := !c.Dated || may("month", c.Since)
		ok := wave && c.Now.Of != 0 && c.Now.Of >= least
		switch c.Kind {
		case Gone, Fresh, Renamed:
			ok = true
		case Late, After:
			ok = c.Now.N >= least
		case Volume, Scale, Words:
			ok = wave && c.Now.N >= least && c.Before.N >= least
		case Appeared, Vanished:
			ok = wave && may(c.Field, c.Names[0])
		case Dropped, Added, Sparse:
			ok = ok && c.Before.Of >= least
		}
		if ok {
			shown = append(shown, c)
		}
	}
	return shown
}

// Headings returns the changes of headings alone, which are of no respondent.
func Headings(all []Change) []Change {
	return Visible(all, 1<<30, func(string, string) bool { return false })
}
