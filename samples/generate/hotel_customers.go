package main

import (
	"fmt"
	"math"
	"strconv"

	"ecart/internal/publish/workbook"
)

// hotelItem is what customers expect and find on average, on the scale of 1 to 7.
type hotelItem struct {
	dimension              int // index into hotelDimensions
	expected, perceived    float64
	believed               float64 // what managers believe is expected
	unanswered, unsuitable float64 // chance of a blank and of "N/A"
}

var hotelDimensions = []string{"tangibles", "fiabilite", "reactivite", "assurance", "empathie"}

const (
	tangibles = iota
	reliability
	responsiveness
	assurance
	empathy
)

// hotelItems are the 22 statements of report.yaml, in its order.
var hotelItems = []hotelItem{
	{tangibles, 5.90, 5.80, 6.25, 0.010, 0.003},
	{tangibles, 6.15, 6.14, 6.40, 0.008, 0},
	{tangibles, 5.80, 6.02, 6.10, 0.010, 0},
	{tangibles, 5.45, 5.41, 5.85, 0.018, 0.020},
	{reliability, 6.74, 4.88, 5.80, 0.010, 0},
	{reliability, 6.55, 5.22, 5.85, 0.015, 0.060},
	{reliability, 6.60, 5.12, 5.75, 0.010, 0},
	{reliability, 6.70, 4.95, 5.70, 0.010, 0.010},
	{reliability, 6.50, 5.58, 5.95, 0.012, 0.015},
	{responsiveness, 6.30, 5.02, 5.60, 0.014, 0},
	{responsiveness, 6.48, 4.78, 5.70, 0.010, 0},
	{responsiveness, 6.42, 5.52, 6.00, 0.010, 0},
	{responsiveness, 6.05, 4.82, 5.45, 0.012, 0},
	{assurance, 6.30, 5.88, 6.20, 0.012, 0},
	{assurance, 6.50, 6.12, 6.30, 0.012, 0},
	{assurance, 6.20, 6.33, 6.35, 0.008, 0},
	{assurance, 6.30, 5.74, 6.10, 0.012, 0},
	{empathy, 5.80, 5.22, 5.60, 0.020, 0},
	{empathy, 5.62, 5.30, 5.35, 0.025, 0.035},
	{empathy, 5.50, 4.92, 5.40, 0.025, 0},
	{empathy, 6.10, 5.18, 5.75, 0.022, 0},
	{empathy, 6.12, 4.70, 5.45, 0.022, 0.020},
}

// The spreads of a feeling: what a person has in common over all statements, over those of a dimension, and alone.
const (
	expectPerson, expectDimension, expectAlone       = 0.55, 0.35, 0.62
	perceivePerson, perceiveDimension, perceiveAlone = 0.62, 0.58, 0.72
)

// agreement are the words of the scale where the web form exported words; some are typed with a straight apostrophe.
var agreement = []string{
	"Pas du tout d’accord", "Pas d’accord", "Plutôt pas d’accord", "Ni d’accord ni pas d’accord",
	"Plutôt d’accord", "D’accord", "Tout à fait d’accord",
}

var hotelChannels = []string{"Face à face", "Téléphone", "Courriel", "Web", "SMS", "Fax"}

const channelEmail, channelWeb, channelFax = 2, 3, 5

// hotelFaxGuests is how many guests wrote by fax: fewer than report.yaml lets be shown. Their figures are hidden, and so are
// those of the next smallest channel, by which they could be worked out.
const hotelFaxGuests = 4

// guest is one respondent while his answers are drawn.
type guest struct {
	site    hotelSite
	month   hotelMonth
	channel int
	reason  int // of the stay
	nights  int // index into hotelNights
	key     bool
	words   bool    // the web form wrote words
	flat    int     // the one answer of a respondent who did not read; 0 for all others
	stopped int     // the first perception left out by one who gave up; 22 for all others
	person  float64 // how high he tends to answer
	feeling [5]float64
	felt    float64 // all dimensions together, as they move his satisfaction
	overall float64
}

// hotelGuests is the number of completed questionnaires.
const hotelGuests = 1486

