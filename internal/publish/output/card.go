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
	Company string     `json:"company"`
	Title   string     `json:"title,omitempty"`
	Period  string     `json:"period,omitempty"` // in words of the report's language
	Lang    string     `json:"lang"`
	Verdict string     `json:"verdict,omitempty"` // the headline of its overview
	Key     *KeyFigure `json:"key,omitempty"`     // nil where none was measured
}

// KeyFigure is the number by which a report is told from others.
type KeyFigure struct {
	Name     string `json:"name"` // as `ecart figures` names it
	Text     string `json:"text"` // as the report prints it
	Interval string `json:"interval,omitempty"`
	Verdict  string `json:"verdict,omitempty"` // good, acceptable, bad, undecided
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
