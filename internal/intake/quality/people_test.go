package quality_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
)

func TestExcludedRespondentsAreNotMeasuredAndAreCounted(t *testing.T) {
	rows := people(60)
	rows[2][at("Status")], rows[5][at("Status")] = "Survey Preview", "Spam"
	rows[5][at("seconds")], rows[7][at("seconds")] = 20, 21
	d, s, found := read(t, settings(t, model+source+"checks: {preview: exclude, speeder: {action: exclude}}"), quality.Options{}, sheetOf(columns, rows...))
	if found.HasErrors() {
		t.Fatal(found)
	}
	if d.Customers.N != 57 || s.Respondents != 60 || s.Flagged != 3 || s.Struck != 3 {
		t.Errorf("%d customers of %d are left; %d flagged, %d struck", d.Customers.N, s.Respondents, s.Flagged, s.Struck)
	}
	// The fifth is struck by the check that comes first, and counts once.
	want := []survey.LeftOut{{Reason: survey.LeftByQuality, Detail: "speeder", Rows: 2}, {Reason: survey.LeftByQuality, Detail: "preview", Rows: 1}}
	if got := d.Sources[0].LeftOut; !slices.Equal(got, want) {
		t.Errorf("left out %v, want %v", got, want)
	}
	if got := tally(t, s, "preview"); got.Found != 2 || got.Action != config.LeaveOut {
		t.Errorf("preview: %+v", got)
	}
	if s.Items[0].Asked != 57 {
		t.Errorf("statements are counted over %d respondents, want those who are left", s.Items[0].Asked)
	}
	told := 0
	for _, f := range found {
		if f.Code == survey.CodeStruck {
			told++
		}
	}
	if told != 2 {
		t.Errorf("%d notes on rows left out, want two", told)
	}
}

func TestMoreThanATenthFlaggedIsAWarningAndAReasonForCare(t *testing.T) {
	rows := people(60)
	for i := range 7 {
		rows[i][at("seconds")] = 10
	}
	d, s, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	if own := only(found); len(own) != 1 || own[0].Severity != diag.Warning || !strings.Contains(own[0].Message, "7 of 60") {
		t.Errorf("found %v, want a warning of seven", own)
	}
	if c := s.Concerns(d.Sources); len(c) != 1 || c[0].ID != "flagged" || c[0].Number != 7 {
		t.Errorf("concerns %v", c)
	}
}

func TestPreviewsThatCountAreTheFirstConcern(t *testing.T) {
	rows := people(60)
	rows[3][at("Status")] = "Survey Preview"
	d, s, _ := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	if c := s.Concerns(d.Sources); len(c) != 1 || c[0].ID != "tests" || c[0].Number != 1 {
		t.Errorf("concerns %v", c)
	}
}

func TestStartAndEndGiveTheTimeWhereNoColumnDoes(t *testing.T) {
	rows := people(60)
	rows[4][at("end")] = rows[4][at("start")].(date) + 0.0002 // 17 s
	_, s, _ := read(t, settings(t, model+strings.Replace(source, "seconds: seconds, ", "", 1)), quality.Options{}, sheetOf(columns, rows...))
	if got := tally(t, s, "speeder"); got.Found != 1 || got.Base != 60 {
		t.Errorf("speeders %+v, want one of 60", got)
	}
}

func TestChecksWithoutTheirColumnsSaySo(t *testing.T) {
	c := settings(t, "model: {dimensions: [{id: d, name: D, items: [{id: a, text: A}, {id: b, text: B}]}]}\n"+`sources: [{role: customers, file: survey.xlsx, columns: {id: id, perception: "P{n}"}}]`)
	_, s, _ := read(t, c, quality.Options{}, sheetOf("id|P1|P2", []any{1, 5, 6}, []any{2, 4, 7}, []any{3, 6, 6}))
	for check, made := range map[string]bool{"straight_line": false, "variability": false, "speeder": false, "contradiction": false, "attention": false, "unfinished": false, "preview": false, "same_email": false, "missing_person": true, "same_answers": true, "end_before_start": false} {
		if got := tally(t, s, check); got.Made != made {
			t.Errorf("%s is possible: %t, want %t", check, got.Made, made)
		}
	}
}

// Two who are content with everything answer alike by chance; so many answers that differ among themselves do not agree so.
func TestContentPeopleAreNotTakenForCopies(t *testing.T) {
	rows := people(60)
	for _, i := range []int{3, 9} {
		all(rows[i], "E", 7)
		all(rows[i], "P", 7)
		rows[i][at("E3")], rows[i][at("P3")], rows[i][at("nps")], rows[i][at("comment")] = 1, 1, 10, nil
	}
	_, s, _ := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	if got := tally(t, s, "same_answers"); got.Found != 0 {
		t.Errorf("%d copies are found", got.Found)
	}
}

