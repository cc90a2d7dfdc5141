package result

// The methods an Estimate names. Each is a line of the report's method table.
const (
	MethodMean            = "mean"               // arithmetic mean, t interval
	MethodWeightedMean    = "weighted_mean"      // Σwy/Σw, linearised standard error, t interval
	MethodPaired          = "paired_t"           // mean of perception − expectation on the same respondents
	MethodWelch           = "welch"              // difference of the means of two independent groups
	MethodWilson          = "wilson"             // share, score interval; weighted shares on Kish's effective n
	MethodAdjustedWald    = "adjusted_wald"      // net promoter score
	MethodQuantile        = "quantile"           // type 7, bounded by order statistics
	MethodFeldt           = "feldt"              // Cronbach's α
	MethodStandardised    = "standardised_alpha" // α from the mean correlation of the items
	MethodOmega           = "omega"              // ω total, one factor by maximum likelihood
	MethodSpearmanBrown   = "spearman_brown"     // reliability of the sum of two items
	MethodAlphaDropped    = "alpha_dropped"      // α of the other items
	MethodDifference      = "difference_score"   // reliability of a difference of two scores
	MethodMeanWeights     = "mean_weights"       // dimension gaps weighted with the mean points
	MethodMeanDimensions  = "mean_of_dimensions" // mean of the dimension scores, when too few answered them all
	MethodMeanAbsolute    = "mean_absolute"      // mean of absolute differences over items
	MethodRootMeanSquare  = "root_mean_square"   // of differences over items
	MethodIndex           = "index"              // gap index 0–100
	MethodCoverage        = "coverage"           // full 1, partly ½, missing 0
	MethodCluster         = "cluster_ratio"      // share of checks passed, contacts as clusters; n is contacts
	MethodConformance     = "conformance"        // share within − share required, in points, Wilson
	MethodPerThousand     = "per_thousand"       // complaints per 1,000 contacts, Wilson × 1,000
	MethodCount           = "count"              // a plain count: no interval
	MethodClusterEffect   = "cluster_effect"     // what drawing whole groups adds to variances
	MethodVarianceBetween = "variance_between"   // ICC(1), one-way random effects
	MethodREML            = "reml"               // variances between and within groups, and the mean of the groups' true means
	MethodMoments         = "moments"            // SD between groups from mean squares
	MethodReliability     = "icc2"               // ICC(2), reliability of the groups' means
	MethodShrunken        = "shrunken"           // empirical Bayes mean of a group
	MethodWithinSD        = "sd_within"          // SD of single values within a group
	MethodPearson         = "pearson"            // correlation, Fisher's interval
	MethodComposite       = "composite"          // weighted mean of desirabilities × 100
	MethodSpearman        = "spearman"           // rank correlation, no interval
	MethodUtilisation     = "utilisation"        // ρ = λ/(cμ) of means over the rows
	MethodPooled          = "pooled"             // mean over the rows of a log, no interval
	MethodErlangC         = "erlang_c"           // mean wait of M/M/c, median of the rows
	MethodWaiting         = "waiting"            // chance that a case waits in M/M/c, median of the rows
	MethodLittle          = "little"             // L = λW
	MethodGeometric       = "geometric"          // weighted geometric mean of desirabilities × 100, floor 0.01
	MethodRegression      = "regression"         // R², its adjusted form, standardised β and VIF
	MethodRelativeWeight  = "relative_weight"    // Johnson's parts of R², resampled intervals
	MethodLMG             = "lmg"                // mean gains of R² over all orders, resampled intervals
	MethodRoom            = "room"               // (highest − mean)/(highest − lowest)
	MethodShareOfRoom     = "share_of_room"      // share of R² × room, resampled interval
	MethodDiagonal        = "diagonal"           // (importance − performance)/√2, standardised where one is a correlation; resampled interval
	MethodZone            = "zone_position"      // (perception − adequate)/(desired − adequate) of the means
	MethodGiven           = "given"              // a figure of report.yaml as it stands there
	MethodRetention       = "retention"          // follows from margin, retention, discount and costs of report.yaml
	MethodCostOfQuality   = "cost_of_quality"    // sums and ratios of the cost lines
	MethodHidden          = "hidden_problems"    // logged complaints over the share that complains
	MethodSquareAndAdd    = "square_and_add"     // difference of two figures, from their intervals
	MethodNPSChange       = "nps_change"         // difference of two net promoter scores
	MethodSen             = "sen"                // slope of a trend; n is periods
	MethodInspection      = "inspection"         // weighted mean of the section scores, visits as clusters; n is visits
	MethodListResponse    = "list_response"      // answered of a closed list's invitations that arrived
	MethodAAPOR           = "aapor"              // response rates RR1 to RR6
	MethodMargin          = "share_margin"       // z·√(¼/n)·FPC
	MethodBCa             = "bca"                // mean, bootstrap interval with bias correction and acceleration
	MethodKaplanMeier     = "kaplan_meier"       // share ended within a time, some cut short; log–log interval
	MethodExtreme         = "extreme"            // the largest or smallest of a log
	MethodCapability      = "capability"         // room within the limits over the spread
	MethodSigma           = "sigma_level"        // Φ⁻¹(1 − defects per opportunity) + 1.5
	MethodAlignment       = "alignment"          // target − median tolerated time
	MethodLogOdds         = "log_odds"           // terms of two groups of comments, informative Dirichlet prior
)

