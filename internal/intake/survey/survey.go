// Package survey holds what people answered and what was logged, on coded scales, with groups, waves and reasons for what is missing.
package survey

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/grouping"
	"ecart/internal/intake/table"
)

// Reason says why an answer is missing.
type Reason = answer.Reason

// The reasons. Answered is the zero value.
const (
	Answered      = answer.Answered
	NoAnswer      = answer.NoAnswer
	NotApplicable = answer.NotApplicable
	DontKnow      = answer.DontKnow
	Refused       = answer.Refused
	OutOfScale    = answer.OutOfScale
	Unreadable    = answer.Unreadable
	NotAsked      = answer.NotAsked   // the sheet has no such column
	NotShown      = answer.NotShown   // the questionnaire passed it over
	DroppedOut    = answer.DroppedOut // the respondent had left before it
)

// Scores is one numeric answer per row: a value, or the reason why there is none.
type Scores = frame.Scores

// Factor is one grouping of the rows: "location", "channel", "month" or a segment's id.
type Factor = grouping.Factor

// Dataset is everything that was read. A part is nil when no source has its role.
type Dataset struct {
	Customers  *Customers
	Managers   *Managers
	Employees  *Employees
	Contacts   *Contacts
	Complaints *Complaints
	Costs      *Costs
	Processes  *Processes
	Checklist  *Checklist
	Internal   *Internal
	Waves      []Wave // that have names, in the order of time, also those without a row; nil where periods are months or quarters
	Sources    []SourceSummary
	Readings   []Reading // one for each of Sources; they never leave the program
	Names      []string  // of people, from columns that no mapping names: to be masked in comments, and for nothing else
}

// Reading is how one sheet was read, for checks that must find a cell again.
type Reading struct {
	Input  int   // index into the inputs
	Rows   []int // of the table: those that were kept, in the order of the dataset
	Fields []Bound
}

// Bound is one field with the columns that hold it.
type Bound struct {
	Key     string // of config.FieldSpec; a segment's is "segment:" and its id
	Spec    config.FieldSpec
	Columns []*table.Column
}

// SourceSummary says what became of one file: for the data-quality page and the manifest.
type SourceSummary struct {
	Role     config.Role
	File     string
	Sheet    string
	Rows     int                   // rows below the header that hold anything
	Used     int                   // rows kept
	LeftOut  []LeftOut             // the other rows, by reason: Rows is Used and these
	Cells    int                   // cells expected to hold an answer: those of questions that were shown
	Missing  map[Reason]int        // cells without an answer, by reason
	Problems int                   // cells reported as faulty
	Fields   map[string]FieldUsage // by field key: "expectation", "wait"
	Unused   int                   // columns that no mapping names: they never reach an output, and what they hold of names is masked in comments
}

// FieldUsage says how full one field is.
type FieldUsage struct {
	Columns int
	Cells   int
	Filled  int
}

// Customers are the respondents: one row each. Items and dimensions are in the model's order.
type Customers struct {
	N           int
	Weights     []float64 // nil when unweighted
	Weighted    bool
	Dates       []time.Time // zero where unknown; nil when there is no date column
	Factors     []Factor    // location, channel, month (or quarter), then the declared segments; only those that exist
	Expectation []Scores    // by item, recoded when reverse-keyed
	Perception  []Scores    // by item
	Importance  []Scores    // by dimension, points of 100, as answered (not rescaled)
	Adequate    []Scores    // by item: the least that is acceptable, recoded like Expectation
	Desired     []Scores    // by item
	Adequacy    []Scores    // by item, on model.relative: the service against the adequate level, asked directly
	Superiority []Scores    // by item, on model.relative: against the desired level
	Rated       []Scores    // by item: how important it is, as asked
	Overall     Scores
	NPS         Scores
	CSAT        Scores
	CES         Scores
	Repeated    Scores      // 1 had to repeat, 0 did not
	Resolved    Scores      // 1 solved in one contact
	Tolerated   []Durations // by standard, of those that were asked, in the order of report.yaml
	Wished      []Durations // likewise
	Problem     Scores      // 1 had a problem
	Complained  Scores      // 1 complained
	Key         Scores      // 1 a key customer
	Intention   Scores      // to return, on model.intention
	Reasons     Choices     // why customers buy here and not elsewhere
	Comments    []Comment   // nil when there is no column of comments
	Started     []time.Time // when the questionnaire was opened; zero where unknown, nil when there is no column
	Ended       []time.Time // likewise, when it was finished
	Seconds     Scores      // how long it took
	Attention   []string    // the answer to the question with one right answer; "" where none, nil when there is none
}

