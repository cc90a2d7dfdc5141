package app

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/xuri/excelize/v2"

	"ecart/internal/diag"
)

// planted is the personal data of one respondent, each piece of which stands nowhere else. The names are on no list.
type planted struct {
	surname, first, telephone, email, address, ip, latitude, longitude, link, device, birth string
}

func plantFor(i int) planted {
	tag := strings.Repeat(string(rune('a'+i%26)), 2) + string(rune('a'+i/26))
	return planted{
		surname: "Zrvnaq" + tag, first: "Ostwine" + tag, telephone: fmt.Sprintf("06 91 82 73 %02d", i), email: "zq." + tag + "@secret.example",
		address: fmt.Sprintf("%d rue Qvarvolt, 690%02d Zyrville", 100+i, i), ip: fmt.Sprintf("203.0.113.%d", i+1),
		latitude: fmt.Sprintf("45.7%05d", 31000+i), longitude: fmt.Sprintf("4.8%05d", 53000+i), link: "https://poll.example/r?t=Xq7" + tag, device: fmt.Sprintf("02:1B:44:11:3A:%02X", i), birth: fmt.Sprintf("19%02d-07-19", 40+i),
	}
}

// secrets are the pieces as an output must not hold them, and the telephone in other ways of writing.
func (p planted) secrets() []string {
	digits := strings.ReplaceAll(p.telephone, " ", "")
	return []string{p.surname, p.first, p.telephone, digits, digits[1:], p.email, strings.ToUpper(p.email), "Qvarvolt", "Zyrville", p.ip, p.latitude, p.longitude, p.link, strings.TrimPrefix(p.link, "https://"), p.device, p.birth}
}

const respondents = 40

// plantedHeadings are the columns that no mapping names, the last of them without a heading and hidden.
var plantedHeadings = []string{"Nom", "Prénom", "Téléphone", "E-mail", "Adresse", "IPAddress", "LocationLatitude", "LocationLongitude", "Lien personnel", "deviceid", "Date de naissance", "Q99", ""}

func (p planted) cells() []any {
	return []any{p.surname, p.first, p.telephone, p.email, p.address, p.ip, p.latitude, p.longitude, p.link, p.device, p.birth, p.email, p.telephone}
}

const plantedSettings = `
company: {name: Essai}
locale: fr
model:
  dimensions:
    - {id: rel, name: Fiabilité, items: [{id: a, text: À l'heure}, {id: b, text: Juste}]}
sources:
  - role: customers
    file: clients.xlsx
    sheet: Réponses
    columns: {id: Courriel, date: Date, location: Lieu, channel: Canal, expectation: "A{n}", perception: "P{n}", nps: NPS, comment: Remarque, reason: Motif}
  - role: contacts
    file: contacts.xlsx
    columns: {id: Ticket, customer: Client, date: Ouvert, location: Lieu, topic: Sujet, wait: {column: Attente, unit: min}}
segments:
  - {id: kind, name: Séjour, column: Séjour}
`

// plantSurvey writes a survey in which everybody's personal data stands in columns that nothing names, in a hidden column, a hidden row, a hidden
// sheet, in comments, and as ids; spoil changes a customer's mapped cells.
func plantSurvey(t *testing.T, spoil func(i int, row []any)) string {
	t.Helper()
	dir := t.TempDir()
	customers, contacts := excelize.NewFile(), excelize.NewFile()
	write := func(f *excelize.File, sheet string, row int, cells []any) {
		if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", row), &cells); err != nil {
			t.Fatal(err)
		}
	}
	if err := customers.SetSheetName("Sheet1", "Réponses"); err != nil {
		t.Fatal(err)
	}
	if _, err := customers.NewSheet("Annuaire"); err != nil {
		t.Fatal(err)
	}
	heads := []any{"Courriel", "Date", "Lieu", "Canal", "A1", "A2", "P1", "P2", "NPS", "Remarque", "Motif", "Séjour"}
	for _, h := range plantedHeadings {
		heads = append(heads, h)
	}
	write(customers, "Réponses", 1, heads)
	write(customers, "Annuaire", 1, heads[12:])
	write(contacts, "Sheet1", 1, append([]any{"Ticket", "Client", "Ouvert", "Lieu", "Sujet", "Attente"}, heads[12:]...))
	for i := range respondents {
		p := plantFor(i)
		remark := fmt.Sprintf("L'attente à l'accueil est trop longue. Rappelez %s %s au %s ou %s, %s, voir %s.", p.first, p.surname, p.telephone, p.email, p.address, p.link)
		row := []any{p.email, fmt.Sprintf("2026-%02d-15", 1+i%6), []string{"Lyon", "Paris"}[i%2], "Téléphone", 6, 7, 3 + i%4, 4 + i%3, i % 11, remark, "Prix", []string{"Loisirs", "Affaires"}[i%2]}
		if spoil != nil {
			spoil(i, row)
		}
		write(customers, "Réponses", i+2, append(row, p.cells()...))
		write(customers, "Annuaire", i+2, p.cells())
		write(contacts, "Sheet1", i+2, append([]any{"T" + fmt.Sprint(i), p.email, fmt.Sprintf("2026-%02d-15", 1+i%6), "Lyon", "Facture", 4 + i%9}, p.cells()...))
	}
	for _, hide := range []error{customers.SetSheetVisible("Annuaire", false), customers.SetColVisible("Réponses", "M:N", false), customers.SetRowVisible("Réponses", 7, false), customers.SaveAs(filepath.Join(dir, "clients.xlsx")), contacts.SaveAs(filepath.Join(dir, "contacts.xlsx")),
		os.WriteFile(filepath.Join(dir, "report.yaml"), []byte(plantedSettings), 0o644)} {
		if hide != nil {
			t.Fatal(hide)
		}
	}
	return dir
}

