package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// comments holds no quotation and no keyword in context: what was masked for a reader is not handed to other programs.
type comments struct {
	Status    string       `json:"status" enum:"measured,indicative,suppressed,not_measured" doc:"Whether comments may be shown."`
	Reason    string       `json:"reason,omitempty" doc:"Why not, as in figures."`
	N         *int         `json:"n,omitempty" doc:"Comments that the figures are made of: copies of longer ones and those without a word of meaning are left out."`
	Written   *int         `json:"written,omitempty" doc:"Customers who wrote something."`
	Empty     *int         `json:"empty,omitempty" doc:"Comments without a word of meaning."`
	Repeated  *int         `json:"repeated,omitempty" doc:"Copies of longer comments."`
	French    *int         `json:"french,omitempty" doc:"Comments in French, of those that count."`
	English   *int         `json:"english,omitempty" doc:"In English."`
	Bilingual *int         `json:"bilingual,omitempty" doc:"In both at once."`
	Least     int          `json:"least" doc:"The fewest comments that must hold a word or a pair before it is shown."`
	Group     int          `json:"group" doc:"The fewest comments of each side whose words are compared."`
	Prior     value.Number `json:"prior" doc:"Mass of the prior of the log-odds, in words."`
	Once      bool         `json:"once" doc:"Comments are long: a word counts once in each."`
	Split     string       `json:"split,omitempty" doc:"The answer that parts the dissatisfied from the satisfied: nps, csat or overall."`
	Bad       value.Figure `json:"dissatisfied" doc:"Comments of detractors, or of the dissatisfied."`
	Good      value.Figure `json:"satisfied" doc:"Comments of promoters, or of those as satisfied as can be."`
	NPS       value.Figure `json:"nps" doc:"Net promoter score of all whose comments count."`
	Gap       value.Figure `json:"gap" doc:"Their mean gap."`
	Themes    []theme      `json:"themes" doc:"The themes of the dictionary, in its order; a comment may speak of several."`
	Unmatched value.Figure `json:"unmatched" doc:"Share of the comments that speak of no theme."`
	BadTerms  []term       `json:"terms_of_dissatisfied" doc:"Words that the dissatisfied use more, beyond noise, the clearest first."`
	GoodTerms []term       `json:"terms_of_satisfied" doc:"Words that the satisfied use more, beyond noise, the clearest first."`
	TermsWhy  string       `json:"terms_missing,omitempty" doc:"Why terms are not compared: too_few or no_split."`
	Pairs     []wordsAB    `json:"pairs" doc:"Words that stand in the same comments more than chance would have them, the most closely bound first."`
}

type theme struct {
	ID        string       `json:"id" doc:"The theme's id."`
	Name      string       `json:"name" doc:"Its name."`
	Dimension string       `json:"dimension,omitempty" doc:"The dimension it belongs to."`
	Share     value.Figure `json:"share" doc:"Share of the comments that speak of it, in praise or blame, 0–1."`
	NPS       value.Figure `json:"nps" doc:"Net promoter score of those who mention it."`
	Gap       value.Figure `json:"gap" doc:"Mean gap of those who mention it."`

	Bad        value.Figure `json:"dissatisfied" doc:"Share of the comments of the dissatisfied that speak of it, 0–1."`
	Good       value.Figure `json:"satisfied" doc:"Share of the comments of the satisfied."`
	Difference value.Figure `json:"difference" doc:"dissatisfied less satisfied."`
	Test       value.Test   `json:"test" doc:"Held against no difference, adjusted after Benjamini and Hochberg over the themes."`
}

type term struct {
	Word    string       `json:"word" doc:"The word as most write it; pas_ or not_ stands before a word that is denied."`
	LogOdds value.Figure `json:"log_odds" doc:"How much more the dissatisfied use it; below 0, the satisfied."`
	Z       value.Number `json:"z" doc:"Log-odds over its standard error."`
}

type wordsAB struct {
	A        string       `json:"a" doc:"One word."`
	B        string       `json:"b" doc:"The other."`
	Together int          `json:"together" doc:"Comments that use both."`
	PMI      value.Number `json:"pmi" doc:"Pointwise mutual information, bits."`
	G2       value.Number `json:"g2" doc:"Log-likelihood ratio of independence."`
}

func newComments(c result.Comments, level float64) comments {
	d := comments{
		Status: value.Status(c.Status), Reason: c.Reason, Split: c.Split, Bad: value.Of(c.Bad), Good: value.Of(c.Good), NPS: value.Of(c.NPS), Gap: value.Of(c.Gap),
		Least: c.Least, Group: c.Group, Prior: value.Number(c.Prior), Once: c.Once,
		Unmatched: value.Of(c.Unmatched), TermsWhy: c.TermsWhy, BadTerms: value.Each(c.BadTerms, newTerm), GoodTerms: value.Each(c.GoodTerms, newTerm),
		Themes: value.Each(c.Themes, func(t result.CommentTheme) theme {
			return theme{ID: t.ID, Name: t.Name, Dimension: t.Dimension, Share: value.Of(t.Share), NPS: value.Of(t.NPS), Gap: value.Of(t.Gap),
				Bad: value.Of(t.Bad), Good: value.Of(t.Good), Difference: value.Of(t.Difference), Test: value.NewTest(t.Test, level)}
		}),
		Pairs: value.Each(c.Pairs, func(p result.TermPair) wordsAB {
			return wordsAB{A: p.A, B: p.B, Together: p.Together, PMI: value.Number(p.PMI), G2: value.Number(p.G2)}
		}),
	}
	if c.Status == result.Measured {
		d.N, d.Written, d.Empty, d.Repeated = &c.Counted, &c.Written, &c.Empty, &c.Repeated
		d.French, d.English, d.Bilingual = &c.French, &c.English, &c.Bilingual
	}
	return d
}

func newTerm(t result.Term) term {
	return term{Word: t.Word, LogOdds: value.Of(t.LogOdds), Z: value.Number(t.Z)}
}
