package keys

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// checkWaves reports waves that are called alike, and days that overlap, go back or are said of some waves only; a wave without a last day ends
// where the next begins.
func checkWaves(d *form.Decoder, all []config.Wave) {
	called(d, all)
	if slices.ContainsFunc(all, func(w config.Wave) bool {
		return w.From.IsZero() && d.Says(w.At, "from") || w.To.IsZero() && d.Says(w.At, "to")
	}) {
		return // what is there is no date, which is told
	}
	for i := range all {
		w := &all[i]
		if w.From.IsZero() != all[0].From.IsZero() {
			found := d.Errorf(d.Node(w.At), BadWaves, "some waves say their days and others do not")
			found.Notes = []diag.Related{{Place: all[0].At, Message: "this one does otherwise"}}
			found.Hint = "write from: for each of them, or for none"
			return
		}
		if i > 0 && !w.From.IsZero() {
			follows(d, &all[i-1], *w)
		}
	}
}

// follows reports a wave that does not begin after the one before has ended.
func follows(d *form.Decoder, before *config.Wave, w config.Wave) {
	var found *diag.Diagnostic
	switch {
	case !w.From.After(before.From):
		found = d.Errorf(d.Node(w.At), BadWaves, "the wave %q begins on %s, not after %q, which stands before it", form.Shorten(w.Name), day(w.From), form.Shorten(before.Name))
		found.Hint = "list the waves in the order of time"
	case !before.To.IsZero() && !w.From.After(before.To):
		found = d.Errorf(d.Node(w.At), BadWaves, "the waves %q and %q overlap: one ends on %s, the other begins on %s", form.Shorten(before.Name), form.Shorten(w.Name), day(before.To), day(w.From))
		found.Hint = fmt.Sprintf("end %q on %s or earlier", form.Shorten(before.Name), day(w.From.AddDate(0, 0, -1)))
	default:
		if before.To.IsZero() {
			before.To = w.From.AddDate(0, 0, -1)
		}
		return
	}
	found.Notes = []diag.Related{{Place: before.At, Message: "the wave before is here"}}
}

// called reports two waves that one word stands for.
func called(d *form.Decoder, all []config.Wave) {
	first := map[string]diag.Place{}
	for _, w := range all {
		own := map[string]bool{}
		for _, word := range slices.Concat([]string{w.Name}, w.As) {
			folded := config.FoldWave(word)
			if folded == "" || own[folded] {
				continue
			}
			own[folded] = true
			before, taken := first[folded]
			if !taken {
				first[folded] = w.At
				continue
			}
			found := d.Errorf(d.Node(w.At), NamedTwice, "two waves are called %q", form.Shorten(word))
			found.Notes = []diag.Related{{Place: before, Message: "the first one is here"}}
			found.Hint = "give each wave names of its own"
		}
	}
}

// settleWaves makes the unit of periods follow from what says the waves, and reports what contradicts it.
func settleWaves(d *form.Decoder, c *config.Config) {
	p := &c.Periods
	for _, s := range c.Sources {
		field, mapped := s.Columns["wave"]
		place := field.At
		if !mapped {
			place = s.FileAt
		}
		switch {
		case !mapped && !s.NamesWave():
			continue
		case mapped && s.NamesWave():
			found := d.Errorf(d.Node(field.At), form.Contradiction, "a column and the names of the files both say the wave")
			found.Notes = []diag.Related{{Place: s.FileAt, Message: "the files are named here"}}
			found.Hint = "write * instead of {wave}, or take the column out"
		case p.UnitAt == (diag.Place{}):
			p.Unit = config.NamedWave
		case !p.Named():
			d.Errorf(d.Node(place), form.Contradiction, "the source says the waves of its rows, and periods are %ss", p.Unit).Hint = "write periods: {unit: wave}, or take the waves out of the source"
		}
	}
	if !p.Named() {
		for _, e := range p.Events {
			if e.Wave != "" {
				d.Errorf(d.Node(e.At), form.Contradiction, "the event is of a wave, and periods are %ss", p.Unit).Hint = "write date: instead of wave:"
			}
		}
		return
	}
	checkEvents(d, p)
	told := slices.ContainsFunc(c.Sources, func(s config.Source) bool { _, mapped := s.Columns["wave"]; return mapped || s.NamesWave() })
	if !told && !p.Dated() {
		d.Errorf(d.Node(p.At), BadWaves, "nothing says which rows belong to which wave").
			Hint = "give each of periods.waves from: and to:, map the column wave of a source, or write {wave} in the name of its files"
	}
}

// checkEvents reports events of a wave that is not among those that are listed. Which waves there are where none is listed, the workbooks tell.
func checkEvents(d *form.Decoder, p *config.Periods) {
	var names []string
	for _, w := range p.Waves {
		names = slices.Concat(names, []string{w.Name}, w.As)
	}
	for _, e := range p.Events {
		meant := func(name string) bool { return config.FoldWave(name) == config.FoldWave(e.Wave) }
		if e.Wave != "" && len(names) > 0 && !slices.ContainsFunc(names, meant) {
			_, d.Errorf(d.Node(e.At), BadWaves, "there is no wave %q for the event %q", form.Shorten(e.Wave), form.Shorten(e.Name)).Hint = form.Suggest(e.Wave, names, "waves are ")
		}
	}
}

// placeholder is what stands for something else in the name of a file.
var placeholder = regexp.MustCompile(`\{[a-z_]+\}`)

// checkMarks reports placeholders in the name of a source's files that stand for nothing, or twice.
func checkMarks(d *form.Decoder, g *form.Group, s *config.Source) {
	for i, mark := range placeholder.FindAllString(s.File, -1) {
		switch {
		case mark != config.WaveMark:
			d.Errorf(g.Value("file"), columns.BadPattern, "%s in the name of a file stands for nothing", mark).Hint = "write {wave} for the name of the wave, and * for any other part"
		case i > 0 && strings.Count(s.File, mark) > 1:
			d.Errorf(g.Value("file"), columns.BadPattern, "%s stands twice in the name of the files", mark).Hint = "write * for one of them"
			return
		}
	}
}
