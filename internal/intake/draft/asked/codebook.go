package asked

import (
	"cmp"
	"slices"
	"strings"

	"ecart/internal/intake/codebook"
)

// Codebook is the questionnaire that a form was answered on.
type Codebook struct {
	File string
	Form *codebook.Form
}

// Apply gives columns the questions, groups and choices of the codebook, and counts those it knows.
func (b *Codebook) Apply(columns []*Column) int {
	if b == nil {
		return 0
	}
	n := 0
	for _, c := range columns {
		q, _ := b.Form.Question(c.Header)
		if q == nil {
			continue
		}
		n++
		c.list = q.Choices
		if label := worded(q.Labels); label != "" {
			c.Text, c.Label = strings.Join(strings.Fields(label), " "), label
		}
		if len(q.Groups) > 0 {
			group := q.Groups[len(q.Groups)-1]
			c.Stem, c.Part = cmp.Or(b.Form.GroupTitle(group), group), ""
		}
	}
	return n
}

// worded is the first of several labels that says anything.
func worded(labels []string) string { return cmp.Or(labels...) }

// Ordered returns the words of a column in the order in which the form offers them; false when it does not offer them all.
func (c *Column) Ordered(texts []string) ([]string, bool) {
	var all []string
	for _, choice := range c.list {
		at := slices.IndexFunc(texts, func(t string) bool {
			return Bare(t) == Bare(choice.Name) || slices.ContainsFunc(choice.Labels, func(l string) bool { return Bare(t) == Bare(l) })
		})
		if at >= 0 && !slices.Contains(all, texts[at]) {
			all = append(all, texts[at])
		}
	}
	return all, len(all) == len(texts)
}
