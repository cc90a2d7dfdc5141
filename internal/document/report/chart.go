package report

// Chart is one picture: what it says in words, what it draws, and the table of the same numbers.
type Chart struct {
	ID       string // unique in the report; "gap5-dimensions"
	Title    string // what is seen, as a sentence where possible
	Subtitle string // unit, base, interval
	Alt      string // the picture in words, with its main numbers
	Note     string // under the picture
	Spec     Spec
	Table    Table
}

// Spec is what a chart draws. The set is closed; echarts and plot draw every kind.
type Spec interface{ isSpec() }

// Interval is a value with its uncertainty as a chart needs it.
type Interval struct {
	Value, Lo, Hi float64
	Bound         bool // Lo and Hi are set
	N             int
	Missing       Missing // anything but Present draws no mark and says why
	Archived      bool    // of an earlier report: over time the mark is hollow
}

// Axis is a numeric axis.
type Axis struct {
	Name     string
	Min, Max float64
	Kind     Kind // how its numbers are written
	Decimals int
	Step     float64 // between ticks; 0 lets the renderer choose
	Unit     string
}

// GapChart is the dumbbell of expectation and perception, a row for each dimension or item.
type GapChart struct {
	Axis        Axis
	Expectation string // name of the reference mark
	Perception  string // name of the observed mark
	GapName     string // "Écart"
	Rows        []GapRow
	Groups      bool // rows carry a group heading
}

// GapRow is one dumbbell.
type GapRow struct {
	Label       string
	Group       string
	Expectation Interval
	Perception  Interval
	Gap         Interval
	Clear       bool // beyond noise
}

// LikertChart is diverging stacked bars of answers.
type LikertChart struct {
	Categories []string // from worst to best
	Neutral    int      // index of the middle category; −1 when there is none
	Rows       []LikertRow
}

// LikertRow is one item's answers; Shares sum to 1.
type LikertRow struct {
	Label   string
	N       int
	Shares  []float64
	Missing Missing
}

// MapChart is importance against performance with a crosshair.
type MapChart struct {
	X, Y    Axis // X performance, Y importance
	XCross  float64
	YCross  float64
	Corners [4]string // top left, top right, bottom left, bottom right
	Plain   bool      // no corner asks for action, and none is marked as bad
	Groups  []string
	Points  []MapPoint

	Diagonal  Slope  // where importance and performance are equal
	Undecided string // what a hollow point means, in the legend and on hover
}

// Slope is a straight line y = At + Rise·x across a chart, drawn when Set.
type Slope struct {
	Set      bool
	At, Rise float64
	Name     string
}

// Ends returns where a rising line enters and leaves a plot; false when it does not cross it.
func (s Slope) Ends(left, right, bottom, top float64) (x0, y0, x1, y1 float64, ok bool) {
	if !s.Set || s.Rise <= 0 {
		return 0, 0, 0, 0, false
	}
	x0, x1 = max(left, (bottom-s.At)/s.Rise), min(right, (top-s.At)/s.Rise)
	return x0, s.At + s.Rise*x0, x1, s.At + s.Rise*x1, x0 < x1
}

// MapPoint is one item on the map.
type MapPoint struct {
	Label string
	Group int // index into Groups
	X, Y  float64
	N     int

	Undecided bool // its quadrant is not sure: drawn hollow
}

// HeatChart is a grid of values coloured by sign and size.
type HeatChart struct {
	Columns  []string
	Rows     []HeatRow
	Min      float64 // colour ends: Min darkest shortfall, Middle neutral, Max darkest surplus
	Max      float64
	Middle   float64 // 0 for gaps; the mean where the cells are ratings
	Kind     Kind
	Decimals int
	Signed   bool
	Legend   string
}

// HeatRow is one line of the grid.
type HeatRow struct {
	Label string
	Group string
	Cells []Interval
}

// TrendChart is one or more series over time, with intervals.
type TrendChart struct {
	Axis   Axis
	Times  []string // labels in order
	Series []TrendSeries
	Target Line // what was aimed at
	Centre Line // the mean over time
	Steps  Steps
	Events []ControlEvent

	Archived string // what a hollow mark means; "" where none is
}

// Steps is what was aimed at where that changed in time, drawn when it has values.
type Steps struct {
	Name   string
	Values []float64 // by time
}

// Line is a level line across a chart, drawn when Set.
type Line struct {
	Set   bool
	Value float64
	Name  string
}

// TrendSeries is one line. A missing month is a gap in the line.
type TrendSeries struct {
	Name   string
	Points []Interval
}

// BulletChart is actual values against standards, a bar for each.
type BulletChart struct {
	Axis   Axis
	Actual string // name of the bar
	Target string // name of the tick
	Rows   []BulletRow
}

// BulletRow is one standard: what happened against what was required.
type BulletRow struct {
	Label   string
	Actual  Interval
	Target  float64
	Verdict Verdict
	Detail  string // "n = 812 · exigé 95 %"
}

// GapModel is the diagram of the five gaps with the company's own numbers.
type GapModel struct {
	Sources  [3]string // word of mouth, personal needs, past experience
	Customer string    // names of the two sides of the line
	Company  string
	Boxes    []ModelBox // expected, perceived, delivery, standards, belief, communication; in this order
	Gaps     []ModelGap
}

// ModelBox is one box of the diagram.
type ModelBox struct {
	ID     string // expected, perceived, delivery, standards, belief, communication
	Title  string
	Detail string // its own figure, in words; may be empty
}