func hotelCustomers() []workbook.Sheet {
	s := workbook.Sheet{Name: "Réponses", Fixed: 1, Filter: true}
	for _, h := range []string{"N° questionnaire", "Date de séjour", "Établissement", "Canal", "Motif du séjour", "Durée du séjour", "Client clé", "Nom", "Courriel", "Téléphone"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h})
	}
	for _, battery := range []string{"E", "P"} {
		for i := range hotelItems {
			s.Columns = append(s.Columns, workbook.Column{Title: battery + strconv.Itoa(i+1), Width: 7})
		}
	}
	for _, d := range hotelDimensions {
		s.Columns = append(s.Columns, workbook.Column{Title: "PTS_" + d})
	}
	for _, h := range []string{
		"Satisfaction globale", "Recommandation (0-10)", "CSAT (1-5)", "Facilité (1-7)", "A dû répéter", "Résolu en un contact",
		"A eu un problème", "L’a signalé", "Reviendrait (1-7)", "Raisons du choix",
	} {
		s.Columns = append(s.Columns, workbook.Column{Title: h})
	}
	for _, prefix := range []string{"TOL_", "DES_"} {
		for _, w := range hotelWaits {
			s.Columns = append(s.Columns, workbook.Column{Title: prefix + w.standard})
		}
	}
	s.Columns = append(s.Columns, workbook.Column{Title: "Commentaire libre"})
	s.Columns[7].Width, s.Columns[8].Width, s.Columns[9].Width = 24, 34, 19
	s.Columns[len(s.Columns)-1].Width = 60

	who, months := newStream("hotel/guests"), hotelMonths()
	expects, perceives, rest := newStream("hotel/expectations"), newStream("hotel/perceptions"), newStream("hotel/satisfaction")
	expected := centres(func(it hotelItem) float64 { return it.expected }, expectPerson, expectDimension, expectAlone)
	perceived := centres(func(it hotelItem) float64 { return it.perceived }, perceivePerson, perceiveDimension, perceiveAlone, 0.35)
	gaps, contact, waits, wrote := newStream("hotel/missing"), newStream("hotel/names"), newStream("hotel/waits"), newWriter()
	faxes, opened := 0, 0
	for i := range hotelGuests {
		g := newGuest(who, months)
		if g.month == months[hotelOpened] && opened < len(hotelOpenings)*hotelOpeningGuests {
			g.site = hotelOpenings[opened%len(hotelOpenings)]
			opened++
		}
		if faxes < hotelFaxGuests && g.reason == reasonGroup && g.channel == channelEmail {
			g.channel = channelFax // a travel agency
			faxes++
		}
		name, mail, phone := person(contact)
		row := []workbook.Cell{
			workbook.Text(fmt.Sprintf("Q%05d", 20411+i*3+who.below(3))), workbook.Date(dayIn(who, g.month)), workbook.Text(g.site.name),
			workbook.Text(hotelChannels[g.channel]), workbook.Text(hotelReasons[g.reason]), workbook.Text(hotelNights[g.nights]), workbook.Text(yes(g.key)),
			workbook.Text(name), workbook.Text(mail), workbook.Text(phone),
		}
		row = append(row, g.expectations(expects, gaps, expected)...)
		row = append(row, g.perceptions(perceives, gaps, perceived)...)
		row = append(row, points(rest, g.reason)...)
		row = append(row, g.satisfaction(rest, gaps)...)
		row = append(row, g.waits(waits)...)
		row = append(row, workbook.Text(wrote.remark(g)))
		s.Rows = append(s.Rows, row)
	}
	return []workbook.Sheet{s, codebook()}
}

// centres returns the mean feeling of each item whose answers average to what is wanted, for feelings of these spreads.
func centres(want func(hotelItem) float64, spreads ...float64) []float64 {
	variance := 0.0
	for _, x := range spreads {
		variance += x * x
	}
	all := make([]float64, len(hotelItems))
	for i, it := range hotelItems {
		all[i] = feelingFor(want(it), math.Sqrt(variance))
	}
	return all
}

