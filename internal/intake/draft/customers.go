package draft

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/draft/battery"
	"ecart/internal/intake/export"
	"ecart/internal/intake/profile"
)

// source starts the source of a sheet: its rows, its filters, what is personal.
func (p *proposer) source(s picked) *Source {
	src := &Source{
		Role: s.role, File: s.file, Sheet: s.Sheet.title(), Header: s.HeaderRow, Sub: s.SubRow, Label: s.LabelRow, First: s.FirstRow, Zone: s.TimeZone,
		Missing: s.Missing, Keep: s.Keep, Reject: s.Reject, Rows: s.Rows - len(s.Profile.Totals), Tool: s.Tool, Signs: s.Candidate.Evidence,
	}
	src.Evidence = append(src.Evidence, string(s.Tool)+": "+strings.Join(s.Evidence, "; "))
	src.Evidence = append(src.Evidence, s.why...)
	if told := s.Profile.Uncounted(); told != "" {
		p.out.Notes = append(p.out.Notes, "in "+path.Base(s.file)+" "+told+"; the report leaves such rows out, and the file is better without them")
	}
	p.tools = append(p.tools, slices.Concat(s.Missing.NotShown, s.Missing.NoAnswer, s.Missing.DroppedOut)...)
	for _, c := range s.columns {
		if c.PersonalData() && c.Filled > 0 {
			c.Taken = "drop"
			src.Drop = append(src.Drop, Left{c.Header, personalWhy(c)})
		}
	}
	for _, f := range slices.Concat(s.Keep, s.Reject) {
		for _, c := range s.columns {
			if c.Header == f.Header {
				c.Taken = "filter"
			}
		}
	}
	return src
}

func personalWhy(c *asked.Column) string {
	switch {
	case c.Personal != "" && c.Why != "":
		return string(c.Personal) + ": " + c.Why
	case c.Personal != "":
		return string(c.Personal)
	}
	return "the tool's own column of personal data"
}

// take maps a field to a column.
func (src *Source) take(key string, c *asked.Column, note string) {
	c.Taken = key
	src.Fields = append(src.Fields, Field{Key: key, Header: c.Name, Note: note})
}

// customers proposes the source of customers, with the model that its statements are.
func (p *proposer) customers(s picked) {
	src := p.source(s)
	p.frame(src, s)
	if p.items == nil {
		p.statements(src, s.columns)
	} else {
		p.again(src, s.columns)
	}
	p.outcomes(src, s.columns)
	p.yesNo(src, s.columns)
	p.open(src, s.columns)
	p.segments(src, s.columns)
	p.finish(src, s)
}

// frame finds who answered, when, where and by which way.
func (p *proposer) frame(src *Source, s picked) {
	if c := firstOf(s.columns, func(c *asked.Column) bool {
		return (c.Tool == export.ID || c.Tool == "" && asked.Speaks(c.Header, asked.List("id ,respondent,identifi,numero,nummer,code ,recnum,no ,nr ,n "))) && c.Shape == profile.ID && c.Filled == c.Cells
	}); c != nil {
		src.take("id", c, idNote(c, s.role))
		src.Fields[len(src.Fields)-1].Check = c.Distinct < min(c.Filled, profile.Limit) && s.role != config.Contacts
	}
	if c := dateOf(s.columns); c != nil {
		src.take("date", c, dateNote(c))
		p.dated(&src.Fields[len(src.Fields)-1], c)
	}
	if s.role == config.Customers {
		p.taken(src, s.columns)
	}
	levels := func(words []string, most int) func(*asked.Column) bool {
		return func(c *asked.Column) bool {
			return c.Shown() && asked.Speaks(c.Header, words) && c.Shape == profile.Category && len(c.Values) > 1 && c.Distinct <= most && 2*c.Distinct <= c.Filled &&
				!asked.Speaks(c.Says(), asked.List("latitude,longitude,address,adresse,anschrift,direccion"))
		}
	}
	if c := firstOf(s.columns, levels(asked.PlaceWords, 100)); c != nil {
		src.take("location", c, levelsNote(c))
		p.missing(c)
	}
	if c := firstOf(s.columns, levels(asked.ChannelWords, 20)); c != nil {
		src.take("channel", c, levelsNote(c))
		p.missing(c)
	} else if c := firstOf(s.columns, func(c *asked.Column) bool {
		return c.Tool == export.Channel && c.Taken == "" && c.Leads == 0 && len(c.Values) > 1
	}); c != nil && s.role == config.Contacts {
		src.take("channel", c, levelsNote(c))
	}
	if c := firstOf(s.columns, func(c *asked.Column) bool {
		return c.Free() && asked.Speaks(c.Header, asked.WeightWords) && c.Kinds["number"]+c.Kinds["integer"] == c.Filled && c.Filled == c.Cells && c.Min > 0
	}); c != nil {
		src.take("weight", c, fmt.Sprintf("numbers from %g to %g, one in each row", c.Min, c.Max))
	}
}

