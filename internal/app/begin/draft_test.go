package begin

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/app"
	"ecart/internal/diag"
	"ecart/internal/intake/draft"
)

// proposed reads files and proposes a report of them.
func proposed(t *testing.T, answers map[string]string, r DraftRequest) (*Draft, draft.Proposal) {
	t.Helper()
	d, found, err := ReadDraft(context.Background(), r)
	if err != nil || d == nil {
		t.Fatalf("%v: %v %v", r.From, err, found)
	}
	return d, d.Propose(answers)
}

// builtFrom proposes a report, writes it and builds it.
func builtFrom(t *testing.T, answers map[string]string, r DraftRequest) (draft.Proposal, app.Outcome) {
	t.Helper()
	r.Dir = filepath.Join(t.TempDir(), "report")
	d, p := proposed(t, answers, r)
	for _, q := range p.Questions {
		if q.Open() {
			t.Fatalf("%v leaves %q open", r.From, q.Text)
		}
	}
	if _, err := d.Write(p); err != nil {
		t.Fatal(err)
	}
	o, err := app.Build(context.Background(), app.Request{Config: filepath.Join(r.Dir, "report.yaml"), Version: "test"})
	if err != nil || o.Failure != app.None {
		text, _ := os.ReadFile(filepath.Join(r.Dir, "report.yaml"))
		t.Fatalf("%v does not build: %v %v\n%s", r.From, err, o.Diagnostics, text)
	}
	return p, o
}

func items(p draft.Proposal) int {
	n := 0
	for _, d := range p.Model.Dimensions {
		n += len(d.Items)
	}
	return n
}

func fields(p draft.Proposal) []string {
	var all []string
	for _, s := range p.Sources {
		for _, f := range s.Fields {
			all = append(all, f.Key)
		}
	}
	return all
}

// Every real export that holds answers builds a report from `init --from` alone.
func TestEveryExportWithAnswersBuilds(t *testing.T) {
	const exports, kiosk = "../../../../shared/data/exports/", "../../../../shared/data/kiosk/"
	if _, err := os.Stat(exports); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	for _, test := range []struct {
		name  string
		from  []string
		book  string
		items int
		has   []string
		drops int // columns of personal data, at least
	}{
		{"plain table", []string{exports + "cSEM_satisfaction.xlsx"}, "", 14, []string{"perception", "overall"}, 0},
		{"Google Forms", []string{exports + "google_forms_pandas2019.csv"}, "", 0, []string{"date", "overall", "ces", "comment"}, 0},
		{"KoboToolbox", []string{exports + "kobo_data_likert.xlsx"}, "", 18, []string{"perception"}, 0},
		{"KoboToolbox with its form", []string{exports + "kobo_data_likert.xlsx"}, exports + "xlsform_form_likert.xlsx", 18, []string{"perception"}, 0},
		{"LimeSurvey", []string{exports + "limesurvey_998192_R.csv"}, "", 4, []string{"id", "perception"}, 2},
		{"Qualtrics", []string{exports + "qualtrics_sample.csv"}, "", 0, []string{"date", "comment"}, 3},
		{"Qualtrics before 2017", []string{exports + "qualtrics_sample_legacy.csv"}, "", 0, []string{"comment"}, 3},
		{"SurveyMonkey", []string{exports + "surveymonkey_starwars.csv"}, "", 14, []string{"id", "location", "perception"}, 0},
		{"Zendesk", []string{exports + "zendesk_ticket.csv"}, "", 0, []string{"id", "customer", "date", "channel"}, 2},
		{"Zendesk with comments", []string{exports + "zendesk_ticket.csv", exports + "zendesk_ticket_comment.csv"}, "", 0, []string{"id", "customer", "date"}, 2},
		{"the kiosk workbook", []string{kiosk + "kiosk_survey.xlsx"}, "", 22, []string{"date", "expectation", "perception", "overall"}, 0},
		{"the kiosk survey, cleaned", []string{kiosk + "kiosk_clean.csv"}, "", 24, []string{"expectation", "perception", "overall"}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, o := builtFrom(t, nil, DraftRequest{From: test.from, Codebook: test.book})
			if items(p) != test.items {
				t.Errorf("%d statements were found, want %d", items(p), test.items)
			}
			for _, key := range test.has {
				if !slices.Contains(fields(p), key) {
					t.Errorf("no column is %s, only %v", key, fields(p))
				}
			}
			if n := len(p.Sources[0].Drop); n < test.drops {
				t.Errorf("%d columns are dropped, want %d or more", n, test.drops)
			}
			if o.Pages < 5 || len(p.Questions) > 5 {
				t.Errorf("%d pages, %d questions", o.Pages, len(p.Questions))
			}
		})
	}
}

