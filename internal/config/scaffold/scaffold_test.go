package scaffold

import (
	"strings"
	"testing"

	"ecart/internal/config/keys"
	"ecart/internal/intake/draft"
	"ecart/internal/intake/export"
)

// full is a proposal that uses everything a report.yaml may say, with one text wherever a file may bring its own.
func full(text string) draft.Proposal {
	scale := func() *draft.Scale {
		return &draft.Scale{Min: 1, Max: 3, Note: text, Check: true, Labels: []draft.Label{{Text: "b" + text, Value: 3, Cells: 4}, {Text: "a" + text, Value: 1, Cells: 9}},
			Strange: []draft.Strange{{Text: text, Cells: 2, Near: text}}}
	}
	return draft.Proposal{
		Locale: "en",
		Notes:  []string{text},
		Model: draft.Model{
			Gaps: []int{5}, Scale: scale(), Overall: scale(), CSAT: scale(), CES: scale(), Intention: scale(), Effort: true,
			Missing:    []draft.Missing{{Reason: "dont_know", Text: "x" + text, Cells: 3}, {Reason: "no_answer", Text: "99", Cells: 1}},
			Dimensions: []draft.Dimension{{ID: "d", Name: "n" + text, Note: text, Items: []draft.Item{{ID: "1", Text: "t" + text, Short: "s" + text, Note: text}, {ID: "2", Text: "u" + text}}}},
			Other: []draft.Other{{Told: text}, {Told: text, Gaps: []int{5}, Scale: scale(), Dimensions: []draft.Dimension{{ID: "o", Name: text, Note: text, Items: []draft.Item{{ID: "1", Text: "t" + text}, {ID: "2", Text: "u" + text}}}},
				Fields: []draft.Field{{Key: "expectation", Header: "E{n}", Note: text}, {Key: "perception", Each: []string{"p" + text, "=Q"}}}}},
		},
		Sources: []draft.Source{{
			Role: "customers", File: "f" + text, Sheet: "s" + text, Header: 2, Sub: 3, Label: 4, First: 7, Zone: "Europe/Paris", Evidence: []string{text},
			Missing: export.Missing{NotShown: []string{"N/A"}, NoAnswer: []string{"-99"}, DroppedOut: []string{"-3"}},
			Keep:    []export.Filter{{Header: "k" + text, Values: []string{"1"}, Rows: 3}}, Reject: []export.Filter{{Header: "r" + text, Values: []string{"spam"}, Rows: 0}},
			Drop: []draft.Left{{Header: "d" + text, Why: text}}, Unused: []draft.Left{{Header: "u" + text, Why: text}, {Header: "u" + text, Why: text}},
			Fields: []draft.Field{
				{Key: "date", Header: "date" + text, Format: "MM/DD/YYYY", Note: text}, {Key: "expectation", Header: "E{n}", Check: true, Note: text},
				{Key: "perception", Each: []string{"=A", "p" + text}, Note: text}, {Key: "reason", Columns: "Why [*]", Note: text},
				{Key: "overall", Header: "=B"},
			},
		}, {
			Role: "contacts", File: "t.csv",
			Events: &draft.Events{File: "e.csv", Ticket: "t", When: "at", Who: "who", Requester: "req", Public: "p", Note: text},
			Fields: []draft.Field{{Key: "wait", Header: "w" + text, Unit: "min", Clock: "business"}, {Key: "resolution", From: "a" + text, To: "b" + text}},
		}},
		Segments: []draft.Segment{{ID: "g", Name: "n" + text, Column: "c" + text, Note: text}},
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	for _, text := range []string{"", "plain", `say "no" & 'yes': #1`, "a\nb\tc", "{{.x}} %s %d", "- item", "한국어", "😀", "null", "C:\\x", "[{*&!|>", strings.Repeat("very long words ", 40), "\u2028\u0000", "\xff"} {
		written := Write(full(text), Options{Company: "Chez Léa" + text, Files: []string{"a b" + text + ".xlsx"}})
		c, found := keys.Parse("report.yaml", ".", written)
		if found.HasErrors() {
			t.Errorf("%q: %v\n%s", text, found, written)
			continue
		}
		if len(c.Sources) != 2 || len(c.Model.Items()) != 2 || c.Sources[0].FirstRow != 7 || len(c.Sources[0].Unused) != 1 || c.Model.Scale.Labels["b"+strings.ToValidUTF8(text, "�")] != 3 {
			t.Errorf("%q is read as %+v", text, c.Sources)
		}
	}
}

func TestNoLineOfCommentsIsLeftOpen(t *testing.T) {
	looked := 0
	for _, line := range strings.Split(string(Write(full("a\r\nb: - c"), Options{})), "\n") {
		looked++
		if strings.ContainsRune(line, '\r') {
			t.Errorf("%q breaks in the middle", line)
		}
	}
	if looked < 60 {
		t.Errorf("only %d lines were written", looked)
	}
}

func TestTheLeastProposalIsValid(t *testing.T) {
	p := draft.Proposal{Locale: "fr", Sources: []draft.Source{{Role: "customers", File: "a.csv", Fields: []draft.Field{{Key: "comment", Header: "c"}}}}}
	c, found := keys.Parse("report.yaml", ".", Write(p, Options{Company: "x"}))
	if c.Privacy.Customers != draft.FewestShown {
		t.Errorf("figures of %d customers are shown, and init says of %d", c.Privacy.Customers, draft.FewestShown)
	}
	if len(found) > 0 || c.Locale != "fr" || len(c.Model.Gaps) != 0 {
		t.Errorf("%v, %s, gaps %v", found, c.Locale, c.Model.Gaps)
	}
}

// What is written as a comment is a model and the columns of a source, once its marks are taken away.
func TestAnotherBatteryIsValidOnceItIsUncommented(t *testing.T) {
	for _, text := range []string{"plain", "a\nb\tc", "#~ x: [", strings.Repeat("very long words ", 20)} {
		model, columns := "", ""
		for _, line := range strings.Split(string(Write(full(text), Options{Company: "x"})), "\n") {
			line, is := strings.CutPrefix(line, "#~ ")
			switch {
			case !is:
			case columns != "" || line == "    columns:":
				columns += line + "\n"
			default:
				model += line + "\n"
			}
		}
		c, found := keys.Parse("report.yaml", ".", []byte("company: {name: x}\n"+model+"sources:\n  - role: customers\n    file: a.csv\n"+columns))
		if found.HasErrors() || len(c.Model.Items()) != 2 || c.Model.Dimensions[0].ID != "o" || len(c.Sources[0].Columns) != 2 {
			t.Errorf("%q: %v\n%s%s", text, found, model, columns)
		}
	}
}
