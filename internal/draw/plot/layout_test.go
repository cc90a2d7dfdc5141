package plot

import (
	"fmt"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
)

// long is the longest a French item gets in practice; word has no place to break.
const (
	long = "Le personnel de la réception comprend les besoins particuliers des clients et y répond sans qu’ils aient à répéter leur demande, même aux heures d’affluence"
	word = "Anticonstitutionnellement-et-hexakosioihexekontahexaphobiquement"
)

// hard are charts with the longest labels and the most rows a report may hold.
func hard() []report.Chart {
	label := func(i int) string {
		return []string{long, "Établissement de Saint-Étienne – Gare de Châteaucreux", "Lyon", word, "<b>Équipe & Cie</b> « nuit »"}[i%5]
	}
	gap := report.GapChart{Axis: score, Expectation: "Attente exprimée avant le séjour", Perception: "Perception après le séjour", GapName: "Écart de perception", Groups: true}
	likert := report.LikertChart{Neutral: 3, Categories: []string{"Pas du tout d’accord", "Pas d’accord", "Plutôt pas d’accord", "Ni d’accord ni pas d’accord", "Plutôt d’accord", "D’accord", "Tout à fait d’accord"}}
	m := mapSample()
	m.Points, m.XCross = nil, 4.15
	m.Groups = []string{long, "B", "C", "D", "E", "F"}
	bullet := report.BulletChart{Axis: percent, Actual: "Mesuré", Target: "Exigé"}
	bar := report.BarChart{Axis: report.Axis{Name: "réclamations", Max: 1e6, Kind: report.Count}, Cumulative: "Part cumulée"}
	for i := range 30 {
		f := float64(i)
		gap.Rows = append(gap.Rows, report.GapRow{Label: label(i), Group: "Dimension " + label(i/6), Expectation: iv(7-f/10, 0.4, 40), Perception: iv(1+f/6, 0.5, 40), Gap: iv(-1+f/20, 0.3, 40), Clear: i%3 == 0})
		likert.Rows = append(likert.Rows, report.LikertRow{Label: label(i), N: 100000 + i, Shares: [][]float64{{1, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 1}, {.1, .1, .1, .4, .1, .1, .1}, {0, 0, 0, 1, 0, 0, 0}}[i%4]})
		m.Points = append(m.Points, report.MapPoint{Label: label(i), Group: i, X: 4.2 + math.Mod(f*0.61, 2), Y: 4.8 + math.Mod(f*0.37, 2), N: i})
		bullet.Rows = append(bullet.Rows, report.BulletRow{Label: label(i), Actual: iv(f/29, 0.02, 30), Target: 1 - f/29, Verdict: report.Verdict(i % 7), Detail: "n = 1 240 · exigé 95 % en moins de 30 secondes, aux heures d’ouverture"})
		bar.Rows = append(bar.Rows, report.BarRow{Label: label(i), Value: report.Interval{Value: 1e6 / (f + 1), N: 9}, Cumulative: f / 29, Strong: i < 6})
	}
	heat := heatSample()
	heat.Rows, heat.Columns = nil, nil
	wide := heatSample()
	wide.Rows, wide.Columns = nil, nil
	for i := range 60 {
		r := report.HeatRow{Label: label(i), Group: "Région " + label(i/20)}
		for j := range 5 {
			r.Cells = append(r.Cells, iv(-2+float64((i+j)%7)/2, 0.2, 9))
		}
		heat.Rows = append(heat.Rows, r)
		wide.Columns = append(wide.Columns, label(i))
	}
	heat.Columns = []string{"Fiabilité", "Réactivité", "Assurance", "Empathie", "Éléments tangibles"}
	for i := range 5 {
		r := report.HeatRow{Label: label(i)}
		for range wide.Columns {
			r.Cells = append(r.Cells, iv(-1.25, 0.2, 9))
		}
		wide.Rows = append(wide.Rows, r)
	}
	trend := trendMany()
	trend.Times = months(36)
	trend.Target, trend.Centre = report.Line{Set: true, Value: -0.5, Name: long}, report.Line{Set: true, Value: -0.5, Name: "Moyenne"}
	for k := range trend.Series {
		trend.Series[k].Name = label(k)
		trend.Series[k].Points = nil
		for range 36 {
			trend.Series[k].Points = append(trend.Series[k].Points, iv(-0.5, 0.1, 30))
		}
	}
	same := mapSample()
	for i := range same.Points {
		same.Points[i].X, same.Points[i].Y = 5, 6
	}
	model := modelSample()
	for i := range model.Boxes {
		model.Boxes[i].Title, model.Boxes[i].Detail = label(i), long
	}
	for i := range model.Gaps {
		model.Gaps[i].Title, model.Gaps[i].Figure, model.Gaps[i].Detail = "Écart "+label(i), "non mesuré", long
		model.Gaps[i].Measured = i%2 == 0
	}
	model.Sources = [3]string{long, word, long}
	model.Customer, model.Company = "CLIENTÈLE INTERNATIONALE", "ÉTABLISSEMENT ET FOURNISSEURS"
	four := modelSample()
	four.Gaps = four.Gaps[1:]
	bare := modelSample()
	bare.Boxes, bare.Gaps, bare.Sources = bare.Boxes[:2], bare.Gaps[4:], [3]string{}
	one := report.TrendChart{Axis: report.Axis{Min: 3, Max: 3, Kind: report.Duration}, Times: []string{"octobre 2026"}, Series: []report.TrendSeries{{Name: "Attente", Points: []report.Interval{{Value: 3}}}}}
	var all []report.Chart
	for _, c := range []struct {
		id   string
		spec report.Spec
	}{{"hard-gap", gap}, {"hard-likert", likert}, {"hard-map", m}, {"hard-map-same", same}, {"hard-heat", heat}, {"hard-heat-wide", wide}, {"hard-trend", trend},
		{"hard-bullet", bullet}, {"hard-bar", bar}, {"hard-model", model}, {"four-gaps", four}, {"hard-model-bare", bare}, {"one-month", one},
		{"no-gap", report.GapChart{Axis: score}}, {"no-likert", report.LikertChart{Neutral: -1}}, {"no-map", report.MapChart{}}, {"no-heat", report.HeatChart{}},
		{"no-trend", report.TrendChart{}}, {"no-bullet", report.BulletChart{}}, {"no-bar", report.BarChart{}}, {"no-model", report.GapModel{}}} {
		all = append(all, report.Chart{ID: c.id, Title: c.id, Spec: c.spec})
	}
	more := rowHard(label)
	for _, id := range slices.Sorted(maps.Keys(more)) {
		all = append(all, report.Chart{ID: id, Title: id, Spec: more[id]})
	}
	return all
}

