// Package result holds what was measured: every figure with its interval, its base and its method, or the reason why there is none.
package result

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
)

// Results is everything measured; it is never changed after Run returned it.
type Results struct {
	Bases        []Base
	From, To     time.Time // the dates the answers cover; zero when undated
	Waves        []string  // of the workbooks, in the order of time, where they have names; nil where periods are months or quarters
	Newest       time.Time // the newest date of answers and contacts: "today" for what has a date; zero when undated
	Level        float64
	ScaleMin     float64
	ScaleMax     float64
	Service      Service
	Gaps         []Gap        // the declared ones, in order
	Pictures     []Gap        // gaps 6 and 7, where employees say what they believe customers expect
	Antecedents  []Antecedent // what gaps 1 to 4 follow from
	Zone         Zone         // of tolerance
	Drivers      Drivers      // what satisfaction goes with
	Maps         Maps         // importance against performance
	Reliability  []Reliability
	Standards    []Standard
	Coverage     Coverage
	Promises     []Promise
	Satisfaction Satisfaction
	Reasons      Reasons      // why customers buy here
	Key          KeyCustomers // held against the others
	Comments     Comments
	Signs        []Sign
	SignIndex    SignIndex
	Breakdowns   []Breakdown // location, channel, months, segments
	Slices       Slices      // the same by several of these at once
	Channels     Channels
	Segments     []Segmented   // every main result by declared segment
	Explored     []Explored    // where groups differ by item
	Months       Months        // the main measures over time
	Locals       []Local       // each location against the others, in the order of the breakdown
	Consistency  []Consistency // between locations, channels, months and teams
	Pareto       Pareto
	Costs        Costs
	Economics    Economics // what keeping customers is worth
	Silent       Silent    // problems that no complaint tells of
	Weighting    Weighting // of the customers
	Processes    Processes
	Obstacles    Obstacles
	Staff        Staff           // training
	Internal     InternalService // departments and suppliers rating each other
	Checklist    []ChecklistSection
	Checked      []CheckedStandard
	Inspection   Inspection // what the checklist adds up to
	Priorities   []Finding  // the worst first, at most five
	Strengths    []Finding  // the best first, at most five
	Plan         []Action   // what the actions of report.yaml are to change, in their order
	Kept         Past       // the periods of this report, for the archive
	Quality      Quality
}

// Base is one source's size.
type Base struct {
	Role  config.Role
	N     int
	Files []string
}

// Quality is what was read and what was left out.
type Quality struct {
	Sources      []survey.SourceSummary
	Suppressions int // cells hidden for privacy
	MinCustomers int
	MinStaff     int
	Responses    []Response         // of the sources of which report.yaml says who was asked
	Intervals    []IntervalCoverage // how often intervals hold what they should
}
