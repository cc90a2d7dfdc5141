// Package report holds the renderer-neutral document: pages, sections, a closed set of blocks, and chart specs.
package report

import "time"

// Report is the whole deliverable, frozen: renderers read it and never change it.
type Report struct {
	Title    string // "Qualité de service 2026"
	Company  string
	Author   string // who made it; may be empty
	Lang     string // a language tag: "fr", "de-AT"
	Period   string // "novembre 2025 – octobre 2026", already in words
	Built    time.Time
	Verdict  string // one sentence: the headline of the overview
	Base     string // who answered, in one sentence
	Keywords []string
	Brand    Brand
	Summary  Summary // the report on one sheet of paper
	Pages    []Page
	Slices   Slices // what a reader may choose among; empty when there is nothing
	Editions string // address of the page that lists all editions, seen from the site; "" where none are kept
	Notes    string // the footer's small print: sign rule, suppression, sources
	Meanings []Meaning
	Methods  []Method // of the intervals of values
}

// Meaning says what a heading or a key figure of tables is. Of two of one name the one that names the page counts.
type Meaning struct {
	Name   string   // as it stands in the table, its first letter large; AnyWords in it stands for any words
	Kind   string   // instead of a name: "ranking", "scorecards" or "checklist" for all figures of such a block, "author" for tables of the author's own
	Pages  []string // ids of the pages where it holds; nil for all
	Scale  string   // its unit or scale, where its values say none
	Text   string   // what it is, with the formula in words
	Source string   // where that is published; may be empty
}

// AnyWords stands in the name of a meaning for whatever words a heading has there: the gap for this dimension and for that.
const AnyWords = "…"

// Method says how the interval of a value is made. Several methods may be told under one name.
type Method struct{ ID, Name, Text, Source string }

// Summary is what the report comes to, in few words and one picture. What is empty is left out.
type Summary struct {
	Picture    Chart   // the model of the gaps, or what stands for it
	Gaps       Table   // the gaps side by side
	Figures    Figures // where there are no gaps
	Priorities Ranking
	Strengths  Ranking
	Signs      Scorecards
	Changed    []Paragraph
}

// Page is one page of the site and one chapter of the PDF.
type Page struct {
	ID       string // file name without ending, and anchor: "overview" is index.html
	Nav      string // short name for the navigation
	NavGroup string // the heading over this page and those after it that have the same; may be empty
	Figure   string // the headline figure beside the navigation entry, formatted; may be empty
	Eyebrow  string // small line above the title
	Title    string
	Lead     string // one or two sentences under the title
	Sections []Section
	PDF      bool   // part of the executive report
	Under    string // id of the page under which it stands: the navigation names it there, and only while it is read; "" for a page of its own
	Edition  string // name of the place whose handout the page is, on paper its sections marked PDF; "" otherwise
	Chapter  string // of the executive report: pages of one name stand together; "" makes the page a chapter of its own
	Closing  bool   // on paper it ends the report: what no chapter names stands before it
	Brief    bool   // on paper a block: its words beside its charts
	Spare    bool   // on paper only where room is left at its chapter's end
	Scale    Scale  // of the ratings that its key figures come from; zero where they come from none
}

// Scale is the lowest and the highest that can be answered.
type Scale struct{ Min, Max float64 }

// Section is a part of a page with a heading of its own.
type Section struct {
	ID     string // anchor, unique in the page
	Title  string // may be empty for the first section
	Note   string // one line under the title
	Plain  bool   // without a card around it
	Beside bool   // on a wide screen it stands in a column to the right of the section before it, or of the one that column belongs to
	Half   bool   // may stand beside the next half section on a wide screen
	PDF    bool   // part of the executive report
	Spare  bool   // part of it only where its chapter's last page has room left
	Summed bool   // what it shows stands on the summary's sheet, and is not printed again
	Blocks []Block
}

// Block is one thing on a page. The set is closed; both renderers draw every kind.
type Block interface{ isBlock() }

// Prose is running text.
type Prose struct{ Paragraphs []Paragraph }

// Paragraph is one paragraph, heading or list entry of running text.
type Paragraph struct {
	Kind   string // "" paragraph, "heading", "bullet", "number", "more", "quote", "code", "footnote"
	Runs   []Run
	Depth  int    // how deep a list entry is nested, or a quotation in others: 0 is outermost
	Number int    // of a "number" entry or a footnote, from 1; 0 counts on from the entry before
	Note   string // of a footnote: its name, unique in the report
}

// Run is a stretch of text in one style.
type Run struct {
	Text   string
	Strong bool
	Em     bool
	Code   bool
	Strike bool
	Href   string // a link: "gap5.html#items" or "https://…"; empty for none
	Note   string // the footnote that this run refers to; Text is its number, which is raised
}

// Figures is a row of key figures.
type Figures struct{ Items []Figure }

// Figure is one number large, with its words.
type Figure struct {
	Label   string
	Value   Value
	Detail  string // interval, base, target, in words
	Verdict Verdict
}

// Value is a number on its way to a reader, with its uncertainty. It is formatted where the reader is known.
type Value struct {
	Kind     Kind
	Number   float64
	Lo, Hi   float64
	Bound    bool // Lo and Hi are set
	N        int  // base; 0 when it has none to show
	Decimals int
	Signed   bool   // +0,12
	Unit     string // for Plain: "sur 7", "pts", written after a no-break space
	Missing  Missing
	Why      string // for NotMeasured: what it would take
	Text     string // for Words
	Method   string // id of the method that gave the interval; "" where there is none
}

// Kind is how a value is written.
type Kind uint8