// textBox is where the letters of a text stand, accents of capitals left out: lines may share that strip.
func textBox(pl *Plotter, o scene.Op) scene.Box {
	face := pl.regular
	if o.Bold {
		face = pl.bold
	}
	w := face.Width(o.String, o.Size)
	left := map[scene.Anchor]float64{scene.Start: 0, scene.Middle: -w / 2, scene.End: -w}[o.Anchor]
	up, down := o.Size*0.74, o.Size*0.2
	if o.Rotate == 90 {
		return scene.Box{X0: o.X - up, Y0: o.Y - left - w, X1: o.X + down, Y1: o.Y - left}
	}
	return scene.Box{X0: o.X + left, Y0: o.Y - up, X1: o.X + left + w, Y1: o.Y + down}
}

func TestNothingOverlapsOrLeavesThePicture(t *testing.T) {
	texts := 0
	for _, lang := range []string{"fr", "en"} {
		pl := plotter(t, lang)
		for _, c := range append(samples(), hard()...) {
			for _, width := range []float64{240, 340, 482, 720, 1100} {
				t.Run(fmt.Sprintf("%s/%s/%g", lang, c.ID, width), func(t *testing.T) {
					s, err := pl.Draw(c, width)
					if err != nil {
						t.Fatal(err)
					}
					texts += checkTexts(t, pl, s)
					checkShapes(t, s)
				})
			}
		}
	}
	if texts < 10000 {
		t.Errorf("looked at %d texts only", texts)
	}
}

func checkTexts(t *testing.T, pl *Plotter, s *scene.Scene) int {
	t.Helper()
	type drawn struct {
		box  scene.Box
		text string
	}
	var all []drawn
	least := 8.0
	if s.W < 440 || s.W >= 600 {
		least = 11
	}
	for _, o := range s.Ops {
		if o.Kind != scene.Text || o.String == "" {
			continue
		}
		if o.Size < least {
			t.Errorf("%q has letters of %v points, want %v at least", o.String, o.Size, least)
		}
		b := textBox(pl, o)
		if !b.Within(scene.Box{X0: -0.05, Y0: -0.05, X1: s.W + 0.05, Y1: s.H + 0.05}) {
			t.Errorf("%q at %.1f leaves the picture of %v × %v", o.String, b, s.W, s.H)
		}
		for _, other := range all {
			if b.Overlap(other.box) > 0.5 {
				t.Errorf("%q at %.1f lies on %q at %.1f", o.String, b, other.text, other.box)
			}
		}
		all = append(all, drawn{b, o.String})
		if len(all) > 4000 {
			t.Fatal("too many texts")
		}
	}
	return len(all)
}

