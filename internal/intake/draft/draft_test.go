package draft

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/export"
	"ecart/internal/intake/profile"
	"ecart/internal/intake/table"
)

// sheetOf describes a sheet of so many rows; each column is a heading and the values that stand under it, as if by chance.
func sheetOf(name string, rows int, columns ...[]string) Sheet {
	t := &table.Table{Book: "survey.xlsx", Sheet: name, Headers: 1}
	for i := range rows {
		t.Rows = append(t.Rows, i+2)
	}
	chance := rand.New(rand.NewPCG(7, uint64(rows)))
	for i, c := range columns {
		column := table.NewColumn(c[0], i, rows)
		for range rows {
			value := c[1+chance.IntN(len(c)-1)]
			if x, err := strconv.ParseFloat(value, 64); err == nil {
				column.Append(table.Integer, x, "")
			} else {
				column.Append(table.Text, 0, value)
			}
		}
		t.Columns = append(t.Columns, column)
	}
	return Sheet{
		Candidate: export.Candidate{Sheet: name, Tool: export.Table, Content: export.Answers, HeaderRow: 1, FirstRow: 2, Rows: rows, Evidence: []string{"made here"}},
		Profile:   profile.Describe(t),
	}
}

// batteryOf are columns of a side: E1 to En.
func batteryOf(side string, n int, values ...string) [][]string {
	var all [][]string
	for i := range n {
		all = append(all, append([]string{fmt.Sprintf("%s%d", side, i+1)}, values...))
	}
	return all
}

func propose(answers map[string]string, sheets ...Sheet) Proposal {
	return Propose([]Input{{File: "survey.xlsx", Sheets: sheets}}, nil, answers)
}

func question(p Proposal, key string) (Question, bool) {
	i := slices.IndexFunc(p.Questions, func(q Question) bool { return q.Key == key })
	if i < 0 {
		return Question{}, false
	}
	return p.Questions[i], true
}

func TestTwoWavesInOneFileAreAskedAbout(t *testing.T) {
	wave := func(name string, rows int) Sheet {
		return sheetOf(name, rows, batteryOf("P", 5, "1", "2", "3", "4", "5")...)
	}
	p := propose(nil, wave("2024", 60), wave("2025", 61))
	q, asked := question(p, "sheet")
	if !asked || !q.Open() || len(q.Options) != 2 {
		t.Fatalf("the questions are %+v", p.Questions)
	}
	p = propose(map[string]string{"sheet": "2024"}, wave("2024", 60), wave("2025", 61))
	if q, _ := question(p, "sheet"); q.Open() || p.Sources[0].Sheet != "2024" {
		t.Errorf("%+v, sheet %s", q, p.Sources[0].Sheet)
	}
	if q, _ := question(propose(map[string]string{"sheet": "2026"}, wave("2024", 60), wave("2025", 61)), "sheet"); q.Wrong != "2026" || !q.Open() {
		t.Errorf("a sheet that is not there is taken: %+v", q)
	}
}

func TestACopyOfTheAnswersIsNoRival(t *testing.T) {
	one := sheetOf("Answers", 60, batteryOf("P", 5, "1", "2", "3", "4", "5")...)
	copied := sheetOf("Copy", 60, batteryOf("P", 5, "1", "2", "3", "4", "5")...)
	p := propose(nil, one, copied)
	if q, asked := question(p, "sheet"); !asked || q.Open() || p.Sources[0].Sheet != "Answers" {
		t.Errorf("%+v", p.Questions)
	}
}

func TestHiddenAndRefusedSheetsAreNotChosen(t *testing.T) {
	hidden, refused, good := sheetOf("Old", 99, batteryOf("P", 9, "1", "2", "5")...), sheetOf("Counts", 99, batteryOf("P", 9, "1", "2", "5")...), sheetOf("New", 50, batteryOf("P", 3, "1", "2", "5")...)
	hidden.Hidden, refused.Refusal = true, "it is counted already"
	p := propose(nil, hidden, refused, good)
	if len(p.Questions) != 0 || p.Sources[0].Sheet != "New" {
		t.Errorf("sheet %s, questions %+v", p.Sources[0].Sheet, p.Questions)
	}
}

func TestTwentyTwoCodedPairsAreAskedWhetherTheyAreSERVQUAL(t *testing.T) {
	s := sheetOf("", 60, append(batteryOf("E", 22, "4", "5", "6", "7"), batteryOf("P", 22, "1", "4", "6", "7")...)...)
	p := propose(nil, s)
	if q, asked := question(p, "statements"); !asked || q.Default != "servqual" || !p.Model.Standard || p.Sources[0].Fields[0].Header != "E{n}" {
		t.Errorf("%+v, fields %+v", p.Questions, p.Sources[0].Fields)
	}
	p = propose(map[string]string{"statements": "own"}, s)
	if p.Model.Standard || len(p.Model.Dimensions) != 1 || len(p.Model.Dimensions[0].Items) != 22 {
		t.Errorf("own statements: %+v", p.Model.Dimensions)
	}
}

