package data

import (
	"math"

	"ecart/internal/config"
	"ecart/internal/intake/drift"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/jsonfile"
	"ecart/internal/publish/data/value"
)

// checks is what the checks of the data found, in numbers alone.
type checks struct {
	Respondents int          `json:"respondents" doc:"Customers who were looked at, before any was left out; 0 when there are too few to be shown."`
	Flagged     int          `json:"flagged" doc:"Customers whom at least one check flags."`
	Struck      int          `json:"left_out" doc:"Customers whom a check leaves out, because report.yaml says so."`
	Sound       bool         `json:"sound" doc:"Nothing speaks against the figures as a whole; false where there are too few customers to judge."`
	Concerns    []string     `json:"concerns" doc:"Why the figures are to be read with care: tests, flagged, blank, never, items, groups, lost, sheets, struck."`
	People      []checked    `json:"people" doc:"The checks of customers."`
	Values      []checked    `json:"values" doc:"The checks of single cells."`
	Sheets      []checked    `json:"sheets" doc:"The checks of the sheets themselves."`
	Statements  []statement  `json:"statements" doc:"How each statement was answered, battery by battery."`
	Groups      []blankGroup `json:"blank_by_group" doc:"How much the months and channels left blank; groups that are hidden elsewhere are absent."`
	Changes     []drifted    `json:"changes" doc:"What changed in the input between one wave, or workbook, and the next; of waves and groups that are hidden elsewhere nothing, nor of rows dated earlier or answers given late that are fewer than privacy.customers."`
}

type checked struct {
	Check    string `json:"check" doc:"The check; as in report.yaml where a key sets its limit."`
	Possible bool   `json:"possible" doc:"The data hold what the check needs."`
	Found    int    `json:"found" doc:"Customers, cells, columns, rows or sheets."`
	Base     int    `json:"base,omitempty" doc:"Customers who could be looked at; absent for checks of cells and sheets."`
	Excluded bool   `json:"excluded,omitempty" doc:"Those found are left out."`
}

type statement struct {
	Battery    string `json:"battery" doc:"The field of report.yaml: expectation, perception and so on."`
	Item       string `json:"item" doc:"The item's id."`
	Asked      int    `json:"asked" doc:"Customers to whom it was put."`
	Unanswered int    `json:"unanswered" doc:"Customers who said nothing."`
	Answered   int    `json:"answered" doc:"Valid answers."`
	Often      int    `json:"most_frequent" doc:"Answers that are the most frequent one."`
	Top        int    `json:"best" doc:"Answers at the best end of the scale."`
	Missing    bool   `json:"left_blank_by_many" doc:"More customers than checks.missing_item left it blank."`
	Uniform    bool   `json:"one_value" doc:"More answers than checks.one_value are alike."`
	Ceiling    bool   `json:"at_ceiling" doc:"More answers than checks.ceiling are the best."`
}

type blankGroup struct {
	Factor     string `json:"factor" doc:"month or channel."`
	Level      string `json:"level" doc:"The group."`
	N          int    `json:"n" doc:"Customers of the group."`
	Asked      int    `json:"asked" doc:"Statements put to them."`
	Unanswered int    `json:"unanswered" doc:"Statements they left blank."`
	Apart      bool   `json:"apart" doc:"The share left blank exceeds that of all others by more than checks.missing_difference."`
}

type drifted struct {
	Kind   string        `json:"kind" enum:"heading_renamed,heading_gone,heading_new,question_dropped,question_new,question_sparse,scale,words,late,after,volume,group_appeared,group_disappeared" doc:"What changed."`
	Role   string        `json:"role" doc:"What the rows are."`
	Since  string        `json:"since,omitempty" doc:"The wave, or the workbook, it begins with."`
	Field  string        `json:"field,omitempty" doc:"The field of report.yaml, or the grouping."`
	Names  []string      `json:"names" doc:"Headings, labels of answers, or the group."`
	Was    string        `json:"was,omitempty" doc:"The former heading, or the least and the greatest answer before."`
	Is     string        `json:"is,omitempty" doc:"The heading now, or the least and the greatest answer since."`
	Before *value.Number `json:"before,omitempty" doc:"Of questions the share of respondents who answered before, 0–1; of volumes the usual number of rows."`
	Now    *value.Number `json:"now,omitempty" doc:"The same since; of late answers and groups their number."`
}

func newDrifted(c drift.Change) drifted {
	out := drifted{Kind: string(c.Kind), Role: string(c.Role), Since: c.Since, Field: c.Field, Names: append([]string{}, c.Names...), Was: c.Was, Is: c.Is}
	share := func(n drift.Count) *value.Number { return value.Some(math.Round(100*float64(n.N)/float64(n.Of)) / 100) }
	switch c.Kind {
	case drift.Dropped, drift.Added, drift.Sparse:
		out.Before, out.Now = share(c.Before), share(c.Now)
	case drift.Volume:
		out.Before, out.Now = value.Some(float64(c.Before.N)), value.Some(float64(c.Now.N))
	case drift.Late, drift.After, drift.Appeared:
		out.Now = value.Some(float64(c.Now.N))
	case drift.Vanished:
		out.Before = value.Some(float64(c.Before.N))
	}
	return out
}

// Quality returns what results.json says of the data, for a command that writes no results.
func Quality(r *result.Results, c *config.Config, found quality.Summary) ([]byte, error) {
	return jsonfile.Compact(newQuality(r, c, found))
}

// newChecks writes what may be shown of the summary.
func newChecks(q quality.Summary, r *result.Results, c *config.Config) checks {
	q = q.Visible(c.Privacy.Customers, r.Shows)
	concerns := q.Concerns(r.Quality.Sources)
	out := checks{Respondents: q.Respondents, Flagged: q.Flagged, Struck: q.Struck, Sound: len(concerns) == 0 && !q.TooFew, Concerns: value.Each(concerns, func(k quality.Concern) string { return k.ID }),
		Values: value.Each(q.Values, newChecked), Sheets: value.Each(q.Structure, newChecked), People: value.Each(q.People, newChecked), Statements: value.Each(q.Items, newStatement), Groups: []blankGroup{}, Changes: value.Each(q.Changes, newDrifted)}
	for _, g := range q.Groups {
		for _, l := range g.Levels {
			out.Groups = append(out.Groups, blankGroup{g.Factor, l.Level, l.N, l.Asked, l.Unanswered, l.Apart})
		}
	}
	return out
}

func newChecked(t quality.Tally) checked {
	return checked{Check: t.Check, Possible: t.Made, Found: t.Found, Base: t.Base, Excluded: t.Action == config.LeaveOut}
}

func newStatement(i quality.Item) statement {
	return statement{Battery: i.Block, Item: i.Item, Asked: i.Asked, Unanswered: i.Unanswered, Answered: i.Answered, Often: i.Often, Top: i.Top,
		Missing: i.Missing, Uniform: i.Uniform, Ceiling: i.Ceiling}
}

// straightLined is how many customers gave one answer throughout.
func straightLined(q quality.Summary) int {
	for _, t := range q.People {
		if t.Check == "straight_line" {
			return t.Found
		}
	}
	return 0
}

func newLeftOut(l survey.LeftOut) leftOut { return leftOut{string(l.Reason), l.Detail, l.Rows} }
