package asked

import (
	"slices"
	"strings"
)

// A ladder is a known set of answers, the lowest first. Each rung has its words in several languages, parted by |, in bare form.
type ladder struct {
	name  string
	rungs []string
}

// The rungs that several ladders share.
const (
	disagree3 = "strongly disagree|totally disagree|completely disagree|fully disagree|disagree strongly|disagree completely|pas du tout d'accord|pas d'accord du tout|tout a fait en desaccord|fortement en desaccord|totalement en desaccord|stimme uberhaupt nicht zu|stimme gar nicht zu|trifft uberhaupt nicht zu|trifft gar nicht zu|trifft nicht zu|totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo"
	disagree2 = "disagree|mostly disagree|pas d'accord|en desaccord|plutot pas d'accord|plutot en desaccord|peu d'accord|stimme nicht zu|stimme eher nicht zu|trifft eher nicht zu|lehne ab|en desacuerdo"
	disagree1 = "somewhat disagree|slightly disagree|rather disagree|tend to disagree|plutot pas d'accord|plutot en desaccord|un peu en desaccord|stimme eher nicht zu|algo en desacuerdo|parcialmente en desacuerdo"
	middle    = "neutral|neither agree nor disagree|neither|undecided|neutre|ni d'accord ni pas d'accord|ni d'accord, ni pas d'accord|ni en accord ni en desaccord|ni d'accord ni en desaccord|sans opinion|teils-teils|teils teils|teils/teils|weder noch|unentschieden|neutral weder noch|ni de acuerdo ni en desacuerdo|neutro|indiferente"
	agree1    = "somewhat agree|slightly agree|rather agree|tend to agree|plutot d'accord|un peu d'accord|stimme eher zu|algo de acuerdo|parcialmente de acuerdo"
	agree2    = "agree|mostly agree|d'accord|en accord|plutot d'accord|assez d'accord|stimme zu|stimme eher zu|trifft eher zu|trifft zu|de acuerdo"
	agree3    = "strongly agree|totally agree|completely agree|fully agree|agree strongly|agree completely|tout a fait d'accord|entierement d'accord|fortement d'accord|totalement d'accord|stimme voll zu|stimme voll und ganz zu|stimme vollkommen zu|trifft voll zu|trifft voll und ganz zu|trifft zu|totalmente de acuerdo|muy de acuerdo|completamente de acuerdo"

	unsatisfied3 = "very dissatisfied|very unsatisfied|extremely dissatisfied|completely dissatisfied|tres insatisfait|tres insatisfaite|tres mecontent|pas du tout satisfait|pas du tout satisfaite|sehr unzufrieden|muy insatisfecho|muy insatisfecha|nada satisfecho"
	unsatisfied2 = "dissatisfied|unsatisfied|insatisfait|insatisfaite|mecontent|pas satisfait|pas satisfaite|plutot pas satisfait|plutot insatisfait|peu satisfait|peu satisfaite|somewhat dissatisfied|unzufrieden|eher unzufrieden|insatisfecho|insatisfecha|poco satisfecho"
	satisfied0   = "neutral|neither|neither satisfied nor dissatisfied|neutre|ni satisfait ni insatisfait|ni satisfaite ni insatisfaite|ni satisfait, ni insatisfait|moyennement satisfait|teils-teils|teils/teils|weder noch|weder zufrieden noch unzufrieden|neutro|ni satisfecho ni insatisfecho"
	satisfied2   = "satisfied|somewhat satisfied|satisfait|satisfaite|plutot satisfait|plutot satisfaite|assez satisfait|content|zufrieden|eher zufrieden|satisfecho|satisfecha|algo satisfecho"
	satisfied3   = "very satisfied|extremely satisfied|completely satisfied|tres satisfait|tres satisfaite|tout a fait satisfait|tout a fait satisfaite|sehr zufrieden|muy satisfecho|muy satisfecha"

	unlikely3 = "very unlikely|extremely unlikely|not at all likely|tres improbable|tres peu probable|pas du tout probable|sehr unwahrscheinlich|muy improbable"
	unlikely2 = "unlikely|somewhat unlikely|improbable|peu probable|unwahrscheinlich|poco probable"
	likely0   = "neutral|neither likely nor unlikely|neutre|teils-teils|vielleicht|neutro|neutral_"
	likely2   = "likely|somewhat likely|probable|plutot probable|assez probable|wahrscheinlich|bastante probable"
	likely3   = "very likely|extremely likely|tres probable|sehr wahrscheinlich|muy probable"

	unfavourable3 = "very unfavorably|very unfavourably|very unfavorable|very unfavourable|very negative|tres defavorable|tres defavorablement|tres negatif|sehr ungunstig|sehr negativ|muy desfavorable|muy negativo"
	unfavourable2 = "somewhat unfavorably|somewhat unfavourably|unfavorably|unfavorable|unfavourable|somewhat unfavorable|mostly unfavorable|negative|plutot defavorable|defavorable|negatif|eher negativ|negativ|desfavorable|negativo"
	favourable0   = "neither favorably nor unfavorably|neither favorably nor unfavorably (neutral)|neither favourably nor unfavourably|neutral|neutre|ni favorable ni defavorable|neutro"
	favourable2   = "somewhat favorably|somewhat favourably|favorably|favorable|favourable|somewhat favorable|mostly favorable|positive|plutot favorable|positif|eher positiv|positiv|positivo"
	favourable3   = "very favorably|very favourably|very favorable|very favourable|very positive|tres favorable|tres favorablement|tres positif|sehr gunstig|sehr positiv|muy favorable|muy positivo"

	never  = "never|jamais|nie|nunca|niemals"
	rarely = "rarely|seldom|rarement|selten|raramente|rara vez"
	times0 = "sometimes|occasionally|parfois|quelquefois|de temps en temps|manchmal|gelegentlich|a veces|algunas veces"
	often  = "often|frequently|usually|souvent|oft|haufig|a menudo|frecuentemente|con frecuencia"
	always = "always|toujours|immer|siempre"

	bad3  = "very bad|very poor|terrible|tres mauvais|tres mauvaise|sehr schlecht|muy malo|muy mala|pesimo"
	bad2  = "bad|poor|mauvais|mauvaise|schlecht|malo|mala"
	fair0 = "fair|average|acceptable|moyen|moyenne|passable|correct|mittelmassig|befriedigend|regular|okay|ok"
	good2 = "good|bon|bonne|bien|gut|bueno|buena"
	good3 = "very good|tres bon|tres bonne|tres bien|sehr gut|muy bueno|muy buena"
	good4 = "excellent|excellente|outstanding|ausgezeichnet|hervorragend|excelente"

	important0 = "not important|not at all important|unimportant|pas important|pas du tout important|pas du tout importante|nicht wichtig|uberhaupt nicht wichtig|unwichtig|nada importante|no importante"
	important1 = "slightly important|not very important|of little importance|peu important|peu importante|wenig wichtig|eher unwichtig|poco importante"
	important2 = "moderately important|somewhat important|neutral|moyennement important|assez important|assez importante|mittel|teils-teils|eher wichtig|algo importante|medianamente importante"
	important3 = "important|importante|wichtig"
	important4 = "very important|extremely important|tres important|tres importante|sehr wichtig|ausserst wichtig|muy importante"

	hard3 = "very difficult|very hard|tres difficile|sehr schwierig|sehr schwer|muy dificil"
	hard2 = "difficult|hard|somewhat difficult|difficile|plutot difficile|schwierig|schwer|dificil"
	ease2 = "easy|somewhat easy|facile|plutot facile|einfach|leicht|facil"
	ease3 = "very easy|tres facile|sehr einfach|sehr leicht|muy facil"
)

