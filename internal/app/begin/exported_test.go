package begin

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/app"
	"ecart/internal/intake/draft"
)

// exported is a small export of a tool: headings, and one row of answers by its number.
type exported struct {
	tool string
	head []string
	row  func(i int) []any
	has  []string // keys of columns that must be mapped
	left int      // rows that the tool itself says are none, of sixty
	drop []string // headings of personal data
}

// statements are headings of what people expect and what they met with.
var statements = strings.Split("E1,E2,E3,E4,E5,E6,P1,P2,P3,P4,P5,P6", ",")

// rated are answers to the statements, different by row.
func rated(i int) []any {
	all := make([]any, len(statements))
	for k := range all {
		all[k] = 1 + (i*7+k*3+i*k)%7
	}
	return all
}

func stamped(i int) string { return fmt.Sprintf("2026-03-%02d %02d:15:00", 1+i%28, 8+i%9) }

// row puts what stands before and after the answers around them.
func row(before []any, i int, after ...any) []any { return slices.Concat(before, rated(i), after) }

var exportedByTools = []exported{
	{"Microsoft Forms", slices.Concat([]string{"ID", "Start time", "Completion time", "Email", "Name"}, statements), func(i int) []any {
		return row([]any{i + 1, stamped(i), stamped(i), "a@example.org", "Ann Doe"}, i)
	}, []string{"id", "date", "expectation", "perception"}, 0, []string{"Email", "Name"}},
	{"Typeform", slices.Concat([]string{"#"}, statements, []string{"Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID"}), func(i int) []any {
		return row([]any{fmt.Sprintf("k%dx", i)}, i, []string{"partial", "completed"}[min(1, i%10)], stamped(i), "", stamped(i), fmt.Sprintf("n%d", i))
	}, []string{"id", "date", "expectation", "perception"}, 6, []string{"Network ID"}},
	{"ODK Central", slices.Concat([]string{"SubmissionDate"}, statements, []string{"KEY", "SubmitterID", "SubmitterName", "ReviewState"}), func(i int) []any {
		return row([]any{stamped(i)}, i, fmt.Sprintf("uuid:%d", i), 7, "Ann Doe", []string{"rejected", "approved"}[min(1, i%10)])
	}, []string{"id", "date", "expectation", "perception"}, 6, []string{"SubmitterName"}},
	{"Alchemer", slices.Concat([]string{"Response ID", "Time Started", "Date Submitted", "Status", "SessionID", "IP Address"}, statements), func(i int) []any {
		return row([]any{i + 1, stamped(i), stamped(i), []string{"Partial", "Complete"}[min(1, i%10)], fmt.Sprintf("s%d", i), "192.0.2.1"}, i)
	}, []string{"id", "date", "expectation", "perception"}, 6, []string{"IP Address"}},
	{"1KA", slices.Concat([]string{"status", "lurker", "recnum"}, statements, []string{"itime"}), func(i int) []any {
		return row([]any{[]int{4, 6}[min(1, i%10)], 0, i + 1}, i, "02.03.2026")
	}, []string{"id", "expectation", "perception"}, 6, nil},
	{"Zendesk", []string{"Id", "Requester", "Requester email", "Assignee", "Status", "Via", "Created at", "Solved at", "Reopens", "First reply time in minutes", "Full resolution time in minutes"}, func(i int) []any {
		return []any{i + 1, "Ann Doe", "a@example.org", "Bob Roe", []string{"Deleted", "Closed"}[min(1, i%10)], []string{"Mail", "Chat"}[i%2], stamped(i), stamped(i + 1), i % 2, 30 + i, 900 + i}
	}, []string{"id", "date", "channel", "wait", "resolution", "reopened"}, 6, []string{"Requester", "Requester email", "Assignee"}},
	{"Freshdesk", []string{"Ticket ID", "Status", "Source", "Agent", "Created time", "Resolved time", "Initial response time", "First response time (in hrs)", "Resolution time (in hrs)", "Agent interactions"}, func(i int) []any {
		return []any{i + 1, "Closed", []string{"Email", "Phone"}[i%2], "Bob Roe", stamped(i), stamped(i + 1), stamped(i), fmt.Sprintf("%02d:30:00", i%8), "26:30:00", 2}
	}, []string{"id", "date", "channel", "wait", "resolution"}, 0, []string{"Agent"}},
}

// What each tool exports goes from the file to figures: its columns are mapped, its personal data dropped, and the rows left out that it
// says are none.
func TestToolsExportsGoFromTheFileToFigures(t *testing.T) {
	const rows = 60
	for _, e := range exportedByTools {
		t.Run(e.tool, func(t *testing.T) {
			lines := []string{strings.Join(e.head, ";")}
			for i := range rows {
				var cells []string
				for _, c := range e.row(i) {
					cells = append(cells, fmt.Sprint(c))
				}
				lines = append(lines, strings.Join(cells, ";"))
			}
			dir := filepath.Join(t.TempDir(), "report")
			d, p := proposed(t, nil, DraftRequest{Dir: dir, From: []string{written(t, "export.csv", lines...)}})
			for _, key := range e.has {
				if !slices.Contains(fields(p), key) {
					t.Errorf("no column is %s, only %v", key, fields(p))
				}
			}
			for _, heading := range e.drop {
				if !slices.ContainsFunc(p.Sources[0].Drop, func(l draft.Left) bool { return l.Header == heading }) {
					t.Errorf("%s is not dropped: %v", heading, p.Sources[0].Drop)
				}
			}
			if !strings.Contains(strings.Join(p.Sources[0].Evidence, "; "), e.tool) {
				t.Errorf("it is not said to be of %s: %v", e.tool, p.Sources[0].Evidence)
			}
			if _, err := d.Write(p); err != nil {
				t.Fatal(err)
			}
			o, err := app.Check(context.Background(), app.Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
			if err != nil || o.Failure != app.None {
				t.Fatalf("%v: %v", err, o.Diagnostics)
			}
			read := 0
			for _, n := range o.Rows {
				read += n
			}
			if read != rows-e.left {
				t.Errorf("%d rows are read, want %d", read, rows-e.left)
			}
		})
	}
}
