package config

import "ecart/internal/diag"

// Action is what becomes of the respondents whom a check flags.
type Action string

// The actions.
const (
	FlagOnly Action = "flag"    // counted, and kept
	LeaveOut Action = "exclude" // left out before anything is measured, and counted
)

// Checks holds the limits beyond which data look odd, and what becomes of the respondents beyond them.
type Checks struct {
	StraightLine  StraightLine
	Variability   Variability
	Speeder       Speeder
	Contradiction Limit  // mean distance of reversed statements from the others of their dimension, as a share of the scale
	MissingPerson Limit  // share of what a respondent was asked and left blank
	Attention     Action // a wrong answer to the question of the column attention
	Unfinished    Action // the survey tool says that the questionnaire was not finished
	Preview       Action // the survey tool says that it was a preview, a test or spam
	SameAnswers   Action // every answer and the comment are those of somebody else
	SameEmail     Action // the e-mail stands twice

	MissingItem       float64 // share of those asked who left a statement blank
	MissingDifference float64 // of a month or channel from the others, in that share
	OneValue          float64 // share of one and the same answer to a statement
	Ceiling           float64 // share of the best answer to a statement on this company
	At                diag.Place
}

// StraightLine says when a respondent gave one answer throughout: a run of it over most of a block that holds reversed statements,
// or nothing else in several blocks.
type StraightLine struct {
	MinItems  int
	MinBlocks int
	Run       float64 // share of the answers of a block with reversed statements
	Action    Action
}

// Variability says when a respondent's answers hardly differ: the standard deviation over the statements of a block, as a share of the
// scale, in the mean of the blocks.
type Variability struct {
	Below  float64
	Action Action
}

// Speeder says when a respondent was too quick to have read.
type Speeder struct {
	Below  float64 // share of the median time
	Floor  float64 // seconds a statement
	Action Action
}

// Limit is a share beyond which a respondent is flagged.
type Limit struct {
	Above  float64
	Action Action
}
