package workbook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// Results returns results.xlsx: a sheet that says what stands where, and a sheet of tables for each page that has any.
// Numbers are numbers with their format; intervals and bases stand in columns of their own. The dress is the report's.
func Results(r *report.Report, p *i18n.Printer, d Dress) (output.File, error) {
	return bookOf(tabular(r), p, d)
}

// Again is Results for a report that was made before: where nothing of its tables changed, the workbook is that which the memory has.
func Again(r *report.Report, p *i18n.Printer, d Dress, m output.Memory) (output.File, error) {
	r = tabular(r)
	key := "workbook " + report.Digest(*r, p.Digest(), d)
	if made, ok := m.Get(key); ok {
		return output.File{Path: resultsName, Bytes: made}, nil
	}
	f, err := bookOf(r, p, d)
	if err == nil {
		m.Put(key, f.Bytes)
	}
	return f, err
}

// tabular is the part of a report that its workbook shows: no running text, no filters, no summary for paper.
func tabular(r *report.Report) *report.Report {
	bare := *r
	bare.Summary, bare.Slices, bare.Pages = report.Summary{}, report.Slices{}, slices.Clone(r.Pages)
	for i, page := range r.Pages {
		bare.Pages[i].Sections = slices.Clone(page.Sections)
		for k, section := range page.Sections {
			bare.Pages[i].Sections[k].Blocks = slices.DeleteFunc(slices.Clone(section.Blocks), func(b report.Block) bool {
				_, is := b.(report.Prose)
				return is
			})
		}
	}
	return &bare
}

// resultsName is the workbook's file.
const resultsName = "results.xlsx"

func bookOf(r *report.Report, p *i18n.Printer, d Dress) (output.File, error) {
	triples := gapTriples(r)
	var topics []topic
	wishes := []string{p.T("workbook.readme")}
	for _, page := range r.Pages {
		if page.Under != "" {
			continue // the page above holds the figures of all of them side by side
		}
		if grids := gather(page, p); len(grids) > 0 {
			topics = append(topics, topic{page: page, grids: grids})
			wishes = append(wishes, page.Nav)
		}
	}
	names := SheetNames(append(wishes, p.T("workbook.meanings"), p.T("workbook.results.definitions")))
	for i := range topics {
		topics[i].name = names[i+1]
		topics[i].lay(triples, p)
	}
	link(topics)
	sheets := []Sheet{{}}
	for _, t := range topics {
		sheets = append(sheets, t.sheet())
	}
	sheets[0] = contents(names[0], r, topics, p)
	if len(topics) > 0 {
		sheets = append(sheets, figuresDefined(names[len(names)-2], topics, r, p))
	}
	if terms := definitions(r); len(terms) > 0 {
		sheets = append(sheets, glossary(names[len(names)-1], terms, p))
	}
	b, err := Write(sheets, Options{Title: r.Title, Author: r.Author, Created: r.Built, Client: r.Company, Dress: d})
	if err != nil {
		return output.File{}, fmt.Errorf("write results.xlsx: %w", err)
	}
	return output.File{Path: resultsName, Bytes: b}, nil
}

// topic is one page on its way to a sheet.
type topic struct {
	page  report.Page
	name  string
	grids []*grid
}

// lay gives each table its place on the sheet, and makes live what follows from other figures of it.
func (t topic) lay(triples []triple, p *i18n.Printer) {
	row := 1 // the page's title
	for _, g := range t.grids {
		g.lay(row+2, triples, p)
		row = g.row1(len(g.table.Rows)) - 1
		if g.note != "" {
			row++
		}
	}
	t.relate()
}

// sheet stacks the page's tables. The heading of the first stays in sight. On paper the heading of a single table stands on each page
// and has arrows to sort and filter by; of several, only the page's title does, for it belongs to all of them.
func (t topic) sheet() Sheet {
	s := Sheet{Name: t.name, Fixed: 1, Repeat: 1}
	s.Rows = append(s.Rows, []Cell{Text(t.page.Title).As(Title)})
	var widths []float64
	for _, g := range t.grids {
		s.Rows = append(s.Rows, []Cell{}, []Cell{Text(g.caption).As(Caption)})
		for _, row := range g.cells {
			widths = widen(widths, row)
		}
		s.Rows = append(s.Rows, g.cells...)
		if g.note != "" {
			s.Rows = append(s.Rows, []Cell{Text(g.note).As(Small)})
		}
	}
	first := t.grids[0]
	s.Frozen = first.head()
	if len(t.grids) == 1 {
		s.Repeat = first.head()
		s.Arrows = block(0, len(widths)-1, first.head(), first.head()+len(first.table.Rows))
	}
	for _, w := range t.roomier(widths) {
		s.Columns = append(s.Columns, Column{Width: w})
	}
	return s
}

// The letters that columns of text are wide at most; what is longer goes on in further lines.
const (
	widestName = 44 // of the first column
	widestText = 32
	widestHead = 16
)

