package site

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"fmt"
	"html/template"

	"ecart/internal/document/report"
	"ecart/internal/draw/echarts"
	"ecart/internal/draw/plot"
	"ecart/internal/draw/scene"
	"ecart/internal/together"
)

// drawing is a chart as a page holds it: still and wide, still and narrow, live.
type drawing struct {
	Wide, Narrow template.HTML // our own SVG, escaped by its writer
	Live         template.JS   // JSON that encoding/json wrote, without "<"
	Height       int           // of the live one, in pixels
}

// draw draws a chart under an id and at a width for pages, or finds it among the drawings of its page as it was before.
func (s *renderer) draw(c report.Chart, id string, width float64) (drawing, error) {
	key := report.Digest(c, id, width)
	d, known := s.drawn.was[key]
	if !known {
		var err error
		if d, err = s.drawAnew(c, id, width); err != nil {
			return d, err
		}
	}
	s.drawn.now[key] = d
	return d, nil
}

// drawAnew draws the stills and the live one side by side.
func (s *renderer) drawAnew(c report.Chart, id string, width float64) (d drawing, err error) {
	var live echarts.Live
	var wide, narrow, moving error
	together.Do(
		func() { d.Wide, wide = still(s.wide, c, width, scene.SVGOptions{ID: id}) },
		func() { d.Narrow, narrow = still(s.narrow, c, narrowStill, scene.SVGOptions{Like: id, Plain: true}) },
		func() { live, moving = echarts.Option(c, s.printer) },
	)
	d.Live, d.Height = template.JS(live.JSON), live.Height
	return d, cmp.Or(wide, narrow, moving)
}

func still(p *plot.Plotter, c report.Chart, width float64, o scene.SVGOptions) (template.HTML, error) {
	drawn, err := p.Draw(c, width)
	if err != nil {
		return "", fmt.Errorf("chart %s: %w", c.ID, err)
	}
	drawn.Title, drawn.Desc = c.Title, c.Alt
	return template.HTML(drawn.SVG(o)), nil
}

// drawings are the charts of one page by the hash of what they follow from, beside theme and words: as they were, and as they are now.
type drawings struct{ was, now map[string]drawing }

// drawingsOf takes up what was written of a page's drawings; none where there is nothing, or nothing that can be read.
func drawingsOf(written []byte) drawings {
	d := drawings{now: map[string]drawing{}}
	if gob.NewDecoder(bytes.NewReader(written)).Decode(&d.was) != nil {
		d.was = nil
	}
	return d
}

// written is the drawings as they are now; nil where there are none.
func (d drawings) written() []byte {
	var b bytes.Buffer
	if len(d.now) == 0 || gob.NewEncoder(&b).Encode(d.now) != nil {
		return nil
	}
	return b.Bytes()
}
