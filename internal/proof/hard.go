package proof

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// share is how many rows belong to a group.
type share struct {
	group string
	rows  int
}

// dealt returns the groups of n rows in an order of chance; the last group takes the rest.
func dealt(r *rand.Rand, n int, shares ...share) []string {
	var all []string
	for _, s := range shares {
		for range s.rows {
			all = append(all, s.group)
		}
	}
	for len(all) < n {
		all = append(all, shares[len(shares)-1].group)
	}
	r.Shuffle(n, func(a, b int) { all[a], all[b] = all[b], all[a] })
	return all
}

// answer returns a whole number between the ends, around a middle, and now and then none.
func answer(r *rand.Rand, middle float64, lowest, highest int) string {
	if r.IntN(40) == 0 {
		return ""
	}
	x := int(middle + r.NormFloat64()*float64(highest-lowest)/5 + 0.5)
	return strconv.Itoa(min(max(x, lowest), highest))
}

func yesNo(r *rand.Rand, share float64) string {
	if r.Float64() < share {
		return "yes"
	}
	return "no"
}

// Kind is how a survey's customers are counted.
type Kind string

// The kinds.
const (
	Plain    Kind = "plain"
	Weighted Kind = "weighted" // by a column of weights
	Unpaired Kind = "unpaired" // expectations and perceptions are held to be of different people
)

// Kinds returns all kinds.
func Kinds() []Kind { return []Kind{Plain, Weighted, Unpaired} }

// Hard is a survey with a group too small in every way there is: a place with three customers, a channel with one, a segment and a month
// with few, four key customers, a place and a team with seven employees, a place with three managers, and departments that few rate.
func Hard(k Kind) Survey {
	r := rand.New(rand.NewPCG(3, 14))
	settings := hardSettings
	switch k {
	case Plain:
	case Unpaired:
		settings = strings.Replace(settings, "  paired: true\n", "  paired: false\n", 1)
	case Weighted:
		settings = strings.Replace(settings, "      overall: Overall\n", "      overall: Overall\n      weight: Weight\n", 1)
	}
	return Survey{Settings: settings, Tables: map[string]*Table{
		"guests.csv": guests(r), "staff.csv": staff(r), "managers.csv": managers(r), "inside.csv": inside(r), "log.csv": contacts(r), "complaints.csv": complaints(r),
	}}
}

var months = []share{
	{"2026-02-14", 2}, {"2026-03-14", 8}, {"2026-01-10", 23}, {"2026-04-10", 23}, {"2026-05-10", 23}, {"2026-06-10", 23},
	{"2026-07-10", 23}, {"2026-08-10", 23}, {"2026-09-10", 23}, {"2026-10-10", 23}, {"2026-11-10", 23}, {"2026-12-10", 23},
}

// numbered returns headings with the numbers 1 to n.
func numbered(prefix string, n int) []string {
	var all []string
	for i := range n {
		all = append(all, prefix+strconv.Itoa(i+1))
	}
	return all
}

