package pdf

import (
	"ecart/internal/document/report"
	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/typeset"
)

// look is how a verdict is shown: its word, its colour and the ground behind it.
type look struct {
	word          string
	paint, ground scene.Paint
}

var looks = map[report.Verdict]look{
	report.Good:       {"verdict.good", "good", "good-soft"},
	report.Acceptable: {"verdict.acceptable", "mid", "mid-soft"},
	report.Bad:        {"verdict.bad", "bad", "bad-soft"},
	report.Undecided:  {"verdict.undecided", "unknown", "unknown-soft"},
	report.Unmeasured: {"verdict.unmeasured", "unknown", "unknown-soft"},
	report.Unbounded:  {"verdict.unbounded", "unknown", "unknown-soft"},
}

var badgeStyle = typeset.Style{Size: 7.8, Bold: true}

func (s *setter) badgeWidth(v report.Verdict) float64 {
	return s.WidthOf(s.words.T(looks[v].word), badgeStyle) + 23
}

// badge is a verdict's shape and word on its ground.
func (s *setter) badge(v report.Verdict, gap float64) lay.Strip {
	l := looks[v]
	st := badgeStyle.In(l.paint)
	word := s.words.T(l.word)
	ops := []scene.Op{typeset.Box(0, 0, s.badgeWidth(v), 13, 6.5, l.ground, "")}
	ops = append(ops, s.shape(v, 8, 6.5)...)
	return lay.Strip{Gap: gap, Height: 13, Ops: append(ops, s.Label(word, st, 15, 9.2))}
}

// shape draws a verdict's sign around a point, so that it is told apart without colour.
func (s *setter) shape(v report.Verdict, x, y float64) []scene.Op {
	paint := looks[v].paint
	poly := func(points ...float64) []scene.Op {
		segs := []scene.Seg{{Op: 'm', P: [6]float64{x + points[0], y + points[1]}}}
		for i := 2; i < len(points); i += 2 {
			segs = append(segs, scene.Seg{Op: 'l', P: [6]float64{x + points[i], y + points[i+1]}})
		}
		return []scene.Op{{Kind: scene.Path, Segs: append(segs, scene.Seg{Op: 'h'}), Fill: paint}}
	}
	switch v {
	case report.Good:
		return poly(-3.3, 2.7, 3.3, 2.7, 0, -3.1)
	case report.Bad:
		return poly(-3.3, -2.7, 3.3, -2.7, 0, 3.1)
	case report.Acceptable:
		return poly(0, -3.5, 3.5, 0, 0, 3.5, -3.5, 0)
	case report.Undecided:
		return []scene.Op{s.Label("?", typeset.Style{Size: 8.5, Bold: true, Paint: paint, Anchor: scene.Middle}, x, y+3)}
	case report.Unmeasured, report.Unbounded:
		return []scene.Op{typeset.Box(x-3, y-0.7, 6, 1.4, 0, paint, "")}
	}
	return nil
}

func toned(t report.Tone) scene.Paint {
	switch t {
	case report.Positive:
		return "good"
	case report.Negative:
		return "bad"
	case report.Muted:
		return "soft"
	}
	return "ink"
}
