package app

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"ecart/internal/app/beside"
	"ecart/internal/cache"
	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/measure/memo"
	"ecart/internal/publish/data"
	"ecart/internal/publish/output"
	"ecart/internal/publish/pdf"
	"ecart/internal/publish/site"
	"ecart/internal/publish/workbook"
	"ecart/internal/together"
)

// Live is a report that is made again and again in memory while its files are written. What follows from none of the files that changed is kept:
// after a changed comment nothing is read or measured anew, and only the pages that show it are made. It writes nothing.
type Live struct {
	request Request

	mu    sync.Mutex
	shown drawn

	named        *config.Config // what Stamps looks at, which one goroutine asks for
	settings     []material
	settingsWere string
}

// drawn is the newest report that could be made.
type drawn struct {
	config   *config.Config
	measured *measured
	document *report.Report
	look     *theme.Theme
	words    *i18n.Printer
}

// NewLive prepares a report that nobody has looked at yet.
func NewLive(r Request) *Live {
	none := 0
	r.memory, r.books, r.worked, r.Keep = cache.New(), newBooks(), memo.New(), &none // former editions stand in an output folder, and here is none
	return &Live{request: r}
}

// Made makes the site anew and returns its files by their paths within it: "gap5.html". With errors in the outcome there are none, and the former
// ones stay good.
func (l *Live) Made(ctx context.Context) (files map[string][]byte, o Outcome, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer func() { o.quote(l.request.Config) }()
	l.request.ahead()
	defer l.request.memory.Turn()
	defer l.request.books.turn()
	defer l.request.worked.Turn()
	m, err := l.request.read(ctx, &o)
	if err != nil || m == nil {
		return nil, o, err
	}
	defer m.keeping.Wait()
	document, look, words := l.request.write(ctx, m, &o)
	if document == nil || o.Failure != None && o.Failure != InStrict {
		return nil, o, nil
	}
	var boxed diag.List
	var group together.Group
	group.Go(func() { boxed, _ = beside.Boxed(m.config, document, look, l.request.wanted(m.config)) }) // what is wrong with a font fails the site too
	made, err := site.Again(document, look, words, l.request.memory)
	group.Wait()
	if o.templateFault(look, err) {
		return nil, o, nil
	}
	if err != nil {
		return nil, o, err
	}
	o.stop(ctx, boxed, InConfig, l.request.Strict)
	l.shown = drawn{m.config, m, document, look, words}
	files = map[string][]byte{}
	for _, f := range made {
		files[strings.TrimPrefix(f.Path, "site/")] = f.Bytes
	}
	return files, o, nil
}

// Stamps are the files that the report is made from with their sizes and times: two that are alike mean that nothing was saved between. A file
// that is named and not there is told apart from one that is. The settings are read anew only when their own files changed.
func (l *Live) Stamps() string {
	if now := stampsOf(l.settings); l.named == nil || now != l.settingsWere {
		c, _, err := keys.LoadAs(l.request.Config, l.request.Profile) // with errors too, for what mends them may stand in another file
		if err != nil {
			return ""
		}
		l.settings = []material{{l.request.Config, l.request.Config}}
		for _, house := range c.Houses {
			l.settings = append(l.settings, material{within(c.Dir, house), house})
		}
		l.settingsWere, l.named = stampsOf(l.settings), c
	}
	c := l.named
	files, _ := resolve(c)
	return l.settingsWere + stampsOf(l.request.materials(c, append(beside.Below(c.Dir, c.Texts, ""), c.Texts), files))
}

func stampsOf(files []material) string {
	var b strings.Builder
	for _, m := range files {
		b.WriteString(m.name)
		if info, err := os.Stat(m.path); err == nil {
			fmt.Fprintf(&b, " %s %d", info.ModTime().Format(time.RFC3339Nano), info.Size())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Extra makes one of the files beside the site that a reader may ask for, from the newest report that could be made: report.pdf, summary.pdf,
// results.json, results.xlsx. It is false for any other name, and before there is a report.
func (l *Live) Extra(name string) ([]byte, bool, error) {
	l.mu.Lock()
	d := l.shown
	l.mu.Unlock()
	if d.document == nil {
		return nil, false, nil
	}
	one := func(f output.File, err error) ([]byte, bool, error) { return f.Bytes, err == nil, err }
	switch name {
	case "report.pdf", "summary.pdf":
		options := papers(d.config.Outputs)
		options.Full, options.Summary, options.Editions = name == "report.pdf", name == "summary.pdf", false
		files, err := pdf.Render(d.document, d.look, d.words, options)
		if err != nil || len(files) == 0 {
			return nil, false, err
		}
		return files[0].Bytes, true, nil
	case "results.json":
		return one(data.Results(d.measured.results, d.config, data.Options{Built: d.document.Built, Version: l.request.Version, Quality: d.measured.checked}))
	case "results.xlsx":
		return one(workbook.Results(d.document, d.words, sheetDress(d.look, d.config.Outputs.Paper)))
	}
	return nil, false, nil
}
