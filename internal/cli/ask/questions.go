package ask

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ecart/internal/app/begin"
	"ecart/internal/cli/screen"
)

// Answers parts each KEY=VALUE of --answer.
func Answers(all []string) (map[string]string, error) {
	answers := map[string]string{}
	for _, a := range all {
		key, value, ok := strings.Cut(a, "=")
		if key = strings.TrimSpace(key); !ok || key == "" || strings.TrimSpace(value) == "" {
			return nil, fmt.Errorf("--answer takes KEY=VALUE, and %q is not that", a)
		}
		answers[key] = strings.TrimSpace(value)
	}
	return answers, nil
}

// Settled is an error that lists every question that is still open, with the flag that answers it.
func Settled(p begin.Proposal, answers map[string]string) error {
	if unknown := begin.Unknown(slices.Sorted(maps.Keys(answers)), p.Questions); len(unknown) > 0 {
		var keys []string
		for _, q := range p.Questions {
			keys = append(keys, q.Key)
		}
		if len(keys) == 0 {
			return fmt.Errorf("there is no question %q; these files leave none open", unknown[0])
		}
		return fmt.Errorf("there is no question %q; the questions here are %s", unknown[0], strings.Join(keys, ", "))
	}
	open := slices.DeleteFunc(slices.Clone(p.Questions), func(q begin.Question) bool { return !q.Open() })
	if len(open) == 0 {
		return nil
	}
	return Unsettled{open}
}

// Unsettled is the error of questions that must be answered before anything is written.
type Unsettled struct{ Questions []begin.Question }

// Head is what it says before the questions.
func (u Unsettled) Head() string {
	return "nothing was written, for these files leave open what must not be guessed"
}

// Error lists every question with its evidence and the flag that answers it.
func (u Unsettled) Error() string {
	var b strings.Builder
	b.WriteString(u.Head() + ":")
	for _, q := range u.Questions {
		fmt.Fprintf(&b, "\n\n%s", q.Text)
		for _, e := range q.Evidence {
			fmt.Fprintf(&b, "\n  %s", e)
		}
		if q.Wrong != "" {
			fmt.Fprintf(&b, "\n  %q is no answer to it", q.Wrong)
		}
		for _, o := range q.Options {
			fmt.Fprintf(&b, "\n  --answer %s   %s", screen.Quoted(q.Key+"="+o.Value), o.Text)
		}
		if q.Form != "" {
			fmt.Fprintf(&b, "\n  --answer '%s=…'   with %s", q.Key, q.Form)
		}
	}
	return b.String()
}

// Posed is a question as --json gives it.
type Posed struct {
	Key      string   `json:"key"`
	Question string   `json:"question"`
	Open     bool     `json:"open"` // nothing is written before it is answered
	Default  *string  `json:"default"`
	Wrong    string   `json:"wrong,omitempty"` // an answer that was given and is none
	Choices  []Choice `json:"choices"`         // empty where form says what may be answered
	Form     string   `json:"form,omitempty"`
	Evidence []string `json:"evidence"`
	Flag     string   `json:"flag"` // what answers it, but for the value
}

// Choice is an answer that may be given, with the flag that gives it as a shell takes it.
type Choice struct {
	Value string `json:"value"`
	Text  string `json:"text"`
	Flag  string `json:"flag"`
}

// Objects are questions as --json gives them.
func Objects(all []begin.Question) []Posed {
	var list []Posed
	for _, q := range all {
		p := Posed{Key: q.Key, Question: q.Text, Open: q.Open(), Wrong: q.Wrong, Choices: []Choice{}, Form: q.Form, Evidence: append([]string{}, q.Evidence...), Flag: "--answer " + q.Key + "="}
		if q.Default != "" {
			p.Default = &q.Default
		}
		for _, o := range q.Options {
			p.Choices = append(p.Choices, Choice{o.Value, o.Text, "--answer " + screen.Quoted(q.Key+"="+o.Value)})
		}
		list = append(list, p)
	}
	return list
}
