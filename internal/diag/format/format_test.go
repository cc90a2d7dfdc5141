package format

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"ecart/internal/diag"
)

// found is a finding in a text, one of many cells of a workbook, and one whose words would steer who reads them.
func found() diag.List {
	var l diag.List
	l.Errorf(diag.Place{File: "clients/été 1/report.yaml", Line: 14, Col: 3}, "E0101", "unknown key %q", "dimesions").Hint = "did you mean \"dimensions\"?"
	d := l.Warnf(diag.Place{File: "survey.xlsx", Sheet: "Réponses", Cell: "F17"}, "E0312", "an answer lies outside the scale")
	d.Spread(diag.Strip{Left: 6, Right: 6, Rows: []int{17, 19, 30}})
	l.Notef(diag.Place{File: "a,b:c.yaml"}, "E0999", "100 %% <b>\n::error::x")
	return l
}

func written(t *testing.T, name string, l diag.List) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, name, l, Options{Version: "1.2.3", Name: "report.yaml"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGitHubReadsOneCommandALine(t *testing.T) {
	got := strings.Split(strings.TrimSpace(written(t, "github", found())), "\n")
	want := []string{
		`::notice file=a%2Cb%3Ac.yaml,title=E0999::100 %25 <b>`,
		`::error file=clients/été 1/report.yaml,line=14,col=3,title=E0101::unknown key "dimesions"; did you mean "dimensions"?`,
		`::warning file=survey.xlsx,title=E0312::Réponses!F17:F30: an answer lies outside the scale (3 places)`,
	}
	if len(got) != len(want) {
		t.Fatalf("%d lines: %q", len(got), got)
	}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("%s\nwant\n%s", got[i], want[i])
		}
	}
}

func TestSARIFNamesRulesLevelsAndPlaces(t *testing.T) {
	var log struct {
		Version string
		Runs    []struct {
			Tool struct {
				Driver struct {
					SemanticVersion string
					Rules           []struct{ ID string }
				}
			}
			Results []struct {
				RuleID          string
				RuleIndex       int
				Level           string
				OccurrenceCount int
				Locations       []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           struct{ StartLine, StartColumn int }
					}
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(written(t, "sarif", found())), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || run.Tool.Driver.SemanticVersion != "1.2.3" || len(run.Tool.Driver.Rules) != 3 || len(run.Results) != 3 {
		t.Fatalf("%+v", log)
	}
	for _, r := range run.Results {
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID || len(r.Locations) != 1 {
			t.Errorf("%+v", r)
		}
	}
	text, cells := run.Results[1].Locations[0], run.Results[2]
	if text.PhysicalLocation.ArtifactLocation.URI != "clients/%C3%A9t%C3%A9%201/report.yaml" || text.PhysicalLocation.Region.StartLine != 14 || run.Results[1].Level != "error" {
		t.Errorf("%+v", text)
	}
	if cells.OccurrenceCount != 3 || cells.Locations[0].LogicalLocations[0].FullyQualifiedName != "Réponses!F17:F30" || cells.Level != "warning" {
		t.Errorf("%+v", cells)
	}
	if empty := written(t, "sarif", nil); !strings.Contains(empty, `"results": []`) || !strings.Contains(empty, `"rules": []`) {
		t.Errorf("without findings: %s", empty)
	}
}

func TestJUnitFailsByErrorsAlone(t *testing.T) {
	var suites junitSuites
	if err := xml.Unmarshal([]byte(written(t, "junit", found())), &suites); err != nil {
		t.Fatal(err)
	}
	s := suites.Suites[0]
	if suites.Tests != 3 || suites.Failures != 1 || s.Name != "report.yaml" || len(s.Cases) != 3 || s.Cases[1].Failure == nil || s.Cases[1].Line != "14" || !strings.Contains(s.Cases[2].Out, "outside the scale") {
		t.Errorf("%+v", suites)
	}
	if err := xml.Unmarshal([]byte(written(t, "junit", nil)), &suites); err != nil || suites.Tests != 1 || suites.Failures != 0 {
		t.Errorf("without findings: %+v, %v", suites, err)
	}
}

func TestTextAndJSONAreOurOwn(t *testing.T) {
	if got := written(t, "text", found()); !strings.Contains(got, "error: unknown key") {
		t.Error(got)
	}
	if got := written(t, "json", found()); !strings.Contains(got, `"warnings": 1`) {
		t.Error(got)
	}
	if err := Write(&strings.Builder{}, "xml", nil, Options{}); err == nil {
		t.Error("an unknown form was written")
	}
}
