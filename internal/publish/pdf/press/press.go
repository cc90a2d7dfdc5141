// Package press writes sheets as a PDF: maroto the pages and their text, an incremental update what maroto cannot do.
//
// Upright text is maroto's, so that it can be selected and its fonts are subsets. Shapes, pictures, outline, links and language are put
// beneath and around it afterwards, and the same sheets give the same bytes.
package press

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/phpdave11/gofpdf"

	"ecart/internal/draw/scene"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/pdf/lay"
)

// Document is sheets with what a reader's list of files and its search see of them.
type Document struct {
	Frame         lay.Frame
	Sheets        []lay.Sheet
	Title         string
	Author        string
	Subject       string
	Keywords      string
	Lang          string
	Built         time.Time // zero is written as 2000-01-01, for the format wants a day
	Theme         *theme.Theme
	Regular, Bold *scene.Face
}

// mm is a point in the millimetres that maroto counts in.
const mm = 25.4 / 72

const family = "report"

// slack is what a page's one row lacks of its height, in points: a page that is filled to the last point goes on to another.
const slack = 3

// Print returns the document's bytes.
func Print(d Document) (out []byte, err error) {
	defer func() {
		// The font writer panics on runes it cannot place; texts are cleaned of them before, and this keeps a slip from being a crash.
		if slip := recover(); slip != nil {
			err = fmt.Errorf("the PDF writer gave up: %v", slip)
		}
	}()
	gofpdf.SetDefaultCatalogSort(true)
	if d.Built.IsZero() {
		d.Built = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // never the day of the run
	}
	gofpdf.SetDefaultModificationDate(d.Built)
	m := maroto.New(d.settings())
	for _, sh := range d.Sheets {
		whole := row.New((d.Frame.Height - slack) * mm).Add(col.New(12).Add(&texts{sheet: sh, of: &d}))
		m.AddPages(page.New().Add(whole))
	}
	document, err := m.Generate()
	if err != nil {
		return nil, err
	}
	shapes, pictures := d.underlay()
	return finish(unsigned(document.GetBytes()), addition{
		lang: d.Lang, font: plainName(d.Theme.Fonts[0].Family), marks: marks(d.Frame, d.Sheets), links: links(d.Frame, d.Sheets), under: shapes, pictures: pictures,
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

func (d *Document) settings() *entity.Config {
	return config.NewBuilder().
		WithDimensions(d.Frame.Width*mm, d.Frame.Height*mm).
		WithLeftMargin(0).WithRightMargin(0).WithTopMargin(0).WithBottomMargin(0).
		WithCustomFonts([]*entity.CustomFont{
			{Family: family, Style: fontstyle.Normal, Bytes: d.Theme.Fonts[0].TTF},
			{Family: family, Style: fontstyle.Bold, Bytes: d.Theme.Fonts[1].TTF},
		}).
		WithDefaultFont(&props.Font{Family: family, Size: 9}).
		WithTitle(d.Title, true).
		WithAuthor(d.Author, true).
		WithSubject(d.Subject, true).
		WithKeywords(d.Keywords, true).
		WithCreator(d.Author, true).
		WithCreationDate(d.Built).
		WithCompression(true).
		Build()
}

// texts is the part of a sheet that maroto writes itself: upright text, selectable, in subset fonts.
type texts struct {
	sheet lay.Sheet
	of    *Document
}

// SetConfig is part of maroto's component; a sheet needs nothing of it.
func (x *texts) SetConfig(*entity.Config) {}

// GetStructure is part of maroto's component, for its own tests.
func (x *texts) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "sheet"})
}

// GetHeight returns the sheet's height in millimetres.
func (x *texts) GetHeight(core.Provider, *entity.Cell) float64 {
	return (x.of.Frame.Height - slack) * mm
}

// Render writes the sheet's texts at their baselines. A width beyond any page stops maroto from breaking them again.
func (x *texts) Render(p core.Provider, _ *entity.Cell) {
	const unbroken = 1e4
	x.sheet.Each(x.of.Frame, func(s lay.Strip, left, top float64) {
		for _, o := range s.Ops {
			if o.Kind != scene.Text || o.Rotate != 0 || o.String == "" {
				continue
			}
			font := props.Font{Family: family, Style: fontstyle.Normal, Size: o.Size}
			if o.Bold {
				font.Style = fontstyle.Bold
			}
			r, g, b := x.of.colour(o.Fill)
			p.AddText(o.String,
				&entity.Cell{X: (left + o.X - x.of.Before(o)) * mm, Y: (top+o.Y)*mm - p.GetFontHeight(&font), Width: unbroken, Height: unbroken},
				&props.Text{Family: family, Style: font.Style, Size: o.Size, Align: align.Left, Color: &props.Color{Red: int(r), Green: int(g), Blue: int(b)}})
		}
	})
}

// Before is how much of a text stands left of its anchor.
func (d *Document) Before(o scene.Op) float64 {
	w := d.face(o.Bold).Width(o.String, o.Size)
	switch o.Anchor {
	case scene.Middle:
		return w / 2
	case scene.End:
		return w
	}
	return 0
}

// Wide is how wide a text is.
func (d *Document) Wide(o scene.Op) float64 { return d.face(o.Bold).Width(o.String, o.Size) }

func (d *Document) face(bold bool) *scene.Face {
	if bold {
		return d.Bold
	}
	return d.Regular
}

// colour is what a paint looks like on paper: a colour of the theme's, or one written out ("#134b74").
func (d *Document) colour(p scene.Paint) (r, g, b uint8) {
	c, ok := theme.RGB{}, false
	if len(p) > 0 && p[0] == '#' {
		c, ok = theme.Parse(string(p))
	}
	if !ok {
		c = d.Theme.Light(string(p))
	}
	return c.R, c.G, c.B
}

// underlay is the shapes of each page as drawing operators, and the pictures they name.
func (d *Document) underlay() (map[int][]byte, *pictures) {
	under, album := map[int][]byte{}, &pictures{}
	for i, sh := range d.Sheets {
		var b bytes.Buffer
		sh.Each(d.Frame, func(s lay.Strip, x, y float64) {
			const wide = 1e3 // a scene is drawn as wide as it says: its width is no matter
			picture := scene.Scene{W: wide, H: s.Height, Ops: s.Ops}
			picture.PDF(&b, x, y, wide, d.Frame.Height, d.colour, d.Regular, d.Bold)
			for _, m := range s.Images {
				if name, ok := album.add(m); ok {
					fmt.Fprintf(&b, "q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q\n", m.W, m.H, x+m.X, d.Frame.Height-(y+m.Y+m.H), name)
				}
			}
		})
		if b.Len() > 0 {
			under[i+1] = b.Bytes()
		}
	}
	return under, album
}
