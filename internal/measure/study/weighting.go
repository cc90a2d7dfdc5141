package study

import (
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats/calibrate"
)

// weigh returns the weights with which customers add up to what report.yaml says of all customers, and what they are like. Weights of a
// column are the base. Customers without a group keep the weight they have, beside the others whose weights keep their sum.
func weigh(w config.Weighting, c *survey.Customers, base []float64) ([]float64, result.Weighting) {
	by := groupings(w)
	if len(by) == 0 {
		return base, result.Weighting{}
	}
	told := result.Weighting{By: by}
	from := make([]float64, c.N)
	for i := range from {
		from[i] = 1
		if base != nil {
			from[i] = base[i]
		}
	}
	margins, placed := marginsOf(w, c, from)
	weights, err := calibrated(w, placed, margins)
	if err != nil {
		told.Reason = result.ReasonUnsettled
		return base, told
	}
	for i := range from {
		if placed[i] > 0 {
			from[i] = weights.Values[i]
		}
	}
	told.Applied, told.Design, told.Effective = true, weights.Design, weights.Effective
	told.Min, told.Max, told.Trimmed, told.Merged = weights.Min, weights.Max, weights.Trimmed, weights.Merged
	return from, told
}

// groupings returns the ids of what report.yaml weights by.
func groupings(w config.Weighting) []string {
	if len(w.Cells.By) > 0 {
		return w.Cells.By
	}
	var by []string
	for _, m := range w.Margins {
		by = append(by, m.Factor)
	}
	return by
}

func calibrated(w config.Weighting, base []float64, margins []calibrate.Margin) (calibrate.Weights, error) {
	if len(w.Cells.By) > 0 {
		return calibrate.PostStratify(base, margins[0])
	}
	return calibrate.Rake(base, margins, w.Trim)
}

// marginsOf returns the margins to be met, and the base weights of the customers who have a group in all of them; 0 for the others.
func marginsOf(w config.Weighting, c *survey.Customers, base []float64) ([]calibrate.Margin, []float64) {
	var margins []calibrate.Margin
	if len(w.Cells.By) > 0 {
		m := calibrate.Margin{Name: strings.Join(w.Cells.By, " × ")}
		for _, p := range w.Cells.Parts {
			m.Cells = append(m.Cells, calibrate.Cell{Name: cellName(p.Levels), Total: p.Size})
		}
		m.Rows = rowsOf(c, w.Cells.By, m.Cells)
		margins = append(margins, m)
	}
	for _, part := range w.Margins {
		m := calibrate.Margin{Name: part.Factor}
		for _, p := range part.Parts {
			m.Cells = append(m.Cells, calibrate.Cell{Name: cellName([]string{p.Level}), Total: p.Size})
		}
		m.Rows = rowsOf(c, []string{part.Factor}, m.Cells)
		margins = append(margins, m)
	}
	placed, sum := make([]float64, c.N), 0.0
	for i := range placed {
		placed[i] = base[i]
		for _, m := range margins {
			if m.Rows[i] == "" {
				placed[i] = 0
			}
		}
		sum += placed[i]
	}
	for _, m := range margins {
		total := 0.0
		for _, cell := range m.Cells {
			total += cell.Total
		}
		for i := range m.Cells {
			m.Cells[i].Total *= sum / total // shares and counts alike: only their proportions count
		}
	}
	return margins, placed
}

// cellName joins levels; case and blanks around them do not count.
func cellName(levels []string) string {
	folded := make([]string, len(levels))
	for i, l := range levels {
		folded[i] = strings.ToLower(strings.Join(strings.Fields(l), " "))
	}
	return strings.Join(folded, " × ")
}

// rowsOf names each customer's cell, "" where a group is unknown or has no total.
func rowsOf(c *survey.Customers, by []string, cells []calibrate.Cell) []string {
	known := map[string]bool{}
	for _, cell := range cells {
		known[cell.Name] = true
	}
	rows := make([]string, c.N)
	for i := range rows {
		levels := make([]string, 0, len(by))
		for _, id := range by {
			if f, ok := survey.Find(c.Factors, id); ok && f.Codes[i] >= 0 {
				levels = append(levels, f.Levels[f.Codes[i]])
			}
		}
		if name := cellName(levels); len(levels) == len(by) && known[name] {
			rows[i] = name
		}
	}
	return rows
}
