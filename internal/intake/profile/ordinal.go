package profile

import "strings"

// grades are parts of words that scales of answers are made of, folded.
var grades = strings.Fields("agree satisf likely favorabl favourabl important confident rarely sometimes always often never daily weekly monthly extremely somewhat moderately slightly excellent terrible unsatisf useful useless probabl " +
	"accord jamais parfois souvent toujours rarement plutôt plutot insatisf mauvais mauvaise médiocre moyen excellent utile probable certainement sûrement indispensable " +
	"zufrieden zustimm stimme trifft selten manchmal immer meistens wichtig ausgezeichnet schlecht befriedigend wahrscheinlich " +
	"acuerdo satisfech nunca siempre casi raramente probablement muy totalmente regular pésimo excelente " +
	"soddisf insoddisf accordo mai sempre talvolta spesso ottimo pessimo sufficiente buono molto abbastanza " +
	"그렇다 않다 만족 보통 매우 전혀 그렇지 마음에 당연 상관없")

// wholes are whole words of scales that are parts of other words.
var wholes = set("very", "good", "bad", "poor", "fair", "average", "neutral", "neither", "bon", "bonne", "bien", "mal", "très", "tout", "pas", "peu", "assez", "neutre", "ni", "gut", "sehr", "nie", "oft", "eher", "weder", "neutral", "teils", "bueno", "malo",
	"poco", "nada", "neutro", "neutrale", "per", "high", "low", "medium", "élevé", "faible", "strong", "strongly", "fully", "partly", "mostly", "seldom", "yes,", "definitely", "quite", "not")

// ordinal tells whether a text, folded, holds a word of a scale.
func ordinal(s string) bool {
	for _, g := range grades {
		if strings.Contains(s, g) {
			return true
		}
	}
	for w := range strings.FieldsSeq(s) {
		if wholes[w] {
			return true
		}
	}
	return false
}

// yes and no are the words of the two answers, and what ticks a choice, folded.
var (
	yes = set("yes", "y", "oui", "o", "ja", "j", "sí", "si", "s", "sì", "true", "vrai", "wahr", "verdadero", "vero", "x", "1", "✓", "✔", "☑", "checked", "selected", "coché", "quoted", "예", "네")
	no  = set("no", "n", "non", "nein", "false", "faux", "falsch", "falso", "0", "☐", "unchecked", "not selected", "non coché", "not quoted", "아니오", "아니요")
)
