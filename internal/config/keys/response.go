package keys

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

const everybody = 1_000_000_000

var response = form.Table[config.Response]{
	Place: func(r *config.Response) *diag.Place { return &r.At },
	Keys: []form.Key[config.Response]{
		form.Field("invited", "How many were asked.", form.Whole[int](1, everybody), func(r *config.Response) *int { return &r.Invited }).Eg(1200),
		form.Field("undelivered", "Invitations that came back.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Undelivered }).Or(0),
		form.Field("ineligible", "Those who proved not to belong to the people asked.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Ineligible }).Or(0),
		form.Field("partial", "Rows that are answered only in part.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Partial }).Or(0),
		form.Field("refused", "Those who would not answer.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Refused }).Or(0),
		form.Field("no_contact", "Those who were never reached.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.NoContact }).Or(0),
		form.Field("other", "Those without an answer for another reason.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Other }).Or(0),
		form.Field("unknown", "Those of whom nobody knows whether they belong to the people asked.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.Unknown }).Or(0),
		form.Field("unknown_other", "The same, for another reason.", form.Whole[int](0, everybody), func(r *config.Response) *int { return &r.UnknownOther }).Or(0),
		form.Field("eligible_share", "Of the unknown, the share that is taken to belong to the people asked.", portion, func(r *config.Response) *float64 { return &r.EligibleShare }).Or(1.0),
	},
	Finish: checkResponse,
}

// responses is the form of the group; its defaults are filled in only where the group is given.
var responses = form.Form[config.Response]{Read: response.Read, Schema: response.Schema}

// checkResponse reports more people lost than were asked.
func checkResponse(d *form.Decoder, g *form.Group, r *config.Response) {
	lost := r.Undelivered + r.Ineligible + r.Partial + r.Refused + r.NoContact + r.Other + r.Unknown + r.UnknownOther
	if g.Sound && r.Invited > 0 && lost > r.Invited {
		d.Errorf(g.Value("invited"), form.Contradiction, "%d were asked, and %d of them are said not to have answered in full", r.Invited, lost).
			Hint = "invited counts everybody who was asked"
	}
}
