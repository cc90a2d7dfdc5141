package main

import (
	"fmt"
	"time"

	"ecart/internal/publish/workbook"
)

// hotelRatings are what departments and suppliers rate each other by, in the order of report.yaml.
var hotelRatings = []string{"delai", "exactitude", "clarte", "aide"}

// hotelLinks are who works for whom: how many answered, and how well they find themselves served. Booking hands on too little of what
// guests said, repairs are slow, the laundry is exact, and nobody gets hold of the software house.
var hotelLinks = []struct {
	from, to string
	answers  int
	means    [4]float64
}{
	{"Réception", "Réservation", 31, [4]float64{4.6, 3.9, 3.2, 4.8}}, {"Réception", "Étages", 29, [4]float64{4.1, 5.3, 4.6, 5.6}}, {"Réception", "Technique", 27, [4]float64{3.5, 5.2, 4.4, 5.0}},
	{"Réception", "Restauration", 18, [4]float64{5.0, 5.2, 4.8, 5.3}}, {"Réception", "Éditeur du logiciel", 26, [4]float64{2.6, 4.0, 3.1, 3.4}},
	{"Étages", "Réception", 28, [4]float64{4.7, 4.9, 4.0, 5.2}}, {"Étages", "Technique", 24, [4]float64{3.2, 5.0, 4.3, 4.9}}, {"Étages", "Blanchisserie", 27, [4]float64{5.6, 6.1, 5.5, 5.4}},
	{"Restauration", "Réception", 16, [4]float64{4.9, 4.8, 4.3, 5.1}}, {"Restauration", "Technique", 14, [4]float64{3.7, 5.1, 4.5, 5.0}}, {"Restauration", "Blanchisserie", 17, [4]float64{5.2, 5.9, 5.3, 5.2}},
	{"Restauration", "Réservation", 12, [4]float64{4.8, 4.3, 3.6, 4.7}}, {"Réservation", "Réception", 15, [4]float64{5.2, 5.1, 4.7, 5.5}}, {"Réservation", "Éditeur du logiciel", 15, [4]float64{2.9, 4.1, 3.3, 3.5}},
	{"Réservation", "Étages", 11, [4]float64{4.6, 5.0, 4.5, 5.2}}, {"Technique", "Réception", 12, [4]float64{4.9, 4.4, 3.8, 5.0}}, {"Technique", "Étages", 11, [4]float64{5.0, 4.9, 4.4, 5.3}},
	{"Technique", "Restauration", 10, [4]float64{5.0, 4.8, 4.5, 5.0}}, {"Blanchisserie", "Étages", 10, [4]float64{5.3, 5.0, 4.7, 5.6}},
}

func hotelServices() []workbook.Sheet {
	s := workbook.Sheet{Name: "Entre services", Filter: true}
	for _, h := range []string{"N°", "Date", "Qui répond", "Service jugé"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 20})
	}
	for _, r := range hotelRatings {
		s.Columns = append(s.Columns, workbook.Column{Title: "S_" + r, Width: 14})
	}
	r := newStream("hotel/services")
	for _, l := range hotelLinks {
		for range l.answers {
			day := time.Date(2026, 9, 7, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.below(19))
			row := []workbook.Cell{workbook.Text(fmt.Sprintf("SI-%03d", len(s.Rows)+1)), workbook.Date(day), workbook.Text(l.from), workbook.Text(l.to)}
			person := 0.5 * r.normal()
			for _, mean := range l.means {
				row = append(row, optional(r, 0.03, answer(mean+person+0.9*r.normal(), 1, 7)))
			}
			s.Rows = append(s.Rows, row)
		}
	}
	return []workbook.Sheet{s}
}
