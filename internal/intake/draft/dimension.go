package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ecart/internal/config/builtin"
	"ecart/internal/intake/draft/asked"
)

// mostDimensions are as many as a reader keeps in mind.
const mostDimensions = 8

// servqual are the five dimensions in the order of the questionnaire, with how many statements each has, and words of these in French,
// English, German and Spanish. Parasuraman, Berry & Zeithaml (1991).
var servqual = []struct {
	id    string
	items int
	words []string
}{
	{"tangibles", 4, asked.List("equip,modern,premises,facilit,neat,appear,leaflet,materials,attractive,visual,locaux,agreable,tenue,presentation,materiel,depliant,brochure,ausstattung,gebaude,gepflegt,raume,instalacion,apariencia,folleto")},
	{"reliability", 5, asked.List("promis,problem,right the first,first time,time they,error,records,accura,premier coup,a l'heure,heure annonc,delai,sans erreur,souci,versprech,zuverlass,fehler,beim ersten,promet,plazo,errores,primera vez")},
	{"responsiveness", 4, asked.List("prompt,quick,fast,willing,help,busy,exactly when,rapide,pret a aider,disponible,occupe,dit exactement,quand,schnell,hilfs,beschaftigt,rapid,dispuest,ocupad,ayudar")},
	{"assurance", 4, asked.List("confiden,trust,safe,secur,courte,polite,knowledge,know enough,confiance,securite,en sur,courtois,poli,connaiss,competen,vertrauen,sicher,hoflich,wissen,kompeten,confianza,segur,cortes,amab,conocimiento")},
	{"empathy", 5, asked.List("individual,personal,hours,interest,needs,understand,attention,horaires,besoin,comprend,interet,ouverture,individuell,personlich,offnungszeiten,bedurfnis,interess,horario,necesidad,comprend")},
}

// dimensions groups the statements of a battery, whose columns it puts into the order of the groups.
func (b statements) dimensions(ask *asker, locale string) []Dimension {
	if found := b.servqual(ask, locale); found != nil {
		return found
	}
	stems := b.Stems()
	if len(stems) < 2 || len(stems) > mostDimensions {
		name := "Service"
		if len(stems) == 1 && len(asked.WordsOf(stems[0])) > 1 {
			name = asked.Cut(stems[0], 60)
		}
		note := fmt.Sprintf("%d statements; group those that belong together", len(b.Statements()))
		if !slices.ContainsFunc(b.texts(), func(text string) bool { return len(strings.Fields(text)) > 1 }) {
			note = fmt.Sprintf("CHECK: the headings of these %d statements are codes: write their words as text, and group those that belong together", len(b.Statements()))
		}
		return []Dimension{{ID: "service", Name: name, Note: note}}
	}
	b.Arrange(stems)
	var all []Dimension
	for i, stem := range stems {
		id := cmp.Or(asked.Identifier(stem), "group")
		if slices.ContainsFunc(all, func(d Dimension) bool { return d.ID == id }) {
			id = fmt.Sprintf("%s_%d", id, i+1)
		}
		all = append(all, Dimension{ID: id, Name: asked.Cut(stem, 60), Note: "the statements that share " + fmt.Sprintf("%q", asked.Cut(stem, 40))})
	}
	return all
}

// texts are the words of the statements. Of "Clean rooms [Expected]" the column's own text is the side alone, and the
// statement is what its pattern leaves.
func (b statements) texts() []string {
	rest, _ := b.Patterns()
	var texts []string
	for i, c := range b.Statements() {
		text := c.Text
		if i < len(rest) && len(strings.Fields(rest[i])) > len(strings.Fields(text)) {
			text = rest[i]
		}
		texts = append(texts, text)
	}
	return texts
}

// servqual recognises the 22 statements in their order, by their words; where headings are codes alone it asks.
func (b statements) servqual(ask *asker, locale string) []Dimension {
	const statements = 22
	if len(b.Statements()) != statements || len(b.Stems()) > 1 && b.Expectation == nil {
		return nil
	}
	texts := b.texts()
	fits, coded, i := 0, 0, 0
	for _, d := range servqual {
		for range d.items {
			text := texts[i]
			if asked.Speaks(text, d.words) {
				fits++
			}
			if len(strings.Fields(text)) < 2 {
				coded++
			}
			i++
		}
	}
	note := fmt.Sprintf("%d of the 22 statements use words of SERVQUAL’s, in its order", fits)
	switch {
	case fits >= statements/2:
	case coded == statements && !b.Unsure && b.Expectation != nil:
		answer := ask.ask(Question{
			Key: "statements", weight: 50, Default: "servqual",
			Text:     "Are the 22 statements those of SERVQUAL, in its order?",
			Evidence: []string{"22 pairs, and headings that are codes: " + b.Statements()[0].Header + ", " + b.Statements()[1].Header + " …"},
			Options:  []Option{{"servqual", "tangibles 1-4, reliability 5-9, responsiveness 10-13, assurance 14-17, empathy 18-22"}, {"own", "other statements, in one group until you write them"}},
		}, nil)
		if answer != "servqual" {
			return nil
		}
		b.Standard = true
	default:
		return nil
	}
	var all []Dimension
	named := builtin.Words(locale)
	for k, d := range servqual {
		all = append(all, Dimension{ID: d.id, Name: named["model."+d.id], Items: make([]Item, d.items)})
		if k == 0 {
			all[0].Note = note
		}
	}
	return all
}
