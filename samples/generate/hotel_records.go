package main

import (
	"fmt"
	"math"
	"slices"
	"time"

	"ecart/internal/publish/workbook"
)

var complaintKinds = []string{
	"Chambre pas prête à l’heure", "Attente à l’arrivée", "Promesse non tenue", "Erreur de facturation", "Demande répétée ou perdue",
	"Bruit", "Propreté de la chambre", "Wi-Fi et équipements", "Autre",
}

// paid is what a complaint of each kind costs on average, in euros: refunds, gestures, working time.
var paid = []float64{68, 24, 82, 41, 18, 55, 47, 22, 20}

const hotelComplaintCount = 172

func hotelComplaints() []workbook.Sheet {
	s := workbook.Sheet{Name: "Réclamations", Filter: true}
	for _, h := range []string{"N°", "Date", "Établissement", "Canal", "Motif", "Geste commercial (€)", "Résolue", "Traitée par"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 18})
	}
	s.Columns[4].Width = 30
	type line struct {
		at  time.Time
		row []workbook.Cell
	}
	r, months := newStream("hotel/complaints"), hotelMonths()
	byMonth := weights(months, func(m hotelMonth) float64 { return m.weight * m.delay * m.delay })
	bySite := weights(hotelSites, func(h hotelSite) float64 { return h.weight * h.delay * h.delay })
	var lines []line
	for range hotelComplaintCount {
		kind := r.pick([]float64{41, 33, 22, 17, 13, 9, 8, 6, 4})
		at := dayIn(r, months[r.pick(byMonth)])
		cost := workbook.Cell{}
		if r.happens(0.8) {
			cost = workbook.Number(math.Round(r.skewed(paid[kind], 0.5)), "#,##0")
		}
		name, _, _ := person(r)
		lines = append(lines, line{at, []workbook.Cell{
			workbook.Date(at), workbook.Text(hotelSites[r.pick(bySite)].name), workbook.Text(hotelChannels[r.pick([]float64{35, 20, 34, 9, 2})]),
			workbook.Text(complaintKinds[kind]), cost, workbook.Text(yes(r.happens(0.82))), workbook.Text(name),
		}})
	}
	slices.SortStableFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })
	for i, l := range lines {
		s.Rows = append(s.Rows, append([]workbook.Cell{workbook.Text(fmt.Sprintf("RC-%04d", 1160+i))}, l.row...))
	}
	return []workbook.Sheet{s}
}

// costLines are the monthly costs of quality of the group, in euros, in the four categories of prevention, appraisal and
// failure inside and outside. Busy grows with guests, and hurt with what goes wrong.
var costLines = []struct {
	category, label  string
	base, busy, hurt float64
}{
	{"Prévention", "Formation à l’accueil", 5200, 0, 0},
	{"Prévention", "Rédaction et diffusion des normes", 1400, 0, 0},
	{"Prévention", "Entretien préventif", 3600, 400, 0},
	{"Évaluation", "Visites d’inspection", 2300, 0, 0},
	{"Évaluation", "Enquête de satisfaction", 1100, 300, 0},
	{"Défaillances internes", "Chambres refaites avant remise", 1500, 1900, 2100},
	{"Défaillances internes", "Corrections de réservations et de factures", 900, 1100, 900},
	{"Défaillances externes", "Remboursements et gestes commerciaux", 2100, 3300, 5200},
	{"Défaillances externes", "Relogements", 600, 1200, 3900},
	{"Défaillances externes", "Traitement des réclamations", 1300, 900, 1500},
}

func hotelCosts() []workbook.Sheet {
	s := workbook.Sheet{Name: "Coûts qualité"}
	for _, h := range []string{"Mois", "Catégorie", "Poste", "Montant (€)"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 24})
	}
	s.Columns[2].Width = 44
	r := newStream("hotel/costs")
	for _, m := range hotelMonths() {
		for _, c := range costLines {
			amount := (c.base + c.busy*m.weight + c.hurt*math.Max(0, m.delay-1)) * (1 + 0.06*r.normal())
			s.Rows = append(s.Rows, []workbook.Cell{
				workbook.Date(m.first), workbook.Text(c.category), workbook.Text(c.label), workbook.Number(10*math.Round(amount/10), "#,##0"),
			})
		}
	}
	return []workbook.Sheet{s}
}

// steps are the steps of an arrival: guests an hour at the peak, hands, guests an hour for each hand, cost, quality, seconds.
var steps = []struct {
	name                                           string
	arrivals, hands, rate, cost, quality, duration float64
}{
	{"Accueil et file", 34, 2, 30, 0.40, 0.97, 60},
	{"Enregistrement", 34, 2, 19.5, 2.10, 0.91, 185},
	{"Préparation de la chambre", 34, 12, 3.1, 9.80, 0.88, 1160},
	{"Bagages et accompagnement", 18, 2, 12, 1.60, 0.98, 300},
	{"Départ et facture", 30, 2, 21, 1.30, 0.94, 170},
}

// dearness is the factor on what a step costs in each hotel: Annecy is quick and dear, Strasbourg and Nantes are cheap.
var dearness = map[string]float64{
	"Annecy": 1.09, "Bordeaux": 1.00, "Lille": 1.12, "Lyon": 0.98, "Marseille": 1.03, "Nantes": 0.94, "Nice": 1.06, "Strasbourg": 0.92,
}

func hotelProcesses() []workbook.Sheet {
	s := workbook.Sheet{Name: "Étapes"}
	for _, h := range []string{"Établissement", "Mois", "Étape", "Arrivées par heure", "Postes", "Débit par poste", "Coût unitaire (€)", "Juste du premier coup", "Temps de cycle (s)"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 18})
	}
	s.Columns[2].Width = 28
	r, months := newStream("hotel/processes"), hotelMonths()
	for _, site := range hotelSites {
		for _, m := range months {
			for _, p := range steps {
				s.Rows = append(s.Rows, []workbook.Cell{
					workbook.Text(site.name), workbook.Date(m.first), workbook.Text(p.name),
					workbook.Number(tenth(p.arrivals*(0.35+0.5*m.weight)*math.Sqrt(site.weight*8)*(1+0.04*r.normal())), "0.0"),
					workbook.Number(p.hands, ""),
					workbook.Number(tenth(p.rate/math.Pow(site.delay*m.delay, 0.25)), "0.0"),
					workbook.Number(math.Round(100*p.cost*dearness[site.name]*(1+0.03*r.normal()))/100, "0.00"),
					workbook.Number(math.Round(1000*clamp(p.quality-0.05*(site.delay*m.delay-1)+0.008*r.normal(), 0.5, 1))/1000, "0.0%"),
					workbook.Number(math.Round(p.duration*math.Pow(site.delay*m.delay, 0.4)*(1+0.035*r.normal())), ""),
				})
			}
		}
	}
	return []workbook.Sheet{s}
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }
