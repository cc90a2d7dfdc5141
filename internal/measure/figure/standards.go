package figure

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// standards names the standards by what decides them, the promises, and the inspection.
func (l *list) standards() {
	declared := map[string]config.Standard{}
	for _, s := range l.config.Standards {
		declared[s.ID] = s
	}
	for _, s := range l.results.Standards {
		d := declared[s.ID]
		name := "standards." + s.ID
		f := l.add(name, "standard “"+d.Name+"”", "standards#table", Share, s.Figure)
		f.Verdict = s.Verdict
		if d.Kind == config.Average || d.Kind == config.Percentile {
			f.Unit, f.Word = unitOf(d.Measure, d.Unit)
			l.add(name+".within", "standard “"+d.Name+"”: share within its target", "standards#table", Share, s.Within)
		}
		if unit, word := unitOf(d.Measure, d.Unit); unit == Seconds {
			l.timed(name, d, s, unit, word)
		}
	}
	l.add("coverage", "important expectations with a measured standard", "origins#coverage", Share, l.results.Coverage.Share)
	for _, p := range l.results.Promises {
		l.add("promises."+p.ID, "promise “"+l.promise(p.ID)+"”: kept", "gap4#promises-table", Share, p.Kept)
		l.asked("promises."+p.ID+".p90", "promise “"+l.promise(p.ID)+"”: time within which nine of ten were kept", "gap4#promises-table", Seconds, p.P90)
	}
	if len(l.results.Checklist) == 0 {
		return
	}
	l.add("inspection", "score of the inspection", "checklist", Share, l.results.Inspection.Whole.Score)
	for _, s := range l.results.Checklist {
		l.add("inspection.section."+Slug(s.Section), "inspection, section “"+s.Section+"”", "checklist#scores", Share, s.Score)
	}
	for _, p := range l.results.Inspection.Places {
		l.add("inspection.location."+Slug(p.Location), "inspection at “"+p.Location+"”", "checklist#places", Share, p.Score)
	}
}

// timed adds how long it took, whatever the standard is decided by.
func (l *list) timed(name string, d config.Standard, s result.Standard, unit Unit, word string) {
	for _, t := range []struct {
		name, about string
		e           result.Estimate
	}{{"mean", "mean", s.Mean}, {"p50", "median", s.P50}, {"p90", "time within which nine of ten lie", s.P90}} {
		if t.e.OK() {
			l.add(name+"."+t.name, "standard “"+d.Name+"”: "+t.about, "standards#table", unit, t.e).Word = word
		}
	}
}

func (l *list) promise(id string) string {
	for _, p := range l.config.Promises {
		if p.ID == id {
			return p.Text
		}
	}
	return id
}

// unitOf is the unit of a measure: a duration's seconds, or the one that report.yaml gives it.
func unitOf(measure, written string) (Unit, string) {
	if m, ok := config.FindMeasure(measure); ok {
		if m.Kind == config.DurationField {
			return Seconds, ""
		}
		return Own, written
	}
	if written == "s" || written == "min" || written == "h" {
		return Seconds, ""
	}
	return Own, written
}

// signUnits are the units of signs.
var signUnits = map[string]Unit{"s": Seconds, "share": Share, "points": Net, "per_mille": PerMille, "count": Count, "money": Money}

// signs names the signs of good and bad service with their verdicts, and their index.
func (l *list) signs() {
	for _, s := range l.results.Signs {
		unit, ok := signUnits[s.Unit]
		if !ok {
			unit = Own
		}
		name := s.Name
		for _, i := range l.config.Indicators {
			if i.ID == s.ID && i.Name != "" {
				name = i.Name
			}
		}
		if name == "" {
			name = s.ID
		}
		l.add("signs."+s.ID, "sign “"+name+"”", "signs#table", unit, s.Value).Verdict = s.Verdict
	}
	x := l.results.SignIndex
	l.add("sign_index", "the signs taken together, of 100", "signs#index", Index, x.Total)
	for _, g := range x.Groups {
		l.add("sign_index."+string(g.Group), "signs of "+string(g.Group)+", of 100", "signs#index", Index, g.Index)
	}
}
