package result

// Comments is what customers wrote in words of their own (method §14). Whatever of their texts stands in it was masked; masks are
// placeholders such as "⟦name⟧", which the document puts into words.
type Comments struct {
	Status    Status
	Reason    string
	Written   int // customers who wrote something
	Empty     int // of those, without a word that carries meaning
	Repeated  int // copies of longer comments, which count once
	Counted   int // comments that the figures are made of
	French    int // of those, by language
	English   int
	Bilingual int

	Split     string   // the answer that parts them: "nps", "csat" or "overall"; "" when none was asked
	Bad       Estimate // comments of detractors, or of satisfaction in the lower two fifths of the scale: a count
	Good      Estimate // comments of promoters, or of the highest satisfaction: a count
	Least     int      // the fewest comments that must hold a term or a pair
	Group     int      // the fewest comments of each group whose terms are compared
	Prior     float64
	Once      bool   // comments are long: a word counts once in each
	TermsWhy  string // why terms are not compared: "too_few", "no_split"; "" when they are
	BadTerms  []Term // beyond noise, the one most of the bad first
	GoodTerms []Term // beyond noise, the one most of the good first

	Themes    []CommentTheme // in the order of report.yaml
	Unmatched Estimate       // share of the comments that speak of no theme
	NPS       Estimate       // of all whose comments count
	Gap       Estimate       // their mean gap
	Pairs     []TermPair     // the most closely bound first
	Keywords  []Keyword
}

// Term is a word that one group uses more than the other: the log-odds with its interval.
type Term struct {
	Word    string // as most write it; "pas_aimable" when it is denied
	LogOdds Estimate
	Z       float64
}

// TermPair is two words that stand in the same comments.
type TermPair struct {
	A, B     string
	Together int
	PMI, G2  float64
}

// CommentTheme is one theme of the dictionary.
type CommentTheme struct {
	ID        string
	Name      string
	Dimension string
	Share     Estimate // of the comments
	NPS       Estimate // of those who mention it
	Gap       Estimate // of those who mention it, the mean over their items

	Bad        Estimate // share of the comments of the dissatisfied
	Good       Estimate // share of the comments of the satisfied
	Difference Estimate // Bad − Good
	Test       Test     // exploratory, over all themes
	Quotes     []Quote
}

// Quote is one masked comment.
type Quote struct {
	Text string
	Side string // "bad", "good" or "" for those between
}

// Keyword is a term with some of its uses.
type Keyword struct {
	Word string
	Side string // "bad" or "good"
	Uses []Use
}

// Use is a word with what stands on its two sides.
type Use struct{ Left, Word, Right string }
