package app

import (
	"context"
	"path/filepath"

	"ecart/internal/config"
	"ecart/internal/config/builtin"
	"ecart/internal/config/keys"
	"ecart/internal/document/catalogue"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	publish "ecart/internal/publish/data"
)

// Check reads the settings, every workbook, the commentary and the theme, finds all that Build would find wrong in them, and writes nothing
// but the copies that Annotate asks for.
// An error is a failure that is no fault of the user's files.
func Check(ctx context.Context, r Request) (Outcome, error) {
	var o Outcome
	if err := r.check(ctx, &o); err != nil || o.Failure == InInterrupted {
		return o, err
	}
	return o, r.annotate(&o)
}

func (r Request) check(ctx context.Context, o *Outcome) error {
	m, err := r.read(ctx, o)
	if err != nil || m == nil {
		return err
	}
	r.step("figures")
	m.analyse()
	if o.Quality, err = publish.Quality(m.results, m.config, m.checked); err != nil {
		return err
	}
	_, _, _, err = r.write(ctx, m, o)
	return err
}

// read goes from files to a dataset; what it found stands in o, whose Failure tells whether to go on.
func (r Request) read(ctx context.Context, o *Outcome) (*measured, error) {
	r.step("settings")
	c, found, err := keys.Load(r.Config)
	if err != nil {
		return nil, err
	}
	if o.stop(ctx, found, InConfig, r.Strict) {
		return nil, nil
	}
	words, found := catalogue.Load(catalogue.Request{Locale: c.Locale, LocaleAt: c.LocaleAt, Texts: c.Texts, TextsAt: c.TextsAt, Dir: c.Dir})
	if o.stop(ctx, found, InConfig, r.Strict) {
		return nil, nil
	}
	c = builtin.Reworded(c, words.All)
	c.Model.Missing.Offered = config.OfferedWords{NotApplicable: words.All["workbook.q.notapplicable"], DontKnow: words.All["workbook.q.dontknow"], NoStandard: words.All["workbook.q.nostandard"]}
	files, found := resolve(c)
	o.inputs = files
	if o.stop(ctx, found, InData, r.Strict) {
		return nil, nil
	}
	r.step("workbooks")
	tables, found := readTables(ctx, files)
	o.read = map[string]bool{}
	for _, t := range tables {
		o.read[t.Table.Book] = true
	}
	if o.stop(ctx, found, InData, r.Strict) {
		return nil, nil
	}
	r.step("answers")
	c = survey.Worded(c, tables)
	data, checked, found := quality.Read(c, tables, quality.Options{Date: r.Built, Hidden: hiddenSheets(files)})
	o.Checked, o.Sources = checked, data.Sources
	if o.stop(ctx, found, InData, r.Strict) {
		return nil, nil
	}
	o.Rows = map[config.Role]int{}
	for _, s := range data.Sources {
		o.Rows[s.Role] += s.Used
	}
	inputs := append(files, input{path: r.Config, name: filepath.Base(r.Config)})
	for _, name := range words.Files {
		inputs = append(inputs, input{path: within(c.Dir, name), name: name})
	}
	return &measured{config: c, data: data, checked: checked, words: words.Printer, inputs: inputs}, nil
}

// analyse adds the figures to what was read.
func (m *measured) analyse() { m.results = analysis.Run(m.config, m.data) }
