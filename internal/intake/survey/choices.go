package survey

import (
	"slices"
	"strings"

	"ecart/internal/intake/answer"
)

// choices reads the answers to a question of which several may be chosen, with ; between them. Spellings that fold alike are one,
// as they are for groupings. Nothing was asked when there is no column.
func choices(texts []string) Choices {
	if texts == nil {
		return Choices{}
	}
	var chosen []string
	var rows []int
	for i, text := range texts {
		for _, one := range strings.Split(text, ";") {
			if one = answer.Tidy(one); one != "" {
				chosen, rows = append(chosen, one), append(rows, i)
			}
		}
	}
	c := Choices{Codes: make([][]int, len(texts))}
	f, _, _ := factor("reason", "", chosen)
	c.Levels = f.Levels
	for k, i := range rows {
		if !slices.Contains(c.Codes[i], f.Codes[k]) {
			c.Codes[i] = append(c.Codes[i], f.Codes[k])
		}
	}
	for i := range c.Codes {
		slices.Sort(c.Codes[i])
	}
	return c
}
