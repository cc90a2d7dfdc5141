package group

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// asked are the kinds of channels that every company is asked for. Domain Q6.
var asked = []string{"face_to_face", "telephone", "fax", "email", "sms", "web"}

// Channels tells by which ways customers can reach the company and by which they do: those of report.yaml in its order, then those that
// only the data know. Shares are of all contacts and of all respondents, also of those whose channel is not known, so that no base tells how
// many these are; what too few respondents used is hidden, and what would give it away.
func Channels(s *study.Study) result.Channels {
	out := result.Channels{Declared: len(s.Config.Channels) > 0, Rows: channelRows(s)}
	names := make([]string, len(out.Rows))
	for i := range out.Rows {
		names[i] = out.Rows[i].Name
	}
	shareContacts(s, names, out.Rows)
	shareCustomers(s, names, out.Rows)
	if out.Declared {
		out.Closed = closedKinds(s.Config.Channels)
	}
	return out
}

// channelRows returns the channels of report.yaml and of the data, each once.
func channelRows(s *study.Study) []result.Channel {
	var rows []result.Channel
	for _, c := range s.Config.Channels {
		rows = append(rows, result.Channel{Name: c.Name, Kind: c.Kind, Declared: true, Open: c.Open})
	}
	for _, f := range factors(s) {
		if f.id != "channel" {
			continue
		}
		for _, level := range f.levels {
			if !slices.ContainsFunc(rows, func(c result.Channel) bool { return strings.EqualFold(c.Name, level) }) {
				rows = append(rows, result.Channel{Name: level})
			}
		}
	}
	return rows
}

// closedKinds returns the kinds asked for that no open channel is of.
func closedKinds(declared []config.Channel) []string {
	return slices.DeleteFunc(slices.Clone(asked), func(kind string) bool {
		return slices.ContainsFunc(declared, func(c config.Channel) bool { return c.Open && c.Kind == kind })
	})
}

// channelOf returns the index of each row's channel among some names, −1 where it is not known.
func channelOf(factors []survey.Factor, names []string) ([]int, bool) {
	f, ok := survey.Find(factors, "channel")
	if !ok {
		return nil, false
	}
	at := make([]int, len(f.Levels))
	for i, level := range f.Levels {
		at[i] = slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(n, level) })
	}
	of := make([]int, len(f.Codes))
	for r, code := range f.Codes {
		of[r] = -1
		if code >= 0 {
			of[r] = at[code]
		}
	}
	return of, true
}

// shareContacts sets the share of the contacts of each channel: nobody's answers, so nothing is hidden.
func shareContacts(s *study.Study, names []string, rows []result.Channel) {
	var of []int
	absent := study.NoRole(config.Contacts)
	if c := s.Data.Contacts; c != nil {
		known := false
		if of, known = channelOf(c.Factors, names); !known {
			absent = study.NoColumn("contacts.channel")
		}
	}
	counts := make([]int, len(rows))
	for _, i := range of {
		if i >= 0 {
			counts[i]++
		}
	}
	for i := range rows {
		rows[i].Contacts = study.Missing(absent)
		if of != nil {
			rows[i].Contacts = s.Log.Ratio(counts[i], len(of))
			rows[i].Used = rows[i].Used || counts[i] > 0
		}
	}
}

// shareCustomers sets the share of the respondents of each channel.
func shareCustomers(s *study.Study, names []string, rows []result.Channel) {
	var of []int
	absent := study.NoRole(config.Customers)
	if c := s.Data.Customers; c != nil {
		known := false
		if of, known = channelOf(c.Factors, names); !known {
			absent = study.NoColumn("channel")
		}
	}
	if of == nil {
		for i := range rows {
			rows[i].Customers = study.Missing(absent)
		}
		return
	}
	everyone := study.Ones(s.Respondents)
	sizes := make([]int, len(rows))
	for i := range rows {
		came := survey.Scores{Values: make([]float64, len(of)), Missing: everyone.Missing}
		var those []int
		for r, channel := range of {
			if channel == i {
				came.Values[r] = 1
				those = append(those, r)
			}
		}
		sizes[i] = s.Count(everyone, those)
		rows[i].Customers = s.Customers.Share(s.Customers.Take(came, s.Respondents), study.Yes)
		rows[i].Used = rows[i].Used || len(those) > 0
	}
	for i, hide := range study.Conceal(sizes, nil, s.Count(everyone, s.Respondents), s.Customers.Least) {
		if hide {
			rows[i].Customers = study.Concealed(sizes[i], s.Customers.Least)
		}
	}
}
