package reporttest

import (
	"math"

	"ecart/internal/document/report"
)

// named is a chart under another id, so that it may stand twice in a report.
func named(c report.Chart, id string) report.Chart {
	c.ID = id
	return c
}

// iv is an interval of a half width around a value; none where that is 0.
func iv(v, half float64, n int) report.Interval {
	return report.Interval{Value: v, Lo: v - half, Hi: v + half, Bound: half > 0, N: n}
}

func model() report.Chart {
	return report.Chart{ID: "model-chart", Title: "Le modèle des écarts, avec les chiffres de la maison", Subtitle: "Écart = réalité − référence", Alt: "Écart 5 −1,07; écart 1 −0,44; écart 2 4,7 sur 7; écart 3 −9,2 points; écart 4 82 %.", Table: Rows(5),
		Spec: report.GapModel{Sources: [3]string{"Bouche-à-oreille", "Besoins personnels", "Expérience passée"}, Customer: "Client", Company: "Entreprise",
			Boxes: []report.ModelBox{{ID: "expected", Title: "Service attendu", Detail: "6,31 sur 7"}, {ID: "perceived", Title: "Service perçu", Detail: "5,24 sur 7"},
				{ID: "delivery", Title: "Prestation du service", Detail: "85,8\u202f% des contacts dans la norme"}, {ID: "standards", Title: "Normes de service", Detail: "15 normes, 9 attentes sur 12 couvertes"},
				{ID: "belief", Title: "Attentes vues par la direction", Detail: "5,87 sur 7"}, {ID: "communication", Title: "Communication", Detail: "6 promesses publiées"}},
			Gaps: []report.ModelGap{
				{Number: 1, Title: "Écart 1", Figure: "−0,44", Detail: "[−0,62\u202f; −0,26] · n\u00a0=\u00a040", Index: 22, Measured: true, Verdict: report.Acceptable, Href: "gap5.html"},
				{Number: 2, Title: "Écart 2", Figure: "non mesuré", Detail: "Il faut des normes formalisées"},
				{Number: 3, Title: "Écart 3", Figure: "−9,2 points", Detail: "exigé\u00a0: 95\u202f%", Index: 48, Measured: true, Verdict: report.Bad, Href: "signs.html"},
				{Number: 4, Title: "Écart 4", Figure: "82\u202f% tenues", Detail: "[78\u202f; 86] · n\u00a0=\u00a0350", Index: 30, Measured: true, Verdict: report.Acceptable, Href: "signs.html"},
				{Number: 5, Title: "Écart 5", Figure: "−1,07", Detail: "[−1,14\u202f; −1,00] · n\u00a0=\u00a01\u202f486", Index: 70, Measured: true, Verdict: report.Bad, Href: "gap5.html"}}}}
}

func gap() report.Chart {
	rows := []report.GapRow{}
	for i, name := range []string{"Fiabilité", "Réactivité du personnel au téléphone et au comptoir", "Assurance", "Empathie", "Éléments tangibles"} {
		g := []float64{-1.6, -1.2, 0.12, -0.6, -0.05}[i]
		rows = append(rows, report.GapRow{Label: name, Expectation: iv(6.1+float64(i)*0.1, .06, 1486), Perception: iv(6.1+float64(i)*0.1+g, .09, 1480), Gap: iv(g, .1, 1480), Clear: math.Abs(g) > .1})
	}
	rows = append(rows, report.GapRow{Label: "Accessibilité", Expectation: iv(6, .1, 800), Perception: report.Interval{Missing: report.NotMeasured}, Gap: report.Interval{Missing: report.NotMeasured}})
	return report.Chart{ID: "gap5-dimensions", Title: "La fiabilité creuse l’écart", Subtitle: "Moyennes sur 7, intervalles à 95\u202f%", Alt: "Fiabilité −1,60, réactivité −1,20, assurance +0,12.", Note: "Un écart net dépasse le bruit.", Table: Rows(6),
		Spec: report.GapChart{Axis: report.Axis{Name: "Note moyenne", Min: 4, Max: 7, Decimals: 2, Unit: "sur 7"}, Expectation: "Attendu", Perception: "Perçu", GapName: "Écart", Rows: rows}}
}

func likert() report.Chart {
	s := report.LikertChart{Categories: []string{"Pas du tout d’accord", "Plutôt pas d’accord", "Ni l’un ni l’autre", "Plutôt d’accord", "Tout à fait d’accord"}, Neutral: 2}
	for i, name := range []string{"Les locaux sont agréables", "Le personnel rend le service à l’heure annoncée, sans qu’il faille le demander deux fois", "Le personnel est courtois", "Je n’ai pas eu à répéter"} {
		d := float64(i) * 0.04
		s.Rows = append(s.Rows, report.LikertRow{Label: name, N: 1486 - i, Shares: []float64{0.06 + d, 0.12, 0.16, 0.36 - d, 0.30}})
	}
	s.Rows = append(s.Rows, report.LikertRow{Label: "Piscine", Missing: report.TooFew, N: 3})
	return report.Chart{ID: "likert", Title: "Deux clients sur trois sont d’accord", Subtitle: "Part des réponses", Alt: "Accord de 66 % à 54 %.", Spec: s, Table: Rows(5)}
}

