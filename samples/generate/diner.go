package main

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"ecart/internal/publish/workbook"
)

// Grumbly's is a diner whose act is rudeness: the staff sulk on purpose, and the guests come for it. Politeness does not
// please them, and slow food does not either: being rude about the bill is no part of the act.

const dinerFolder = "samples/diner/"

// dinerItems are the ten statements of the diner's report.yaml, two to a dimension: what guests expect and find, what managers believe,
// and the least that would do.
var dinerItems = []struct {
	dimension                               int
	expected, perceived, believed, adequate float64
	unanswered                              float64
}{
	{0, 5.2, 5.9, 5.6, 4.1, 0.01}, {0, 5.6, 5.8, 5.9, 4.3, 0.01}, // the act
	{1, 6.5, 6.3, 6.4, 5.4, 0.01}, {1, 6.2, 5.9, 6.3, 5.0, 0.02}, // food
	{2, 6.1, 4.9, 5.3, 5.3, 0.01}, {2, 6.0, 5.1, 5.4, 4.7, 0.01}, // pace
	{3, 6.6, 5.7, 6.5, 5.9, 0.01}, {3, 6.5, 6.1, 6.4, 5.4, 0.03}, // honesty
	{4, 3.4, 2.6, 3.1, 1.9, 0.02}, {4, 4.1, 3.3, 3.9, 2.8, 0.03}, // manners
}

var dinerDimensions = []string{"act", "food", "pace", "honesty", "manners"}

var dinerPoints = [5]float64{24, 30, 20, 18, 8}

func dinerFiles() ([]file, error) {
	books := []struct {
		name   string
		sheets []workbook.Sheet
	}{
		{"guests.xlsx", dinerGuests()},
		{"managers.xlsx", dinerManagers()},
		{"staff.xlsx", dinerStaff()},
		{"tables.xlsx", dinerTables()},
	}
	var files []file
	for _, b := range books {
		o := workbook.Options{Title: b.sheets[0].Name, Author: "Grumbly’s", Created: time.Date(2026, 10, 1, 7, 0, 0, 0, time.UTC)}
		bytes, err := workbook.Write(b.sheets, o)
		if err != nil {
			return nil, err
		}
		files = append(files, file{dinerFolder + b.name, bytes})
	}
	return files, nil
}

var dinerSites = []string{"Dock Street", "Station Arcade"}

// dinerGuests writes 184 questionnaires. Guests at Dock Street come for the act; at Station Arcade they change trains, and
// wait less willingly.
func dinerGuests() []workbook.Sheet {
	s := workbook.Sheet{Name: "Answers", Fixed: 1}
	for _, h := range []string{"Ticket", "Visit", "Place", "Party"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: 14})
	}
	for _, battery := range []string{"E", "P"} {
		for i := range dinerItems {
			s.Columns = append(s.Columns, workbook.Column{Title: battery + strconv.Itoa(i+1), Width: 6})
		}
	}
	for _, d := range dinerDimensions {
		s.Columns = append(s.Columns, workbook.Column{Title: "W " + d})
	}
	for _, h := range []string{"Overall", "Recommend", "Effort"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h})
	}
	for _, battery := range []string{"A", "D", "I"} {
		for i := range dinerItems {
			s.Columns = append(s.Columns, workbook.Column{Title: battery + strconv.Itoa(i+1), Width: 6})
		}
	}
	s.Columns = append(s.Columns, workbook.Column{Title: "Comment", Width: 50})
	r, more, wrote := newStream("diner/guests"), newStream("diner/levels"), &writer{newStream("diner/remarks"), map[string]bool{}}
	for i := range dinerGuestCount {
		row, felt := dinerGuest(r, i)
		row = append(row, dinerLevels(more)...)
		s.Rows = append(s.Rows, append(row, workbook.Text(wrote.diner(felt))))
	}
	return []workbook.Sheet{s}
}

const dinerGuestCount = 184

// dinerLevels draws the least that would do and what a guest would wish for, and how important each statement is to him. A few people
// mix the first two up.
func dinerLevels(s *stream) []workbook.Cell {
	var least, wished, important []workbook.Cell
	strict := 0.5 * s.normal()
	for _, it := range dinerItems {
		a := answer(feelingFor(it.adequate, 1)+strict+0.75*s.normal(), 1, 7)
		d := answer(math.Max(float64(a), feelingFor(it.expected+0.2, 1)+strict+0.6*s.normal()), 1, 7)
		if s.happens(0.02) {
			a, d = d, a
		}
		least, wished = append(least, optional(s, 0.02, a)), append(wished, optional(s, 0.02, d))
		important = append(important, optional(s, 0.02, answer(feelingFor(it.expected, 1)+0.3*strict+0.8*s.normal(), 1, 7)))
	}
	return append(append(least, wished...), important...)
}

