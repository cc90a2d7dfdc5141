package main

import (
	"fmt"
	"math"
	"slices"
	"time"

	"ecart/internal/publish/workbook"
)

// contact is one row of the log. Durations are seconds, except the time to a solution, in hours; −1 is not logged.
type contact struct {
	at                            time.Time
	site                          hotelSite
	channel, topic                string
	customer                      int
	wait, greeting, hold, service float64
	solved                        float64
	lost, first, repeated, found  bool
	reopened                      bool
}

const hotelContactCount = 6012

// The topics of each channel, with their weights.
var topics = map[string]struct {
	names   []string
	weights []float64
}{
	"Face à face": {[]string{"Arrivée", "Départ", "Renseignement", "Demande en chambre", "Restauration", "Réclamation"}, []float64{34, 22, 17, 8, 12, 7}},
	"Téléphone":   {[]string{"Réservation", "Demande en chambre", "Renseignement", "Facture", "Réclamation"}, []float64{36, 29, 18, 7, 10}},
	"Courriel":    {[]string{"Réservation", "Facture", "Renseignement", "Réclamation"}, []float64{36, 24, 20, 20}},
	"Web":         {[]string{"Réservation", "Renseignement", "Facture"}, []float64{64, 26, 10}},
	"SMS":         {[]string{"Demande en chambre", "Renseignement", "Arrivée"}, []float64{50, 32, 18}},
	"Fax":         {[]string{"Réservation", "Facture"}, []float64{80, 20}},
}

func hotelContacts() []workbook.Sheet {
	s := workbook.Sheet{Name: "Journal", Filter: true, Before: [][]workbook.Cell{
		{workbook.Text("Hôtels Rivage — journal des contacts clients, export du 2 novembre 2026").As(workbook.Title)}, {},
	}}
	for _, h := range []string{
		"N° contact", "Date", "Établissement", "Canal", "Objet", "N° client", "Attente (s)", "Salué", "Salutation (s)", "Mise en attente (s)",
		"Durée du service (s)", "Délai de résolution (h)", "Abandonné", "Résolu au premier contact", "Réouvert", "Client a dû répéter", "Historique consulté",
	} {
		s.Columns = append(s.Columns, workbook.Column{Title: h})
	}
	r, again, months := newStream("hotel/contacts"), newStream("hotel/returns"), hotelMonths()
	var log []contact
	for len(log) < hotelContactCount {
		log = append(log, newMatter(r, again, months)...)
	}
	log = log[:hotelContactCount]
	openings := newStream("hotel/openings/contacts")
	for i := range len(hotelOpenings) * hotelOpeningContacts {
		log[i*97] = openingContact(openings, hotelOpenings[i%len(hotelOpenings)], months[hotelOpened])
	}
	slices.SortStableFunc(log, func(a, b contact) int { return a.at.Compare(b.at) })
	for i, c := range log {
		s.Rows = append(s.Rows, c.row(i, r))
	}
	return []workbook.Sheet{s}
}

// newMatter draws a contact, and those that the customer makes until he is content, gives up, or the log ends.
func newMatter(s, again *stream, months []hotelMonth) []contact {
	matter := []contact{newContact(s, months)}
	for {
		c := &matter[len(matter)-1]
		if !c.comesBack(again) {
			return matter
		}
		next, logged := c.next(again, months)
		if !logged {
			return matter
		}
		c.reopened = c.first && again.happens(0.6)
		matter = append(matter, next)
	}
}

func newContact(s *stream, months []hotelMonth) contact {
	m := pickMonth(s, months)
	c := contact{site: pickSite(s), channel: hotelChannels[s.pick([]float64{46, 27, 12, 9, 6, 0.2})], customer: 4000 + s.below(3600)}
	c.at = hourOf(s, dayIn(s, m))
	t := topics[c.channel]
	c.topic = t.names[s.pick(t.weights)]
	pace := c.pace(m)
	c.times(s, pace)
	c.outcome(s, pace, 0.02, 0.20)
	return c
}

// openingContact is one of the first contacts of a hotel that has just opened.
func openingContact(s *stream, site hotelSite, m hotelMonth) contact {
	c := contact{site: site, channel: hotelChannels[s.pick([]float64{70, 20, 10})], customer: 7700 + s.below(400)}
	c.at = hourOf(s, dayIn(s, m))
	t := topics[c.channel]
	c.topic = t.names[s.pick(t.weights)]
	c.times(s, c.pace(m))
	c.outcome(s, c.pace(m), 0.02, 0.20)
	return c
}

// comesBack tells whether the customer makes another contact about the same matter. Most do whom it did not help, and some
// do whom the log counts as helped.
func (c contact) comesBack(s *stream) bool {
	switch {
	case c.lost:
		return s.happens(0.60)
	case c.first:
		return s.happens(0.09)
	}
	return s.happens(0.77)
}

