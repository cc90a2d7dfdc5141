package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/pagesize"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/phpdave11/gofpdf"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
)

// mm is a point in the millimetres that maroto counts in.
const mm = 25.4 / 72

const family = "report"

// slack is white below the footer that maroto may use: a page that is filled to the last point goes on to another.
const slack = 12

// press writes the pages and adds shapes, outline, links and language.
func press(r *report.Report, t *theme.Theme, s *setter, sheets []sheet) (out []byte, err error) {
	defer func() {
		// The font writer panics on runes it cannot place; clean keeps them out, and this keeps a slip from being a crash.
		if slip := recover(); slip != nil {
			err = fmt.Errorf("the PDF writer gave up: %v", slip)
		}
	}()
	gofpdf.SetDefaultCatalogSort(true)
	gofpdf.SetDefaultModificationDate(r.Built)
	m := maroto.New(settings(r, t, s))
	for _, sh := range sheets {
		m.AddPages(page.New().Add(rows(sh, t, s)...))
	}
	document, err := m.Generate()
	if err != nil {
		return nil, err
	}
	return finish(unsigned(document.GetBytes()), addition{
		lang: r.Lang, marks: marks(sheets), links: links(sheets), under: underlay(sheets, t, s),
	})
}

// unsigned blanks the name the writer leaves as producer, in place, so that no offset moves: the report is its maker's.
func unsigned(file []byte) []byte {
	wide := func(s string) []byte {
		var b []byte
		for i := range len(s) {
			b = append(b, 0, s[i])
		}
		return b
	}
	const name = "FPDF 1.7"
	return bytes.Replace(file, append([]byte("/Producer (\xfe\xff"), wide(name)...), append([]byte("/Producer (\xfe\xff"), wide(strings.Repeat(" ", len(name)))...), 1)
}

func settings(r *report.Report, t *theme.Theme, s *setter) *entity.Config {
	return config.NewBuilder().
		WithPageSize(pagesize.A4).
		WithLeftMargin(marginX*mm).WithRightMargin(marginX*mm).WithTopMargin(marginY*mm).WithBottomMargin((marginY-slack)*mm).
		WithCustomFonts([]*entity.CustomFont{
			{Family: family, Style: fontstyle.Normal, Bytes: t.Fonts[0].TTF},
			{Family: family, Style: fontstyle.Bold, Bytes: t.Fonts[1].TTF},
		}).
		WithDefaultFont(&props.Font{Family: family, Size: body.size}).
		WithTitle(s.clean(r.Company+" — "+r.Title), true).
		WithAuthor(s.clean(author(r)), true).
		WithSubject(s.clean(r.Verdict), true).
		WithKeywords(s.clean(strings.Join(r.Keywords, ", ")), true).
		WithCreator(s.clean(cmp.Or(r.Brand.Consultant.Name, r.Author, r.Company)), true).
		WithCreationDate(r.Built).
		WithCompression(true).
		Build()
}

func author(r *report.Report) string {
	if r.Author != "" {
		return r.Author
	}
	return r.Company
}

// rows gives maroto a page's strips, the white between them as rows of their own.
func rows(sh sheet, t *theme.Theme, set *setter) []core.Row {
	var all []core.Row
	y := 0.0
	put := func(st strip, at float64) {
		if at > y {
			all = append(all, row.New((at-y)*mm).Add(col.New(12)))
		}
		all = append(all, row.New(st.height*mm).Add(col.New(12).Add(&texts{strip: st, theme: t, set: set})))
		y = at + st.height
	}
	top := 0.0
	if !sh.cover {
		put(sh.head, 0)
		top = headHeight
	}
	for _, st := range sh.strips {
		put(st, top+st.y)
	}
	if !sh.cover {
		put(sh.foot, headHeight+textHeight)
	}
	return all
}

// texts is the part of a strip that maroto writes itself: upright text, selectable, in subset fonts.
type texts struct {
	strip strip
	theme *theme.Theme
	set   *setter
}

// SetConfig is part of maroto's component; a strip needs nothing of it.
func (x *texts) SetConfig(*entity.Config) {}

// GetStructure is part of maroto's component, for its own tests.
func (x *texts) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "strip"})
}

// GetHeight returns the strip's height in millimetres.
func (x *texts) GetHeight(core.Provider, *entity.Cell) float64 { return x.strip.height * mm }

// Render writes the strip's texts at their baselines. A width beyond any page stops maroto from breaking them again.
func (x *texts) Render(p core.Provider, cell *entity.Cell) {
	const unbroken = 1e4
	for _, o := range x.strip.ops {
		if o.Kind != scene.Text || o.Rotate != 0 || o.String == "" {
			continue
		}
		font := props.Font{Family: family, Style: fontstyle.Normal, Size: o.Size}
		if o.Bold {
			font.Style = fontstyle.Bold
		}
		c := x.theme.Light(string(o.Fill))
		p.AddText(o.String,
			&entity.Cell{X: cell.X + (o.X-x.set.before(o))*mm, Y: cell.Y + o.Y*mm - p.GetFontHeight(&font), Width: unbroken, Height: unbroken},
			&props.Text{Family: family, Style: font.Style, Size: o.Size, Align: align.Left,
				Color: &props.Color{Red: int(c.R), Green: int(c.G), Blue: int(c.B)}})
	}
}

// before is how much of a text stands left of its anchor.
func (s *setter) before(o scene.Op) float64 {
	w := s.face(o.Bold).Width(o.String, o.Size)
	switch o.Anchor {
	case scene.Middle:
		return w / 2
	case scene.End:
		return w
	}
	return 0
}

// each visits every strip of a page with its place from the page's top left corner.
func (sh sheet) each(visit func(st strip, x, y float64)) {
	top := marginY
	if !sh.cover {
		visit(sh.head, marginX, marginY)
		top += headHeight
	}
	for _, st := range sh.strips {
		visit(st, marginX, top+st.y)
	}
	if !sh.cover {
		visit(sh.foot, marginX, marginY+headHeight+textHeight)
	}
}

// underlay is the shapes of each page as drawing operators.
func underlay(sheets []sheet, t *theme.Theme, s *setter) map[int][]byte {
	colour := func(p scene.Paint) (r, g, b uint8) {
		c := t.Light(string(p))
		return c.R, c.G, c.B
	}
	under := map[int][]byte{}
	for i, sh := range sheets {
		var b bytes.Buffer
		sh.each(func(st strip, x, y float64) {
			picture := scene.Scene{W: textWidth, H: st.height, Ops: st.ops}
			picture.PDF(&b, x, y, textWidth, pageHeight, colour, s.regular, s.bold)
		})
		if b.Len() > 0 {
			under[i+1] = b.Bytes()
		}
	}
	return under
}