// The reasons an Estimate, a Service, a Pareto or Costs gives for not being measured or shown.
// Beside these there are "no_ROLE" for a missing source (no_customers, no_managers, no_employees, no_contacts, no_complaints,
// no_costs, no_processes, no_checklist) and "no_column:FIELD" for a missing column: the field's key in report.yaml, with its role in
// front for the log ("no_column:nps", "no_column:formalization", "no_column:contacts.wait").
const (
	ReasonNoAnswers      = "no_answers"      // the column is there, but nobody answered in this group
	ReasonTooFew         = "too_few"         // suppressed, or too few for the method
	ReasonComplement     = "complement"      // suppressed so that a smaller group cannot be worked out
	ReasonNoVariation    = "no_variation"    // all answers alike: the coefficient is undefined
	ReasonYesNo          = "yes_no"          // a mean or a percentile of what is answered by yes or no says nothing
	ReasonUnstable       = "unstable"        // in half of the rows more arrives than can be served: the wait is endless
	ReasonNoCases        = "no_cases"        // no contact has both a customer and a date, or all are too near the end of the log
	ReasonNoRepeat       = "no_repeat"       // no customer of the log comes twice on one topic: the key may stand for the contact
	ReasonSingleItem     = "single_item"     // α needs two items
	ReasonFewItems       = "few_items"       // ω needs three items that vary
	ReasonHeywood        = "heywood"         // an item has no variance of its own left: ω is not estimable
	ReasonHundred        = "hundred"         // ω needs 100 complete answers
	ReasonOne            = "one"             // one answer has no standard error
	ReasonCensus         = "census"          // everybody was asked: the difference is exact, and there is nothing to test
	ReasonFewUnits       = "few_units"       // fewer than ten locations with enough answers
	ReasonUnpaired       = "unpaired"        // needs both answers of the same person
	ReasonNoWeights      = "no_weights"      // nobody gave valid importance points
	ReasonNoMeasure      = "no_measure"      // report.yaml names no measure
	ReasonUnknownMeasure = "unknown_measure" // the measure named is none the report knows
	ReasonNoStandards    = "no_standards"    // no standard that contacts could be held against
	ReasonNoPromises     = "no_promises"     // no promise is declared, or none measured
	ReasonNoSource       = "not_defined"     // the figure is not defined for this gap
	ReasonNotGrouped     = "not_grouped"     // the source does not know this grouping
	ReasonNoFigures      = "no_figures"      // no row holds all that the figure is made of
	ReasonOneGroup       = "one_group"       // all are of one kind: there is nobody to hold them against
	ReasonTooFewGroups   = "too_few_groups"  // fewer than three locations
	ReasonTooFewPeriods  = "too_few_periods" // fewer than a limit or a trend needs
	ReasonLowCoverage    = "low_coverage"    // less than 60 % of the weight is measured
	ReasonNoSplit        = "no_split"        // no answer parts the satisfied from the dissatisfied
	ReasonNoEconomics    = "no_economics"    // report.yaml does not say what the figure is made of
	ReasonUnsettled      = "unsettled"       // no weights meet all margins at once
	ReasonNoResponse     = "no_response"     // report.yaml does not say who was asked
	ReasonNoInvited      = "no_invited"      // it does not say how many were invited, or what became of them
	ReasonResponse       = "response"        // more answered than were asked
	ReasonEndless        = "endless"         // customers never leave, or a lifetime value without end
	ReasonNeverPays      = "never_pays"      // even keeping every customer would not pay
	ReasonCollinear      = "collinear"       // a dimension follows from the others
	ReasonUnidentified   = "not_identified"  // the dimensions account for too little for their parts to be told
	ReasonFewAttributes  = "few_attributes"  // fewer than the four items that a map takes
	ReasonManyDimensions = "many_dimensions" // more than all orders can be tried of
	ReasonNotCut         = "not_cut"         // no duration was cut short
	ReasonNotReached     = "not_reached"     // fewer than half have ended
	ReasonNotWatched     = "not_watched"     // nothing was watched as long as the target
	ReasonSpecialCauses  = "special_causes"  // the control chart has signals
	ReasonOpinion        = "opinion"         // what people answer is no measurement of a process
	ReasonNoDefect       = "no_defect"       // a level needs at least one
	ReasonNoSuccess      = "no_success"      // nor is there one where all failed
	ReasonNoLimit        = "no_limit"        // the standard has no such limit
	ReasonNoIndicators   = "no_indicators"   // no indicator has bounds
	ReasonRedefined      = "redefined"       // an earlier report measured it otherwise: the archived figure is not joined
)

