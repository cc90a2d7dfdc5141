package sign

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/measure/study"
)

// blocked tells whether a sign takes no exception: what concerns safety, the law, reliability, billing or promises is owed to every
// customer, whatever the style of the house. A list in report.yaml takes the place of what names speak of. Method §13, rule 3.
func blocked(s *study.Study, i config.Indicator) bool {
	item := OwnItem(s, i)
	dimension := s.DimensionOf(item)
	if listed := s.Config.Owed; listed != nil {
		return slices.ContainsFunc([]string{i.ID, item, dimension}, func(id string) bool { return id != "" && slices.Contains(listed, id) })
	}
	switch Canonical(i.Measure) {
	case "fcr", "complaints", "contacts.reopened", "contacts.resolution":
		return true
	}
	return i.Group == config.Quality || slices.ContainsFunc(append(namesOf(s, item, dimension), i.ID, i.Name), owed)
}

// namesOf returns what an item and its dimension are called.
func namesOf(s *study.Study, item, dimension string) []string {
	all := []string{item, dimension}
	for _, d := range s.Config.Model.Dimensions {
		if d.ID == dimension {
			all = append(all, d.Name)
		}
	}
	for _, i := range s.Config.Model.Items() {
		if i.ID == item {
			all = append(all, i.Short)
		}
	}
	return all
}

// owedWords are the beginnings of words that speak of what no exception may touch, in both languages, accents dropped.
var owedWords = []string{"safe", "secur", "hygien", "legal", "loi ", "law ", "discrimin", "reliab", "fiab", "billing", "invoice", "factur", "promis", "promess"}

// owed tells whether an id or a name speaks of what no exception may touch.
func owed(name string) bool {
	words := strings.FieldsFunc(plainLetters.Replace(strings.ToLower(name)), func(r rune) bool { return !('a' <= r && r <= 'z') })
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(owedWords, func(begin string) bool { return strings.HasPrefix(word+" ", begin) })
	})
}

var plainLetters = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "â", "a", "î", "i", "ô", "o", "û", "u", "ç", "c")
