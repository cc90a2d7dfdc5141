package data

import "ecart/internal/measure/result"

// comments holds no quotation and no keyword in context: what was masked for a reader is not handed to other programs.
type comments struct {
	Status    string    `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether comments may be shown."`
	Reason    string    `json:"reason,omitempty" doc:"Why not, as in figures."`
	N         *int      `json:"n,omitempty" doc:"Comments that the figures are made of: copies of longer ones and those without a word of meaning are left out."`
	Written   *int      `json:"written,omitempty" doc:"Customers who wrote something."`
	Empty     *int      `json:"empty,omitempty" doc:"Comments without a word of meaning."`
	Repeated  *int      `json:"repeated,omitempty" doc:"Copies of longer comments."`
	French    *int      `json:"french,omitempty" doc:"Comments in French, of those that count."`
	English   *int      `json:"english,omitempty" doc:"In English."`
	Bilingual *int      `json:"bilingual,omitempty" doc:"In both at once."`
	Least     int       `json:"least" doc:"The fewest comments that must hold a word or a pair before it is shown."`
	Group     int       `json:"group" doc:"The fewest comments of each side whose words are compared."`
	Prior     number    `json:"prior" doc:"Mass of the prior of the log-odds, in words."`
	Once      bool      `json:"once" doc:"Comments are long: a word counts once in each."`
	Split     string    `json:"split,omitempty" doc:"The answer that parts the dissatisfied from the satisfied: nps, csat or overall."`
	Bad       figure    `json:"dissatisfied" doc:"Comments of detractors, or of the dissatisfied."`
	Good      figure    `json:"satisfied" doc:"Comments of promoters, or of those as satisfied as can be."`
	NPS       figure    `json:"nps" doc:"Net promoter score of all whose comments count."`
	Gap       figure    `json:"gap" doc:"Their mean gap."`
	Themes    []theme   `json:"themes" doc:"The themes of the dictionary, in its order; a comment may speak of several."`
	Unmatched figure    `json:"unmatched" doc:"Share of the comments that speak of no theme."`
	BadTerms  []term    `json:"terms_of_dissatisfied" doc:"Words that the dissatisfied use more, beyond noise, the clearest first."`
	GoodTerms []term    `json:"terms_of_satisfied" doc:"Words that the satisfied use more, beyond noise, the clearest first."`
	TermsWhy  string    `json:"terms_missing,omitempty" doc:"Why terms are not compared: too_few or no_split."`
	Pairs     []wordsAB `json:"pairs" doc:"Words that stand in the same comments more than chance would have them, the most closely bound first."`
}

type theme struct {
	ID        string `json:"id" doc:"The theme's id."`
	Name      string `json:"name" doc:"Its name."`
	Dimension string `json:"dimension,omitempty" doc:"The dimension it belongs to."`
	Share     figure `json:"share" doc:"Share of the comments that speak of it, in praise or blame, 0–1."`
	NPS       figure `json:"nps" doc:"Net promoter score of those who mention it."`
	Gap       figure `json:"gap" doc:"Mean gap of those who mention it."`

	Bad        figure `json:"dissatisfied" doc:"Share of the comments of the dissatisfied that speak of it, 0–1."`
	Good       figure `json:"satisfied" doc:"Share of the comments of the satisfied."`
	Difference figure `json:"difference" doc:"dissatisfied less satisfied."`
	Test       test   `json:"test" doc:"Held against no difference, adjusted after Benjamini and Hochberg over the themes."`
}

type term struct {
	Word    string `json:"word" doc:"The word as most write it; pas_ or not_ stands before a word that is denied."`
	LogOdds figure `json:"log_odds" doc:"How much more the dissatisfied use it; below 0, the satisfied."`
	Z       number `json:"z" doc:"Log-odds over its standard error."`
}

type wordsAB struct {
	A        string `json:"a" doc:"One word."`
	B        string `json:"b" doc:"The other."`
	Together int    `json:"together" doc:"Comments that use both."`
	PMI      number `json:"pmi" doc:"Pointwise mutual information, bits."`
	G2       number `json:"g2" doc:"Log-likelihood ratio of independence."`
}

func newComments(c result.Comments, level float64) comments {
	d := comments{
		Status: statusName(c.Status), Reason: c.Reason, Split: c.Split, Bad: newFigure(c.Bad), Good: newFigure(c.Good), NPS: newFigure(c.NPS), Gap: newFigure(c.Gap),
		Least: c.Least, Group: c.Group, Prior: number(c.Prior), Once: c.Once,
		Unmatched: newFigure(c.Unmatched), TermsWhy: c.TermsWhy, BadTerms: each(c.BadTerms, newTerm), GoodTerms: each(c.GoodTerms, newTerm),
		Themes: each(c.Themes, func(t result.CommentTheme) theme {
			return theme{ID: t.ID, Name: t.Name, Dimension: t.Dimension, Share: newFigure(t.Share), NPS: newFigure(t.NPS), Gap: newFigure(t.Gap),
				Bad: newFigure(t.Bad), Good: newFigure(t.Good), Difference: newFigure(t.Difference), Test: newTest(t.Test, level)}
		}),
		Pairs: each(c.Pairs, func(p result.TermPair) wordsAB {
			return wordsAB{A: p.A, B: p.B, Together: p.Together, PMI: number(p.PMI), G2: number(p.G2)}
		}),
	}
	if c.Status == result.Measured {
		d.N, d.Written, d.Empty, d.Repeated = &c.Counted, &c.Written, &c.Empty, &c.Repeated
		d.French, d.English, d.Bilingual = &c.French, &c.English, &c.Bilingual
	}
	return d
}

func newTerm(t result.Term) term {
	return term{Word: t.Word, LogOdds: newFigure(t.LogOdds), Z: number(t.Z)}
}
