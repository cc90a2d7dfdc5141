package draft

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/export"
)

// Names of sheets that hold what this program measures, and names of those that hold something else.
var (
	servqualNames = asked.List("servqual,serv qual,service quality,qualite de service,qualite du service,servicequalitat,calidad,서브퀄")
	otherNames    = asked.List("kano,카노,ipa,importance performance")
)

// pick chooses the sheet of a file, by evidence or by asking, and says what its rows are.
func (p *proposer) pick(in Input, among bool, index int) (picked, bool) {
	var usable []Sheet
	for _, s := range in.Sheets {
		if s.Refusal == "" && slices.Contains([]export.Content{export.Answers, export.Tickets, export.Events}, s.Content) && s.Rows > 0 {
			usable = append(usable, s)
		}
	}
	if visible := slices.DeleteFunc(slices.Clone(usable), func(s Sheet) bool { return s.Hidden }); len(visible) > 0 {
		usable = visible
	}
	if len(usable) == 0 {
		return picked{}, false
	}
	best, why := 0, ""
	if len(usable) > 1 {
		key := "sheet"
		if among {
			key = fmt.Sprintf("sheet%d", index+1)
		}
		best, why = p.choose(key, in.File, usable)
	}
	s := picked{Sheet: usable[best], file: in.File}
	s.columns = asked.Columns(s.Candidate, s.Profile)
	if n := p.codebook.Apply(s.columns); n > 0 {
		s.why = append(s.why, fmt.Sprintf("%s holds the questions of %s", p.codebook.File, several(n, "column")))
	}
	if why != "" {
		s.why = append(s.why, why)
	}
	s.role = in.Role
	if s.role == "" {
		s.role = p.roleOf(in, s)
	}
	return s, true
}

// claim is what speaks for a sheet: the name, the pairs and columns that can be named, the rows.
type claim struct {
	name, known, pairs, columns, rows int
}

func (a claim) less(b claim) int {
	for _, d := range []int{b.name - a.name, b.known - a.known, b.pairs - a.pairs, b.columns - a.columns, b.rows - a.rows} {
		if d != 0 {
			return d
		}
	}
	return 0
}

func claimOf(s Sheet) claim {
	c := claim{rows: s.Rows}
	switch {
	case asked.Speaks(s.title(), servqualNames):
		c.name = 1
	case asked.Speaks(s.title(), otherNames):
		c.name = -1
	}
	all := asked.Columns(s.Candidate, s.Profile)
	for _, b := range batteries(all) {
		if !b.words {
			c.known = 1
		}
		if b.expectation != nil && !slices.ContainsFunc(b.columns(), func(c *asked.Column) bool { return strings.HasPrefix(c.Name, "=") }) {
			c.pairs = max(c.pairs, len(b.expectation))
		}
	}
	for _, one := range all {
		if one.Filled > 0 && !strings.HasPrefix(one.Name, "=") {
			c.columns++
		}
	}
	return c
}

// title is the name of the sheet; "" for a text file.
func (s Sheet) title() string { return s.Candidate.Sheet }

// choose takes the sheet that most speaks for. Two with the same headings and different answers are the user's to choose from: they may be two
// waves.
func (p *proposer) choose(key, file string, sheets []Sheet) (int, string) {
	best := 0
	claims := make([]claim, len(sheets))
	for i, s := range sheets {
		claims[i] = claimOf(s)
		if claims[i].less(claims[best]) < 0 {
			best = i
		}
	}
	q := Question{Key: key, weight: 100, Text: "Which sheet of " + path.Base(file) + " holds the answers?", Default: sheets[best].title()}
	why := fmt.Sprintf("of %d sheets that could be read, %q ", len(sheets), sheets[best].title())
	switch c := claims[best]; {
	case c.name > 0:
		why += "is named after the questionnaire"
	case c.pairs > 0:
		why += fmt.Sprintf("holds most pairs of expectation and perception, %d", c.pairs)
	default:
		why += "holds most"
	}
	for i, s := range sheets {
		c := claims[i]
		text := several(s.Rows, "row") + ", " + several(len(s.Profile.Columns), "column")
		if c.pairs > 0 {
			text += fmt.Sprintf(", %d pairs", c.pairs)
		}
		q.Options = append(q.Options, Option{s.title(), text})
		if i == best || c.name < claims[best].name || !sameHeadings(s, sheets[best]) {
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

// Names of files and sheets of answers that are not customers'.
var (
	managerNames  = asked.List("manager,management,responsable,direction,fuhrungskraft,leitung,directivo,gerente")
	employeeNames = asked.List("employee,staff,employe,collaborateur,personnel,mitarbeiter,empleado,personal ")
)

// roleOf says what the rows of a sheet are, by what they hold, else by the file's name.
func (p *proposer) roleOf(in Input, s picked) config.Role {
	if s.Content == export.Tickets || s.Content == export.Events {
		return config.Contacts
	}
	switch name := in.File + " " + s.Sheet.title(); {
	case asked.Speaks(name, managerNames):
		return config.Managers
	case asked.Speaks(name, employeeNames):
		return config.Employees
	}
	return config.Customers
}
