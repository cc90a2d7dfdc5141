package format

import (
	"encoding/xml"
	"io"
	"strconv"

	"ecart/internal/diag"
)

// The parts of JUnit's XML that build servers read: a case for each finding, failed by an error, and one that passed where nothing was found.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    string        `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure,omitempty"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

func junit(w io.Writer, all diag.List, o Options) error {
	suite := junitSuite{Name: diag.Plain(o.Name)}
	for _, d := range all {
		c := junitCase{Class: d.Code, Name: diag.Plain(d.Place.String() + ": " + d.Message), File: uri(d.Place.File)}
		if d.Place.Line > 0 {
			c.Line = strconv.Itoa(d.Place.Line)
		}
		if d.Severity == diag.Error {
			suite.Failures++
			c.Failure = &junitFailure{Type: d.Code, Message: diag.Plain(d.Message), Text: said(d)}
		} else {
			c.Out = d.Severity.String() + ": " + said(d)
		}
		suite.Cases = append(suite.Cases, c)
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Class: "ecart", Name: "nothing was found"}}
	}
	suite.Tests = len(suite.Cases)
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(junitSuites{Name: "ecart", Tests: suite.Tests, Failures: suite.Failures, Suites: []junitSuite{suite}}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
