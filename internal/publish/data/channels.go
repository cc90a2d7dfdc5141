package data

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

type channels struct {
	Declared bool      `json:"declared" doc:"report.yaml says which channels there are."`
	Rows     []channel `json:"rows" doc:"Those of report.yaml in its order, then those that only the data know. How each is rated is in the breakdown by channel."`
	Closed   []string  `json:"kinds_without_open_channel" doc:"Of face_to_face, telephone, fax, email, sms and web, the kinds that no open channel is of."`
}

type channel struct {
	Name      string       `json:"name" doc:"The channel."`
	Kind      string       `json:"kind,omitempty" doc:"What kind it is, when report.yaml says."`
	Declared  bool         `json:"declared" doc:"report.yaml lists it."`
	Open      bool         `json:"open" doc:"Customers can use it, as report.yaml says."`
	Used      bool         `json:"used" doc:"A contact or a respondent came by it."`
	Contacts  value.Figure `json:"share_of_contacts" doc:"Share of all contacts, 0–1."`
	Customers value.Figure `json:"share_of_customers" doc:"Share of all respondents, 0–1."`
}

func newChannels(c result.Channels) channels {
	return channels{Declared: c.Declared, Closed: value.Each(c.Closed, func(kind string) string { return kind }),
		Rows: value.Each(c.Rows, func(r result.Channel) channel {
			return channel{Name: r.Name, Kind: r.Kind, Declared: r.Declared, Open: r.Open, Used: r.Used, Contacts: value.Of(r.Contacts), Customers: value.Of(r.Customers)}
		})}
}