func newGuest(s *stream, months []hotelMonth) *guest {
	g := &guest{site: pickSite(s), month: pickMonth(s, months), channel: s.pick([]float64{52, 20, 12, 10, 6}), stopped: len(hotelItems)}
	g.reason = s.pick([]float64{38, 50, 12})
	g.nights = s.pick([][]float64{{62, 30, 8}, {24, 47, 29}, {30, 50, 20}}[g.reason])
	g.key = s.happens([]float64{0.22, 0.06, 0.10}[g.reason])
	g.words = g.channel == channelWeb && s.happens(0.8) || s.happens(0.05)
	if s.happens(0.012) {
		g.flat = 5 + s.below(3)
	}
	if s.happens(0.025) {
		g.stopped = 12 + s.below(8)
	}
	return g
}

// expectations draws the E battery. Business travellers expect more of time, the others of rooms and attention.
func (g *guest) expectations(s, missing *stream, centre []float64) []workbook.Cell {
	g.person = s.normal()
	person := expectPerson * g.person
	var own [5]float64
	for d := range own {
		own[d] = person + expectDimension*s.normal() + reasonExpects[g.reason][d]
	}
	cells := make([]workbook.Cell, len(hotelItems))
	for i, it := range hotelItems {
		feeling := centre[i] + own[it.dimension] + expectAlone*s.normal()
		cells[i] = g.cell(answer(feeling, 1, 7), it, missing, false)
	}
	return cells
}

// perceptions draws the P battery and keeps what the guest felt of each dimension.
func (g *guest) perceptions(s, missing *stream, centre []float64) []workbook.Cell {
	// Who tends to high answers does so in both batteries.
	person := perceivePerson * (0.30*g.person + 0.954*s.normal())
	for d := range g.feeling {
		g.feeling[d] = person + perceiveDimension*s.normal() + g.shift(d)
	}
	cells := make([]workbook.Cell, len(hotelItems))
	for i, it := range hotelItems {
		feeling := centre[i] + g.feeling[it.dimension] + perceiveAlone*s.normal()
		if i < g.stopped {
			cells[i] = g.cell(answer(feeling, 1, 7), it, missing, true)
		}
	}
	return cells
}

// shift is what the hotel, the month and the channel add to a guest's perception of a dimension. The constants bring the
// mean over all guests back to zero.
func (g *guest) shift(dimension int) float64 {
	byChannel := []float64{0.06, -0.10, -0.12, 0.05, 0.00, -0.12}[g.channel]
	if g.key && dimension == empathy {
		byChannel -= 0.55 // who comes often expects to be remembered
	}
	switch dimension {
	case tangibles:
		return g.site.rooms + g.month.other/2 + 0.03
	case reliability, responsiveness:
		return g.site.pace + g.month.pace + byChannel + 0.10
	}
	return g.site.care + g.month.other + byChannel + 0.05
}

var hotelReasons = []string{"Affaires", "Loisirs", "Groupes"}

// hotelNights is how long guests stay, which moves nothing they answer.
var hotelNights = []string{"Une nuit", "Deux ou trois nuits", "Quatre nuits et plus"}

const reasonGroup = 2

var reasonExpects = [][5]float64{
	{-0.12, 0.18, 0.20, 0.02, -0.12},
	{0.08, -0.10, -0.12, 0.00, 0.10},
	{0.05, -0.10, -0.10, -0.02, -0.05},
}

// cell is one answer as the form wrote it: a number, its words, or one of the ways to give none.
func (g *guest) cell(a int, it hotelItem, s *stream, perceived bool) workbook.Cell {
	if g.flat > 0 {
		a = g.flat
	}
	u := s.uniform()
	switch blank, unsuitable := it.unanswered, it.unanswered+it.unsuitable; {
	case u < blank:
		return workbook.Cell{}
	case perceived && u < unsuitable:
		return workbook.Text("N/A")
	case u < unsuitable+0.004:
		return workbook.Text("ne sait pas")
	}
	if g.words {
		words := agreement[a-1]
		if s.happens(0.1) {
			words = straight(words)
		}
		return workbook.Text(words)
	}
	return workbook.Number(float64(a), "")
}

func yes(b bool) string {
	if b {
		return "Oui"
	}
	return "Non"
}
