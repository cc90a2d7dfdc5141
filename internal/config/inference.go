package config

// Crosshair says where importance and performance divide into high and low.
type Crosshair struct {
	Kind        string  // "means", "medians", "midpoint" or "fixed"
	Importance  float64 // for fixed
	Performance float64 // for fixed
}

// ControlRules are the signals looked for in control charts: Nelson's, by number, or the four of Western Electric.
type ControlRules struct {
	WesternElectric bool
	Nelson          []int // 1–8 in the order of the file; nil for Western Electric
}
