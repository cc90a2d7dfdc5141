package site

import (
	"bytes"
	"encoding/json"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// What a search may find. The numbers are the script's names for the kinds.
const (
	foundPage = iota
	foundSection
	foundChart
	foundTable
	foundEntry // a row, a card, a line of a list: an item, a standard, a sign, a location
	foundTerm
)

// indexName is the file of the index, which a page loads when a reader first searches.
const indexName = "assets/index.js"

// excerpt is how many letters of a text are searched and shown; a definition is kept whole, for it opens in place.
const excerpt = 180

// index is what a reader can search: titles with a little text and where they stand. What respondents wrote is not in it.
type index struct {
	Pages   []indexPage     `json:"pages"`
	Entries json.RawMessage `json:"entries"` // of indexEntry
}

type indexPage struct {
	Title string `json:"title"`
	Over  string `json:"over,omitempty"` // what stands over its title, where that is not its name in the navigation
	Href  string `json:"href"`
}

// indexEntry stands in the file as [kind, page, anchor, title, text]: names would make half of it.
type indexEntry struct {
	kind, page          int
	anchor, title, text string
}

// MarshalJSON writes the entry as a list.
func (e indexEntry) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{e.kind, e.page, e.anchor, e.title, e.text})
}

// indexed lists what the pages hold, in their order: of each the list of its entries.
func indexed(pages []report.Page, entries []json.RawMessage) index {
	var out index
	var all [][]byte
	for i, pg := range pages {
		out.Pages = append(out.Pages, indexPage{Title: pg.Nav, Over: over(pg), Href: fileName(pg.ID)})
		if of := entries[i]; len(of) > len("[]") {
			all = append(all, of[1:len(of)-1])
		}
	}
	out.Entries = slices.Concat([]byte("["), bytes.Join(all, []byte(",")), []byte("]"))
	return out
}

// entriesOf are the entries of one page.
func entriesOf(i int, v pageView) []indexEntry {
	one := pageIndex{page: i, entries: []indexEntry{}, seen: map[string]bool{}}
	one.add(foundPage, "", v.Page.Title, join(" · ", v.Page.Nav, v.Page.Lead)) // a reader knows a page by its name in the navigation
	for _, band := range v.Bands {
		for _, sec := range band.Sections {
			one.section(sec)
		}
	}
	return one.entries
}

// over is what stands over a page's title; "" where it is the page's name.
func over(p report.Page) string {
	if p.Eyebrow == p.Nav {
		return ""
	}
	return p.Eyebrow
}

// file writes the index as a script that sets one value, for a page opened from a folder may load nothing else.
func (x index) file() (output.File, error) {
	var b bytes.Buffer
	b.WriteString("window.ecartIndex=")
	if err := json.NewEncoder(&b).Encode(x); err != nil {
		return output.File{}, err
	}
	return output.File{Path: path.Join(dir, indexName), Bytes: b.Bytes()}, nil
}

// pageIndex gathers the entries of one page; what stands there more than once is found where it stands first.
type pageIndex struct {
	page    int
	entries []indexEntry
	seen    map[string]bool
}

func (x *pageIndex) add(kind int, anchor, title, text string) {
	title = strings.TrimSpace(title)
	if !strings.ContainsFunc(title, unicode.IsLetter) || x.seen[title] {
		return
	}
	x.seen[title] = true
	if kind != foundTerm {
		text = shortened(text)
	}
	x.entries = append(x.entries, indexEntry{kind, x.page, anchor, title, text})
}

func (x *pageIndex) section(sec sectionView) {
	text := sec.Note
	for _, b := range sec.Blocks {
		if p, ok := b.Data.([]paragraphView); ok && text == "" {
			text = plain(p)
		}
	}
	x.add(foundSection, sec.ID, sec.Title, text)
	for _, b := range sec.Blocks {
		x.block(sec, b)
	}
}

func (x *pageIndex) block(sec sectionView, b blockView) {
	switch d := b.Data.(type) {
	case chartView:
		x.add(foundChart, d.ID, d.Title.Text, d.Subtitle)
		if d.Table != nil {
			x.rows(d.ID, *d.Table, first(d.Title.Text, sec.Title))
		}
	case tableView:
		if !d.Unseen {
			x.add(foundTable, d.ID, d.Caption, d.Note)
		}
		x.rows(d.ID, d, first(d.Caption, sec.Title))
	case []scorecardView:
		for _, c := range d {
			x.add(foundEntry, sec.ID, c.Title.Text, join(" · ", c.Value.Text, c.Detail))
		}
	case []figureView:
		for _, f := range d {
			x.add(foundEntry, sec.ID, f.Label, join(" · ", f.Value.Text, f.Detail))
		}
	case rankingView:
		for _, r := range d.Items {
			x.add(foundEntry, sec.ID, r.Title.Text, r.Reason)
		}
	case []checklistView:
		for _, c := range d {
			for _, e := range c.Entries {
				x.add(foundEntry, sec.ID, e.Text, join(" · ", c.Title, e.Detail))
			}
		}
	case planView:
		for _, a := range d.Actions {
			x.add(foundEntry, sec.ID, a.Title.Text, join(" · ", a.Owner, a.Due, a.Word, a.Note))
		}
	case []definitionView:
		for _, t := range d {
			x.add(foundTerm, first(t.ID, sec.ID), t.Term, t.Text)
		}
	case calloutView:
		x.add(foundEntry, sec.ID, d.Title.Text, plain(d.Text))
	}
}

// rows adds the names of a table's rows, with the table's own as their text.
func (x *pageIndex) rows(anchor string, t tableView, text string) {
	for _, r := range t.Rows {
		if len(r.Cells) > 0 && r.Cells[0].Head {
			x.add(foundEntry, anchor, r.Cells[0].Value.Text, text)
		}
	}
}

// plain is the words of the first paragraph.
func plain(all []paragraphView) string {
	for _, p := range all {
		if len(p.Runs) > 0 && p.Kind == "paragraph" {
			return runText(p.Runs)
		}
	}
	return ""
}

func runText(runs []runView) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// shortened cuts a text after a word.
func shortened(s string) string {
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) <= excerpt {
		return s
	}
	cut := string([]rune(s)[:excerpt])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}

// first is the first that is not empty.
func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}
