package draft

import (
	"fmt"
	"slices"
	"strings"
)

// mostQuestions is how many a file may ask; the rest takes its default and is marked to be looked at.
const mostQuestions = 5

// Question is a doubt that only the user can settle.
type Question struct {
	Key      string // stable: what --answer names
	Text     string
	Evidence []string
	Options  []Option // what may be answered; empty where Form says what may
	Form     string   // how a free answer is written: `"lowest < … < highest"`
	Default  string   // "" where none is safe
	Answer   string   // what was answered; "" while it is open
	Wrong    string   // an answer that fits none of the options
	weight   int      // the heavier, the earlier
}

// Option is an answer that may be given.
type Option struct {
	Value string
	Text  string
}

// Open tells whether a question needs an answer before anything can be written.
func (q Question) Open() bool { return q.Answer == "" && q.Default == "" || q.Wrong != "" }

// asker gathers the questions of one proposal, and knows the answers that were given.
type asker struct {
	answers map[string]string
	asked   []Question
}

// ask returns the answer to a question, or its default; "" where there is neither.
func (a *asker) ask(q Question, fits func(string) bool) string {
	if fits == nil {
		fits = func(s string) bool {
			return slices.ContainsFunc(q.Options, func(o Option) bool { return o.Value == s })
		}
	}
	if given := strings.TrimSpace(a.answers[q.Key]); given != "" {
		if fits(given) {
			q.Answer = given
		} else {
			q.Wrong = given
		}
	}
	a.asked = append(a.asked, q)
	if q.Answer != "" {
		return q.Answer
	}
	return q.Default
}

// ranked returns the questions that are worth asking: those without a safe default and those answered first.
func (a *asker) ranked() []Question {
	all := slices.Clone(a.asked)
	slices.SortStableFunc(all, func(x, y Question) int { return y.urgency() - x.urgency() })
	return all[:min(len(all), mostQuestions)]
}

func (q Question) urgency() int {
	u := q.weight
	if q.Open() || q.Answer != "" {
		u += 1000
	}
	return u
}

// Unknown returns the keys of answers that no question asked for, in the order given.
func Unknown(keys []string, questions []Question) []string {
	var unknown []string
	for _, k := range keys {
		if !slices.ContainsFunc(questions, func(q Question) bool { return q.Key == k }) {
			unknown = append(unknown, k)
		}
	}
	return unknown
}

// Choices says what may be answered, for a sentence.
func (q Question) Choices() string {
	if q.Form != "" {
		return q.Form
	}
	var all []string
	for _, o := range q.Options {
		all = append(all, fmt.Sprintf("%q", o.Value))
	}
	return strings.Join(all, " or ")
}