func guests(r *rand.Rand) *Table {
	const n = 240
	t := &Table{Headings: []string{"Place", "Channel", "Party", "Visit", "Key", "Weight", "Overall", "Recommend", "Happy", "Easy", "Again", "Twice", "Once", "Trouble", "Told", "Why", "Said", "Bear wait", "Wish wait", "W pace", "W manner"}}
	for _, prefix := range []string{"E", "P", "A", "D", "I"} {
		t.Headings = append(t.Headings, numbered(prefix, 4)...)
	}
	places := dealt(r, n, share{"Annecy", 3}, share{"Brest", 9}, share{"Caen", 70}, share{"Dijon", 78}, share{"Evian", 80})
	channels := dealt(r, n, share{"fax", 1}, share{"letter", 9}, share{"desk", 78}, share{"telephone", 76}, share{"web", 76})
	parties := dealt(r, n, share{"alone", 3}, share{"club", 8}, share{"pair", 110}, share{"family", 119})
	visits, keys := dealt(r, n, months...), dealt(r, n, share{"yes", 4}, share{"no", n - 4})
	for i := range n {
		points := 20 + 5*r.IntN(12)
		row := []string{
			places[i], channels[i], parties[i], visits[i], keys[i], fmt.Sprintf("%.2f", 0.5+r.Float64()), answer(r, 5, 1, 7), answer(r, 7.5, 0, 10), answer(r, 4, 1, 5), answer(r, 5, 1, 7),
			answer(r, 5, 1, 7), yesNo(r, 0.3), yesNo(r, 0.7), yesNo(r, 0.3), yesNo(r, 0.5), []string{"near", "price", "friends", "near; price"}[r.IntN(4)],
			[]string{"The queue was endless.", "Kind staff, good room.", "", "Nobody answered my question about the bill.", "I waited and waited."}[r.IntN(5)],
			strconv.Itoa(60 + 10*r.IntN(30)), strconv.Itoa(10 + 5*r.IntN(20)), strconv.Itoa(points), strconv.Itoa(100 - points),
		}
		for _, middle := range []float64{5.8, 4.9, 4.2, 6.1, 5.5} {
			for range 4 {
				row = append(row, answer(r, middle, 1, 7))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	complete(t)
	askFew(t)
	return t
}

// complete gives the customers of hidden groups the answers they left out: that nobody of a group answered a question may be told.
func complete(t *Table) {
	for _, g := range [][2]string{{"Place", "Annecy"}, {"Place", "Brest"}, {"Channel", "fax"}, {"Channel", "letter"}, {"Party", "alone"}, {"Party", "club"}, {"Visit", "2026-02-14"}, {"Visit", "2026-03-14"}} {
		for _, r := range t.With(g[0], g[1]) {
			for c, cell := range t.Rows[r] {
				if cell == "" && t.Headings[c] != "Said" {
					t.Rows[r][c] = "4"
				}
			}
		}
	}
}

// fewAsked is a place of many customers of whom three answered how happy they are.
const fewAsked = "Caen"

// askFew takes the other answers of that place, and makes the first customer of Brest like the first there in everything but the place and
// that answer. All of Annecy would recommend the company.
func askFew(t *Table) {
	place, happy := t.Column("Place"), t.Column("Happy")
	there, twin := t.With("Place", fewAsked), t.With("Place", "Brest")[0]
	copy(t.Rows[twin], t.Rows[there[0]])
	t.Rows[twin][place], t.Rows[twin][happy] = "Brest", "5"
	for i, r := range there {
		t.Rows[r][happy] = []string{"1", "4", "5", ""}[min(i, 3)]
	}
	for _, r := range t.With("Place", "Annecy") {
		t.Rows[r][t.Column("Recommend")] = "10"
	}
}

func staff(r *rand.Rand) *Table {
	const n = 79
	t := &Table{Headings: []string{"Place", "Team", "eNPS", "Hours", "Trained", "Obstacle", "ABLE pace", "ABLE manner", "PROM pace", "PROM manner", "TEAM_1", "TEAM_2", "EE1", "EE2", "EE3", "EE4"}}
	places := dealt(r, n, share{"Annecy", 7}, share{"Brest", 12}, share{"Caen", 20}, share{"Dijon", 20}, share{"Evian", 20})
	teams := dealt(r, n, share{"night", 7}, share{"laundry", 12}, share{"front", 30}, share{"kitchen", 30})
	for i := range n {
		row := []string{places[i], teams[i], answer(r, 7, 0, 10), strconv.Itoa(r.IntN(40)), yesNo(r, 0.6), []string{"Too few hands", "Slow tills", ""}[r.IntN(3)]}
		for range 4 {
			row = append(row, answer(r, 4.5, 1, 7))
		}
		for range 2 {
			row = append(row, answer(r, 4, 1, 7))
		}
		for range 4 {
			row = append(row, answer(r, 5.5, 1, 7))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func managers(r *rand.Rand) *Table {
	const n = 44
	t := &Table{Headings: append([]string{"Place", "W pace", "W manner", "STD pace", "STD manner"}, numbered("ME", 4)...)}
	places := dealt(r, n, share{"Annecy", 3}, share{"Brest", 11}, share{"Caen", 10}, share{"Dijon", 10}, share{"Evian", 10})
	for i := range n {
		points := 30 + 5*r.IntN(9)
		row := []string{places[i], strconv.Itoa(points), strconv.Itoa(100 - points), answer(r, 4, 1, 7), answer(r, 4, 1, 7)}
		for range 4 {
			row = append(row, answer(r, 5.6, 1, 7))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// said is how many answers each department gave about each other: few from cellar and garden, few about pool and spa, and few of kitchen
// and hall about stores and linen.
var said = []struct {
	from, to string
	answers  int
}{
	{"cellar", "pool", 1}, {"cellar", "office", 1}, {"cellar", "works", 1}, {"garden", "spa", 2}, {"garden", "office", 5}, {"garden", "works", 5},
	{"kitchen", "pool", 1}, {"kitchen", "spa", 5}, {"kitchen", "office", 20}, {"kitchen", "works", 20}, {"kitchen", "stores", 3}, {"kitchen", "linen", 4},
	{"hall", "spa", 6}, {"hall", "office", 25}, {"hall", "works", 24}, {"hall", "stores", 3}, {"hall", "linen", 4},
}

// inside is what departments say of each other. The first answers of hall about stores and linen are those of kitchen the other way round.
func inside(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"From", "To", "Day", "R speed", "R care"}}
	first := map[[2]string]int{}
	for _, s := range said {
		first[[2]string{s.from, s.to}] = len(t.Rows)
		for range s.answers {
			t.Rows = append(t.Rows, []string{s.from, s.to, "2026-06-10", answer(r, 4.5, 1, 7), answer(r, 4.5, 1, 7)})
		}
	}
	copy(t.Rows[first[[2]string{"kitchen", "stores"}]][3:], []string{"2", "3"})
	copy(t.Rows[first[[2]string{"kitchen", "linen"}]][3:], []string{"6", "7"})
	copy(t.Rows[first[[2]string{"hall", "stores"}]][3:], []string{"6", "7"})
	copy(t.Rows[first[[2]string{"hall", "linen"}]][3:], []string{"2", "3"})
	return t
}

// contacts is the log, which is nobody's answers.
func contacts(r *rand.Rand) *Table {
	const n = 300
	t := &Table{Headings: []string{"No", "Place", "Channel", "Day", "Wait", "Greeting"}}
	for i := range n {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i), []string{"Annecy", "Brest", "Caen", "Dijon", "Evian"}[r.IntN(5)], []string{"fax", "letter", "desk", "telephone", "web"}[r.IntN(5)],
			months[i%len(months)].group, strconv.Itoa(20 + r.IntN(200)), strconv.Itoa(5 + r.IntN(60)),
		})
	}
	return t
}

func complaints(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"Place", "Day", "About", "Cost"}}
	for i := range 30 {
		t.Rows = append(t.Rows, []string{[]string{"Annecy", "Brest", "Caen", "Dijon", "Evian"}[i%5], months[i%len(months)].group, []string{"late", "rude", "bill"}[r.IntN(3)], strconv.Itoa(r.IntN(90))})
	}
	return t
}

const hardSettings = `company: {name: Small Groups}
locale: en
model:
  paired: true
  gaps: [1, 2, 3, 4, 5]
  scale: {min: 1, max: 7}
  csat: {min: 1, max: 5, top: 2}
  dimensions:
    - {id: pace, name: Pace, items: [{id: quick, text: Service is quick.}, {id: prompt, text: Answers come promptly.}]}
    - {id: manner, name: Manner, items: [{id: kind, text: Staff are kind.}, {id: able, text: Staff are able.}]}
sources:
  - role: customers
    file: guests.csv
    columns:
      location: Place
      channel: Channel
      date: Visit
      overall: Overall
      nps: Recommend
      csat: Happy
      ces: Easy
      intention: Again
      repeated: Twice
      resolved: Once
      problem: Trouble
      complained: Told
      reason: Why
      key_customer: Key
      comment: Said
      expectation: E{n}
      perception: P{n}
      adequate: A{n}
      desired: D{n}
      rated_importance: I{n}
      importance: W {dimension}
      tolerated: {column: "Bear {standard}", unit: s}
      wished: {column: "Wish {standard}", unit: s}
  - {role: managers, file: managers.csv, columns: {location: Place, expectation: "ME{n}", importance: "W {dimension}", formalization: "STD {dimension}"}}
  - role: employees
    file: staff.csv
    columns:
      location: Place
      team: Team
      enps: eNPS
      training: Hours
      trained: Trained
      obstacle: Obstacle
      ability: ABLE {dimension}
      promises: PROM {dimension}
      expectation: EE{n}
  - {role: internal, file: inside.csv, columns: {from: From, to: To, date: Day, rating: "R {service}"}}
  - {role: contacts, file: log.csv, columns: {id: "No", location: Place, channel: Channel, date: Day, wait: {column: Wait, unit: s}, greeting: {column: Greeting, unit: s}}}
  - {role: complaints, file: complaints.csv, columns: {location: Place, date: Day, category: About, cost: Cost}}
segments:
  - {id: party, name: Party, column: Party}
periods: {unit: month, from: 2026-01-01, to: 2026-12-31}
statistics: {resamples: 200}
standards:
  - {id: wait, name: Served within a minute, item: quick, origin: customers, owner: Front, kind: share, measure: contacts.wait, target: 60 s, required: 0.9}
  - {id: once, name: Settled at once, item: able, origin: customers, owner: Front, kind: share, measure: customers.resolved, required: 0.8}
  - {id: once_unfaxed, name: Settled at once without fax, item: able, origin: customers, owner: Front, kind: share, measure: customers.resolved, where: {channel: [desk, telephone, web, letter]}, required: 0.8}
promises:
  - {id: once_there, text: Settled at once., item: able, measure: customers.resolved, where: {location: [Brest, Caen]}, target: 1}
indicators:
  - {id: recommend, name: Recommendation, group: loyalty, measure: nps, direction: higher, green: 40, amber: 10, worst: -50}
  - {id: kindness, name: Kindness, group: people, measure: item.kind, direction: higher, green: 5.5, amber: 4.5, worst: 1}
  - {id: kindness_there, name: Kindness there, group: people, measure: item.kind, where: {location: Brest}, direction: higher, green: 5.5, amber: 4.5, worst: 1}
  - {id: together, name: Recommendation of company, group: loyalty, measure: nps, where: {party: [club, pair, family]}, direction: higher, green: 40, amber: 10, worst: -50}
  - {id: wait, name: Waiting, group: speed, measure: contacts.wait, direction: lower, green: 60 s, amber: 90 s, worst: 240 s, standard: wait}
  - {id: evenness, name: Evenness, group: consistency, measure: consistency, direction: lower, green: 0.02, amber: 0.05, worst: 0.5}
exceptions:
  - {indicator: kindness, item: kind, location: Annecy, mode: invert, reason: The act of the house., approved_by: Head, review_date: 2030-01-01}
  - {indicator: wait, item: quick, location: Brest, mode: exclude, reason: Slow by design., approved_by: Head, review_date: 2030-01-01}
  - {indicator: recommend, item: able, segment: party = alone, mode: exclude, reason: They never do., approved_by: Head, review_date: 2030-01-01}
actions:
  - {id: small_place, name: Mend Annecy, owner: Front, opened: 2026-02-01, item: quick, location: Annecy}
  - {id: small_month, name: Mend all, owner: Front, opened: 2026-02-01, gap: 5}
  - {id: small_answers, name: Settle, owner: Front, opened: 2026-02-01, standard: once_unfaxed}
  - {id: recommended, name: Be recommended, owner: Front, opened: 2026-02-01, indicator: recommend}
antecedents:
  - {id: teamwork, gap: 3, columns: "TEAM_{k}", items: 2, asked_of: employees}
internal:
  items: [{id: speed, name: Speed}, {id: care, name: Care}]
channels:
  - {name: desk, kind: face_to_face}
  - {name: telephone, kind: telephone}
  - {name: web, kind: web}
  - {name: fax, kind: fax}
  - {name: letter, kind: post}
`
