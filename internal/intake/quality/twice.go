package quality

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"strings"
	"unicode/utf8"

	"ecart/internal/intake/survey"
	"ecart/internal/intake/table"
)

// Answers that agree in everything are one person's only where chance would not make them: so many of them, of which no one makes up
// more than this share; or a comment of so many characters.
const (
	fewestSame  = 20
	mostOfOne   = 0.6
	fewestWords = 20
	commonest   = 101 // answers from 0 to 100 are counted
)

// sameAnswers flags whose every answer and comment are those of somebody before.
func (r *respondents) sameAnswers() flag {
	f := flag{check: "same_answers", code: CodeSameAnswers, action: r.config.Checks.SameAnswers, made: true, base: r.N, said: "gave, to every question, the answers of somebody else"}
	seen := map[[sha256.Size]byte]bool{}
	var answers []survey.Scores
	for _, b := range r.blocks {
		answers = append(answers, b.items...)
	}
	answers = append(append(answers, r.Importance...), r.Overall, r.NPS, r.CSAT, r.CES, r.Repeated, r.Resolved, r.Problem, r.Complained, r.Intention)
	var room []byte
	for i := range r.N {
		var telling bool
		room, telling = r.fingerprint(answers, i, room)
		key := sha256.Sum256(room)
		if telling && seen[key] {
			f.who = append(f.who, i)
		}
		seen[key] = true
	}
	return f
}

// fingerprint returns what a respondent answered, all in one, and whether chance is unlikely to make it twice. It is written over what is in room.
func (r *respondents) fingerprint(answers []survey.Scores, i int, room []byte) (text []byte, telling bool) {
	text = room[:0]
	var often [commonest]int
	n, most := 0, 0
	for _, s := range answers {
		if x, ok := s.At(i); ok {
			n++
			if x >= 0 && x < commonest {
				often[int(x)]++
				most = max(most, often[int(x)])
			}
			text = binary.LittleEndian.AppendUint64(text, math.Float64bits(x))
		}
		text = append(text, '|')
	}
	comment := ""
	if r.Comments != nil {
		comment = r.Comments[i].Text
	}
	long := utf8.RuneCountInString(comment) >= fewestWords
	return append(text, comment...), n > 0 && (long || n >= fewestSame && float64(most) <= mostOfOne*float64(n))
}

// isEmail tells whether a text is one word with an at sign before a name that has a point inside.
func isEmail(text string) bool {
	name, domain, is := strings.Cut(strings.TrimSpace(text), "@")
	return is && name != "" && len(domain) > 2 && strings.Contains(domain[1:len(domain)-1], ".") && !strings.ContainsAny(name, " \t\n\f\r") && !strings.ContainsAny(domain, " \t\n\f\r@")
}

// mostEmails is the share of e-mails among the filled cells of a column that makes it one of e-mails.
const mostEmails = 0.8

// sameEmail flags whose e-mail stands before in one of the sheets. E-mails are compared by a hash, and reach nothing but this count.
// A column that report.yaml drops is looked at for this alone: it is dropped so that nobody is named, and who answered twice is counted all the same.
func (r *respondents) sameEmail() flag {
	f := flag{check: "same_email", code: CodeSameEmail, action: r.config.Checks.SameEmail, said: "have an e-mail that stands twice"}
	columns := map[*table.Table]*table.Column{}
	seen := map[[sha256.Size]byte]bool{}
	for i, o := range r.at {
		c, known := columns[o.sheet.Table]
		if !known {
			c = emails(o.sheet)
			columns[o.sheet.Table] = c
		}
		if c == nil || !isEmail(c.Text(o.row)) {
			continue
		}
		f.base++
		key := sha256.Sum256([]byte(table.Fold(c.Text(o.row))))
		if seen[key] {
			f.who = append(f.who, i)
		}
		seen[key] = true
	}
	f.made = f.base > 0
	return f
}

// emails returns the first column of a sheet that nothing reads and that holds e-mails; nil when there is none.
func emails(s *sheet) *table.Column {
	read := s.fields()
	for i := range s.Table.Columns {
		c := &s.Table.Columns[i]
		if read[c.Index].Kind != "" {
			continue
		}
		is, all := 0, 0
		for row := range c.Len() {
			if c.Kind(row) == table.Blank {
				continue
			}
			all++
			if c.Kind(row) == table.Text && isEmail(c.Text(row)) {
				is++
			}
		}
		if all > 1 && float64(is) >= mostEmails*float64(all) {
			return c
		}
	}
	return nil
}
