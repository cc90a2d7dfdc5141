package draft

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/draft/battery"
	"ecart/internal/intake/export"
)

// Names of sheets that hold what this program measures, and names of those that hold something else.
var (
	servqualNames = asked.List("servqual,serv qual,service quality,qualite de service,qualite du service,servicequalitat,calidad,서브퀄")
	otherNames    = asked.List("kano,카노,ipa,importance performance")
)

// claim is what speaks for a sheet: what its name says that it is, a battery whose order is known, whom it is named after, headings that are different for the most part, the pairs and columns
// that can be named, the rows.
type claim struct {
	name, known, whose, plain, pairs, columns, rows int
}

func (a claim) less(b claim) int {
	for _, d := range []int{b.name - a.name, b.known - a.known, b.whose - a.whose, b.plain - a.plain, b.pairs - a.pairs, b.columns - a.columns, b.rows - a.rows} {
		if d != 0 {
			return d
		}
	}
	return 0
}

func claimOf(s Sheet, role config.Role) claim {
	c := claim{rows: s.Rows, whose: whose(s.title(), role)}
	switch {
	case asked.Speaks(s.title(), servqualNames):
		c.name = 1
	case asked.Speaks(s.title(), otherNames):
		c.name = -1
	}
	all := asked.Columns(s.Candidate, s.Profile)
	for _, b := range battery.All(all) {
		if !b.Words {
			c.known = 1
		}
		if b.Expectation != nil && !slices.ContainsFunc(b.Columns(), func(c *asked.Column) bool { return strings.HasPrefix(c.Name, "=") }) {
			c.pairs = max(c.pairs, len(b.Expectation))
		}
	}
	filled, _ := asked.Split(all, func(c *asked.Column) bool { return c.Filled > 0 })
	for _, one := range filled {
		if !strings.HasPrefix(one.Name, "=") {
			c.columns++
		}
	}
	if 2*c.columns > len(filled) {
		c.plain = 1
	}
	return c
}

// whose is 1 for a sheet that is named after those whose answers are wanted, customers' unless it is said, and -1 for one named after others.
func whose(title string, role config.Role) int {
	of := named(title)
	switch {
	case of == "" || role == config.Contacts:
		return 0
	case of == role || role == "" && of == config.Customers:
		return 1
	}
	return -1
}

// title is the name of the sheet; "" for a text file.
func (s Sheet) title() string { return s.Candidate.Sheet }

// Best is the sheet of a file that the proposal takes unless it is told otherwise, and why; no reason where there is nothing to choose from.
func Best(in Input) (sheet, why string) {
	usable := in.usable()
	if len(usable) == 0 {
		return "", ""
	}
	if len(usable) == 1 {
		return usable[0].title(), ""
	}
	best, why, _ := likeliest(usable, in.Role)
	return usable[best].title(), why
}

// usable are the sheets that can be read; hidden ones where there are no others.
func (in Input) usable() []Sheet {
	var usable []Sheet
	for _, s := range in.Sheets {
		if s.Refusal == "" && slices.Contains([]export.Content{export.Answers, export.Tickets, export.Events}, s.Content) && s.Rows > 0 {
			usable = append(usable, s)
		}
	}
	if visible := slices.DeleteFunc(slices.Clone(usable), func(s Sheet) bool { return s.Hidden }); len(visible) > 0 {
		return visible
	}
	return usable
}

// likeliest is the sheet that most speaks for, by which reason, with what speaks for each.
func likeliest(sheets []Sheet, role config.Role) (best int, why string, claims []claim) {
	for i, s := range sheets {
		claims = append(claims, claimOf(s, role))
		if claims[i].less(claims[best]) < 0 {
			best = i
		}
	}
	why = fmt.Sprintf("of %d sheets that could be read, %q ", len(sheets), sheets[best].title())
	switch c := claims[best]; {
	case c.name > 0:
		why += "is named after the questionnaire"
	case c.whose > 0:
		why += "is named after those who answered"
	case c.pairs > 0:
		why += fmt.Sprintf("holds most pairs of expectation and perception, %d", c.pairs)
	case slices.ContainsFunc(claims, func(other claim) bool { return c.less(other) < 0 }):
		why += "holds most"
	default:
		why += "comes first, and the others hold as much"
	}
	for i, s := range sheets {
		if claims[i].plain < claims[best].plain && s.Rows >= sheets[best].Rows {
			return best, why + fmt.Sprintf("; most headings of %q stand over several columns", s.title()), claims
		}
	}
	return best, why, claims
}

// choose takes the sheet that most speaks for. Two with the same headings and different answers are the user's to choose from: they may be two
// waves.
func (p *proposer) choose(key string, in Input, sheets []Sheet) (int, string) {
	best, why, claims := likeliest(sheets, in.Role)
	q := Question{Key: key, weight: 100, Text: "Which sheet of " + path.Base(in.File) + " holds the answers?", Default: sheets[best].title()}
	for i, s := range sheets {
		c := claims[i]
		text := several(s.Rows, "row") + ", " + several(len(s.Profile.Columns), "column")
		if c.pairs > 0 {
			text += fmt.Sprintf(", %d pairs", c.pairs)
		}
		q.Options = append(q.Options, Option{s.title(), text})
		if i != best && c.whose < 0 && in.Role == "" && named(s.title()) != "" {
			told := fmt.Sprintf("%q is named after %s: name the file once more with --role %s to read it too", s.title(), named(s.title()), named(s.title()))
			q.Evidence = append(q.Evidence, told)
			p.out.Notes = append(p.out.Notes, told)
		}
		if i == best || c.whose < claims[best].whose || c.name < claims[best].name || !sameHeadings(s, sheets[best]) {
			continue
		}
		if sameAnswers(s, sheets[best]) {
			q.Evidence = append(q.Evidence, fmt.Sprintf("%q holds the same answers again", s.title()))
			continue
		}
		q.Evidence = append(q.Evidence, fmt.Sprintf("%q has the same headings and other answers", s.title()))
		q.Default = ""
	}
	q.Evidence = append([]string{why}, q.Evidence...)
	answer := p.ask(q, nil)
	if at := slices.IndexFunc(sheets, func(s Sheet) bool { return s.title() == answer }); at >= 0 {
		if at != best {
			why = "the sheet that you chose"
		}
		return at, why
	}
	return best, why
}

// sameHeadings tells whether nine headings in ten of either sheet stand in the other.
func sameHeadings(a, b Sheet) bool {
	count := map[string]int{}
	for _, c := range a.Profile.Columns {
		count[asked.Bare(c.Header)]++
	}
	both := 0
	for _, c := range b.Profile.Columns {
		if count[asked.Bare(c.Header)] > 0 {
			count[asked.Bare(c.Header)]--
			both++
		}
	}
	return 10*both >= 9*max(len(a.Profile.Columns), len(b.Profile.Columns))
}

// sameAnswers tells whether four of five columns of two sheets hold the same answers as often.
func sameAnswers(a, b Sheet) bool {
	n := min(len(a.Profile.Columns), len(b.Profile.Columns))
	same := 0
	for i := range n {
		x, y := a.Profile.Columns[i], b.Profile.Columns[i]
		if x.Filled == y.Filled && slices.Equal(x.Values, y.Values) {
			same++
		}
	}
	return a.Rows == b.Rows && 5*same >= 4*n
}
