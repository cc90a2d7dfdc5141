package export

import (
	"fmt"
	"strings"

	"ecart/internal/intake/export/page"
	"ecart/internal/intake/table"
	"ecart/internal/late"
)

// googleStamps are the first heading of an answer sheet, in the language of the form; true for those that nobody else writes.
var googleStamps = map[string]bool{
	"timestamp": false, "horodateur": true, "zeitstempel": false, "marca temporal": true, "informazioni cronologiche": true,
	"carimbo de data/hora": true, "tijdstempel": false, "sygnatura czasowa": true, "отметка времени": true, "타임스탬프": true, "タイムスタンプ": true, "时间戳记": true,
}

// googleNames are what it adds behind the time stamp.
var googleNames = folded(map[string]word{
	"Email Address": also(Personal), "Email address": also(Personal), "Username": also(Personal), "Adresse e-mail": also(Personal), "Nom d'utilisateur": also(Personal),
	"E-Mail-Adresse": also(Personal), "Nutzername": also(Personal), "Dirección de correo electrónico": also(Personal), "Nombre de usuario": also(Personal),
	"Indirizzo email": also(Personal), "Nome utente": also(Personal), "Endereço de e-mail": also(Personal),
	"Score": also(Technical), "Punktzahl": also(Technical), "Puntuación": also(Technical), "Punteggio": also(Technical), "Note totale": also(Technical),
})

// googleSheets begin the names of its answer sheets.
var googleSheets = []string{"form responses", "réponses au formulaire", "formularantworten", "respuestas de formulario", "risposte del modulo", "respostas ao formulário", "formulierreacties", "설문지 응답"}

// googleForms recognises a time stamp as the first heading, days under it, and one more habit of the tool unless the word is its own.
func googleForms(p *view) (Candidate, bool) {
	for row := range min(p.Top(), 5) {
		native, stamped := googleStamps[p.Fold(row, 0)]
		if cells, words := p.Filled(row); !stamped || cells < 2 || words != cells || !p.MostlyDated(0, row+1) {
			continue
		}
		h := page.OneRow(row)
		c := p.found(GoogleForms, Answers, h)
		c.Columns = append([]Column{{Index: p.Table.Columns[0].Index, Header: p.Text(row, 0), Role: Ended}}, p.columns(h, p.hits(row, googleNames.look))...)
		c.Evidence = []string{fmt.Sprintf("the first heading is %s, and days stand under it", quote(p.Text(row, 0)))}
		habits := p.googleHabits(row)
		c.Evidence = append(c.Evidence, habits...)
		return c, native || len(habits) > 0
	}
	return Candidate{}, false
}

// zoned tells whether a cell holds a time stamp as the form itself downloads them.
func zoned(kind table.Kind, _ float64, text string) bool {
	return kind == table.Text && zonedStamp().MatchString(text)
}

var zonedStamp = late.Pattern(`^\d{4}/\d{2}/\d{2} \d{1,2}:\d{2}:\d{2}( [AP]M)? (GMT|UTC|[A-Z]{3,4})([+-]\d+(:\d+)?)?$`)

// googleHabits are the other signs: the sheet's name, questions for headings, rows of a grid in brackets.
func (p *view) googleHabits(row int) []string {
	var habits []string
	name := strings.ToLower(p.Name)
	for _, begin := range googleSheets {
		if strings.HasPrefix(name, begin) {
			habits = append(habits, fmt.Sprintf("the sheet is named %s", quote(p.Name)))
		}
	}
	if p.All(0, row+1, zoned) {
		habits = append(habits, "the time stamps are written like 2026/03/02 9:41:33 PM GMT+2")
	}
	if w, ok := googleNames[p.Fold(row, min(1, p.Width()-1))]; ok && w.role == Personal {
		habits = append(habits, fmt.Sprintf("the second heading is %s", quote(p.Text(row, 1))))
	}
	questions, grid, cells := 0, 0, 0
	for col := 1; col < p.Width(); col++ {
		text := strings.TrimSpace(p.Text(row, col))
		if text == "" {
			continue
		}
		cells++
		if strings.ContainsAny(text, "?？") {
			questions++
		}
		if strings.HasSuffix(text, "]") && strings.Contains(text, " [") {
			grid++
		}
	}
	if questions >= 2 && questions*3 >= cells {
		habits = append(habits, fmt.Sprintf("%d of the %d other headings are questions", questions, cells))
	}
	if grid >= 2 {
		habits = append(habits, fmt.Sprintf("%d headings are rows of a grid, like \"Question [Row]\"", grid))
	}
	return habits
}
