package plot

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// plotter returns a plotter with the fonts of the built-in theme.
func plotter(t testing.TB, lang string) *Plotter {
	t.Helper()
	look, l := theme.Load("", "", "", diag.Place{})
	if l.HasErrors() {
		t.Fatal(l)
	}
	p, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	var faces [2]*scene.Face
	for i := range faces {
		if faces[i], err = scene.NewFace(look.Fonts[i].TTF); err != nil {
			t.Fatal(err)
		}
	}
	return New(faces[0], faces[1], p)
}

func iv(v, half float64, n int) report.Interval {
	return report.Interval{Value: v, Lo: v - half, Hi: v + half, Bound: true, N: n}
}

var (
	score   = report.Axis{Name: "note moyenne sur 7", Min: 1, Max: 7, Decimals: 2, Unit: "sur 7"}
	percent = report.Axis{Name: "part des contacts dans la norme", Min: 0, Max: 1, Kind: report.Percent, Decimals: 1}
	few     = report.Interval{Missing: report.TooFew, N: 3}
	none    = report.Interval{Missing: report.NotMeasured}
)

// samples are charts as a report has them.
func samples() []report.Chart {
	chart := func(id string, s report.Spec) report.Chart {
		return report.Chart{ID: id, Title: "Attentes et perceptions", Alt: "Un graphique", Spec: s}
	}
	all := []report.Chart{
		chart("gap", report.GapChart{Axis: score, Expectation: "Attente", Perception: "Perception", GapName: "Écart", Rows: []report.GapRow{
			{Label: "Réactivité", Expectation: iv(6.34, 0.1, 412), Perception: iv(4.52, 0.15, 411), Gap: iv(-1.82, 0.17, 410), Clear: true},
			{Label: "Fiabilité", Expectation: iv(6.61, 0.08, 412), Perception: iv(5.18, 0.14, 411), Gap: iv(-1.43, 0.16, 410), Clear: true},
			{Label: "Empathie", Expectation: iv(5.94, 0.12, 412), Perception: iv(5.07, 0.14, 411), Gap: iv(-0.87, 0.15, 410), Clear: true},
			{Label: "Éléments tangibles", Expectation: iv(5.62, 0.12, 412), Perception: iv(5.71, 0.11, 411), Gap: iv(0.09, 0.12, 410)},
			{Label: "Assurance", Expectation: iv(6.28, 0.09, 412), Perception: iv(6.53, 0.11, 411), Gap: iv(0.25, 0.12, 410), Clear: true},
			{Label: "Mémoire du client", Expectation: iv(6.1, 0.1, 98), Perception: few, Gap: few},
			{Label: "Propreté", Expectation: none, Perception: none, Gap: none},
		}}),
		chart("likert", likertSample()),
		chart("map", mapSample()),
		chart("heat", heatSample()),
		chart("trend", trendSample()),
		chart("trend-many", trendMany()),
		chart("bullet", report.BulletChart{Axis: percent, Actual: "Mesuré", Target: "Exigé", Rows: []report.BulletRow{
			{Label: "Salutation en 60 s", Actual: iv(0.964, 0.008, 2100), Target: 0.95, Verdict: report.Good, Detail: "n = 2 100 · exigé 95 %"},
			{Label: "Décroché en 30 s", Actual: iv(0.91, 0.03, 812), Target: 0.95, Verdict: report.Acceptable, Detail: "n = 812 · exigé 95 %"},
			{Label: "Réponse aux courriels en 24 h", Actual: iv(0.71, 0.05, 240), Target: 0.9, Verdict: report.Bad, Detail: "n = 240 · exigé 90 %"},
			{Label: "Chambre prête à 15 h", Actual: iv(0.88, 0.09, 40), Target: 0.9, Verdict: report.Undecided, Detail: "n = 40 · exigé 90 %"},
			{Label: "Bagages montés en 10 min", Actual: none, Target: 0.9, Verdict: report.Unmeasured},
		}}),
		chart("model", modelSample()),
		chart("bar", report.BarChart{Axis: report.Axis{Name: "réclamations", Min: 0, Max: 60, Kind: report.Count}, Cumulative: "Cumul", Rows: []report.BarRow{
			{Label: "Attente à la réception", Value: report.Interval{Value: 58, N: 140}, Cumulative: 0.41, Strong: true},
			{Label: "Chambre non prête", Value: report.Interval{Value: 33, N: 140}, Cumulative: 0.65, Strong: true},
			{Label: "Erreur de facture", Value: report.Interval{Value: 21, N: 140}, Cumulative: 0.80, Strong: true},
			{Label: "Bruit", Value: report.Interval{Value: 14, N: 140}, Cumulative: 0.90},
			{Label: "Petit déjeuner", Value: report.Interval{Value: 9, N: 140}, Cumulative: 0.96},
			{Label: "Autres", Value: report.Interval{Value: 5, N: 140}, Cumulative: 1},
		}}),
		chart("bar-signed", report.BarChart{Axis: report.Axis{Name: "NPS", Min: -100, Max: 100, Decimals: 0}, Rows: []report.BarRow{
			{Label: "Lyon", Value: iv(42, 12, 80), Strong: true}, {Label: "Lille", Value: iv(-21, 14, 71)}, {Label: "Metz", Value: few},
		}}),
	}
	more := rowSamples()
	for _, id := range slices.Sorted(maps.Keys(more)) {
		all = append(all, chart(id, more[id]))
	}
	return all
}

