package survey

// Codes of what can be wrong with the columns and rows of a sheet. Each has a test that provokes it.
const (
	CodeHeadingUnit = "E0304" // a heading names another unit than report.yaml

	CodeSameID   = "E0330" // two rows with one id
	CodeNoID     = "E0331" // a row without an id
	CodeWeight   = "E0332" // a weight that is missing or zero
	CodeNoRows   = "E0333" // no row is left
	CodePeriod   = "E0340" // rows outside the period
	CodeNothing  = "E0341" // rows without any answer
	CodeStruck   = "E0348" // rows that a check leaves out
	CodeLevels   = "E0342" // levels that differ only in case, blanks or accents of writing
	CodePoints   = "E0343" // importance points that do not add up to 100
	CodeFarDate  = "E0344" // a date far from all others
	CodeTotal    = "E0345" // a row of totals among the answers
	CodeTimes    = "E0346" // times that customers would tolerate or wish, far from the target they are about
	CodeOtherNPS = "E0347" // answers to "would you recommend us" that were given on another scale than 0–10

	CodeSifted    = "E0349" // rows that keep or reject leaves out
	CodeNoValue   = "E0355" // a value of keep or reject that no row holds
	CodeBackwards = "E0356" // a time that ends before it begins
	CodeSeveral   = "E0357" // rows of several groups at once
	CodeNearLevel = "E0358" // a name that may be a slip for another
	CodeClocks    = "E0359" // a heading names another clock than report.yaml
	CodeEvents    = "E0360" // events that belong to no row, or whose rows lack what they need

	CodePopulation = "E0350" // more rows than the population has people
	CodeNoTarget   = "E0351" // a group of customers whose share report.yaml does not say
	CodeNobody     = "E0352" // a group in the weighting that no customer belongs to
	CodeNoGroup    = "E0353" // customers without a group, or without the grouping, that weights need

	CodeUninspected = "E0354" // a section or standard of report.yaml that no inspection has

	CodeUnmeasured = "E0366" // a source without a row, beside others that have some

	CodePersonal = "E0365" // personal data in what a report would show
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeHeadingUnit, "a heading names a unit of time, and report.yaml another"},
		{CodeSameID, "two rows with the same id"},
		{CodeNoID, "rows without an id"},
		{CodeWeight, "a weight that is missing or zero"},
		{CodeNoRows, "no customer, or nothing at all, is left to count"},
		{CodePeriod, "rows outside the period of the report"},
		{CodeNothing, "rows without any answer"},
		{CodeStruck, "rows that a check of report.yaml leaves out"},
		{CodeLevels, "spellings of one place, channel or group that are read as the same"},
		{CodePoints, "importance points that do not add up to 100, or of which some are missing"},
		{CodeFarDate, "a date more than a year from every other"},
		{CodeTotal, "a row of totals or means among the answers"},
		{CodeTimes, "times that customers would tolerate or wish, so far from the target that they look like another unit"},
		{CodeOtherNPS, "answers of recommendation that were given on another scale than 0 to 10"},
		{CodeSifted, "rows that keep or reject of report.yaml leaves out"},
		{CodeNoValue, "a value of keep or reject that no row holds"},
		{CodeBackwards, "a time that ends before it begins"},
		{CodeSeveral, "rows that chose several groups at once, and belong to none"},
		{CodeNearLevel, "a name of a place, channel or group that may be a slip for another"},
		{CodeClocks, "a heading says that only hours of business count, and report.yaml does not"},
		{CodeEvents, "events that belong to no contact, or contacts without the id and date that events need"},
		{CodePopulation, "more rows than report.yaml says there are people"},
		{CodeNoTarget, "a group of customers whose share in the whole report.yaml does not say"},
		{CodeNobody, "a group in the weighting of report.yaml that no customer belongs to"},
		{CodeNoGroup, "customers without the group that the weighting needs"},
		{CodeUninspected, "a section or standard that report.yaml names and no inspection has"},
		{CodeUnmeasured, "a source without a row to count, beside others that have some: what it tells is not measured"},
		{CodePersonal, "a column that the report would show holds names, telephones, e-mails, addresses or other personal data"},
	}
}