func checkShapes(t *testing.T, s *scene.Scene) {
	t.Helper()
	frame := scene.Box{X0: -1, Y0: -1, X1: s.W + 1, Y1: s.H + 1}
	for _, o := range s.Ops {
		var b scene.Box
		switch o.Kind {
		case scene.Rect:
			b = scene.Box{X0: o.X, Y0: o.Y, X1: o.X + o.W, Y1: o.Y + o.H}
			if o.W < 0 || o.H < 0 {
				t.Errorf("a rectangle of %v × %v", o.W, o.H)
			}
		case scene.Line:
			b = scene.Box{X0: min(o.X, o.X2), Y0: min(o.Y, o.Y2), X1: max(o.X, o.X2), Y1: max(o.Y, o.Y2)}
		case scene.Circle:
			b = scene.Box{X0: o.X - o.R, Y0: o.Y - o.R, X1: o.X + o.R, Y1: o.Y + o.R}
		default:
			continue
		}
		if !b.Within(frame) {
			t.Errorf("shape %d of paint %s%s at %.1f leaves the picture of %v × %v", o.Kind, o.Fill, o.Stroke, b, s.W, s.H)
		}
	}
}

func TestEveryMarkSaysItsNumbers(t *testing.T) {
	pl := plotter(t, "fr")
	want := map[string]string{
		"gap":    "Réactivité – Perception\u00a0: 4,52\u00a0sur 7 [4,37\u202f; 4,67] · n\u00a0=\u00a0411",
		"likert": "Les délais annoncés ont été respectés – Plutôt pas d’accord\u00a0: 27,0\u202f% · n\u00a0=\u00a0405",
		"heat":   "Réactivité – Lille\u00a0: effectif insuffisant · n\u00a0=\u00a03",
		"bullet": "Bagages montés en 10 min – Mesuré\u00a0: non mesuré · non mesuré",
		"trend":  "Dans la norme – mars 2026\u00a0: effectif insuffisant · n\u00a0=\u00a03",
		"bar":    "Bruit\u00a0: 14 · n\u00a0=\u00a0140",
		"model":  "Écart 5\u00a0: −1,07 · [−1,14 ; −1,00] · n = 1 486 · mauvais",
		"map":    "Courtoisie\u00a0: Performance (perception moyenne sur 7)\u00a0: 6,20 · Importance (attente moyenne sur 7)\u00a0: 6,15 · n\u00a0=\u00a0415",
	}
	found := 0
	for _, c := range samples() {
		tip, ok := want[c.ID]
		if !ok {
			continue
		}
		s, err := pl.Draw(c, 720)
		if err != nil {
			t.Fatal(err)
		}
		var tips []string
		for _, o := range s.Ops {
			if o.Tip == tip {
				found++
				tips = nil
				break
			}
			tips = append(tips, o.Tip)
		}
		if tips != nil {
			t.Errorf("%s: no mark says %q; there are %q", c.ID, tip, tips)
		}
	}
	if found != len(want) {
		t.Errorf("found %d tips, want %d", found, len(want))
	}
}

func TestEveryKindOfTheReportIsDrawn(t *testing.T) {
	source, err := os.ReadFile("../../document/report/chart.go")
	if err != nil {
		t.Fatal(err)
	}
	drawn := map[string]bool{}
	pl := plotter(t, "en")
	for _, c := range samples() {
		if _, err := pl.Draw(c, 720); err != nil {
			t.Error(err)
		}
		drawn[strings.TrimPrefix(fmt.Sprintf("%T", c.Spec), "report.")] = true
	}
	kinds := regexp.MustCompile(`func \((\w+)\) isSpec\(\)`).FindAllStringSubmatch(string(source), -1)
	if len(kinds) < 8 {
		t.Fatalf("found %d kinds in the report", len(kinds))
	}
	for _, k := range kinds {
		if !drawn[k[1]] {
			t.Errorf("no sample of kind %s is drawn", k[1])
		}
	}
	if _, err := pl.Draw(report.Chart{ID: "x"}, 720); err == nil {
		t.Error("a chart without a spec was drawn")
	}
	if _, err := pl.Draw(samples()[0], 100); err == nil {
		t.Error("a chart was drawn on 100 points")
	}
}

func TestSameChartSameBytes(t *testing.T) {
	a, b := plotter(t, "fr"), plotter(t, "fr")
	n := 0
	for _, c := range samples() {
		x, err := a.Draw(c, 482)
		if err != nil {
			t.Fatal(err)
		}
		y, err := b.Draw(c, 482)
		if err != nil {
			t.Fatal(err)
		}
		if string(x.SVG(scene.SVGOptions{ID: "a"})) != string(y.SVG(scene.SVGOptions{ID: "a"})) {
			t.Errorf("%s differs between two drawings", c.ID)
		}
		n++
	}
	if n == 0 {
		t.Fatal("no samples")
	}
}