func TestWhichSideIsExpectedRestsOnTheAnswersOrIsAsked(t *testing.T) {
	pairs := func(first, second []string) Sheet {
		var columns [][]string
		for i := range 6 {
			columns = append(columns, append([]string{fmt.Sprintf("q%d_1", i+1)}, first...), append([]string{fmt.Sprintf("q%d_2", i+1)}, second...))
		}
		return sheetOf("", 80, columns...)
	}
	high, low := []string{"5", "6", "7"}, []string{"1", "2", "3", "7"}
	if q, _ := question(propose(nil, pairs(high, low)), "expectation"); q.Default != "first" {
		t.Errorf("the higher side first: %+v", q)
	}
	if q, _ := question(propose(nil, pairs(low, high)), "expectation"); !q.Open() {
		t.Errorf("the lower side first: %+v", q)
	}
	p := propose(map[string]string{"expectation": "second"}, pairs(low, high))
	if f := p.Sources[0].Fields; f[0].Key != "expectation" || f[0].Header != "q{n}_2" {
		t.Errorf("the second is the expectation: %+v", f)
	}
	p = propose(map[string]string{"expectation": "importance"}, pairs(low, high))
	if f := p.Sources[0].Fields; f[0].Key != "rated_importance" || p.Model.Gaps != nil {
		t.Errorf("the first is importance: %+v, gaps %v", f, p.Model.Gaps)
	}
}

func TestDimensionsAreTheStemsOfCodedHeadings(t *testing.T) {
	columns := slices.Concat(batteryOf("imag", 3, "1", "5", "10"), batteryOf("qual", 4, "1", "5", "10"), batteryOf("expe", 3, "1", "5", "10"), batteryOf("sat", 2, "1", "5", "10"))
	p := propose(nil, sheetOf("", 60, columns...))
	if d := p.Model.Dimensions; len(d) != 2 || d[0].ID != "imag" || len(d[1].Items) != 4 {
		t.Fatalf("%+v", d)
	}
	if f := p.Sources[0].Fields; f[0].Key != "perception" || f[0].Header != "{item}" || f[1].Key != "overall" {
		t.Errorf("%+v", f)
	}
	if len(p.Sources[0].Unused) != 4 { // what is expected, and the second of satisfaction
		t.Errorf("%+v", p.Sources[0].Unused)
	}
}

func TestSlipsAmongLabelsAreProposedAndNotApplied(t *testing.T) {
	values := []string{}
	for range 20 {
		values = append(values, "Tout à fait d’accord", "Plutôt d’accord", "Plutôt pas d’accord", "Pas du tout d’accord")
	}
	values = append(values, "Plutôt d’acord")
	p := propose(nil, sheetOf("", 800, append([]string{"Notez [Prix]"}, values...), append([]string{"Notez [Accueil]"}, values...), append([]string{"Notez [Délai]"}, values...)))
	s := p.Model.Scale
	if s == nil || s.Max != 4 || len(s.Labels) != 4 || len(s.Strange) == 0 || s.Strange[0].Near != "Plutôt d’accord" {
		t.Fatalf("%+v", s)
	}
}

func TestAColumnInWhichNobodyWasNeutralIsOnTheOthersScale(t *testing.T) {
	five, four := []string{"Strongly agree", "Agree", "Neutral", "Disagree", "Strongly disagree"}, []string{"Strongly agree", "Agree", "Disagree", "Strongly disagree"}
	p := propose(nil, sheetOf("", 60, append([]string{"Rate [Price]"}, five...), append([]string{"Rate [Staff]"}, four...), append([]string{"Rate [Rooms]"}, "Agree", "Neutral", "Don't know")))
	if s := p.Model.Scale; s == nil || s.Max != 5 || len(p.Model.Dimensions[0].Items) != 3 {
		t.Fatalf("%+v, %+v", s, p.Model.Dimensions)
	}
	if m := p.Model.Missing; len(m) != 1 || m[0].Reason != "dont_know" {
		t.Errorf("missing words %+v", m)
	}
}

func TestCodesOfMissingAnswersAreNoPointsOfTheScale(t *testing.T) {
	p := propose(nil, sheetOf("", 80, batteryOf("P", 4, "1", "2", "3", "4", "5", "99")...))
	if s := p.Model.Scale; s == nil || s.Max != 5 || len(p.Model.Missing) != 1 || p.Model.Missing[0].Text != "99" {
		t.Errorf("%+v, %+v", s, p.Model.Missing)
	}
}

