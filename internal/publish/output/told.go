package output

// Told is what a manifest says of how a report was made and of what stands in it, beside its files. It is the same wherever and whenever the
// same report is built.
type Told struct {
	Made       Made          `json:"made" doc:"With what the report was made."`
	Options    Wanted        `json:"options" doc:"What was asked for."`
	Sources    []Source      `json:"sources" doc:"The rows of each sheet."`
	Counts     Counts        `json:"counts" doc:"How much there is of what the report is made of."`
	Suppressed []ReasonCount `json:"suppressed" doc:"How many figures no output may carry, by reason; never of whom."`
}

// Made is with what a report was made.
type Made struct {
	Go        string    `json:"go" doc:"The version of Go, as go1.25.4."`
	Schema    int       `json:"results_schema" doc:"The format_version of results.json."`
	Epoch     *int64    `json:"source_date_epoch,omitempty" doc:"SOURCE_DATE_EPOCH where it was set, in seconds since 1970."`
	Libraries []Library `json:"libraries" doc:"The libraries of the program, by path."`
}

// Library is one that is part of the program.
type Library struct {
	Path    string `json:"path" doc:"The path of its module."`
	Version string `json:"version" doc:"Its version."`
}

// Wanted is what was asked for.
type Wanted struct {
	Lang       string `json:"lang" doc:"The language of the report."`
	Theme      string `json:"theme" doc:"The name or folder of its theme."`
	Profile    string `json:"profile,omitempty" doc:"The profile that was chosen."`
	Site       bool   `json:"site" doc:"Whether the site is written."`
	SingleFile bool   `json:"single_file" doc:"Whether the site is written as one file too."`
	PDF        bool   `json:"pdf" doc:"Whether the executive report is written."`
	Summary    bool   `json:"summary" doc:"Whether the summary on one page is written."`
	Editions   bool   `json:"editions" doc:"Whether a PDF for each location is written."`
	JSON       bool   `json:"json" doc:"Whether results.json is written."`
	XLSX       bool   `json:"xlsx" doc:"Whether results.xlsx is written."`
	Paper      string `json:"paper" doc:"The size of paper: a4 or letter."`
	Strict     bool   `json:"strict" doc:"Whether warnings were taken for errors."`
}

// Source is the rows of one sheet: read, and of those used and dropped.
type Source struct {
	File    string        `json:"file" doc:"The workbook or text file."`
	Role    string        `json:"role" doc:"What its rows are, such as customers or contacts."`
	Read    int           `json:"read" doc:"Rows that were read."`
	Used    int           `json:"used" doc:"Rows of those that count."`
	Dropped []ReasonCount `json:"dropped" doc:"Rows of those that do not, by reason."`
}

// Counts is how much there is of what a report is made of.
type Counts struct {
	Questions int `json:"questions" doc:"Items that are rated."`
	Figures   int `json:"figures" doc:"Figures with a name, as ecart figures lists them."`
	Charts    int `json:"charts" doc:"Charts of the site."`
	Pages     int `json:"pages" doc:"Pages of the site."`
}

// ReasonCount is how often something was so for one reason.
type ReasonCount struct {
	Reason string `json:"reason" doc:"The reason, as a short name."`
	Number int    `json:"number" doc:"How often it was so."`
}
