package quality

import (
	"fmt"
	"io"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/survey"
)

// says is what a terminal calls each check.
var says = map[string]string{
	"blank_heading": "blank headings", "same_heading": "headings that stand twice", "merged": "merged blocks", "hidden_rows": "hidden rows", "hidden_columns": "hidden columns",
	"hidden_sheets": "hidden sheets", "no_value": "formulas without a value", "error_cells": "error cells", "range_date": "ranges turned into dates", "number_text": "numbers stored as text",
	"decimal_comma": "decimal commas", "mixed": "columns of mixed kinds", "long_id": "ids that were rounded",
	"out_of_scale": "outside their scale", "nps_range": "recommendations outside 0–10", "not_whole": "fractions on a scale of whole numbers", "unknown_label": "labels without a number",
	"label_number": "labels and numbers that disagree", "unreadable": "not readable", "points": "points that do not make 100", "long": "durations of more than a day", "far_date": "dates far from all others",
	"end_before_start": "ends before the start", "future": "dates in the future",
	"straight_line": "straight-lining", "variability": "hardly varied", "speeder": "too quick", "contradiction": "contradictions", "attention": "failed attention checks", "unfinished": "unfinished",
	"preview": "previews and tests", "missing_person": "mostly blank", "same_answers": "the same answers as somebody else", "same_email": "the same e-mail",
}

// left is what a terminal calls each reason for leaving rows out.
var left = map[survey.Exclusion]string{
	survey.LeftBlank: "blank", survey.LeftTotals: "rows of totals", survey.LeftNotKept: "not kept", survey.LeftRejected: "rejected", survey.LeftOutside: "outside the period",
	survey.LeftUndated: "without a date", survey.LeftSilent: "without any answer", survey.LeftByQuality: "excluded by checks",
}

// WriteText writes what was read and what the checks found, a line for each: for the terminal of who mends the data.
func (s Summary) WriteText(w io.Writer, sources []survey.SourceSummary) {
	var b strings.Builder
	for _, source := range sources {
		at := source.File
		if source.Sheet != "" {
			at += "!" + source.Sheet
		}
		fmt.Fprintf(&b, "read    %-10s  %s: %s, %d used", source.Role, at, plural(source.Rows, "row", "rows"), source.Used)
		for i, l := range source.LeftOut {
			fmt.Fprintf(&b, "%s %d %s", [...]string{"; left out:", ","}[min(i, 1)], l.Rows, leftName(l))
		}
		b.WriteByte('\n')
	}
	if s.Broken {
		b.WriteString("reading found the errors that are told above; answers and people were not looked at\n")
	}
	s.line(&b, "sheets", s.Structure)
	s.line(&b, "values", s.Values)
	s.line(&b, "people", s.People)
	if n := s.count(func(i Item) bool { return i.Missing || i.Uniform || i.Ceiling || i.Answered == 0 }); n > 0 {
		fmt.Fprintf(&b, "items   %d of %d look odd: %d left blank by many, %d never answered, %d with one answer, %d at the ceiling\n", n, len(s.Items),
			s.count(func(i Item) bool { return i.Missing }), s.count(func(i Item) bool { return i.Answered == 0 }), s.count(func(i Item) bool { return i.Uniform }), s.count(func(i Item) bool { return i.Ceiling }))
	}
	if s.Respondents > 0 {
		fmt.Fprintf(&b, "flagged %d of %s (%s); %d left out by checks\n", s.Flagged, plural(s.Respondents, "respondent", "respondents"), diag.Percent(s.Flagged, s.Respondents), s.Struck)
	}
	io.WriteString(w, b.String())
}

// leftName says why rows were left out; the detail is a heading or a check of report.yaml.
func leftName(l survey.LeftOut) string {
	if l.Detail == "" {
		return left[l.Reason]
	}
	return left[l.Reason] + " (" + short(l.Detail) + ")"
}

// line writes the checks of one kind: those that found something with their numbers, the others as how many they are.
func (s Summary) line(b *strings.Builder, kind string, all []Tally) {
	var found, without []string
	clean := 0
	for _, t := range all {
		switch {
		case !t.Made:
			without = append(without, says[t.Check])
		case t.Found == 0:
			clean++
		case t.Base > 0:
			action := ""
			if t.Action == config.LeaveOut {
				action = ", left out"
			}
			found = append(found, fmt.Sprintf("%s %d of %d%s", says[t.Check], t.Found, t.Base, action))
		default:
			found = append(found, fmt.Sprintf("%s %d", says[t.Check], t.Found))
		}
	}
	if len(all) == 0 {
		return
	}
	if clean > 0 {
		one, many := "check", "checks"
		if s.Broken {
			one, many = "other check", "other checks"
		}
		found = append(found, fmt.Sprintf("%s found nothing", plural(clean, one, many)))
	}
	if len(without) > 0 {
		found = append(found, "not possible: "+strings.Join(without, ", "))
	}
	fmt.Fprintf(b, "%-7s %s\n", kind, strings.Join(found, "; "))
}

func (s Summary) count(is func(Item) bool) int {
	n := 0
	for _, i := range s.Items {
		if is(i) {
			n++
		}
	}
	return n
}
