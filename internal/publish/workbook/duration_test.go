package workbook

import (
	"math"
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func TestTimesReadAsInTheReportAndStayNumbers(t *testing.T) {
	for _, c := range []struct {
		lang    string
		seconds float64
		want    string // the format of a value, without what is below zero
	}{
		{"fr", 104, `[s]"_s"`}, {"fr", 7.5, `[s].0"_s"`}, {"fr", 347, `[m]"_min_"s"_s"`}, {"fr", 300, `[m]"_min"`}, {"fr", 299.7, `[m]"_min_"s"_s"`},
		{"fr", 7200, `[h]"_h"`}, {"fr", 7500, `[h]"_h_"mm`}, {"fr", 7501, `[h]"_h_"mm`}, {"fr", 7199.8, `[h]"_h"`}, {"fr", 864000, `0"_jours"`}, {"fr", 190000, `0.0"_jours"`},
		{"en", 90, `[s]"_s"`}, {"en", 190, `[m]"_min_"s"_s"`},
	} {
		v := report.Value{Kind: report.Duration, Number: c.seconds}
		cell := durationCell(v, c.seconds, printer(t, c.lang))
		got := strings.ReplaceAll(cell.format, "\u00a0", "_")
		if got != c.want {
			t.Errorf("%v s in %s is shown as %s, want %s", c.seconds, c.lang, got, c.want)
		}
		if shown := cell.number * daySeconds; math.Abs(shown-c.seconds) > 30 || c.seconds < 3600 && !near(shown, c.seconds) {
			t.Errorf("%v s is the number %v", c.seconds, cell.number)
		}
	}
}

func TestHoursAreWholeMinutesAsInTheReport(t *testing.T) {
	p := printer(t, "fr")
	for seconds, minutes := range map[float64]float64{7501: 125, 7555: 126, 7529.4: 125, 7529.6: 126, 172700: 2878} {
		if got := durationCell(report.Value{Kind: report.Duration, Number: seconds}, seconds, p).number; !near(got*daySeconds, 60*minutes) {
			t.Errorf("%v s are %v min, and %s is read", seconds, got*daySeconds/60, p.Duration(seconds))
		}
	}
}

func TestADifferenceOfTimesIsANumberOfSecondsBesideItsWords(t *testing.T) {
	p := printer(t, "fr")
	faster := report.Value{Kind: report.Duration, Number: -193, Lo: -265, Hi: -121, Bound: true, Signed: true}
	slower := report.Value{Kind: report.Duration, Number: 18, Lo: 4, Hi: 40, Bound: true, Signed: true}
	g := newGrid(report.Table{Columns: []report.Column{{Title: "Lieu"}, {Title: "Différence"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("Lille"), {Value: faster, Note: "net"}}}, {Cells: []report.Cell{words("Nice"), {Value: slower}}},
	}}, "", p)
	g.lay(1, nil, p)
	if got := g.cells[1]; len(got) != 5 || got[1].number != -193 || got[4].text != p.Value(faster)+"\u00a0"+p.Interval(faster)+" · net" {
		t.Errorf("the row is %+v", got)
	}
	if got := g.cells[2]; got[1].number != 18 || strings.ReplaceAll(got[1].format, "\u00a0", "_") != `+#,##0"_s";-#,##0"_s";#,##0"_s"` || got[4].text != "" {
		t.Errorf("the row is %+v", got)
	}
}

func TestWhatStandsInCellsIsNotSaidInWords(t *testing.T) {
	p := printer(t, "fr")
	v := report.Value{Number: 4.5, Lo: 4.4, Hi: 4.6, Bound: true, Decimals: 2, N: 1120}
	if got := unsaid(p.Interval(v)+" · "+p.Base(1120)+" · cible 5", v, p); got != "cible 5" {
		t.Errorf("the detail is %q", got)
	}
	if got := unsaid(p.Base(12), v, p); got != p.Base(12) {
		t.Errorf("another base became %q", got)
	}
}

func TestACellInWhichNothingStandsIsBlank(t *testing.T) {
	p := printer(t, "en")
	g := newGrid(report.Table{Columns: []report.Column{{Title: "A"}, {Title: "B"}, {Title: "C"}}, Rows: []report.Row{
		{Cells: []report.Cell{words("x"), {}, {Verdict: report.Good}}},
		{Cells: []report.Cell{words("y"), {Value: report.Value{Kind: report.Count}}, {}}},
	}}, "", p)
	g.lay(1, nil, p)
	if len(g.cells[1]) != 3 || g.cells[1][1] != (Cell{}) || g.cells[1][2].text != "good" || g.cells[2][1].kind != number || g.cells[2][2] != (Cell{}) {
		t.Errorf("rows are %+v", g.cells[1:])
	}
}
