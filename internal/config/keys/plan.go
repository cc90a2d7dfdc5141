package keys

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var planned = form.Table[config.PlannedAction]{
	Place: func(a *config.PlannedAction) *diag.Place { return &a.At },
	Keys: []form.Key[config.PlannedAction]{
		form.Field("id", "A short name, the same from wave to wave.", form.Identifier, func(a *config.PlannedAction) *string { return &a.ID }).Must().Eg("announced-hour"),
		form.Field("name", "What is done, in a few words.", form.Words, func(a *config.PlannedAction) *string { return &a.Name }).Must().Eg("Announce only hours that will be kept"),
		form.Field("note", "How, or how it stands, in a sentence or two.", form.Words, func(a *config.PlannedAction) *string { return &a.Note }).Eg("Front offices give an hour they can keep, not the one that is asked for."),
		form.Field("owner", "Who sees to it.", form.Words, func(a *config.PlannedAction) *string { return &a.Owner }).Must().Eg("Front office"),
		form.Field("opened", "The day it was agreed on.", form.Day, func(a *config.PlannedAction) *time.Time { return &a.Opened }).Eg("2026-03-02"),
		form.Field("due", "The day by which it is to be done.", form.Day, func(a *config.PlannedAction) *time.Time { return &a.Due }).Eg("2026-12-15"),
		form.Field("status", "How far it has come.", form.Choice(config.Planned, config.Started, config.Done, config.Dropped), func(a *config.PlannedAction) *config.ActionStatus { return &a.Status }).Or(config.Planned),
		form.Field("closed", "The day it was done or dropped.", form.Day, func(a *config.PlannedAction) *time.Time { return &a.Closed }).Eg("2026-09-30"),
		form.Field("gap", "The gap it is to close.", form.Whole[int](1, 5), func(a *config.PlannedAction) *int { return &a.Gap }).Eg(5),
		form.Field("dimension", "The dimension of the gap.", form.Refer(form.DimensionName), func(a *config.PlannedAction) *string { return &a.Dimension }).Eg("reliability"),
		form.Field("item", "The item whose gap it is to close.", form.Refer(form.ItemName), func(a *config.PlannedAction) *string { return &a.Item }).Eg("5"),
		form.Field("standard", "The standard it is to bring about.", form.Refer(form.StandardName), func(a *config.PlannedAction) *string { return &a.Standard }).Eg("greeting"),
		form.Field("indicator", "The sign it is to turn.", form.Refer(form.IndicatorName), func(a *config.PlannedAction) *string { return &a.Indicator }).Eg("repeated"),
		form.Field("location", "The location where it is done; the whole company unless set.", form.Words, func(a *config.PlannedAction) *string { return &a.Location }).Eg("Lille"),
	},
	Finish: finishAction,
}

// finishAction settles which gap a dimension or an item is of, and reports days and links that contradict each other.
func finishAction(d *form.Decoder, g *form.Group, a *config.PlannedAction) {
	if (a.Dimension != "" || a.Item != "") && a.Gap == 0 {
		a.Gap = 5
	}
	var links []string
	for _, key := range []string{"dimension", "item", "standard", "indicator"} {
		if g.Has(key) {
			links = append(links, key)
		}
	}
	switch {
	case len(links) > 1:
		d.Errorf(g.Value(links[1]), form.Contradiction, "an action is linked to one figure, and this one names %s", strings.Join(links, " and ")).
			Hint = "keep the one by which its success is to be judged"
	case a.Item != "" && a.Gap != 5:
		d.Errorf(g.Value("gap"), form.Contradiction, "items are measured for gap 5 alone, not for gap %d", a.Gap).Hint = "name the dimension, or leave the gap out"
	case g.Has("gap") && (a.Standard != "" || a.Indicator != ""):
		d.Errorf(g.Value("gap"), form.Contradiction, "a standard or an indicator is a figure of its own, without a gap").Hint = "remove the line gap"
	case a.Location != "" && a.Gap != 5:
		d.Errorf(g.Value("location"), form.Contradiction, "by location only gap 5 is followed, with its dimensions and items").Hint = "name gap 5, a dimension or an item, or leave the location out"
	}
	if !a.Opened.IsZero() {
		for _, end := range []struct {
			key, verb string
			day       time.Time
		}{{"due", "is due", a.Due}, {"closed", "was closed", a.Closed}} {
			if !end.day.IsZero() && end.day.Before(a.Opened) {
				found := d.Errorf(g.Value(end.key), BadPeriod, "the action %s on %s, before it was opened on %s", end.verb, end.day.Format(time.DateOnly), a.Opened.Format(time.DateOnly))
				found.Notes = []diag.Related{{Place: d.Place(g.Value("opened")), Message: "it is opened here"}}
			}
		}
	}
	if g.Has("closed") && a.Open() {
		d.Errorf(g.Value("closed"), form.Contradiction, "the action has a day on which it was closed, and is %s", a.Status).Hint = "write status: done or status: dropped, or remove the day"
	}
}

// plan is a list, or the path of a YAML file that holds it, so that one plan goes from wave to wave.
var plan = form.Form[config.Plan]{
	Read: func(d *form.Decoder, n *yaml.Node, to *config.Plan) {
		to.At = d.Place(n)
		if n.Kind == yaml.ScalarNode && !form.IsNull(n) {
			to.File, _ = d.Text(n)
			return
		}
		form.List(planned.Form()).Read(d, n, &to.Actions)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{form.Words.Schema(), form.List(planned.Form()).Schema()}}}
	},
}

// checkActions reports ids that are not apart and gaps that the report does not measure.
func checkActions(d *form.Decoder, c *config.Config) {
	apart(d, "action", c.Plan.Actions, func(a config.PlannedAction) (string, diag.Place) { return a.ID, a.At })
	for _, a := range c.Plan.Actions {
		if a.Gap != 0 && !slices.Contains(c.Model.Gaps, a.Gap) {
			d.Errorf(d.Node(a.At), form.Contradiction, "action %q is to close gap %d, which the report does not measure", a.ID, a.Gap).
				Hint = fmt.Sprintf("add %d to model.gaps, or link the action to another figure", a.Gap)
		}
	}
}

// unread says in a sentence why a file is not read.
func unread(err error) string {
	var cause *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "is not there"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read"
	case errors.As(err, &cause) && errors.Is(cause.Err, syscall.EISDIR):
		return "is a folder, not a file"
	case errors.As(err, &cause):
		err = cause.Err
	}
	return "cannot be read: " + err.Error()
}

// readPlan reads the actions from the file that report.yaml names for them. The file's place stands in diagnostics as it was named.
func readPlan(c *config.Config) diag.List {
	var found diag.List
	if c.Plan.File == "" {
		return nil
	}
	path := filepath.FromSlash(c.Plan.File)
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.Dir, path)
	}
	text, err := form.ReadFile(path)
	if err != nil {
		said, _ := c.Said(c.Plan.File, c.Plan.At)
		found.Errorf(c.Plan.At, NotFound, "the action plan %s %s", diag.Path(said), unread(err)).Hint = "paths start from the folder of " + filepath.Base(cmp.Or(c.Plan.At.File, c.File)) + beside(path, filepath.Base(c.File))
		return found
	}
	d := &form.Decoder{File: c.Plan.File, Subject: `"actions"`}
	if root := d.Parse(text); root != nil {
		form.List(planned.Form()).Read(d, root, &c.Plan.Actions)
		checkActions(d, c)
		d.LookUp(declaredNames(c))
	}
	return form.Once(d.Diags)
}
