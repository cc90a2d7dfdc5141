package cli

import (
	"fmt"
	"strings"

	"ecart/internal/app"
)

// unsettled is the error of questions that must be answered before anything is written.
type unsettled struct{ questions []app.Question }

func (u unsettled) head() string {
	return "nothing was written, for these files leave open what must not be guessed"
}

// Error lists every question with its evidence and the flag that answers it.
func (u unsettled) Error() string {
	var b strings.Builder
	b.WriteString(u.head() + ":")
	for _, q := range u.questions {
		fmt.Fprintf(&b, "\n\n%s", q.Text)
		for _, e := range q.Evidence {
			fmt.Fprintf(&b, "\n  %s", e)
		}
		if q.Wrong != "" {
			fmt.Fprintf(&b, "\n  %q is no answer to it", q.Wrong)
		}
		for _, o := range q.Options {
			fmt.Fprintf(&b, "\n  --answer %s   %s", quoted(q.Key+"="+o.Value), o.Text)
		}
		if q.Form != "" {
			fmt.Fprintf(&b, "\n  --answer '%s=…'   with %s", q.Key, q.Form)
		}
	}
	return b.String()
}

// posed is a question as --json gives it.
type posed struct {
	Key      string   `json:"key"`
	Question string   `json:"question"`
	Open     bool     `json:"open"` // nothing is written before it is answered
	Default  *string  `json:"default"`
	Wrong    string   `json:"wrong,omitempty"` // an answer that was given and is none
	Choices  []choice `json:"choices"`         // empty where form says what may be answered
	Form     string   `json:"form,omitempty"`
	Evidence []string `json:"evidence"`
	Flag     string   `json:"flag"` // what answers it, but for the value
}

// choice is an answer that may be given, with the flag that gives it as a shell takes it.
type choice struct {
	Value string `json:"value"`
	Text  string `json:"text"`
	Flag  string `json:"flag"`
}

func asObjects(all []app.Question) []posed {
	var list []posed
	for _, q := range all {
		p := posed{Key: q.Key, Question: q.Text, Open: q.Open(), Wrong: q.Wrong, Choices: []choice{}, Form: q.Form, Evidence: append([]string{}, q.Evidence...), Flag: "--answer " + q.Key + "="}
		if q.Default != "" {
			p.Default = &q.Default
		}
		for _, o := range q.Options {
			p.Choices = append(p.Choices, choice{o.Value, o.Text, "--answer " + quoted(q.Key+"="+o.Value)})
		}
		list = append(list, p)
	}
	return list
}
