package app

import (
	"fmt"
	"strings"

	"ecart/internal/config"
	"ecart/internal/document/compose"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/editions"
	"ecart/internal/publish/output"
	"ecart/internal/publish/pdf"
	"ecart/internal/publish/verify"
	"ecart/internal/publish/workbook"
)

// Place is what became of the report of one location.
type Place struct {
	ID       string // for the name of its folder: "saint-malo"
	Name     string
	Withheld string // why there is none, in English; "" where there is one
	Removed  bool   // a former report, from when there was one, has been taken away: beside the new whole report it would give the few away
	Dir      string // "" when nothing was written
	output.Count
	Bytes     int64
	Pages     int
	Lost      []string // former editions that were there and are gone, by period
	Unchanged bool     // the folder held already what would have been written
	Err       error    // of one that is withheld, why its former report is still there
}

// places writes a report for each location into the folder that the request names for it: its page of the whole report, which is all that may
// be shown of it beside the others', as a site, a PDF and a workbook. One that fails stops no other. The former report of one that is withheld is removed.
func (r Request) places(m *measured, document *report.Report, look *theme.Theme, held output.ManifestOptions, inputs []string) []Place {
	var all []Place
	held.Kept = nil // each has its own
	held.Told = nil // it counts the rows and the hidden figures of the whole group
	for _, at := range compose.Places(m.config, m.results, m.words) {
		one := Place{ID: strings.TrimPrefix(at.Page, "location-"), Name: at.Name}
		local, shown := compose.Local(document, at)
		if !shown {
			one.Withheld = fmt.Sprintf("its customers are fewer than %d, or one more place must stay hidden beside such", m.config.Privacy.Customers)
			of := *document
			of.Title += " – " + at.Name
			r.withhold(m.config, &of, look, m.words, held, inputs, &one)
			all = append(all, one)
			continue
		}
		held.Card = &output.Card{Company: local.Company, Title: local.Title, Period: local.Period, Lang: local.Lang, Verdict: local.Verdict, Key: keyOf(at, m.words)}
		r.place(m.config, local, look, m.words, held, inputs, &one)
		all = append(all, one)
	}
	return all
}

// withhold takes the former report of a location away that has none now, and its edition of this period with it: beside the new whole report both would tell
// what is hidden there. Editions of former periods stay at their addresses, beside the whole reports of theirs, with their list.
func (r Request) withhold(c *config.Config, of *report.Report, look *theme.Theme, words *i18n.Printer, held output.ManifestOptions, inputs []string, one *Place) {
	dir := r.Places(one.ID)
	stay, err := r.former(c, dir, held.Period)
	if err != nil {
		one.Err = err
		return
	}
	one.Lost = gone(dir, stay)
	if len(stay) == 0 || !output.HasReport(dir) && len(one.Lost) == 0 {
		one.Removed, one.Err = output.Withdraw(dir, one.Lost...)
		return
	}
	list, err := editions.Page(of, stay, look, words)
	if err == nil {
		err = verify.Whole(r.memory, list, output.KeptFiles(stay)...)
	}
	if err == nil {
		held = output.ManifestOptions{Version: held.Version, Kept: stay}
		err = output.Commit(dir, append(list, output.Manifest(held, list)), output.Options{Inputs: inputs, Kept: stay, Anew: r.NoCache})
	}
	if one.Err = err; err == nil {
		one.Removed, one.Count = true, counted(list, stay)
	}
}

// keyOf is the first figure of a location's; nil without any.
func keyOf(at compose.Place, words *i18n.Printer) *output.KeyFigure {
	if len(at.Keys) == 0 {
		return nil
	}
	f := at.Keys[0]
	return &output.KeyFigure{Name: f.Name, Text: words.Value(f.Value), Interval: words.Interval(f.Value)}
}

// place writes one of them, unless it is there already.
func (r Request) place(c *config.Config, local *report.Report, look *theme.Theme, words *i18n.Printer, held output.ManifestOptions, inputs []string, one *Place) {
	files, err := r.local(c, local, look, words)
	if err == nil {
		err = verify.Whole(r.memory, files, editions.List)
	}
	if err != nil {
		one.Err = err
		return
	}
	dir := r.Places(one.ID)
	if held.Key != "" {
		held.Key += "/" + one.ID
	}
	if files, one.Err = r.keep(dir, r.wanted(c).Keep, local, look, words, &held, files); one.Err != nil {
		return
	}
	files = append(files, output.Manifest(held, files))
	lost := gone(dir, held.Kept)
	if _, same := output.Current(dir, held.Key); same && !r.NoCache {
		one.Unchanged = true
		output.Tidy(dir)
	} else if one.Err = output.Commit(dir, files, output.Options{Inputs: inputs, Kept: held.Kept, Anew: r.NoCache}); one.Err != nil {
		return
	}
	one.Lost = lost
	one.Dir, one.Count, one.Pages = dir, counted(files, held.Kept), len(local.Pages)
	for _, f := range files {
		one.Bytes += int64(len(f.Bytes))
	}
}

// local makes the files of a location's report that report.yaml and the command line want of the whole one. The figures for programs are those
// of the whole report, and not among them.
func (r Request) local(c *config.Config, local *report.Report, look *theme.Theme, words *i18n.Printer) ([]output.File, error) {
	wanted := r.wanted(c)
	var files []output.File
	if wanted.Site || wanted.SingleFile {
		made, err := r.webFiles(wanted, local, look, words)
		if err != nil {
			return nil, err
		}
		files = append(files, made...)
	}
	if wanted.PDF.Any() {
		o := papers(wanted)
		made, err := pdf.Render(local, look, words, pdf.Options{Editions: true, Paper: o.Paper})
		if err != nil {
			return nil, err
		}
		for _, f := range made {
			f.Path = "report.pdf"
			files = append(files, f)
		}
	}
	if wanted.XLSX {
		f, err := workbook.Results(local, words, sheetDress(look, wanted.Paper))
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}
