package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func written(l List, o TextOptions) string {
	var b strings.Builder
	l.WriteText(&b, o)
	return b.String()
}

func misspelt() Diagnostic {
	return Diagnostic{
		Code: "E0101", Place: Place{File: "report.yaml", Line: 14, Col: 1}, Message: `unknown key "dimesions"`,
		Excerpt: "dimesions:", Span: 9, Label: "dimensions", Hint: `did you mean "dimensions"?`,
	}
}

// The wanted text is that of the design, "Diagnostics", with a line of totals.
func TestTextIsThatOfTheDesign(t *testing.T) {
	cells := outside(8, "P3", "F17")
	cells.Count, cells.Range = 42, "F17:H212"
	want := `report.yaml:14:1: error: unknown key "dimesions" [E0101]
   14 | dimesions:
      | ^^^^^^^^^ dimensions
  hint: did you mean "dimensions"?

survey.xlsx!Responses!F17: error: 8 is outside the scale 1–7 of item "P3" [E0312]
  note: report.yaml:22:8: the scale is set here
  hint: 41 more cells in F17:H212 have this problem; recode them, or set scale.max

2 errors (43 places) in 2 files
`
	if got := written(List{cells, misspelt()}, TextOptions{}); got != want {
		t.Errorf("written\n%s\nwant\n%s", got, want)
	}
}

func TestNothingFoundIsNothingWritten(t *testing.T) {
	if got := written(nil, TextOptions{Color: true}); got != "" {
		t.Errorf("written %q for an empty list", got)
	}
}

func TestWhatIsNotShownIsSaidWithHowToSeeIt(t *testing.T) {
	l := List{misspelt(), outside(8, "P3", "F17")}
	got := written(l, TextOptions{Max: 1, Rest: "--json lists them all"})
	if !strings.HasSuffix(got, "… and 1 more finding not shown; --json lists them all\n2 errors in 2 files\n") {
		t.Errorf("written\n%s", got)
	}
}

func TestColourOnlyWhenAsked(t *testing.T) {
	if got := written(List{misspelt()}, TextOptions{}); strings.Contains(got, "\x1b") {
		t.Errorf("plain text has an escape: %q", got)
	}
	got := written(List{misspelt()}, TextOptions{Color: true})
	if !strings.Contains(got, "\x1b[1;31merror:\x1b[0m") {
		t.Errorf("coloured text lacks a red error: %q", got)
	}
	if strings.Count(got, "\x1b[")%2 != 0 {
		t.Errorf("a colour is not ended: %q", got)
	}
}

func TestUnderlineStandsUnderItsWords(t *testing.T) {
	for _, c := range []struct {
		name, excerpt  string
		col, span      int
		before, carets int // columns on the screen
	}{
		{"plain", "  name: x", 3, 4, 2, 4},
		{"accents", "  prénom: é", 11, 1, 10, 1},
		{"wide letters before", "이름: abc", 5, 3, 6, 3},
		{"wide letters under", "x: 이름", 4, 2, 3, 4},
		{"combining mark", "e\u0301: abc", 5, 3, 3, 3},
		{"tab", "\tname: x", 2, 4, 1, 4},
		{"past the end", "ab", 9, 3, 2, 1},
		{"empty span", "name:", 6, 0, 5, 1},
	} {
		d := Diagnostic{Place: Place{File: "f", Line: 3, Col: c.col}, Excerpt: c.excerpt, Span: c.span, Message: "m"}
		lines := strings.Split(written(List{d}, TextOptions{}), "\n")
		want := "      | " + strings.Repeat(" ", c.before) + strings.Repeat("^", c.carets)
		if lines[2] != want {
			t.Errorf("%s: underline\n%q, want\n%q", c.name, lines[2], want)
		}
	}
}

