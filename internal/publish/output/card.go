package output

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"ecart/internal/publish/durable"
)

// Card is what a list of reports says of one of them. It stands in the manifest, so that a report that need not be made again is listed too.
type Card struct {
	Company string     `json:"company" doc:"Whose service was measured."`
	Title   string     `json:"title,omitempty" doc:"The report's title."`
	Period  string     `json:"period,omitempty" doc:"The period in words of the report's language."`
	Lang    string     `json:"lang" doc:"The language of the report."`
	Verdict string     `json:"verdict,omitempty" doc:"The headline of its overview."`
	Newest  string     `json:"newest,omitempty" doc:"The day of the newest data, YYYY-MM-DD; absent where nothing is dated, and of the reports of locations."`
	Key     *KeyFigure `json:"key,omitempty" doc:"The figure by which it is told from others; absent where none was measured."`
}

// KeyFigure is the number by which a report is told from others.
type KeyFigure struct {
	Name     string `json:"name" doc:"The figure's name, as ecart figures lists it."`
	Text     string `json:"text" doc:"The figure as the report prints it."`
	Interval string `json:"interval,omitempty" doc:"Its interval as the report prints it."`
	Verdict  string `json:"verdict,omitempty" enum:"good,acceptable,bad,undecided,unmeasured,unbounded" doc:"What the report says of it."`
}

// CardOf reads the card of a report on disk, and the day it carries ("" when it has none). A folder without a report is an error.
func CardOf(dir string) (Card, string, error) {
	text, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return Card{}, "", fmt.Errorf("read %s: %w", dir, durable.Cause(err))
	}
	if !isOurs(text) {
		return Card{}, "", fmt.Errorf("%s is not an output of ecart", dir)
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return Card{}, "", fmt.Errorf("the %s of %s is damaged", ManifestName, dir)
	}
	if m.Report == nil {
		return Card{}, m.Built, nil
	}
	return *m.Report, m.Built, nil
}
