package output

// Told is what a manifest says of how a report was made and of what stands in it, beside its files. It is the same wherever and whenever the
// same report is built.
type Told struct {
	Made       Made          `json:"made"`
	Options    Wanted        `json:"options"`
	Sources    []Source      `json:"sources"`
	Counts     Counts        `json:"counts"`
	Suppressed []ReasonCount `json:"suppressed"` // how many figures no output may carry, by reason; never of whom
}

// Made is with what a report was made.
type Made struct {
	Go        string    `json:"go"`             // "go1.25.4"
	Schema    int       `json:"results_schema"` // format_version of results.json
	Epoch     *int64    `json:"source_date_epoch,omitempty"`
	Libraries []Library `json:"libraries"` // by path
}

// Library is one that is part of the program.
type Library struct {
	Path    string `json:"path"`
	Version string `json:"version"`
}

// Wanted is what was asked for.
type Wanted struct {
	Lang       string `json:"lang"`
	Theme      string `json:"theme"`
	Profile    string `json:"profile,omitempty"`
	Site       bool   `json:"site"`
	SingleFile bool   `json:"single_file"`
	PDF        bool   `json:"pdf"`
	Summary    bool   `json:"summary"`
	Editions   bool   `json:"editions"`
	JSON       bool   `json:"json"`
	XLSX       bool   `json:"xlsx"`
	Paper      string `json:"paper"`
	Strict     bool   `json:"strict"`
}

// Source is the rows of one sheet: read, and of those used and dropped.
type Source struct {
	File    string        `json:"file"`
	Role    string        `json:"role"`
	Read    int           `json:"read"`
	Used    int           `json:"used"`
	Dropped []ReasonCount `json:"dropped"`
}

// Counts is how much there is of what a report is made of.
type Counts struct {
	Questions int `json:"questions"` // items that are rated
	Figures   int `json:"figures"`   // with a name, as `ecart figures` lists them
	Charts    int `json:"charts"`
	Pages     int `json:"pages"`
}

// ReasonCount is how often something was so for one reason.
type ReasonCount struct {
	Reason string `json:"reason"`
	Number int    `json:"number"`
}
