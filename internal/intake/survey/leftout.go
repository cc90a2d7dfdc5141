package survey

import "ecart/internal/intake/frame"

// Exclusion is why rows of a sheet are no rows of the dataset.
type Exclusion string

// The exclusions, in the order in which rows are left out.
const (
	LeftBlank     Exclusion = "blank"     // no column that report.yaml names holds anything
	LeftTotals    Exclusion = "totals"    // a row of totals under the answers
	LeftNotKept   Exclusion = "not_kept"  // the source's keep: names other values
	LeftRejected  Exclusion = "rejected"  // the source's reject: names the value
	LeftOutside   Exclusion = "outside"   // dated outside the period of the report
	LeftUndated   Exclusion = "undated"   // without a date, and the report has a period
	LeftSilent    Exclusion = "no_answer" // a respondent who answered nothing
	LeftByQuality Exclusion = "check"     // a check of report.yaml excludes it; Detail is the check
)

// LeftOut is how many rows of one sheet were left out for one reason.
type LeftOut struct {
	Reason Exclusion
	Detail string // what the reason does not say: the period, the heading of the column, the check; may be empty
	Rows   int
}

// leave counts rows that are left out for a reason; those of one reason and detail together.
func (p *part) leave(reason Exclusion, detail string, rows int) {
	if rows == 0 {
		return
	}
	for i, l := range p.summary.LeftOut {
		if l.Reason == reason && l.Detail == detail {
			p.summary.LeftOut[i].Rows += rows
			return
		}
	}
	p.summary.LeftOut = append(p.summary.LeftOut, LeftOut{reason, detail, rows})
}

// Struck is the rows of an input that a check leaves out.
type Struck struct {
	Check string
	Rows  []int // of the table, ascending
}

// withoutStruck drops the rows that checks leave out; a row that several leave out counts for the first.
func (b *builder) withoutStruck(p *part) {
	for _, s := range p.in.Struck {
		struck := make(map[int]bool, len(s.Rows))
		for _, row := range s.Rows {
			struck[row] = true
		}
		var rows []int
		wanted := make([]bool, p.N)
		for i, row := range p.rows {
			wanted[i] = !struck[row]
			if struck[row] {
				rows = append(rows, row)
			}
		}
		b.leftOut(p, rows, CodeStruck, "checks."+s.Check+" of report.yaml says so")
		p.leave(LeftByQuality, s.Check, len(rows))
		p.Frame, p.rows = p.Keep(wanted), frame.Pick(p.rows, wanted)
	}
}
