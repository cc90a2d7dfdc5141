package site

import "ecart/internal/document/report"

// The widths in points for which the still drawings are laid out: a page, and a telephone.
const (
	wideStill   = 720
	narrowStill = 340
	slimStill   = 600 // of what stays itself in a column of a page
)

type chartView struct {
	ID       string
	Name     string // its title, which the heading above may say for it
	Base     string // "n = 1 486", of the figures drawn
	Title    leveled
	Subtitle string
	Alt      string
	Note     string
	drawing
	Slim  bool // it keeps its wide form down to a narrower column than others
	Table *tableView
}

// chart draws a chart three times from one spec: still and wide, still and narrow, live.
func (s *renderer) chart(c report.Chart, under int, ids *ids) (chartView, error) {
	v := chartView{ID: ids.take(c.ID), Name: c.Title, Base: s.base(c.Table), Title: level(under, c.Title), Subtitle: c.Subtitle, Alt: c.Alt, Note: c.Note}
	wide, width := ids.take(v.ID+"-wide"), float64(wideStill)
	if _, v.Slim = c.Spec.(report.GapModel); v.Slim {
		width = slimStill
	}
	var err error
	if v.drawing, err = s.draw(c, wide, width); err != nil {
		return v, err
	}
	if len(c.Table.Rows) > 0 {
		t := c.Table
		if t.ID == "" {
			t.ID = v.ID + "-table"
		}
		if t.Caption == "" {
			t.Caption = c.Title
		}
		tv := s.table(t, ids)
		tv.Unseen = t.Caption == c.Title && c.Title != "" // the chart's heading says it
		v.Table = &tv
	}
	return v, nil
}
