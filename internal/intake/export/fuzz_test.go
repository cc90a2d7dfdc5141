package export

import (
	"maps"
	"slices"
	"testing"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
)

// vocabulary is what cells of a fuzzed sheet hold: the headings of all tools, and what stands beside them.
func vocabulary() []string {
	words := map[string]bool{"": true, "N/A": true, "Response": true, "Réponse": true, "V1": true, "V2": true, `{"ImportId":"startDate","timeZone":"UTC"}`: true, "E[SQ001]": true,
		"group_pm0cj55/q": true, "2026-03-02 09:00": true, "How was it?": true, "Row labels": true, "Grand total": true, "Base": true, "Total": true, "45%": true, "-1": true, "Answer Choices": true, "Responses": true, "type": true, "select_one a": true}
	for _, l := range []lexicon{qualtricsNames, legacyNames, surveyMonkeyNames, limeSurveyCodes, limeSurveyTexts, microsoftNames, typeformNames, alchemerNames, oneKANames, koboNames, odkNames, zendeskNames, fivetranTickets, fivetranEvents, freshdeskNames, ticketNames, eventNames} {
		for word := range l {
			words[word] = true
		}
	}
	for _, set := range []map[string]bool{googleStamps, ticketKeys} {
		for word := range set {
			words[word] = true
		}
	}
	return slices.Sorted(maps.Keys(words))
}

// sheetOf makes a sheet of the bytes: the first is its width, two make a cell.
func sheetOf(b []byte, words []string) *table.Table {
	if len(b) == 0 {
		return nil
	}
	width := int(b[0])%12 + 1
	t := &table.Table{Book: "fuzzed.csv"}
	for i := range width {
		t.Columns = append(t.Columns, table.NewColumn("", i, 0))
	}
	cells := b[1:]
	for row := 0; len(cells) >= 2*width && row < 60; row++ {
		t.Rows = append(t.Rows, 2*row+1)
		for i := range width {
			x := int(cells[2*i])<<8 | int(cells[2*i+1])
			put(&t.Columns[i], x, words)
		}
		cells = cells[2*width:]
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// put adds a cell: a quarter are blank, a quarter numbers and days, the rest words.
func put(c *table.Column, x int, words []string) {
	switch {
	case x%4 == 0:
		c.Append(table.Blank, 0, "")
	case x%16 == 1:
		c.Append(table.Integer, float64(x%9), "")
	case x%16 == 5:
		c.Append(table.Date, 46000, "")
	case x%16 == 9:
		c.Append(table.Number, float64(x%7)/8, "")
	case words[x/4%len(words)] == "":
		c.Append(table.Blank, 0, "")
	default:
		c.Append(table.Text, 0, words[x/4%len(words)])
	}
}

// Whatever a sheet holds, it is understood without harm: rows of headings lie above the answers, each column of a role is of the sheet,
// a tool's name has its evidence, and what can be read has rows.
func FuzzAnySheetIsUnderstood(f *testing.F) {
	words := vocabulary()
	for seed := range 200 {
		b := make([]byte, 400)
		x := uint32(seed)*2654435761 + 1
		for i := range b {
			x = x*1664525 + 1013904223
			b[i] = byte(x >> 24)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		p := page.Page{Name: "survey", Table: sheetOf(b, words)}
		c := Understand([]page.Page{p}).Candidates[0]
		if p.Table == nil {
			if c.Content != Empty {
				t.Errorf("nothing is understood as %+v", c)
			}
			return
		}
		last := p.Table.Rows[len(p.Table.Rows)-1]
		if c.HeaderRow > 0 && (c.FirstRow <= max(c.HeaderRow, c.SubRow, c.LabelRow) || c.HeaderRow > last || c.Rows < 0 || c.Rows >= p.Table.Len()) {
			t.Errorf("rows %d, %d, %d, answers from %d, %d of them, in a sheet that ends in row %d", c.HeaderRow, c.SubRow, c.LabelRow, c.FirstRow, c.Rows, last)
		}
		if c.Usable() && (c.Rows == 0 || c.HeaderRow == 0) || c.Refusal == "" && len(c.Evidence) == 0 {
			t.Errorf("usable without rows or evidence: %+v", c)
		}
		for i, col := range c.Columns {
			if col.Index >= len(p.Table.Columns) || col.Role == "" || i > 0 && col.Index <= c.Columns[i-1].Index {
				t.Errorf("column %d is %+v after %+v", i, col, c.Columns)
			}
		}
		for _, filter := range slices.Concat(c.Keep, c.Reject) {
			if filter.Rows > c.Rows || len(filter.Values) == 0 {
				t.Errorf("filter %+v in %d rows", filter, c.Rows)
			}
		}
	})
}
