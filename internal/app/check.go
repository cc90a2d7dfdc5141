package app

import (
	"context"

	"ecart/internal/app/beside"
	"ecart/internal/config"
	"ecart/internal/config/builtin"
	"ecart/internal/config/keys"
	"ecart/internal/document/catalogue"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	publish "ecart/internal/publish/data"
	"ecart/internal/publish/site"
	"ecart/internal/together"
)

// Check reads the settings, every workbook, the commentary and the theme, finds all that Build would find wrong in them, and writes nothing
// but the copies that Annotate asks for.
// An error is a failure that is no fault of the user's files.
func Check(ctx context.Context, r Request) (o Outcome, err error) {
	defer func() { o.quote(r.Config) }()
	if err := r.check(ctx, &o); err != nil || o.Failure == InInterrupted {
		return o, err
	}
	return o, r.annotate(&o)
}

func (r Request) check(ctx context.Context, o *Outcome) error {
	gates, err := r.parsed()
	if err != nil {
		return err
	}
	m, err := r.read(ctx, o)
	if err != nil || m == nil {
		return err
	}
	if err := m.judge(gates, o); err != nil {
		return err
	}
	defer o.trip()
	if o.Quality, err = publish.Quality(m.results, m.config, m.checked); err != nil {
		return err
	}
	document, look, words := r.write(ctx, m, o)
	if document == nil || look == nil {
		return nil
	}
	boxed, err := beside.Boxed(m.config, document, look, r.wanted(m.config))
	o.stop(ctx, boxed, InConfig, r.Strict)
	if err != nil || o.Failure != None && o.Failure != InStrict || !look.OwnTemplates() {
		return err
	}
	r.step("pages") // a template of the user's can fail on a page alone
	if _, err = site.Render(document, look, words); o.templateFault(look, err) {
		return nil
	}
	return err
}

// read goes from files to figures; what it found stands in o, whose Failure tells whether to go on.
func (r Request) read(ctx context.Context, o *Outcome) (*measured, error) {
	c, words, err := r.settings(ctx, o)
	if err != nil || c == nil {
		return nil, err
	}
	if r.homeless(ctx, c, o) {
		o.look(c)
		return nil, nil
	}
	if err := r.foretold(c); err != nil {
		return nil, err
	}
	if r.settled != nil {
		if err := r.settled(c, words, o); err != nil || o.Unchanged {
			return nil, err
		}
	}
	m := r.figures(ctx, c, words, o)
	if m == nil {
		o.look(c)
	}
	return m, nil
}

// look adds what is wrong with theme, brand and commentary to a run that ends for another reason, so that all can be mended before the next.
// Settings that could not be read whole are good enough for it: what is missing is the default, with which nothing is wrong.
func (o *Outcome) look(c *config.Config) {
	if o.Failure != InInterrupted {
		o.Diagnostics = append(o.Diagnostics, beside.Dressed(c).Found...)
	}
}

// settings reads report.yaml and the texts that it names; without a configuration the run ends here.
func (r Request) settings(ctx context.Context, o *Outcome) (*config.Config, *catalogue.Words, error) {
	r.step("settings")
	c, found, err := keys.LoadAs(r.Config, r.Profile)
	if err != nil {
		return nil, nil, err
	}
	for _, house := range c.Houses {
		o.houses = append(o.houses, within(c.Dir, house))
	}
	if o.stop(ctx, found, InConfig, r.Strict) {
		o.look(c)
		return nil, nil, nil
	}
	words, found := catalogue.Load(catalogue.Request{Locale: c.Locale, LocaleAt: c.LocaleAt, Texts: c.Texts, TextsAt: c.TextsAt, Dir: c.Dir})
	if o.stop(ctx, found, InConfig, r.Strict) {
		o.look(c)
		return nil, nil, nil
	}
	c = builtin.Reworded(c, words.All)
	c.Model.Missing.Offered = config.OfferedWords{NotApplicable: words.All["workbook.q.notapplicable"], DontKnow: words.All["workbook.q.dontknow"], NoStandard: words.All["workbook.q.nostandard"]}
	return c, words, nil
}

// answers reads the workbooks that the settings name; nil when what is wrong with them, or the caller, ends the run.
func (r Request) answers(ctx context.Context, c *config.Config, words *catalogue.Words, o *Outcome) *measured {
	files, found := resolve(c)
	o.inputs = files
	if o.stop(ctx, found, InData, r.Strict) {
		return nil
	}
	r.step("workbooks")
	var hidden []quality.Hidden
	var group together.Group
	group.Go(func() { hidden = hiddenSheets(files) })
	tables, found := r.readTables(ctx, files)
	group.Wait()
	o.read = map[string]bool{}
	for _, t := range tables {
		o.read[t.Table.Book] = true
	}
	if o.stop(ctx, found, InData, r.Strict) {
		return nil
	}
	r.step("answers")
	c = survey.Worded(c, tables)
	data, checked, found := quality.Read(c, tables, quality.Options{Date: r.told(c), Hidden: hidden})
	first, last := analysis.Span(data)
	found = append(found, steps(c, first, last)...)
	c = analysis.InForce(c, data)
	o.Checked, o.Sources = checked, data.Sources
	if o.stop(ctx, found, InData, r.Strict) {
		return nil
	}
	o.Rows = map[config.Role]int{}
	for _, s := range data.Sources {
		o.Rows[s.Role] += s.Used
	}
	past, stopped := r.archived(ctx, c, o)
	if stopped {
		return nil
	}
	return &measured{config: c, data: data, checked: checked, words: words.Printer, inputs: files, texts: words.Files, past: past}
}
