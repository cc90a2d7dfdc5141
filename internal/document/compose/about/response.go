package about

import (
	"path"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// people are the roles whose rows are people who were asked.
var people = []config.Role{config.Customers, config.Managers, config.Employees, config.Internal}

// responseSection says how many of those who were asked answered, and how near a share comes to that of all.
func responseSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "response", Title: c.T("method.response"), Note: c.T("method.response.note"), Spare: true}
	all := c.Results.Quality.Responses
	if len(all) > 0 {
		s.Blocks = append(s.Blocks, responseTable(c, all), responseText(c, all))
		s.Blocks = append(s.Blocks, wording.Prose(c.T("method.response.caution"))...)
	}
	if rates := ratesTable(c, all); len(rates.Rows) > 0 {
		s.Blocks = append(append(s.Blocks, rates), wording.Prose(c.T("method.response.bases"))...)
	}
	if silent := unasked(c); len(silent) > 0 {
		s.Blocks = append(s.Blocks, c.Unmeasured(c.T("method.response.of", wording.Args{"roles": c.Printer.List(silent)}), c.T("method.response.takes")))
	}
	return s
}

func responseTable(c *wording.Composer, all []result.Response) report.Table {
	table := report.Table{ID: "response-table", Columns: wording.Columns(wording.Wide(c.T("method.file")),
		wording.Numeric(c.T("method.response.answered"), c.T("method.response.invited"), c.T("method.response.arrived"), c.T("method.response.list"), c.T("method.response.population"), c.T("method.response.margin"), c.T("method.response.enough")))}
	for _, r := range all {
		line := wording.Row(path.Base(r.File), wording.Count(r.Answered), given(r.Invited), wording.Based(c.Share(r.List)), c.Share(r.List), given(r.Population), margin(c, r.Margin), wording.Count(r.Enough))
		line.Cells[0].Note = roleName(c, r.Role)
		table.Rows = append(table.Rows, line)
	}
	return table
}

// given is a number of report.yaml, or a dash.
func given(n int) report.Value {
	if n == 0 {
		return wording.Words("–")
	}
	return wording.Count(n)
}

// margin is half an interval, in points.
func margin(c *wording.Composer, e result.Estimate) report.Value {
	e.Value *= 100
	return c.As(e, report.Value{Decimals: 1, Unit: c.T("compose.unit.points")})
}

// responseText reads each line of the table.
func responseText(c *wording.Composer, all []result.Response) report.Prose {
	var lines []string
	for _, r := range all {
		var said []string
		args := wording.Args{"answered": c.Printer.Integer(r.Answered), "n": r.Enough, "margin": c.Write(margin(c, r.Margin)),
			"asked": c.Printer.Integer(r.List.N), "rate": c.Printer.Percent(r.List.Value, 0), "population": c.Printer.Integer(r.Population)}
		if r.List.OK() {
			said = append(said, c.T("method.response.listed", args))
		}
		switch {
		case !r.Margin.OK():
		case r.Margin.Value <= result.TargetMargin:
			said = append(said, c.T("method.response.near", args))
		default:
			said = append(said, c.T("method.response.far", args))
		}
		lines = append(lines, c.T("method.response.line", wording.Args{"role": wording.Capital(roleName(c, r.Role)), "text": wording.Sentences(said...)}))
	}
	return wording.Bullets(strings.Join(lines, " | "))
}

// ratesTable is AAPOR's six rates of the sources that say what became of those who were asked.
func ratesTable(c *wording.Composer, all []result.Response) report.Table {
	table := report.Table{ID: "aapor-table", Columns: wording.Columns(wording.Wide(c.T("method.response.rates")), wording.Numeric(c.T("compose.n"), "RR1", "RR2", "RR3", "RR4", "RR5", "RR6"))}
	for _, r := range all {
		if !slices.ContainsFunc(r.RR, result.Estimate.OK) {
			continue
		}
		line := wording.Row(path.Base(r.File), wording.Count(r.RR[0].N))
		for _, e := range r.RR {
			line.Cells = append(line.Cells, report.Cell{Value: wording.Baseless(c.Share(e))})
		}
		table.Rows = append(table.Rows, line)
	}
	return table
}

// unasked names the roles that answered and of which report.yaml does not say who was asked.
func unasked(c *wording.Composer) []string {
	var all []string
	for _, role := range people {
		read := slices.ContainsFunc(c.Config.Sources, func(s config.Source) bool { return s.Role == role })
		told := slices.ContainsFunc(c.Results.Quality.Responses, func(r result.Response) bool { return r.Role == role })
		if read && !told {
			all = append(all, roleName(c, role))
		}
	}
	return all
}
