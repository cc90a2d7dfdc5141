package pdf

import (
	"slices"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// An edition has at most so many sheets, and its tables so many rows.
const (
	mostOfEdition = 4
	editionRows   = 11
)

// placed is a page that is the handout of a place, and the file it goes into.
type placed struct {
	page report.Page
	path string
}

// editions are the handouts of a report. A page's id is a file name that is safe everywhere and its own; the "location-" before it says
// nothing in a folder of locations.
func editions(r *report.Report) []placed {
	taken := map[string]bool{}
	for _, p := range r.Pages {
		taken[p.ID] = true
	}
	var all []placed
	for _, p := range r.Pages {
		if p.Edition == "" {
			continue
		}
		name := strings.TrimPrefix(p.ID, "location-")
		if name == "" || taken[name] {
			name = p.ID
		}
		taken[name] = true
		all = append(all, placed{p, "editions/" + name + ".pdf"})
	}
	return all
}

// edition sets a place's own page as a document: a band instead of a cover, then its sections.
func (s *setter) edition(r *report.Report, page report.Page) ([]lay.Sheet, error) {
	p := part{page: page}
	for _, sec := range page.Sections {
		if (sec.PDF || sec.Spare) && len(sec.Blocks) > 0 {
			p.sections = append(p.sections, sec)
		}
	}
	brief := *s
	brief.rows = editionRows
	units, err := brief.sections(p, 1)
	if err != nil {
		return nil, err
	}
	head := s.masthead(r, dots(r.Title, r.Period), page.Edition, page.ID)
	if page.Title != page.Edition {
		head = append(head, lay.Headed(s.headingText(page.Title, typeset.Title, s.width, 6))...)
	}
	head = append(head, lay.Headed(s.headingText(page.Lead, typeset.Soft, s.width*0.86, 4))...)
	head[len(head)-1].Keep = len(units) > 0
	c := lay.Chapter{Name: page.Edition, Opening: head, Units: units}
	if len(units) == 0 {
		c.Units = []lay.Unit{{Strips: head}}
		c.Opening = nil
	}
	sheets := s.handout(c, lay.Unit{Strips: s.disclaimer(r), Part: len(units) + 1, Head: true})
	for i := range sheets {
		sheets[i].Head = s.head(r, page.Edition)
		if i == 0 {
			sheets[i].Head = lay.Strip{Height: s.frame.Head}
		}
		sheets[i].Foot = s.foot(r, i+1, len(sheets))
	}
	return sheets, nil
}

// handout lays an edition on at most four sheets, the small print at its end: what goes beyond them is left to the site, and that is said.
func (s *setter) handout(c lay.Chapter, end lay.Unit) []lay.Sheet {
	laid := func(units ...lay.Unit) []lay.Sheet {
		c.Units = append(units, end)
		return lay.Flow([]lay.Chapter{c}, s.frame)
	}
	all := slices.Clone(c.Units)
	sheets := laid(all...)
	said := lay.Unit{Strips: s.Text(s.words.T("pdf.rest"), typeset.Small, 0, s.width, 14), Part: len(all), Head: true}
	for kept := len(all) - 1; kept > 0 && len(sheets) > mostOfEdition; kept-- {
		sheets = laid(append(slices.Clone(all[:kept]), said)...)
	}
	return sheets
}

// masthead is a band of the client's colour with its mark: whose document it is, of what, and its name large.
func (s *setter) masthead(r *report.Report, above, name, anchor string) []lay.Strip {
	const pad, plate = 16.0, 118.0
	large := typeset.Style{Size: 22, Leading: 27, Bold: true, Paint: "on-accent"}
	room := s.width - 3*pad - plate
	for large.Size > 13 && len(s.Lines([]report.Run{{Text: name}}, large, room)) > 2 {
		large.Size, large.Leading = large.Size-1.5, large.Leading-1.8
	}
	words := s.headingText(r.Company, typeset.Style{Size: 9.2, Leading: 12.5, Bold: true, Paint: "on-accent"}, room, 0)
	words = append(words, s.headingText(name, large, room, 2)...)
	words = append(words, s.headingText(above, typeset.Style{Size: 8.6, Leading: 12, Paint: "on-accent"}, room, 3)...)
	block := lay.Stack(words)
	height := max(76, block.Height+2*pad)
	band := lay.Strip{Ops: []scene.Op{typeset.Box(0, 0, s.width, height, 4, "accent", "")}, Mark: lay.Mark{Anchor: anchor, Title: s.Clean(name)}}
	band.Put(block, pad, (height-block.Height)/2)
	if _, _, _, drawn := s.mark(r.Brand.Logo.Light, "card"); drawn {
		band.Ops = append(band.Ops, typeset.Box(s.width-pad-plate, (height-46)/2, plate, 46, 4, "card", ""))
		inner := lay.Strip{}
		w := s.brand(&inner, r.Brand.Logo.Light, "", 0, 0, plate-16, 34, false, "card")
		band.Put(inner, s.width-pad-plate+(plate-w)/2, (height-34)/2)
	}
	band.Height = height
	return lay.Headed([]lay.Strip{band, {Height: 4}})
}
