package site

import (
	"fmt"

	"ecart/internal/document/report"
)

// blockView is a block for the template that Kind names; Level is the rank of a heading in it.
type blockView struct {
	Kind  string
	Level int
	Data  any
}

// leveled is a heading's words with its rank.
type leveled struct {
	Level int
	Text  string
}

func level(n int, text string) leveled { return leveled{n, text} }

// block turns a block of the report into words. Headings inside it have the rank under.
func (s *renderer) block(b report.Block, under int, ids *ids) (blockView, error) {
	v := blockView{Level: under}
	switch b := b.(type) {
	case report.Prose:
		v.Kind, v.Data = "prose", prose(b.Paragraphs, under, ids)
	case report.Figures:
		v.Kind, v.Data = "figures", s.figures(b)
	case report.Table:
		v.Kind, v.Data = "table", s.table(b, ids)
	case report.Callout:
		v.Kind, v.Data = "callout", calloutView{toneName(b.Tone), level(under, b.Title), prose(b.Text, under+1, ids)}
	case report.Quotation:
		v.Kind, v.Data = "quotation", b
	case report.Checklist:
		v.Kind, v.Data = "checklist", s.checklist(b)
	case report.Ranking:
		v.Kind, v.Data = "ranking", s.ranking(b, under)
	case report.Scorecards:
		v.Kind, v.Data = "scorecards", s.scorecards(b, under)
	case report.Definitions:
		v.Kind, v.Data = "definitions", definitions(b, ids)
	case report.Links:
		v.Kind, v.Data = "links", s.links(b)
	case report.Plan:
		v.Kind, v.Data = "plan", s.plan(b, under)
	case report.Explorer:
		e, err := s.explorer(b, under, ids)
		if err != nil {
			return v, err
		}
		v.Kind, v.Data = "explorer", e
	case report.Figurative:
		c, err := s.chart(b.Chart, under, ids)
		if err != nil {
			return v, err
		}
		v.Kind, v.Data = "chart", c
	default:
		return v, fmt.Errorf("no HTML for block %T", b)
	}
	return v, nil
}
