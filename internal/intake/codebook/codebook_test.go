package codebook

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
	"ecart/internal/intake/sheet"
)

type rows [][]any

// form writes a questionnaire with its sheets and returns its path.
func form(t *testing.T, survey, choices, settings rows) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, s := range []struct {
		name string
		rows rows
	}{{"survey", survey}, {"choices", choices}, {"settings", settings}} {
		if s.rows == nil {
			continue
		}
		if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for i, row := range s.rows {
			if err := f.SetSheetRow(s.name, fmt.Sprintf("A%d", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "form.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// hotel is a questionnaire in two languages with groups, a repeat, a scale and a multiple choice.
func hotel(t *testing.T) string {
	return form(t, rows{
		{"type", "name", "label::English (en)", "label::Français (fr)", "relevant", "required"},
		{"start", "start"},
		{"note", "welcome", "Welcome", "Bienvenue"},
		{"begin group", "stay", "Your stay", "Votre séjour"},
		{"select_one agree", "e1", "Staff should be polite", "Le personnel devrait être poli", nil, "true"},
		{"select one agree", "p1", "Staff are polite", "Le personnel est poli", "${e1} != ''"},
		{"select_multiple way or_other", "ways", "How did you reach us?", "Comment nous avez-vous joints ?"},
		{"begin_repeat", "night", "Night", "Nuit"},
		{"integer", "noise", "Noise", "Bruit"},
		{"end_repeat"},
		{"end group"},
		{"text", "comment", "Anything else?", "Autre chose ?"},
	}, rows{
		{"list_name", "name", "label::English (en)", "label::Français (fr)"},
		{"agree", 1, "Not at all", "Pas du tout"},
		{"agree", 2, "Fully", "Tout à fait"},
		nil,
		{"way", "tel", "Telephone", "Téléphone"},
		{"way", "mail", "E-mail", "Courriel"},
	}, rows{{"form_title", "default_language"}, {"Hôtel", "Français (fr)"}})
}

func TestAFormIsReadWithItsGroupsLabelsAndChoices(t *testing.T) {
	f, found := Read(hotel(t), "form.xlsx", sheet.Limits{})
	if len(found) > 0 {
		t.Fatal(found)
	}
	if f.Title != "Hôtel" || !slices.Equal(f.Languages, []string{"English (en)", "Français (fr)"}) || len(f.Questions) != 6 {
		t.Fatalf("%q in %v with %d questions: %+v", f.Title, f.Languages, len(f.Questions), f.Questions)
	}
	e1, p1, ways, noise := f.Questions[1], f.Questions[2], f.Questions[3], f.Questions[4]
	if e1.Name != "e1" || e1.Type != "select_one" || e1.List != "agree" || !e1.Required || e1.Labels[1] != "Le personnel devrait être poli" || !slices.Equal(e1.Groups, []string{"stay"}) {
		t.Errorf("e1 is %+v", e1)
	}
	if p1.Type != "select_one" || p1.Required || p1.Relevant != "${e1} != ''" {
		t.Errorf("p1, whose type is written as of old, is %+v", p1)
	}
	if codes, ok := e1.Numbered(); !ok || !slices.Equal(codes, []int{1, 2}) || e1.Choices[1].Labels[1] != "Tout à fait" {
		t.Errorf("the scale of e1 is %v %v", codes, e1.Choices)
	}
	if _, ok := ways.Numbered(); ok || !ways.Several() || ways.List != "way" || len(ways.Choices) != 2 {
		t.Errorf("ways is %+v", ways)
	}
	if !noise.Repeated || e1.Repeated || !slices.Equal(noise.Groups, []string{"stay", "night"}) {
		t.Errorf("noise is %+v", noise)
	}
}

func TestHeadingsOfAnExportAreFoundInTheForm(t *testing.T) {
	f, _ := Read(hotel(t), "form.xlsx", sheet.Limits{})
	for heading, want := range map[string]string{
		"e1": "e1", "stay/e1": "e1", "stay.e1": "e1", "stay-e1": "e1", "Le personnel devrait être poli ": "e1", "staff are polite": "p1",
		"ways": "ways", "ways/tel": "ways=tel", "stay/ways/mail": "ways=mail", "ways.tel": "ways=tel", "How did you reach us?/E-mail": "ways=mail",
		"stay/night/noise": "noise", "comment": "comment", "e1/1": "", "_uuid": "", "": "", "welcome": "",
	} {
		got := ""
		if q, c := f.Question(heading); q != nil {
			got = q.Name
			if c != nil {
				got += "=" + c.Name
			}
		}
		if got != want {
			t.Errorf("%q stands for %q, want %q", heading, got, want)
		}
	}
}

func TestWhatIsWrongWithAFormIsSaid(t *testing.T) {
	head := []any{"type", "name", "label"}
	list := rows{{"list_name", "name", "label"}, {"yesno", "yes", "Yes"}, {"yesno", "no", "No"}}
	provoked := map[string]bool{}
	for _, c := range []struct {
		name            string
		survey, choices rows
		code, cell      string
		severity        diag.Severity
	}{
		{"answers instead of a form", nil, rows{{"id", "e1"}, {1, 5}}, CodeNoForm, "", diag.Error},
		{"no name column", rows{{"type", "label"}, {"text", "Why?"}}, nil, CodeNoForm, "", diag.Error},
		{"a list that is missing", rows{head, {"select_one colour", "q", "Which?"}}, list, CodeNoList, "A2", diag.Warning},
		{"a group that never ends", rows{head, {"begin_group", "g", "G"}, {"text", "q", "Why?"}}, nil, CodeGroup, "A2", diag.Error},
		{"a group that never began", rows{head, {"text", "q", "Why?"}, {"end_group"}}, nil, CodeGroup, "A3", diag.Error},
		{"a question without a name", rows{head, {"text", nil, "Why?"}}, nil, CodeNoName, "A2", diag.Warning},
		{"a choice without a name", rows{head, {"text", "q", "Why?"}}, rows{list[0], list[1], {"yesno", nil, "No"}}, CodeNoName, "A3", diag.Warning},
		{"a question twice", rows{head, {"text", "q", "Why?"}, {"text", "q", "Why not?"}}, nil, CodeTwoName, "B3", diag.Warning},
		{"a choice twice", rows{head, {"text", "q", "Why?"}}, rows{list[0], list[1], list[1]}, CodeTwoName, "B3", diag.Warning},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, found := Read(form(t, c.survey, c.choices, nil), "form.xlsx", sheet.Limits{})
			if len(found) != 1 || found[0].Code != c.code || found[0].Severity != c.severity || found[0].Place.Cell != c.cell || found[0].Place.File != "form.xlsx" {
				t.Errorf("found %v, want one %s %s at %s", found, c.severity, c.code, c.cell)
			}
			if (f == nil) != (c.severity == diag.Error) {
				t.Errorf("the form is %v", f)
			}
		})
		provoked[c.code] = true
	}
	for _, code := range Codes() {
		if !provoked[code.ID] {
			t.Errorf("no form provokes %s: %s", code.ID, code.Meaning)
		}
	}
}

func TestARealFormIsTheCodeBookOfItsAnswers(t *testing.T) {
	const beside = "../../../../shared/data/exports/"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	f, found := Read(beside+"xlsform_form_likert.xlsx", "form.xlsx", sheet.Limits{})
	if f == nil {
		t.Fatal(found)
	}
	answers, found := sheet.Read(beside+"kobo_data_likert.xlsx", "answers.xlsx", sheet.Options{})
	if answers == nil {
		t.Fatal(found)
	}
	labelled := 0
	for _, heading := range answers.Headings() {
		if q, _ := f.Question(heading); q != nil && q.Labels[0] != "" && len(q.Choices) > 0 && strings.HasSuffix(heading, q.Name) {
			labelled++
		}
	}
	if labelled != 18 {
		t.Errorf("%d of the 18 headings have a label and choices in the form", labelled)
	}
}
