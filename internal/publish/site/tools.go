package site

import (
	"encoding/json"
	"html/template"
	"time"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// toolsView is what a page tells the scripts that search tables and write files: names for the files, the signs of
// numbers, and the words of their buttons.
type toolsView struct {
	Company string            `json:"company"`
	Report  string            `json:"report"`
	Period  string            `json:"period"`
	Date    string            `json:"date"` // 2026-11-02; "" where the report has none
	Decimal string            `json:"decimal"`
	Words   map[string]string `json:"words"`
}

// toolWords are the texts that scripts show, without "site.tools." before them.
var toolWords = []string{
	"search", "search.in", "sort", "sort.given", "sort.up", "sort.down", "count", "menu", "download", "png", "svg", "csv", "xlsx", "written", "copied", "show", "chart", "table",
	"low", "high", "base", "verdict", "unit", "remarks", "remark", "share", "about", "about.title", "about.company", "about.report", "about.period", "about.date", "about.page",
}

// tools returns what scripts are told, as JSON that may stand in a page.
func (s *renderer) tools() (template.JS, error) {
	r := s.report
	v := toolsView{Company: r.Company, Report: r.Title, Period: r.Period, Decimal: s.printer.T("number.decimal"), Words: map[string]string{}}
	if !r.Built.IsZero() {
		v.Date = r.Built.Format(time.DateOnly)
	}
	for _, key := range toolWords {
		v.Words[key] = s.printer.T("site.tools." + key)
	}
	b, err := json.Marshal(v) // escapes what would end a script
	return template.JS(b), err
}

// permalinkView is the link to a heading, which its reader may copy.
type permalinkView struct{ ID, Words string }

func (s *renderer) permalink(id, title string) permalinkView {
	return permalinkView{id, s.printer.T("site.permalink", i18n.Args{"title": title})}
}

// base writes the base of a table's figures: "n = 1 486", or the smallest and the largest where they differ; "" without one.
func (s *renderer) base(t report.Table) string {
	low, high := 0, 0
	for _, r := range t.Rows {
		for i, c := range r.Cells {
			n := c.Value.N
			if i < len(t.Columns) && t.Columns[i].Title == s.printer.T("site.tools.base") { // a column of bases
				n = int(c.Value.Number)
			}
			if n <= 0 || c.Value.Missing != report.Present {
				continue
			}
			if low == 0 {
				low = n
			}
			low, high = min(low, n), max(high, n)
		}
	}
	if low == high {
		return s.printer.Base(high)
	}
	return s.printer.T("site.base", i18n.Args{"low": low, "high": high})
}
