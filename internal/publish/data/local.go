package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// local is one location against the others.
type local struct {
	Level      string      `json:"location" doc:"The location, as the breakdown has it."`
	Held       held        `json:"held" doc:"How it stands to the others."`
	Figures    []against   `json:"figures" doc:"The main figures: gap5, expectation, perception, nps, csat, ces, fcr, within, wait, complaints, ability, enps."`
	Dimensions []against   `json:"dimensions" doc:"Gap by dimension."`
	Items      []against   `json:"items" doc:"Gap by item."`
	Ability    []against   `json:"ability" doc:"Employees’ rating of being able to meet the standards, by dimension."`
	Complaints []against   `json:"complaints" doc:"Share of the location’s complaints by category, 0–1; the most frequent first."`
	Signs      []localSign `json:"signs" doc:"The signs as they stand there."`
	Months     []followed  `json:"months" doc:"What the contact log says of it over time; the trend’s test is adjusted over nothing."`
	Priorities []finding   `json:"priorities" doc:"What it should mend first, of what is beyond noise."`
	Strengths  []finding   `json:"strengths" doc:"What is good there."`
}

type against struct {
	ID         string       `json:"id" doc:"The figure, dimension, item or category."`
	Own        value.Figure `json:"own" doc:"The figure of the location."`
	Others     value.Figure `json:"others" doc:"The figure of all others: other locations, and what is of no location."`
	Difference value.Figure `json:"difference" doc:"Own less others."`
	Test       value.Test   `json:"test" doc:"Whether the two differ; p_adjusted is after Benjamini–Hochberg over this kind of figure at all locations, of the deciding figure after Holm over the locations."`
}

type held struct {
	Figure   string `json:"figure,omitempty" doc:"The figure that decides, the same for all locations; absent where none was compared."`
	Standing string `json:"standing" enum:"better,worse,level,untested" doc:"Against the others by that figure; untested where it is not shown or rests on too few."`
	Better   int    `json:"others_better" doc:"How many of the other figures are clearly better than the others’."`
	Worse    int    `json:"others_worse" doc:"How many are clearly worse."`
	Compared int    `json:"others_compared" doc:"How many were compared; what is expected is not counted."`
}

type localSign struct {
	ID       string        `json:"id" doc:"The sign."`
	Value    value.Figure  `json:"value" doc:"Its figure there, in its unit."`
	Verdict  string        `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"By the bounds that hold there."`
	Score    *value.Number `json:"score,omitempty" doc:"0 to 1; absent of what is not judged."`
	Excepted bool          `json:"excepted" doc:"An exception in force speaks of this location."`
}

func (n names) local(l result.Local, headline string) local {
	h := l.Held(headline, n.Level)
	return local{Level: l.Level, Held: held{Figure: h.Figure, Standing: h.Standing, Better: h.Better, Worse: h.Worse, Compared: h.Compared}, Figures: value.Each(l.Figures, n.against), Dimensions: value.Each(l.Dimensions, n.against), Items: value.Each(l.Items, n.against),
		Ability: value.Each(l.Ability, n.against), Complaints: value.Each(l.Complaints, n.against), Signs: value.Each(l.Signs, newLocalSign),
		Months:     value.Each(l.Months, func(f result.Followed) followed { return newFollowed(f, n.Level) }),
		Priorities: value.Each(l.Priorities, n.finding), Strengths: value.Each(l.Strengths, n.finding)}
}

func (n names) against(a result.Against) against {
	return against{ID: a.ID, Own: value.Of(a.Own), Others: value.Of(a.Others), Difference: value.Of(a.Difference), Test: value.NewTest(a.Test, n.Level)}
}

func newLocalSign(s result.LocalSign) localSign {
	out := localSign{ID: s.ID, Value: value.Of(s.Value), Verdict: value.Verdict(s.Verdict), Excepted: s.Excepted}
	if s.Value.OK() && s.Verdict != result.Unbounded {
		out.Score = value.Some(s.Score)
	}
	return out
}
