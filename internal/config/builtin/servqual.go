// Package builtin holds what a report measures unless report.yaml says otherwise: the 22 items of SERVQUAL and the themes of comments, in
// French and English.
package builtin

import "ecart/internal/config"

// statements are the 22 items of the default questionnaire in one language, in our own words. Their content and order follow
// the 1991 refinement of SERVQUAL: tangibles 1–4, reliability 5–9, responsiveness 10–13, assurance 14–17, empathy 18–22.
// Parasuraman, Berry & Zeithaml (1991), Journal of Retailing 67(4).
type statements []struct {
	id, name string
	items    []statement
}

type statement struct{ text, short string }

// Dimensions returns the default dimensions, worded for a locale.
func Dimensions(locale string) []config.Dimension {
	words := servqualEnglish
	if locale == "fr" {
		words = servqualFrench
	}
	dimensions := make([]config.Dimension, len(words))
	for i, w := range words {
		dimensions[i] = config.Dimension{ID: w.id, Name: w.name}
		for _, s := range w.items {
			dimensions[i].Items = append(dimensions[i].Items, config.Item{Text: s.text, Short: s.short})
		}
	}
	return dimensions
}

var servqualEnglish = statements{
	{"tangibles", "Tangibles", []statement{
		{"Their equipment is up to date.", "modern equipment"},
		{"Their premises are pleasant to be in.", "pleasant premises"},
		{"Their staff look neat.", "neat staff"},
		{"Their leaflets, screens and forms are attractive and clear.", "clear materials"},
	}},
	{"reliability", "Reliability", []statement{
		{"When they promise something by a certain day, they do it by then.", "promises kept"},
		{"When something goes wrong, they show a real interest in putting it right.", "interest in problems"},
		{"They get it right the first time.", "right first time"},
		{"They serve people at the time they said they would.", "on time"},
		{"Their records and bills are free of mistakes.", "no mistakes"},
	}},
	{"responsiveness", "Responsiveness", []statement{
		{"They say exactly when something will be done.", "says when"},
		{"They serve people promptly.", "prompt service"},
		{"They are always willing to help.", "willing to help"},
		{"They are never too busy to answer.", "never too busy"},
	}},
	{"assurance", "Assurance", []statement{
		{"The way they behave gives confidence.", "gives confidence"},
		{"People feel safe in their dealings with them.", "safe dealings"},
		{"They are courteous at every moment.", "courtesy"},
		{"They know enough to answer questions.", "knows the answers"},
	}},
	{"empathy", "Empathy", []statement{
		{"As a company, they treat each person as an individual.", "individual attention"},
		{"Their opening hours suit everybody.", "convenient hours"},
		{"There is someone who looks after each person personally.", "personal contact"},
		{"They have people's best interests at heart.", "my interests at heart"},
		{"They understand what each person needs.", "understands needs"},
	}},
}

var servqualFrench = statements{
	{"tangibles", "Éléments tangibles", []statement{
		{"L’équipement est moderne.", "équipement moderne"},
		{"Les locaux sont agréables.", "locaux agréables"},
		{"Le personnel a une tenue soignée.", "tenue soignée"},
		{"Les dépliants, les écrans et les formulaires sont attrayants et clairs.", "supports clairs"},
	}},
	{"reliability", "Fiabilité", []statement{
		{"Ce qui est promis pour un jour donné est fait ce jour-là.", "promesses tenues"},
		{"En cas de problème, on montre un réel souci de le résoudre.", "souci des problèmes"},
		{"Le service est bien fait du premier coup.", "bien du premier coup"},
		{"Le service est rendu à l’heure annoncée.", "à l’heure annoncée"},
		{"Les dossiers et les factures sont sans erreur.", "sans erreur"},
	}},
	{"responsiveness", "Réactivité", []statement{
		{"On dit exactement quand les choses seront faites.", "dit quand"},
		{"Le service est rapide.", "service rapide"},
		{"Le personnel est toujours prêt à aider.", "prêt à aider"},
		{"Le personnel n’est jamais trop occupé pour répondre.", "jamais trop occupé"},
	}},
	{"assurance", "Assurance", []statement{
		{"La conduite du personnel inspire confiance.", "inspire confiance"},
		{"On se sent en sécurité dans ses échanges avec l’entreprise.", "échanges sûrs"},
		{"Le personnel est courtois à tout moment.", "courtoisie"},
		{"Le personnel en sait assez pour répondre aux questions.", "sait répondre"},
	}},
	{"empathy", "Empathie", []statement{
		{"L’entreprise traite chacun comme une personne à part entière.", "attention individuelle"},
		{"Les horaires conviennent à tous.", "horaires commodes"},
		{"Quelqu’un s’occupe personnellement de chacun.", "suivi personnel"},
		{"L’entreprise a à cœur l’intérêt de chacun.", "intérêt de chacun"},
		{"Le personnel comprend les besoins de chacun.", "comprend les besoins"},
	}},
}