func likertSample() report.LikertChart {
	l := report.LikertChart{Neutral: 2, Categories: []string{"Pas du tout d’accord", "Plutôt pas d’accord", "Ni l’un ni l’autre", "Plutôt d’accord", "Tout à fait d’accord"}}
	for _, r := range []struct {
		label  string
		n      int
		shares []float64
	}{
		{"J’ai obtenu une réponse dès le premier appel", 391, []float64{.24, .31, .11, .22, .12}},
		{"Le site web m’a évité un déplacement", 377, []float64{.21, .22, .19, .24, .14}},
		{"Les délais annoncés ont été respectés", 405, []float64{.18, .27, .14, .29, .12}},
		{"On m’a traité comme une personne, pas un numéro", 402, []float64{.07, .16, .21, .35, .21}},
		{"Les explications reçues étaient claires", 410, []float64{.04, .11, .15, .44, .26}},
		{"Le personnel m’a accueilli avec courtoisie", 1408, []float64{.02, .05, .09, .38, .46}},
		{"Les locaux sont propres et bien signalés", 412, []float64{.01, .03, .12, .41, .43}},
	} {
		l.Rows = append(l.Rows, report.LikertRow{Label: r.label, N: r.n, Shares: r.shares})
	}
	l.Rows = append(l.Rows, report.LikertRow{Label: "Je sais à qui m’adresser", N: 3, Missing: report.TooFew})
	return l
}

func mapSample() report.MapChart {
	labels := strings.Split("Équipement moderne|Locaux attrayants|Tenue du personnel|Documents lisibles|Délais tenus|Intérêt sincère|Bon du premier coup|Promesses tenues|Dossier sans erreur|Dates annoncées|Service rapide|Volonté d’aider|Disponibilité|Confiance|Sécurité|Courtoisie|Compétence|Attention personnelle|Horaires commodes|Intérêts du client|Besoins compris|Suivi des plaintes", "|")
	y := []float64{4.9, 5.1, 5.3, 5.5, 6.6, 6.2, 6.45, 6.55, 6.7, 6.3, 6.5, 6.35, 6.25, 6.4, 6.1, 6.15, 6.45, 5.9, 5.6, 5.85, 6.0, 6.42}
	x := []float64{5.7, 5.9, 6.1, 5.6, 4.7, 4.9, 4.8, 4.75, 5.1, 4.85, 4.5, 5.0, 4.6, 5.8, 5.9, 6.2, 5.75, 5.1, 4.9, 5.0, 5.05, 4.3}
	g := []int{0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 2}
	m := report.MapChart{X: report.Axis{Name: "Performance (perception moyenne sur 7)", Min: 4.1, Max: 6.4, Decimals: 2},
		Y: report.Axis{Name: "Importance (attente moyenne sur 7)", Min: 4.7, Max: 6.9, Decimals: 2}, XCross: 5.2, YCross: 6.07,
		Corners:  [4]string{"À améliorer d’abord", "À maintenir", "Priorité faible", "Excès possible"},
		Groups:   []string{"Éléments tangibles", "Fiabilité", "Réactivité", "Assurance", "Empathie"},
		Diagonal: report.Slope{Set: true, Rise: 1, Name: "Importance = performance"}, Undecided: "Quadrant indécis"}
	for i, l := range labels {
		m.Points = append(m.Points, report.MapPoint{Label: l, Group: g[i], X: x[i], Y: y[i], N: 400 + i, Undecided: i%7 == 0})
	}
	return m
}

