// Package drift says what changed in the input between one wave and the next, before anyone wonders about the output: headings, questions,
// scales, words, places and channels, volumes and late answers. It changes nothing and leaves nothing out.
package drift

import (
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
)

// Kind is what changed.
type Kind string

// The kinds, in the order in which they are told.
const (
	Gone     Kind = "heading_gone"      // a heading that the workbook before had
	Fresh    Kind = "heading_new"       // a heading that it had not
	Renamed  Kind = "heading_renamed"   // one that is gone, beside a new one that is written almost like it
	Dropped  Kind = "question_dropped"  // a question that nobody answers from a wave on
	Added    Kind = "question_new"      // a question that nobody answered before
	Sparse   Kind = "question_sparse"   // a question that is answered much less often than before
	Scale    Kind = "scale"             // answers beyond those given before, or an end of the scale that is used no more
	Words    Kind = "words"             // labels of answers that are new or gone
	Late     Kind = "late"              // rows of an earlier wave than that of the workbook that holds them
	After    Kind = "after"             // answers given after their wave had ended
	Volume   Kind = "volume"            // far more or fewer rows than in the waves before
	Appeared Kind = "group_appeared"    // a place, channel or group that was not there before
	Vanished Kind = "group_disappeared" // one that is there no more
)

// Kinds returns them all, in their order.
func Kinds() []Kind {
	return []Kind{Renamed, Gone, Fresh, Dropped, Added, Sparse, Scale, Words, Late, After, Volume, Appeared, Vanished}
}

// Change is one thing that differs. It holds headings, names of groups and counts: nothing that a respondent wrote, and of answers their
// words and ends only where many gave them.
type Change struct {
	Kind   Kind
	Role   config.Role
	Since  string   // the wave it begins with, or the workbook where the waves are workbooks or headings are compared
	Dated  bool     // Since is a wave that dates tell, and so a level of "month"
	Field  string   // a field's key or a grouping's id; "" for headings and rows
	Names  []string // headings, or one group
	Was    string   // a heading's former name, a scale's former ends: "1–5"
	Is     string
	Before Count // answers, rows or respondents who are of it, of how many
	Now    Count
}

// Count is how many of how many; Of is 0 where it is a plain number.
type Count struct{ N, Of int }

// Look compares the waves of each role, and the workbooks of each source, in the order of time. The rows of the dataset are those of its readings.
func Look(c *config.Config, in []survey.Input, d *survey.Dataset) ([]Change, diag.List) {
	l := &looker{config: c, least: max(fewest, c.Privacy.Customers)}
	for _, p := range populations(c, in, d) {
		l.headings(p)
		if len(p.waves) > 1 {
			if isRespondent(p.role) {
				l.questions(p)
				l.scales(p)
			}
		}
		if p.dated { // workbooks may be places, one each
			l.volumes(p)
			l.groups(p)
		}
		l.late(p)
		l.after(p)
	}
	return l.changes, l.found
}

// fewest is how many respondents something new or gone would have had on the other side, had nothing changed: chance leaves out ten that are
// awaited once in twenty thousand times.
const fewest = 10

// looker gathers what one look finds.
type looker struct {
	config  *config.Config
	least   int
	changes []Change
	found   diag.List
}

// tell notes a change and reports it.
func (l *looker) tell(s diag.Severity, at diag.Place, code string, c Change, message, hint string) {
	l.changes = append(l.changes, c)
	l.found = append(l.found, diag.Diagnostic{Severity: s, Code: code, Place: at, Message: message, Hint: hint})
}

func isRespondent(r config.Role) bool {
	return r == config.Customers || r == config.Managers || r == config.Employees
}
