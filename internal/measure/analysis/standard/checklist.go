package standard

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
	"ecart/internal/measure/words"
)

// checks is a checklist laid out by section, standard and visit. Sections stand in the order of their factor and standards by name, so that
// the order of the rows does not matter.
type checks struct {
	sections  []result.ChecklistSection
	standards []result.CheckedStandard
	visits    []visit
	withheld  int

	section  []int // by row: index of its section
	standard []int // by row
	visit    []int // by row

	units [][]stats.Cluster       // by visit and section: checks passed of those made
	must  []map[int]stats.Cluster // by visit: those of each critical standard
}

// visit is one location on one day.
type visit struct {
	location string
	day      time.Time
}

// lay reads the rows of a checklist into their sections, standards and visits.
func lay(s *study.Study) *checks {
	c := s.Data.Checklist
	k := &checks{section: make([]int, c.N), standard: make([]int, c.N), visit: make([]int, c.N)}
	section, place := levels(c.Factors, "section", c.N), levels(c.Factors, "location", c.N)
	order := rank(c.Factors, "section")
	sectionOf, standardOf, visitOf := map[string]int{}, map[[2]string]int{}, map[visit]int{}
	for r := range c.N {
		v := visit{location: place[r]}
		if len(c.Dates) > 0 {
			v.day = day(c.Dates[r])
		}
		standardOf[[2]string{section[r], c.Standard[r]}], sectionOf[section[r]], visitOf[v] = 0, 0, 0
	}
	for i, name := range sorted(sectionOf, func(a, b string) int { return cmp.Compare(order[a], order[b]) }) {
		sectionOf[name] = i
		k.sections = append(k.sections, result.ChecklistSection{Section: name, Weight: weight(s, name)})
	}
	for i, name := range sorted(standardOf, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(order[a[0]], order[b[0]]), cmp.Compare(a[1], b[1]))
	}) {
		standardOf[name] = i
		k.standards = append(k.standards, result.CheckedStandard{Section: name[0], Standard: name[1], Critical: critical(s, name[1])})
	}
	places := rank(c.Factors, "location")
	k.visits = sorted(visitOf, func(a, b visit) int {
		return cmp.Or(cmp.Compare(places[a.location], places[b.location]), a.day.Compare(b.day))
	})
	for i, v := range k.visits {
		visitOf[v] = i
	}
	for r := range c.N {
		v := visit{location: place[r]}
		if len(c.Dates) > 0 {
			v.day = day(c.Dates[r])
		}
		k.section[r], k.standard[r], k.visit[r] = sectionOf[section[r]], standardOf[[2]string{section[r], c.Standard[r]}], visitOf[v]
		in, of := &k.sections[k.section[r]], &k.standards[k.standard[r]]
		count(c.Outcome[r], &in.Passed, &in.Failed, &in.NotObserved)
		count(c.Outcome[r], &of.Passed, &of.Failed, &of.Skipped)
	}
	k.see(s)
	return k
}

// levels returns the level of each row, "" where it is not known.
func levels(factors []survey.Factor, id string, n int) []string {
	names := make([]string, n)
	f, ok := survey.Find(factors, id)
	if !ok {
		return names
	}
	for r, code := range f.Codes {
		if code >= 0 {
			names[r] = f.Levels[code]
		}
	}
	return names
}

// rank returns the place of each level in the order of the factor; rows without one come first.
func rank(factors []survey.Factor, id string) map[string]int {
	f, _ := survey.Find(factors, id)
	at := map[string]int{}
	for i, level := range f.Levels {
		at[level] = i + 1
	}
	return at
}

// day takes the time of day away: a visit lasts for hours.
func day(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// weight returns how much a section counts.
func weight(s *study.Study, section string) float64 {
	for _, w := range s.Config.Inspection.Sections {
		if strings.EqualFold(w.Name, section) {
			return w.Weight
		}
	}
	return 1
}

// critical tells whether a standard must pass for any level.
func critical(s *study.Study, standard string) bool {
	return slices.ContainsFunc(s.Config.Inspection.Critical, func(c string) bool { return strings.EqualFold(c, standard) })
}

// sorted returns the keys of a map in an order of their own.
func sorted[K comparable, V any](m map[K]V, order func(a, b K) int) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, order)
	return keys
}

// count counts one outcome where it belongs.
func count(o survey.Outcome, passed, failed, unseen *int) {
	switch o {
	case survey.Passed:
		*passed++
	case survey.Failed:
		*failed++
	default:
		*unseen++
	}
}

// see keeps the evidence of each standard's latest failure, masked; of one day's failures the first by name. What might still point at
// someone is counted and not kept: then an earlier failure speaks.
func (k *checks) see(s *study.Study) {
	c := s.Data.Checklist
	var failed []int
	var texts []string
	for r := range c.N {
		if c.Outcome[r] == survey.Failed && c.Evidence[r] != "" {
			failed, texts = append(failed, r), append(texts, c.Evidence[r])
		}
	}
	listed, known := s.Config.Comments.Names, knownWords(s, k)
	seen := memo.Of(s.Memory, func() []remark { return masked(texts, listed, known) }, "evidence", texts, listed, known)
	latest := make([]time.Time, len(k.standards))
	for i, r := range failed {
		if seen[i].withheld {
			k.withheld++
			continue
		}
		of, when, text := &k.standards[k.standard[r]], k.visits[k.visit[r]].day, seen[i].text
		if newer := when.Compare(latest[k.standard[r]]); of.Evidence == "" || newer > 0 || newer == 0 && text < of.Evidence {
			of.Evidence, latest[k.standard[r]] = text, when
		}
	}
}

// remark is what an inspector wrote, masked; withheld where it might still point at someone.
type remark struct {
	text     string
	withheld bool
}

// masked masks what inspectors wrote, of the names on a list. The known words may stand with a capital.
func masked(texts, listed, known []string) []remark {
	masker := words.NewMasker(listed)
	all := make([]remark, len(texts))
	for i, text := range texts {
		text = masker.Mask(text)
		if all[i].withheld = words.Suspicious(text, known); !all[i].withheld {
			all[i].text = text
		}
	}
	return all
}

// knownWords returns the words that may stand with a capital inside evidence: of the company, its places, and the checklist itself.
func knownWords(s *study.Study, k *checks) []string {
	names := []string{s.Config.Company.Name}
	for _, v := range k.visits {
		names = append(names, v.location)
	}
	for _, st := range k.standards {
		names = append(names, st.Section, st.Standard)
	}
	return words.Known(names...)
}
