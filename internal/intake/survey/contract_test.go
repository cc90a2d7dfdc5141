package survey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/intake/survey"
)

// log is a report.yaml of contacts, of which only what is interesting is given.
func log(source string) string {
	return "sources: [{role: contacts, file: survey.xlsx, " + source + "}]\n"
}

// Paris put its clocks forward on 29 March 2026 at 2:00 and back on 25 October at 3:00; in between it is two hours ahead of UTC.
func TestTheTimeBetweenTwoStampsKnowsZonesAndSummerTime(t *testing.T) {
	looked := 0
	for _, c := range []struct {
		zone, from, to string
		want           string
	}{
		{"", "2026-03-29 01:00", "2026-03-29 04:00", "10800"},
		{"timezone: Europe/Paris, ", "2026-03-29 01:00", "2026-03-29 04:00", "7200"},
		{"timezone: Europe/Paris, ", "2026-10-25 01:00", "2026-10-25 04:00", "14400"},
		{"timezone: Europe/Paris, ", "2026-07-01 12:00", "2026-07-01T10:30:00Z", "1800"},
		{"timezone: Europe/Paris, ", "2026-07-01T12:00:00+02:00", "2026-07-01 10:05:00 UTC", "300"},
		{"timezone: America/New_York, ", "2026-07-01T12:00:00+02:00", "2026-07-01 06:10", "600"},
		{"", "2026-07-01 12:00", "", "none"}, {"", "n/a", "2026-07-01 12:00", "none"},
	} {
		looked++
		d := built(t, settings(t, log(c.zone+"columns: {location: place, wait: {from: created, to: replied}}")), sheetOf("place|created|replied", []any{"Lyon", c.from, c.to}))
		wait, _ := d.Contacts.Measure("wait")
		if got := reasons(wait); got != c.want {
			t.Errorf("%sfrom %q to %q: %s, want %s", c.zone, c.from, c.to, got, c.want)
		}
	}
	if looked != 8 {
		t.Errorf("%d times were looked at", looked)
	}
}

// A stamp of another zone is counted on the day, and in the month, that clocks of the report's zone showed.
func TestStampsOfAnotherZoneAreMovedToTheReports(t *testing.T) {
	c := settings(t, log("timezone: Europe/Paris, columns: {location: place, date: At}"))
	for cell, want := range map[any]string{"2026-06-30T23:30:00Z": "2026-07", "2026-06-30 23:30": "2026-06", "2026-07-01T01:30:00+09:00": "2026-06", date(46203): "2026-06"} { // 30 June 2026
		if f, _ := survey.Find(built(t, c, sheetOf("place|At", []any{"Lyon", cell})).Contacts.Factors, "month"); f.Levels[0] != want {
			t.Errorf("%v is of %s, want %s", cell, f.Levels, want)
		}
	}
	if f, _ := survey.Find(built(t, settings(t, log("timezone: Europe/Paris, columns: {location: place, date: 'At (UTC)'}")), sheetOf("place|At (UTC)", []any{"Lyon", "2026-06-30 23:30"})).Contacts.Factors, "month"); f.Levels[0] != "2026-07" {
		t.Errorf("a stamp whose heading says UTC is of %s", f.Levels)
	}
}

func TestChoicesInColumnsOfTheirOwnAreThoseInOneCell(t *testing.T) {
	want := built(t, settings(t, one("nps: nps, reason: why")), sheetOf("id|nps|why", []any{1, 9, "Price; Near"}, []any{2, 9, "Near;"}, []any{3, 9, nil})).Customers.Reasons
	looked := 0
	for columns, rows := range map[string][][]any{
		`{columns: "why_*"}`:                                               {{1, 9, 1, 1}, {2, 9, 0, "Oui"}, {3, 9, nil, "Not selected"}},
		`{columns: "why_*", checked: [Coché]}`:                             {{1, 9, "coché", "Near"}, {2, 9, nil, "Coché"}, {3, 9, "-", nil}},
		`{columns: "why_*", checked: [2], unchecked: [1]}`:                 {{1, 9, 2, 2}, {2, 9, 1, "2"}, {3, 9, 1, nil}},
		`{columns: "why_*", checked: ["True"], unchecked: ["Not ticked"]}`: {{1, 9, true, "Vrai"}, {2, 9, false, true}, {3, 9, "not ticked", false}},
	} {
		looked++
		got := built(t, settings(t, one("nps: nps, reason: "+columns)), sheetOf("id|nps|why_Price|why_Near", rows...)).Customers.Reasons
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", columns, got, want)
		}
	}
	own := built(t, settings(t, one("nps: nps, reason: {columns: 'why_*'}")), sheetOf("id|nps|why_1|why_2", []any{1, 9, "Price", "Near"}, []any{2, 9, nil, "Near"}, []any{3, 9, nil, nil})).Customers.Reasons
	if looked != 4 || fmt.Sprint(own) != fmt.Sprint(want) {
		t.Errorf("choices in their own words: %v, want %v", own, want)
	}
	_, found := build(t, settings(t, one("nps: nps, reason: {columns: 'why_*', checked: [1]}")), sheetOf("id|nps|why_Price|why_Near", []any{1, 9, 3, 1}))
	if len(found) != 1 || !strings.Contains(found[0].Message, `"3" does not say whether "Price" was chosen`) {
		t.Errorf("found %v", found)
	}
}