func TestTheToolsCodesOfMissingAnswersAreNeitherPointsNorGroups(t *testing.T) {
	s := sheetOf("", 80, append(lettersOf("Q1", "1", "2", "3", "4", "5", "-1", "-2", "-3", "-99"), []string{"Q2", "0", "1", "-2"})...)
	s.Missing = export.Missing{NoAnswer: []string{"-1"}, NotShown: []string{"-2"}, DroppedOut: []string{"-3"}}
	p := propose(nil, s)
	if sc := p.Model.Scale; sc == nil || sc.Min != 1 || sc.Max != 5 || len(p.Model.Dimensions[0].Items) != 4 {
		t.Fatalf("%+v, %+v", sc, p.Model.Dimensions)
	}
	if m := p.Model.Missing; len(m) != 1 || m[0].Text != "-99" { // the tool's own stand with the source
		t.Errorf("%+v", m)
	}
	if g := p.Segments; len(g) != 1 || !strings.HasPrefix(g[0].Note, "2 groups") {
		t.Errorf("%+v", g)
	}
}

// lettersOf are columns of a question as 1KA names them: Q1a to Q1d.
func lettersOf(question string, values ...string) [][]string {
	var all [][]string
	for _, letter := range []string{"a", "b", "c", "d"} {
		all = append(all, append([]string{question + letter}, values...))
	}
	return all
}

func TestAScaleFromMinusThreeToThreeIsNotTakenForOneWithCodes(t *testing.T) {
	p := propose(nil, sheetOf("", 80, batteryOf("P", 4, "-3", "-2", "-1", "0", "1", "2", "3")...))
	if s := p.Model.Scale; s == nil || s.Min != -3 || s.Max != 3 || len(p.Model.Missing) > 0 {
		t.Errorf("%+v, missing %v", s, p.Model.Missing)
	}
}

func TestTheOrderOfDayAndMonthRestsOnTheDatesOrOnTheLanguage(t *testing.T) {
	recommend := map[string]string{"en": "Would you recommend us to the others?", "fr": "Nous recommanderiez-vous à vos amis ?"}
	for _, test := range []struct {
		name, locale string
		dates        []string
		answer       string
		format       string
		asks         bool
	}{
		{"a day that can be no month", "en", []string{"3/4/2026", "25/4/2026"}, "", "", false},
		{"in the second place", "fr", []string{"3/4/2026", "4/25/2026 9:07"}, "", "MM/DD/YYYY", false},
		{"nothing decides in English", "en", []string{"3/4/2026", "5/6/2026"}, "", "MM/DD/YYYY", true},
		{"nothing decides in French", "fr", []string{"3/4/2026", "5/6/2026"}, "", "", true},
		{"answered", "en", []string{"3/4/2026", "5/6/2026"}, "day", "", true},
		{"halves of the day", "en", []string{"3/4/2026 9:07 PM", "5/6/2026 1:00 AM"}, "", "MM/DD/YYYY", false},
		{"points", "en", []string{"3.4.2026", "5.6.2026"}, "", "", false},
		{"the same number twice", "en", []string{"3/3/2026", "4/4/2026"}, "", "", false},
	} {
		given := map[string]string{}
		if test.answer != "" {
			given["dates"] = test.answer
		}
		p := propose(given, sheetOf("", 60, append([]string{"Date"}, test.dates...), []string{recommend[test.locale], "0", "7", "9", "10"}))
		q, asks := question(p, "dates")
		f := p.Sources[0].Fields[0]
		if f.Key != "date" || f.Format != test.format || asks != test.asks || asks && q.Open() || f.Check != (asks && test.answer == "") {
			t.Errorf("%s: %+v, questions %+v", test.name, f, p.Questions)
		}
	}
}

func TestTooFewRespondentsAreSaid(t *testing.T) {
	for _, n := range []int{1, 2, 4, 5} {
		p := propose(nil, sheetOf("", n, []string{"Would you recommend us?", "9", "10"}, []string{"Any comment on this?", "It was all good to me"}))
		if said := len(p.Notes) == 1; said != (n < FewestShown) {
			t.Errorf("of %d respondents: %v", n, p.Notes)
		}
	}
}

func TestDatesAloneAreNoReport(t *testing.T) {
	if p := propose(nil, sheetOf("", 60, []string{"Date", "2026-03-04", "2026-03-05"})); len(p.Sources) != 0 {
		t.Errorf("%+v", p.Sources)
	}
}

