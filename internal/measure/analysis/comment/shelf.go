package comment

import (
	"cmp"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/memo"
	"ecart/internal/measure/study"
	"ecart/internal/measure/words"
)

// side is where a customer stands.
type side string

const (
	bad     side = "bad"  // detractor, or dissatisfied
	good    side = "good" // promoter, or as satisfied as can be
	between side = ""
)

// note is one comment that counts.
type note struct {
	row      int    // of the customers
	masked   string // the text without personal data: words stand in it at their places
	normal   string
	words    []words.Word
	language words.Language
	side     side
}

// shelf is the comments of one survey, read.
type shelf struct {
	c         *config.Config
	customers *survey.Customers
	weights   []float64 // of the customers; nil when each counts once
	level     float64
	split     string
	notes     []note
	written   int
	empty     int
	repeated  int

	read []any // all that the notes follow from, but for whom they count
}

func newShelf(of *study.Study) *shelf {
	c, customers := of.Config, of.Data.Customers
	s := &shelf{c: c, customers: customers, weights: of.Customers.Weights, level: of.Level}
	s.split = s.parting()
	fallback, known := words.ParseLanguage(c.Locale)
	if !known {
		fallback = words.English
	}
	people := s.people(of.Data.Names)
	s.read = []any{customers.Comments, c.Comments.Names, people, fallback}
	for row, n := range memo.Of(of.Memory, func() []note { return noted(customers.Comments, c.Comments.Names, people, fallback) }, "comments", s.read...) {
		if customers.Comments[row].Text == "" || s.weights != nil && s.weights[row] <= 0 {
			continue
		}
		s.written++
		n.side = s.side(row)
		if len(n.words) == 0 || saysNothing[n.normal] {
			s.empty++
			continue
		}
		s.notes = append(s.notes, n)
	}
	s.dropCopies()
	return s
}

// noted reads comments: masked, of the names on a list and of people whom the workbooks name, and cut into words. What is written in no language that is
// known is read in the report's.
func noted(comments []survey.Comment, listed, people []string, fallback words.Language) []note {
	masker := words.NewMasker(listed)
	masker.Learn(said(comments), people)
	all := make([]note, len(comments))
	for row, comment := range comments {
		if comment.Text == "" {
			continue
		}
		n := note{row: row, masked: masker.Mask(comment.Text), normal: words.Normal(comment.Text)}
		language, known := words.ParseLanguage(comment.Language)
		if !known {
			language = words.Detect(n.masked, fallback)
		}
		n.language, n.words = language, words.Read(n.masked, language)
		all[row] = n
	}
	return all
}

// said returns all comments as they were written.
func said(comments []survey.Comment) []string {
	all := make([]string, len(comments))
	for i, comment := range comments {
		all[i] = comment.Text
	}
	return all
}

// people returns the names of people without the words by which the company and its places go.
func (s *shelf) people(names []string) []string {
	known := s.knownWords()
	var all []string
	for _, name := range names {
		for _, w := range strings.Fields(words.Normal(name)) {
			if !slices.Contains(known, words.Fold(w)) {
				all = append(all, w)
			}
		}
	}
	return all
}

// saysNothing holds what people write into a box that they must fill in, in normal form.
var saysNothing = map[string]bool{
	"ras": true, "r a s": true, "rien": true, "rien à signaler": true, "rien à dire": true, "néant": true, "aucun commentaire": true, "pas de commentaire": true, "sans commentaire": true,
	"nothing": true, "none": true, "no comment": true, "no comments": true, "nothing to say": true, "nothing to add": true, "nil": true,
}

// copied is from how many words on two equal comments are one that was copied; below, two people may well write the same.
const copied = 4

// dropCopies keeps one of each comment that was copied: a dissatisfied customer's before others, then the first.
func (s *shelf) dropCopies() {
	order := slices.Clone(s.notes)
	rank := map[side]int{bad: 0, between: 1, good: 2}
	slices.SortStableFunc(order, func(a, b note) int { return cmp.Compare(rank[a.side], rank[b.side]) })
	keep, drop := map[string]bool{}, map[int]bool{}
	for _, n := range order {
		if strings.Count(n.normal, " ")+1 < copied {
			continue
		}
		drop[n.row] = keep[n.normal]
		keep[n.normal] = true
	}
	before := len(s.notes)
	s.notes = slices.DeleteFunc(s.notes, func(n note) bool { return drop[n.row] })
	s.repeated = before - len(s.notes)
}

// parting names the answer that parts the satisfied from the dissatisfied: whether they would recommend, else their satisfaction.
func (s *shelf) parting() string {
	switch {
	case s.customers.NPS.Asked():
		return "nps"
	case s.customers.CSAT.Asked():
		return "csat"
	case s.customers.Overall.Asked():
		return "overall"
	}
	return ""
}

// side tells where a customer stands: a detractor (0–6) or promoter (9–10); else satisfaction in the lowest quarter of the scale's length,
// which is 2 or less of 5, or its highest point.
func (s *shelf) side(row int) side {
	scores, scale := s.customers.NPS, config.Scale{}
	switch s.split {
	case "nps":
		x, ok := scores.At(row)
		switch {
		case ok && x <= 6:
			return bad
		case ok && x >= 9:
			return good
		}
		return between
	case "csat":
		scores, scale = s.customers.CSAT, s.c.Model.CSAT
	default:
		scores, scale = s.customers.Overall, s.c.Model.Overall
	}
	x, ok := scores.At(row)
	switch {
	case ok && x <= scale.Min+(scale.Max-scale.Min)/4:
		return bad
	case ok && x >= scale.Max:
		return good
	}
	return between
}

// of returns the comments of one side.
func (s *shelf) of(wanted side) []note {
	var all []note
	for _, n := range s.notes {
		if n.side == wanted {
			all = append(all, n)
		}
	}
	return all
}

// readings returns the words of comments.
func readings(notes []note) [][]words.Word {
	all := make([][]words.Word, len(notes))
	for i, n := range notes {
		all[i] = n.words
	}
	return all
}