func TestASegmentMayStandInSeveralColumns(t *testing.T) {
	c := settings(t, one("nps: nps")+"segments: [{id: use, columns: 'use_*'}]\n")
	d := built(t, c, sheetOf("id|nps|use_Work|use_Home", []any{1, 9, "x", nil}, []any{2, 9, nil, "x"}, []any{3, 9, nil, nil}))
	if f, _ := survey.Find(d.Customers.Factors, "use"); !slices.Equal(f.Levels, []string{"Home", "Work"}) || !slices.Equal(f.Codes, []int{1, 0, -1}) {
		t.Errorf("the segment is %+v", f)
	}
}

// Skip logic: who was not shown a question is no part of those who could have answered, and nobody who only skipped is a respondent.
func TestMissingReasonsAreToldApart(t *testing.T) {
	source := strings.Replace(one("nps: nps, csat: csat"), "columns:", "missing: {not_shown: [-2, N/A], dropped_out: [-3], no_answer: [-1]}, columns:", 1)
	d, _ := build(t, settings(t, source), sheetOf("id|nps|csat", []any{1, 9, -2}, []any{2, "N/A", 4}, []any{3, -3, 5}, []any{4, "-1", "5"}, []any{5, -2, -3}))
	s := d.Sources[0]
	if got := reasons(d.Customers.NPS) + " | " + reasons(d.Customers.CSAT); got != "9 shown left none | shown 4 5 5" {
		t.Errorf("the answers are %s", got)
	}
	if s.Used != 4 || s.Cells != 6 || s.Missing[survey.NotShown] != 2 || s.Missing[survey.DroppedOut] != 1 || s.Missing[survey.NoAnswer] != 1 {
		t.Errorf("summary %+v", s)
	}
}

func TestAFilterThatKeepsNothingSaysSo(t *testing.T) {
	source := strings.Replace(one("nps: nps"), "columns:", "keep: {Finished: Yess}, columns:", 1)
	_, found := build(t, settings(t, source), sheetOf("id|nps|Finished", []any{1, 9, "Yes"}))
	if len(found) == 0 || found[0].Code != survey.CodeNoValue || !strings.Contains(found[0].Hint, `did you mean "Yes"?`) {
		t.Errorf("found %v", found)
	}
}

// Zendesk counts how often a ticket was reopened.
func TestACountOfReopensIsYesOrNo(t *testing.T) {
	d := built(t, settings(t, log("columns: {location: place, reopened: Reopens}")), sheetOf("place|Reopens", []any{"a", 0}, []any{"a", 1}, []any{"a", 2}, []any{"a", "3"}, []any{"a", nil}, []any{"a", "no"}))
	if m, _ := d.Contacts.Measure("reopened"); reasons(m) != "0 1 1 1 none 0" {
		t.Errorf("reopened: %s", reasons(m))
	}
}

// Freshdesk writes times above a day as HH:MM:SS or as a number of days that Excel shows so.
func TestDurationsAboveADayComeAsClockAndAsExcelTime(t *testing.T) {
	d := built(t, settings(t, log("columns: {location: place, resolution: {column: 'Resolution time (in hrs)', unit: h, clock: business}}")), sheetOf("place|Resolution time (in hrs)", []any{"a", "36:30:00"}, []any{"a", date(1.5)}, []any{"a", "25:15"}, []any{"a", 30}))
	if m, _ := d.Contacts.Measure("resolution"); reasons(m) != "131400 129600 90900 108000" {
		t.Errorf("resolution: %s", reasons(m))
	}
}

// A model may leave the texts of its items to the row of questions.
func TestItemsTakeTheirTextFromTheRowOfQuestions(t *testing.T) {
	c := settings(t, "model: {dimensions: [{id: rel, items: [{id: a}, {id: b, text: As we say it}, {id: c}]}]}\nsources: [{role: customers, file: survey.xlsx, label_row: 2, columns: {id: id, perception: 'Q1_{n}'}}]\n")
	in := sheetOf("id|Q1_1|Q1_2|Q1_3", []any{1, 5, 6, 7})
	for i, label := range []string{"", "How true is it? - They keep promises", "How true is it? - They answer", "How true is it? - They are kind"} {
		in.Columns[i].Label = label
	}
	full := survey.Worded(c, []survey.Input{{Source: c.Sources[0], Table: in}})
	var texts []string
	for _, i := range full.Model.Items() {
		texts = append(texts, i.Text+"/"+i.Short)
	}
	if got := strings.Join(texts, "|"); got != "They keep promises/They keep promises|As we say it/As we say it|They are kind/They are kind" {
		t.Errorf("the items ask %s", got)
	}
	if c.Model.Items()[0].Text != "" {
		t.Error("the settings that came in were changed")
	}
	if _, found := build(t, full, in); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

func TestWhoOnlyChoseReasonsIsARespondent(t *testing.T) {
	d, _ := build(t, settings(t, one("nps: nps, reason: {columns: 'why_*'}")), sheetOf("id|nps|why_Price|why_Near", []any{1, 9, nil, nil}, []any{2, nil, 1, nil}, []any{3, nil, 0, nil}))
	if d.Customers.N != 2 {
		t.Errorf("%d customers answered, want two", d.Customers.N)
	}
}
