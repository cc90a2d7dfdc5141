package about

import (
	"path"
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/intake/survey"
)

// whyMissing is one reason why a cell holds no answer, with its key in the catalogue.
type whyMissing struct {
	reason survey.Reason
	key    string
}

// reasons are why a cell holds no answer, in the order of the table.
var reasons = []whyMissing{
	{survey.NoAnswer, "method.reason.no_answer"}, {survey.NotApplicable, "method.reason.not_applicable"}, {survey.DontKnow, "method.reason.dont_know"},
	{survey.Refused, "method.reason.refused"}, {survey.OutOfScale, "method.reason.out_of_scale"}, {survey.Unreadable, "method.reason.unreadable"},
	{survey.DroppedOut, "method.reason.dropped_out"},
}

// notShown is the reason that is no lack: nobody expected an answer.
const notShown = "method.reason.not_shown"

// missingSection tells the kinds of missing answers apart.
func missingSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "missing", Title: c.T("method.missing"), Note: c.T("method.missing.note")}
	table := report.Table{ID: "missing-table", Columns: wording.Columns(wording.Wide(c.T("method.file")), wording.Numeric(c.T("method.cells")))}
	occurring := occur(c)
	for _, r := range occurring {
		table.Columns = append(table.Columns, wording.Numeric(c.T(r.key))...)
	}
	table.Columns = append(table.Columns, wording.Numeric(c.T("method.missing.share"))...)
	hidden := slices.ContainsFunc(c.Results.Quality.Sources, func(q survey.SourceSummary) bool { return q.Missing[survey.NotShown] > 0 })
	if hidden {
		table.Columns = append(table.Columns, wording.Numeric(c.T(notShown))...)
	}
	for _, q := range c.Results.Quality.Sources {
		line, all := wording.Row(path.Base(q.File), wording.Count(q.Cells)), 0
		for _, r := range occurring {
			line.Cells = append(line.Cells, report.Cell{Value: wording.Count(q.Missing[r.reason])})
			all += q.Missing[r.reason]
		}
		share := wording.Words("–")
		if q.Cells > 0 {
			share = report.Value{Kind: report.Percent, Number: float64(all) / float64(q.Cells), Decimals: 1}
		}
		line.Cells = append(line.Cells, report.Cell{Value: share})
		if hidden {
			line.Cells = append(line.Cells, report.Cell{Value: wording.Count(q.Missing[survey.NotShown])})
		}
		table.Rows = append(table.Rows, line)
	}
	if len(table.Rows) > 0 {
		s.Blocks = []report.Block{table}
	}
	return s
}

// occur returns the reasons that any cell has.
func occur(c *wording.Composer) []whyMissing {
	return slices.DeleteFunc(slices.Clone(reasons), func(r whyMissing) bool {
		return !slices.ContainsFunc(c.Results.Quality.Sources, func(q survey.SourceSummary) bool { return q.Missing[r.reason] > 0 })
	})
}
