package config

import "ecart/internal/diag"

// Comments says how the customers' open comments are read and what of them may be shown.
type Comments struct {
	Quotes  bool     // whether masked comments may be quoted
	Names   []string // names of people to mask wherever they stand, beside those that are found by rule
	Prior   float64  // mass of the prior that draws a term's log-odds towards 0, in words
	Least   int      // the fewest comments that must hold a term or a pair of terms
	Group   int      // the fewest comments of the dissatisfied, and of the satisfied, whose terms are compared
	Themes  []CommentTheme
	BuiltIn bool // report.yaml names no themes
	At      diag.Place
}

// CommentTheme is what comments can be about: the words that speak of it, and the dimension it belongs to.
type CommentTheme struct {
	ID        string
	Name      string
	Dimension string   // a dimension's id; "" for what belongs to none
	Words     []string // compared by their stems; a star at the end stands for any ending
	At        diag.Place
}
