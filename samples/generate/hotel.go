package main

import (
	"time"

	"ecart/internal/publish/workbook"
)

// Hôtels Rivage is a group of eight hotels by the water, as its customers, managers and logs see it from November 2025
// to October 2026. Its story: rooms and courtesy are all one could wish; what is promised for an hour is not kept. Lille
// falls behind, Annecy shows that it can be done, and in July 2026 there were too many guests and too few hands.

const hotelFolder = "samples/hotel/"

// hotelSite is one hotel: how many guests it has and how well it does.
type hotelSite struct {
	name   string
	weight float64 // share of guests
	rooms  float64 // shift of perceptions of rooms and appearance, in scale points
	care   float64 // of assurance and empathy
	pace   float64 // of reliability and responsiveness
	delay  float64 // factor on every waiting and handling time
}

var hotelSites = []hotelSite{
	{"Annecy", 0.10, 0.15, 0.35, 0.75, 0.53},
	{"Bordeaux", 0.13, 0.05, 0.00, 0.05, 0.97},
	{"Lille", 0.12, -0.45, -0.45, -1.00, 1.50},
	{"Lyon", 0.17, 0.00, 0.05, 0.10, 0.95},
	{"Marseille", 0.14, -0.10, -0.05, -0.20, 1.10},
	{"Nantes", 0.11, 0.10, 0.15, 0.30, 0.86},
	{"Nice", 0.14, 0.15, -0.05, -0.10, 1.05},
	{"Strasbourg", 0.09, 0.05, 0.10, 0.20, 0.90},
}

// hotelMonth is one month of the twelve.
type hotelMonth struct {
	first  time.Time
	weight float64 // share of stays
	pace   float64 // shift of reliability and responsiveness
	other  float64 // shift of all else
	delay  float64
}

// hotelMonths are the months surveyed. July 2026 is the one that went wrong; a small gain follows in autumn.
func hotelMonths() []hotelMonth {
	plain := []float64{0.80, 0.90, 0.65, 0.75, 0.90, 1.00, 1.15, 1.25, 1.75, 1.35, 1.05, 0.95}
	var all []hotelMonth
	for i, w := range plain {
		m := hotelMonth{first: time.Date(2025, time.Month(11+i), 1, 0, 0, 0, 0, time.UTC), weight: w, delay: 1}
		switch i {
		case 7: // June: the season begins
			m.pace, m.delay = -0.10, 1.06
		case 8:
			m.pace, m.other, m.delay = -0.85, -0.35, 1.55
		case 9:
			m.pace, m.other, m.delay = -0.20, -0.05, 1.12
		case 10, 11:
			m.pace, m.delay = 0.20, 0.90
		}
		all = append(all, m)
	}
	return all
}

// weights returns one number of each element.
func weights[T any](xs []T, of func(T) float64) []float64 {
	all := make([]float64, len(xs))
	for i, x := range xs {
		all[i] = of(x)
	}
	return all
}

// pickSite draws a hotel, and pickMonth a month.
func pickSite(s *stream) hotelSite {
	return hotelSites[s.pick(weights(hotelSites, func(h hotelSite) float64 { return h.weight }))]
}

func pickMonth(s *stream, months []hotelMonth) hotelMonth {
	return months[s.pick(weights(months, func(m hotelMonth) float64 { return m.weight }))]
}

// dayIn draws a day of a month.
func dayIn(s *stream, m hotelMonth) time.Time {
	return m.first.AddDate(0, 0, s.below(m.first.AddDate(0, 1, -1).Day()))
}

// hotelFiles makes the workbooks of the flagship.
func hotelFiles() ([]file, error) {
	books := []struct {
		name   string
		sheets []workbook.Sheet
	}{
		{"clients.xlsx", hotelCustomers()},
		{"responsables.xlsx", hotelManagers()},
		{"employes.xlsx", hotelEmployees()},
		{"contacts.xlsx", hotelContacts()},
		{"reclamations.xlsx", hotelComplaints()},
		{"couts.xlsx", hotelCosts()},
		{"processus.xlsx", hotelProcesses()},
		{"inspections.xlsx", hotelInspections()},
	}
	var files []file
	for _, b := range books {
		o := workbook.Options{Title: b.sheets[0].Name, Author: "Hôtels Rivage", Created: time.Date(2026, 11, 2, 8, 30, 0, 0, time.UTC)}
		bytes, err := workbook.Write(b.sheets, o)
		if err != nil {
			return nil, err
		}
		files = append(files, file{hotelFolder + b.name, bytes})
	}
	return files, nil
}