func heatSample() report.HeatChart {
	h := report.HeatChart{Columns: []string{"Paris Bastille", "Lyon", "Lille", "Bordeaux", "Nantes", "Strasbourg", "Marseille", "Nice"},
		Min: -2, Max: 1, Decimals: 2, Signed: true, Legend: "Écart moyen (perception − attente)"}
	for i, label := range []string{"Fiabilité", "Réactivité", "Assurance", "Empathie", "Éléments tangibles"} {
		r := report.HeatRow{Label: label}
		for j := range h.Columns {
			r.Cells = append(r.Cells, iv(math.Mod(float64(i*7+j*5)*0.37, 2.9)-2, 0.2, 50+j))
		}
		h.Rows = append(h.Rows, r)
	}
	h.Rows[1].Cells[2], h.Rows[3].Cells[6] = few, none
	return h
}

func months(n int) []string {
	names := []string{"nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct."}
	var all []string
	for i := range n {
		all = append(all, fmt.Sprintf("%s %d", names[i%12], 2025+(i+10)/12))
	}
	return all
}

func trendSample() report.TrendChart {
	t := report.TrendChart{Axis: percent, Times: months(12), Target: report.Line{Set: true, Value: 0.95, Name: "Exigé"}, Centre: report.Line{Set: true, Value: 0.86, Name: "Moyenne"}}
	t.Axis.Min, t.Axis.Max = 0.6, 1
	s := report.TrendSeries{Name: "Dans la norme"}
	for i := range 12 {
		s.Points = append(s.Points, iv(0.86+0.05*math.Sin(float64(i)), 0.03, 300))
	}
	s.Points[4] = few
	s.Points[9] = iv(0.68, 0.05, 210)
	s.Points[10] = none
	t.Series = []report.TrendSeries{s}
	return t
}

func trendMany() report.TrendChart {
	t := report.TrendChart{Axis: report.Axis{Name: "écart moyen", Min: -2.5, Max: 0.5, Decimals: 2}, Times: months(12)}
	for k, name := range []string{"Fiabilité", "Réactivité", "Assurance", "Empathie", "Éléments tangibles"} {
		s := report.TrendSeries{Name: name}
		for i := range 12 {
			s.Points = append(s.Points, iv(-0.35*float64(k)+0.2*math.Sin(float64(i+k)), 0.08, 300))
		}
		t.Series = append(t.Series, s)
	}
	return t
}

func modelSample() report.GapModel {
	return report.GapModel{Sources: [3]string{"Bouche-à-oreille", "Besoins personnels", "Expérience passée"}, Customer: "CLIENT", Company: "ENTREPRISE",
		Boxes: []report.ModelBox{{ID: "expected", Title: "Service attendu", Detail: "6,31 sur 7"}, {ID: "perceived", Title: "Service perçu", Detail: "5,24 sur 7"}, {ID: "delivery", Title: "Prestation du service", Detail: "85,8 % des contacts dans la norme"},
			{ID: "standards", Title: "Normes de service", Detail: "15 normes, 9 attentes sur 12 couvertes"}, {ID: "belief", Title: "Attentes vues par la direction", Detail: "5,87 sur 7"}, {ID: "communication", Title: "Communication", Detail: "6 promesses publiées"}},
		Gaps: []report.ModelGap{
			{Number: 1, Title: "Écart 1", Figure: "−0,44", Detail: "[−0,62 ; −0,26] · n = 40", Index: 18, Measured: true, Verdict: report.Acceptable, Href: "gap1.html"},
			{Number: 2, Title: "Écart 2", Figure: "4,7 sur 7", Detail: "normes formalisées", Index: 38, Measured: true, Verdict: report.Acceptable, Href: "gap2.html"},
			{Number: 3, Title: "Écart 3", Figure: "−9,2 points", Detail: "exigé : 95 %", Index: 61, Measured: true, Verdict: report.Bad, Href: "gap3.html"},
			{Number: 4, Title: "Écart 4", Figure: "82 % tenues", Detail: "[78 ; 86] · n = 350", Index: 30, Measured: true, Verdict: report.Acceptable, Href: "gap4.html"},
			{Number: 5, Title: "Écart 5", Figure: "−1,07", Detail: "[−1,14 ; −1,00] · n = 1 486", Index: 92, Measured: true, Verdict: report.Bad, Href: "gap5.html"},
		}}
}
