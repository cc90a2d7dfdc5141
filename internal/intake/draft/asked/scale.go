package asked

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"ecart/internal/intake/profile"
)

// Answers of a scale are few: up to eleven points, from 0 to 10.
const mostPoints = 11

// Words for no answer, by the key of model.missing under which they stand, in bare form. Those for blanks the program knows by itself.
var noAnswers = []struct {
	reason string
	words  []string
}{
	{"not_applicable", List("n/a,(n/a),not applicable,does not apply,sans objet,non applicable,non concern,pas concern,s.o.,trifft nicht auf mich zu,nicht anwendbar,entfallt,no aplica,no procede,unfamiliar")},
	{"dont_know", List("don't know,dont know,do not know,no opinion,not sure,unsure,ne sait pas,ne sais pas,nsp,sans avis,pas d'avis,weiss nicht,weiss ich nicht,keine angabe moglich,no se,no lo se,ns/nc")},
	{"refused", List("prefer not,rather not,refus,ne souhaite pas,ne veut pas,keine angabe,mochte nicht,prefiero no")},
	{"no_answer", List("no answer,not answered,not selected,sans reponse,pas de reponse,keine antwort,sin respuesta")},
}

// codes that statistics programs write for a missing answer.
var codes = []float64{-99, -98, -97, -96, -95, -9, -8, -7, -6, -5, -4, -3, -2, -1, 97, 98, 99, 997, 998, 999}

// measure finds the scale that a column's answers are on, and the words for no answer among them.
func (c *Column) measure() {
	if c.PersonalData() || len(c.Values) == 0 || c.Shape == profile.Date || c.Shape == profile.Text {
		return
	}
	for _, v := range c.Values {
		if reason, is := noAnswer(v.Value); is {
			c.Miss = append(c.Miss, Missing{reason, v.Value, v.N})
		}
	}
	answers := c.answers()
	if len(answers) == 0 || c.partial() {
		return
	}
	s, miss, sure := numeric(answers)
	if s != nil {
		c.Miss = append(c.Miss, miss...)
	}
	if sure {
		c.Scale = s
		return
	}
	c.doubtful = s
	if len(answers) <= mostPoints+2 {
		c.Scale, c.Unordered = labelled(answers)
	}
}

// answers are the values that are answers.
func (c *Column) answers() []profile.Count {
	return slices.DeleteFunc(slices.Clone(c.Values), func(v profile.Count) bool {
		_, none := noAnswer(v.Value)
		return none
	})
}

// partial tells whether the column holds more than its values tell. Two spellings of one word are one of them.
func (c *Column) partial() bool {
	return c.Distinct > len(c.Values) && (len(c.Values) == profile.MostValues || c.Shape == profile.Multi)
}

// noAnswer tells words that stand for no answer, with the reason that they give.
func noAnswer(text string) (string, bool) {
	text = Bare(text)
	if _, isNumber := Number(text); isNumber {
		return "", false
	}
	for _, n := range noAnswers {
		for _, w := range n.words {
			if text == strings.TrimSpace(w) || len(w) > 4 && strings.HasPrefix(text, w) || strings.HasPrefix(w, "(") && strings.HasSuffix(text, w) {
				return n.reason, true
			}
		}
	}
	return "", false
}

// labelled is the scale of answers in words: by the numbers before them, by a ladder that is known, or in an order that only the user knows.
func labelled(answers []profile.Count) (*Scale, bool) {
	if s, ok := numberedLabels(answers); ok {
		return s, false
	}
	common, rare := usual(answers)
	if l, _, ok := known(texts(common)); ok {
		return climbed(l, common, rare), false
	}
	if mostlyNumbers(answers) {
		return nil, false
	}
	s := &Scale{}
	for _, v := range answers {
		s.Labels = append(s.Labels, Label{Text: v.Value, Value: math.NaN(), Cells: v.N})
	}
	return s, true
}

// mostlyNumbers tells answers that are no words: amounts, and numbers with more slips than a scale bears.
func mostlyNumbers(answers []profile.Count) bool {
	numbers, all := 0, 0
	for _, v := range answers {
		all += v.N
		if _, is := Number(v.Value); is {
			numbers += v.N
		}
	}
	return 2*numbers > all
}