// ladders are the known sets. Of those that hold all the answers of a column, the first with the fewest rungs counts.
var ladders = []ladder{
	{"agreement", []string{disagree3, disagree2, agree2, agree3}},
	{"agreement", []string{disagree3, disagree2, middle, agree2, agree3}},
	{"agreement", []string{disagree3, disagree2, disagree1, agree1, agree2, agree3}},
	{"agreement", []string{disagree3, disagree2, disagree1, middle, agree1, agree2, agree3}},
	{"satisfaction", []string{unsatisfied3, unsatisfied2, satisfied2, satisfied3}},
	{"satisfaction", []string{unsatisfied3, unsatisfied2, satisfied0, satisfied2, satisfied3}},
	{"likelihood", []string{unlikely2, likely0, likely2}},
	{"likelihood", []string{unlikely3, unlikely2, likely2, likely3}},
	{"likelihood", []string{unlikely3, unlikely2, likely0, likely2, likely3}},
	{"favourability", []string{unfavourable3, unfavourable2, favourable2, favourable3}},
	{"favourability", []string{unfavourable3, unfavourable2, favourable0, favourable2, favourable3}},
	{"quality", []string{bad3, bad2, fair0, good2, good3}},
	{"quality", []string{bad2, fair0, good2, good3, good4}},
	{"quality", []string{bad2, fair0, good2, good4}},
	{"quality", []string{bad3, bad2, fair0, good2, good4}},
	{"frequency", []string{never, rarely, times0, often, always}},
	{"frequency", []string{never, times0, often, always}},
	{"importance", []string{important0, important1, important2, important3, important4}},
	{"importance", []string{important0, important1, important3, important4}},
	{"ease", []string{hard3, hard2, "neutral|neither|neither easy nor difficult|neutre|ni facile ni difficile|teils-teils|neutro", ease2, ease3}},
	{"ease", []string{hard3, hard2, ease2, ease3}},
}

