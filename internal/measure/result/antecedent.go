package result

// Antecedent is something in the company that a gap follows from, as managers or employees see it (method §2).
type Antecedent struct {
	ID      string
	Name    string // the user's; "" for one of the built-in ones
	Gap     int
	AskedOf string   // "managers" or "employees"
	Score   Estimate // mean over people of their mean item, turned so that high is favourable, on the model's scale
	Verdict Verdict
	Alpha   Estimate // Cronbach's, of its items; a single item has none
	Link    Estimate // Spearman's ρ with the gap's score across locations, ten at least; n is locations
}
