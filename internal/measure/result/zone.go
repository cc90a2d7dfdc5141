package result

// Zone is the zone of tolerance: what customers find adequate, what they desire, and where perception lies between (method §3).
type Zone struct {
	Status     Status
	Reason     string
	Direct     bool // the two-column format: perception was asked relative to adequate and desired, which are not known themselves
	Items      []ZonePart
	Dimensions []ZonePart
}

// ZonePart is one item or dimension, over customers with all its answers.
type ZonePart struct {
	ID          string
	Adequate    Estimate // model scale; not measured in the two-column format
	Desired     Estimate
	Perception  Estimate
	Adequacy    Estimate // MSA: perception − adequate; negative is below the zone
	Superiority Estimate // MSS: perception − desired; positive is above it
	Width       Estimate // desired − adequate; not measured in the two-column format
	AgainstLow  Test     // of adequacy against 0, paired t; Holm over the items, or over the dimensions
	AgainstHigh Test     // likewise of superiority
	Position    Estimate // of the mean perception between the means, 0 adequate, 1 desired
	Below       Estimate // share of customers whose perception is below what they find adequate
	Within      Estimate
	Above       Estimate
	Inverted    int      // answers set aside because desired was below adequate; items only
	Suspect     bool     // more than a tenth were
	Standing    Standing // by the intervals
}

// Standing is where perception stands to the zone, by its intervals.
type Standing string

// The standings.
const (
	BelowZone  Standing = "below"
	WithinZone Standing = "within"
	AboveZone  Standing = "above"
	NoStanding Standing = "undecided" // an interval holds an end of the zone, or there is none
)
