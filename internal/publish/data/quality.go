package data

import (
	"fmt"
	"maps"
	"slices"

	"ecart/internal/config"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type finding struct {
	Kind     string        `json:"kind" enum:"item,sign,standard,promise" doc:"What id names."`
	ID       string        `json:"id" doc:"The id of the item, sign, standard or promise."`
	Name     string        `json:"name,omitempty" doc:"Its name; absent for a built-in sign."`
	Value    value.Figure  `json:"value" doc:"The figure that makes it a finding."`
	Score    *value.Number `json:"score,omitempty" doc:"What the findings are ordered by: importance × room for improvement for priorities."`
	Standard string        `json:"standard,omitempty" doc:"Id of a standard that serves the item."`
	Within   value.Figure  `json:"within_standard" doc:"Share within that standard, 0–1."`
	Uncover  bool          `json:"without_standard" doc:"An important item that no standard serves."`
	Best     string        `json:"best_location,omitempty" doc:"The location that does best."`
	Worst    string        `json:"worst_location,omitempty" doc:"The location that does worst."`
	Clear    bool          `json:"clear" doc:"Beyond noise."`
}

func (n names) finding(f result.Finding) finding {
	out := finding{
		Kind: f.Kind, ID: f.ID, Name: n.nameOf(f.Kind, f.ID), Value: value.Of(f.Value), Standard: f.Standard, Within: value.Of(f.Within),
		Uncover: f.Uncover, Best: f.Best, Worst: f.Worst, Clear: f.Clear,
	}
	if f.Value.OK() {
		out.Score = value.Some(f.Score)
	}
	return out
}

// nameOf returns the name of whatever kind of thing an id names.
func (n names) nameOf(kind, id string) string {
	switch kind {
	case "item":
		return n.Item(id)
	case "sign":
		return n.Indicators[id].Name
	case "standard":
		return n.Standards[id].Name
	case "promise":
		return n.Promises[id].Text
	default:
		panic("data: a finding of kind " + kind)
	}
}

type dataQuality struct {
	Sources       []source `json:"sources" doc:"One for each file that was read."`
	StraightLined int      `json:"straight_lined" doc:"Respondents who gave one answer throughout; kept, not removed."`
	Checks        checks   `json:"checks" doc:"What the checks of the data found."`
	Suppressions  int      `json:"suppressed_figures" doc:"Figures hidden for privacy."`
	MinCustomers  int      `json:"min_customers" doc:"Smallest group of customers that is shown."`
	MinStaff      int      `json:"min_staff" doc:"Smallest group of managers or employees that is shown."`

	Responses []response         `json:"responses" doc:"The sources of which report.yaml says who was asked, or how many there are."`
	Intervals []intervalCoverage `json:"interval_coverage" doc:"How often each kind of interval held the true value in samples from known populations."`
}

type source struct {
	Role     string          `json:"role" doc:"What its rows are."`
	File     string          `json:"file" doc:"The file as report.yaml names it."`
	Sheet    string          `json:"sheet,omitempty" doc:"The sheet of a workbook."`
	Rows     int             `json:"rows" doc:"Rows below the header that hold anything."`
	Used     int             `json:"used" doc:"Rows kept."`
	LeftOut  []leftOut       `json:"left_out" doc:"The other rows, by reason: rows is used and these."`
	Cells    int             `json:"cells" doc:"Cells expected to hold an answer: those of questions that were shown."`
	Missing  []missingAnswer `json:"missing" doc:"Cells without an answer, by reason."`
	Problems int             `json:"problems" doc:"Cells reported as faulty."`
	Fields   []field         `json:"fields" doc:"How full each field is."`
	Unused   int             `json:"unused_columns" doc:"Columns that report.yaml does not name, and that reach no output."`
}

type leftOut struct {
	Reason string `json:"reason" enum:"blank,totals,not_kept,rejected,outside,undated,no_answer,check" doc:"Why the rows do not count: nothing in a column that report.yaml names, a row of totals, keep or reject of the source, outside the period, no date, no answer, or a check that excludes."`
	Detail string `json:"detail,omitempty" doc:"What the reason does not say: the column, or the check."`
	Rows   int    `json:"rows" doc:"Number of rows."`
}

type missingAnswer struct {
	Reason string `json:"reason" enum:"no_answer,not_applicable,dont_know,refused,out_of_scale,unreadable,not_asked,not_shown,dropped_out" doc:"Why there is no answer."`
	Cells  int    `json:"cells" doc:"Number of cells."`
}

type field struct {
	Field   string `json:"field" doc:"The field's key in report.yaml."`
	Columns int    `json:"columns" doc:"Columns of the sheet that hold it."`
	Cells   int    `json:"cells" doc:"Cells in those columns."`
	Filled  int    `json:"filled" doc:"Cells that hold a valid answer."`
}

func newQuality(r *result.Results, c *config.Config, found quality.Summary) dataQuality {
	q := r.Quality
	return dataQuality{
		Sources: value.Each(q.Sources, newSource), StraightLined: straightLined(found.Visible(c.Privacy.Customers, r.Shows)), Suppressions: q.Suppressions,
		MinCustomers: q.MinCustomers, MinStaff: q.MinStaff,
		Checks:    newChecks(found, r, c),
		Responses: value.Each(q.Responses, newResponse), Intervals: value.Each(q.Intervals, newIntervalCoverage),
	}
}

func newSource(s survey.SourceSummary) source {
	return source{
		Role: string(s.Role), File: s.File, Sheet: s.Sheet, Rows: s.Rows, Used: s.Used, Cells: s.Cells,
		LeftOut: value.Each(s.LeftOut, newLeftOut),
		Missing: value.Each(slices.Sorted(maps.Keys(s.Missing)), func(r survey.Reason) missingAnswer {
			return missingAnswer{Reason: reasonName(r), Cells: s.Missing[r]}
		}),
		Problems: s.Problems,
		Fields: value.Each(slices.Sorted(maps.Keys(s.Fields)), func(key string) field {
			u := s.Fields[key]
			return field{Field: key, Columns: u.Columns, Cells: u.Cells, Filled: u.Filled}
		}),
		Unused: s.Unused,
	}
}

func reasonName(r survey.Reason) string {
	switch r {
	case survey.NoAnswer:
		return "no_answer"
	case survey.NotApplicable:
		return "not_applicable"
	case survey.DontKnow:
		return "dont_know"
	case survey.Refused:
		return "refused"
	case survey.OutOfScale:
		return "out_of_scale"
	case survey.Unreadable:
		return "unreadable"
	case survey.NotAsked:
		return "not_asked"
	case survey.NotShown:
		return "not_shown"
	case survey.DroppedOut:
		return "dropped_out"
	default:
		panic(fmt.Sprintf("data: no name for missing reason %d", r))
	}
}
