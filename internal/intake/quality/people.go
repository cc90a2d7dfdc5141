package quality

import (
	"slices"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
	"ecart/internal/together"
)

// fewestTold is how many respondents one check must flag, and commonShare which part of all, before the flag is a warning: below it the
// figures hardly move, and every survey has some.
const (
	fewestTold  = 5
	commonShare = 0.10
)

// respondents is the customers as they answered, block by block.
type respondents struct {
	located
	*survey.Customers
	config *config.Config
	items  []config.Item
	blocks []block
}

// block is one battery of statements, with the answers as they were given.
type block struct {
	id    string // the field's key: "expectation"
	scale config.Scale
	items []survey.Scores
}

func (e *examiner) respondents() *respondents {
	c := e.data.Customers
	r := &respondents{located: e.locate(config.Customers), Customers: c, config: e.config, items: e.config.Model.Items()}
	m := &e.config.Model
	for _, b := range []block{{"expectation", m.Scale, c.Expectation}, {"perception", m.Scale, c.Perception}, {"adequate", m.Scale, c.Adequate}, {"desired", m.Scale, c.Desired},
		{"adequacy", m.Relative, c.Adequacy}, {"superiority", m.Relative, c.Superiority}, {"rated_importance", m.Scale, c.Rated}} {
		if slices.ContainsFunc(b.items, survey.Scores.Asked) {
			r.blocks = append(r.blocks, b)
		}
	}
	return r
}

// given returns the answer of a respondent to a statement as he gave it: the dataset turns reversed statements round.
func (r *respondents) given(b block, item, i int) (float64, bool) {
	x, ok := b.items[item].At(i)
	if ok && b.id != "rated_importance" && r.items[item].Reverse {
		x = b.scale.Min + b.scale.Max - x
	}
	return x, ok
}

// answers returns the answers of a respondent in a block as given, in the order of the questionnaire. They are written over those in room.
func (r *respondents) answers(b block, i int, room []float64) []float64 {
	all := room[:0]
	for item := range b.items {
		if x, ok := r.given(b, item, i); ok {
			all = append(all, x)
		}
	}
	return all
}

// answered counts the statements that a respondent answered.
func (r *respondents) answered(i int) int {
	n := 0
	for _, b := range r.blocks {
		for _, s := range b.items {
			if _, ok := s.At(i); ok {
				n++
			}
		}
	}
	return n
}

// flag is the respondents whom one check flags.
type flag struct {
	check  string
	code   string
	who    []int // ascending
	base   int   // how many could be looked at
	made   bool
	action config.Action
	said   string // what is wrong with them: "too quick to have read"
	field  string // the column to show
}

// flags is what all checks of respondents found.
type flags struct {
	located
	all []flag
}

// people flags respondents, counts them and tells of them.
func (e *examiner) people() flags {
	r := e.respondents()
	all := flags{r.located, r.checks()}
	flagged, struck := make([]bool, r.N), make([]bool, r.N)
	for _, f := range all.all {
		e.summary.People = append(e.summary.People, Tally{Check: f.check, Found: len(f.who), Base: f.base, Made: f.made, Action: f.action})
		for _, i := range f.who {
			flagged[i] = true
			struck[i] = struck[i] || f.action == config.LeaveOut
		}
		r.report(f)
	}
	e.summary.Respondents, e.summary.Flagged, e.summary.Struck = r.N, count(flagged), count(struck)
	return all
}

// checks makes all checks, the longest beside the others.
func (r *respondents) checks() []flag {
	var answers, emails flag
	var group together.Group
	group.Go(func() { answers, emails = r.sameAnswers(), r.sameEmail() })
	straight := r.straightLine()
	all := []flag{straight, r.variability(straight.who), r.speeders(), r.contradictions(), r.attention(), r.unfinished(), r.previews(), r.missingMost()}
	group.Wait()
	return append(all, answers, emails)
}

// report tells of the respondents of one flag.
func (r *respondents) report(f flag) {
	if len(f.who) == 0 {
		return
	}
	severity, hint := diag.Note, excluding(f.check)
	if len(f.who) >= fewestTold && float64(len(f.who)) > commonShare*float64(f.base) {
		severity = diag.Warning
	}
	if f.action == config.LeaveOut {
		severity, hint = diag.Note, "they are left out, as report.yaml says"
	}
	d := r.tell(severity, f.who, f.code, strconv.Itoa(len(f.who))+" of "+plural(f.base, "respondent", "respondents")+" ("+diag.Percent(len(f.who), f.base)+") "+f.said, f.field, hint)
	if at := r.config.Checks.At; at.File != "" {
		d.Notes = []diag.Related{{Place: at, Message: "the limits are set here"}}
	}
}

// excluding says how report.yaml leaves out those whom a check flags.
func excluding(check string) string {
	switch check {
	case "attention", "unfinished", "preview", "same_answers", "same_email":
		return "checks: {" + check + ": exclude} leaves them out"
	}
	return "checks: {" + check + ": {action: exclude}} leaves them out"
}

// struck returns the inputs without the rows of the respondents whom report.yaml leaves out, and whether there are any.
func (f flags) struck(in []survey.Input) ([]survey.Input, bool) {
	out, any := slices.Clone(in), false
	for _, one := range f.all {
		if one.action != config.LeaveOut || len(one.who) == 0 {
			continue
		}
		any = true
		byInput := map[int][]int{}
		for _, i := range one.who {
			o := f.at[i]
			byInput[o.sheet.Reading.Input] = append(byInput[o.sheet.Reading.Input], o.row)
		}
		for i := range out {
			if rows := byInput[i]; len(rows) > 0 {
				slices.Sort(rows)
				out[i].Struck = append(slices.Clone(out[i].Struck), survey.Struck{Check: one.check, Rows: rows})
			}
		}
	}
	return out, any
}

func count(marks []bool) int {
	n := 0
	for _, m := range marks {
		if m {
			n++
		}
	}
	return n
}
