// Package export recognises which tool wrote a file and where in it the answers stand, and says on what evidence.
package export

// Tool is the program a file comes from.
type Tool string

// The tools. Table is a plain sheet with headings that no tool's habits show in.
const (
	Qualtrics       Tool = "Qualtrics"
	QualtricsLegacy Tool = "Qualtrics (legacy)"
	SurveyMonkey    Tool = "SurveyMonkey"
	LimeSurvey      Tool = "LimeSurvey"
	GoogleForms     Tool = "Google Forms"
	MicrosoftForms  Tool = "Microsoft Forms"
	Typeform        Tool = "Typeform"
	Kobo            Tool = "KoboToolbox"
	ODK             Tool = "ODK Central"
	XLSForm         Tool = "XLSForm"
	Alchemer        Tool = "Alchemer"
	OneKA           Tool = "1KA"
	Zendesk         Tool = "Zendesk"
	Freshdesk       Tool = "Freshdesk"
	Table           Tool = "plain table"
)

// Content is what the rows of a sheet are.
type Content string

// The contents. Only Answers and Tickets can be read as a source by themselves; Events can be read beside Tickets.
const (
	Answers  Content = "answers"  // one row is a respondent
	Tickets  Content = "tickets"  // one row is a ticket or contact
	Events   Content = "events"   // several rows of a ticket's history: comments, changes of status
	Repeats  Content = "repeats"  // several rows of one respondent: a group of questions that was asked more than once
	Codebook Content = "codebook" // questions and choices, no answers
	Crosstab Content = "crosstab" // counted already: no respondent's row
	Empty    Content = "empty"
	Other    Content = "other" // a title page, a pivot, notes
)

// Role is what a column that a tool adds by itself holds.
type Role string

// The roles of columns.
const (
	ID            Role = "id"
	Started       Role = "started"
	Ended         Role = "ended" // when the answers were sent
	Seconds       Role = "seconds"
	Finished      Role = "finished"
	Status        Role = "status" // previews and spam are told apart by it
	Language      Role = "language"
	Personal      Role = "personal"  // names, addresses, IP: dropped
	Technical     Role = "technical" // of no use in a report: seeds, versions, links
	Channel       Role = "channel"
	Group         Role = "group" // the team or brand that serves
	Topic         Role = "topic"
	Requester     Role = "requester" // the customer's number or name: a key, never shown
	Created       Role = "created"
	FirstReplied  Role = "first_replied" // a time stamp
	FirstReply    Role = "first_reply"   // a duration by the calendar
	ReplyBusiness Role = "reply_business"
	Solved        Role = "solved" // a time stamp
	Resolution    Role = "resolution"
	SolvedWithin  Role = "resolution_business"
	Reopens       Role = "reopens"
	Score         Role = "score" // the customer's rating of the ticket

	// Of tables of events.
	Ticket  Role = "ticket"  // the ticket that an event belongs to
	Happens Role = "happens" // when the event was: a time stamp
	Author  Role = "author"  // who wrote or changed something: a key, never shown
	Public  Role = "public"  // whether the customer sees the comment
	Field   Role = "field"   // which of the ticket's fields changed
	Value   Role = "value"   // to what
)

// Column is a column whose meaning the tool fixes.
type Column struct {
	Index  int
	Header string // as sheet.Read gives it with the candidate's rows of headings
	Role   Role
	Unit   string // "s", "min" or "h", of the plain numbers in a column of durations
}

// Candidate is one sheet as it was understood.
type Candidate struct {
	Sheet     string // "" for a text file
	Hidden    bool
	Tool      Tool
	Content   Content
	HeaderRow int    // of the names, from 1
	SubRow    int    // of choices and rows of a matrix under them; 0 for none
	LabelRow  int    // of the questions' texts; 0 for none
	FirstRow  int    // of the answers
	Rows      int    // that hold anything, from FirstRow
	Width     int    // columns that hold anything
	TimeZone  string // of the time stamps, "Europe/Paris"; "" when the file does not say
	Columns   []Column
	Missing   Missing  // words and codes by which the tool tells why there is no answer
	Reject    []Filter // rows that are no respondents: previews, spam, test answers
	Keep      []Filter // rows that are finished, where the tool says which are
	Evidence  []string // each a clause: "17 headings are Qualtrics's own"
	Refusal   string   // why nothing can be read from it, a clause; "" when something can
	Hint      string   // what to export instead
}

// Usable tells whether the sheet can be read as a source by itself.
func (c *Candidate) Usable() bool {
	return c.Refusal == "" && (c.Content == Answers || c.Content == Tickets)
}

// With returns the first column that has a role.
func (c *Candidate) With(role Role) (Column, bool) {
	for _, col := range c.Columns {
		if col.Role == role {
			return col, true
		}
	}
	return Column{}, false
}

// Filter is a column and the values by which rows are kept or left out; they are compared folded.
type Filter struct {
	Header string
	Values []string
	Rows   int // how many rows of this file hold one of the values
}

// Missing are the words by which a tool tells the reasons for a blank apart.
type Missing struct {
	NotShown   []string // the question was skipped by the questionnaire's own logic
	NoAnswer   []string
	DroppedOut []string // the respondent had left before
	NoDate     []string // days that stand for no day
}

// File is a file as it was understood: each sheet, the most promising first.
type File struct {
	Candidates []Candidate
}
