package workbook

import (
	"cmp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Dress is the colours, written "#134b74", the font and the paper of a workbook; what is empty is as without a brand.
type Dress struct {
	Ink, Soft, Accent, Ground, Rule string // Ground is behind headings
	Font                            string // a family; readers who lack it see Excel's own
	Letter                          bool   // printed on the American sheet, else on A4
}

// whole fills in what was not said.
func (d Dress) whole() Dress {
	return Dress{
		Ink: cmp.Or(d.Ink, "#1d2733"), Soft: cmp.Or(d.Soft, "#53616f"), Accent: cmp.Or(d.Accent, "#134b74"),
		Ground: cmp.Or(d.Ground, "#e6eef5"), Rule: cmp.Or(d.Rule, "#8a96a3"), Font: cmp.Or(d.Font, "Calibri"), Letter: d.Letter,
	}
}

// hex is a colour in Excel's writing.
func hex(colour string) string { return strings.ToUpper(strings.TrimPrefix(colour, "#")) }

// Picture is a picture over a cell: PNG or JPEG, for Excel shows no SVG by itself.
type Picture struct {
	Bytes  []byte
	MIME   string
	Alt    string
	Cell   string  // "B1"
	Width  float64 // pixels of the file
	Height float64
}

// pictureHeight is how high a logo stands on a sheet, in pixels.
const pictureHeight = 44

// hang puts the sheet's picture over its cells.
func (s Sheet) hang(f *excelize.File) error {
	p := s.Picture
	ending := map[string]string{"image/png": ".png", "image/jpeg": ".jpg"}[p.MIME]
	if ending == "" || p.Height <= 0 {
		return nil
	}
	scale := pictureHeight / p.Height
	return f.AddPictureFromBytes(s.Name, p.Cell, &excelize.Picture{Extension: ending, File: p.Bytes,
		Format: &excelize.GraphicOptions{AltText: p.Alt, ScaleX: scale, ScaleY: scale, Positioning: "oneCell"}})
}