// leaks returns what of anybody stands in a text.
func leaks(text string) []string {
	var all []string
	for i := range respondents {
		for _, secret := range plantFor(i).secrets() {
			if strings.Contains(text, secret) {
				all = append(all, secret)
			}
		}
	}
	return all
}

// told is everything a list of findings says, as text and as JSON.
func told(t *testing.T, found diag.List) string {
	t.Helper()
	var b strings.Builder
	found.WriteText(&b, diag.TextOptions{})
	if err := found.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPersonalDataOfUnmappedColumnsReachesNoOutput(t *testing.T) {
	unspoilt := func(planted, []any) {}
	digits := func(p planted, row []any) { row[0] = strings.ReplaceAll(p.telephone, " ", "") }
	for name, spoil := range map[string]func(planted, []any){"e-mails as ids": unspoilt, "telephones as ids": digits} {
		t.Run(name, func(t *testing.T) {
			buildsWithoutLeaks(t, plantSurvey(t, func(i int, row []any) { spoil(plantFor(i), row) }))
		})
	}
}

// buildsWithoutLeaks builds a planted survey and looks for what was planted in everything that was written and said.
func buildsWithoutLeaks(t *testing.T, dir string) {
	out := filepath.Join(dir, "out")
	o, err := Build(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Out: out, Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("the survey does not build: %v\n%s", err, told(t, o.Diagnostics))
	}
	if found := leaks(told(t, o.Diagnostics)); len(found) > 0 {
		t.Errorf("the findings tell %q", found)
	}
	looked := 0
	err = filepath.WalkDir(out, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(b)
		switch filepath.Ext(path) {
		case ".pdf":
			text = strings.Join(paperLines(t, b), "\n")
		case ".xlsx":
			text = strings.Join(workbookLines(t, b), "\n")
		case ".js", ".woff2":
			return nil
		}
		looked++
		if found := leaks(text + strings.Map(dropBlanks, text)); len(found) > 0 {
			t.Errorf("%s holds %q", path, found)
		}
		return nil
	})
	if err != nil || looked < 10 {
		t.Fatalf("looked at %d files: %v", looked, err)
	}
	page, err := os.ReadFile(filepath.Join(out, "site", "comments.html"))
	if err == nil && !bytes.Contains(page, []byte("accueil")) {
		t.Error("no comment is quoted, so that nothing was masked")
	}
}

func dropBlanks(r rune) rune {
	if unicode.IsSpace(r) {
		return -1
	}
	return r
}

// A row whose cells are shifted, or a wrong mapping, brings personal data into any column: findings tell where, not what.
func TestPersonalDataInMappedColumnsIsRefusedAndNotRepeated(t *testing.T) {
	cases := []struct {
		name  string
		code  string
		spoil func(p planted, row []any)
	}{
		{"e-mails for recommendations", "E0310", func(p planted, row []any) { row[8] = p.email }},
		{"telephones for ratings", "E0310", func(p planted, row []any) { row[6] = p.telephone }},
		{"names for ratings", "E0310", func(p planted, row []any) { row[6] = p.first + " " + p.surname }},
		{"addresses for dates", "E0317", func(p planted, row []any) { row[1] = p.address }},
		{"links for ratings", "E0310", func(p planted, row []any) { row[4] = p.link }},
		{"IP addresses for ratings", "E0310", func(p planted, row []any) { row[4] = p.ip }},
		{"e-mails for places", "E0365", func(p planted, row []any) { row[2] = p.email }},
		{"telephones for channels", "E0365", func(p planted, row []any) { row[3] = p.telephone }},
		{"addresses for reasons", "E0365", func(p planted, row []any) { row[10] = p.address }},
		{"a respondent for the headings", "E0301", func(p planted, row []any) { row[1] = p.email }},
		{"coordinates for groups", "E0365", func(p planted, row []any) { row[11] = p.latitude + ", " + p.longitude }},
		{"coordinates with decimal commas for groups", "E0365", func(p planted, row []any) {
			row[11] = strings.ReplaceAll(p.latitude, ".", ",") + "; " + strings.ReplaceAll(p.longitude, ".", ",")
		}},
		{"houses that rows share for groups", "E0365", func(p planted, row []any) {
			row[11] = fmt.Sprintf("%d rue Qvarvolt, 69001 Zyrville", len(p.device+p.surname)%3+row[6].(int))
		}},
		{"one person among places", "E0365", func(p planted, row []any) {
			if p.surname == plantFor(3).surname {
				row[2] = "Chloé " + p.surname
			}
		}},
		{"first names for groups", "E0365", func(p planted, row []any) {
			row[11] = []string{"Zoé", "Luc", "Aïcha", "Hugo", "Nadia"}[row[8].(int)%5]
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := plantSurvey(t, func(i int, row []any) { c.spoil(plantFor(i), row) })
			if c.code == "E0301" {
				wrong := strings.Replace(plantedSettings, "sheet: Réponses\n", "sheet: Réponses\n    header_row: 3\n", 1)
				if err := os.WriteFile(filepath.Join(dir, "report.yaml"), []byte(wrong), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			o, err := Check(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
			if err != nil || o.Failure != InData {
				t.Fatalf("failure %v, %v", o.Failure, err)
			}
			text := told(t, o.Diagnostics)
			if !strings.Contains(text, c.code) {
				t.Errorf("no %s in\n%s", c.code, text)
			}
			if found := leaks(text); len(found) > 0 {
				t.Errorf("the findings tell %q:\n%s", found, text)
			}
		})
	}
}