// next draws the contact that follows one to six days later. It is logged on its own: the desk judges each contact alone.
func (c contact) next(s *stream, months []hotelMonth) (_ contact, logged bool) {
	days := 1 + s.pick([]float64{38, 25, 16, 10, 7, 4})
	switch c.topic {
	case "Arrivée", "Départ", "Restauration", "Demande en chambre":
		days = 1 + s.below(2) // the guest is still there, or has just left
	}
	n := contact{site: c.site, channel: c.channel, topic: c.topic, customer: c.customer}
	n.at = hourOf(s, c.at.Truncate(24*time.Hour).AddDate(0, 0, days))
	if other := hotelChannels[s.below(len(hotelChannels))]; other != "Fax" && slices.Contains(topics[other].names, c.topic) {
		n.channel = other
	}
	i := slices.IndexFunc(months, func(m hotelMonth) bool { return m.first.Year() == n.at.Year() && m.first.Month() == n.at.Month() })
	if i < 0 {
		return contact{}, false
	}
	pace := n.pace(months[i])
	n.times(s, pace)
	n.outcome(s, pace, 0.42, 0.93)
	return n, true
}

// hourOf draws an hour at which the desk is open.
func hourOf(s *stream, day time.Time) time.Time {
	return day.Add(time.Duration(7*60+s.below(15*60)) * time.Minute)
}

// pace is the factor on the times of a contact: the hotel's, the month's, and that of arrivals on a Friday.
func (c contact) pace(m hotelMonth) float64 {
	pace := c.site.delay * m.delay
	if c.at.Weekday() == time.Friday && c.topic == "Arrivée" {
		pace *= 1.35
	}
	// Before there was a call centre, calls rang at reception while guests stood at the desk; Annecy alone had someone for them.
	if c.channel == "Téléphone" && !m.centre && c.site.name != "Annecy" {
		pace *= 1.10
	}
	return pace
}

// times draws how long the contact took. Times are log-normal: many short, a few very long.
func (c *contact) times(s *stream, pace float64) {
	c.greeting, c.hold, c.solved = -1, -1, -1
	c.service = s.skewed(80, 0.66) * math.Pow(pace, 0.6)
	switch c.channel {
	case "Face à face":
		c.wait = s.skewed(42, 0.75) * pace
		c.greeting = s.skewed(21, 0.50) * math.Pow(pace, 0.5)
		if c.topic == "Arrivée" {
			c.wait, c.service = s.skewed(105, 0.80)*pace, s.skewed(165, 0.45)*math.Pow(pace, 0.5)
		}
	case "Téléphone":
		c.wait = s.skewed(13.5, 0.58) * pace
		if s.happens(0.55) {
			c.hold = s.skewed(12, 0.62) * pace
		}
	case "Courriel":
		c.wait, c.service, c.solved = -1, -1, s.skewed(2.5, 1.05)*pace
	case "Fax":
		c.wait, c.service, c.solved = -1, -1, s.skewed(7, 0.8)*pace
	case "Web":
		c.wait = s.skewed(1.2, 0.4)
	case "SMS":
		c.wait, c.service = s.skewed(380, 0.62)*pace, -1
	}
	switch c.topic {
	case "Demande en chambre":
		c.solved = s.skewed(14, 0.55) * pace / 60
	case "Réclamation":
		c.solved = s.skewed(19, 0.60) * math.Pow(pace, 0.7)
	}
}

// outcome draws how the contact ended. Who hangs up was not served, and waited as long as he could bear. Known and unknown
// are how often a customer repeats himself when his history was found and when it was not.
func (c *contact) outcome(s *stream, pace, known, unknown float64) {
	c.lost = c.channel == "Téléphone" && s.happens(clamp(0.045*pace*pace, 0, 0.4))
	if c.lost {
		c.wait, c.hold, c.service, c.solved = s.skewed(48, 0.5), -1, -1, -1
		return
	}
	hard := map[string]float64{"Réclamation": -0.28, "Facture": -0.10, "Demande en chambre": -0.04}[c.topic]
	c.first = s.happens(clamp(0.855+hard-0.12*(pace-1), 0.2, 0.98))
	c.found = s.happens(clamp(0.66-0.12*(pace-1), 0.1, 0.95))
	often := known
	if !c.found {
		often = unknown
	}
	c.repeated = s.happens(often)
}

func (c contact) row(i int, s *stream) []workbook.Cell {
	row := []workbook.Cell{
		workbook.Text(fmt.Sprintf("C%06d", 310200+i)), workbook.DateTime(c.at), workbook.Text(c.site.name), workbook.Text(c.channel),
		workbook.Text(c.topic), workbook.Text(fmt.Sprintf("K%05d", c.customer)), seconds(c.wait),
	}
	greeted := workbook.Cell{}
	if c.channel == "Face à face" {
		met := s.happens(clamp(0.985-0.012*c.site.delay, 0, 1))
		greeted = workbook.Text(yes(met))
		if !met {
			c.greeting = -1
		}
	}
	row = append(row, greeted, seconds(c.greeting), seconds(c.hold), seconds(c.service))
	if c.solved < 0 {
		row = append(row, workbook.Cell{})
	} else {
		row = append(row, workbook.Number(math.Round(c.solved*100)/100, "0.00"))
	}
	row = append(row, workbook.Text(yes(c.lost)))
	if c.lost {
		return append(row, make([]workbook.Cell, 4)...)
	}
	return append(row, optionalText(s, 0.02, yes(c.first)), workbook.Text(yes(c.reopened)),
		optionalText(s, 0.03, yes(c.repeated)), workbook.Text(yes(c.found)))
}

// seconds is a time as a log keeps it: whole seconds, or blank where none was taken.
func seconds(t float64) workbook.Cell {
	if t < 0 {
		return workbook.Cell{}
	}
	return workbook.Number(math.Max(1, math.Round(t)), "")
}