func TestRankingsAndCountsAreNoStatements(t *testing.T) {
	p := propose(nil, sheetOf("", 60,
		[]string{"Please rank the films [A]", "1", "2", "3"}, []string{"Please rank the films [B]", "1", "2", "3"}, []string{"Please rank the films [C]", "1", "2", "3"},
		[]string{"How many pets do you have [cats]", "0", "1", "4"}, []string{"How many pets do you have [dogs]", "0", "1", "4"}, []string{"How many pets do you have [fish]", "0", "1", "4"}))
	if p.Model.Dimensions != nil {
		t.Errorf("%+v", p.Model.Dimensions)
	}
}

func TestManagersAnswerTheCustomersStatements(t *testing.T) {
	customers := sheetOf("", 60, append(batteryOf("E", 4, "4", "5", "6", "7"), batteryOf("P", 4, "1", "4", "6", "7")...)...)
	managers := sheetOf("", 12, batteryOf("ME", 4, "3", "5", "7")...)
	p := Propose([]Input{{File: "managers.xlsx", Sheets: []Sheet{managers}}, {File: "customers.xlsx", Sheets: []Sheet{customers}}}, nil, nil)
	if len(p.Sources) != 2 || p.Sources[0].Role != config.Customers || p.Sources[1].Role != config.Managers || !slices.Equal(p.Model.Gaps, []int{1, 5}) {
		t.Fatalf("%+v, gaps %v", p.Sources, p.Model.Gaps)
	}
	if f := p.Sources[1].Fields; len(f) != 1 || f[0].Key != "expectation" || f[0].Header != "ME{n}" || !f[0].Check {
		t.Errorf("%+v", f)
	}
}

func TestAFileNeverAsksMoreThanFiveQuestions(t *testing.T) {
	a := &asker{}
	for i := range 9 {
		q := Question{Key: fmt.Sprint(i), Default: "x", weight: i}
		if i == 3 {
			q.Default = ""
		}
		a.ask(q, nil)
	}
	all := a.ranked()
	if len(all) != mostQuestions || all[0].Key != "3" || all[1].Key != "8" {
		t.Errorf("%+v", all)
	}
}

func TestTicketsAreReadByTheToolsRoles(t *testing.T) {
	s := sheetOf("", 3, []string{"Ticket", "1", "2"}, []string{"Via", "mail", "chat"}, []string{"Wait", "5", "9", "12"}, []string{"Requester", "ann@example.org"})
	s.Content = export.Tickets
	s.Columns = []export.Column{{Index: 1, Header: "Via", Role: export.Channel}, {Index: 2, Header: "Wait", Role: export.FirstReply, Unit: "min"}, {Index: 3, Header: "Requester", Role: export.Requester}}
	src := propose(nil, s).Sources[0]
	wait := src.Fields[slices.IndexFunc(src.Fields, func(f Field) bool { return f.Key == "wait" })]
	if src.Role != config.Contacts || wait.Unit != "min" || wait.Clock != "calendar" {
		t.Errorf("%s, %+v", src.Role, src.Fields)
	}
	if slices.ContainsFunc(src.Fields, func(f Field) bool { return f.Key == "customer" }) || len(src.Drop) != 1 {
		t.Errorf("addresses are a key: %+v, dropped %+v", src.Fields, src.Drop)
	}
}

func TestNumbersBeforeStatementsArePartOfThePattern(t *testing.T) {
	p := propose(nil, sheetOf("", 60, []string{"Q1. The rooms were clean", "1", "3", "5"}, []string{"Q2. The staff were kind", "1", "3", "5"}, []string{"Q3. The service was quick", "1", "3", "5"}))
	if f := p.Sources[0].Fields; f[0].Header != "Q{n}. {item}" || p.Model.Dimensions[0].Items[1].Text != "The staff were kind" {
		t.Errorf("%+v, %+v", f, p.Model.Dimensions)
	}
}

func TestASecondWaveIsReadByTheFirstOnesHeadings(t *testing.T) {
	columns := [][]string{{"Q1. The rooms were clean", "1", "3", "5"}, {"Q2. The staff were kind", "1", "3", "5"}, {"Q3. The service was quick", "1", "3", "5"}, {"Gender", "f", "m"}}
	p := Propose([]Input{{File: "1.csv", Sheets: []Sheet{sheetOf("", 60, columns...)}}, {File: "2.csv", Sheets: []Sheet{sheetOf("", 50, columns...)}}}, nil, nil)
	if len(p.Sources) != 2 || len(p.Segments) != 1 {
		t.Fatalf("%d sources, segments %+v", len(p.Sources), p.Segments)
	}
	if a, b := p.Sources[0].Fields, p.Sources[1].Fields; len(a) != 1 || len(b) != 1 || a[0].Header != b[0].Header {
		t.Errorf("%+v and %+v", a, b)
	}
}