func TestASingleSmallGroupIsNotHeldAgainstTheOthers(t *testing.T) {
	rows := people(60)
	for i := range 3 {
		rows[i][at("channel")] = "fax"
		all(rows[i], "P", nil)
		rows[i][at("P1")] = 5
	}
	_, _, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	for _, f := range found {
		if f.Code == quality.CodeMissingGroup {
			t.Errorf("three people are held against the others: %v", f)
		}
	}
}

func TestNoAddressReachesTheSummaryOrAMessage(t *testing.T) {
	rows := people(60)
	rows[9][at("Email")] = "p2@example.org"
	d, s, found := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	var text, terminal strings.Builder
	found.WriteText(&text, diag.TextOptions{})
	s.WriteText(&terminal, d.Sources)
	for _, written := range []string{text.String(), terminal.String()} {
		if strings.Contains(written, "@") || !strings.Contains(written, "e-mail") {
			t.Errorf("written %s", written)
		}
	}
	if strings.Contains(terminal.String(), "R00") {
		t.Errorf("an id stands in the summary: %s", terminal.String())
	}
}

// init --from drops the addresses it finds; who answered twice is counted all the same.
func TestWhoAnsweredTwiceIsCountedByAddressesThatAreDropped(t *testing.T) {
	rows := people(60)
	rows[9][at("Email")], rows[20][at("Email")] = "p2@example.org", "P3@example.org "
	for _, drop := range []string{"", "    drop: [Email]\n", "    drop: [E*l, Status]\n"} {
		d, s, found := read(t, settings(t, model+strings.Replace(source, "    columns:", drop+"    columns:", 1)), quality.Options{}, sheetOf(columns, rows...))
		if got := tally(t, s, "same_email"); !got.Made || got.Found != 2 {
			t.Errorf("with %q: %+v", drop, got)
		}
		var text strings.Builder
		found.WriteText(&text, diag.TextOptions{})
		s.WriteText(&text, d.Sources)
		if strings.Contains(text.String(), "@") || !strings.Contains(text.String(), "e-mail") {
			t.Errorf("with %q it is written %s", drop, text.String())
		}
	}
}

func TestTheSummaryOfTheTerminalSaysWhatWasReadLeftOutAndFound(t *testing.T) {
	rows := people(60)
	rows[2][at("Status")] = "Survey Preview"
	rows[3][at("seconds")] = 9
	for _, b := range []string{"E", "P"} {
		all(rows[4], b, nil)
	}
	rows[4][at("nps")], rows[4][at("comment")] = nil, nil
	d, s, _ := read(t, settings(t, model+source+"checks: {preview: exclude}"), quality.Options{}, sheetOf(columns, rows...))
	var b strings.Builder
	s.WriteText(&b, d.Sources)
	for _, want := range []string{"read    customers   survey.xlsx!Responses: 60 rows, 58 used; left out: 1 without any answer, 1 excluded by checks (preview)\n",
		"too quick 1 of 59", "previews and tests 1 of 59, left out", "8 checks found nothing\n", "flagged 2 of 59 respondents (3 %); 1 left out by checks\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q does not stand in\n%s", want, b.String())
		}
	}
}

// After an error the terminal does not say that nothing was found.
func TestTheSummaryOfTheTerminalSaysThatReadingFoundErrors(t *testing.T) {
	rows := people(60)
	rows[9][at("id")] = rows[2][at("id")]
	d, s, _ := read(t, settings(t, model+source), quality.Options{}, sheetOf(columns, rows...))
	var b strings.Builder
	s.WriteText(&b, d.Sources)
	for _, want := range []string{"reading found the errors that are told above", "13 other checks found nothing"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q does not stand in\n%s", want, b.String())
		}
	}
}

// A questionnaire of one battery is looked at where it is long enough to be two.
func TestASingleLongBatteryIsLookedAt(t *testing.T) {
	items, header := []string{}, "id"
	for i := range 17 {
		items = append(items, fmt.Sprintf("{id: q%d, text: Q}", i+1))
		header += fmt.Sprintf("|P%d", i+1)
	}
	c := settings(t, "model: {dimensions: [{id: d, name: D, items: ["+strings.Join(items, ", ")+"]}]}\n"+`sources: [{role: customers, file: survey.xlsx, columns: {id: id, perception: "P{n}"}}]`)
	row := func(id int, answers int, of func(k int) any) []any {
		r := []any{id}
		for k := range answers {
			r = append(r, of(k))
		}
		return r
	}
	five, varied := func(int) any { return 5 }, func(k int) any { return 1 + k%7 }
	_, s, _ := read(t, c, quality.Options{}, sheetOf(header, row(1, 17, five), row(2, 17, varied), row(3, 15, five), row(4, 16, five)))
	if got := tally(t, s, "straight_line"); !got.Made || got.Found != 2 || got.Base != 4 {
		t.Errorf("straight-lining %+v, want the first and the last of four", got)
	}
}