// pageWidth is how many letters a printed page shows at full size.
const pageWidth = 125

// roomier gives the room that a narrow sheet leaves on its page to its longest column of text, which then goes on in fewer lines.
func (t topic) roomier(widths []float64) []float64 {
	left := pageWidth - 1.0
	for _, w := range widths {
		left -= w
	}
	longest, most := -1, widestText
	for _, g := range t.grids {
		for _, row := range g.cells[1:] {
			for i, c := range row {
				if c.kind == text && i > 0 && c.width() > most {
					longest, most = i, c.width()
				}
			}
		}
	}
	if left > 0 && longest > 0 {
		widths[longest] += min(left, float64(most)-widths[longest])
	}
	return widths
}

// widen keeps the width each column needs, at least 9 letters.
func widen(widths []float64, row []Cell) []float64 {
	for i, c := range row {
		for len(widths) <= i {
			widths = append(widths, 9)
		}
		need := c.width() + 2 + 2*c.indent
		switch {
		case c.look == Heading:
			need = min(need, max(widestHead, longestWord(c.text)+2))
		case i == 0:
			need = min(need, widestName)
		case c.kind == text:
			need = min(need, widestText)
		}
		widths[i] = max(widths[i], float64(min(60, need)))
	}
	return widths
}

func longestWord(s string) int {
	most := 0
	for _, word := range strings.Fields(s) {
		most = max(most, len([]rune(word)))
	}
	return most
}

// contents is the first sheet: where things stand, and how to read them.
func contents(name string, r *report.Report, topics []topic, p *i18n.Printer) Sheet {
	s := Sheet{Name: name, Columns: []Column{{Width: 34}, {Width: 100}}}
	add := func(cells ...Cell) { s.Rows = append(s.Rows, cells) }
	if logo := r.Brand.Logo.Light; logo.MIME == "image/png" || logo.MIME == "image/jpeg" {
		s.Picture = Picture{Bytes: logo.Bytes, MIME: logo.MIME, Alt: logo.Alt, Cell: "A1", Width: logo.Width, Height: logo.Height}
		for range 3 { // as high as the logo
			add()
		}
	}
	add(Text(cmp.Or(r.Brand.CoverTitle, r.Title)).As(Title))
	add(Text(r.Company))
	if r.Period != "" {
		add(Text(p.T("workbook.results.period", i18n.Args{"period": r.Period})))
	}
	if !r.Built.IsZero() {
		add(Text(p.T("workbook.results.built", i18n.Args{"date": p.Date(r.Built)})).As(Small))
	}
	if c := r.Brand.Consultant; c.Name != "" {
		add(Text(p.T("site.maker") + " " + c.Name).As(Small))
	}
	add()
	add(Text(p.T("workbook.results.sheets")).As(Strong))
	add(Text(p.T("workbook.results.sheet")).As(Heading), Text(p.T("workbook.results.tables")).As(Heading))
	for _, t := range topics {
		for i, g := range t.grids {
			left := Cell{}
			if i == 0 {
				left = Link(t.name, Place(t.name, "A1"))
			}
			add(left, Link(g.caption, Place(t.name, fmt.Sprintf("A%d", g.top))))
		}
	}
	add()
	add(Text(p.T("workbook.results.reading")).As(Strong))
	ends := i18n.Args{"lo": p.T("workbook.low"), "hi": p.T("workbook.high")}
	for _, key := range []string{"gap", "interval", "missing"} {
		add(Cell{}, Text(p.T("workbook.results.reading."+key, ends)).As(Wrapped))
	}
	if r.Notes != "" {
		add(Cell{}, Text(r.Notes).As(Wrapped))
	}
	for _, small := range []string{r.Brand.Footer, r.Brand.Disclaimer} {
		if small != "" {
			add()
			add(Cell{}, Text(small).As(Wrapped))
		}
	}
	return s
}

// glossary is the sheet of definitions: what each word of the report means.
func glossary(name string, terms []report.Definition, p *i18n.Printer) Sheet {
	s := Sheet{Name: name, Frozen: 1, Repeat: 1, Columns: []Column{{Width: 34}, {Width: 100}}}
	s.Rows = append(s.Rows, []Cell{Text(p.T("workbook.results.term")).As(Heading), Text(p.T("workbook.results.meaning")).As(Heading)})
	for _, d := range terms {
		s.Rows = append(s.Rows, []Cell{Text(d.Term).As(Wrapped), Text(d.Text).As(Wrapped)})
	}
	return s
}

// definitions returns every term of the report once, in the order of the pages.
func definitions(r *report.Report) []report.Definition {
	var all []report.Definition
	for _, page := range r.Pages {
		for _, section := range page.Sections {
			for _, b := range section.Blocks {
				d, ok := b.(report.Definitions)
				if !ok {
					continue
				}
				for _, term := range d.Terms {
					if !slices.ContainsFunc(all, func(x report.Definition) bool { return x.ID == term.ID }) {
						all = append(all, term)
					}
				}
			}
		}
	}
	return all
}
