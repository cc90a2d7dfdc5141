package result

// Satisfaction is what customers say overall (method §8).
type Satisfaction struct {
	NPS        Estimate // −100 … 100
	Promoters  Estimate
	Passives   Estimate
	Detractors Estimate
	CSAT       Estimate // top-box share
	CSATMean   Estimate
	CES        Estimate // mean, on its own scale: which way is good is said by config.Scale.Reversed
	CESEasy    Estimate // share that found it easy
	FCRLog     Estimate // from the contact log
	FCRSurvey  Estimate // from the survey
	FCRCases   Estimate // from the contact log: share of cases, contacts of one customer on one topic within 7 days, that took one contact
	Repeated   Estimate // share of customers who had to repeat themselves; of contacts where the survey did not ask
	RepeatLog  Estimate // share of contacts where the customer had to
	History    Estimate // share of contacts where earlier ones were at hand
	Known      Estimate // share of contacts where the customer had to repeat, of those with the history at hand
	Unknown    Estimate // of those without
	Spared     Estimate // Unknown less Known
	Overall    Estimate
	ENPS       Estimate
	Intention  Estimate // to return: mean on its own scale
	Returning  Estimate // share that gives one of the highest answers to it
}
