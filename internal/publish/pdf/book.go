package pdf

import (
	"slices"
	"strconv"

	"ecart/internal/document/report"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// mostSheets is how many sheets an executive report has at the most where its content allows.
const mostSheets = 14

// book sets the executive report: cover, contents, the summary on one sheet, then the chapters.
func (s *setter) book(r *report.Report) ([]lay.Sheet, error) {
	summary, err := s.summarySheet(r)
	if err != nil {
		return nil, err
	}
	chapters, err := s.chapters(r)
	if err != nil {
		return nil, err
	}
	if n := len(chapters); n > 0 && r.Brand.Disclaimer != "" {
		chapters[n-1].Units = append(chapters[n-1].Units, lay.Unit{Strips: s.disclaimer(r), Part: len(r.Pages), Head: true})
	}
	sheets := lay.Flow(chapters, s.frame)
	if len(sheets) > mostSheets-3 { // cover, contents and summary stand before them
		sheets = lay.Tight(chapters, s.frame)
	}
	body := append([]lay.Sheet{summary}, sheets...)
	cover := s.cover(r)
	sheets = append([]lay.Sheet{cover}, s.contents(r, body)...)
	sheets = append(sheets, body...)
	for i := range sheets {
		if !sheets[i].Bare {
			sheets[i].Head = s.head(r, sheets[i].Chapter)
			sheets[i].Foot = s.foot(r, i+1, len(sheets))
		}
	}
	return sheets, nil
}

// part is a page of the report within a chapter of the book.
type part struct {
	page     report.Page
	sections []report.Section // those that are printed
}

// chaptered groups the printed pages by chapter, in the order in which chapters first occur. A page without one is a chapter of its own, which
// stands before those that close the report.
func chaptered(r *report.Report) [][]part {
	var groups [][]part
	add := func(p part) {
		same := func(g []part) bool { return p.page.Chapter != "" && g[0].page.Chapter == p.page.Chapter }
		if i := slices.IndexFunc(groups, same); i >= 0 {
			groups[i] = append(groups[i], p)
			return
		}
		closing := slices.IndexFunc(groups, func(g []part) bool { return p.page.Chapter == "" && g[0].page.Closing })
		if closing < 0 {
			closing = len(groups)
		}
		groups = slices.Insert(groups, closing, []part{p})
	}
	for _, page := range r.Pages {
		var sections []report.Section
		for _, sec := range page.Sections {
			if (sec.PDF || sec.Spare) && !sec.Summed && len(sec.Blocks) > 0 {
				sections = append(sections, sec)
			}
		}
		if !page.PDF || page.Edition != "" || len(sections) == 0 {
			continue
		}
		add(part{page, sections})
	}
	return groups
}

// chapters sets all chapters.
func (s *setter) chapters(r *report.Report) ([]lay.Chapter, error) {
	var all []lay.Chapter
	number := 0
	for _, parts := range chaptered(r) {
		name := parts[0].page.Chapter
		if name == "" {
			name = parts[0].page.Nav
		}
		label := ""
		if parts[0].page.ID == "overview" { // its finding stands on the summary's sheet; here is what the author says to it
			name = parts[0].sections[0].Title
		} else {
			number++
			label = strconv.Itoa(number)
		}
		c, err := s.chapter(r, label, name, parts)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// chapter sets one chapter: its number and name, then its pages, each with its finding as title.
func (s *setter) chapter(r *report.Report, number, name string, parts []part) (lay.Chapter, error) {
	c := lay.Chapter{Name: name}
	c.Opening = s.opening(number, name, anchorOf(parts[0].page.ID))
	brief := parts[0].page.Brief && len(r.Summary.Gaps.Rows) > 1
	if brief {
		c.Opening = append(c.Opening, lay.Headed(s.headingText(r.Summary.Picture.Title, typeset.Title, s.width, 5))...)
		c.Units = append(c.Units, lay.Unit{Strips: s.table(r.Summary.Gaps, s.width), Part: -1, Head: true})
	}
	lead := max(0, slices.IndexFunc(parts, func(p part) bool { return !p.page.Spare }))
	for i, p := range parts {
		units, err := s.part(p, i, len(parts) == 1, i == lead && !brief)
		if err != nil {
			return c, err
		}
		c.Units = append(c.Units, units...)
	}
	return c, nil
}

// anchorOf is the place that a chapter's bookmark names, apart from that of its first page.
func anchorOf(page string) string { return "chapter:" + page }

// part sets one page. The first of a chapter has the large title; the only one of a chapter has no bookmark of its own.
func (s *setter) part(p part, at int, only, opens bool) ([]lay.Unit, error) {
	if p.page.Brief {
		return s.brief(p, at)
	}
	level := 2
	var head []lay.Strip
	if p.page.ID == "overview" {
		level, p.sections[0].Title = 1, ""
	} else {
		head = s.partHead(p.page, opens)
		head[0].Mark = lay.Mark{Anchor: p.page.ID, Title: p.page.Nav, Level: 1}
		if only {
			head[0].Mark.Title, level = "", 1
		}
	}
	units, err := s.sections(p, level)
	if err != nil || len(units) == 0 {
		return nil, err
	}
	for i := range units {
		units[i].Part = at
	}
	lead := slices.IndexFunc(units, func(u lay.Unit) bool { return !u.Spare })
	if lead < 0 { // all of it only fills room: the heading goes with the first
		lead = 0
		units = units[:1]
	}
	first := units[lead]
	units = append([]lay.Unit{first}, slices.Delete(slices.Clone(units), lead, lead+1)...)
	units[0].Strips = append(head, units[0].Strips...)
	units[0].Head = true
	if p.page.Spare {
		return []lay.Unit{whole(units)}, nil
	}
	return units, nil
}

// whole makes one spare unit of what a page must have.
func whole(units []lay.Unit) lay.Unit {
	all := lay.Unit{Part: units[0].Part, Spare: true}
	for _, u := range units {
		if !u.Spare {
			all.Strips = append(all.Strips, u.Strips...)
		}
	}
	return all
}

// sections sets the sections of a page, a unit each; two halves in a row stand side by side where both fit on a page.
func (s *setter) sections(p part, level int) ([]lay.Unit, error) {
	var units []lay.Unit
	for i := 0; i < len(p.sections); i++ {
		sec := p.sections[i]
		if i+1 < len(p.sections) && sec.Half && p.sections[i+1].Half {
			pair, err := s.pair(p.page, sec, p.sections[i+1], level)
			if err != nil {
				return nil, err
			}
			if pair.Height <= s.frame.TextHeight()*0.8 {
				units = append(units, lay.Unit{Strips: []lay.Strip{pair}, Spare: !sec.PDF && !p.sections[i+1].PDF})
				i++
				continue
			}
		}
		strips, err := s.section(p.page, sec, s.width, level)
		if err != nil {
			return nil, err
		}
		if i+1 < len(p.sections) && bars(sec) && bars(p.sections[i+1]) && sec.PDF == p.sections[i+1].PDF {
			pair, err := s.pair(p.page, sec, p.sections[i+1], level)
			if err != nil {
				return nil, err
			}
			next, err := s.section(p.page, p.sections[i+1], s.width, level)
			if err != nil {
				return nil, err
			}
			if pair.Height < 0.85*(lay.Height(strips)+lay.Height(next)) {
				units = append(units, lay.Unit{Strips: []lay.Strip{pair}, Spare: !sec.PDF})
				i++
				continue
			}
		}
		if len(strips) > 0 {
			units = append(units, lay.Unit{Strips: strips, Spare: !sec.PDF})
		}
	}
	return units, nil
}

// bars tells whether a section is one chart of bars, with or without remarks: two of them may stand side by side.
func bars(sec report.Section) bool {
	charts := 0
	for _, b := range printed(sec.Blocks) {
		switch b := b.(type) {
		case report.Figurative:
			if _, is := b.Chart.Spec.(report.BarChart); !is {
				return false
			}
			charts++
		case report.Prose:
		default:
			return false
		}
	}
	return charts == 1
}

// pair sets two sections as two columns, of the widths that make them lowest.
func (s *setter) pair(page report.Page, left, right report.Section, level int) (lay.Strip, error) {
	var best lay.Strip
	for _, columns := range []int{6, 7, 5, 8, 4} {
		w := s.frame.Span(columns) - 4
		a, err := s.section(page, left, w, level)
		if err != nil {
			return best, err
		}
		b, err := s.section(page, right, s.frame.Span(12-columns)-4, level)
		if err != nil {
			return best, err
		}
		both := lay.Beside(lay.Stack(a), lay.Stack(b), w+s.frame.Gutter+8)
		if best.Height == 0 || both.Height < best.Height*0.9 {
			best = both
		}
	}
	return best, nil
}

func (s *setter) section(page report.Page, sec report.Section, width float64, level int) ([]lay.Strip, error) {
	strips := lay.Headed(s.headingText(sec.Title, typeset.Heading, width, 15))
	strips = append(strips, lay.Headed(s.headingText(sec.Note, typeset.Small, width, 2))...)
	body, err := s.blocks(printed(sec.Blocks), width)
	if err != nil || len(body) == 0 {
		return nil, err
	}
	if len(strips) > 0 && sec.ID != "" {
		strips[0].Mark = lay.Mark{Anchor: page.ID + "#" + sec.ID, Title: sec.Title, Level: level}
	}
	return append(strips, body...), nil
}

// printed is the blocks of a section that stand on paper: where a chart says what there is to say, its tables are the site's,
// but for those that the author wrote.
func printed(blocks []report.Block) []report.Block {
	if !slices.ContainsFunc(blocks, func(b report.Block) bool { _, is := b.(report.Figurative); return is }) {
		return blocks
	}
	return slices.DeleteFunc(slices.Clone(blocks), func(b report.Block) bool { t, is := b.(report.Table); return is && !t.Kept })
}

// blocks sets blocks one under another; a chart has its remarks at its side where they fit.
func (s *setter) blocks(blocks []report.Block, width float64) ([]lay.Strip, error) {
	var strips []lay.Strip
	for i := 0; i < len(blocks); i++ {
		if i+1 < len(blocks) && width == s.width {
			set, ok, err := s.remarked(blocks[i], blocks[i+1])
			if err != nil {
				return nil, err
			}
			if ok {
				strips = append(strips, set)
				i++
				continue
			}
		}
		set, err := s.block(blocks[i], width)
		if err != nil {
			return nil, err
		}
		strips = append(strips, set...)
	}
	return strips, nil
}

// remarked sets a chart on eight columns with the prose after it on the other four; false where they are not such a pair, or take less
// height one under the other.
func (s *setter) remarked(chart, prose report.Block) (lay.Strip, bool, error) {
	c, isChart := chart.(report.Figurative)
	p, isProse := prose.(report.Prose)
	if !isChart || !isProse {
		return lay.Strip{}, false, nil
	}
	picture, err := s.chart(c.Chart, s.frame.Span(8))
	if err != nil || len(picture) != 1 {
		return lay.Strip{}, false, err
	}
	below, err := s.chart(c.Chart, s.width)
	if err != nil {
		return lay.Strip{}, false, err
	}
	below = append(below, s.Prose(p.Paragraphs, 0, s.width, 7, typeset.Body)...)
	words := lay.Strip{}
	words.Put(lay.Stack(s.Prose(p.Paragraphs, 0, s.frame.Span(4)-4, 6, typeset.Soft)), 0, 14)
	if words.Height > picture[0].Height || picture[0].Height > lay.Height(below) {
		return lay.Strip{}, false, nil
	}
	return lay.Beside(picture[0], words, s.frame.Span(8)+s.frame.Gutter+4), true, nil
}
