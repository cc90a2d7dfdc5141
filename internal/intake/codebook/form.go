// Package codebook reads a questionnaire (an XLSForm) into questions, their labels and choices: what the columns of an export mean.
package codebook

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/intake/table"
)

// Form is a questionnaire: what was asked and which answers it offered, in the order of the form.
type Form struct {
	Title     string
	Languages []string // of the labels, as the form names them; "" for labels without a language
	Questions []Question
	Titles    []Choice // of the groups, in the order in which they begin
}

// GroupTitle returns the first label of a group; "" where it has none.
func (f *Form) GroupTitle(name string) string {
	for _, t := range f.Titles {
		if t.Name == name {
			return cmp.Or(t.Labels...)
		}
	}
	return ""
}

// Question is one question that can have an answer; notes and groups are none.
type Question struct {
	Name     string
	Groups   []string // the groups it stands in, the outermost first
	Repeated bool     // asked several times of one respondent: its answers stand in a sheet of their own
	Type     string   // "select_one", "select_multiple", "integer", "text", "date", "calculate", …
	Labels   []string // by language of the form; "" where one has none
	List     string   // the name of its choices; "" for none
	Choices  []Choice
	Relevant string // under which condition it was shown; "" is always
	Required bool
}

// Choice is one answer that a question offers.
type Choice struct {
	Name   string
	Labels []string // by language of the form
}

// Several tells whether a respondent could choose several of the choices.
func (q *Question) Several() bool { return q.Type == "select_multiple" }

// names are the headings under which a question may stand in an export: its name, behind its groups or not, or its label.
func (q *Question) names() []string {
	path := append(slices.Clone(q.Groups), q.Name)
	all := []string{q.Name, strings.Join(path, "/"), strings.Join(path, "."), strings.Join(path, "-"), strings.Join(path, ":")}
	return append(all, q.Labels...)
}

// Question returns the question that a heading of an export stands for, and the choice where the heading is that of one choice
// of several ("q/choice"); the choice is nil otherwise, and both are when the form does not know the heading. A label that two questions
// share stands for neither.
func (f *Form) Question(heading string) (*Question, *Choice) {
	folded := table.Fold(heading)
	if folded == "" {
		return nil, nil
	}
	var found []*Question
	for i := range f.Questions {
		q := &f.Questions[i]
		if slices.ContainsFunc(q.names(), func(name string) bool { return table.Fold(name) == folded }) {
			found = append(found, q)
		}
	}
	switch len(found) {
	case 0:
		return f.choice(folded)
	case 1:
		return found[0], nil
	}
	return nil, nil
}

// choice looks for a heading that is a question and one of its choices.
func (f *Form) choice(folded string) (*Question, *Choice) {
	for i := range f.Questions {
		q := &f.Questions[i]
		if !q.Several() {
			continue
		}
		for j := range q.Choices {
			if c := &q.Choices[j]; q.splitInto(c, folded) {
				return q, c
			}
		}
	}
	return nil, nil
}

// splitInto tells whether a heading is that of one choice of the question.
func (q *Question) splitInto(c *Choice, folded string) bool {
	for _, name := range q.names() {
		for _, end := range append([]string{c.Name}, c.Labels...) {
			if name != "" && end != "" && slices.Contains([]string{table.Fold(name + "/" + end), table.Fold(name + "." + end)}, folded) {
				return true
			}
		}
	}
	return false
}

// Numbered returns the names of the choices as whole numbers, as codes of a scale are, in their order; false when one is none.
func (q *Question) Numbered() ([]int, bool) {
	codes := make([]int, len(q.Choices))
	for i, c := range q.Choices {
		n, err := strconv.Atoi(c.Name)
		if err != nil {
			return nil, false
		}
		codes[i] = n
	}
	return codes, len(codes) > 0
}
