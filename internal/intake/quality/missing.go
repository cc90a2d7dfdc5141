package quality

import (
	"math"
	"strconv"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

// Item is how one statement of one block was answered.
type Item struct {
	Block      string // the field's key: "perception"
	Item       string // its id
	Asked      int    // respondents to whom it was put
	Unanswered int    // of whom said nothing, and not that it does not apply or that they do not know
	Answered   int
	Often      int  // answers that are the most frequent one
	Top        int  // answers at the best end of the scale
	Missing    bool // more of Asked than checks.missing_item are Unanswered
	Uniform    bool // more of Answered than checks.one_value are alike
	Ceiling    bool // more of Answered than checks.ceiling are the best
}

// fewestAnswers is how many answers a statement must have before their likeness says anything.
const fewestAnswers = 20

// missingMost flags who left most of what he was asked blank.
func (r *respondents) missingMost() flag {
	limit := r.config.Checks.MissingPerson
	f := flag{check: "missing_person", code: CodeMissingPerson, action: limit.Action, said: "left more than " + strconv.FormatFloat(100*limit.Above, 'f', -1, 64) + " % of the questions blank"}
	var asked []survey.Scores
	for _, b := range r.blocks {
		asked = append(asked, b.items...)
	}
	asked = append(asked, r.Overall, r.NPS, r.CSAT, r.CES)
	for i := range r.N {
		n, blank := 0, 0
		for _, s := range asked {
			if !s.Asked() || !put(s.Missing[i]) {
				continue
			}
			n++
			if silent(s.Missing[i]) {
				blank++
			}
		}
		if n == 0 {
			continue
		}
		f.base++
		if float64(blank) > limit.Above*float64(n) {
			f.who = append(f.who, i)
		}
	}
	f.made = f.base > 0
	return f
}

// put tells whether a question was put to the respondent at all.
func put(r survey.Reason) bool { return r != survey.NotAsked && r != survey.NotShown }

// silent tells whether the respondent said nothing at all: that a statement does not apply, or that he does not know, is said.
func silent(r survey.Reason) bool { return r == survey.NoAnswer || r == survey.DroppedOut }

// items looks at each statement of the dataset that is measured, and at who left statements blank.
func (e *examiner) items() {
	r := e.respondents()
	for _, b := range r.blocks {
		for k, item := range e.config.Model.Items() {
			if !b.items[k].Asked() {
				continue
			}
			one := r.item(b, k, item)
			e.summary.Items = append(e.summary.Items, one)
			r.reportItem(one, b, k)
		}
	}
	e.groups(r)
}

// item counts the answers to one statement.
func (r *respondents) item(b block, k int, item config.Item) Item {
	one := Item{Block: b.id, Item: item.ID}
	often := map[float64]int{}
	var few [commonest]int // the same of whole numbers
	for i := range r.N {
		switch reason := b.items[k].Missing[i]; {
		case !put(reason):
			continue
		case silent(reason):
			one.Unanswered++
		}
		one.Asked++
		if x, ok := b.items[k].At(i); ok {
			one.Answered++
			if x >= 0 && x < commonest && x == math.Trunc(x) {
				few[int(x)]++
				one.Often = max(one.Often, few[int(x)])
			} else {
				often[x]++
				one.Often = max(one.Often, often[x])
			}
			if x == b.scale.Max {
				one.Top++
			}
		}
	}
	limits := r.config.Checks
	enough := one.Answered >= fewestAnswers
	one.Missing = float64(one.Unanswered) > limits.MissingItem*float64(one.Asked) && one.Answered > 0
	one.Uniform = enough && float64(one.Often) > limits.OneValue*float64(one.Answered)
	one.Ceiling = enough && !one.Uniform && b.id == "perception" && float64(one.Top) > limits.Ceiling*float64(one.Answered)
	return one
}

// reportItem tells what is odd about one statement, at its heading in the first sheet that has it.
func (r *respondents) reportItem(one Item, b block, k int) {
	t, c := r.heading(b.id, k)
	if c == nil {
		return
	}
	name := b.id + " of item " + strconv.Quote(one.Item)
	tell := func(s diag.Severity, code, message string) { r.e.tell(s, t.Heading(c), code, message, "") }
	switch {
	case one.Answered == 0:
		tell(diag.Warning, CodeNever, "nobody answered "+name)
	case one.Missing:
		tell(diag.Warning, CodeMissingItem, strconv.Itoa(one.Unanswered)+" of "+plural(one.Asked, "respondent", "respondents")+" ("+diag.Percent(one.Unanswered, one.Asked)+") left "+name+" blank")
	}
	switch {
	case one.Uniform:
		tell(diag.Note, CodeOneValue, diag.Percent(one.Often, one.Answered)+" of "+plural(one.Answered, "answer", "answers")+" to "+name+" are one and the same")
	case one.Ceiling:
		tell(diag.Note, CodeCeiling, diag.Percent(one.Top, one.Answered)+" of "+plural(one.Answered, "answer", "answers")+" to "+name+" are the best there is: it tells good from better no more")
	}
}

// heading returns the column of a statement in the first sheet that has it.
func (r *respondents) heading(field string, k int) (*table.Table, *table.Column) {
	for _, s := range r.e.sheets {
		for _, f := range s.Fields {
			if s.Source.Role == config.Customers && f.Key == field && k < len(f.Columns) {
				return s.Table, f.Columns[k]
			}
		}
	}
	return nil, nil
}
