package places

import (
	"slices"

	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// channelsPage is the ways customers reach the company: which are open, which are used, and how each is rated (domain Q6).
func channelsPage(c *wording.Composer) report.Page {
	b, _ := c.Breakdown("channel")
	return report.Page{
		Nav: c.T("compose.channels.nav"), Eyebrow: c.T("compose.channels.nav"), Title: channelsTitle(c, b), Lead: c.T("compose.channels.lead"),
		Sections: wording.Sections(channelFigures(c), channelKinds(c), channelUse(c), c.RankingSection(b, "ranking", c.T("compose.channels.ranking"), false),
			c.SpreadSection("channel", "consistency", c.T("spread.channels")),
			c.ScorecardSection(b, "scorecard", c.T("compose.channels.scorecard"))),
	}
}

func hasChannels(c *wording.Composer) bool {
	_, ok := c.Breakdown("channel")
	return ok || c.Results.Channels.Declared
}

// channelsTitle is the finding on gap 5 where customers tell the channels apart; else how many are open and used.
func channelsTitle(c *wording.Composer, b result.Breakdown) string {
	if _, found := c.GroupsFinding(b, "compose.channels.title"); found || !c.Results.Channels.Declared {
		return c.GroupsTitle(b, "compose.channels.title")
	}
	open, used := openChannels(c)
	return c.T("channels.title", wording.Args{"n": open, "used": used})
}

// openChannels counts the channels that are open, and those of them that are used.
func openChannels(c *wording.Composer) (open, used int) {
	for _, r := range c.Results.Channels.Rows {
		if r.Open {
			open++
			if r.Used {
				used++
			}
		}
	}
	return open, used
}

func channelFigures(c *wording.Composer) report.Section {
	s := report.Section{ID: "figures", Plain: true}
	r := c.Results.Channels
	var figures []report.Figure
	if r.Declared {
		open, _ := openChannels(c)
		figures = append(figures, report.Figure{Label: c.T("channels.open"), Value: wording.Count(open), Detail: c.T("channels.of.declared", wording.Args{"n": len(c.Config.Channels)})},
			report.Figure{Label: c.T("channels.closed"), Value: wording.Count(len(r.Closed)), Detail: c.Printer.List(kindNames(c, r.Closed))})
	}
	if len(r.Rows) > 0 {
		used := slices.DeleteFunc(slices.Clone(r.Rows), func(row result.Channel) bool { return !row.Used })
		figures = append(figures, report.Figure{Label: c.T("channels.used"), Value: wording.Count(len(used))})
		s.Blocks = []report.Block{report.Figures{Items: figures}}
	}
	return s
}

func kindNames(c *wording.Composer, kinds []string) []string {
	return wording.Each(kinds, func(kind string) string { return c.T("channels.kind." + kind) })
}

// kindsAsked are the kinds of channels, in the order of the report; the last ones only where a company has them.
var kindsAsked = []string{"face_to_face", "telephone", "fax", "email", "sms", "web", "chat", "post", "social", "other"}

// channelKinds is every kind of channel with the open and the closed ones, or what it would take to know.
func channelKinds(c *wording.Composer) report.Section {
	s := report.Section{ID: "open", Title: c.T("channels.open.title"), Note: c.T("channels.open.note")}
	r := c.Results.Channels
	if !r.Declared {
		s.Note = ""
		s.Blocks = []report.Block{c.Unmeasured(c.T("channels.open"), c.T("channels.takes"))}
		return s
	}
	table := report.Table{ID: "channels-kinds", Columns: []report.Column{wording.Wide(c.T("channels.kind")), wording.Textual(c.T("channels.open.head")), wording.Textual(c.T("channels.closed.head")), wording.Textual(c.T("channels.state"))}}
	for _, kind := range kindsAsked {
		var open, closed []string
		for _, row := range r.Rows {
			switch {
			case row.Kind != kind:
			case row.Open:
				open = append(open, row.Name)
			default:
				closed = append(closed, row.Name)
			}
		}
		if len(open)+len(closed) == 0 && !slices.Contains(r.Closed, kind) {
			continue
		}
		state, tone := "channels.is.open", report.Positive
		switch {
		case len(open) == 0 && len(closed) == 0:
			state, tone = "channels.is.none", report.Muted
		case len(open) == 0:
			state, tone = "channels.is.closed", report.Neutral
		}
		line := wording.Row(wording.Capital(c.T("channels.kind."+kind)), wording.Words(wording.Or(c.Printer.List(open), "–")), wording.Words(wording.Or(c.Printer.List(closed), "–")), wording.Words(c.T(state)))
		line.Cells[3].Tone = tone
		table.Rows = append(table.Rows, line)
	}
	s.Blocks = []report.Block{table}
	return s
}

// channelUse is by which channels contacts and customers come, against what is open.
func channelUse(c *wording.Composer) report.Section {
	s := report.Section{ID: "use", Title: c.T("channels.use.title"), Note: c.T("channels.use.note")}
	rows := wording.BySize(c.Results.Channels.Rows, func(r result.Channel) result.Estimate { return wording.Negated(r.Contacts) })
	if !slices.ContainsFunc(rows, func(r result.Channel) bool { return r.Used }) {
		return s
	}
	title := useTitle(c)
	table := report.Table{ID: "channels-use-table", Caption: title, Sort: true, Columns: wording.Columns(wording.Wide(c.T("channels.channel")), wording.Numeric(c.T("channels.of.contacts"), c.T("channels.contacts.n"), c.T("channels.of.customers"), c.T("channels.customers.n")),
		[]report.Column{wording.Textual(c.T("channels.state"))})}
	spec := report.ForestChart{Estimate: c.T("channels.of.contacts"), Second: c.T("channels.of.customers")}
	if !slices.ContainsFunc(rows, func(r result.Channel) bool { return r.Contacts.OK() }) {
		spec.Estimate, spec.Second = c.T("channels.of.customers"), ""
	}
	most := 0.0
	var parts []string
	for _, r := range rows {
		contacts, customers := c.Share(r.Contacts), c.Share(r.Customers)
		line := wording.Row(r.Name, contacts, wording.Based(contacts), customers, wording.Based(customers), wording.Words(c.T(stateOf(c, r))))
		if r.Kind != "" {
			line.Cells[0].Note = wording.Capital(c.T("channels.kind." + r.Kind))
		}
		table.Rows = append(table.Rows, line)
		mark := report.ForestRow{Label: r.Name, Estimate: c.Mark(r.Contacts), Second: c.Mark(r.Customers)}
		if spec.Second == "" {
			mark = report.ForestRow{Label: r.Name, Estimate: c.Mark(r.Customers)}
		}
		for _, m := range []report.Interval{mark.Estimate, mark.Second} {
			if m.Missing == report.Present {
				most = max(most, m.Value, m.Hi)
			}
		}
		spec.Rows = append(spec.Rows, mark)
		parts = append(parts, r.Name+" "+c.Write(contacts))
	}
	spec.Axis = c.ShareAxis(c.T("compose.share"))
	spec.Axis.Max, spec.Axis.Step = min(1, wording.RoundUp(most, 0.1)), 0
	s.Blocks = append([]report.Block{report.Figurative{Chart: report.Chart{ID: "channels-use", Title: title, Subtitle: c.T("compose.subtitle.share", wording.Args{"level": c.Level()}),
		Alt: c.Alt(title, parts), Spec: spec, Table: table}}}, wording.Prose(disagreements(c))...)
	return s
}

// stateOf is what report.yaml and the data say of a channel together.
func stateOf(c *wording.Composer, r result.Channel) string {
	switch {
	case !c.Results.Channels.Declared:
		return "channels.is.used"
	case !r.Declared:
		return "channels.is.undeclared"
	case r.Open && r.Used:
		return "channels.is.open"
	case r.Open:
		return "channels.is.unused"
	case r.Used:
		return "channels.is.leaking"
	}
	return "channels.is.closed"
}

// useTitle names the channel that most contacts, or else most customers, come by.
func useTitle(c *wording.Composer) string {
	for _, of := range []struct {
		key   string
		share func(result.Channel) result.Estimate
	}{{"channels.use.contacts", func(r result.Channel) result.Estimate { return r.Contacts }}, {"channels.use.customers", func(r result.Channel) result.Estimate { return r.Customers }}} {
		all := slices.DeleteFunc(slices.Clone(c.Results.Channels.Rows), func(r result.Channel) bool { return !of.share(r).OK() })
		if len(all) == 0 {
			continue
		}
		all = wording.BySize(all, func(r result.Channel) result.Estimate { return wording.Negated(of.share(r)) })
		return c.T(of.key, wording.Args{"name": all[0].Name, "share": c.Write(c.Share(of.share(all[0])))})
	}
	return c.T("channels.use.hidden")
}

// disagreements says where what is open and what is used differ.
func disagreements(c *wording.Composer) string {
	if !c.Results.Channels.Declared {
		return ""
	}
	var all []string
	for _, key := range []string{"channels.is.unused", "channels.is.leaking", "channels.is.undeclared"} {
		var names []string
		for _, r := range c.Results.Channels.Rows {
			if stateOf(c, r) == key {
				names = append(names, r.Name)
			}
		}
		if len(names) > 0 {
			all = append(all, c.T(key+".text", wording.Args{"n": len(names), "names": c.Printer.List(names)}))
		}
	}
	if len(all) == 0 {
		return c.T("channels.agree")
	}
	return wording.Sentences(all...)
}
