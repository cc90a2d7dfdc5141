package main

import (
	"time"

	"ecart/internal/publish/workbook"
)

// visit is one inspection: where, and on which day.
type visit struct {
	site hotelSite
	day  time.Time
}

// hotelVisits are the inspections: each hotel twice, and the weakest once more in between.
func hotelVisits() []visit {
	var all []visit
	for k, site := range hotelSites {
		all = append(all, visit{site, time.Date(2026, 3, 16+k, 0, 0, 0, 0, time.UTC)})
	}
	all = append(all, visit{hotelSites[2], time.Date(2026, 6, 10, 0, 0, 0, 0, time.UTC)})
	for k, site := range hotelSites {
		all = append(all, visit{site, time.Date(2026, 9, 21+k, 0, 0, 0, 0, time.UTC)})
	}
	return all
}

// The standard that Marseille failed on its last visit, and that no level is given without.
const (
	criticalStandard = "Les issues de secours sont libres et signalées"
	criticalEvidence = "Porte du deuxième étage bloquée par un chariot de linge"
)

func hotelInspections() []workbook.Sheet {
	s := workbook.Sheet{Name: "Visites", Filter: true}
	for i, h := range []string{"Date", "Établissement", "Rubrique", "N°", "Norme", "Résultat", "Constat"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: []float64{12, 16, 28, 6, 62, 16, 46}[i]})
	}
	r := newStream("hotel/inspections")
	for v, visit := range hotelVisits() {
		number := 0
		for _, section := range inspection {
			for _, standard := range section.standards {
				number++
				result, evidence := inspect(r, section, visit.site, standard)
				if standard == criticalStandard {
					result, evidence = "Conforme", ""
					if visit.site.name == "Marseille" && v > len(hotelSites) {
						result, evidence = "Non conforme", criticalEvidence
					}
				}
				s.Rows = append(s.Rows, []workbook.Cell{
					workbook.Date(visit.day), workbook.Text(visit.site.name), workbook.Text(section.name),
					workbook.Number(float64(number), ""), workbook.Text(standard), workbook.Text(result), workbook.Text(evidence),
				})
			}
		}
	}
	return []workbook.Sheet{s}
}

// inspect draws the result of one standard. Standards differ in difficulty, the same way at every visit.
func inspect(s *stream, section inspected, site hotelSite, standard string) (result, evidence string) {
	difficulty := 0.09 * newStream("hotel/inspections/"+standard).normal()
	p := clamp(section.rate+difficulty*(1.25-section.rate)*2+0.10*site.pace, 0.05, 0.995)
	switch u := s.uniform(); {
	case u < 0.03:
		return "Non observé", ""
	case s.happens(p):
		return "Conforme", ""
	}
	return "Non conforme", s.one(section.evidence)
}
