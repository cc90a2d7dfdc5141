package reporttest

import (
	"maps"
	"slices"
	"strings"

	"ecart/internal/document/report"
)

var (
	score  = report.Axis{Name: "Note moyenne", Min: 1, Max: 7, Decimals: 2, Unit: "sur 7"}
	inNorm = report.Axis{Name: "Part dans la norme", Max: 1, Kind: report.Percent, Decimals: 1}
	sides  = report.StandingNames{Above: "au-dessus", Level: "pas de différence nette", Below: "au-dessous"}
	none   = report.Interval{Missing: report.NotMeasured}
	few    = report.Interval{Missing: report.TooFew, N: 3}
)

// Specs holds a chart of each kind, with what is missing in it. The label is every first label.
func Specs(label string) map[string]report.Spec {
	return map[string]report.Spec{
		"GapChart": report.GapChart{Axis: score, Expectation: "Attendu", Perception: "Perçu", GapName: "Écart", Groups: true, Rows: []report.GapRow{
			{Label: label, Group: "A", Expectation: around(6.3, 0.1, 412), Perception: around(4.5, 0.15, 411), Gap: around(-1.8, 0.17, 410), Clear: true},
			{Label: "Empathie", Group: "A", Expectation: around(5.9, 0.1, 412), Perception: around(5.95, 0.1, 411), Gap: around(0.05, 0.17, 410)},
			{Label: "Mémoire", Group: "B", Expectation: around(6.1, 0.1, 98), Perception: few, Gap: none}}},
		"LikertChart": report.LikertChart{Categories: []string{"Non", "Plutôt non", "Ni l’un ni l’autre", "Plutôt oui", "Oui"}, Neutral: 2, Rows: []report.LikertRow{
			{Label: label, N: 400, Shares: []float64{0.1, 0.2, 0.2, 0.3, 0.2}},
			{Label: "Piscine", N: 3, Missing: report.TooFew}}},
		"MapChart": report.MapChart{X: score, Y: report.Axis{Name: "Importance", Decimals: 1}, XCross: 5, YCross: 4, Corners: [4]string{"a", "b", "c", "d"},
			Groups: []string{"Fiabilité", "Empathie"}, Points: []report.MapPoint{{Label: label, X: 4.2, Y: 9.5, N: 400}, {Label: "Écoute", Group: 1, X: 6.1, Y: 3, Undecided: true}},
			Diagonal: report.Slope{Set: true, At: 1, Rise: 1, Name: "Autant"}, Undecided: "Indécis"},
		"HeatChart": report.HeatChart{Columns: []string{"Lille", "Nice"}, Min: -2, Max: 1, Decimals: 2, Signed: true, Legend: "Écart", Rows: []report.HeatRow{
			{Label: label, Group: "A", Cells: []report.Interval{around(-1.2, 0.2, 80), few}}}},
		"TrendChart": report.TrendChart{Axis: report.Axis{Name: "Écart", Decimals: 2}, Times: []string{"mars 2026", "avr. 2026", "mai 2026"},
			Series: []report.TrendSeries{{Name: label, Points: []report.Interval{around(-1.2, 0.1, 90), none, around(-0.9, 0.1, 95)}}},
			Target: report.Line{Set: true, Value: -0.5, Name: "Objectif"}, Centre: report.Line{Set: true, Value: -1.05, Name: "Moyenne"}},
		"BulletChart": report.BulletChart{Axis: inNorm, Actual: "Réalité", Target: "Exigé", Rows: []report.BulletRow{
			{Label: label, Actual: around(0.858, 0.02, 812), Target: 0.95, Verdict: report.Bad, Detail: "n = 812"},
			{Label: "Saluer", Actual: none, Target: 0.95, Verdict: report.Unmeasured}}},
		"BarChart": report.BarChart{Axis: report.Axis{Name: "Réclamations", Kind: report.Count}, Cumulative: "Part cumulée", Rows: []report.BarRow{
			{Label: label, Value: around(1486, 30, 0), Cumulative: 0.8, Strong: true}, {Label: "Bruit", Value: none, Cumulative: 1}}},
		"ForestChart": report.ForestChart{Axis: score, Estimate: "Rapprochée", Second: "Brute", Names: sides, Polarity: report.AboveIsGood,
			Reference: report.Line{Set: true, Value: 5.24, Name: "Moyenne générale"}, Band: report.Band{Set: true, Lo: 4.8, Hi: 5.7, Name: "Nouvel établissement"}, Rows: []report.ForestRow{
				{Label: label, Group: "Nord", Estimate: around(4.4, 0.2, 80), Second: around(4.2, 0, 80), Standing: report.Below},
				{Label: "Lyon", Group: "Sud", Estimate: around(5.3, 0.2, 80), Second: around(5.35, 0, 80), Standing: report.Level},
				{Label: "Nice", Group: "Sud", Estimate: few, Second: few}}},
		"ZoneChart": report.ZoneChart{Axis: score, Zone: "Zone de tolérance", Adequate: "Adéquat", Desired: "Désiré", Perception: "Perçu", Names: sides, Rows: []report.ZoneRow{
			{Label: label, Adequate: around(5, 0.1, 80), Desired: around(6.4, 0.1, 80), Perception: around(4.6, 0.2, 80), Standing: report.Below},
			{Label: "Empathie", Adequate: around(5, 0.1, 80), Desired: around(6.4, 0.1, 80), Perception: none}}},
		"ControlChart": report.ControlChart{Axis: inNorm, Name: label, Centre: "Moyenne", Limits: "Limites", Signal: "Signal", Times: []string{"mars", "avr.", "mai"}, Points: []report.ControlPoint{
			{Interval: around(0.8, 0, 90), Limited: true, Centre: 0.8, Lower: 0.7, Upper: 0.9}, {Interval: few},
			{Interval: around(0.6, 0, 90), Limited: true, Centre: 0.8, Lower: 0.7, Upper: 0.9, Segment: 1, Signal: "au-delà d’une limite"}},
			Events: []report.ControlEvent{{At: 2, Label: "Nouveau standard"}}},
		"FunnelChart": report.FunnelChart{X: report.Axis{Name: "Contacts", Max: 300, Kind: report.Count}, Y: inNorm, Centre: report.Line{Set: true, Value: 0.86, Name: "Ensemble"}, Inner: "Limites à 95 %", Outer: "Limites à 99,8 %", Names: sides,
			Limits: []report.FunnelLimit{{Size: 40, InnerLo: 0.75, InnerHi: 0.97, OuterLo: 0.69, OuterHi: 1}, {Size: 300, InnerLo: 0.82, InnerHi: 0.9, OuterLo: 0.8, OuterHi: 0.92}},
			Points: []report.FunnelPoint{{Label: label, Size: 80, Value: around(0.6, 0, 80), Standing: report.Below}, {Label: "Lyon", Size: 250, Value: around(0.96, 0, 250), Standing: report.Above}, {Label: "Nice", Size: 120, Value: around(0.87, 0, 120), Standing: report.Level}}},
		"StepChart": report.StepChart{X: report.Axis{Name: "Attente", Max: 120, Kind: report.Duration}, Y: inNorm, Name: label, Target: report.Line{Set: true, Value: 30, Name: "Norme"}, Level: report.Line{Set: true, Value: 0.9, Name: "Exigé"},
			Steps: []report.StepPoint{{At: 0, Interval: report.Interval{N: 90}}, {At: 12, Interval: around(0.4, 0.1, 90)}, {At: 30, Interval: few}, {At: 48, Interval: around(0.8, 0.08, 90)}, {At: 150, Interval: around(0.95, 0.04, 90)}}},
		"GapModel": report.GapModel{Sources: [3]string{"Bouche-à-oreille", "Besoins", "Expérience"}, Customer: "Client", Company: "Entreprise",
			Boxes: []report.ModelBox{{ID: "expected", Title: label, Detail: "6,31 sur 7"}, {ID: "perceived", Title: "Service perçu"}, {ID: "belief", Title: "Attentes vues par la direction"}},
			Gaps: []report.ModelGap{{Number: 5, Title: "Écart 5", Figure: "−1,07", Detail: "n = 1 486", Index: 70, Measured: true, Verdict: report.Bad, Href: "gap5.html"},
				{Number: 1, Title: "Écart 1", Figure: "non mesuré", Href: "javascript:alert(1)"}}},
	}
}

// around is a value with an interval, which has no width where half has none.
func around(v, half float64, n int) report.Interval {
	return report.Interval{Value: v, Lo: v - half, Hi: v + half, Bound: true, N: n}
}

// Gallery is a page with a chart of each kind, each with its numbers.
func Gallery() report.Page {
	p := report.Page{ID: "gallery", Nav: "Tous les graphiques", Title: "Un graphique de chaque sorte"}
	specs := Specs("Respecter l’heure annoncée")
	for _, kind := range slices.Sorted(maps.Keys(specs)) {
		p.Sections = append(p.Sections, report.Section{ID: strings.ToLower(kind), Title: kind, Blocks: []report.Block{report.Figurative{
			Chart: report.Chart{ID: "gallery-" + kind, Title: "Ce que montre " + kind, Alt: "Un exemple.", Spec: specs[kind], Table: Rows(3)}}}})
	}
	return p
}
