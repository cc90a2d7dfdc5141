package result

// Gap is one of the five gaps, or of the two that are measured where employees say what they believe customers expect: 6 is employees −
// customers, 7 is employees − managers, with the formulas of gap 1.
type Gap struct {
	Number           int
	Score            Estimate // gaps 1, 5: scale points, negative is a shortfall; gaps 2, 3, 4: mean rating
	Index            Estimate // 0–100, 0 is no gap
	Dimensions       []GapDimension
	Absolute         Estimate // gap 1: mean absolute difference over items, as scale points
	Misunderstanding Estimate // gap 1: Absolute as a part of the scale, 0–100; it counts what is overestimated too
	Matched          Estimate // gap 1: managers held against the customers of their own location, scale points
	Ranking          Estimate // gap 1: Spearman's ρ between managers' and customers' importance of the dimensions, −1 to 1; descriptive
	RMS              Estimate // gap 1: root mean square difference over items, as scale points
	Objective        Estimate // gap 2: share of important expectations with a sound standard, 0–1; 3: share within minus required share, in percentage points; 4: share of promises kept, 0–1
	Headline         string   // which of Score and Objective the overview shows: "score" or "objective"
	WorstID          string   // the dimension with the largest index
	Understated      int      // gap 1: dimensions managers underestimate beyond noise
}

// GapDimension is one dimension of one gap.
type GapDimension struct {
	Dimension  string
	Reference  Estimate // what it is held against: customers' expectation; gaps 1 and 5
	Observed   Estimate // managers' picture, perception; gaps 2, 3, 4: mean rating of those who gave one
	Score      Estimate // gaps 1, 5: observed − reference; 2, 3, 4: mean rating from 1 to 7 with "no standard" as 1
	Index      Estimate
	NoStandard Estimate // gaps 2, 3: share that ticked "no standard"
	Matched    Estimate // gap 1: as of the gap
	Test       Test
}