func TestCrosstabsAndQuestionnairesAreRefusedWithTheReason(t *testing.T) {
	const exports = "../../../../shared/data/exports/"
	if _, err := os.Stat(exports); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	for file, reason := range map[string]string{
		"surveymonkey_reluctant_trump_april_2017.xlsx": "cross-tabulation", "surveymonkey_reluctant_trump_february_2018.xlsx": "cross-tabulation",
		"xlsform_form_likert.xlsx": "questionnaire",
	} {
		d, found, err := ReadDraft(context.Background(), DraftRequest{Dir: t.TempDir(), From: []string{exports + file}})
		if d != nil || err != nil || !slices.ContainsFunc(found, func(f diag.Diagnostic) bool {
			return f.Code == codeRefused && strings.Contains(f.Message, reason) && f.Hint != ""
		}) {
			t.Errorf("%s: %v %v", file, err, found)
		}
	}
}

// written writes a CSV file of a heading row and rows that repeat.
func written(t *testing.T, name string, rows ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// answers makes n rows of so many answers, as if by chance.
func answers(n, columns int, from ...string) []string {
	chance := rand.New(rand.NewPCG(1, uint64(columns)))
	var rows []string
	for range n {
		var cells []string
		for range columns {
			cells = append(cells, from[chance.IntN(len(from))])
		}
		rows = append(rows, strings.Join(cells, ";"))
	}
	return rows
}

var servqualFrench = []string{
	"L’équipement est moderne", "Les locaux sont agréables", "Le personnel a une tenue soignée", "Les dépliants sont clairs",
	"Ce qui est promis est fait", "En cas de problème on se soucie de moi", "C’est bien fait du premier coup", "C’est fait à l’heure annoncée", "Les factures sont sans erreur",
	"On me dit exactement quand ce sera fait", "Le service est rapide", "On est toujours prêt à aider", "On n’est jamais trop occupé pour moi",
	"On inspire confiance", "Je me sens en sécurité", "On est courtois", "On est compétent",
	"On me donne une attention individuelle", "Les horaires me conviennent", "Quelqu’un me suit personnellement", "On a à cœur mon intérêt", "On comprend mes besoins",
}

func TestAFrenchSERVQUALIsRecognisedByItsWords(t *testing.T) {
	var headings []string
	for _, side := range []string{"E", "P"} {
		for i, s := range servqualFrench {
			headings = append(headings, fmt.Sprintf("%s%d. %s", side, i+1, s))
		}
	}
	path := written(t, "clients.csv", append([]string{strings.Join(headings, ";")}, answers(40, 44, "1", "2", "3", "4", "5", "6", "7")...)...)
	p, _ := builtFrom(t, nil, DraftRequest{From: []string{path}})
	if len(p.Model.Dimensions) != 5 || items(p) != 22 || p.Model.Dimensions[4].Name != "Empathie" || !slices.Equal(p.Model.Gaps, []int{5}) || p.Locale != "fr" {
		t.Errorf("%d dimensions, %d statements, gaps %v, %s", len(p.Model.Dimensions), items(p), p.Model.Gaps, p.Locale)
	}
}

func TestPairsAreFoundInTheWordsOfHeadings(t *testing.T) {
	for _, test := range []struct {
		name     string
		headings string
		cells    []string
		keys     []string
	}{
		{"words in French", "Attente : propreté;Perception : propreté;Attente : accueil;Perception : accueil;Attente : rapidité;Perception : rapidité", []string{"1", "3", "5", "7"}, []string{"expectation", "perception"}},
		{"brackets", "Clean rooms [Expected];Kind staff [Expected];Quick service [Expected];Clean rooms [Perceived];Kind staff [Perceived];Quick service [Perceived]", []string{"1", "2", "5"}, []string{"expectation", "perception"}},
		{"German brackets", "Sauberkeit [Erwartung];Sauberkeit [Wahrnehmung];Freundlichkeit [Erwartung];Freundlichkeit [Wahrnehmung];Tempo [Erwartung];Tempo [Wahrnehmung]", []string{"1", "2", "5"}, []string{"expectation", "perception"}},
		{"short words with numbers", "Exp 1;Exp 2;Exp 3;Exp 4;Perc 1;Perc 2;Perc 3;Perc 4", []string{"1", "4", "7"}, []string{"expectation", "perception"}},
		{"letters with rows", "E1_1;E1_2;E1_3;E1_4;P1_1;P1_2;P1_3;P1_4", []string{"1", "4", "7"}, []string{"expectation", "perception"}},
		{"importance and satisfaction", "Importance [Price];Importance [Staff];Importance [Rooms];Satisfaction [Price];Satisfaction [Staff];Satisfaction [Rooms]", []string{"1", "3", "5"}, []string{"rated_importance", "perception"}},
		{"two questions with the same rows", "What do you expect? [Price];What do you expect? [Staff];What do you expect? [Rooms];How did you experience it? [Price];How did you experience it? [Staff];How did you experience it? [Rooms]", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"words of a side before a colon", "Expectation: Staff is kind;Expectation: Rooms are clean;Expectation: Bills are right;Perception: Staff is kind;Perception: Rooms are clean;Perception: Bills are right", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"two questions of which one says what it asks for", "What do you expect? [Staff is kind];What do you expect? [Rooms are clean];What do you expect? [Bills are right];What did you get? [Staff is kind];What did you get? [Rooms are clean];What did you get? [Bills are right]", []string{"Agree", "Disagree", "Strongly agree", "Strongly disagree"}, []string{"expectation", "perception"}},
		{"two questions that do not say it alike", "How should it be? [Kind];How should it be? [Clean];How should it be? [Right];And here? [Kind];And here? [Clean];And here? [Right]", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"row and question, as Alchemer writes them", "Staff is kind:What do you expect?;Rooms are clean:What do you expect?;Bills are right:What do you expect?;Staff is kind:What did you find?;Rooms are clean:What did you find?;Bills are right:What did you find?", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"question and row, as Qualtrics writes them", "What do you expect? - Staff is kind;What do you expect? - Rooms are clean;What do you expect? - Bills are right;What did you get? - Staff is kind;What did you get? - Rooms are clean;What did you get? - Bills are right", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"numbers in groups of a form", "exp/e1;exp/e2;exp/e3;per/p1;per/p2;per/p3", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"names in groups of a form", "attentes/a_accueil;attentes/a_prix;attentes/a_delai;vecu/v_accueil;vecu/v_prix;vecu/v_delai", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"sides in parentheses", "Staff is kind (expected);Rooms are clean (expected);Bills are right (expected);Staff is kind (actual);Rooms are clean (actual);Bills are right (actual)", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
		{"importance beside a question that says nothing", "How important is each? [Price];How important is each? [Staff];How important is each? [Rooms];How did we do? [Price];How did we do? [Staff];How did we do? [Rooms]", []string{"1", "3", "5"}, []string{"rated_importance", "perception"}},
		{"importance and whether expectations were met", "How important is it? [Price];How important is it? [Staff];How important is it? [Rooms];Did we meet your expectations? [Price];Did we meet your expectations? [Staff];Did we meet your expectations? [Rooms]", []string{"1", "3", "5"}, []string{"rated_importance", "perception"}},
		{"statements whose words differ", "E1 Excellent hotels would be clean;E2 Excellent hotels would be quick;E3 Excellent hotels would be kind;P1 This hotel is clean;P2 This hotel is quick;P3 This hotel is kind", []string{"1", "3", "5"}, []string{"expectation", "perception"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			columns := strings.Count(test.headings, ";") + 1
			path := written(t, "survey.csv", append([]string{test.headings}, answers(30, columns, test.cells...)...)...)
			p, _ := builtFrom(t, nil, DraftRequest{From: []string{path}})
			if items(p) != columns/2 || !slices.Equal(fields(p), test.keys) {
				t.Errorf("%d statements, fields %v", items(p), fields(p))
			}
		})
	}
}

// The rows of two groups of a form may be numbered alike and ask of different things.
func TestGroupsOfAFormAreNoPairsByTheirNumbersAlone(t *testing.T) {
	path := written(t, "survey.csv", append([]string{"service/q1;service/q2;service/q3;product/q1;product/q2;product/q3"}, answers(30, 6, "1", "3", "5")...)...)
	if _, p := proposed(t, nil, DraftRequest{From: []string{path}, Dir: t.TempDir()}); slices.Contains(fields(p), "expectation") || len(p.Questions) > 0 {
		t.Errorf("fields %v, questions %+v", fields(p), p.Questions)
	}
}

func TestSurveyMonkeysMatricesArePairsByTheirRows(t *testing.T) {
	rows := []string{"Respondent ID;Collector ID;What did you expect of us?;;;And what did you receive?;;", ";;Kind;Clean;Right;Kind;Clean;Right"}
	for i, row := range answers(30, 6, "1", "4", "7") {
		rows = append(rows, fmt.Sprintf("%d;7;%s", 100+i, row))
	}
	p, _ := builtFrom(t, nil, DraftRequest{From: []string{written(t, "survey.csv", rows...)}})
	if items(p) != 3 || !slices.Equal(fields(p), []string{"id", "expectation", "perception"}) {
		t.Errorf("%d statements, fields %v", items(p), fields(p))
	}
}

func TestImportanceInWordsOfItsOwnStandsBesideSatisfaction(t *testing.T) {
	rows := []string{"How important is it? [Price];How important is it? [Staff];How important is it? [Rooms];How satisfied were you? [Price];How satisfied were you? [Staff];How satisfied were you? [Rooms]"}
	important := answers(40, 3, "Not important", "Slightly important", "Moderately important", "Important", "Very important")
	for i, row := range answers(40, 3, "Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied") {
		rows = append(rows, important[i]+";"+row)
	}
	p, _ := builtFrom(t, nil, DraftRequest{From: []string{written(t, "survey.csv", rows...)}})
	if !slices.Equal(fields(p), []string{"rated_importance", "perception"}) || len(p.Model.Scale.Labels) != 10 {
		t.Errorf("fields %v, scale %+v", fields(p), p.Model.Scale)
	}
}

// The lines of a battery that was left build a report of it in the place of the model's.
func TestABatteryThatIsLeftCanTakeTheModelsPlace(t *testing.T) {
	pairs := "Expectation: kind;Expectation: clean;Expectation: right;Perception: kind;Perception: clean;Perception: right"
	rows := []string{pairs + ";Rate the shop [Price];Rate the shop [Choice];Rate the shop [Light];Rate the shop [Music]"}
	rest := answers(40, 4, "Agree", "Disagree", "Strongly agree", "Strongly disagree", "Neutral")
	for i, row := range answers(40, 6, "1", "4", "7") {
		rows = append(rows, row+";"+rest[i])
	}
	dir := filepath.Join(t.TempDir(), "report")
	d, p := proposed(t, nil, DraftRequest{From: []string{written(t, "survey.csv", rows...)}, Dir: dir})
	if text := p.Model.Dimensions[0].Items[0].Text; text != "kind" {
		t.Errorf("the side is part of the statement %q", text)
	}
	if len(p.Model.Other) != 1 || len(p.Model.Other[0].Fields) != 1 || items(p) != 3 {
		t.Fatalf("%d statements, others %+v", items(p), p.Model.Other)
	}
	o := p.Model.Other[0]
	p.Model.Gaps, p.Model.Scale, p.Model.Dimensions, p.Sources[0].Fields = o.Gaps, o.Scale, o.Dimensions, o.Fields
	if _, err := d.Write(p); err != nil {
		t.Fatal(err)
	}
	out, err := app.Build(context.Background(), app.Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
	if err != nil || out.Failure != app.None || items(p) != 4 || o.Scale.Max != 5 || len(o.Scale.Labels) != 5 {
		t.Errorf("%v %v, %d statements, scale %+v", err, out.Diagnostics, items(p), o.Scale)
	}
}

func TestNumbersBeforeTheWordsGiveTheScale(t *testing.T) {
	path := written(t, "survey.csv", append([]string{"Q1. The staff were kind to me;Q2. The rooms were really clean;Q3. The service was quick enough"},
		answers(30, 3, "1 - Pas du tout d'accord", "3 - Neutre", "5 - Tout à fait d'accord", "4 - Plutôt d'accord", "2 - Plutôt pas d'accord")...)...)
	p, _ := builtFrom(t, nil, DraftRequest{From: []string{path}})
	s := p.Model.Scale
	if s == nil || s.Min != 1 || s.Max != 5 || len(s.Labels) != 5 || s.Labels[4].Text != "Tout à fait d'accord" || s.Labels[4].Value != 5 {
		t.Fatalf("the scale is %+v", s)
	}
}

func TestWordsOfAnUnknownOrderAreAsked(t *testing.T) {
	path := written(t, "survey.csv", append([]string{"Rate us [Price];Rate us [Staff];Rate us [Rooms]"}, answers(30, 3, "meh", "wow", "argh")...)...)
	request := DraftRequest{From: []string{path}, Dir: t.TempDir()}
	_, p := proposed(t, nil, request)
	if len(p.Questions) != 1 || p.Questions[0].Key != "labels" || !p.Questions[0].Open() {
		t.Fatalf("the questions are %+v", p.Questions)
	}
	if _, p := proposed(t, map[string]string{"labels": "argh < wow"}, request); p.Questions[0].Wrong == "" {
		t.Error("an answer that leaves a word out is taken")
	}
	p, _ = builtFrom(t, map[string]string{"labels": "argh < meh < wow"}, request)
	if s := p.Model.Scale; s == nil || s.Max != 3 || s.Labels[0].Text != "argh" || items(p) != 3 {
		t.Errorf("the scale is %+v", s)
	}
	_, p = proposed(t, map[string]string{"labels": "skip"}, request)
	if items(p) != 0 || p.Questions[0].Open() {
		t.Errorf("skipped, %d statements are left", items(p))
	}
}

func TestASurveyOfNothingButGroupsBuilds(t *testing.T) {
	path := written(t, "who.csv", append([]string{"Gender;Region"}, answers(40, 2, "North", "South", "East")...)...)
	p, o := builtFrom(t, nil, DraftRequest{From: []string{path}})
	if len(p.Segments) == 0 && !slices.Contains(fields(p), "location") || o.Rows["customers"] != 40 {
		t.Errorf("segments %v, fields %v, rows %v", p.Segments, fields(p), o.Rows)
	}
}

func TestFilesAreNamedFromTheNewFolderOrCopied(t *testing.T) {
	path := written(t, "survey.csv", append([]string{"nps;Gender"}, answers(30, 2, "0", "7", "10")...)...)
	for _, copied := range []bool{false, true} {
		dir := filepath.Join(t.TempDir(), "a", "b")
		d, p := proposed(t, nil, DraftRequest{From: []string{path}, Dir: dir, Copy: copied})
		wrote, err := d.Write(p)
		if err != nil {
			t.Fatal(err)
		}
		if file := filepath.Join(dir, filepath.FromSlash(p.Sources[0].File)); slices.Contains(wrote, "survey.csv") != copied {
			t.Errorf("wrote %v", wrote)
		} else if _, err := os.Stat(file); err != nil {
			t.Errorf("%s: %v", p.Sources[0].File, err)
		}
		if _, err := d.Write(p); err == nil {
			t.Error("a second time writes over the first")
		}
	}
}
