package survey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
	"ecart/internal/intake/wave"
)

// filler returns n rows of sound answers with an id, so that one bad cell is a small part of its column.
func filler(n int, row func(i int) []any) [][]any {
	var rows [][]any
	for i := range n {
		rows = append(rows, row(i))
	}
	return rows
}

const contactsOnly = `
sources:
  - role: contacts
    file: survey.xlsx
    columns: {date: date, location: location, wait: {column: wait, unit: s}, greeted: greeted}
`

const costsOnly = `
sources:
  - {role: costs, file: survey.xlsx, columns: {category: category, amount: amount}}
`

// recommending returns n answers to "nps" that run through lo to hi.
func recommending(n, lo, hi int) *table.Table {
	return sheetOf("id|nps", filler(n, func(i int) []any { return []any{fmt.Sprint("R", i), lo + i%(hi-lo+1)} })...)
}

// Every code of the room is provoked by a small table, and says where, what and why.
func TestEachFaultIsReportedWithItsPlaceAndRule(t *testing.T) {
	answers := func(header string, cell any) *table.Table {
		rows := filler(30, func(i int) []any { return []any{fmt.Sprint("R", i), 5} })
		rows[4][1] = cell
		return sheetOf("id|"+header, rows...)
	}
	weighed := func(weighting string) string {
		return one("nps: nps, location: location, channel: channel") + "weighting: {" + weighting + "}\n"
	}
	places := func(locations ...any) *table.Table {
		var rows [][]any
		for i, l := range locations {
			rows = append(rows, []any{i, 9, l, "web"})
		}
		return sheetOf("id|nps|location|channel", rows...)
	}
	kept := func(filter string) string {
		return strings.Replace(one("nps: nps"), "columns:", filter+", columns:", 1)
	}
	finished := func(cells ...any) *table.Table {
		var rows [][]any
		for i, c := range cells {
			rows = append(rows, []any{i, 9, c})
		}
		return sheetOf("id|nps|Finished", rows...)
	}
	spans := "\nsources: [{role: contacts, file: survey.xlsx, columns: {location: location, wait: {from: created, to: replied}}}]\n"
	stamps := func(created, replied string) *table.Table {
		rows := filler(30, func(int) []any { return []any{"2026-03-01 10:00", "2026-03-01 10:05", "Lyon"} })
		return sheetOf("created|replied|location", append(rows, []any{created, replied, "Lyon"})...)
	}
	contacts := func(column int, cell any) *table.Table {
		rows := filler(30, func(int) []any { return []any{date(45000), "Lyon", 40, "oui"} })
		rows[4][column] = cell
		return sheetOf("date|location|wait|greeted", rows...)
	}
	inspected := sheetOf("section|standard|result", []any{"Room", "The bed is made", "passed"}, []any{"Room", "The towels are dry", "failed"})
	inspections := func(how string) string {
		return "sources:\n  - {role: checklist, file: survey.xlsx, columns: {section: section, standard: standard, result: result}}\nchecklist: {" + how + "}\n"
	}
	waved := func(mapping, periods string) string {
		return one(strings.TrimSuffix("nps: nps, "+mapping, ", ")) + "periods: {" + periods + "}\n"
	}
	when := func(cells ...any) *table.Table {
		var rows [][]any
		for i, c := range cells {
			rows = append(rows, []any{i, 9, c})
		}
		return sheetOf("id|nps|when", rows...)
	}
	cases := []struct {
		name     string
		settings string
		table    *table.Table
		severity diag.Severity
		code     string
		place    string
		says     string
		hint     string
	}{
		{"missing column", one("nps: NPS"), answers("npz", 5), diag.Error, binding.CodeNoColumn, "report.yaml:", `survey.xlsx!Responses has no column "NPS"`, `did you mean "npz"?`},
		{"headings further down", one("nps: NPS"), sheetOf("Our survey|", []any{nil}, []any{"id", "nps"}, []any{1, 2}), diag.Error, binding.CodeNoColumn, "survey.xlsx!Responses!A1", `row 1 holds none of the headings; "id" stands in row 3`, "set header_row: 3"},
		{"a critical standard that nobody inspects", inspections("critical: [The bed is maid]"), inspected, diag.Warning, survey.CodeUninspected, "report.yaml:", `no inspection has a standard "The bed is maid"`, `did you mean "The bed is made"?`},
		{"the weight of no section", inspections("sections: {Hall: 2, room: 3}"), inspected, diag.Warning, survey.CodeUninspected, "report.yaml:", `no inspection has a section "Hall"`, "as it stands in the checklist"},
		{"missing letter", one(`nps: "=ZZ"`), answers("x", 5), diag.Error, binding.CodeNoColumn, "report.yaml:", "has no column ZZ", ""},
		{"missing members", one(`expectation: "E{n}"`), sheetOf("id|E1|E3|E4", []any{1, 2, 3, 4}), diag.Error, binding.CodeNoColumn, "report.yaml:", `lacks 1 of the 4 columns for "E{n}": "E2"`, `row 1 holds "id", "E1", "E3"`},
		{"missing family", one(`expectation: "E{n}"`), answers("nps", 5), diag.Error, binding.CodeNoColumn, "report.yaml:", `no column for "E{n}"`, ""},
		{"heading twice", one("nps: nps"), sheetOf("id|nps|nps", []any{1, 2, 3}), diag.Error, binding.CodeTwoColumns, "survey.xlsx!Responses!C1", `the heading "nps" stands over the columns B, C`, "=B"},
		{"one column twice", one("nps: nps, overall: nps"), answers("nps", 5), diag.Error, binding.CodeOneForTwo, "survey.xlsx!Responses!B1", `column B is read as "overall" and as "nps"`, "own column"},
		{"a segment of names", one("nps: nps") + "segments: [{id: adviser, name: Adviser, column: Conseiller}]", sheetOf("id|nps|Conseiller", []any{1, 9, "Ingrid Ptak"}, []any{2, 9, "Zoltan Ptak"}), diag.Error, survey.CodePersonal, "survey.xlsx!Responses!C1", `column C is read as "adviser", which the report shows, and looks like personal data (name): the heading "Conseiller"`, `privacy: {allow: ["Conseiller"]}`},
		{"places of which one is an e-mail", one("nps: nps, location: location"), sheetOf("id|nps|location", []any{1, 9, "Lyon"}, []any{2, 9, "Lyon"}, []any{3, 9, "Lyon"}, []any{4, 9, "Lyon"}, []any{5, 9, "Lyon"}, []any{6, 9, "demandez à jean@exemple.fr"}), diag.Error, survey.CodePersonal, "survey.xlsx!Responses!C7", `the cell is read as "location", which the report shows, and holds personal data (e-mail)`, "leads to nobody"},
		{"places of which one is a person", one("nps: nps, location: location"), sheetOf("id|nps|location", []any{1, 9, "Lyon"}, []any{2, 9, "Lyon"}, []any{3, 9, "Lyon"}, []any{4, 9, "Lyon"}, []any{5, 9, "Lyon"}, []any{6, 9, "Chloé Lefèvre"}), diag.Error, survey.CodePersonal, "survey.xlsx!Responses!C7", `holds personal data (name)`, "leads to nobody"},
		{"obstacles that are telephones", "sources:\n  - {role: employees, file: survey.xlsx, columns: {id: id, enps: enps, obstacle: why}}\n", sheetOf("id|enps|why", []any{1, 9, "06 12 34 56 78"}, []any{2, 9, "0612345679"}), diag.Error, survey.CodePersonal, "survey.xlsx!Responses!C1", `(telephone): 2 of 2 cells are telephone numbers`, "allow"},
		{"an e-mail for a number", one("nps: nps"), answers("nps", "jean@exemple.fr"), diag.Warning, answer.CodeNotNumber, "survey.xlsx!Responses!B6", `and is "[e-mail]"`, "labels:"},
		{"a telephone for a number", one("nps: nps"), answers("nps", 612345678), diag.Warning, answer.CodeOutOfScale, "survey.xlsx!Responses!B6", "[number] is outside the scale 0–10", "scale"},
		{"a telephone that begins like a rating", one("nps: nps"), answers("nps", "06 12 34 56 78"), diag.Warning, answer.CodeNotNumber, "survey.xlsx!Responses!B6", `is "[telephone]"`, ""},
		{"a range for a rating", one("nps: nps"), answers("nps", "6-7"), diag.Warning, answer.CodeNotNumber, "survey.xlsx!Responses!B6", `is "6-7"`, ""},
		{"unit in the heading", strings.Replace(contactsOnly, "{column: wait,", "{column: wait (min),", 1), sheetOf("date|location|wait (min)|greeted", []any{date(45000), "Lyon", 1, 1}), diag.Warning, survey.CodeHeadingUnit, "survey.xlsx!Responses!C1", `says "min"`, "unit:"},
		{"text for a number", one("nps: nps"), answers("nps", "lots"), diag.Warning, answer.CodeNotNumber, "survey.xlsx!Responses!B6", `"nps" should be a number from 0–10 and is "lots"`, "labels:"},
		{"date for a number", one("nps: nps"), answers("nps", date(45000)), diag.Warning, answer.CodeNotNumber, "survey.xlsx!Responses!B6", "is a date", `"6-7"`},
		{"outside the scale", one("nps: nps"), answers("nps", 11), diag.Warning, answer.CodeOutOfScale, "survey.xlsx!Responses!B6", `11 is outside the scale 0–10 of "nps"`, "scale"},
		{"a fraction", one("nps: nps"), answers("nps", "4,5"), diag.Warning, answer.CodeNotWhole, "survey.xlsx!Responses!B6", "4.5 is not one of the whole numbers 0–10", "integer: false"},
		{"unknown label", one("overall: overall"), answers("overall", "Plutôt d’acord"), diag.Warning, answer.CodeLabel, "survey.xlsx!Responses!B6", `"Plutôt d’acord" is no label`, `"Plutôt d’accord" = 5`},
		{"number and label disagree", one("overall: overall"), answers("overall", "6 - Plutôt d'accord"), diag.Warning, answer.CodeLabelNumber, "survey.xlsx!Responses!B6", "says 6, and the scale", "labels:"},
		{"zero below the scale", one("overall: overall"), answers("overall", 0), diag.Warning, answer.CodeZero, "survey.xlsx!Responses!B6", "0 is below the scale 1–7", "dont_know"},
		{"neither yes nor no", contactsOnly, contacts(3, "perhaps"), diag.Warning, answer.CodeYesNo, "survey.xlsx!Responses!D6", `should be yes or no and is "perhaps"`, "oui"},
		{"not a date", contactsOnly, contacts(0, "31/02/2025"), diag.Warning, answer.CodeDate, "survey.xlsx!Responses!A6", `"31/02/2025" is not a date`, "format:"},
		{"not a duration", contactsOnly, contacts(2, "soon"), diag.Warning, answer.CodeDuration, "survey.xlsx!Responses!C6", `should be a duration and is "soon"`, "1:02:03"},
		{"negative", contactsOnly, contacts(2, -5), diag.Warning, answer.CodeNegative, "survey.xlsx!Responses!C6", "cannot be negative and is -5", ""},
		{"longer than a day", contactsOnly, contacts(2, 90000), diag.Warning, answer.CodeLong, "survey.xlsx!Responses!C6", "lasts more than a day: 90000", "unit"},
		{"error value", contactsOnly, contacts(2, faulty("#DIV/0!")), diag.Warning, answer.CodeFaulty, "survey.xlsx!Responses!C6", "#DIV/0!", "formula"},
		{"formula not calculated", contactsOnly, contacts(2, pending{}), diag.Warning, answer.CodePending, "survey.xlsx!Responses!C6", "never calculated", "save it"},
		{"unknown word", costsOnly, sheetOf("category|amount", []any{"Marketing", 3}), diag.Error, answer.CodeWord, "survey.xlsx!Responses!A2", `"category" is "Marketing"`, "appraisal"},
		{"rows not kept", kept("keep: {Finished: ['True', '1']}"), finished("True", "Vrai", 1, "False"), diag.Note, survey.CodeSifted, "survey.xlsx!Responses", `1 row is left out: "Finished" holds something else than "True", "1"`, "row 5"},
		{"rows rejected", kept("reject: {Finished: [spam]}"), finished("ok", "Spam", "SPAM ", "ok"), diag.Note, survey.CodeSifted, "survey.xlsx!Responses", `2 rows are left out: "Finished" holds "spam"`, "row 3"},
		{"nothing to reject by a near name", kept("reject: {Finished: [Survey Preveiw]}"), finished("Survey Preview", "IP Address"), diag.Warning, survey.CodeNoValue, "survey.xlsx!Responses!C1", `no row holds "Survey Preveiw" in "Finished"`, `did you mean "Survey Preview"?`},
		{"a time that ends before it begins", spans, stamps("2026-03-01 10:00", "2026-03-01 09:00"), diag.Warning, survey.CodeBackwards, "survey.xlsx!Responses!B32", `the end of "wait" lies before its start`, "timezone"},
		{"several groups at once", one("nps: nps") + "segments: [{id: use, column: use, split: ';'}]\n", sheetOf("id|nps|use", []any{1, 9, "a"}, []any{2, 9, "a; b"}, []any{3, 9, "b;"}), diag.Note, survey.CodeSeveral, "survey.xlsx!Responses!C3", `1 row gives several answers to "use"`, "reason"},
		{"a slip of a place", one("nps: nps, location: location, channel: channel"), places(slices.Concat(slices.Repeat([]any{"Port"}, 12), []any{"Prt"})...), diag.Note, survey.CodeNearLevel, "survey.xlsx!Responses", `in "location", "Prt" (1 row) may be meant for "Port" (12 rows)`, "nothing was changed"},
		{"a channel that is not declared", one("nps: nps, location: location, channel: channel") + "channels: [{name: Webb}]\n", places("Lyon"), diag.Note, survey.CodeNearLevel, "survey.xlsx!Responses", `in "channel", "web" (1 row) may be meant for "Webb"`, "nothing was changed"},
		{"hours of business", strings.Replace(contactsOnly, "column: wait", "column: wait within business hours", 1), sheetOf("date|location|wait within business hours|greeted", []any{date(45000), "Lyon", 40, "oui"}), diag.Warning, survey.CodeClocks, "survey.xlsx!Responses!C1", `the heading says "business hours"`, "clock: business"},
		{"unknown choice", one("nps: nps, reason: {column: why, choices: [Price, Nearness]}"), sheetOf("id|nps|why", []any{1, 9, "price; nearness;"}, []any{2, 9, "Pryce"}), diag.Warning, answer.CodeChoice, "survey.xlsx!Responses!C3", `"Pryce" is no choice of "reason"`, `did you mean "Price"?`},
		{"a comma that may be part of a choice", one(`nps: nps, reason: {column: why, split: ", "}`), sheetOf("id|nps|why", []any{1, 9, "Price"}, []any{2, 9, "Near, and late"}), diag.Warning, answer.CodeChoice, "survey.xlsx!Responses!C3", `"Near, and late"`, "choices:"},
		{"one row twice", one("nps: nps"), sheetOf("id|nps", []any{"R1", 1}, []any{"R2", 2}, []any{"R1", 1}), diag.Error, survey.CodeSameID, "survey.xlsx!Responses!A4", `the id "R1" stands twice`, "remove the rows that were exported twice"},
		{"one id of two people", one("nps: nps"), sheetOf("id|nps", []any{"R1", 1}, []any{"R2", 2}, []any{"R1", 3}), diag.Error, survey.CodeSameID, "survey.xlsx!Responses!A4", `the id "R1" stands twice`, "two people share the id: correct one of them, or take another column as id"},
		{"one row twice and one id of two people", one("nps: nps"), sheetOf("id|nps", []any{"R1", 1}, []any{"R2", 2}, []any{"R1", 3}, []any{"R2", 2}), diag.Error, survey.CodeSameID, "survey.xlsx!Responses!A4", `the id "R1" stands twice`, "1 of 2 rows hold other answers than the first with their id"},
		{"no id", one("nps: nps"), sheetOf("id|nps", []any{"R1", 1}, []any{nil, 2}), diag.Warning, survey.CodeNoID, "survey.xlsx!Responses!A3", "has no id", ""},
		{"no weight", one("nps: nps, weight: w"), sheetOf("id|nps|w", []any{1, 1, 1}, []any{2, 2, 0}, []any{3, 2, nil}), diag.Error, survey.CodeWeight, "survey.xlsx!Responses!C3", "missing or zero", ""},
		{"a weight that is no number", one("nps: nps, weight: w"), sheetOf("id|nps|w", []any{1, 1, 1}, []any{2, 2, "x"}), diag.Error, answer.CodeNotNumber, "survey.xlsx!Responses!C3", `is "x"`, ""},
		{"no rows", one("nps: nps"), sheetOf("id|nps"), diag.Error, survey.CodeNoRows, "survey.xlsx!Responses", "no row is left to count as customers", "it is still blank: fill it in, or take the source out of report.yaml"},
		{"points that miss 100", one(`nps: nps, importance: "W {dimension}"`), sheetOf("id|nps|W rel|W emp", []any{1, 2, 60, 40}, []any{2, 2, 30, 40}, []any{3, 2, 50, 50}, []any{4, 2, 100, nil}, []any{5, 2, nil, nil}, []any{6, 2, 52, 45}), diag.Warning, survey.CodePoints, "survey.xlsx!Responses!C3:D3", "add up to 70, not 100", "in 1 row that adds up"},
		{"points left blank", one(`nps: nps, importance: "W {dimension}"`), sheetOf("id|nps|W rel|W emp", []any{1, 2, 60, 40}, []any{2, 2, 100, nil}), diag.Warning, survey.CodePoints, "survey.xlsx!Responses!C3:D3", "left blank", "100 points"},
		{"a date of another time", contactsOnly, contacts(0, date(9000)), diag.Warning, survey.CodeFarDate, "survey.xlsx!Responses!A6", "1924-08-21 lies more than a year from every other", "correct the date"},
		{"a row of totals", one("nps: nps"), sheetOf("id|nps", []any{"R1", 1}, []any{"R2", 2}, []any{"TOTAL", 3000}), diag.Warning, survey.CodeTotal, "survey.xlsx!Responses!A4", `"TOTAL" heads a row of totals, which is left out`, "remove the row"},
		{"a row of totals without an id", costsOnly, sheetOf("category|amount", []any{"Prévention", 3}, []any{"Moyenne ", 3}), diag.Warning, survey.CodeTotal, "survey.xlsx!Responses!A3", `"Moyenne"`, "remove the row"},
		{"outside the period", contactsOnly + "periods: {unit: month, from: 2023-03-01, to: 2023-03-31}", contacts(0, date(46000)), diag.Note, survey.CodePeriod, "survey.xlsx!Responses", "1 row is left out: outside the period 2023-03-01 to 2023-03-31", "row 6"},
		{"no answer at all", one("nps: nps"), answers("nps", nil), diag.Note, survey.CodeNothing, "survey.xlsx!Responses", "1 row is left out: no question", "row 6"},
		{"tolerated in minutes", one(`nps: nps, tolerated: "TOL_{standard}"`) + "standards: [{id: wait, name: Wait, measure: contacts.wait, target: 2 min}]", sheetOf("id|nps|TOL_wait", []any{1, 9, 2}, []any{2, 9, 2}, []any{3, 9, 3}, []any{4, 9, 1}, []any{5, 9, 2}), diag.Warning, survey.CodeTimes, "survey.xlsx!Responses!C1", "about half of the customers name 2 s or more, and the target of the standard is 120 s", "unit:"},
		{"five points for eleven", one("nps: nps"), recommending(60, 1, 5), diag.Error, survey.CodeOtherNPS, "survey.xlsx!Responses!B1", `none of 60 answers to "nps" is above 5`, "csat"},
		{"ten points for eleven", one("nps: nps"), recommending(120, 1, 10), diag.Warning, survey.CodeOtherNPS, "survey.xlsx!Responses!B1", `12 answers to "nps" are 1 and none is 0`, "0–10"},
		{"more rows than people", strings.Replace(one("nps: nps"), "role: customers,", "role: customers, population: 1,", 1), sheetOf("id|nps", []any{1, 9}, []any{2, 9}), diag.Error, survey.CodePopulation, "report.yaml:", "2 rows of customers, and the population is said to be 1", "population"},
		{"a group without a size", weighed("margins: {location: {Lyon: 3, Brest: 1}}"), places("Lyon", "Brest", "Nice"), diag.Error, survey.CodeNoTarget, "survey.xlsx!Responses", `there are customers of "Nice"`, "add 1 group"},
		{"a size without a group", weighed("margins: {location: {Lyon: 60 %, Brest: 40 %}}"), places("lyon", "lyon"), diag.Error, survey.CodeNobody, "report.yaml:", `no customer belongs to "Brest"`, `the customers are of "lyon"`},
		{"a combination without customers", weighed("cells: {by: [location, channel], parts: [{of: [Lyon, web], size: 3}, {of: [Lyon, fax], size: 1}]}"), places("Lyon", "Lyon"), diag.Error, survey.CodeNobody, "report.yaml:", `no customer belongs to "Lyon × fax"`, ""},
		{"a customer without a group", weighed("margins: {location: {Lyon: 1}}"), places("Lyon", nil), diag.Warning, survey.CodeNoGroup, "survey.xlsx!Responses", `1 customer is without "location"`, "fill the cells in"},
		{"a grouping that nobody has", one("nps: nps") + "weighting: {margins: {location: {Lyon: 1}}}", sheetOf("id|nps", []any{1, 9}), diag.Error, survey.CodeNoGroup, "report.yaml:", `weights by "location", and no customer has one`, "map its column"},
		{"items of an antecedent missing", two + "antecedents: {teamwork: \"T{k}\"}\nsources: [{role: employees, file: survey.xlsx, columns: {id: id, enps: enps}}]", sheetOf("id|enps|T1|T2|T3|T5", []any{1, 9, 1, 1, 1, 1}), diag.Error, binding.CodeNoColumn, "report.yaml:", `lacks 1 of the 5 columns for "teamwork": "T4"`, ""},
		{"a date between two waves", waved("date: when", "waves: [{name: A, from: 2026-01-01, to: 2026-02-28}, {name: B, from: 2026-04-01}]"), when("2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05"), diag.Note, wave.CodeNone, "survey.xlsx!Responses", "1 row has a date between two waves", "the first is row 4"},
		{"a date after the last wave", waved("date: when", "waves: [{name: A, from: 2026-01-01, to: 2026-02-28}, {name: B, from: 2026-04-01, to: 2026-04-30}]"), when("2026-01-05", "2026-02-05", "2026-04-05", "2026-05-05"), diag.Warning, wave.CodeNone, "survey.xlsx!Responses", "1 row has a date in none of the waves", "the first is row 5"},
		{"nothing says the wave", waved("", "unit: wave, waves: [{name: A, from: 2026-01-01}, {name: B, from: 2026-04-01}]") + "history: h.jsonl\n", when("2026-01-05", "2026-02-05"), diag.Note, wave.CodeNone, "survey.xlsx!Responses", "nothing says to which wave these rows belong", "map its column wave"},
		{"a wave without a row", waved("date: when", "waves: [{name: A, from: 2026-01-01}, {name: B, from: 2026-02-01}, {name: C, from: 2026-03-01}]"), when("2026-01-05", "2026-03-05"), diag.Warning, wave.CodeEmpty, "report.yaml:", `no row belongs to the wave "B"`, "look at its days"},
		{"a wave that is not listed", waved("wave: when", "waves: [Spring, Autumn]"), when("Spring", "spring ", "Autumn", "Autum"), diag.Error, wave.CodeUnknown, "survey.xlsx!Responses!C5", `"Autum" is none of the waves`, `did you mean "Autumn"?`},
		{"a file of no wave", strings.Replace(waved("", "waves: [Spring]"), "survey.xlsx", "'survey{wave}.xlsx'", 1), when("Spring"), diag.Error, wave.CodeUnknown, "report.yaml:", `the name of "survey.xlsx" says no wave`, "rename the file"},
		{"an event in no wave", waved("wave: when", "unit: wave, events: [{wave: Sprng, name: Rebuilt}]"), when("Spring"), diag.Error, wave.CodeUnknown, "report.yaml:", `there is no wave "Sprng" for the event "Rebuilt"`, `did you mean "Spring"?`},
		{"waves in no order", waved("wave: when", "unit: wave"), when("Spring", "Autumn"), diag.Error, wave.CodeOrder, "survey.xlsx!Responses", `nothing says when the wave "Autumn" was`, "list them in their order"},
		{"spellings", contactsOnly, contacts(1, "LYON "), diag.Note, survey.CodeLevels, "survey.xlsx!Responses", `in "location", "Lyon", "LYON" are read as one`, ""},
	}
	provoked := map[string]bool{}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, found := build(t, settings(t, c.settings), c.table)
			if len(found) != 1 {
				t.Fatalf("%d findings, want one: %v", len(found), found)
			}
			d := found[0]
			if d.Severity != c.severity || d.Code != c.code || !strings.HasPrefix(d.Place.String(), c.place) {
				t.Errorf("got %s %s at %s, want %s %s at %s", d.Severity, d.Code, d.Place, c.severity, c.code, c.place)
			}
			if !strings.Contains(d.Message, c.says) || !strings.Contains(d.Hint, c.hint) {
				t.Errorf("says %q (hint %q), want %q (hint %q)", d.Message, d.Hint, c.says, c.hint)
			}
		})
		provoked[c.code] = true
	}
	if found := strike(t); len(found) == 1 {
		provoked[found[0].Code] = true
	}
	_, found := happening(t, sheetOf("id|created_at|requester", []any{1, "2026-03-01 10:00", 7}), sheetOf("ticket|when|author|public|status", []any{9, "2026-03-01 10:00", 5, true, nil}))
	if len(found) == 1 {
		provoked[found[0].Code] = true
	}
	if found := quietMonth(t); len(found) == 1 {
		provoked[found[0].Code] = true
	}
	for _, code := range survey.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no table provokes %s: %s", code.ID, code.Meaning)
		}
	}
	for _, code := range wave.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no table provokes %s: %s", code.ID, code.Meaning)
		}
	}
	for _, code := range answer.Codes() {
		if !provoked[code.ID] {
			t.Errorf("no cell provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

func TestAlikeFaultsOfAColumnAreToldOnceWithTheirNumberAndRange(t *testing.T) {
	rows := filler(200, func(i int) []any { return []any{fmt.Sprint("R", i), 6} })
	for _, i := range []int{3, 50, 120} {
		rows[i][1] = 8
	}
	d, found := build(t, settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, overall: overall}}]"), sheetOf("id|overall", rows...))
	if len(found) != 1 || found[0].Count != 3 || found[0].Range != "B5:B122" || found[0].Place.Cell != "B5" {
		t.Fatalf("got %+v, want one finding of 3 cells from B5 to B122", found)
	}
	if len(found[0].Notes) != 1 || !strings.HasPrefix(found[0].Notes[0].Place.String(), "report.yaml:") {
		t.Errorf("the rule is not shown: %v", found[0].Notes)
	}
	if s := d.Sources[0]; s.Problems != 3 || s.Missing[survey.OutOfScale] != 3 || s.Used != 200 {
		t.Errorf("summary %+v", s)
	}
}

// Up to one bad cell in twenty is a client's typing; more means that the column is not what report.yaml says.
func TestMoreThanATwentiethOfBadCellsIsAnError(t *testing.T) {
	c := settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, overall: overall}}]")
	for bad, want := range map[int]diag.Severity{5: diag.Warning, 6: diag.Error} {
		rows := filler(100, func(i int) []any { return []any{fmt.Sprint("R", i), 6} })
		for i := range bad {
			rows[i][1] = 9
		}
		_, found := build(t, c, sheetOf("id|overall", rows...))
		if len(found) != 1 || found[0].Severity != want || found[0].Count != bad {
			t.Errorf("%d of 100 bad cells give %v, want one %s", bad, found, want)
		}
	}
}

