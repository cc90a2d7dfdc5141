package result

// The methods of what managers and employees say: how many there are is often known, and they belong to a place.
const (
	MethodFiniteMean       = "finite_mean"      // mean of some of a known number of people
	MethodCensus           = "census"           // mean of all there are: no margin of error
	MethodFiniteWelch      = "finite_welch"     // difference of two means, one or both of a known number of people
	MethodMatched          = "matched"          // each manager against the customers of the own location
	MethodMisunderstanding = "misunderstanding" // mean absolute difference as a part of the scale, 0–100
)
