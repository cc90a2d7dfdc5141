package keys

import (
	"fmt"
	"time"
	_ "time/tzdata" // a report must not depend on the zones that a machine knows

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// finishSource settles what depends on several keys of a source.
func finishSource(d *form.Decoder, g *form.Group, s *config.Source) {
	if s.Delimiter == "tab" {
		s.Delimiter = "\t"
	}
	if last := max(s.HeaderRow, s.SubRow, s.LabelRow); s.FirstRow != 0 && s.FirstRow <= last {
		d.Errorf(g.Value("first_row"), form.Contradiction, "the answers cannot begin in row %d, for row %d holds headings", s.FirstRow, last).
			Hint = fmt.Sprintf("write %d or more, or remove the line", last+1)
	}
	for _, row := range []string{"sub_row", "label_row"} {
		if p := g.Find(row); p != nil && p.Value.Value == fmt.Sprint(s.HeaderRow) {
			d.Errorf(p.Value, form.Contradiction, "%q is the row of the headings", row).Hint = "name another row, or remove the line"
		}
	}
	if g.Has("events") && s.Role != config.Contacts {
		d.Errorf(g.Value("events"), form.Contradiction, "events belong to contacts, and these rows are %s", s.Role).Hint = "remove them"
	}
	checkMarks(d, g, s)
}

// zone is a time zone by its name in the database of zones.
var zone = form.Form[*time.Location]{
	Read: func(d *form.Decoder, n *yaml.Node, to **time.Location) {
		name, ok := d.Text(n)
		if !ok {
			return
		}
		at, err := time.LoadLocation(name)
		if err != nil || name == "Local" {
			d.Errorf(n, BadZone, "%q is no time zone", form.Shorten(name)).Hint = "write a city's zone, such as Europe/Paris, or UTC"
			return
		}
		*to = at
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}} },
}

// events is the form of a table of events beside a log.
var events = form.Table[config.Events]{
	Place: func(e *config.Events) *diag.Place { return &e.At },
	Keys: []form.Key[config.Events]{
		form.Field("file", "The workbook or CSV file, relative to report.yaml.", form.Words, func(e *config.Events) *string { return &e.File }).Must().Eg("ticket_comments.csv"),
		form.Field("sheet", "The sheet; the only visible one unless set.", form.Words, func(e *config.Events) *string { return &e.Sheet }).Eg("Comments"),
		form.Field("header_row", "The row of the headings; the first unless set.", form.Whole[int](1, 1000), func(e *config.Events) *int { return &e.HeaderRow }).Eg(1),
		form.Field("ticket", "The column that holds the id of the contact that the event belongs to.", form.Words, func(e *config.Events) *string { return &e.Ticket }).Must().Eg("ticket_id"),
		form.Field("at", "The column that says when it happened.", form.Words, func(e *config.Events) *string { return &e.When }).Must().Eg("created"),
		form.Field("who", "The column that says who did it; whoever did not ask is an agent.", form.Words, func(e *config.Events) *string { return &e.Who }).Eg("user_id"),
		form.Field("requester", "The column of the contacts that says who asked, in the same words.", form.Words, func(e *config.Events) *string { return &e.Requester }).Eg("requester_id"),
		form.Field("public", "The column that says whether the customer could see it; what he could not see is no reply.", form.Words, func(e *config.Events) *string { return &e.Public }).Eg("public"),
		form.Field("status", "The column that says which status the contact took; solved and then open again is reopened.", form.Words, func(e *config.Events) *string { return &e.Status }).Eg("new_status"),
	},
	Finish: func(d *form.Decoder, g *form.Group, e *config.Events) {
		if g.Has("who") != g.Has("requester") {
			d.Errorf(g.Value("who"), form.Contradiction, "\"who\" and \"requester\" go together: an agent is whoever did not ask").Hint = "name both columns, or neither"
		}
		if !g.Has("who") && !g.Has("status") {
			d.Errorf(g.Node, form.Contradiction, "nothing can be told from these events").Hint = "name who and requester for the first reply, or status for reopened contacts"
		}
	},
}
