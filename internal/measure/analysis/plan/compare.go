package plan

import (
	"ecart/internal/config"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// compare holds the last period with a figure against the one in which the action was opened. An action that was opened before the first
// period, or in the last, or on no known day, is compared with nothing: what there was before it is not known.
func compare(s *study.Study, out *result.Action, f figure, a config.PlannedAction) {
	none := study.Missing(result.ReasonTooFewPeriods)
	out.Before, out.Last, out.Difference, out.Test = none, none, none, result.Test{None: result.ReasonTooFewPeriods}
	if a.Opened.IsZero() || len(f.periods) == 0 {
		return
	}
	k := s.Calendar(f.periods)
	from, last := k.Index(a.Opened), len(f.series)-1
	if from < 0 {
		return
	}
	for from < last && !f.series[from].OK() {
		from++
	}
	for last > from && !f.series[last].OK() {
		last--
	}
	if from >= last {
		return
	}
	out.From, out.To = f.periods[from], f.periods[last]
	out.Before, out.Last = f.series[from], f.series[last]
	out.Difference, out.Test = study.Apart(f.of, out.Last, out.Before)
}

// carried returns how many periods have gone by since the one in which an action was opened; 0 when that is not known. An action of a period
// before the first that is measured has been carried through all of them.
func carried(s *study.Study, periods []string, a config.PlannedAction) int {
	k := s.Calendar(periods)
	if a.Opened.IsZero() || len(k.Names) == 0 {
		return 0
	}
	if a.Opened.Before(k.First) {
		return len(k.Names)
	}
	if at := k.Index(a.Opened); at >= 0 {
		return len(k.Names) - 1 - at
	}
	return 0
}
