package main

import (
	"fmt"
	"strconv"

	"ecart/internal/publish/workbook"
)

// managerPoints is how managers believe customers share out their points: too much for what can be seen, too little for
// keeping one's word.
var managerPoints = [5]float64{24, 22, 18, 20, 16}

// formal is how formal the managers find the standards of each dimension, of 7, and how often they know of none.
var formal = []struct{ mean, none float64 }{{5.9, 0}, {4.3, 0.10}, {4.1, 0.08}, {5.2, 0.03}, {3.2, 0.30}}

const noStandard = "aucune norme"

func hotelManagers() []workbook.Sheet {
	s := workbook.Sheet{Name: "Responsables", Fixed: 1}
	for _, h := range []string{"Code", "Établissement", "Fonction"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 18})
	}
	for i := range hotelItems {
		s.Columns = append(s.Columns, workbook.Column{Title: "ME" + strconv.Itoa(i+1), Width: 7})
	}
	for _, prefix := range []string{"MW_", "STD_"} {
		for _, d := range hotelDimensions {
			s.Columns = append(s.Columns, workbook.Column{Title: prefix + d})
		}
	}
	s.Columns = append(s.Columns, causeColumns(managerCauses)...)
	believed := centres(func(it hotelItem) float64 { return it.believed }, 0.35, 0.60)
	r, causes := newStream("hotel/managers"), newStream("hotel/managers/causes")
	for i := range 40 {
		row := []workbook.Cell{
			workbook.Text(fmt.Sprintf("R%02d", i+1)), workbook.Text(hotelSites[i%len(hotelSites)].name),
			workbook.Text([]string{"Direction", "Réception", "Hébergement", "Restauration", "Technique"}[i/len(hotelSites)]),
		}
		person := 0.35 * r.normal()
		for k := range hotelItems {
			row = append(row, optional(r, 0.01, answer(believed[k]+person+0.60*r.normal(), 1, 7)))
		}
		for _, p := range shareOut(r, managerPoints) {
			row = append(row, workbook.Number(p, ""))
		}
		for _, f := range formal {
			row = append(row, rating(r, f.mean, f.none))
		}
		s.Rows = append(s.Rows, append(row, causeAnswers(causes, managerCauses, 0.4*causes.normal())...))
	}
	return []workbook.Sheet{s, causeSheet(managerCauses)}
}

// rating is one answer of 1 to 7, or the box "no standard".
func rating(s *stream, mean, none float64) workbook.Cell {
	if s.happens(none) {
		return workbook.Text(noStandard)
	}
	return optional(s, 0.02, answer(mean+1.05*s.normal(), 1, 7))
}

var hotelTeams = []string{"Réception", "Étages", "Restauration", "Réservation", "Technique"}

// able and kept are how far employees can meet the standards and keep the promises, of 7.
var (
	able = []struct{ mean, none float64 }{{5.7, 0.01}, {4.3, 0.05}, {4.2, 0.04}, {5.4, 0.02}, {4.4, 0.18}}
	kept = []float64{5.4, 3.9, 3.8, 5.2, 4.5}
)

var obstacles = []string{
	"Effectif insuffisant aux heures de pointe", "Informations du client introuvables d’un service à l’autre", "Promesses commerciales irréalistes",
	"Logiciel de réservation lent", "Formation insuffisante", "Consignes contradictoires", "Matériel en panne",
}

func hotelEmployees() []workbook.Sheet {
	s := workbook.Sheet{Name: "Employés", Fixed: 1}
	for _, h := range []string{"Code", "Établissement", "Équipe"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 16})
	}
	for i := range hotelItems {
		s.Columns = append(s.Columns, workbook.Column{Title: "EE" + strconv.Itoa(i+1), Width: 7})
	}
	for _, prefix := range []string{"ABLE_", "PROM_"} {
		for _, d := range hotelDimensions {
			s.Columns = append(s.Columns, workbook.Column{Title: prefix + d})
		}
	}
	s.Columns = append(s.Columns, causeColumns(employeeCauses)...)
	s.Columns = append(s.Columns, workbook.Column{Title: "eNPS"}, workbook.Column{Title: "Heures de formation"}, workbook.Column{Title: "Formé au service"},
		workbook.Column{Title: "Premier obstacle", Width: 60})
	believed := centres(func(it hotelItem) float64 { return (2*it.expected + it.believed) / 3 }, 0.40, 0.65)
	r, more := newStream("hotel/employees"), newStream("hotel/employees/more")
	for i := range 120 {
		site := hotelSites[i%len(hotelSites)]
		person := 0.45*r.normal() + site.pace*0.5
		row := []workbook.Cell{
			workbook.Text(fmt.Sprintf("S%03d", i+1)), workbook.Text(site.name), workbook.Text(hotelTeams[i/len(hotelSites)%len(hotelTeams)]),
		}
		sees := 0.40 * more.normal()
		for k := range hotelItems {
			row = append(row, optional(more, 0.02, answer(believed[k]+sees+0.65*more.normal(), 1, 7)))
		}
		hours, trained := training(more, site)
		for _, a := range able {
			row = append(row, rating(r, a.mean+person, a.none))
		}
		for _, k := range kept {
			row = append(row, rating(r, k+person, 0))
		}
		row = append(row, causeAnswers(more, employeeCauses, 0.5*person)...)
		row = append(row, optional(r, 0.03, answer(7.4+1.3*person+1.9*r.normal(), 0, 10)), workbook.Number(hours, "0"), workbook.Text(yes(trained)))
		obstacle := obstacles[r.pick([]float64{34, 21, 15, 11, 8, 6, 5})]
		if r.happens(0.08) {
			obstacle = ""
		}
		s.Rows = append(s.Rows, append(row, workbook.Text(obstacle)))
	}
	return []workbook.Sheet{s, causeSheet(employeeCauses)}
}

// training draws the hours of training of one employee in a year, and whether he was trained for the service he gives: Annecy trains
// most, and who started in season has had none.
func training(s *stream, site hotelSite) (hours float64, trained bool) {
	if s.happens(0.26) {
		return 0, false
	}
	hours = 7 * float64(1+s.pick([]float64{46, 32, 14, 8}))
	if site.delay < 0.6 {
		hours += 7
	}
	return hours, s.happens(clamp(0.55+0.02*hours, 0, 0.97))
}
