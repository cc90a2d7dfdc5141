package result

// Finding is one strength or priority with its evidence. Kind says what ID names.
type Finding struct {
	Kind     string // "item", "sign", "standard", "promise"
	ID       string
	Value    Estimate
	Score    float64  // importance × room for priorities
	Standard string   // a standard that serves the item
	Within   Estimate // share within that standard
	Uncover  bool     // an important item without a standard
	Best     string   // the location that does best
	Worst    string
	Clear    bool // beyond noise
}