func TestEveryUnknownLabelIsToldApartUpToALimit(t *testing.T) {
	rows := filler(400, func(i int) []any { return []any{fmt.Sprint("R", i), 6} })
	for i := range 18 {
		rows[i][1] = "label " + string(rune('a'+i/2))
	}
	_, found := build(t, settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, overall: overall}}]"), sheetOf("id|overall", rows...))
	if len(found) != 8 || found.Number(diag.Warning) != 18 {
		t.Errorf("%d findings of %d cells, want 8 of 18", len(found), found.Number(diag.Warning))
	}
}

// A label that report.yaml spells wrongly is one slip, however many columns it stands in.
func TestALabelThatTheScaleLacksIsToldOnceForAllItems(t *testing.T) {
	rows := filler(40, func(i int) []any { return []any{fmt.Sprint("R", i), "Pas du tout d’accord", 1, 5, 7} })
	rows[3][1], rows[5][2], rows[6][2], rows[9][4] = "Plutôt d’acord", "Plutôt d’acord", "Plutôt d’acord", "Assez"
	_, found := build(t, settings(t, one(`perception: "P{n}"`)), sheetOf("id|P1|P2|P3|P4", rows...))
	var labels diag.List
	for _, d := range found {
		if d.Code == answer.CodeLabel {
			labels = append(labels, d)
		}
	}
	if len(labels) != 2 {
		t.Fatalf("%d findings, want one for each label: %v", len(labels), labels)
	}
	slip := labels[0]
	if !strings.HasSuffix(slip.Message, "is no label of the scale, in 2 columns") || slip.Count != 3 || slip.Range != "B5:C8" || len(slip.Blocks()) != 3 || !strings.Contains(slip.Hint, "report.yaml, where the slip may be") {
		t.Errorf("got %+v", slip)
	}
}

