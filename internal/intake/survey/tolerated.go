package survey

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
)

// durations returns what was asked about each standard, in the order of report.yaml.
func (b *builder) durations(f *frame.Frame, field string) []Durations {
	var all []Durations
	for _, s := range b.config.Standards {
		if a := f.Field(binding.StandardKey(field, s.ID)); a != nil {
			all = append(all, Durations{Standard: s.ID, Scores: a.Scores[0]})
		}
	}
	return all
}

// farTimes is how many times longer or shorter than the target the median of the times that customers would tolerate or wish may be
// before it is more likely that they are in another unit: minutes are 60 seconds.
const farTimes = 40

// checkTimes warns of times that customers would tolerate or wish that look like another unit than report.yaml says.
func (b *builder) checkTimes(p *part) {
	for _, bound := range p.bound {
		if bound.Spec.Family != config.PerStandard {
			continue
		}
		_, id, _ := strings.Cut(bound.Key, ":")
		i := slices.IndexFunc(b.config.Standards, func(s config.Standard) bool { return s.ID == id })
		standard := b.config.Standards[i]
		median, ok := middle(p.Scores(bound.Key))
		if !ok || !isTime(standard) || median < farTimes*standard.Target && median*farTimes > standard.Target {
			continue
		}
		t := p.in.Table
		d := b.found.Warnf(t.Heading(bound.Columns[0]), CodeTimes, "about half of the customers name %s s or more, and the target of the standard is %s s", answer.Plain(median), answer.Plain(standard.Target))
		d.Hint = fmt.Sprintf("set unit: for %q if the column is not in seconds", bound.Spec.Key)
		d.Notes = []diag.Related{{Place: standard.At, Message: "the standard is set here"}}
	}
}

// isTime tells whether a standard limits a duration.
func isTime(s config.Standard) bool {
	return s.Target > 0 && s.Unit != ""
}

// middle returns the upper median of what was answered, and false when fewer than five answered.
func middle(s Scores) (float64, bool) {
	var all []float64
	for i := range s.Values {
		if x, ok := s.At(i); ok {
			all = append(all, x)
		}
	}
	if len(all) < 5 {
		return 0, false
	}
	slices.Sort(all)
	return all[len(all)/2], true
}
