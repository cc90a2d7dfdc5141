package keys

import (
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var periods = form.Table[config.Periods]{
	Place: func(p *config.Periods) *diag.Place { return &p.At },
	Keys: []form.Key[config.Periods]{
		form.Field("unit", "How rows are gathered into waves: by the month or quarter of their date, or by waves that have names.", form.Choice("month", "quarter", config.NamedWave), func(p *config.Periods) *string { return &p.Unit }).Or("month").
			At(func(p *config.Periods) *diag.Place { return &p.UnitAt }),
		form.Field("from", "The first day that counts; the earliest date unless set.", form.Day, func(p *config.Periods) *time.Time { return &p.From }).Eg("2025-11-01"),
		form.Field("to", "The last day that counts; the latest date unless set.", form.Day, func(p *config.Periods) *time.Time { return &p.To }).Eg("2026-10-31"),
		form.Field("waves", "The named waves in the order of time: each with its days, or with names alone where a column or the names of files say which rows are of it.", form.Some(form.TextOr(wave.Form(), waveNamed)), func(p *config.Periods) *[]config.Wave { return &p.Waves }).
			Eg([]form.Object{{{"name", "Spring 2026"}, {"from", "2026-03-01"}, {"to", "2026-05-31"}}}),
		form.Field("events", "What happened, to be shown on charts over time; a change of the process starts new control limits.", form.List(event.Form()), func(p *config.Periods) *[]config.Event { return &p.Events }),
	},
	Finish: func(d *form.Decoder, g *form.Group, p *config.Periods) {
		ends(d, g, "the period", p.From, p.To)
		if g.Has("waves") && !g.Has("unit") {
			p.Unit = config.NamedWave
		}
		if g.Has("waves") && !p.Named() {
			d.Errorf(g.Value("unit"), form.Contradiction, "waves that have names are no %ss", p.Unit).Hint = "write unit: wave, or remove the waves"
		}
		checkWaves(d, p.Waves)
	},
}

var wave = form.Table[config.Wave]{
	Place: func(w *config.Wave) *diag.Place { return &w.At },
	Keys: []form.Key[config.Wave]{
		form.Field("name", "Its name in the report.", form.Words, func(w *config.Wave) *string { return &w.Name }).Must().Eg("Spring 2026"),
		form.Field("from", "Its first day.", form.Day, func(w *config.Wave) *time.Time { return &w.From }).Eg("2026-03-01"),
		form.Field("to", "Its last day; the day before the next wave begins unless set.", form.Day, func(w *config.Wave) *time.Time { return &w.To }).Eg("2026-05-31"),
		form.Field("as", "What it is called in a column wave or in the name of a file, where that is not its name.", form.OneOrMore, func(w *config.Wave) *[]string { return &w.As }).Eg("2026-1", []string{"W1", "wave 1"}),
	},
	Finish: func(d *form.Decoder, g *form.Group, w *config.Wave) {
		ends(d, g, "the wave", w.From, w.To)
		if g.Has("to") && !g.Has("from") {
			d.Errorf(g.Value("to"), form.KeyMissing, "the wave has a last day and no first").Hint = "write from: too, or leave both to a column or the names of files"
		}
	},
}

func waveNamed(d *form.Decoder, n *yaml.Node, w *config.Wave) {
	w.At = d.Place(n)
	w.Name, _ = d.Text(n)
}

// ends reports what ends before it begins.
func ends(d *form.Decoder, g *form.Group, what string, from, to time.Time) {
	if from.IsZero() || to.IsZero() || !to.Before(from) {
		return
	}
	found := d.Errorf(g.Value("to"), BadPeriod, "%s ends on %s, before it begins on %s", what, day(to), day(from))
	found.Notes = []diag.Related{{Place: d.Place(g.Value("from")), Message: "it begins here"}}
}

func day(t time.Time) string { return t.Format("2006-01-02") }
