package config

import "ecart/internal/diag"

// Weighting says how the customers as a whole are made up, so that answers can be weighted to it. Weights of a column are the base.
// The zero value weights nothing.
type Weighting struct {
	Margins []Margin // for raking, in the order of the file
	Cells   Cells    // for post-stratification; never beside margins
	Trim    float64  // weights are cut off at this many times their median: 5 unless set; 0 cuts none
	At      diag.Place
}

// Margin is how customers divide over one grouping.
type Margin struct {
	Factor string // location, channel or a segment's id
	Parts  []Part
	At     diag.Place
}

// Part is what one group is of the whole: a share or a count, which only counts beside the others'.
type Part struct {
	Level string
	Size  float64
	At    diag.Place
}

// Cells is how customers divide over groupings crossed with each other.
type Cells struct {
	By    []string // location, channel or segments' ids
	Parts []Cell
	At    diag.Place
}

// Cell is what one combination of groups is of the whole.
type Cell struct {
	Levels []string // one of each grouping, in the order of By
	Size   float64
	At     diag.Place
}