// Whoever answered in formulas that were never calculated is told as that, and not as somebody who answered nothing.
func TestFormulasWithoutAValueAreNoSilence(t *testing.T) {
	rows := filler(40, func(i int) []any { return []any{fmt.Sprint("R", i), 5} })
	rows[4][1] = pending{}
	_, found := build(t, settings(t, one("nps: nps")), sheetOf("id|nps", rows...))
	if len(found) != 1 || found[0].Code != answer.CodePending || found[0].Place.Cell != "B6" {
		t.Errorf("found %v, want the formula alone", found)
	}
}

func TestDuplicateIdsAreFoundAcrossFiles(t *testing.T) {
	source := "{role: customers, file: %.xlsx, columns: {id: id, nps: nps}}"
	c := settings(t, two+"sources: ["+strings.Replace(source, "%", "a", 1)+", "+strings.Replace(source, "%", "b", 1)+"]")
	second := sheetOf("nps|id", []any{1, "R3"}, []any{2, "R2"}, []any{2, "R1"})
	second.Book = "b.xlsx"
	_, found := build(t, c, sheetOf("id|nps", []any{"R1", 5}, []any{"R2", 6}), second)
	if len(found) != 1 || found[0].Place.String() != "b.xlsx!Responses!B3" || found[0].Notes[0].Place.String() != "survey.xlsx!Responses!A3" || found[0].Count != 2 {
		t.Errorf("got %+v", found)
	}
}

