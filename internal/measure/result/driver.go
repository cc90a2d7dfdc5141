package result

// Drivers is what one answer of customers goes with: how much of its variation each dimension accounts for (method §5). It is association,
// of which no cause follows.
type Drivers struct {
	Status     Status
	Reason     string
	Outcome    string   // the answer: "overall", "nps" or "csat"
	N          int      // customers who answered it and have a score in every dimension
	Least      int      // from so many there is a model: 50, and 10 for each dimension
	Preferred  int      // from so many it is to be relied on: 20 for each dimension
	Finding    string   // whether there is a model and drivers are found
	Clustered  bool     // whole locations were drawn for the intervals, not customers
	Dimensions []Driver // in the model's order; those that nobody was asked about are left out
	Unvaried   []string // dimensions in which all customers have the same score, and so no part
	R2         Estimate // share of the outcome's variance that the dimensions account for together
	Adjusted   Estimate // likewise, less what so many dimensions account for by chance; resampled interval
	Pairs      []DriverPair
}

// What was found of drivers.
const (
	DriversFound        = "found"
	DriversUnidentified = "not_identified" // the dimensions account for too little
	DriversFew          = "too_few"        // fewer customers than a model needs
	DriversCollinear    = "collinear"      // a dimension follows from the others
)

// Driver is one dimension's part. Only the correlation is measured where drivers are not found.
type Driver struct {
	ID          string
	Correlation Estimate // with the outcome
	Beta        Estimate // standardised coefficient; misleads where dimensions overlap
	VIF         Estimate // by how much the overlap inflates the variance of β; 1 for none
	Weight      Estimate // Johnson's relative weight: its part of R²
	Share       Estimate // of R², by relative weights; resampled interval
	LMG         Estimate // of R², by LMG; resampled interval up to 8 dimensions
	OverChance  Estimate // the weight less that of a random number entered beside the dimensions
	Room        Estimate // from the mean score to the top, as a share of the scale
	Priority    Estimate // share × room; resampled interval
	BeyondNoise bool     // the interval of OverChance lies above 0
	Above       []string // dimensions whose share is smaller beyond noise
}

// DriverPair is how two dimensions' shares differ.
type DriverPair struct {
	First, Second string   // ids
	Difference    Estimate // of the shares; the two are told apart where the interval leaves out 0
	Clear         bool
}
