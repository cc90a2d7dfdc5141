package main

import (
	"strconv"

	"ecart/internal/publish/workbook"
)

// cause is one thing in the company that the gaps follow from, as managers or employees are asked about it.
type cause struct {
	column    string  // of its items: column_1, column_2 …
	favours   float64 // the mean answer on 1–7 once high is favourable
	low       bool    // agreeing is unfavourable
	statement []statement
}

// statement is one item. Turned ones are worded against the others of their cause.
type statement struct {
	text   string
	turned bool
}

// managerCauses and employeeCauses are the sixteen causes of report.yaml, in its order and in our own words.
var managerCauses = []cause{
	{"RECH", 4.7, false, []statement{
		{"Nous interrogeons régulièrement nos clients sur ce qu’ils attendent.", false}, {"Je lis les résultats des enquêtes dès leur parution.", false},
		{"Les enquêtes restent dans un tiroir et ne changent rien.", true}, {"Je parle chaque semaine avec des clients.", false},
	}},
	{"REMONTE", 3.1, false, []statement{
		{"Les équipes au contact des clients me disent ce qui ne va pas.", false}, {"Leurs idées arrivent jusqu’à la direction.", false},
		{"Je n’apprends les problèmes que par les réclamations.", true}, {"Je passe du temps à la réception et dans les étages.", false},
	}},
	{"NIVEAUX", 3.2, true, []statement{{"Trop de niveaux séparent ceux qui servent de ceux qui décident.", false}}},
	{"ENGAGE", 5.6, false, []statement{
		{"La direction tient à la qualité autant qu’au chiffre d’affaires.", false}, {"On trouve de l’argent quand il s’agit de qualité.", false},
		{"Un bon service est récompensé.", false}, {"La qualité passe après l’occupation des chambres.", true},
	}},
	{"OBJECTIFS", 4.4, false, []statement{{"Chaque service a des objectifs de qualité chiffrés.", false}, {"Ces objectifs sont revus chaque mois.", false}}},
	{"PROCEDES", 3.1, false, []statement{{"Les gestes qui reviennent chaque jour se font partout de la même façon.", false}, {"Nos outils permettent un service régulier.", false}}},
	{"FAISABLE", 3.9, false, []statement{
		{"Nous avons les moyens de donner ce que les clients attendent.", false}, {"Ce que veulent les clients coûterait trop cher.", true}, {"Nos équipes peuvent y arriver.", false},
	}},
}

var employeeCauses = []cause{
	{"EQUIPE", 5.5, false, []statement{
		{"Dans mon équipe, on s’entraide.", false}, {"Chacun prend sa part du travail.", false}, {"Je me sens responsable du résultat de tous.", false},
		{"Les autres services rendent mon travail plus difficile.", true}, {"Je suis fier de cette équipe.", false},
	}},
	{"POSTE", 5.1, false, []statement{{"Je me sens capable de bien faire mon travail.", false}, {"On recrute des personnes faites pour ce métier.", false}}},
	{"OUTILS", 3.1, false, []statement{{"J’ai les outils qu’il faut pour bien servir les clients.", false}}},
	{"MARGE", 4.0, false, []statement{
		{"Je peux décider seul pour satisfaire un client.", false}, {"Je dois demander trop d’autorisations.", true},
		{"Quand il y a foule, je garde la maîtrise de mon travail.", false}, {"Je dépends trop des autres pour tenir parole.", true},
	}},
	{"SUIVI", 4.6, false, []statement{
		{"On m’évalue sur la façon dont je sers les clients.", false}, {"Un client bien servi compte plus qu’une tâche vite faite.", false}, {"Mes efforts pour les clients sont remarqués.", false},
	}},
	{"TIRAILLE", 3.3, true, []statement{
		{"Ce que veut le client et ce que veut la maison se contredisent.", false}, {"La paperasse m’éloigne des clients.", false},
		{"On me demande de vendre quand il faudrait servir.", false}, {"Mes chefs et mes clients attendent la même chose de moi.", true},
	}},
	{"FLOU", 4.9, true, []statement{
		{"Je ne sais pas toujours ce que l’on attend de moi.", false}, {"On me prévient trop tard des changements.", false}, {"Je connais bien les services de l’hôtel.", true},
		{"Je ne sais pas ce que mon chef pense de mon travail.", false}, {"Je suis formé à parler avec les clients.", true},
	}},
	{"ENTRE", 3.1, false, []statement{
		{"Le service commercial nous demande ce qui est possible avant de promettre.", false}, {"Je connais à l’avance les offres annoncées aux clients.", false},
		{"Les services se parlent assez pour bien servir.", false}, {"Les consignes changent d’un hôtel à l’autre.", true},
	}},
	{"PROMET", 2.9, true, []statement{
		{"On promet aux clients plus que nous ne pouvons tenir.", false}, {"Pour suivre la concurrence, nous annonçons des délais impossibles.", false},
	}},
}

// causeColumns are the columns of the items of all causes.
func causeColumns(causes []cause) []workbook.Column {
	var all []workbook.Column
	for _, c := range causes {
		for k := range c.statement {
			all = append(all, workbook.Column{Title: c.column + "_" + strconv.Itoa(k+1), Width: 12})
		}
	}
	return all
}

// causeAnswers draws one person's answers to the items of all causes; leaning is how favourably he sees his place.
func causeAnswers(s *stream, causes []cause, leaning float64) []workbook.Cell {
	var cells []workbook.Cell
	for _, c := range causes {
		own := c.favours + leaning + 0.55*s.normal()
		for _, st := range c.statement {
			feeling := own + 0.75*s.normal()
			if c.low != st.turned {
				feeling = 8 - feeling
			}
			cells = append(cells, optional(s, 0.015, answer(feeling, 1, 7)))
		}
	}
	return cells
}

// causeSheet lists the statements beside the answers.
func causeSheet(causes []cause) workbook.Sheet {
	s := workbook.Sheet{Name: "Énoncés", Columns: []workbook.Column{{Title: "Colonne", Width: 14}, {Title: "Énoncé, de 1 (pas du tout d’accord) à 7 (tout à fait d’accord)", Width: 90}}}
	for _, c := range causes {
		for k, st := range c.statement {
			s.Rows = append(s.Rows, []workbook.Cell{workbook.Text(c.column + "_" + strconv.Itoa(k+1)), workbook.Text(st.text)})
		}
	}
	return s
}