// ModelGap is one gap of the diagram, from box to box.
type ModelGap struct {
	Number   int
	Title    string  // "Écart 5"
	Figure   string  // "−1,07", formatted; "non mesuré" when there is none
	Detail   string  // "[−1,14 ; −1,00] · n = 1 486"
	Index    float64 // 0–100: width and colour
	Measured bool
	Verdict  Verdict
	Href     string // the gap's page
}

// BarChart is horizontal bars, with an optional running share: Pareto, shares, counts.
type BarChart struct {
	Axis       Axis
	Rows       []BarRow
	Cumulative string // name of the running share; "" for none
}

// BarRow is one bar.
type BarRow struct {
	Label      string
	Value      Interval
	Cumulative float64
	Strong     bool // one of the vital few
}

// Standing is where an estimate stands against a reference line or a zone, beyond noise.
type Standing uint8

// The standings.
const (
	NoStanding Standing = iota // nothing is said
	Above
	Level // no clear difference; within the zone
	Below
)

// StandingNames are the words of the standings: "nettement au-dessus". None is that of a mark about which nothing is said; "" leaves it to the name
// of the estimate.
type StandingNames struct{ Above, Level, Below, None string }

// Of is the name of a standing; that of none where there is none.
func (n StandingNames) Of(s Standing) string {
	switch s {
	case Above:
		return n.Above
	case Level:
		return n.Level
	case Below:
		return n.Below
	}
	return n.None
}

// Polarity says which side of a reference is good, and so is coloured as good.
type Polarity int8

// The polarities.
const (
	Neither Polarity = iota
	AboveIsGood
	BelowIsGood
)

// ForestChart is a row for each estimate with its interval, against a reference: places, drivers, words, differences.
type ForestChart struct {
	Axis      Axis
	Signed    bool          // figures are differences: "+0,12"
	Estimate  string        // name of the filled mark
	Second    string        // name of the hollow mark; "" for none
	Reference Line          // the overall mean, or zero
	Band      Band          // the prediction interval
	Names     StandingNames // of the shapes of marks, in the legend and on hover
	Polarity  Polarity
	Rows      []ForestRow
}

// Band is a zone across a chart, drawn when Set.
type Band struct {
	Set    bool
	Lo, Hi float64
	Name   string
}

// ForestRow is one estimate. Rows of one group stand together; the first of them gets the heading.
type ForestRow struct {
	Label    string
	Group    string
	Estimate Interval
	Second   Interval // read only when the chart names its second mark
	Standing Standing
}

// ZoneChart is the zone of tolerance of each row, from adequate to desired, with the perception and its interval.
type ZoneChart struct {
	Axis       Axis
	Zone       string // name of the band
	Adequate   string // names of its ends, on hover
	Desired    string
	Perception string
	Names      StandingNames // Above: more than desired; Level: within the zone; Below: less than adequate
	Rows       []ZoneRow
}

// ZoneRow is one zone.
type ZoneRow struct {
	Label      string
	Group      string
	Adequate   Interval
	Desired    Interval
	Perception Interval
	Standing   Standing
}

// ControlChart is one measure over time with its centre, its control limits, signals and events.
type ControlChart struct {
	Axis     Axis
	Name     string // of the measure
	Centre   string // names of the lines
	Limits   string
	Signal   string // what the mark of a signal means
	Archived string // what a hollow mark means; "" where none is
	Times    []string
	Points   []ControlPoint // one for each time
	Events   []ControlEvent // in the order of time
}

// ControlPoint is one time: its value and the lines there.
type ControlPoint struct {
	Interval             // drawn without whiskers: the limits say what is noise
	Limited      bool    // Centre, Lower and Upper are set
	Centre       float64 // of the process
	Lower, Upper float64
	Segment      int    // the lines break where it changes, after a change of process
	Signal       string // the words of the rule that is broken; "" for none
}

// ControlEvent is something that happened at a time.
type ControlEvent struct {
	At    int // index into Times
	Label string
}

// FunnelChart is places by the number of their answers, between the limits that chance sets for that number.
type FunnelChart struct {
	X, Y     Axis   // X the number of answers, Y the share or mean
	Centre   Line   // of all places
	Inner    string // names of the limits
	Outer    string
	Names    StandingNames // Above and Below: outside the outer limits; Level: within
	Polarity Polarity
	Limits   []FunnelLimit // in the order of sizes
	Points   []FunnelPoint
}

// FunnelLimit is the limits at one number of answers.
type FunnelLimit struct {
	Size             float64
	InnerLo, InnerHi float64
	OuterLo, OuterHi float64
}

// FunnelPoint is one place; those outside the outer limits are labelled.
type FunnelPoint struct {
	Label    string
	Size     float64
	Value    Interval // its N is not shown: Size is
	Standing Standing
}

// StepChart is a share that rises or falls by steps over time, with its interval: how many had been answered by each moment.
type StepChart struct {
	X, Y   Axis // the time, the share
	Name   string
	Target Line // upright: the time aimed at
	Level  Line // across: the share required
	Steps  []StepPoint
}

// StepPoint is one step: what holds from a time on, until the next step or the end of the axis.
type StepPoint struct {
	At float64
	Interval
}

func (GapChart) isSpec()     {}
func (LikertChart) isSpec()  {}
func (MapChart) isSpec()     {}
func (HeatChart) isSpec()    {}
func (TrendChart) isSpec()   {}
func (BulletChart) isSpec()  {}
func (GapModel) isSpec()     {}
func (BarChart) isSpec()     {}
func (ForestChart) isSpec()  {}
func (ZoneChart) isSpec()    {}
func (ControlChart) isSpec() {}
func (FunnelChart) isSpec()  {}
func (StepChart) isSpec()    {}