func TestAPlaceCalledTotalIsNoRowOfTotals(t *testing.T) {
	c := settings(t, contactsOnly)
	d := built(t, c, sheetOf("location|date|wait|greeted", []any{"Total", date(45000), 40, "oui"}, []any{"Lyon", date(45001), 40, "oui"}))
	if d.Contacts.N != 2 {
		t.Errorf("%d contacts, want 2", d.Contacts.N)
	}
}

func TestARoundOfYearlySurveysHasNoFarDate(t *testing.T) {
	c := settings(t, contactsOnly)
	var rows [][]any
	for i := range 6 {
		rows = append(rows, []any{date(43000 + 500*(i/2)), "Lyon", 40, "oui"})
	}
	if d := built(t, c, sheetOf("date|location|wait|greeted", rows...)); d.Contacts.N != 6 {
		t.Errorf("%d contacts, want 6", d.Contacts.N)
	}
}

func TestPointsOffAreOneWarningWithTheirRange(t *testing.T) {
	c := settings(t, two+customersOnly)
	row := func(id int, rel, emp any) []any {
		return []any{id, date(45000), "Lyon", 7, 2, 6, 7, 5, 3, 5, 4, rel, emp, 9}
	}
	_, found := build(t, c, sheetOf("id|date|location|E1|E2|E3|E4|P1|P2|P3|P4|W rel|W emp|nps", row(1, 10, 10), row(2, 60, 40), row(3, nil, 100), row(4, 90, 90)))
	if len(found) != 1 || found[0].Count != 3 || found[0].Range != "L2:M5" || found[0].Place.Cell != "L2:M2" {
		t.Errorf("found %+v, want one warning of three rows in L2:M5", found)
	}
}

