// Package config holds what report.yaml says as typed settings with a place for each, and the tables of roles, their fields and measures.
// How it is read stands in keys and target, made of the forms of form.
package config

import (
	"time"

	"ecart/internal/diag"
)

// Config is one report's settings, complete: every default is filled in.
type Config struct {
	File    string   // the path as given: "report.yaml"
	Houses  []string // files whose settings lie under these, relative to Dir, the nearest first
	Profile string   // the one that was chosen; "" for none
	Dir     string   // the folder that relative paths in the file start from

	Company     Company
	Locale      string // of the report: a language tag such as "fr" or "de-AT"
	Texts       string // a file or folder of texts that replace the program's; "" means none
	TextsAt     diag.Place
	LocaleAt    diag.Place
	Model       Model
	Sources     []Source
	Segments    []Segment
	Periods     Periods
	Standards   []Standard
	Indicators  []Indicator
	Promises    []Promise
	Exceptions  []Exception
	Owed        []string // ids of dimensions, items and indicators that take no exception; nil leaves it to what their names speak of
	Comments    Comments
	Privacy     Privacy
	Statistics  Statistics
	Checks      Checks
	Channels    []Channel
	Inspection  Inspection
	Antecedents []Antecedent
	Services    Services // of departments and suppliers for each other
	Weighting   Weighting
	Economics   Economics
	Plan        Plan
	Theme       Theme
	Brand       Brand
	Pages       []Page // in the order of the site; empty means all, in the product's order
	Outputs     Outputs
	Commentary  string // a folder of Markdown files; empty means none
	History     string // the archive of aggregated results, a file that the program keeps; empty means none

	CommentaryAt diag.Place
	HistoryAt    diag.Place
}

// Company is whose service is measured.
type Company struct {
	Name    string
	Mission string
	Vision  string
	Values  []Value
	Logo    string // short for the brand's logo
	Author  string // who made the report: the consultant's or department's name; the brand's consultant unless set
	Title   string // the report's title; empty means the product's own words
	At      diag.Place
	LogoAt  diag.Place
	TitleAt diag.Place
}

// Value is one thing the company says it stands for.
type Value struct {
	ID   string
	Name string
	Text string
	At   diag.Place
}

// Model is what the questionnaire measures and on which scale.
type Model struct {
	Paired     bool // expectation and perception come from the same respondent
	Gaps       []int
	Scale      Scale
	CSAT       Scale // satisfaction scale, 1–5 unless set; Top is how many of the highest answers count as satisfied
	CES        Scale // effort scale: 1–7 with high = easy in version 2, 1–5 with low = little effort in version 1
	Overall    Scale // overall satisfaction, the model's scale unless set
	Relative   Scale // the service against an adequate or desired level, answered directly: 1–9 with 5 for "equal" unless set
	Intention  Scale // intention to return, 1–7 unless set
	Dimensions []Dimension
	BuiltIn    bool // report.yaml names no dimensions: those of SERVQUAL stand here
	Missing    MissingWords
	At         diag.Place
}

// Items returns the model's items in order.
func (m *Model) Items() []Item {
	var all []Item
	for _, d := range m.Dimensions {
		all = append(all, d.Items...)
	}
	return all
}

// Scale is the range of an answer, with the words that stand for its numbers.
type Scale struct {
	Min, Max float64
	Integer  bool               // only whole answers are valid
	Labels   map[string]float64 // answer text as written in report.yaml → number; matching folds case, blanks and quotes
	Names    []string           // display names from Min to Max, when given for each point; else nil
	Top      int                // CSAT: number of highest points that count as satisfied
	Version  int                // CES: 1 asks how much effort it took, 2 how easy it was
	Reversed bool               // CES: low is good, as in version 1
	Middle   float64            // relative: the answer that means "neither above nor below"
	At       diag.Place
}

// Dimension is a group of items measured together.
type Dimension struct {
	ID    string
	Name  string
	Items []Item
	At    diag.Place
}

// Item is one statement of the questionnaire, asked as an expectation and as a perception.
type Item struct {
	ID        string
	Number    int // from 1 over the whole questionnaire: {n} in column patterns
	Dimension string
	Text      string
	Short     string // for charts; Text when not given
	Reverse   bool   // negatively worded: recoded as min+max−x
	At        diag.Place
}

// MissingWords are further cell texts, beyond the built-in ones, that are not answers.
type MissingWords struct {
	NoAnswer      []string
	NotApplicable []string
	DontKnow      []string
	Refused       []string
	NotShown      []string // the question was skipped by the questionnaire's own logic
	DroppedOut    []string // the respondent had left before the question
	Offered       OfferedWords
}

// OfferedWords are the words that the blank questionnaires offer in the report's language; none of them is known before its catalogue is.
type OfferedWords struct{ NotApplicable, DontKnow, NoStandard string }

// Role is what the rows of a source are.
type Role string

// The roles. Each is optional; what a missing one makes impossible is reported as not measured.
const (
	Customers  Role = "customers"
	Managers   Role = "managers"
	Employees  Role = "employees"
	Contacts   Role = "contacts" // one row per contact
	Complaints Role = "complaints"
	Costs      Role = "costs"
	Processes  Role = "processes"
	Checklist  Role = "checklist" // one row per inspected standard
	Internal   Role = "internal"  // one row per answer of a department about another
)

// StandardKind is how a standard is stated, and so which statistic decides it.
type StandardKind string

