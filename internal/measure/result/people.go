package result

// Contrast is one figure of a group of people held against the same figure of others.
type Contrast struct {
	ID         string // what is measured: a dimension's id, "nps", the text of a reason
	Of         Estimate
	Others     Estimate
	Difference Estimate // Of − Others
	Test       Test
}

// KeyCustomers is the customers whom the company cannot do without, held against its other customers (domain P2). Where one of the two groups
// is too small neither is shown beside the total.
type KeyCustomers struct {
	Status     Status
	Reason     string
	Share      Estimate   // of the customers of whom it is known
	Key        Estimate   // how many they are
	Others     Estimate   // how many the others are
	Dimensions []Contrast // gap by dimension, in the model's order
	Importance []Contrast // points of 100 by dimension
	Rated      []Contrast // importance as asked, by dimension
	Main       []Contrast // "gap", "overall", "csat", "nps", "intention"; those that were asked
	Drivers    Drivers    // what key customers' satisfaction goes with
	Reasons    []Contrast // why they buy here, what most key customers say first; the rare ones together under "" at the end
}

// Reasons is why customers buy here and not elsewhere, the most frequent first (domain P2). A customer may give several.
type Reasons struct {
	Status Status
	Reason string
	N      int // customers who gave one
	Named  []NamedShare
	Other  Estimate // share who gave one that too few give to be shown
}

// NamedShare is the share of people who gave one answer.
type NamedShare struct {
	Name  string
	Share Estimate
}

// Staff is what employees say of their work beside the gaps (domain P3).
type Staff struct {
	Training Estimate // hours over the last year, mean
	Median   Estimate // hours
	Trained  Estimate // share trained for the service they give
}
