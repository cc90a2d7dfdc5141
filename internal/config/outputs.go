package config

import (
	"slices"
	"strings"
	"time"

	"ecart/internal/diag"
)

// Outputs says what is written, and where.
type Outputs struct {
	Dir      string // "out"
	Site     bool
	PDF      PDF
	Editions bool  // a PDF for each location
	Paper    Paper // of all PDFs
	JSON     bool
	XLSX     bool

	SingleFile bool // the site as one file beside it

	Keep   int        // how many former editions stay; see KeepAt
	KeepAt diag.Place // zero where report.yaml does not say

	Date time.Time // the day that the report carries; zero takes the newest of the data

	At    diag.Place
	DirAt diag.Place
}

// MostKept is how many former editions may be kept: the months of ten years.
const MostKept = 120

// PDF says which documents for paper are written: the executive report, the summary on one page, both or none.
type PDF struct{ Full, Summary bool }

// The words for them.
const (
	FullPDF    = "full"
	SummaryPDF = "summary"
	NoPDF      = "none"
)

// Any tells whether one of them is written.
func (p PDF) Any() bool { return p.Full || p.Summary }

// MarshalText writes the words of the documents: "full,summary".
func (p PDF) MarshalText() ([]byte, error) {
	switch {
	case p.Full && p.Summary:
		return []byte(FullPDF + "," + SummaryPDF), nil
	case p.Full:
		return []byte(FullPDF), nil
	case p.Summary:
		return []byte(SummaryPDF), nil
	}
	return []byte(NoPDF), nil
}

// ReadPDF reads the words of documents, each of which may be several with commas between: "full,summary". Where they are not understood
// it returns the first word that is none of them, or "none" where that stands beside another.
func ReadPDF(texts ...string) (p PDF, wrong string, ok bool) {
	var words []string
	for _, t := range texts {
		for w := range strings.SplitSeq(t, ",") {
			words = append(words, strings.TrimSpace(w))
		}
	}
	for _, w := range words {
		switch {
		case w == FullPDF:
			p.Full = true
		case w == SummaryPDF:
			p.Summary = true
		case w == NoPDF && !slices.ContainsFunc(words, func(o string) bool { return o != NoPDF }):
		default:
			return PDF{}, w, false
		}
	}
	return p, "", true
}

// Paper is the size of the sheets: "a4" or "letter".
type Paper string

// The sizes.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)