// The kinds of standard.
const (
	ShareWithin StandardKind = "share"      // "95 % of calls answered within 30 s"
	Average     StandardKind = "average"    // "90 s on average"
	Percentile  StandardKind = "percentile" // "p90 at most 120 s"
	Never       StandardKind = "never"      // "never over 30 s": breaches are counted
)

// Standard is one written standard of service.
type Standard struct {
	ID         string
	Name       string
	Item       string // the expectation it serves: an item id; "" when none is named
	Value      string // the company value it expresses: a value id; "" when none
	Origin     string // who asked for it: customers, employees, shareholders, suppliers, government, associations, community, rating_body
	Owner      string
	Kind       StandardKind
	Measure    string // "contacts.wait"; "" when the standard is not measured
	Where      []Condition
	Target     float64 // seconds for durations, else the measure's own unit; of several the one in force
	Targets    []Step  // in the order of time, where the target is said to change; else nil
	Shares     []Step  // the same of Required
	Unit       string  // "s", "min", "h" as the user wrote it, for display; "" for plain numbers
	Percentile float64 // for Percentile: 0.9
	Lower      float64 // lower specification limit, for capability, in the unit of Target; 0 when there is none
	Required   float64 // for ShareWithin: the share that must be within; 0.95 unless set
	AtLeast    bool    // the target is a floor, not a ceiling
	At         diag.Place
}

// Condition keeps the rows whose field equals one of the values.
type Condition struct {
	Field  string // a field of the measure's role: "channel"
	Values []string
	At     diag.Place
}

// Direction says which way an indicator is good.
type Direction string

// The directions.
const (
	Higher Direction = "higher"
	Lower  Direction = "lower"
	Target Direction = "target"
	Range  Direction = "range"
)

// SignGroup is the family a sign of service belongs to.
type SignGroup string

// The families of signs.
const (
	Speed       SignGroup = "speed"
	Quality     SignGroup = "quality" // of the product, and what poor quality costs
	People      SignGroup = "people"  // greeting, courtesy, resolution
	Consistency SignGroup = "consistency"
	Access      SignGroup = "access" // open channels, memory of the customer
	Loyalty     SignGroup = "loyalty"
)

// Indicator is a declared bound for one sign of good or bad service.
type Indicator struct {
	ID        string
	Name      string
	Group     SignGroup
	Measure   string // "contacts.wait", or a built-in: nps, csat, ces, fcr, repeated, complaints, consistency, channels, greeted, abandoned
	Statistic string // for a column measure: mean, median, p90, share; "" for a built-in
	Within    float64
	Where     []Condition
	Direction Direction
	Aim       float64 // for Target: the value aimed at
	From, To  float64 // for Range: its ends
	Green     float64 // inclusive; for Target and Range this, Amber and Worst are distances from what is aimed at
	Amber     float64 // inclusive
	Worst     float64 // where the score is 0
	Best      float64 // where the score is 1: Green unless set, Aim for Target; 0 for Range
	Weight    float64
	Unit      string
	Standard  string // the standard it restates, "" when none
	Changing  IndicatorSteps
	At        diag.Place
}

// Promise is something advertised.
type Promise struct {
	ID        string
	Text      string
	Channel   string // where it is advertised
	Dimension string
	Item      string
	Measure   string // "contacts.resolution": kept when within Target
	Where     []Condition
	Target    float64
	Targets   []Step // of one that changes in time; Target is then the one in force
	Unit      string
	AtLeast   bool
	Made      int // from a promise log, when there is no measure
	Kept      int
	At        diag.Place
}

// ExceptionMode is what an exception does to a sign.
type ExceptionMode string

// The modes of an exception.
const (
	Invert   ExceptionMode = "invert"
	Exclude  ExceptionMode = "exclude"
	Retarget ExceptionMode = "retarget"
)

// Exception turns a sign round where culture or the brand's act does: declared, reasoned, dated.
type Exception struct {
	Indicator  string
	Item       string // the perception item that tests it against the data; "" means the sign's own
	Location   string
	Segment    string // "segmentID=level"
	Mode       ExceptionMode
	Green      float64 // for Retarget
	Amber      float64
	Reason     string
	ApprovedBy string
	ReviewDate time.Time
	At         diag.Place
}

// Privacy holds the smallest groups that may be shown.
type Privacy struct {
	Customers int      // 5
	Staff     int      // 10 for managers and employees by team or location
	Company   int      // 5 for managers and employees as a whole
	Verbatim  int      // 10
	Allow     []string // headings of columns with personal data that may be shown all the same
	At        diag.Place
}

// Statistics holds the settings of inference.
type Statistics struct {
	Confidence float64 // 0.95
	Seed       uint64
	Resamples  int       // of each bootstrap: 2000
	Crosshair  Crosshair // where importance and performance divide into high and low
	Drivers    string    // the answer that drivers are sought for: "overall", "nps" or "csat"
	Rules      ControlRules
	At         diag.Place
}

// Theme is the look.
type Theme struct {
	Name   string // a built-in theme or a folder relative to Dir
	Accent string // short for the brand's accent
	At     diag.Place

	AccentAt diag.Place
}

// Page is one page of the report as the user wants it: by its id, or all those that are not named.
type Page struct {
	ID    string // a page of the program's, or a commentary that is a page of its own; Others
	Nav   string // its name in the navigation; "" is the program's
	Title string // its title; "" is the program's
	Hide  bool
	PDF   bool   // it is part of the executive report, where PDFSaid
	Group string // its heading in the navigation; "" is the program's
	Pages []Page // of an entry that is a group: what stands under its heading
	At    diag.Place

	PDFSaid bool
}

// Others stands for all pages that are not named.
const Others = "others"
