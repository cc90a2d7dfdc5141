package result

// Satisfaction is what customers say overall (method §8).
type Satisfaction struct {
	NPS        Estimate // −100 … 100
	Promoters  Estimate
	Passives   Estimate
	Detractors Estimate
	CSAT       Estimate // top-box share
	CSATMean   Estimate
	CES        Estimate // mean
	CESEasy    Estimate // share that found it easy
	FCRLog     Estimate // from the contact log
	FCRSurvey  Estimate // from the survey
	FCRCases   Estimate // from the contact log: share of cases, contacts of one customer on one topic within 7 days, that took one contact
	Repeated   Estimate
	Overall    Estimate
	ENPS       Estimate
}