func TestAQuestionnaireWithNothingButNumbersOfRowsIsStillBlank(t *testing.T) {
	c := settings(t, two+"sources:\n  - {role: customers, file: survey.xlsx, columns: {id: id, nps: nps}}\n")
	_, found := build(t, c, sheetOf("id|nps", []any{1, nil}, []any{2, nil}))
	last := found[len(found)-1]
	if last.Code != survey.CodeNoRows || !strings.Contains(last.Hint, "still blank") {
		t.Errorf("found %+v, want that it is still blank", found)
	}
	c = settings(t, contactsOnly+"periods: {unit: month, from: 2023-03-01, to: 2023-03-31}")
	_, found = build(t, c, sheetOf("date|location|wait|greeted", []any{date(46000), "Lyon", 4, 1}))
	if last = found[len(found)-1]; last.Code != survey.CodeNoRows || !strings.Contains(last.Hint, "period") {
		t.Errorf("found %+v, want a look at the period", found)
	}
}

// complained is a survey with a source of complaints beside it.
func complained(t *testing.T, customers, complaints *table.Table) (*survey.Dataset, diag.List) {
	t.Helper()
	c := settings(t, two+`
periods: {unit: month, from: 2023-03-01, to: 2023-03-31}
sources:
  - {role: customers, file: survey.xlsx, columns: {id: id, nps: nps}}
  - {role: complaints, file: complaints.xlsx, columns: {date: date, category: cause, cost: cost}}
`)
	return build(t, c, customers, complaints)
}

