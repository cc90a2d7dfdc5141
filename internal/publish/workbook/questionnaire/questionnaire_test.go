package questionnaire

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ecart/internal/document/i18n"
	"ecart/internal/publish/output"
)

func printer(t testing.TB, lang string) *i18n.Printer {
	t.Helper()
	p, err := i18n.New(lang)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func open(t *testing.T, b []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func servqual() Questionnaire {
	return Questionnaire{
		Company: "Rivage", Min: 1, Max: 7,
		Dimensions: []Dimension{{"tangibles", "Tangibles"}, {"reliability", "Reliability"}},
		Statements: []Statement{
			{1, "The rooms are modern.", "tangibles"}, {2, "The staff look neat.", "tangibles"}, {3, "What is promised is kept.", "reliability"},
		},
	}
}

func TestQuestionnairesHaveTheHeadingsThatMappingsName(t *testing.T) {
	points := []string{"W tangibles", "W reliability"}
	cases := []struct {
		lang, file, sheet string
		want              []string
	}{
		{"en", "customers.xlsx", "Responses", slices.Concat([]string{"id", "date", "location", "channel", "E1", "E2", "E3", "P1", "P2", "P3"}, points, []string{"overall", "nps", "comment"})},
		{"en", "managers.xlsx", "Responses", []string{"id", "location", "ME1", "ME2", "ME3", "MW tangibles", "MW reliability", "STD tangibles", "STD reliability"}},
		{"en", "employees.xlsx", "Responses", []string{"id", "location", "team", "ABLE tangibles", "ABLE reliability", "PROM tangibles", "PROM reliability", "enps", "obstacle"}},
		{"fr", "clients.xlsx", "Réponses", slices.Concat([]string{"Identifiant", "Date", "Établissement", "Canal", "E1", "E2", "E3", "P1", "P2", "P3"}, points, []string{"Satisfaction", "Recommandation", "Commentaire"})},
		{"fr", "responsables.xlsx", "Réponses", []string{"Identifiant", "Établissement", "ME1", "ME2", "ME3", "MW tangibles", "MW reliability", "STD tangibles", "STD reliability"}},
		{"fr", "employes.xlsx", "Réponses", []string{"Identifiant", "Établissement", "Équipe", "ABLE tangibles", "ABLE reliability", "PROM tangibles", "PROM reliability", "eNPS", "Obstacle"}},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.file, func(t *testing.T) {
			f := open(t, find(t, forms(t, c.lang), c.file).Bytes)
			if f.GetSheetList()[0] != c.sheet {
				t.Errorf("the first sheet is %q, want %q", f.GetSheetList()[0], c.sheet)
			}
			rows, err := f.GetRows(c.sheet)
			if err != nil || len(rows) != 1 || !slices.Equal(rows[0], c.want) {
				t.Errorf("rows = %q, want the headings %q alone (%v)", rows, c.want, err)
			}
		})
	}
}

func TestQuestionnaireAsksInNotesAndInTheCodebook(t *testing.T) {
	f := open(t, find(t, forms(t, "fr"), "clients.xlsx").Bytes)
	notes, err := f.GetComments("Réponses")
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, n := range notes {
		if n.Cell == "G1" { // E3
			found = strings.Contains(n.Text, "What is promised is kept.")
		}
	}
	if !found {
		t.Error("no note on G1 holds the statement of E3")
	}
	rows, err := f.GetRows("Énoncés")
	if err != nil || len(rows) < 15 {
		t.Fatalf("the codebook has %d rows (%v)", len(rows), err)
	}
	if rows[7][0] != "E3" || !strings.Contains(rows[7][1], "What is promised is kept.") || rows[7][2] != "Reliability" {
		t.Errorf("codebook row of E3 = %q", rows[7])
	}
	if guide, _ := f.GetRows("Lisez-moi"); len(guide) < 5 {
		t.Errorf("the guide has %d rows", len(guide))
	}
}

func TestQuestionnaireLetsOnlyAnswersOfTheScaleBeTyped(t *testing.T) {
	f := open(t, find(t, forms(t, "fr"), "clients.xlsx").Bytes)
	rules, err := f.GetDataValidations("Réponses")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"E2:E2001": `"1,2,3,4,5,6,7,N/A,ne sait pas"`,          // E1
		"D2:D2001": `'Énoncés'!$F$2:$F$7`,                      // channel: six of them
		"K2:K2001": `AND(K2>=0,SUM($K2:$L2)<=100)`,             // W tangibles
		"N2:N2001": `"0,1,2,3,4,5,6,7,8,9,10,N/A,ne sait pas"`, // nps
	}
	for _, r := range rules {
		if w, ok := want[r.Sqref]; ok {
			delete(want, r.Sqref)
			if r.Formula1 != w {
				t.Errorf("rule of %s = %s, want %s", r.Sqref, r.Formula1, w)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("no rule on %v", want)
	}
	marks, err := f.GetConditionalFormats("Réponses")
	if err != nil || len(marks["K2:L2001"]) != 1 {
		t.Errorf("the points are not marked when they miss 100: %v (%v)", marks, err)
	}
}

// The guide tells people to write "N/A" or "don't know": each list of a scale must take the two, and the guide must name them as they stand.
func TestQuestionnaireTakesTheWordsItsGuideNames(t *testing.T) {
	for lang, words := range map[string][]string{"en": {"N/A", "don't know"}, "fr": {"N/A", "ne sait pas"}} {
		for _, file := range forms(t, lang) {
			f := open(t, file.Bytes)
			sheets := f.GetSheetList()
			rules, err := f.GetDataValidations(sheets[0])
			if err != nil {
				t.Fatal(err)
			}
			lists := 0
			for _, r := range rules {
				if !strings.HasPrefix(r.Formula1, `"`) {
					continue
				}
				lists++
				if !strings.HasSuffix(r.Formula1, ","+strings.Join(words, ",")+`"`) {
					t.Errorf("%s %s: %s does not take %q", file.Path, r.Sqref, r.Formula1, words)
				}
				if r.Error == nil || !strings.Contains(*r.Error, words[1]) {
					t.Errorf("%s %s: the refusal does not name %q", file.Path, r.Sqref, words[1])
				}
			}
			if lists == 0 {
				t.Errorf("%s has no list", file.Path)
			}
			guide, err := f.GetRows(sheets[2])
			if text := fmt.Sprint(guide); err != nil || !strings.Contains(text, words[0]) || !strings.Contains(text, words[1]) {
				t.Errorf("%s: the guide does not name %q: %s (%v)", file.Path, words, text, err)
			}
		}
	}
}

func TestQuestionnairesAreTheSameTwice(t *testing.T) {
	for _, lang := range i18n.Languages() {
		first, second := forms(t, lang), forms(t, lang)
		if len(first) != 3 {
			t.Fatalf("%d questionnaires, want 3", len(first))
		}
		for i := range first {
			if !bytes.Equal(first[i].Bytes, second[i].Bytes) {
				t.Errorf("%s differs from itself", first[i].Path)
			}
		}
	}
}

func forms(t *testing.T, lang string) []output.File {
	t.Helper()
	files, err := Questionnaires(servqual(), printer(t, lang))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func find(t *testing.T, files []output.File, path string) output.File {
	t.Helper()
	for _, f := range files {
		if f.Path == path {
			return f
		}
	}
	t.Fatalf("there is no %s", path)
	return output.File{}
}
