package app

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"ecart/internal/app/beside"
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/catalogue"
	"ecart/internal/document/compose"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/editions"
	"ecart/internal/publish/output"
	"ecart/internal/publish/pdf"
	"ecart/internal/publish/single"
	"ecart/internal/publish/site"
	"ecart/internal/publish/verify"
	"ecart/internal/publish/workbook"
	"ecart/internal/together"
)

// Build reads, measures, writes the document down and commits it to the output folder in one swap.
// When anything is wrong the former output stays as it was.
func Build(ctx context.Context, r Request) (o Outcome, err error) {
	defer func() { o.quote(r.Config) }()
	gates, err := r.parsed()
	if err != nil {
		return o, err
	}
	r.memory = r.remembered()
	r.ahead()
	defer func() { _ = r.memory.Save() }() // without it the next run takes longer, and that is all
	var claim *output.Claim
	defer func() { claim.Release() }()
	r.settled = func(c *config.Config, words *catalogue.Words, o *Outcome) error {
		err := r.ready(c, words, o)
		if err == nil && !o.Unchanged {
			claim, err = r.claim(c, o)
		}
		return err
	}
	m, err := r.read(ctx, &o)
	if err != nil || m == nil {
		return o, err
	}
	defer m.keeping.Wait()
	if err := m.judge(gates, &o); err != nil {
		return o, err
	}
	defer o.trip()
	document, look, words := r.write(ctx, m, &o)
	if o.Failure != None {
		return o, nil
	}
	r.step("pages")
	made, err := r.render(m, document, look, words)
	if o.templateFault(look, err) {
		return o, nil
	}
	if err != nil || o.stop(ctx, made.boxed, InConfig, r.Strict) || o.Failure != None {
		return o, err
	}
	if err := verify.Whole(r.memory, made.files, editions.List); err != nil {
		o.Failure = InOutput
		return o, err
	}
	r.step("files")
	if ctx.Err() != nil { // from here on the run ends: the swap is one step
		o.Failure = InInterrupted
		return o, nil
	}
	return r.commit(m, document, look, made, o)
}

// write composes the report and loads its look. All that is wrong with theme, brand, commentary and document is told in one run.
func (r Request) write(ctx context.Context, m *measured, o *Outcome) (*report.Report, *theme.Theme, *i18n.Printer) {
	d := beside.Dressed(m.config)
	if d.Torn { // what a missing commentary is named for must not be told as unknown
		o.stop(ctx, d.Found, InConfig, r.Strict)
		return nil, nil, nil
	}
	document, found := compose.Report(m.config, m.results, m.words, compose.Options{Built: r.built(m), Version: r.Version, Brand: d.Brand, Commentary: d.Texts, Quality: m.checked, Editions: r.editionsPage(m)})
	found = append(found, beside.Roomless(m.config, r.wanted(m.config).PDF)...)
	found = append(found, r.keepable(m)...)
	o.stop(ctx, append(d.Found, found...), InConfig, r.Strict)
	return document, d.Look, m.words
}

// built is the report's date: the one it is told, else the newest in the data, else none. The days of files are never asked, so that copying a
// folder changes no byte of what is written.
func (r Request) built(m *measured) time.Time {
	if told := r.told(m.config); !told.IsZero() {
		return told
	}
	return m.results.To
}

// told is the report's date as the caller gives it, else as report.yaml does; zero when neither does.
func (r Request) told(c *config.Config) time.Time {
	if !r.Built.IsZero() {
		return r.Built
	}
	return c.Outputs.Date
}

// rendered is what is made of a report: its files, what the manifest says of it, and the warning of letters that its PDF cannot show.
type rendered struct {
	files []output.File
	told  *output.Told
	boxed diag.List
}

// render makes every file that is wanted. The renderers read the same frozen report and run side by side.
func (r Request) render(m *measured, document *report.Report, look *theme.Theme, words *i18n.Printer) (rendered, error) {
	var all rendered
	wanted := r.wanted(m.config)
	one := func(f output.File, err error) ([]output.File, error) { return []output.File{f}, err }
	jobs := []struct {
		wanted bool
		run    func() ([]output.File, error)
	}{
		{wanted.Site || wanted.SingleFile, func() ([]output.File, error) { return r.webFiles(wanted, document, look, words) }},
		{wanted.PDF.Any() || wanted.Editions, func() ([]output.File, error) { return pdf.Render(document, look, words, papers(wanted)) }},
		{wanted.JSON, func() ([]output.File, error) {
			return one(r.numbers(m, document.Built))
		}},
		{wanted.XLSX, func() ([]output.File, error) {
			return one(workbook.Again(document, words, sheetDress(look, wanted.Paper), r.memory))
		}},
	}
	made := make([][]output.File, len(jobs))
	errs := make([]error, len(jobs)+1)
	var group together.Group
	group.Go(func() { all.told = r.tell(m, document) })
	group.Go(func() { all.boxed, errs[len(jobs)] = beside.Boxed(m.config, document, look, wanted) })
	for i, job := range jobs {
		if job.wanted {
			group.Go(func() { made[i], errs[i] = job.run() })
		}
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return rendered{}, err
		}
	}
	all.files = slices.Concat(made...)
	return all, nil
}

