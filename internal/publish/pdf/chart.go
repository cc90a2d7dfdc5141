package pdf

import (
	"fmt"

	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// A picture drawn for print has small letters from wide on; below, it has a telephone's letters and is drawn smaller as a whole.
const (
	wide     = 440.0
	squeezed = 0.84 // of print's letters: 9 points become 7.6
	reduced  = 0.6  // of a telephone’s letters: 12.5 points become 7.5
	narrow   = 240.0
	tallness = 0.62 // of the text's height that a picture may take
)

// chart sets a chart with its words. The picture and its title are one piece. One with more rows than go on a page shows the first and the
// last of them, and says so.
func (s *setter) chart(c report.Chart, width float64) ([]lay.Strip, error) {
	short := c
	var picture *scene.Scene
	var k float64
	var err error
	_, all := cropped(c.Spec, 0)
	for rows := all; ; rows -= max(1, rows/8) {
		short.Spec, _ = cropped(c.Spec, rows)
		if picture, k, err = s.draw(short, width); err != nil {
			return nil, fmt.Errorf("chart %s: %w", c.ID, err)
		}
		if picture.H*k <= s.frame.TextHeight()*tallness || rows <= leastRows {
			if rows < all {
				short.Note = s.shortened(c.Spec, rows, all, c.Note)
			}
			break
		}
	}
	strips := s.Note(short.Title, typeset.Minor, 0, width, 9)
	strips = append(strips, s.Note(short.Subtitle, typeset.Small, 0, width, 1)...)
	strips = append(strips, lay.Strip{Ops: lay.ScaledOps(s.printable(picture.Ops), k), Height: picture.H * k, Gap: 5})
	strips = append(strips, s.Note(short.Note, typeset.Small, 0, width, 4)...)
	whole := lay.Stack(strips)
	whole.Gap = 10
	if whole.Height <= s.frame.TextHeight() {
		return []lay.Strip{whole}, nil
	}
	return lay.Kept(strips), nil
}

// draw draws a picture for a width, and says how much smaller it must be set.
func (s *setter) draw(c report.Chart, width float64) (*scene.Scene, float64, error) {
	drawn := width
	switch {
	case width >= wide:
	case width >= squeezed*wide:
		drawn = wide
	default:
		drawn = max(narrow, min(width/reduced, wide-0.1))
	}
	picture, err := s.plotter.Draw(c, drawn)
	return picture, width / drawn, err
}

// printable cleans the texts of a picture and takes out what paper cannot do.
func (s *setter) printable(ops []scene.Op) []scene.Op {
	out := make([]scene.Op, len(ops))
	for i, o := range ops {
		o.String, o.Tip, o.Href = s.Clean(o.String), "", ""
		out[i] = o
	}
	return out
}
