package result

import (
	"cmp"
	"slices"
)

// Past is what earlier reports measured period by period, as the archive of a report keeps it: figures of groups that those reports showed,
// and nothing else.
type Past struct {
	Unit    string       // of its periods: "month", "quarter" or "wave"; "" while it holds none
	Edition string       // the day of the report that is being made, YYYY-MM-DD; its own periods are made anew
	Periods []PastPeriod // in order of time
	Order   []string     // of what is kept: all named waves in the order of time, by which the archive puts these among its own
	Others  []Stretch    // periods of other lengths, in the order of their units: kept, and joined to no report by Unit
}

// Stretch is the periods of one length.
type Stretch struct {
	Unit    string
	Periods []PastPeriod // in order of time
}

// PastPeriod is one period as the report of its edition showed it.
type PastPeriod struct {
	Period   string // "2025-11", "2025-Q4", or the name of a wave
	Edition  string // the day of the report that measured it, YYYY-MM-DD
	From     string // of a named wave that is not hidden: its first day, YYYY-MM-DD; "" where it is not known
	To       string // its last day
	N        int    // respondents; 0 when the period was hidden
	Hidden   bool
	Contacts int
	Figures  []PastFigure // in the order of their names
}

// PastFigure is one figure of a period under a name that stays: "gap5", "gap5.dimension.ID", "gap5.item.ID", "nps", "standard.ID".
type PastFigure struct {
	Name       string
	Value      Estimate
	Dispersion Dispersion
	Defined    []Definition // what it hangs on, in the order of its parts
}

// Dispersion is what a test needs of answers beside their mean and number. It follows from the interval that the report shows, and stands only where
// there is one.
type Dispersion struct {
	SD         float64 // of the answers, weighted where they are
	Design     float64 // how many times the variance of the mean is that of plain answers; 1 without weights, 0 where nothing is known
	Promoters  float64 // shares of a net promoter score
	Detractors float64
}

// Definition is one thing that a figure hangs on. Two figures of one name are one series only where all their definitions are alike.
type Definition struct {
	Part string // one of the parts below
	Key  string // what is read in a message: "1–7"; of longer texts a digest
}

// The parts of a definition.
const (
	PartConfidence = "confidence"
	PartWeighting  = "weighting"
	PartLeftOut    = "left_out" // who is left out for how he answered
	PartRows       = "rows"     // which rows of the sources count
	PartScale      = "scale"
	PartPairing    = "pairing"
	PartQuestions  = "questions"
	PartSource     = "source"
	PartStandards  = "standards"
	PartClock      = "clock"
	PartUnit       = "unit" // month, quarter or wave
	PartName       = "name" // of a wave whose answers the report holds under another one
)

// Break is where the series of some figures ends because they were measured otherwise before: their earlier periods are not joined to it.
type Break struct {
	Figures []string // names, in the order of the archive
	From    string   // the first period that is not joined
	To      string   // the last
	Changes []DefinitionChange
	Known   bool // of another length: the archive holds periods of this one too, so that whoever sent the first of them in was told
}

// DefinitionChange is a part of a definition as it was and as it is.
type DefinitionChange struct{ Part, Was, Is string }

// Dispute is a period of which the archive and the workbooks say different things, and what became of it.
type Dispute struct {
	Period  string
	Why     string   // one of the reasons below
	Figures []string // names
	Log     bool     // they are made of contacts or complaints, and not of what customers answered
	Was     int      // the largest base in the archive; 0 when it was hidden
	Is      int      // the largest base in the workbooks
}

// Why a figure of the workbooks does not stand.
const (
	HeldFewer  = "fewer"  // the workbooks hold fewer of it than the archive: the archived figure stands
	HeldFew    = "few"    // so few came or went since that both figures together would tell what these answered: the archived figure stands
	HeldHidden = "hidden" // an earlier report hid it beside a total: shown now, it would tell what the few of then answered
	HeldOpen   = "open"   // it covers a period of few answers, and an earlier report showed it: both together tell what these answered
)

// Of returns the archive as a report by a unit sees it: its periods are those of that length, all else is among the others.
func (p Past) Of(unit string) Past {
	out := Past{Unit: unit, Edition: p.Edition, Order: p.Order}
	for _, s := range p.Stretches() {
		if s.Unit == unit {
			out.Periods = s.Periods
		} else {
			out.Others = append(out.Others, s)
		}
	}
	return out
}

// Stretches returns all periods by their length, in the order of the units; lengths without a period are left out.
func (p Past) Stretches() []Stretch {
	all := slices.Clone(p.Others)
	if len(p.Periods) > 0 {
		all = append(all, Stretch{Unit: p.Unit, Periods: p.Periods})
	}
	slices.SortStableFunc(all, func(a, b Stretch) int { return cmp.Compare(a.Unit, b.Unit) })
	return all
}

// Period returns a period of the archive.
func (p Past) Period(name string) (PastPeriod, bool) {
	for _, one := range p.Periods {
		if one.Period == name {
			return one, true
		}
	}
	return PastPeriod{}, false
}

// Figure returns a figure of the period.
func (p PastPeriod) Figure(name string) (PastFigure, bool) {
	for _, f := range p.Figures {
		if f.Name == name {
			return f, true
		}
	}
	return PastFigure{}, false
}