// Durations is how long customers would tolerate, or wish, what one standard limits to take.
type Durations struct {
	Standard string // its id
	Scores          // seconds
}

// Choices is one question of which a row may choose several answers. Only their counts may leave the program.
type Choices = grouping.Choices

// Managers answer as they believe customers would, and rate how formal the standards are.
type Managers struct {
	N             int
	Factors       []Factor
	Expectation   []Scores // by item
	Importance    []Scores // by dimension, points of 100
	Formalization []Scores // by dimension, 1–7
	NoStandard    [][]bool // by dimension, then row: "no standard" was ticked
	Antecedents   []Antecedent
}

// Antecedent is the answers about one thing that gaps follow from, turned so that high is favourable.
type Antecedent struct {
	ID    string   // of config.Antecedent
	Items []Scores // in the order of its columns, on the model's scale
}

// Employees rate their ability to meet standards and whether promises are kept.
type Employees struct {
	N           int
	Factors     []Factor
	Expectation []Scores // by item: what customers expect, as the employee believes
	Ability     []Scores // by dimension
	NoStandard  [][]bool // by dimension, then row
	Promises    []Scores // by dimension
	ENPS        Scores
	Training    Scores // hours
	Trained     Scores // 1 trained, 0 not
	Antecedents []Antecedent
	Obstacles   []string // one per row, "" where none
}

// Contacts is the log: one row per contact. Durations are seconds, yes/no is 1/0.
type Contacts struct {
	N        int
	Dates    []time.Time
	Factors  []Factor // location, channel, month, topic
	Customer []string // key for chaining cases; never leaves the program
	Measures map[string]Scores
}

// Measure returns a field of the log: wait, greeting, hold, service, resolution (seconds); greeted, resolved, abandoned, repeated, reopened, history (1/0).
func (c *Contacts) Measure(field string) (Scores, bool) {
	s, ok := c.Measures[field]
	return s, ok && s.Asked()
}

// Complaints is one row per complaint.
type Complaints struct {
	N        int
	Factors  []Factor // location, channel, month, category
	Cost     Scores
	Resolved Scores
}

// Costs is one row per cost line and month.
type Costs struct {
	N        int
	Dates    []time.Time // zero where a row has none; nil when none has
	Factors  []Factor    // location, month, line
	Category []string    // prevention, appraisal, internal_failure, external_failure
	Amount   Scores
}

// Processes is one row per step and period.
type Processes struct {
	N        int
	Factors  []Factor // location, month, step
	Arrivals Scores   // per hour
	Servers  Scores
	Rate     Scores // served per hour by one server
	Cost     Scores // per unit
	Quality  Scores // share right first time, 0–1
	Cycle    Scores // seconds
}

// Outcome is the result of one inspected standard.
type Outcome uint8

// The outcomes of an inspection.
const (
	NotObserved Outcome = iota
	Passed
	Failed
)

// Checklist is one row per inspected standard and visit.
type Checklist struct {
	N        int
	Dates    []time.Time // of the visit; nil when there is no date column
	Factors  []Factor    // location, month, section
	Standard []string
	Outcome  []Outcome
	Evidence []string
}

// Internal is one row per answer of a department or supplier about another.
type Internal struct {
	N       int
	Dates   []time.Time
	Factors []Factor // month, from, to
	Ratings []Scores // by service, on the scale of the services
}

// Find returns the factor with an id, and false when the rows are not grouped so.
func Find(fs []Factor, id string) (Factor, bool) { return grouping.Find(fs, id) }