// rungsOf returns the rungs that hold a text, from 0: "plutôt d'accord" is the third of four and the fifth of seven.
func (l ladder) rungsOf(text string) []int {
	var all []int
	for i, words := range l.rungs {
		if slices.Contains(strings.Split(words, "|"), text) {
			all = append(all, i)
		}
	}
	return all
}

// climb places each text on a rung of its own, those with the fewest to choose from first; it reports false when one finds none. Spellings that
// differ in accents alone stand on one rung.
func (l ladder) climb(texts []string) ([]int, bool) {
	placed := map[string]int{}
	choice := make([][]int, len(texts))
	order := make([]int, len(texts))
	for i, text := range texts {
		choice[i], order[i] = l.rungsOf(Bare(text)), i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(choice[a]) - len(choice[b]) })
	at := make([]int, len(texts))
	taken := map[int]bool{}
	for _, i := range order {
		if rung, again := placed[Bare(texts[i])]; again {
			at[i] = rung
			continue
		}
		free := slices.IndexFunc(choice[i], func(r int) bool { return !taken[r] })
		if free < 0 {
			return nil, false
		}
		at[i] = choice[i][free]
		taken[at[i]], placed[Bare(texts[i])] = true, at[i]
	}
	return at, true
}

// known finds the ladder that texts are answers of, and the rung of each, from 0. Fewer than two texts are on no ladder.
func known(texts []string) (ladder, []int, bool) {
	var best ladder
	var rungs []int
	different := map[string]bool{}
	for _, text := range texts {
		different[Bare(text)] = true
	}
	if len(different) < 2 {
		return best, nil, false
	}
	for _, l := range ladders {
		if at, ok := l.climb(texts); ok && (rungs == nil || len(l.rungs) < len(best.rungs)) {
			best, rungs = l, at
		}
	}
	return best, rungs, rungs != nil
}

// onAnyLadder tells whether a text is an answer of any ladder, and of which.
func onAnyLadder(text string) (string, bool) {
	for _, l := range ladders {
		if len(l.rungsOf(Bare(text))) > 0 {
			return l.name, true
		}
	}
	return "", false
}

// nearest is the text that another may be a slip of: one letter in five may differ.
func nearest(text string, among []string) string {
	best, least := "", len([]rune(text))/5+1
	for _, a := range among {
		if d := distance(Bare(text), Bare(a)); d < least {
			best, least = a, d
		}
	}
	return best
}

// distance counts the letters to change, add or take to make one text the other (Levenshtein 1965).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before := row[0]
		row[0] = i + 1
		for j := range y {
			change := before
			if x[i] != y[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, before+1)
		}
	}
	return row[len(y)]
}