// The tests a Test names.
const (
	TestPaired = "paired_t"
	TestWelch  = "welch"

	TestOneSample   = "one_sample_t" // of one side, against the other that is known
	TestPermutation = "permutation"  // of so few that a t test would lean on their distribution
	TestAnova       = "anova_f"

	TestSquareAndAdd = "square_and_add"
	TestNPSChange    = "nps_change"
	TestMannKendall  = "mann_kendall"
	TestSeasonal     = "seasonal_mann_kendall"
)

// The verdicts on whether a standard is realistic (method §10), in the order in which they are tried.
const (
	RealismNotEnough   = "not_enough"       // fewer than 30 contacts
	RealismLooser      = "looser"           // looser than customers tolerate
	RealismTooLax      = "too_lax"          // far within reach, and customers are dissatisfied: it no longer stretches
	RealismComfortable = "comfortable"      // far within reach, customers are not dissatisfied: may be tightened
	RealismMetUnhappy  = "met_dissatisfied" // met, yet customers are dissatisfied: wrong measure or wrong level
	RealismMet         = "met"              // realistic and met
	RealismSpecial     = "special_causes"   // far from met, but single events have a part in it: those first
	RealismUnattained  = "unattainable"     // not attainable by the present process
	RealismProven      = "proven_elsewhere" // met at some location: a matter of delivery at the others
	RealismDemanding   = "demanding"        // not met, and no location proves that it can be
	RealismUndecided   = "undecided"        // the interval spans the requirement
)

// What says that an expectation or an item is important.
const (
	BasisRated       = "rated_importance" // how important customers rate it, where they were asked
	BasisExpectation = "expectation"      // how much they expect of it
	BasisDerived     = "derived"          // the correlation of its perception with the outcome
)

// What the data say of an exception.
const (
	EvidenceSupported    = "supported"
	EvidenceNeutral      = "neutral"
	EvidenceContradicted = "contradicted"
	EvidenceUntested     = "untested"
)

// What the overview shows of a gap.
const (
	HeadlineScore     = "score"
	HeadlineObjective = "objective"
)
