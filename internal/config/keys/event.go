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
		form.Field("date", "The day it happened.", form.Day, func(e *config.Event) *time.Time { return &e.Date }).Must().Eg("2026-03-02"),
		form.Field("name", "What happened, in a few words.", form.Words, func(e *config.Event) *string { return &e.Name }).Must().Eg("New telephone system"),
		form.Field("process_change", "Whether the process was changed, so that control limits start anew.", form.Truth, func(e *config.Event) *bool { return &e.ProcessChange }).Or(false),
	},
}