// quietMonth is a survey of a month in which nobody complained.
func quietMonth(t *testing.T) diag.List {
	t.Helper()
	d, found := complained(t, sheetOf("id|nps", []any{1, 9}), sheetOf("date|cause|cost"))
	if d.Complaints != nil || d.Customers.N != 1 || len(d.Sources) != 2 {
		t.Errorf("the dataset holds %+v of %d sources", d.Complaints, len(d.Sources))
	}
	return found
}

func TestAMonthWithoutComplaintsIsNotMeasuredAndEndsNothing(t *testing.T) {
	found := quietMonth(t)
	if len(found) != 1 || found[0].Severity != diag.Warning || found[0].Code != survey.CodeUnmeasured || !strings.Contains(found[0].Message, "complaints: what they tell is not measured") || !strings.Contains(found[0].Hint, "right where this period has none; else fill it in") {
		t.Errorf("found %+v", found)
	}
	// The same where the sheet holds the complaints of other months, as it does when it is kept for years.
	_, found = complained(t, sheetOf("id|nps", []any{1, 9}), sheetOf("date|cause|cost", []any{date(46000), "Wait", 4}, []any{date(46001), "Wait", 4}))
	if last := found[len(found)-1]; len(found) != 2 || found.HasErrors() || last.Code != survey.CodeUnmeasured || !strings.Contains(last.Hint, "the period") {
		t.Errorf("found %+v", found)
	}
	// But a survey without a customer is none, however many complained.
	d, found := complained(t, sheetOf("id|nps"), sheetOf("date|cause|cost", []any{date(45000), "Wait", 4}))
	if len(found) != 1 || found[0].Severity != diag.Error || found[0].Code != survey.CodeNoRows || d.Complaints == nil {
		t.Errorf("found %+v", found)
	}
	// Nor is one of which nothing has a row.
	d, found = complained(t, sheetOf("id|nps"), sheetOf("date|cause|cost"))
	if len(found) != 2 || found.Number(diag.Error) != 2 || d.Customers != nil {
		t.Errorf("found %+v", found)
	}
}