// The kinds of value.
const (
	Plain    Kind = iota // 5,24
	Percent              // Number 0.858 → 85,8 %
	PerMille             // Number 0.0031 → 3,1 ‰
	Duration             // seconds → 104 s, 11 min, 2 h 05
	Money                // whole units with the currency in Unit
	Count                // 1 486
	Words                // Text as it is
)

// Missing says why there is no number.
type Missing uint8

// The ways to be missing; Present is the zero value.
const (
	Present     Missing = iota
	NotMeasured         // nothing was asked or logged
	TooFew              // the group is smaller than may be shown
	NoVariation
	Hidden // large enough, but a smaller group could be worked out from it
)

// Verdict is shown by word, shape and colour. The zero value shows nothing.
type Verdict uint8

// The verdicts.
const (
	NoVerdict  Verdict = iota
	Good               // ▲
	Acceptable         // ◆
	Bad                // ▼
	Undecided          // ?
	Unmeasured         // –
	Unbounded          // no bound declared
)

// Table is rows of values under headings.
type Table struct {
	ID      string
	Caption string
	Columns []Column
	Rows    []Row
	Note    string
	Sort    bool // a reader may sort it
	Kept    bool // the author wrote it: it is printed whole, beside a chart too
	Matrix  bool // cells after the first hold a mark or nothing: columns are narrow, and the site shows a verdict by its shape alone
}

// Column is a table's column.
type Column struct {
	Title   string
	Numeric bool // right-aligned, tabular figures
	Wide    bool // takes the room that is left
}

// Row is a table's row.
type Row struct {
	Cells  []Cell
	Strong bool // a total or a heading row
	Indent int
}

// Cell is one cell.
type Cell struct {
	Value   Value
	Verdict Verdict
	Tone    Tone
	Href    string
	Note    string // small, under the value
	Base    int    // the base with which Note begins; 0 when it says none
	Runs    []Run  // the words of Value in their styles; nil where they have none
}

// Empty tells whether nothing stands in a cell: not a zero, and not a figure that is missing.
func (c Cell) Empty() bool {
	return c.Value == (Value{}) && c.Verdict == NoVerdict && c.Tone == Neutral && c.Href == "" && c.Note == "" && c.Base == 0 && c.Runs == nil
}

// Tone colours a number by meaning, never alone.
type Tone uint8

// The tones.
const (
	Neutral Tone = iota
	Positive
	Negative
	Muted
)

// Callout is a boxed remark.
type Callout struct {
	Tone  Tone // Negative warns, Muted says what is not measured
	Title string
	Text  []Paragraph
}

// Quotation is a customer's words, masked.
type Quotation struct{ Text, By string }

// Checklist is an inspection's sections with their standards.
type Checklist struct {
	Sections []ChecklistSection
}

// ChecklistSection is one section with its score and entries.
type ChecklistSection struct {
	Title   string
	Score   Value
	Entries []ChecklistEntry
}

// ChecklistEntry is one inspected standard.
type ChecklistEntry struct {
	Text    string
	Verdict Verdict // Good passed, Acceptable in most visits, Bad failed, Unmeasured not observed
	Detail  string
}

// Ranking is a numbered list of findings: priorities or strengths.
type Ranking struct {
	Tone  Tone // Negative for priorities, Positive for strengths
	Items []Ranked
}

// Ranked is one finding with its evidence.
type Ranked struct {
	Title  string
	Aside  string // in brackets after the title: the dimension
	Value  Value
	Tone   Tone // of the value
	Reason string
	Href   string
}

// Scorecards is a grid of signs.
type Scorecards struct{ Cards []Scorecard }

// Scorecard is one sign.
type Scorecard struct {
	Title   string
	Value   Value
	Detail  string
	Verdict Verdict
	Note    string // an exception, in words; may be empty
	Href    string
}

// Definitions is a list of terms.
type Definitions struct{ Terms []Definition }

// Definition is one term of a glossary.
type Definition struct {
	ID, Term, Text string
	Words          []string // that lead here from running text; none for a word of everyday
}

// Links is a list of pages to go on to.
type Links struct{ Items []Link }

// Link is one of them.
type Link struct {
	Title, Href, Detail string
	Value               Value
	Verdict             Verdict
}

// Plan is an action plan.
type Plan struct{ Actions []Action }

// Action is one entry of it: what somebody does until a day, and the figure it is to change.
type Action struct {
	Title   string
	Note    string
	Owner   string
	Due     string // the day, in words; "" when none is set
	Days    Days
	State   State
	Word    string // the state in words: "en retard de 12 jours"
	Age     string // "nouvelle", "reportée de 3 mois"; "" when not known
	Aim     string // what it is linked to, in words; "" when to nothing
	Href    string // the page of that figure
	Now     Value
	Before  Value   // in the period in which it was opened
	Last    Value   // in the last period
	Change  string  // what came of it, in a sentence; "" when nothing is compared
	Verdict Verdict // Good when the figure has moved to its good side beyond noise, Bad for the other, Undecided for noise
}

// Days are the days of an action, for readers that compute with them; a zero time was not said.
type Days struct{ Opened, Due, Closed time.Time }

// State is how far an action has come, shown by word, shape and colour.
type State uint8

// The states of an action.
const (
	Planned State = iota
	UnderWay
	Overdue
	Finished
	Dropped
)

// Figurative is a chart in its frame: words, picture, table of the same numbers.
type Figurative struct{ Chart Chart }

func (Prose) isBlock()       {}
func (Figures) isBlock()     {}
func (Table) isBlock()       {}
func (Callout) isBlock()     {}
func (Quotation) isBlock()   {}
func (Checklist) isBlock()   {}
func (Ranking) isBlock()     {}
func (Scorecards) isBlock()  {}
func (Definitions) isBlock() {}
func (Links) isBlock()       {}
func (Plan) isBlock()        {}
func (Figurative) isBlock()  {}