// dinerGuest draws the answers of one guest, and returns what he felt with his satisfaction.
func dinerGuest(r *stream, i int) ([]workbook.Cell, dinerFeeling) {
	site, party := r.pick([]float64{62, 38}), r.pick([]float64{50, 32, 18})
	if few, is := dinerFew[i]; is {
		party = few
	}
	at := time.Date(2026, time.Month(4+r.below(6)), 1+r.below(28), 0, 0, 0, 0, time.UTC)
	row := []workbook.Cell{
		workbook.Text(fmt.Sprintf("T%04d", 700+i)), workbook.Date(at), workbook.Text(dinerSites[site]),
		workbook.Text(dinerParties[party]),
	}
	person, hope := 0.35*r.normal(), [5]float64{}
	for d := range hope {
		hope[d] = person + 0.7*r.normal()
	}
	for _, it := range dinerItems {
		row = append(row, optional(r, it.unanswered, answer(feelingFor(it.expected, 1.0)+hope[it.dimension]+0.6*r.normal(), 1, 7)))
	}
	// What pleases is the act; being served politely goes with a waiter who has dropped it.
	act, feel := r.normal(), [5]float64{}
	for d := range feel {
		feel[d] = 0.35*person + 0.70*r.normal()
	}
	feel[0] += 0.55 * act
	feel[2] -= 0.5 * float64(site)
	feel[4] -= 0.75 * act
	for _, it := range dinerItems {
		row = append(row, optional(r, it.unanswered, answer(feelingFor(it.perceived, 1.0)+feel[it.dimension]+0.55*r.normal(), 1, 7)))
	}
	for _, p := range shareOut(r, dinerPoints) {
		row = append(row, workbook.Number(p, ""))
	}
	overall := 5.5 + 0.55*feel[0] + 0.40*feel[1] + 0.75*feel[2] + 0.34*feel[3] - 0.22*feel[4] + 0.45*r.normal()
	return append(row,
		optional(r, 0.02, answer(overall, 1, 7)), optional(r, 0.03, answer(8.3+1.3*(overall-5.3)+0.8*r.normal(), 0, 10)),
		optional(r, 0.05, answer(2.6-0.42*(overall-5.3)+0.7*r.normal(), 1, 5))), dinerFeeling{overall, feel}
}

// dinerParties are who guests come with. Seven came on hen nights; coach and school parties are fewer than may be shown, and together
// they hide no other.
var dinerParties = []string{"Friends", "Couple", "Family", "Hen night", "Coach party", "School trip"}

var dinerFew = map[int]int{
	12: 3, 35: 3, 58: 3, 66: 3, 91: 3, 120: 3, 150: 3,
	40: 4, 111: 4, 160: 4,
	23: 5, 77: 5, 99: 5, 140: 5,
}

func dinerManagers() []workbook.Sheet {
	s := workbook.Sheet{Name: "Managers"}
	s.Columns = []workbook.Column{{Title: "Code"}, {Title: "Place", Width: 16}}
	for i := range dinerItems {
		s.Columns = append(s.Columns, workbook.Column{Title: "ME" + strconv.Itoa(i+1)})
	}
	for _, prefix := range []string{"MW ", "STD "} {
		for _, d := range dinerDimensions {
			s.Columns = append(s.Columns, workbook.Column{Title: prefix + d})
		}
	}
	r := newStream("diner/managers")
	for i := range 12 {
		row := []workbook.Cell{workbook.Text(fmt.Sprintf("M%02d", i+1)), workbook.Text(dinerSites[i%2])}
		for _, it := range dinerItems {
			row = append(row, optional(r, 0.01, answer(it.believed+0.7*r.normal(), 1, 7)))
		}
		for _, p := range shareOut(r, [5]float64{36, 30, 12, 14, 8}) {
			row = append(row, workbook.Number(p, ""))
		}
		for _, mean := range []float64{5.6, 5.9, 3.4, 4.6, 2.2} {
			if mean < 3 && r.happens(0.4) {
				row = append(row, workbook.Text("no standard"))
				continue
			}
			row = append(row, optional(r, 0.02, answer(mean+0.9*r.normal(), 1, 7)))
		}
		s.Rows = append(s.Rows, row)
	}
	return []workbook.Sheet{s}
}

