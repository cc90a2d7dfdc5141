// Package builtin holds what a report measures unless report.yaml says otherwise: the 22 items of SERVQUAL and the themes of comments, worded in
// each language.
package builtin

import (
	"strconv"

	"ecart/internal/config"
)

// servqual is the dimensions of the default questionnaire with their numbers of items. Their words are ours; their content and order follow the 1991
// refinement of SERVQUAL: tangibles 1–4, reliability 5–9, responsiveness 10–13, assurance 14–17, empathy 18–22.
// Parasuraman, Berry & Zeithaml (1991), Journal of Retailing 67(4).
var servqual = []struct {
	id    string
	items int
}{{"tangibles", 4}, {"reliability", 5}, {"responsiveness", 4}, {"assurance", 4}, {"empathy", 5}}

// Dimensions returns the default dimensions, worded for a locale.
func Dimensions(locale string) []config.Dimension {
	words := Words(locale)
	dimensions := make([]config.Dimension, len(servqual))
	for i, s := range servqual {
		key := "model." + s.id
		dimensions[i] = config.Dimension{ID: s.id, Name: words[key], Items: make([]config.Item, s.items)}
		for k := range s.items {
			item := key + "." + strconv.Itoa(k+1)
			dimensions[i].Items[k] = config.Item{Text: words[item], Short: words[item+".short"]}
		}
	}
	return dimensions
}
