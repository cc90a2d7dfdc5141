package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type antecedent struct {
	ID      string       `json:"id" doc:"Its id in report.yaml."`
	Name    string       `json:"name,omitempty" doc:"Its name in report.yaml; absent for a built-in one."`
	Gap     int          `json:"gap" doc:"The gap that follows from it, 1 to 4."`
	AskedOf string       `json:"asked_of" doc:"Who was asked: managers or employees."`
	Score   value.Figure `json:"score" doc:"Mean over people of their mean item, turned so that high is favourable; the model's scale."`
	Verdict string       `json:"verdict" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"By both ends of the interval."`
	Alpha   value.Figure `json:"alpha" doc:"Cronbach's α of its items with Feldt's interval, over those who answered all of them, 30 at least; a single item has none."`
	Link    value.Figure `json:"link" doc:"Spearman's ρ across locations between the score and the gap's, both favourable when high; n is locations, ten at least. It says what goes together, not what causes what."`
}

func newAntecedent(a result.Antecedent) antecedent {
	return antecedent{ID: a.ID, Name: a.Name, Gap: a.Gap, AskedOf: a.AskedOf, Score: value.Of(a.Score), Verdict: value.Verdict(a.Verdict), Alpha: value.Of(a.Alpha), Link: value.Of(a.Link)}
}
