// Package reporttest is a report with every block and every kind of chart, in the manner of a hotel group's: tests of deliverables render it.
// It holds nothing that the program needs.
package reporttest

import (
	"time"

	"ecart/internal/document/report"
)

// example is a report with every block and every chart, in the manner of a hotel group's.
func Report() *report.Report {
	return &report.Report{
		Title: "Qualité de service 2026", Company: "Hôtels Rivage", Author: "Cabinet Horizon", Lang: "fr",
		Period: "novembre 2025 – octobre 2026", Built: time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC),
		Verdict:  "L’accueil dépasse les attentes\u202f; les délais, eux, ne tiennent pas les promesses.",
		Keywords: []string{"Vue d’ensemble", "Écart 5"},
		Brand:    report.Brand{Logo: report.Logo{Light: report.Picture{Width: 120, Height: 32, Bytes: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 32"><circle cx="16" cy="16" r="14" fill="#134b74"/><path d="M4 20q6-6 12 0t12 0" fill="none" stroke="#fff" stroke-width="2.5"/></svg>`), MIME: "image/svg+xml", Alt: "Hôtels Rivage"}}},
		Notes:    "Écarts = réalité − référence. Groupes de moins de 5 réponses masqués.",
		Pages:    []report.Page{overview(), gap5(), signs(), method()},
	}
}

func overview() report.Page {
	return report.Page{ID: "overview", Nav: "Vue d’ensemble", Eyebrow: "Vue d’ensemble",
		Title: "L’accueil dépasse les attentes\u202f; les délais, eux, ne tiennent pas les promesses.",
		Lead:  "1\u202f486 clients, 40 responsables, 120 employés et 6\u202f012 contacts, 8 établissements, novembre 2025 – octobre 2026.",
		Sections: []report.Section{
			{ID: "model", Title: "Les cinq écarts", Note: "Épaisseur et couleur suivent l’indice d’écart (0–100). Un écart négatif est un manque. Intervalles à 95\u202f% entre crochets.",
				Blocks: []report.Block{report.Figurative{Chart: model()}}},
			{ID: "plan", Title: "Plan d’action", Blocks: []report.Block{report.Plan{Actions: []report.Action{
				{Title: "N’annoncer que des heures tenables", Note: "Par écrit, au dossier.", Owner: "Chefs de réception", Due: "15 décembre 2026", State: report.UnderWay, Word: "En cours", Age: "reportée depuis 2 mois",
					Aim: "Expérience client\u00a0: heure annoncée", Href: "gap5.html", Now: report.Value{Number: -1.82, Lo: -1.9, Hi: -1.7, Bound: true, N: 1413, Decimals: 2}, Change: "août\u00a0: −2,22\u202f; octobre\u00a0: −2,01. Pas de différence nette.", Verdict: report.Undecided},
				{Title: "Rouvrir le fax", Owner: "Siège", State: report.Dropped, Word: "Abandonnée"},
				{Title: "Former au salut", Owner: "Siège", State: report.Finished, Word: "Faite"},
				{Title: "Avancer l’équipe du matin", Owner: "Siège", State: report.Overdue, Word: "En retard d’un jour"}}}}},
			{ID: "priorities", Title: "À corriger d’abord", Note: "Importance × manque, avec preuve.", Half: true, Blocks: []report.Block{report.Ranking{Tone: report.Negative, Items: []report.Ranked{
				{Title: "Respecter l’heure annoncée", Aside: "fiabilité", Value: Gap(-1.82, -1.94, -1.70, 1486), Tone: report.Negative, Reason: "Premier moteur de la satisfaction (31\u202f%\u202f; 26–36). Norme «\u00a0réponse en 90\u00a0s\u00a0» tenue à 71\u202f%.", Href: "gap5.html#items"},
				{Title: "Ne pas faire répéter le client", Aside: "mémoire", Value: Share(0.37, 0.35, 0.39, 6012), Tone: report.Negative, Reason: "Un client sur trois a répété sa demande\u202f; aucune norme ne couvre cette attente."},
				{Title: "Promesse «\u00a0check-in immédiat\u00a0»", Value: Share(0.62, 0.57, 0.67, 350), Tone: report.Negative, Reason: "Annoncée partout, hors de portée le vendredi (p90\u00a0: 11\u00a0min)."}}}}},
			{ID: "strengths", Title: "À préserver", Note: "Ce que les clients trouvent meilleur qu’attendu.", Half: true, Blocks: []report.Block{report.Ranking{Tone: report.Positive, Items: []report.Ranked{
				{Title: "Courtoisie du personnel", Aside: "assurance", Value: Gap(0.12, 0.04, 0.20, 1486), Tone: report.Positive, Reason: "Au-dessus de l’attente dans 6 établissements sur 8."},
				{Title: "Accueil en moins de 60 s", Value: Share(0.964, 0.95, 0.97, 6012), Tone: report.Positive, Reason: "Norme tenue et réaliste."},
				{Title: "Locaux agréables", Aside: "éléments tangibles", Value: report.Value{Missing: report.NotMeasured, Why: "x"}, Reason: "Pas de différence nette avec l’attente."}}}}},
			{ID: "signs", Title: "Bons et mauvais signes", Note: "Huit signes sur dix-sept\u202f; tous sur la page dédiée.", Plain: true, Blocks: []report.Block{cards()}},
			{ID: "next", Title: "Aller plus loin", Plain: true, Blocks: []report.Block{report.Links{Items: []report.Link{
				{Title: "L’expérience des clients", Href: "gap5.html", Detail: "Attentes et perceptions, item par item", Value: Gap(-1.07, 0, 0, 0), Verdict: report.Bad},
				{Title: "Méthode et données", Href: "method.html", Detail: "Ce qui a été demandé, à qui, et comment c’est calculé"}}}}},
		}}
}

func gap5() report.Page {
	return report.Page{ID: "gap5", Nav: "5 Expérience client", Figure: "−1,07", Eyebrow: "Écart 5", Title: "Les clients attendaient plus qu’ils n’ont reçu",
		Lead: "Attendu 6,31, perçu 5,24 sur 7. La fiabilité fait les deux tiers du manque.",
		Sections: []report.Section{
			{ID: "figures", Plain: true, Blocks: []report.Block{report.Figures{Items: []report.Figure{
				{Label: "Service attendu", Value: report.Value{Number: 6.31, Decimals: 2, Unit: "sur 7", Lo: 6.27, Hi: 6.35, Bound: true, N: 1486}},
				{Label: "Service perçu", Value: report.Value{Number: 5.24, Decimals: 2, Unit: "sur 7", Lo: 5.18, Hi: 5.30, Bound: true, N: 1486}},
				{Label: "Écart", Value: Gap(-1.07, -1.14, -1.00, 1486), Verdict: report.Bad, Detail: "indice 62 sur 100"},
				{Label: "NPS des clients clés", Value: report.Value{Missing: report.NotMeasured, Why: "Il faut une question de recommandation (0–10) dans le questionnaire des clients."}, Verdict: report.Unmeasured}}}}},
			{ID: "dimensions", Title: "Par dimension", Blocks: []report.Block{report.Figurative{Chart: gap()}}},
			{ID: "answers", Title: "Réponses", Note: "Part de chaque réponse.", Blocks: []report.Block{report.Figurative{Chart: likert()}}},
			{ID: "map", Title: "Où agir", Blocks: []report.Block{report.Figurative{Chart: quadrant()}}},
			{ID: "segments", Title: "Par établissement", Blocks: []report.Block{report.Figurative{Chart: heat()}}},
			{ID: "months", Title: "Au fil des mois", Blocks: []report.Block{report.Figurative{Chart: Trend()}}},
			{ID: "items", Title: "Tous les items", Blocks: []report.Block{table()}},
		}}
}

func signs() report.Page {
	return report.Page{ID: "signs", Nav: "Normes et signes", NavGroup: "Normes", Eyebrow: "Normes", Title: "Neuf normes sur douze sont tenues",
		Sections: []report.Section{
			{ID: "standards", Title: "Norme contre réalité", Blocks: []report.Block{report.Figurative{Chart: bullet()}}},
			{ID: "pareto", Title: "Réclamations", Blocks: []report.Block{report.Figurative{Chart: Bar()}}},
			{ID: "one", Title: "Clair", Half: true, Blocks: []report.Block{report.Figurative{Chart: named(Trend(), "trend-half")}}},
			{ID: "two", Title: "Net", Half: true, Blocks: []report.Block{report.Figurative{Chart: named(gap(), "gap-half")}}},
			{ID: "inspection", Title: "Inspection", Blocks: []report.Block{checklist()}},
			{ID: "words", Title: "Ce qu’ils disent", Blocks: []report.Block{
				report.Quotation{Text: "On m’a fait répéter trois fois mon nom 😀, puis on m’a oublié.", By: "Client, Lille, mars 2026"},
				report.Callout{Tone: report.Negative, Title: "Un mois a mal tourné", Text: []report.Paragraph{{Runs: []report.Run{{Text: "Mars 2026 sort des limites."}}}}},
				report.Callout{Tone: report.Muted, Title: "Non mesuré", Text: []report.Paragraph{{Runs: []report.Run{{Text: "Il faut un journal des contacts."}}}}}}},
		}}
}

func method() report.Page {
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
