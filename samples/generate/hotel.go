package main

import (
	"time"

	"ecart/internal/publish/workbook"
)

// Hôtels Rivage is a group of hotels by the water, as its customers, managers and logs see it over two years, from November
// 2024 to October 2026. Its story: rooms and courtesy are all one could wish; what is promised for an hour is not kept, and
// being remembered matters more than guests say. Lille falls behind, Annecy shows that it can be done, the other hotels
// hardly differ. A call centre took over the telephone in November 2025, in July 2026 the booking system failed in the
// busiest weeks, and two small hotels opened at the very end.

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
	{"Annecy", 0.10, 0.10, 0.25, 0.55, 0.49},
	{"Bordeaux", 0.13, 0.05, 0.00, 0.02, 0.97},
	{"Lille", 0.12, -0.45, -0.45, -1.00, 1.50},
	{"Lyon", 0.17, 0.00, 0.03, 0.05, 0.95},
	{"Marseille", 0.14, -0.05, -0.03, -0.08, 1.06},
	{"Nantes", 0.11, 0.05, 0.06, 0.10, 0.92},
	{"Nice", 0.14, 0.10, -0.02, -0.05, 1.04},
	{"Strasbourg", 0.09, 0.03, 0.05, 0.08, 0.93},
}

// hotelOpenings are the hotels that opened in the last month. So few guests answered in each that report.yaml lets neither
// be shown; hidden together they hide no other.
var hotelOpenings = []hotelSite{
	{"Dinard", 0, 0.10, 0.10, 0.05, 0.95},
	{"Hyères", 0, 0.05, 0.05, 0.00, 1.00},
}

// The guests of each opening who answered, and the contacts its desk has logged.
const hotelOpeningGuests, hotelOpeningContacts = 4, 26

// hotelMonth is one month of the two years.
type hotelMonth struct {
	first  time.Time
	weight float64 // share of stays
	pace   float64 // shift of reliability and responsiveness
	other  float64 // shift of all else
	delay  float64
	centre bool // the call centre answers the telephone
}

// The months that something happened in, counted from the first: the call centre opened in November 2025.
const hotelCentre, hotelFailure, hotelOpened, hotelMonthCount = 12, 20, 23, 24

// hotelMonths are the months surveyed. Summers are a little slower, and July 2026 went wrong; a small gain follows in autumn.
func hotelMonths() []hotelMonth {
	plain := []float64{0.80, 0.90, 0.65, 0.75, 0.90, 1.00, 1.15, 1.25, 1.55, 1.35, 1.05, 0.95}
	var all []hotelMonth
	for i := range hotelMonthCount {
		m := hotelMonth{first: time.Date(2024, time.Month(11+i), 1, 0, 0, 0, 0, time.UTC), weight: plain[i%12], delay: 1, centre: i >= hotelCentre}
		switch i % 12 {
		case 7: // June: the season begins
			m.pace, m.delay = -0.08, 1.05
		case 8, 9:
			m.pace, m.other, m.delay = -0.15, -0.04, 1.10
		}
		if !m.centre {
			m.pace -= 0.06
		}
		switch i {
		case hotelFailure:
			m.weight, m.pace, m.other, m.delay = 1.75, -0.95, -0.38, 1.60
		case 22, hotelOpened:
			m.pace, m.delay = 0.16, 0.92
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
		{"entre-services.xlsx", hotelServices()},
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