func dinerStaff() []workbook.Sheet {
	s := workbook.Sheet{Name: "Staff"}
	s.Columns = []workbook.Column{{Title: "Code"}, {Title: "Place", Width: 16}}
	for _, prefix := range []string{"ABLE ", "PROM "} {
		for _, d := range dinerDimensions {
			s.Columns = append(s.Columns, workbook.Column{Title: prefix + d})
		}
	}
	s.Columns = append(s.Columns, workbook.Column{Title: "eNPS"}, workbook.Column{Title: "Obstacle", Width: 40})
	r := newStream("diner/staff")
	for i := range 26 {
		row := []workbook.Cell{workbook.Text(fmt.Sprintf("S%02d", i+1)), workbook.Text(dinerSites[i%2])}
		for _, mean := range []float64{6.1, 5.6, 4.0, 5.2, 4.9, 6.0, 5.7, 3.8, 5.1, 4.8} {
			row = append(row, optional(r, 0.03, answer(mean+0.9*r.normal(), 1, 7)))
		}
		obstacle := r.one([]string{"One grill for two rooms", "Till freezes at lunch", "Not enough hands on Saturday", "Guests laugh and I lose face", ""})
		s.Rows = append(s.Rows, append(row, optional(r, 0.04, answer(8.1+1.6*r.normal(), 0, 10)), workbook.Text(obstacle)))
	}
	return []workbook.Sheet{s}
}

// dinerTables writes the log of 900 tables, as the till and the door keep it.
func dinerTables() []workbook.Sheet {
	s := workbook.Sheet{Name: "Tables", Filter: true}
	for _, h := range []string{"No", "Seated", "Place", "Channel", "Topic", "Wait for a table (min)", "Greeted", "Greeting (s)", "Order to food (min)", "Solved", "Had to repeat", "Walked out"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h})
	}
	r := newStream("diner/tables")
	at := time.Date(2026, 4, 1, 11, 30, 0, 0, time.UTC)
	for i := range 900 {
		at = at.Add(time.Duration(r.skewed(230, 0.6)) * time.Minute)
		site := r.pick([]float64{60, 40})
		slow := []float64{1, 1.3}[site]
		channel := []string{"Face to face", "Telephone", "Web"}[r.pick([]float64{82, 8, 10})]
		gone := channel == "Face to face" && r.happens(0.03*slow*slow)
		row := []workbook.Cell{
			workbook.Number(float64(5001+i), "0"), workbook.DateTime(at), workbook.Text(dinerSites[site]), workbook.Text(channel),
			workbook.Text([]string{"Meal", "Booking", "Complaint"}[r.pick([]float64{86, 9, 5})]),
		}
		row = append(row, dinerTimes(r, channel, slow, gone)...)
		s.Rows = append(s.Rows, row)
	}
	return []workbook.Sheet{s}
}

func dinerTimes(r *stream, channel string, slow float64, gone bool) []workbook.Cell {
	blank := workbook.Cell{}
	if channel != "Face to face" {
		return []workbook.Cell{blank, blank, blank, blank, workbook.Text(dinerYes(r.happens(0.9))), workbook.Text(dinerYes(r.happens(0.08))), workbook.Text("No")}
	}
	wait := workbook.Number(tenth(r.skewed(6.5, 0.7)*slow), "0.0")
	greeted := r.happens(0.52) // the rest are pointedly ignored
	greeting := blank
	if greeted {
		greeting = workbook.Number(math.Round(r.skewed(95, 0.6)), "")
	}
	if gone {
		return []workbook.Cell{wait, workbook.Text(dinerYes(greeted)), greeting, blank, blank, blank, workbook.Text("Yes")}
	}
	return []workbook.Cell{
		wait, workbook.Text(dinerYes(greeted)), greeting, workbook.Number(tenth(r.skewed(17.5, 0.42)*slow), "0.0"),
		workbook.Text(dinerYes(r.happens(0.86))), workbook.Text(dinerYes(r.happens(0.11))), workbook.Text("No"),
	}
}

func dinerYes(b bool) string {
	if b {
		return "Yes"
	}
	return "No"
}