// wanted is what report.yaml and the command line ask for.
func (r Request) wanted(c *config.Config) config.Outputs {
	wanted := c.Outputs
	wanted.SingleFile = wanted.SingleFile || r.SingleFile
	if r.PDF != nil {
		wanted.PDF = *r.PDF
	}
	wanted.Editions = wanted.Editions || r.Editions
	if r.Keep != nil {
		wanted.Keep = *r.Keep
	}
	return wanted
}

// webFiles renders the site and, where it is wanted, puts it into one file.
func (r Request) webFiles(wanted config.Outputs, document *report.Report, look *theme.Theme, words *i18n.Printer) ([]output.File, error) {
	files, err := site.Again(document, look, words, r.memory)
	if err != nil || !wanted.SingleFile {
		return files, err
	}
	one, err := single.Render(files)
	if err != nil {
		return nil, fmt.Errorf("one file of the site: %w", err)
	}
	if !wanted.Site {
		return []output.File{one}, nil
	}
	return append(files, one), nil
}

// papers is which documents for paper are made, and on what sheets.
func papers(w config.Outputs) pdf.Options {
	o := pdf.Options{Full: w.PDF.Full, Summary: w.PDF.Summary, Editions: w.Editions, Paper: pdf.A4}
	if w.Paper == config.Letter {
		o.Paper = pdf.Letter
	}
	return o
}

// ready tells what forbids the output folder to be replaced, before minutes are spent on what would go into it, and whether there is
// anything to do at all.
func (r Request) ready(c *config.Config, words *catalogue.Words, o *Outcome) error {
	err := output.Replaceable(r.folder(c))
	if err == nil {
		err = r.keeping(c)
	}
	if err != nil {
		o.Failure = InOutput
		return err
	}
	r.unchanged(c, words.Files, o)
	return nil
}

// claim keeps the output folder for this run, before minutes are spent on what another one is about to replace.
func (r Request) claim(c *config.Config, o *Outcome) (*output.Claim, error) {
	claim, err := output.Hold(r.folder(c))
	if err != nil {
		o.Failure = InOutput
	}
	return claim, err
}

// folder is where the deliverable goes: where the caller says, else where report.yaml does.
func (r Request) folder(c *config.Config) string {
	if r.Out != "" {
		return r.Out
	}
	return filepath.Join(c.Dir, filepath.FromSlash(c.Outputs.Dir))
}

// swap puts the files in the place of the former output. Where a run measures for the locations' sake what has not changed, the files keep their times.
func (r Request) swap(dir string, held output.ManifestOptions, files []output.File, sources []string) error {
	if r.Places != nil && !r.NoCache {
		if _, same := output.Current(dir, held.Key); same {
			output.Tidy(dir)
			return nil
		}
	}
	return output.Commit(dir, files, output.Options{Inputs: sources, Kept: held.Kept, Anew: r.NoCache})
}

// commit adds the editions that are kept, with their list, and the manifest, and swaps the whole in.
func (r Request) commit(m *measured, document *report.Report, look *theme.Theme, made rendered, o Outcome) (Outcome, error) {
	dir := r.folder(m.config)
	var sources []string
	materials := r.materials(m.config, m.texts, m.inputs)
	for _, one := range materials {
		sources = append(sources, one.path)
	}
	inputs, err := digests(materials)
	if err != nil {
		o.Failure = InData
		return o, err
	}
	archive, err := m.stage(dir) // before the swap: a full disk leaves both as they were
	if err != nil {
		o.Failure = InOutput
		return o, err
	}
	if archive != nil {
		defer archive.Discard()
		inputs = output.Replaced(inputs, output.DigestOf(archive.Bytes, m.config.History))
	}
	held := output.ManifestOptions{
		Version: r.Version, Built: document.Built, Key: r.keyOf(m.config, inputs), Inputs: inputs, Diagnostics: o.Diagnostics, Card: m.card(document),
		Told: made.told, Period: r.period(m),
	}
	held.Wave, held.Until = r.wave(m)
	files, err := r.keep(dir, r.wanted(m.config).Keep, document, look, m.words, &held, made.files)
	if err != nil {
		o.Failure = InOutput
		return o, err
	}
	files = append(files, output.Manifest(held, files))
	lost := gone(dir, held.Kept)
	if err := r.swap(dir, held, files, sources); err != nil {
		o.Failure = InOutput
		return o, err
	}
	if archive != nil {
		if err := archive.Publish(); err != nil {
			o.Failure = InOutput
			return o, err
		}
	}
	o.Dir, o.Count, o.Lost = dir, counted(files, held.Kept), lost
	for _, f := range files {
		o.Bytes += int64(len(f.Bytes))
		if f.Path == single.Name {
			o.SingleFile = int64(len(f.Bytes))
		}
	}
	o.Pages = len(document.Pages)
	o.Open = first(r.wanted(m.config), dir)
	if r.Places != nil {
		r.step("locations")
		o.Places = r.places(m, document, look, held, sources)
	}
	return o, nil
}

// first is the file a reader would open first.
func first(w config.Outputs, dir string) string {
	for _, c := range []struct {
		made bool
		name string
	}{{w.Site, "site/index.html"}, {w.SingleFile, single.Name}, {w.PDF.Full, "report.pdf"}, {w.PDF.Summary, "summary.pdf"}, {w.XLSX, "results.xlsx"}, {w.JSON, "results.json"}} {
		if c.made {
			return filepath.Join(dir, filepath.FromSlash(c.name))
		}
	}
	return filepath.Join(dir, "manifest.json")
}