func quadrant() report.Chart {
	s := report.MapChart{X: report.Axis{Name: "Performance (perçu)", Min: 4, Max: 6.5, Decimals: 2}, Y: report.Axis{Name: "Importance", Min: 0, Max: 12, Decimals: 1, Unit: "points"}, XCross: 5.24, YCross: 4.5,
		Corners: [4]string{"À corriger d’abord", "À préserver", "Secondaire", "Peut-être trop"}, Groups: []string{"Éléments tangibles", "Fiabilité", "Réactivité", "Assurance", "Empathie"}}
	names := []string{"Équipements modernes", "Locaux agréables", "Tenue soignée", "Documents clairs", "Promesses tenues", "Intérêt sincère", "Juste du premier coup", "Heure respectée", "Dossiers sans erreur", "Délai annoncé", "Service rapide", "Volonté d’aider", "Jamais trop occupé", "Comportement rassurant", "Sécurité", "Courtoisie", "Compétence", "Attention individuelle", "Horaires commodes", "Attention personnelle", "Intérêt du client", "Besoins compris"}
	for i, n := range names {
		s.Points = append(s.Points, report.MapPoint{Label: n, Group: []int{0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4}[i], X: 4.4 + math.Mod(float64(i)*0.37, 1.8), Y: 1.5 + math.Mod(float64(i)*2.3, 8.5), N: 1400 + i})
	}
	return report.Chart{ID: "map-chart", Title: "La fiabilité compte le plus et déçoit le plus", Subtitle: "22 items, lignes aux moyennes", Alt: "Vingt-deux items.", Spec: s, Table: Rows(22)}
}

func heat() report.Chart {
	s := report.HeatChart{Columns: []string{"Lille", "Lyon", "Marseille", "Nantes", "Nice", "Paris Opéra", "Rennes", "Strasbourg"}, Min: -2, Max: 1, Decimals: 2, Signed: true, Legend: "Écart, en points sur 7"}
	for i, n := range []string{"Éléments tangibles", "Fiabilité", "Réactivité", "Assurance", "Empathie"} {
		r := report.HeatRow{Label: n, Group: []string{"Matériel", "Humain", "Humain", "Humain", "Humain"}[i]}
		for k := range s.Columns {
			c := iv(-1.4+math.Mod(float64(i*5+k*3)*0.31, 2.2), .2, 180)
			if i == 2 && k == 4 {
				c = report.Interval{Missing: report.TooFew}
			}
			r.Cells = append(r.Cells, c)
		}
		s.Rows = append(s.Rows, r)
	}
	return report.Chart{ID: "heat", Title: "Nice manque de réponses, Lille de fiabilité", Subtitle: "Écart par dimension et établissement", Alt: "Huit établissements.", Spec: s, Table: Rows(5)}
}

// Trend is a gap over twelve months, one of them hidden, with a target and the mean of all.
func Trend() report.Chart {
	s := report.TrendChart{Axis: report.Axis{Name: "Écart 5", Min: -2, Max: 0, Decimals: 2}, Times: []string{"nov. 2025", "déc. 2025", "janv. 2026", "févr. 2026", "mars 2026", "avr. 2026", "mai 2026", "juin 2026", "juil. 2026", "août 2026", "sept. 2026", "oct. 2026"},
		Target: report.Line{Set: true, Value: -0.5, Name: "Objectif"}, Centre: report.Line{Set: true, Value: -1.07, Name: "Moyenne"}}
	one := report.TrendSeries{Name: "Tous les établissements"}
	for i := range s.Times {
		p := iv(-1.1+0.15*math.Sin(float64(i)), .12, 120+i)
		if i == 4 {
			p = iv(-1.72, .15, 110)
		}
		if i == 8 {
			p = report.Interval{Missing: report.TooFew}
		}
		one.Points = append(one.Points, p)
	}
	s.Series = []report.TrendSeries{one}
	return report.Chart{ID: "trend", Title: "Mars a mal tourné", Subtitle: "Écart 5 par mois, intervalles à 95\u202f%", Alt: "Mars −1,72.", Spec: s, Table: Rows(12)}
}

func bullet() report.Chart {
	s := report.BulletChart{Axis: report.Axis{Name: "Part dans la norme", Min: 0, Max: 1, Kind: report.Percent, Decimals: 1}, Actual: "Réalité", Target: "Exigé"}
	for i, n := range []string{"Saluer en 60 s", "Décrocher en 30 s", "Résoudre au premier contact", "Répondre au courriel dans la journée, jours ouvrés et fériés compris", "Chambre prête à 15 h"} {
		r := report.BulletRow{Label: n, Actual: iv([]float64{.964, .91, .79, .858, 0}[i], .02, 812), Target: []float64{.95, .95, .85, .9, .98}[i], Verdict: []report.Verdict{report.Good, report.Acceptable, report.Bad, report.Undecided, report.Unmeasured}[i], Detail: "n\u00a0=\u00a0812 · exigé 95\u202f%"}
		if i == 4 {
			r.Actual, r.Detail = report.Interval{Missing: report.NotMeasured}, ""
		}
		s.Rows = append(s.Rows, r)
	}
	return report.Chart{ID: "bullet", Title: "Le premier contact ne suffit pas", Subtitle: "Part des contacts dans la norme", Alt: "Saluer 96,4 %.", Spec: s, Table: Rows(5)}
}

// Bar is a chart of bars, the longest first.
func Bar() report.Chart {
	s := report.BarChart{Axis: report.Axis{Name: "Réclamations", Kind: report.Count}, Cumulative: "Part cumulée"}
	sum := 0.0
	for i, n := range []string{"Attente", "Facture", "Propreté", "Bruit", "Wi-Fi", "Autres"} {
		v := []float64{61, 44, 20, 12, 9, 4}[i]
		sum += v
		s.Rows = append(s.Rows, report.BarRow{Label: n, Value: report.Interval{Value: v, N: 150}, Cumulative: sum / 150, Strong: i < 2})
	}
	return report.Chart{ID: "bar", Title: "L’attente et la facture font sept réclamations sur dix", Subtitle: "150 réclamations", Alt: "Attente 61, facture 44.", Spec: s, Table: Rows(6)}
}
