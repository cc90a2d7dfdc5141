package scene

import (
	"math"
	"strings"
)

// pathWriter writes the steps of a path as short as SVG allows: relative to where the pen is, in tenths of a point. The
// pen stands where the reader of the path puts it, so that rounding does not add up.
type pathWriter struct {
	strings.Builder
	x, y           float64 // the pen, in tenths
	startX, startY float64 // where the present part began
	last           byte    // the command that further numbers would repeat
}

func pathData(segs []Seg) string {
	var w pathWriter
	for _, g := range segs {
		w.step(g)
	}
	return w.String()
}

func (w *pathWriter) step(g Seg) {
	at := func(i int) float64 { return math.Round(g.P[i] * 10) }
	switch g.Op {
	case 'h':
		w.WriteByte('z')
		w.x, w.y, w.last = w.startX, w.startY, 'z'
	case 'm':
		w.command('M', at(0), at(1))
		w.x, w.y = at(0), at(1)
		w.startX, w.startY = w.x, w.y
	case 'c':
		w.command('c', at(0)-w.x, at(1)-w.y, at(2)-w.x, at(3)-w.y, at(4)-w.x, at(5)-w.y)
		w.x, w.y = at(4), at(5)
	default:
		w.line(at(0), at(1))
	}
}

func (w *pathWriter) line(x, y float64) {
	switch {
	case y == w.y:
		w.command('h', x-w.x)
	case x == w.x:
		w.command('v', y-w.y)
	default:
		w.command('l', x-w.x, y-w.y)
	}
	w.x, w.y = x, y
}

// command writes a command, unless it repeats, and its numbers; a minus parts two of them as well as a blank does.
func (w *pathWriter) command(name byte, numbers ...float64) {
	repeats := name == w.last && name != 'M'
	if !repeats {
		w.WriteByte(name)
	}
	for i, v := range numbers {
		text := tenths(v)
		if (i > 0 || repeats) && text[0] != '-' {
			w.WriteByte(' ')
		}
		w.WriteString(text)
	}
	w.last = name
}
