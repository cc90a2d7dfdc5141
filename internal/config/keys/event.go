package keys

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var event = form.Table[config.Event]{
	Place: func(e *config.Event) *diag.Place { return &e.At },
	Keys: []form.Key[config.Event]{
		form.Field("date", "The day it happened.", form.Day, func(e *config.Event) *time.Time { return &e.Date }).Eg("2026-03-02"),
		form.Field("wave", "The wave in which it happened, instead of the day.", form.Words, func(e *config.Event) *string { return &e.Wave }).Eg("Spring 2026"),
		form.Field("name", "What happened, in a few words.", form.Words, func(e *config.Event) *string { return &e.Name }).Must().Eg("New telephone system"),
		form.Field("process_change", "Whether the process was changed, so that control limits start anew.", form.Truth, func(e *config.Event) *bool { return &e.ProcessChange }).Or(false),
	},
	Finish: func(d *form.Decoder, g *form.Group, _ *config.Event) {
		switch {
		case g.Has("date") && g.Has("wave"):
			d.Errorf(g.Find("wave").At, form.Contradiction, "an event is of a day or of a wave, not of both").Hint = "remove one of the two"
		case !g.Has("date") && !g.Has("wave"):
			d.Errorf(g.Node, form.KeyMissing, "the event does not say when it happened").Hint = "write date: 2026-03-02, or wave: Spring 2026"
		}
	},
}