// usual sets words apart that are on no ladder with the others and rare enough to be slips: a few cells in a hundred.
func usual(answers []profile.Count) (common, rare []profile.Count) {
	const slips = 0.05
	all := 0
	for _, v := range answers {
		all += v.N
	}
	if _, _, ok := known(texts(answers)); ok {
		return answers, nil
	}
	for _, v := range answers {
		if _, isKnown := onAnyLadder(v.Value); !isKnown && float64(v.N) <= slips*float64(all) {
			rare = append(rare, v)
			continue
		}
		common = append(common, v)
	}
	return common, rare
}

func texts(answers []profile.Count) []string {
	var all []string
	for _, v := range answers {
		all = append(all, v.Value)
	}
	return all
}

// climbed is the scale of a ladder with the words that were answered, and beside it those that are on no rung.
func climbed(l ladder, common, rare []profile.Count) *Scale {
	rungs, _ := l.climb(texts(common))
	s := &Scale{Min: 1, Max: float64(len(l.rungs)), Note: fmt.Sprintf("words of %s, %d points", l.name, len(l.rungs)), ladder: l.name}
	for i, v := range common {
		s.Labels = append(s.Labels, Label{Text: v.Value, Value: float64(rungs[i] + 1), Cells: v.N})
	}
	for _, v := range rare {
		s.Strange = append(s.Strange, strange(v, nearest(v.Value, texts(common))))
	}
	s.Sort()
	return s
}

// agree gives all columns that are answered on one ladder the same: a column in which nobody was neutral has five points like the others.
func agree(all []*Column) {
	families := map[string][]profile.Count{}
	for _, c := range all {
		if c.Scale != nil && c.Scale.ladder != "" {
			common, _ := usual(c.answers())
			families[c.Scale.ladder] = append(families[c.Scale.ladder], distinct(common, families[c.Scale.ladder])...)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(families)) {
		l, _, ok := known(texts(families[name]))
		if !ok {
			continue
		}
		for _, c := range all {
			if c.Scale == nil || c.Scale.ladder != name && !c.Unordered {
				continue
			}
			common, rare := usual(c.answers())
			if _, fits := l.climb(texts(common)); fits {
				c.Scale, c.Unordered = climbed(l, common, rare), false
			}
		}
	}
}

// distinct are the counts whose words are not among the others yet.
func distinct(counts, among []profile.Count) []profile.Count {
	return slices.DeleteFunc(slices.Clone(counts), func(v profile.Count) bool {
		return slices.ContainsFunc(among, func(o profile.Count) bool { return Bare(o.Value) == Bare(v.Value) })
	})
}

// numberedLabels reads "5 - Agree" and scales of which only the ends have words.
func numberedLabels(answers []profile.Count) (*Scale, bool) {
	s := &Scale{Min: math.Inf(1), Max: math.Inf(-1), Note: "the numbers stand before the words"}
	for _, v := range answers {
		x, bareNumber := Number(v.Value)
		if !bareNumber {
			var words string
			var ok bool
			if x, words, ok = prefixed(v.Value); !ok {
				return nil, false
			}
			s.Labels = append(s.Labels, Label{Text: words, Value: x, Cells: v.N, whole: []string{v.Value}})
		}
		s.Min, s.Max = min(s.Min, x), max(s.Max, x)
	}
	if len(s.Labels) == 0 || s.Max > 10 || s.Max-s.Min < 1 {
		return nil, false
	}
	s.Sort()
	return s, true
}

func (s *Scale) Sort() {
	slices.SortStableFunc(s.Labels, func(a, b Label) int {
		switch {
		case a.Value < b.Value:
			return -1
		case a.Value > b.Value:
			return 1
		}
		return strings.Compare(a.Text, b.Text)
	})
}

// Kind tells scales apart that cannot be the same question's: numbers from words, and one ladder from another.
func (c *Column) Kind() string {
	switch {
	case c.Scale == nil:
		return ""
	case c.Unordered:
		return "words"
	case len(c.Scale.Labels) > 0:
		return fmt.Sprintf("labels %s %g", c.Scale.Note, c.Scale.Max)
	}
	return "numbers"
}
