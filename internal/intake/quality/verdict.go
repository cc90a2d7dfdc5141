package quality

import (
	"ecart/internal/intake/survey"
)

// Limits beyond which the figures as a whole are to be read with care. Where report.yaml sets a limit of its own, that one counts.
const (
	muchFlagged = 0.10 // of the respondents
	muchBlank   = 0.10 // of the statements
	muchLost    = 0.02 // of the cells, to faults
	muchStruck  = 0.10 // of the respondents, by checks
)

// Concern is one reason to read the figures with care.
type Concern struct {
	ID     string // "flagged", "blank", "lost", "struck", "items", "groups", "never", "sheets", "tests"
	Number int    // respondents, statements, groups or cells
	Share  float64
}

// Concerns returns why the figures are to be read with care, the gravest first; none means that the answers are sound.
func (s Summary) Concerns(sources []survey.SourceSummary) []Concern {
	var all []Concern
	add := func(is bool, c Concern) {
		if is {
			all = append(all, c)
		}
	}
	kept := 0
	for _, t := range s.People {
		if t.Check == "preview" && t.Action != "exclude" {
			kept = t.Found
		}
	}
	add(kept > 0, Concern{ID: "tests", Number: kept, Share: share(kept, s.Respondents)})
	flagged := s.Flagged - s.Struck
	add(share(flagged, s.Respondents) > muchFlagged, Concern{ID: "flagged", Number: flagged, Share: share(flagged, s.Respondents)})
	asked, blank := s.Blank()
	add(share(blank, asked) > muchBlank, Concern{ID: "blank", Share: share(blank, asked)})
	never := s.count(func(i Item) bool { return i.Answered == 0 })
	add(never > 0, Concern{ID: "never", Number: never})
	items := s.count(func(i Item) bool { return i.Missing })
	add(items > 0, Concern{ID: "items", Number: items})
	groups := 0
	for _, g := range s.Groups {
		for _, l := range g.Levels {
			if l.Apart {
				groups++
			}
		}
	}
	add(groups > 0, Concern{ID: "groups", Number: groups})
	cells, lost := 0, 0
	for _, source := range sources {
		cells += source.Cells
		lost += source.Missing[survey.OutOfScale] + source.Missing[survey.Unreadable]
	}
	add(share(lost, cells) > muchLost, Concern{ID: "lost", Number: lost, Share: share(lost, cells)})
	odd := 0
	for _, t := range s.Structure {
		if t.Check == "range_date" || t.Check == "long_id" {
			odd += t.Found
		}
	}
	add(odd > 0, Concern{ID: "sheets", Number: odd})
	add(share(s.Struck, s.Respondents) > muchStruck, Concern{ID: "struck", Number: s.Struck, Share: share(s.Struck, s.Respondents)})
	return all
}

// Blank returns how many statements were put to respondents, and how many of them were left blank.
func (s Summary) Blank() (asked, blank int) {
	for _, i := range s.Items {
		asked += i.Asked
		blank += i.Unanswered
	}
	return asked, blank
}
