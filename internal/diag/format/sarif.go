package format

import (
	"encoding/json"
	"io"
	"net/url"

	"ecart/internal/diag"
)

// The parts of SARIF 2.1.0 that a finding fills.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
		Columns string        `json:"columnKind"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"semanticVersion,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		Rule      string          `json:"ruleId"`
		Index     int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
		Count     int             `json:"occurrenceCount,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

func sarif(w io.Writer, all diag.List, o Options) error {
	rules, at := []sarifRule{}, map[string]int{}
	for i, code := range codes(all) {
		rules, at[code] = append(rules, sarifRule{code}), i
	}
	results := []sarifResult{}
	for _, d := range all {
		level := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "note"}[d.Severity]
		r := sarifResult{Rule: d.Code, Index: at[d.Code], Level: level, Message: sarifText{said(d)}}
		if d.Count > 1 {
			r.Count = d.Count
		}
		if d.Place.File != "" {
			r.Locations = []sarifLocation{location(d)}
		}
		results = append(results, r)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{sarifDriver{Name: "ecart", Version: o.Version, Rules: rules}}, Results: results, Columns: "unicodeCodePoints"}},
	})
}

// location is a line of a text, or a workbook with the cell as a logical place, for SARIF knows lines alone.
func location(d diag.Diagnostic) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{(&url.URL{Path: uri(d.Place.File)}).String()}}}
	if d.Place.Line > 0 {
		l.Physical.Region = &sarifRegion{d.Place.Line, d.Place.Col}
	}
	if name := cell(d); name != "" {
		l.Logical = []sarifLogical{{name}}
	}
	return l
}
