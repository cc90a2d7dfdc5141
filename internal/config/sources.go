package config

import (
	"slices"
	"time"

	"ecart/internal/diag"
)

// Source is one workbook sheet, or several alike (a glob), read in one role.
type Source struct {
	Role      Role
	File      string // path or glob relative to Dir, as written
	Sheet     string // empty means the only visible one
	FileAt    diag.Place
	SheetAt   diag.Place // zero where no sheet is named
	HeaderRow int        // from 1
	SubRow    int        // a second row of headings; 0 for none
	LabelRow  int        // the row of the questions' texts; 0 for none
	FirstRow  int        // of the answers; 0 for the one below the last of the rows above
	Encoding  string     // of a text file; "" is told from its bytes
	Delimiter string     // of a text file: ";", ",", "\t" or "|"; "" is told from its lines
	Decimal   string     // of a text file: "," or "."; "" is told from its numbers

	Zone    *time.Location // of time stamps; nil when not known
	Keep    []Sieve        // a row counts when it passes all of them
	Reject  []Sieve        // and none of these
	Drop    []string       // headings of personal data, which reach nothing; of e-mails it is counted who has one twice. * stands for any part
	Unused  []string       // headings that are known and not used
	Missing MissingWords   // further than the model's
	Events  Events
	Columns map[string]Field

	Population int // how many people the rows are drawn from; 0 when not known
	Response   Response
	At         diag.Place

	PopulationAt diag.Place
	FirstRowAt   diag.Place
}

// Listed tells whether the source says of every column what becomes of it, so that another one is new.
func (s Source) Listed() bool { return len(s.Drop)+len(s.Unused) > 0 }

// Sieve is the values of one column by which rows are kept or rejected.
type Sieve struct {
	Column string // a heading, or "=H" for a letter
	Values []string
	At     diag.Place
}

// Clock says which hours a duration counts.
type Clock string

// The clocks. A duration without one is not known to be either.
const (
	Calendar Clock = "calendar"
	Business Clock = "business"
)

// ClockOf returns which hours a measure of the sources counts: "contacts.wait".
func (c *Config) ClockOf(measure string) Clock {
	m, known := FindMeasure(measure)
	if !known {
		return ""
	}
	for _, s := range c.Sources {
		if field, mapped := s.Columns[m.Field]; s.Role == m.Role && mapped {
			return field.Clock
		}
	}
	return ""
}

// Field is the column, or family of columns, that holds one thing.
type Field struct {
	Header  string   // exact heading, "=H" for a column letter, or a pattern with {n}, {item} or {dimension}; "" with From or Several
	Each    []string // instead of Header, for a family: one heading or "=H" for each item or dimension, in their order
	Heading string   // what stands over a column that is named by its letter; "" when that is not said
	Unit    string   // for durations: s, min, h; "" means seconds
	Format  string   // for dates held as text: "2006-01-02", "02/01/2006"; "" means both ISO and day-first
	Answer  string   // for a question with one right answer: that answer
	Clock   Clock    // for durations
	From    string   // for durations: the columns of two time stamps
	To      string
	Many    Many
	At      diag.Place
}

// Many is a question of which several answers may be chosen: in one column with a sign between them, or in one column for each.
type Many struct {
	Columns   string   // a pattern with * for what the columns differ in; "" when it is one column
	Checked   []string // what stands in the column of a choice that was made; empty for the usual words and the choice itself
	Unchecked []string // and of one that was not made, beyond blanks and the usual words
	Split     string   // between the choices of one column; "" when a cell holds one choice
	Choices   []string // all there are; empty when they are told from the cells
}

// Segment is a grouping of customers beyond location, channel and month.
type Segment struct {
	ID     string
	Name   string
	Column string // "" with Many.Columns
	Many   Many   // when it is asked as a question of several choices; who made more than one belongs to no group
	At     diag.Place
}

// Events is a table beside a log, with one row for each thing that happened to a row of it. Its rows belong to the log's by the id.
type Events struct {
	File      string // path relative to Dir; "" when there is none
	Sheet     string
	HeaderRow int    // 0 for the first
	Ticket    string // the columns of the table: which row of the log the event belongs to
	When      string
	Who       string
	Public    string // whether the customer could see it; "" when all could be seen
	Status    string // what the row became by it; "" when it tells of no status
	Requester string // the column of the log that says who asked, in the words of Who
	At        diag.Place
}

// With returns the words with further ones.
func (m MissingWords) With(more MissingWords) MissingWords {
	return MissingWords{
		Offered:  m.Offered,
		NoAnswer: slices.Concat(m.NoAnswer, more.NoAnswer), NotApplicable: slices.Concat(m.NotApplicable, more.NotApplicable),
		DontKnow: slices.Concat(m.DontKnow, more.DontKnow), Refused: slices.Concat(m.Refused, more.Refused),
		NotShown: slices.Concat(m.NotShown, more.NotShown), DroppedOut: slices.Concat(m.DroppedOut, more.DroppedOut),
	}
}
