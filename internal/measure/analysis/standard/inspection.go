package standard

import (
	"cmp"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

// Inspection adds inspections up by section and by standard, and tells which level their score reaches, overall and by location. A score
// is the weighted mean of the section scores; what was checked on one visit is not independent, so that visits are the clusters of its
// interval. Domain S4.
func Inspection(s *study.Study) ([]result.ChecklistSection, []result.CheckedStandard, result.Inspection) {
	if s.Data.Checklist == nil {
		return nil, nil, result.Inspection{Whole: result.Graded{Score: study.Missing(study.NoRole(config.Checklist))}}
	}
	k := lay(s)
	k.tally(s.Data.Checklist.Outcome)
	out := result.Inspection{Withheld: k.withheld, Whole: k.grade(s, func(visit) bool { return true })}
	if len(k.visits) > 1 || len(k.visits) == 1 && k.visits[0] != (visit{}) {
		out.Visits = len(k.visits)
	}
	var places []string
	for _, v := range k.visits {
		if v.location != "" && !slices.Contains(places, v.location) {
			places = append(places, v.location)
		}
	}
	for _, place := range places {
		there := func(v visit) bool { return v.location == place }
		out.Places = append(out.Places, result.GradedPlace{Location: place, Graded: k.grade(s, there),
			Sections: k.sectionsOf(s, there), Failures: k.failures(s.Data.Checklist.Outcome, there)})
	}
	k.score(s)
	k.lose()
	k.need(out.Whole.Short)
	return k.sections, k.standards, out
}

// tally counts the checks of each visit by section, and of each critical standard, once for all who ask.
func (k *checks) tally(outcomes []survey.Outcome) {
	k.units, k.must = make([][]stats.Cluster, len(k.visits)), make([]map[int]stats.Cluster, len(k.visits))
	for v := range k.visits {
		k.units[v], k.must[v] = make([]stats.Cluster, len(k.sections)), map[int]stats.Cluster{}
	}
	for r, o := range outcomes {
		if o == survey.NotObserved {
			continue
		}
		passed := 0.0
		if o == survey.Passed {
			passed = 1
		}
		c := &k.units[k.visit[r]][k.section[r]]
		c.Whole, c.Part = c.Whole+1, c.Part+passed
		if st := k.standard[r]; k.standards[st].Critical {
			m := k.must[k.visit[r]][st]
			m.Whole, m.Part = m.Whole+1, m.Part+passed
			k.must[k.visit[r]][st] = m
		}
	}
}

// clusters returns the checks of each section by visit, over the visits that are wanted and saw anything.
func (k *checks) clusters(wanted func(visit) bool) [][]stats.Cluster {
	var kept [][]stats.Cluster
	for v, u := range k.units {
		if wanted(k.visits[v]) && slices.ContainsFunc(u, func(c stats.Cluster) bool { return c.Whole > 0 }) {
			kept = append(kept, u)
		}
	}
	return kept
}

// score sets the share passed of each section, visits as clusters.
func (k *checks) score(s *study.Study) {
	units := k.clusters(func(visit) bool { return true })
	for i := range k.sections {
		var of []stats.Cluster
		for _, u := range units {
			if c := u[i]; c.Whole > 0 {
				of = append(of, stats.Cluster{Part: c.Part, Whole: c.Whole, Times: 1})
			}
		}
		k.sections[i].Score = s.Log.Clustered(of)
	}
}

// grade scores some visits and finds the level they reach.
func (k *checks) grade(s *study.Study, wanted func(visit) bool) result.Graded {
	units := k.clusters(wanted)
	weights := make([]float64, len(k.sections))
	for i, section := range k.sections {
		weights[i] = section.Weight
	}
	i, _ := stats.RatioMean(units, weights, s.Level)
	g := result.Graded{Score: s.Log.Settle(i, len(units), result.MethodInspection), Worst: k.worst(units)}
	g.Blocked, g.Unseen = k.critical(wanted)
	reach(&g, s.Config.Inspection.Levels)
	return g
}

// worst names the section whose failures cost the most score over some visits; of equal ones the first.
func (k *checks) worst(units [][]stats.Cluster) string {
	most, name := 0.0, ""
	for i, section := range k.sections {
		part, whole := 0.0, 0.0
		for _, u := range units {
			part, whole = part+u[i].Part, whole+u[i].Whole
		}
		if whole > 0 && section.Weight*(1-part/whole) > most+1e-12 {
			most, name = section.Weight*(1-part/whole), section.Section
		}
	}
	return name
}

// critical names the standards that must pass and failed on some visits, and those that none of them observed.
func (k *checks) critical(wanted func(visit) bool) (failed, unseen []string) {
	for i, st := range k.standards {
		if !st.Critical {
			continue
		}
		passed, observed := 0.0, 0.0
		for v, must := range k.must {
			if c := must[i]; wanted(k.visits[v]) {
				passed, observed = passed+c.Part, observed+c.Whole
			}
		}
		switch {
		case passed < observed:
			failed = append(failed, st.Standard)
		case observed == 0:
			unseen = append(unseen, st.Standard)
		}
	}
	return failed, unseen
}

// reach finds the level of a score, those of its interval's ends, and what lacks for the next. A critical standard that failed keeps every
// level away.
func reach(g *result.Graded, declared []config.Level) {
	if len(declared) == 0 || !g.Score.OK() {
		return
	}
	levels := slices.Clone(declared)
	slices.SortFunc(levels, func(a, b config.Level) int { return cmp.Compare(a.From, b.From) })
	at := func(score float64) int {
		reached := -1
		for i, l := range levels {
			if score >= l.From-1e-9 { // a share of whole checks may end a hair below the bound it meets
				reached = i
			}
		}
		return reached
	}
	name := func(i int) string {
		if i < 0 {
			return ""
		}
		return levels[i].Name
	}
	reached := at(g.Score.Value)
	if g.Score.Bound {
		g.Lowest, g.Highest = name(at(g.Score.Lo)), name(at(g.Score.Hi))
		g.Sure = at(g.Score.Lo) == at(g.Score.Hi) && len(g.Blocked) == 0 && len(g.Unseen) == 0
	}
	if reached+1 < len(levels) {
		g.Next = levels[reached+1].Name
		g.Short = max(0, levels[reached+1].From-g.Score.Value)
	}
	g.Level = name(reached)
	if len(g.Blocked) > 0 {
		g.Level = ""
	}
}

// lose sets how much of the whole score the failures of each section and standard cost.
func (k *checks) lose() {
	total := 0.0
	for _, section := range k.sections {
		if section.Passed+section.Failed > 0 {
			total += section.Weight
		}
	}
	per := map[string]float64{} // score that one failure costs, by section
	for i := range k.sections {
		section := &k.sections[i]
		if seen := section.Passed + section.Failed; seen > 0 {
			per[section.Section] = section.Weight / total / float64(seen)
			section.Loss = per[section.Section] * float64(section.Failed)
		}
	}
	for i := range k.standards {
		k.standards[i].Loss = per[k.standards[i].Section] * float64(k.standards[i].Failed)
	}
}

// need marks the fewest standards whose failures, mended, would make up for what lacks: those that cost most. Losses add up, for a
// failure mended changes no other.
func (k *checks) need(short float64) {
	if short <= 0 {
		return
	}
	order := study.UpTo(len(k.standards))
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(k.standards[b].Loss, k.standards[a].Loss) })
	gained := 0.0
	for _, i := range order {
		if gained >= short-1e-12 || k.standards[i].Loss == 0 {
			return
		}
		k.standards[i].Needed = true
		gained += k.standards[i].Loss
	}
}
