package draft

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/draft/battery"
	"ecart/internal/intake/export"
)

// proposer holds what the proposal of one set of files is made with.
type proposer struct {
	asker
	locale     string
	monthFirst bool // tools write dates so in the language of the headings
	codebook   *asked.Codebook
	out        Proposal
	items      []Item // of the model, once it is settled
	told       battery.Told
	miss       map[string]*Missing
	order      []string // of miss
	tools      []string // the tools' own words for no answer
}

// Propose says what the files are, as far as they tell it, and asks for the rest. The answers are those given so far, by the keys of questions.
// A codebook may be nil. Files without a sheet that can be read are passed over: the caller refuses them.
func Propose(in []Input, book *asked.Codebook, answers map[string]string) Proposal {
	p := &proposer{asker: asker{answers: answers}, codebook: book, miss: map[string]*Missing{}}
	var read []picked
	for i, input := range in {
		if s, ok := p.pick(input, len(in) > 1, i); ok {
			read = append(read, s)
		}
	}
	spoken := language(read)
	p.locale, p.monthFirst = spoken.code, spoken.monthFirst
	p.out.Locale = p.locale
	slices.SortStableFunc(read, func(a, b picked) int { return cmp.Compare(rank(a.role), rank(b.role)) })
	for _, s := range read {
		if s.Content == export.Events {
			continue
		}
		switch s.role {
		case config.Customers:
			p.customers(s)
		case config.Contacts:
			p.contacts(s, read)
		default:
			p.staff(s)
		}
	}
	p.gaps()
	for _, text := range p.order {
		p.out.Model.Missing = append(p.out.Model.Missing, *p.miss[text])
	}
	p.few()
	p.measuresNothing()
	p.out.Questions = p.ranked()
	return p.out
}

// picked is the sheet of a file that is read.
type picked struct {
	Sheet
	file    string
	role    config.Role
	columns []*asked.Column
	why     []string
}

// rank puts customers first, whose statements are the model's.
func rank(r config.Role) int {
	return slices.Index([]config.Role{config.Customers, config.Managers, config.Employees, config.Contacts}, r)
}

// gaps are those that the files can be asked for.
func (p *proposer) gaps() {
	has := map[string]bool{}
	for _, s := range p.out.Sources {
		for _, f := range s.Fields {
			has[string(s.Role)+"."+f.Key] = true
		}
	}
	if has["customers.expectation"] && has["managers.expectation"] {
		p.out.Model.Gaps = append(p.out.Model.Gaps, 1)
	}
	if has["customers.expectation"] && has["customers.perception"] {
		p.out.Model.Gaps = append(p.out.Model.Gaps, 5)
	}
}

// FewestShown are the fewest customers whose figures are shown together, unless report.yaml says otherwise.
const FewestShown = 5

// few notes that there are too few customers for any figure to be shown.
func (p *proposer) few() {
	n, read := 0, false
	for _, s := range p.out.Sources {
		if s.Role != config.Customers {
			continue
		}
		read = true
		rows := s.Rows
		for _, f := range s.Keep {
			rows = min(rows, f.Rows)
		}
		n += rows
	}
	if read && n < FewestShown {
		p.out.Notes = append(p.out.Notes, fmt.Sprintf("there %s only, and figures of fewer than %d are not shown (privacy: customers), so that the report will say next to nothing until there are more answers", respondents(n), FewestShown))
	}
}

// measuring are the fields that tell how the service is; the others tell who answered, when, and in which words.
var measuring = []string{"perception", "overall", "nps", "csat", "ces", "intention", "resolved", "complained", "problem"}

// measuresNothing notes that a survey was read in which nothing measures the service.
func (p *proposer) measuresNothing() {
	read := false
	for _, s := range p.out.Sources {
		read = read || s.Role == config.Customers
		if s.Role != config.Customers || slices.ContainsFunc(s.Fields, func(f Field) bool { return slices.Contains(measuring, f.Key) }) {
			return
		}
	}
	if read {
		p.out.Notes = append(p.out.Notes, "nothing that measures the service was found: no statements on a scale, no satisfaction, recommendation or effort, "+
			"so that the report only says who answered; unused: lists the columns that were not understood, and `ecart inspect` shows what they hold")
	}
}

func respondents(n int) string {
	if n == 1 {
		return "is 1 respondent"
	}
	return fmt.Sprintf("are %d respondents", n)
}

// missing notes the words for no answer of columns that are used.
func (p *proposer) missing(columns ...*asked.Column) {
	for _, c := range columns {
		for _, m := range c.Miss {
			text := asked.Bare(m.Text)
			if slices.ContainsFunc(p.tools, func(w string) bool { return asked.Bare(w) == text }) {
				continue // the tool says why it is none
			}
			if p.miss[text] == nil {
				p.miss[text] = &Missing{Reason: m.Reason, Text: m.Text}
				p.order = append(p.order, text)
			}
			p.miss[text].Cells += m.Cells
		}
	}
}

// tongue is a language that headings may be in: words that only it has of these, and whether tools write the month first in it.
type tongue struct {
	code       string
	monthFirst bool
	words      []string
}

// tongues are the languages that the program speaks; the first is taken where headings show none.
var tongues = []tongue{
	{"en", true, strings.Fields("the of you your we is are with for in what which how have do did that on by and to")},
	{"fr", false, strings.Fields("le la les des du une vous votre vos nous est avec pour dans quel quelle quels avez etes sont qui sur par et")},
	{"de", false, strings.Fields("der das dem den ein eine einen und ist sind sie ihr ihre ihren ihrem wir uns mit fur auf von wie nicht haben welche wurden bei zur zum")},
}

// language is that of the headings: the one of most words, the first of equals.
func language(sheets []picked) tongue {
	most, best := 0, tongues[0]
	for _, t := range tongues {
		n := 0
		for _, s := range sheets {
			for _, c := range s.columns {
				for _, w := range asked.WordsOf(c.Says()) {
					if slices.Contains(t.words, w) {
						n++
					}
				}
			}
		}
		if n > most {
			most, best = n, t
		}
	}
	return best
}
