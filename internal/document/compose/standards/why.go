package standards

import (
	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// why says in a sentence which numbers decided the verdict on a standard's realism.
func why(c *wording.Composer, st result.Standard) string {
	if st.Realism == "" {
		return ""
	}
	e, declared := st.Evidence, c.Names.Standards[st.ID]
	a := wording.Args{
		"n": st.Within.N, "within": c.Write(c.Share(st.Within)), "between": c.Printer.Interval(c.StandardValue(declared, st.Figure)), "p95": c.Write(c.Seconds(st.P95)),
		"gap": c.Write(c.Difference(e.Gap)), "tolerated": c.Write(c.Seconds(st.Tolerance.Tolerated)), "where": c.ProvenAt(st),
	}
	key := "standard.why." + st.Realism
	switch {
	case st.Realism == result.RealismMet && st.Breaches == 0 && noException(declared, e), st.Realism == result.RealismProven && noException(declared, e):
		key += ".never"
	case (st.Realism == result.RealismTooLax || st.Realism == result.RealismComfortable) && (declared.AtLeast || !wording.Timed(declared)):
		key += ".floor"
	case st.Realism == result.RealismUnattained || st.Realism == result.RealismDemanding:
		key += byUnits(e)
		a["n"] = e.Large
	}
	said := []string{c.T(key, a)}
	switch st.Realism {
	case result.RealismUnattained:
		said = append(said, c.T("standard.control."+e.Control.State))
	case result.RealismSpecial:
		said = append(said, c.T("standard.signals", wording.Args{"periods": periods(c, e.Control)}))
	}
	if e.Tight {
		said = append(said, c.T("standard.why.tight", wording.Args{"wished": c.Write(c.Seconds(st.Tolerance.Wished))}))
	}
	return wording.Sentences(said...)
}

// noException tells whether a standard allows none, which contacts may break but never prove.
func noException(declared config.Standard, e result.Evidence) bool {
	return declared.Kind == config.Never || e.Required >= 1
}

// byUnits is the end of a key for what the units are, or that there are none large enough.
func byUnits(e result.Evidence) string {
	if e.Large == 0 {
		return ".none"
	}
	return "." + e.Grouping
}

// periods names when the control chart gave signals.
func periods(c *wording.Composer, control result.Stability) string {
	var all []string
	for _, s := range control.Signals {
		name := c.LevelName(result.Breakdown{Time: true}, s.Period)
		if len(all) == 0 || all[len(all)-1] != name {
			all = append(all, name)
		}
	}
	return c.Printer.List(all)
}

// missed tells whether a verdict says that a standard is not met, and so asks for what stands in the way.
func missed(realism string) bool {
	switch realism {
	case result.RealismSpecial, result.RealismUnattained, result.RealismProven, result.RealismDemanding:
		return true
	}
	return false
}

// mostObstacles is how many obstacles are named beside the verdicts; gap 3 has them all.
const mostObstacles = 3

// obstacles is what staff say stands in the way, to be read beside the standards that are missed.
func obstacles(c *wording.Composer) []report.Block {
	o := c.Results.Obstacles
	if o.Status != result.Measured || len(o.Named) == 0 {
		return nil
	}
	var named []string
	for _, one := range o.Named[:min(mostObstacles, len(o.Named))] {
		named = append(named, c.T("standard.obstacle", wording.Args{"text": c.Quote(one.Text), "share": c.Printer.Percent(one.Share, 0)}))
	}
	return wording.Prose(c.T("standard.obstacles", wording.Args{"n": o.N, "names": c.Printer.List(named)}))
}