// taken maps when an answer was begun and ended and how long it took, where the tool tells: the checks of the answers rest on it.
func (p *proposer) taken(src *Source, all []*asked.Column) {
	for _, f := range []struct {
		key  string
		role export.Role
	}{{"started", export.Started}, {"ended", export.Ended}, {"seconds", export.Seconds}} {
		if f.key == "ended" && !slices.ContainsFunc(src.Fields, func(f Field) bool { return f.Key == "started" }) {
			continue // by itself it says nothing more than the date
		}
		c := firstOf(all, func(c *asked.Column) bool { return c.Tool == f.role && c.Filled > 0 && !c.PersonalData() })
		if c == nil || f.key != "seconds" && c.Shape != profile.Date || f.key == "seconds" && c.Shape == profile.Date {
			continue
		}
		field := Field{Key: f.key, Header: c.Name, Unit: c.Unit}
		if f.key != "seconds" {
			p.dated(&field, c)
		}
		c.Taken = f.key
		src.Fields = append(src.Fields, field)
	}
}

// idNote is how many different ids there are: a respondent's that stands twice is an error that only the file's owner can mend.
func idNote(c *asked.Column, role config.Role) string {
	switch {
	case c.Distinct == c.Filled:
		return "different in each of " + several(c.Filled, "row")
	case c.Distinct >= profile.Limit:
		return fmt.Sprintf("more than %d different in %d rows", profile.Limit, c.Filled)
	case role == config.Contacts:
		return fmt.Sprintf("%d different in %d rows", c.Distinct, c.Filled)
	}
	return fmt.Sprintf("%d different in %d rows: some stand twice, which check and build refuse", c.Distinct, c.Filled)
}

func firstOf(all []*asked.Column, is func(*asked.Column) bool) *asked.Column {
	if at := slices.IndexFunc(all, is); at >= 0 {
		return all[at]
	}
	return nil
}

// dateOf is the column that says when the answers came: the end, else the beginning, else a date by its heading.
func dateOf(all []*asked.Column) *asked.Column {
	dated := func(c *asked.Column) bool {
		return c.Taken == "" && c.Shape == profile.Date && !c.PersonalData() && 2*c.Filled > c.Cells
	}
	for _, r := range []export.Role{export.Ended, export.Created, export.Started} {
		if c := firstOf(all, func(c *asked.Column) bool { return c.Tool == r && dated(c) }); c != nil {
			return c
		}
	}
	return firstOf(all, func(c *asked.Column) bool { return c.Tool == "" && dated(c) && asked.Speaks(c.Header, asked.DateWords) })
}

func dateNote(c *asked.Column) string {
	if c.First == "" || c.First == c.Last {
		return "dates"
	}
	return "from " + c.First + " to " + c.Last
}

func levelsNote(c *asked.Column) string {
	var names []string
	for i, v := range c.Values {
		if i == 4 {
			names = append(names, "…")
			break
		}
		names = append(names, fmt.Sprintf("%s (%d)", asked.Cut(v.Value, 24), v.N))
	}
	return several(len(c.Values), "group") + ": " + strings.Join(names, ", ")
}

// aboutTheAnswer are the fields that say nothing of the service: a report of these alone has no row.
var aboutTheAnswer = []string{"id", "date", "started", "ended", "seconds", "weight"}

// finish lists what is not used, and why.
func (p *proposer) finish(src *Source, s picked) {
	for _, c := range s.columns {
		if c.Taken != "" || strings.TrimSpace(c.Header) == "" {
			continue
		}
		src.Unused = append(src.Unused, Left{c.Header, cmp.Or(p.told.Alone(c), unusedWhy(c, s))})
	}
	if len(p.out.Segments) == 0 && !slices.ContainsFunc(src.Fields, func(f Field) bool { return src.Role != config.Customers || !slices.Contains(aboutTheAnswer, f.Key) }) {
		return
	}
	p.out.Sources = append(p.out.Sources, *src)
}

func unusedWhy(c *asked.Column, s picked) string {
	switch {
	case c.Leads > 0:
		return fmt.Sprintf("a group would show what leads to a person: %d of its %s", c.Leads, several(c.Filled, "cell"))
	case c.Tool == export.Score && s.role == config.Contacts:
		return "a rating, and contacts have no field for one: give the ratings as a file of customers' answers"
	case c.Tool == export.Status && s.Tool == export.Table:
		return "the state of the ticket, of which no figure is made"
	case c.Tool != "" && c.Tool != export.ID && s.Tool != export.Table:
		return "the tool's own"
	case c.Filled == 0:
		return "blank"
	case c.AsksNothing():
		return "a consent, an instruction or an expression of the questionnaire"
	case c.Shape == profile.Constant && c.Filled == c.Cells:
		return "the same in all rows"
	case c.Part != "" && battery.AsksImportance(c.Stem):
		return "asks what matters; of use beside what was met with"
	case c.Distinct == 1:
		return "ticked or not"
	case c.Unordered && c.Scale != nil:
		return fmt.Sprintf("%d different words", c.Distinct)
	case c.Scale != nil && len(c.Scale.Labels) > 0:
		return "answers on a scale of " + c.Scale.Note
	case c.Scale != nil:
		return fmt.Sprintf("numbers from %g to %g", c.Scale.Min, c.Scale.Max)
	case c.Shape == profile.Text:
		return "a further text"
	case c.Shape == profile.Date:
		return "a further date"
	case c.Shape == profile.Multi:
		return "several choices in a cell"
	case c.Shape == profile.ID:
		return "different in each row"
	}
	return string(c.Shape)
}
