package app

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"ecart/internal/cache"
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/catalogue"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data"
	"ecart/internal/publish/output"
)

// remembered is what earlier runs kept of this report: of its settings and profile in this folder, for the same output.
func (r Request) remembered() *cache.Pack {
	at, err := filepath.Abs(r.Config)
	if err != nil || r.NoCache {
		return nil
	}
	return cache.Open(r.Cache, r.Version, r.Program, at, r.Profile, r.Out)
}

// figures are what the workbooks of a report say: measured, or kept by an earlier run from the same bytes. Nil when what is wrong with them, or the
// caller, ends the run.
func (r Request) figures(ctx context.Context, c *config.Config, words *catalogue.Words, o *Outcome) *measured {
	key := r.figuresKey(c, words.Files)
	m := r.recalled(ctx, key, c, words, o)
	if m == nil {
		before := len(o.Diagnostics)
		if m = r.answers(ctx, c, words, o); m == nil {
			return nil
		}
		r.step("figures")
		m.results = analysis.Again(r.worked, m.past, m.config, m.data)
		if r.figuresKey(c, words.Files) == key { // nobody saved a workbook while it was read
			m.from = key
			r.keepFigures(m, o, before)
		}
	}
	if o.Failure == InInterrupted || o.stop(ctx, m.compared(), InData, r.Strict) {
		return nil
	}
	return m
}

// figuresKey names what the figures follow from: settings that measure, workbooks and the archive, and neither words nor look. It is "" where a file
// cannot be read, and where nothing is kept.
func (r Request) figuresKey(c *config.Config, texts []string) string {
	if r.memory == nil {
		return ""
	}
	bare := c.Measured()
	files, _ := resolve(&bare)
	settings := append([]string{filepath.Base(r.Config)}, c.Houses...) // read already
	made, err := digests(slices.DeleteFunc(r.materials(&bare, texts, files), func(m material) bool { return slices.Contains(settings, m.name) }))
	if err != nil {
		return ""
	}
	zones := make([]string, len(c.Sources)) // they have no exported fields
	for i, source := range c.Sources {
		if source.Zone != nil {
			zones[i] = source.Zone.String()
		}
	}
	key, err := cache.Hash([]any{r.Version, r.Program, r.told(c).UTC(), bare, zones, made})
	if err != nil {
		return ""
	}
	return figuresKind + key
}

// figuresKind begins the keys of figures in what is kept.
const figuresKind = "figures "

// keptFigures are figures as they are kept: aggregates, as all deliverables of a report may hold them, and what was found on the way. No row of a workbook is among
// them.
type keptFigures struct {
	Results *result.Results
	Checked quality.Summary
	Sources []survey.SourceSummary
	Rows    map[config.Role]int
	Read    map[string]bool
	Found   diag.List
	Items   []worded
	Last    time.Time // the last day of the data: targets are those in force on it
}

// latest are the newest figures that a run in this process came to, with the key of what they follow from.
type latest struct {
	key     string
	figures *keptFigures
}

// ahead begins to read the figures that the last run kept, where a processor is idle.
func (r *Request) ahead() {
	if !r.Abreast {
		r.begun = cache.Ahead[keptFigures](r.memory, figuresKind)
	}
}

// kept are the figures that memory has under a key; nil where it has none.
func (r Request) kept(key string) *keptFigures {
	switch {
	case r.latest != nil && r.latest.key == key:
		return r.latest.figures
	case r.latest != nil:
		return nil
	case r.begun != nil:
		return r.begun(key)
	}
	return cache.Recalled[keptFigures](r.memory, key)
}

// worded is how an item is called that report.yaml gives no words: as its column in a workbook.
type worded struct{ Text, Short string }

// keepFigures keeps what was measured for the next run, beside what becomes of it in this one.
func (r Request) keepFigures(m *measured, o *Outcome, before int) {
	if m.from == "" {
		return
	}
	k := keptFigures{Results: m.results, Checked: o.Checked, Sources: o.Sources, Rows: o.Rows, Read: o.read, Found: slices.Clone(o.Diagnostics[before:])}
	_, k.Last = analysis.Span(m.data)
	for _, item := range m.config.Model.Items() {
		k.Items = append(k.Items, worded{item.Text, item.Short})
	}
	if r.latest != nil {
		*r.latest = latest{m.from, &k}
		return
	}
	m.keeping.Go(func() { r.memory.Keep(m.from, k) })
}

// recalled are the figures that an earlier run kept under a key; nil where there are none.
func (r Request) recalled(ctx context.Context, key string, c *config.Config, words *catalogue.Words, o *Outcome) *measured {
	if key == "" {
		return nil
	}
	k := r.kept(key)
	if k == nil || len(k.Items) != len(c.Model.Items()) {
		return nil
	}
	files, _ := resolve(c)
	o.inputs, o.read, o.Checked, o.Sources, o.Rows = files, k.Read, k.Checked, k.Sources, k.Rows
	o.stop(ctx, k.Found, InData, r.Strict)
	return &measured{from: key, config: called(c, k.Items).InForce(k.Last), checked: k.Checked, results: k.Results, words: words.Printer, inputs: files, texts: words.Files}
}

// numbers is results.json: made, or kept by an earlier run with the figures.
func (r Request) numbers(m *measured, built time.Time) (output.File, error) {
	key, unnamed := cache.Hash([]any{m.from, m.config, built.UTC()})
	kept := m.from != "" && unnamed == nil
	if text, ok := r.memory.Get("numbers " + key); ok && kept {
		return output.File{Path: data.Name, Bytes: text}, nil
	}
	f, err := data.Results(m.results, m.config, data.Options{Built: built, Version: r.Version, Quality: m.checked})
	if err == nil && kept {
		r.memory.Put("numbers "+key, f.Bytes)
	}
	return f, err
}

// called gives the items of the settings their words.
func called(c *config.Config, items []worded) *config.Config {
	full, n := *c, 0
	full.Model.Dimensions = slices.Clone(c.Model.Dimensions)
	for i := range full.Model.Dimensions {
		d := &full.Model.Dimensions[i]
		d.Items = slices.Clone(d.Items)
		for k := range d.Items {
			d.Items[k].Text, d.Items[k].Short = items[n].Text, items[n].Short
			n++
		}
	}
	return &full
}