// strike leaves out two of four rows by a check.
func strike(t *testing.T) diag.List {
	t.Helper()
	c := settings(t, one("nps: nps"))
	in := survey.Input{Source: c.Sources[0], Table: sheetOf("id|nps", []any{1, 9}, []any{2, 8}, []any{3, 7}, []any{4, nil}, []any{5, 6}), Struck: []survey.Struck{{Check: "speeder", Rows: []int{1, 4}}}}
	d, found := survey.Build(c, []survey.Input{in})
	if d.Customers.N != 2 || d.Customers.NPS.Values[1] != 7 {
		t.Errorf("%d customers are left, want the first and the third", d.Customers.N)
	}
	s := d.Sources[0]
	want := []survey.LeftOut{{Reason: survey.LeftSilent, Rows: 1}, {Reason: survey.LeftByQuality, Detail: "speeder", Rows: 2}}
	if !slices.Equal(s.LeftOut, want) {
		t.Errorf("left out %v, want %v", s.LeftOut, want)
	}
	return slices.DeleteFunc(found, func(f diag.Diagnostic) bool { return f.Code != survey.CodeStruck })
}

func TestEveryRowIsUsedOrLeftOutForAReason(t *testing.T) {
	c := settings(t, one("nps: nps, date: date")+"periods: {unit: month, from: 2023-03-01, to: 2023-03-31}")
	d, _ := build(t, c, sheetOf("id|date|nps|x", []any{1, date(45000), 9}, []any{2, date(45001), 8}, []any{3, date(46000), 8}, []any{4, nil, 8}, []any{nil, nil, nil, "a remark"},
		[]any{6, date(45002), nil}, []any{"Total", nil, 33}))
	s := d.Sources[0]
	left, reasons := 0, map[survey.Exclusion]int{}
	for _, l := range s.LeftOut {
		left += l.Rows
		reasons[l.Reason] += l.Rows
	}
	if s.Rows != 7 || s.Used != 2 || left != 5 {
		t.Errorf("%d rows are %d used and %d left out", s.Rows, s.Used, left)
	}
	for _, reason := range []survey.Exclusion{survey.LeftBlank, survey.LeftTotals, survey.LeftOutside, survey.LeftUndated, survey.LeftSilent} {
		if reasons[reason] != 1 {
			t.Errorf("%d rows are left out as %s, want one", reasons[reason], reason)
		}
	}
	if got := d.Readings[0].Rows; !slices.Equal(got, []int{0, 1}) {
		t.Errorf("the rows read are %v", got)
	}
}

// one is a report.yaml of one source of customers with columns.
func one(mapping string) string {
	return two + "sources:\n  - {role: customers, file: survey.xlsx, columns: {id: id, " + mapping + "}}\n"
}
