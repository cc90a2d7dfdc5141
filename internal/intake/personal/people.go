package personal

import (
	"strings"
	"unicode"
)

// longestName is how many words a name has at the most; a longer text is something else.
const longestName = 5

// IsName tells whether a cell under a heading of people may hold a name: a few words of letters.
func IsName(text string) bool {
	return text != "" && len(strings.Fields(text)) <= longestName && !strings.ContainsFunc(text, unicode.IsDigit) && !strings.Contains(text, "@")
}

// particles stand inside a name in small letters.
var particles = wordSet("de du des d la le les von van der den del della di da el al ben bin o mac mc st zu zum e y")

// titles announce a name.
var titles = wordSet("m mm mr mrs ms mme mlle mlles mmes monsieur madame mademoiselle messieurs mesdames miss sir dr docteur doctor prof professeur professor herr herrn frau senor senora sr sra don dona signor signora sig")

// isFullName tells whether a text is the name of a person and nothing else, without any heading that says so: two to five words of which
// one at either end is a common first name and the others begin with capitals, or a title and such a word. A single word never is: Charlotte,
// Florence and Victoria are towns.
func isFullName(text string) bool {
	if len(text) > 60 || !capital(text) {
		return false
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\u00a0' || r == ',' })
	if len(words) < 2 || len(words) > longestName {
		return false
	}
	for _, w := range words {
		if particles[strings.ToLower(w)] {
			continue
		}
		if !capital(w) || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("'’-.", r) }) || placeWords[bare(w)] {
			return false
		}
	}
	first, last := bare(words[0]), bare(words[len(words)-1])
	return titles[strings.TrimSuffix(first, ".")] || isFirstName(first) || isFirstName(last)
}

// IsFirstName tells whether a text is one word and a common first name. Towns have such names too: Charlotte, Florence, Victoria.
func IsFirstName(text string) bool {
	word := strings.TrimSpace(text)
	return len(word) < 30 && capital(word) && !strings.ContainsAny(word, " \u00a0") && isFirstName(bare(word))
}

// isFirstName tells whether a word in bare form is a common first name, or two joined by a hyphen of which the first is.
func isFirstName(w string) bool {
	first, _, _ := strings.Cut(w, "-")
	return firstNames[first] || moreNames[first]
}

// placeWords in a text say that it names no person: "Hôtel Victoria", "Saint Martin", "Victoria Station".
var placeWords = wordSet("hotel hotels saint st sainte san santa residence restaurant cafe bar boutique magasin agence centre center station gare aeroport airport clinique hopital hospital ecole lycee school plaza park parc place beach palace " +
	"inn resort spa club house maison villa chateau auberge gite camping rue avenue street road quai pont port ville city town nord sud est ouest north south east west les service support team equipe group groupe sales " +
	"customer client product desk office bureau shop store bank banque assurance rose")

func wordSet(text string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		all[w] = true
	}
	return all
}
