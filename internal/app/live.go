package app

import (
	"context"
	"os"
	"strconv"
	"sync"

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
	mu      sync.Mutex

	named        *config.Config // what Stamps looks at, which one goroutine asks for
	settings     []material
	settingsWere string
}

// Shown is a report as it was made once: its files, each made when it is asked for. It is safe for concurrent use.
type Shown interface {
	// File returns a file of the site by its path within it, "gap5.html", or one of those beside the site: report.pdf, summary.pdf, results.json,
	// results.xlsx. It is false for any other name.
	File(name string) ([]byte, bool, error)
	// Rest makes the pages that nobody asked for yet, until the context ends.
	Rest(ctx context.Context) error
}

// shown is one, with its site.
type shown struct {
	*site.Site
	measured *measured
	document *report.Report
	look     *theme.Theme
	words    *i18n.Printer
	version  string
}

// NewLive prepares a report that nobody has looked at yet.
func NewLive(r Request) *Live {
	none := 0
	r.memory, r.books, r.worked, r.latest, r.Keep = cache.New(), newBooks(), memo.New(), &latest{}, &none // former editions stand in an output folder, and here is none
	return &Live{request: r}
}

// Made measures and writes the report anew, and opens its site. With errors in the outcome there is none, and the former one stays good.
func (l *Live) Made(ctx context.Context) (made Shown, o Outcome, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	defer func() { o.quote(l.request.Config) }()
	m, err := l.request.read(ctx, &o)
	if err != nil || m == nil {
		return nil, o, err
	}
	document, look, words := l.request.write(ctx, m, &o)
	if document == nil || o.Failure != None && o.Failure != InStrict {
		return nil, o, nil
	}
	var boxed diag.List
	var group together.Group
	group.Go(func() { boxed, _ = beside.Boxed(m.config, document, look, l.request.wanted(m.config)) }) // what is wrong with a font fails the site too
	opened, err := site.Open(document, look, words, l.request.memory)
	if err == nil && look.OwnTemplates() { // a template of the user's can fail on a page alone
		err = opened.Rest(ctx)
	}
	group.Wait()
	if o.templateFault(look, err) {
		return nil, o, nil
	}
	if err != nil {
		return nil, o, err
	}
	o.stop(ctx, boxed, InConfig, l.request.Strict)
	l.forget()
	return &shown{opened, m, document, look, words, l.request.Version}, o, nil
}

// forget lets go what none of the newest two reports needs.
func (l *Live) forget() {
	l.request.memory.Turn()
	l.request.books.turn()
	l.request.worked.Turn()
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
	var b []byte
	for _, m := range files {
		b = append(b, m.name...)
		if info, err := os.Stat(m.path); err == nil {
			at := info.ModTime()
			b = strconv.AppendInt(append(b, ' '), at.Unix(), 10)
			b = strconv.AppendInt(append(b, ' '), int64(at.Nanosecond()), 10)
			b = strconv.AppendInt(append(b, ' '), info.Size(), 10)
		}
		b = append(b, '\n')
	}
	return string(b)
}

func (s *shown) File(name string) ([]byte, bool, error) {
	one := func(f output.File, err error) ([]byte, bool, error) { return f.Bytes, err == nil, err }
	c := s.measured.config
	switch name {
	case "report.pdf", "summary.pdf":
		options := papers(c.Outputs)
		options.Full, options.Summary, options.Editions = name == "report.pdf", name == "summary.pdf", false
		files, err := pdf.Render(s.document, s.look, s.words, options)
		if err != nil || len(files) == 0 {
			return nil, false, err
		}
		return files[0].Bytes, true, nil
	case "results.json":
		return one(data.Results(s.measured.results, c, data.Options{Built: s.document.Built, Version: s.version, Quality: s.measured.checked}))
	case "results.xlsx":
		return one(workbook.Results(s.document, s.words, sheetDress(s.look, c.Outputs.Paper)))
	}
	return s.Site.File(name)
}
