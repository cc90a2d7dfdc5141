package reporttest

import (
	"fmt"

	"ecart/internal/document/report"
)

// Gap is a gap in scale points with its interval and base; without an interval where its ends are one.
func Gap(v, lo, hi float64, n int) report.Value {
	return report.Value{Number: v, Lo: lo, Hi: hi, Bound: lo != hi, N: n, Decimals: 2, Signed: true}
}

// Share is a share of 0–1 with its interval and base.
func Share(v, lo, hi float64, n int) report.Value {
	return report.Value{Kind: report.Percent, Number: v, Lo: lo, Hi: hi, Bound: true, N: n, Decimals: 0}
}

// cards are signs with every verdict, one excepted and one not measured.
func cards() report.Scorecards {
	card := func(title string, v report.Value, detail string, verdict report.Verdict) report.Scorecard {
		return report.Scorecard{Title: title, Value: v, Detail: detail, Verdict: verdict, Href: "signs.html#standards"}
	}
	cards := []report.Scorecard{
		card("Temps de service", report.Value{Kind: report.Duration, Number: 104}, "moyenne, cible 90\u00a0s · p90 210\u00a0s", report.Bad),
		card("Attente au téléphone", Share(0.91, 0.90, 0.92, 2110), "sous 30\u00a0s, exigé 95\u202f%", report.Acceptable),
		card("Salutation", Share(0.96, 0.95, 0.97, 6012), "en 60\u00a0s, exigé 95\u202f%", report.Good),
		card("Résolution au 1ᵉʳ contact", Share(0.79, 0.72, 0.84, 812), "cible 85\u202f%", report.Bad),
		card("Réclamations", report.Value{Kind: report.PerMille, Number: 0.0031, Decimals: 1}, "des contacts, cible 1\u00a0‰", report.Acceptable),
		card("Constance", report.Value{Missing: report.NotMeasured, Why: "Il faut au moins deux établissements."}, "", report.Unmeasured),
		card("Canaux ouverts", report.Value{Kind: report.Words, Text: "5 sur 6"}, "SMS fermé le week-end", report.Good),
		card("NPS", report.Value{Number: 37, Signed: true, Lo: 21, Hi: 53, Bound: true, N: 75}, "cible +40", report.Undecided),
	}
	cards[2].Note = "Exception\u00a0: le restaurant salue par une insulte, c’est son numéro."
	return report.Scorecards{Cards: cards}
}

// table is the gaps of five statements, one of them hidden, and their sum.
func table() report.Table {
	t := report.Table{ID: "items-table", Caption: "Écart par item, en points sur 7", Sort: true, Note: "Les items sans réponse ne sont pas comptés.",
		Columns: []report.Column{{Title: "Item", Wide: true}, {Title: "Attendu", Numeric: true}, {Title: "Perçu", Numeric: true}, {Title: "Écart", Numeric: true}, {Title: "n", Numeric: true}, {Title: "Verdict"}}}
	for i, name := range []string{"Équipements modernes", "Respecter l’heure annoncée", "Aide volontaire", "Courtoisie", "Attention personnelle"} {
		g := []float64{-0.4, -1.82, -0.9, 0.12, -0.3}[i]
		row := report.Row{Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: name}}, {Value: report.Value{Number: 6.2, Decimals: 2}}, {Value: report.Value{Number: 6.2 + g, Decimals: 2}},
			{Value: Gap(g, g-.1, g+.1, 0), Tone: report.Negative}, {Value: report.Value{Kind: report.Count, Number: float64(1400 - i)}}, {Verdict: report.Bad, Value: report.Value{Kind: report.Words}}}}
		if i == 4 {
			row.Cells[3].Value = report.Value{Missing: report.TooFew}
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows = append(t.Rows, report.Row{Strong: true, Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: "Ensemble"}}, {Value: report.Value{Number: 6.31, Decimals: 2}}, {Value: report.Value{Number: 5.24, Decimals: 2}}, {Value: Gap(-1.07, -1.14, -1, 0)}, {Value: report.Value{Kind: report.Count, Number: 1486}}, {}}})
	return t
}

// checklist is an inspection of three sections, with a failure and what was not observed.
func checklist() report.Checklist {
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

// Rows is a table of some lines, for charts that need one beside them.
func Rows(rows int) report.Table {
	t := report.Table{Columns: []report.Column{{Title: "Ligne"}, {Title: "Valeur", Numeric: true}}, Sort: true}
	for i := range rows {
		t.Rows = append(t.Rows, report.Row{Cells: []report.Cell{{Value: report.Value{Kind: report.Words, Text: fmt.Sprint("Ligne ", i+1)}}, {Value: report.Value{Number: float64((i*7)%5) - 2, Decimals: 1}}}})
	}
	return t
}
