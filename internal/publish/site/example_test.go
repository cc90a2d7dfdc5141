package site

import (
	"fmt"
	"math"
	"testing"
	"time"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// example is a report with every block and every chart, in the manner of a hotel group's.
func example() *report.Report {
	return &report.Report{
		Title: "Qualité de service 2026", Company: "Hôtels Rivage", Author: "Cabinet Horizon", Lang: "fr",
		Period: "novembre 2025 – octobre 2026", Built: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC),
		Verdict:  "L’accueil dépasse les attentes\u202f; les délais, eux, ne tiennent pas les promesses.",
		Keywords: []string{"Vue d’ensemble", "Écart 5"},
		Brand:    report.Brand{Logo: report.Logo{Light: report.Picture{Width: 120, Height: 32, Bytes: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><circle cx="16" cy="16" r="14" fill="#134b74"/><path d="M4 20q6-6 12 0t12 0" fill="none" stroke="#fff" stroke-width="2.5"/></svg>`), MIME: "image/svg+xml", Alt: "Hôtels Rivage"}}},
		Notes:    "Écarts = réalité − référence. Groupes de moins de 5 réponses masqués.",
		Pages:    []report.Page{examplePage(), exampleGap5(), exampleSigns(), exampleMethod()},
	}
}

func examplePage() report.Page {
	return report.Page{ID: "overview", Nav: "Vue d’ensemble", Eyebrow: "Vue d’ensemble",
		Title: "L’accueil dépasse les attentes\u202f; les délais, eux, ne tiennent pas les promesses.",
		Lead:  "1\u202f486 clients, 40 responsables, 120 employés et 6\u202f012 contacts, 8 établissements, novembre 2025 – octobre 2026.",
		Sections: []report.Section{
			{ID: "model", Title: "Les cinq écarts", Note: "Épaisseur et couleur suivent l’indice d’écart (0–100). Un écart négatif est un manque. Intervalles à 95\u202f% entre crochets.",
				Blocks: []report.Block{report.Figurative{Chart: exampleModel()}}},
			{ID: "plan", Title: "Plan d’action", Blocks: []report.Block{report.Plan{Actions: []report.Action{
				{Title: "N’annoncer que des heures tenables", Note: "Par écrit, au dossier.", Owner: "Chefs de réception", Due: "15 décembre 2026", State: report.UnderWay, Word: "En cours", Age: "reportée depuis 2 mois",
					Aim: "Expérience client\u00a0: heure annoncée", Href: "gap5.html", Now: report.Value{Number: -1.82, Lo: -1.9, Hi: -1.7, Bound: true, N: 1413, Decimals: 2}, Change: "août\u00a0: −2,22\u202f; octobre\u00a0: −2,01. Pas de différence nette.", Verdict: report.Undecided},
				{Title: "Rouvrir le fax", Owner: "Siège", State: report.Dropped, Word: "Abandonnée"},
				{Title: "Former au salut", Owner: "Siège", State: report.Finished, Word: "Faite"},
				{Title: "Avancer l’équipe du matin", Owner: "Siège", State: report.Overdue, Word: "En retard d’un jour"}}}}},
			{ID: "priorities", Title: "À corriger d’abord", Note: "Importance × manque, avec preuve.", Half: true, Blocks: []report.Block{report.Ranking{Tone: report.Negative, Items: []report.Ranked{
				{Title: "Respecter l’heure annoncée", Aside: "fiabilité", Value: gapOf(-1.82, -1.94, -1.70, 1486), Tone: report.Negative, Reason: "Premier moteur de la satisfaction (31\u202f%\u202f; 26–36). Norme «\u00a0réponse en 90\u00a0s\u00a0» tenue à 71\u202f%.", Href: "gap5.html#items"},
				{Title: "Ne pas faire répéter le client", Aside: "mémoire", Value: share(0.37, 0.35, 0.39, 6012), Tone: report.Negative, Reason: "Un client sur trois a répété sa demande\u202f; aucune norme ne couvre cette attente."},
				{Title: "Promesse «\u00a0check-in immédiat\u00a0»", Value: share(0.62, 0.57, 0.67, 350), Tone: report.Negative, Reason: "Annoncée partout, hors de portée le vendredi (p90\u00a0: 11\u00a0min)."}}}}},
			{ID: "strengths", Title: "À préserver", Note: "Ce que les clients trouvent meilleur qu’attendu.", Half: true, Blocks: []report.Block{report.Ranking{Tone: report.Positive, Items: []report.Ranked{
				{Title: "Courtoisie du personnel", Aside: "assurance", Value: gapOf(0.12, 0.04, 0.20, 1486), Tone: report.Positive, Reason: "Au-dessus de l’attente dans 6 établissements sur 8."},
				{Title: "Accueil en moins de 60 s", Value: share(0.964, 0.95, 0.97, 6012), Tone: report.Positive, Reason: "Norme tenue et réaliste."},
				{Title: "Locaux agréables", Aside: "éléments tangibles", Value: report.Value{Missing: report.NotMeasured, Why: "x"}, Reason: "Pas de différence nette avec l’attente."}}}}},
			{ID: "signs", Title: "Bons et mauvais signes", Note: "Huit signes sur dix-sept\u202f; tous sur la page dédiée.", Plain: true, Blocks: []report.Block{exampleCards()}},
			{ID: "next", Title: "Aller plus loin", Plain: true, Blocks: []report.Block{report.Links{Items: []report.Link{
				{Title: "L’expérience des clients", Href: "gap5.html", Detail: "Attentes et perceptions, item par item", Value: gapOf(-1.07, 0, 0, 0), Verdict: report.Bad},
				{Title: "Méthode et données", Href: "method.html", Detail: "Ce qui a été demandé, à qui, et comment c’est calculé"}}}}},
		}}
}

func exampleGap5() report.Page {
	return report.Page{ID: "gap5", Nav: "5 Expérience client", Figure: "−1,07", Eyebrow: "Écart 5", Title: "Les clients attendaient plus qu’ils n’ont reçu",
		Lead: "Attendu 6,31, perçu 5,24 sur 7. La fiabilité fait les deux tiers du manque.",
		Sections: []report.Section{
			{ID: "figures", Plain: true, Blocks: []report.Block{report.Figures{Items: []report.Figure{
				{Label: "Service attendu", Value: report.Value{Number: 6.31, Decimals: 2, Unit: "sur 7", Lo: 6.27, Hi: 6.35, Bound: true, N: 1486}},
				{Label: "Service perçu", Value: report.Value{Number: 5.24, Decimals: 2, Unit: "sur 7", Lo: 5.18, Hi: 5.30, Bound: true, N: 1486}},
				{Label: "Écart", Value: gapOf(-1.07, -1.14, -1.00, 1486), Verdict: report.Bad, Detail: "indice 62 sur 100"},
				{Label: "NPS des clients clés", Value: report.Value{Missing: report.NotMeasured, Why: "Il faut une question de recommandation (0–10) dans le questionnaire des clients."}, Verdict: report.Unmeasured}}}}},
			{ID: "dimensions", Title: "Par dimension", Blocks: []report.Block{report.Figurative{Chart: exampleGap()}}},
			{ID: "answers", Title: "Réponses", Note: "Part de chaque réponse.", Blocks: []report.Block{report.Figurative{Chart: exampleLikert()}}},
			{ID: "map", Title: "Où agir", Blocks: []report.Block{report.Figurative{Chart: exampleMap()}}},
			{ID: "segments", Title: "Par établissement", Blocks: []report.Block{report.Figurative{Chart: exampleHeat()}}},
			{ID: "months", Title: "Au fil des mois", Blocks: []report.Block{report.Figurative{Chart: exampleTrend()}}},
			{ID: "items", Title: "Tous les items", Blocks: []report.Block{exampleTable()}},
		}}
}

func exampleSigns() report.Page {
	return report.Page{ID: "signs", Nav: "Normes et signes", NavGroup: "Normes", Eyebrow: "Normes", Title: "Neuf normes sur douze sont tenues",
		Sections: []report.Section{
			{ID: "standards", Title: "Norme contre réalité", Blocks: []report.Block{report.Figurative{Chart: exampleBullet()}}},
			{ID: "pareto", Title: "Réclamations", Blocks: []report.Block{report.Figurative{Chart: exampleBar()}}},
			{ID: "one", Title: "Clair", Half: true, Blocks: []report.Block{report.Figurative{Chart: half(exampleTrend(), "trend-half")}}},
			{ID: "two", Title: "Net", Half: true, Blocks: []report.Block{report.Figurative{Chart: half(exampleGap(), "gap-half")}}},
			{ID: "inspection", Title: "Inspection", Blocks: []report.Block{exampleChecklist()}},
			{ID: "words", Title: "Ce qu’ils disent", Blocks: []report.Block{
				report.Quotation{Text: "On m’a fait répéter trois fois mon nom 😀, puis on m’a oublié.", By: "Client, Lille, mars 2026"},
				report.Callout{Tone: report.Negative, Title: "Un mois a mal tourné", Text: []report.Paragraph{{Runs: []report.Run{{Text: "Mars 2026 sort des limites."}}}}},
				report.Callout{Tone: report.Muted, Title: "Non mesuré", Text: []report.Paragraph{{Runs: []report.Run{{Text: "Il faut un journal des contacts."}}}}}}},
		}}
}

func exampleMethod() report.Page {
	return report.Page{ID: "method", Nav: "Méthode et données", NavGroup: "Méthode", Title: "Méthode et données", Sections: []report.Section{
		{ID: "text", Blocks: []report.Block{report.Prose{Paragraphs: []report.Paragraph{
			{Runs: []report.Run{{Text: "Chaque écart est une moyenne de différences "}, {Text: "par client", Strong: true}, {Text: ", voir "}, {Text: "l’écart 5", Href: "gap5.html#items"}, {Text: "."}}},
			{Kind: "heading", Runs: []report.Run{{Text: "Intervalles"}}},
			{Kind: "bullet", Runs: []report.Run{{Text: "Welch pour deux groupes"}}},
			{Kind: "bullet", Runs: []report.Run{{Text: "Wilson pour les parts", Em: true}}},
			{Kind: "bullet", Depth: 1, Runs: []report.Run{{Text: "sauf près de zéro", Strike: true}}},
			{Kind: "number", Runs: []report.Run{{Text: "d’abord"}}},
			{Kind: "code", Runs: []report.Run{{Text: "if (a < b) {\n  return\n}"}}},
			{Kind: "quote", Runs: []report.Run{{Text: "Mesurer, "}, {Text: "puis", Code: true}, {Text: " juger."}, {Text: "1", Note: "note-method-1"}}},
			{Kind: "footnote", Number: 1, Note: "note-method-1", Runs: []report.Run{{Text: "Une note de bas de page."}}}}}}},
		{ID: "glossary", Title: "Glossaire", Blocks: []report.Block{report.Definitions{Terms: []report.Definition{
			{ID: "gap", Term: "Écart", Text: "Différence entre ce qui est vécu et ce qui était attendu."}, {ID: "nps", Term: "NPS", Text: "Promoteurs moins détracteurs."}}}}},
	}}
}

func gapOf(v, lo, hi float64, n int) report.Value {
	return report.Value{Number: v, Lo: lo, Hi: hi, Bound: lo != hi, N: n, Decimals: 2, Signed: true}
}

func share(v, lo, hi float64, n int) report.Value {
	return report.Value{Kind: report.Percent, Number: v, Lo: lo, Hi: hi, Bound: true, N: n, Decimals: 0}
}

func exampleCards() report.Scorecards {
	card := func(title string, v report.Value, detail string, verdict report.Verdict) report.Scorecard {
		return report.Scorecard{Title: title, Value: v, Detail: detail, Verdict: verdict, Href: "signs.html#standards"}
	}
	cards := []report.Scorecard{
		card("Temps de service", report.Value{Kind: report.Duration, Number: 104}, "moyenne, cible 90\u00a0s · p90 210\u00a0s", report.Bad),
		card("Attente au téléphone", share(0.91, 0.90, 0.92, 2110), "sous 30\u00a0s, exigé 95\u202f%", report.Acceptable),
		card("Salutation", share(0.96, 0.95, 0.97, 6012), "en 60\u00a0s, exigé 95\u202f%", report.Good),
		card("Résolution au 1ᵉʳ contact", share(0.79, 0.72, 0.84, 812), "cible 85\u202f%", report.Bad),
		card("Réclamations", report.Value{Kind: report.PerMille, Number: 0.0031, Decimals: 1}, "des contacts, cible 1\u00a0‰", report.Acceptable),
		card("Constance", report.Value{Missing: report.NotMeasured, Why: "Il faut au moins deux établissements."}, "", report.Unmeasured),
		card("Canaux ouverts", report.Value{Kind: report.Words, Text: "5 sur 6"}, "SMS fermé le week-end", report.Good),
		card("NPS", report.Value{Number: 37, Signed: true, Lo: 21, Hi: 53, Bound: true, N: 75}, "cible +40", report.Undecided),
	}
	cards[2].Note = "Exception\u00a0: le restaurant salue par une insulte, c’est son numéro."
	return report.Scorecards{Cards: cards}
}

func exampleTable() report.Table {
	t := report.Table{ID: "items-table", Caption: "Écart par item, en points sur 7", Sort: true, Note: "Les items sans réponse ne sont pas comptés.",
		Columns: []report.Column{{Title: "Item", Wide: true}, {Title: "Attendu", Numeric: true}, {Title: "Perçu", Numeric: true}, {Title: "Écart", Numeric: true}, {Title: "n", Numeric: true}, {Title: "Verdict"}}}
	for i, name := range []string{"Équipements modernes", "Respecter l’heure annoncée", "Aide volontaire", "Courtoisie", "Attention personnelle"} {
		g := []float64{-0.4, -1.82, -0.9, 0.12, -0.3}[i]
		row := report.Row{Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: name}}, {Value: report.Value{Number: 6.2, Decimals: 2}}, {Value: report.Value{Number: 6.2 + g, Decimals: 2}},
			{Value: gapOf(g, g-.1, g+.1, 0), Tone: report.Negative}, {Value: report.Value{Kind: report.Count, Number: float64(1400 - i)}}, {Verdict: report.Bad, Value: report.Value{Kind: report.Words}}}}
		if i == 4 {
			row.Cells[3].Value = report.Value{Missing: report.TooFew}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, report.Row{Strong: true, Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: "Ensemble"}}, {Value: report.Value{Number: 6.31, Decimals: 2}}, {Value: report.Value{Number: 5.24, Decimals: 2}}, {Value: gapOf(-1.07, -1.14, -1, 0)}, {Value: report.Value{Kind: report.Count, Number: 1486}}, {}}})
	return t
}

func exampleChecklist() report.Checklist {
	var l report.Checklist
	for i, title := range []string{"Arrivée", "Chambre", "Départ"} {
		s := report.ChecklistSection{Title: title, Score: report.Value{Kind: report.Percent, Number: 0.8 + float64(i)*0.1}}
		for k := range 6 {
			e := report.ChecklistEntry{Text: fmt.Sprintf("Le client est salué par son nom dans les %d secondes qui suivent son entrée", 30+10*k), Verdict: report.Good}
			if i == 0 && k == 2 {
				e.Verdict, e.Detail = report.Bad, "Visite du 14 mars\u00a0: 95 secondes"
			}
			if k == 5 {
				e.Verdict = report.Unmeasured
			}
			s.Entries = append(s.Entries, e)
		}
		l.Sections = append(l.Sections, s)
	}
	return l
}

func simpleTable(rows int) report.Table {
	t := report.Table{Columns: []report.Column{{Title: "Ligne"}, {Title: "Valeur", Numeric: true}}, Sort: true}
	for i := range rows {
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: fmt.Sprint("Ligne ", i+1)}}, {Value: report.Value{Number: float64((i*7)%5) - 2, Decimals: 1}}}})
	}
	return t
}

func half(c report.Chart, id string) report.Chart {
	c.ID = id
	return c
}

func iv(v, half float64, n int) report.Interval {
	return report.Interval{Value: v, Lo: v - half, Hi: v + half, Bound: half > 0, N: n}
}

func exampleModel() report.Chart {
	return report.Chart{ID: "model-chart", Title: "Le modèle des écarts, avec les chiffres de la maison", Subtitle: "Écart = réalité − référence", Alt: "Écart 5 −1,07; écart 1 −0,44; écart 2 4,7 sur 7; écart 3 −9,2 points; écart 4 82 %.", Table: simpleTable(5),
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

func exampleGap() report.Chart {
	rows := []report.GapRow{}
	for i, name := range []string{"Fiabilité", "Réactivité du personnel au téléphone et au comptoir", "Assurance", "Empathie", "Éléments tangibles"} {
		g := []float64{-1.6, -1.2, 0.12, -0.6, -0.05}[i]
		rows = append(rows, report.GapRow{Label: name, Expectation: iv(6.1+float64(i)*0.1, .06, 1486), Perception: iv(6.1+float64(i)*0.1+g, .09, 1480), Gap: iv(g, .1, 1480), Clear: math.Abs(g) > .1})
	}
	rows = append(rows, report.GapRow{Label: "Accessibilité", Expectation: iv(6, .1, 800), Perception: report.Interval{Missing: report.NotMeasured}, Gap: report.Interval{Missing: report.NotMeasured}})
	return report.Chart{ID: "gap5-dimensions", Title: "La fiabilité creuse l’écart", Subtitle: "Moyennes sur 7, intervalles à 95\u202f%", Alt: "Fiabilité −1,60, réactivité −1,20, assurance +0,12.", Note: "Un écart net dépasse le bruit.", Table: simpleTable(6),
		Spec: report.GapChart{Axis: report.Axis{Name: "Note moyenne", Min: 4, Max: 7, Decimals: 2, Unit: "sur 7"}, Expectation: "Attendu", Perception: "Perçu", GapName: "Écart", Rows: rows}}
}

func exampleLikert() report.Chart {
	s := report.LikertChart{Categories: []string{"Pas du tout d’accord", "Plutôt pas d’accord", "Ni l’un ni l’autre", "Plutôt d’accord", "Tout à fait d’accord"}, Neutral: 2}
	for i, name := range []string{"Les locaux sont agréables", "Le personnel rend le service à l’heure annoncée, sans qu’il faille le demander deux fois", "Le personnel est courtois", "Je n’ai pas eu à répéter"} {
		d := float64(i) * 0.04
		s.Rows = append(s.Rows, report.LikertRow{Label: name, N: 1486 - i, Shares: []float64{0.06 + d, 0.12, 0.16, 0.36 - d, 0.30}})
	}
	s.Rows = append(s.Rows, report.LikertRow{Label: "Piscine", Missing: report.TooFew, N: 3})
	return report.Chart{ID: "likert", Title: "Deux clients sur trois sont d’accord", Subtitle: "Part des réponses", Alt: "Accord de 66 % à 54 %.", Spec: s, Table: simpleTable(5)}
}

func exampleMap() report.Chart {
	s := report.MapChart{X: report.Axis{Name: "Performance (perçu)", Min: 4, Max: 6.5, Decimals: 2}, Y: report.Axis{Name: "Importance", Min: 0, Max: 12, Decimals: 1, Unit: "points"}, XCross: 5.24, YCross: 4.5,
		Corners: [4]string{"À corriger d’abord", "À préserver", "Secondaire", "Peut-être trop"}, Groups: []string{"Éléments tangibles", "Fiabilité", "Réactivité", "Assurance", "Empathie"}}
	names := []string{"Équipements modernes", "Locaux agréables", "Tenue soignée", "Documents clairs", "Promesses tenues", "Intérêt sincère", "Juste du premier coup", "Heure respectée", "Dossiers sans erreur", "Délai annoncé", "Service rapide", "Volonté d’aider", "Jamais trop occupé", "Comportement rassurant", "Sécurité", "Courtoisie", "Compétence", "Attention individuelle", "Horaires commodes", "Attention personnelle", "Intérêt du client", "Besoins compris"}
	for i, n := range names {
		s.Points = append(s.Points, report.MapPoint{Label: n, Group: []int{0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4}[i], X: 4.4 + math.Mod(float64(i)*0.37, 1.8), Y: 1.5 + math.Mod(float64(i)*2.3, 8.5), N: 1400 + i})
	}
	return report.Chart{ID: "map-chart", Title: "La fiabilité compte le plus et déçoit le plus", Subtitle: "22 items, lignes aux moyennes", Alt: "Vingt-deux items.", Spec: s, Table: simpleTable(22)}
}

func exampleHeat() report.Chart {
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
	return report.Chart{ID: "heat", Title: "Nice manque de réponses, Lille de fiabilité", Subtitle: "Écart par dimension et établissement", Alt: "Huit établissements.", Spec: s, Table: simpleTable(5)}
}

func exampleTrend() report.Chart {
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
	return report.Chart{ID: "trend", Title: "Mars a mal tourné", Subtitle: "Écart 5 par mois, intervalles à 95\u202f%", Alt: "Mars −1,72.", Spec: s, Table: simpleTable(12)}
}

func exampleBullet() report.Chart {
	s := report.BulletChart{Axis: report.Axis{Name: "Part dans la norme", Min: 0, Max: 1, Kind: report.Percent, Decimals: 1}, Actual: "Réalité", Target: "Exigé"}
	for i, n := range []string{"Saluer en 60 s", "Décrocher en 30 s", "Résoudre au premier contact", "Répondre au courriel dans la journée, jours ouvrés et fériés compris", "Chambre prête à 15 h"} {
		r := report.BulletRow{Label: n, Actual: iv([]float64{.964, .91, .79, .858, 0}[i], .02, 812), Target: []float64{.95, .95, .85, .9, .98}[i], Verdict: []report.Verdict{report.Good, report.Acceptable, report.Bad, report.Undecided, report.Unmeasured}[i], Detail: "n\u00a0=\u00a0812 · exigé 95\u202f%"}
		if i == 4 {
			r.Actual, r.Detail = report.Interval{Missing: report.NotMeasured}, ""
		}
		s.Rows = append(s.Rows, r)
	}
	return report.Chart{ID: "bullet", Title: "Le premier contact ne suffit pas", Subtitle: "Part des contacts dans la norme", Alt: "Saluer 96,4 %.", Spec: s, Table: simpleTable(5)}
}

func exampleBar() report.Chart {
	s := report.BarChart{Axis: report.Axis{Name: "Réclamations", Kind: report.Count}, Cumulative: "Part cumulée"}
	sum := 0.0
	for i, n := range []string{"Attente", "Facture", "Propreté", "Bruit", "Wi-Fi", "Autres"} {
		v := []float64{61, 44, 20, 12, 9, 4}[i]
		sum += v
		s.Rows = append(s.Rows, report.BarRow{Label: n, Value: report.Interval{Value: v, N: 150}, Cumulative: sum / 150, Strong: i < 2})
	}
	return report.Chart{ID: "bar", Title: "L’attente et la facture font sept réclamations sur dix", Subtitle: "150 réclamations", Alt: "Attente 61, facture 44.", Spec: s, Table: simpleTable(6)}
}

func built(t testing.TB, r *report.Report) []output.File {
	t.Helper()
	look, problems := theme.Load("sober", "", "", diag.Place{})
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	return rendered(t, r, look)
}

func rendered(t testing.TB, r *report.Report, look *theme.Theme) []output.File {
	t.Helper()
	p, err := i18n.New(r.Lang)
	if err != nil {
		t.Fatal(err)
	}
	files, err := Render(r, look, p)
	if err != nil {
		t.Fatal(err)
	}
	return files
}