func TestLongLinesAreCutAroundTheFinding(t *testing.T) {
	d := Diagnostic{Place: Place{File: "f", Line: 1, Col: 301}, Excerpt: strings.Repeat("a", 300) + "WRONG" + strings.Repeat("b", 300), Span: 5, Message: "m"}
	lines := strings.Split(written(List{d}, TextOptions{}), "\n")
	at := strings.Index(lines[2], "^")
	line := []rune(lines[1])
	if n := len(line); n > excerptWidth+8 {
		t.Errorf("the line has %d runes", n)
	}
	if got := string(line[at : at+5]); got != "WRONG" {
		t.Errorf("underlined %q, want WRONG", got)
	}
}

func TestTextOfAFileCannotSteerTheTerminal(t *testing.T) {
	d := Diagnostic{
		Place: Place{File: "a\x1b[2Jb", Line: 1, Col: 3}, Message: "bad \x1b]0;title\x07 \u202e text", Excerpt: "k\x1b: v", Span: 2,
		Label: "\x9b31m", Hint: "two\nlines", Notes: []Related{{Place{File: "c\r"}, "d\x00"}},
	}
	got := written(List{d}, TextOptions{})
	for _, r := range got {
		if r != '\n' && steers(r) {
			t.Errorf("U+%04X reached the terminal: %q", r, got)
		}
	}
	if strings.Contains(got, "two\n") {
		t.Errorf("a hint broke its line: %q", got)
	}
}

func TestTheGravestAreShownAndAllAreCounted(t *testing.T) {
	var l List
	for i := range 10 {
		l.Warnf(Place{File: "a.yaml", Line: i + 1}, "E2", "warning %c", 'a'+i)
	}
	l.Errorf(Place{File: "b.yaml", Line: 1}, "E1", "the error")
	got := written(l, TextOptions{Max: 3})
	if !strings.Contains(got, "the error") || strings.Count(got, "warning: ") != 2 {
		t.Errorf("shown\n%s", got)
	}
	if !strings.HasSuffix(got, "… and 8 more findings not shown\n1 error, 10 warnings in 2 files\n") {
		t.Errorf("the end does not tell what is hidden:\n%s", got)
	}
}

func TestOneMoreCellIsSingular(t *testing.T) {
	d := outside(8, "P3", "F17")
	d.Count, d.Range, d.Hint = 2, "F17:F18", ""
	if got := written(List{d}, TextOptions{}); !strings.Contains(got, "  hint: 1 more cell in F17:F18 has this problem\n") {
		t.Errorf("written\n%s", got)
	}
}

func TestJSONHoldsWhatTheTextHolds(t *testing.T) {
	var b bytes.Buffer
	if err := (List{outside(8, "P3", "F17"), outside(9, "P4", "G18"), misspelt()}).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	want := `{
  "diagnostics": [
    {
      "severity": "error",
      "code": "E0101",
      "message": "unknown key \"dimesions\"",
      "place": {
        "file": "report.yaml",
        "line": 14,
        "column": 1
      },
      "excerpt": "dimesions:",
      "span": 9,
      "label": "dimensions",
      "hint": "did you mean \"dimensions\"?",
      "count": 1
    },
    {
      "severity": "error",
      "code": "E0312",
      "message": "8 is outside the scale 1–7 of item \"P3\"",
      "place": {
        "file": "survey.xlsx",
        "sheet": "Responses",
        "cell": "F17"
      },
      "hint": "recode them, or set scale.max",
      "count": 2,
      "range": "F17:G18",
      "cells": [
        "F17",
        "G18"
      ],
      "notes": [
        {
          "place": {
            "file": "report.yaml",
            "line": 22,
            "column": 8
          },
          "message": "the scale is set here"
        }
      ]
    }
  ],
  "counts": {
    "errors": 2,
    "warnings": 0,
    "notes": 0,
    "files": 2
  }
}
`
	if b.String() != want {
		t.Errorf("written\n%s\nwant\n%s", b.String(), want)
	}
}

func TestAnEmptyListIsAnEmptyArrayInJSON(t *testing.T) {
	var b bytes.Buffer
	if err := List(nil).WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Diagnostics []any          `json:"diagnostics"`
		Counts      map[string]int `json:"counts"`
	}
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Diagnostics == nil || len(doc.Diagnostics) != 0 || doc.Counts["errors"] != 0 {
		t.Errorf("written %s", b.String())
	}
}
