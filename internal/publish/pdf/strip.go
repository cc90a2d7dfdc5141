package pdf

import "ecart/internal/draw/scene"

// strip is a piece of the text column that is never split: a line of text, a table's row, a chart.
type strip struct {
	ops    []scene.Op
	height float64
	gap    float64 // white above it, unless it stands at a page's top
	keep   bool    // must not be torn from the next strip
	fresh  bool    // begins a chapter: goes to a new page when little of this one is left
	mark   mark    // where the outline and links lead
	links  []link
	repeat *strip // stands again at the top of a page that the strip continues: a table's head
	y      float64
}

// mark is an entry of the outline, or a place that a link may name.
type mark struct {
	anchor string // "gap5", "gap5#items"; empty for none
	title  string // empty keeps it out of the outline
	level  int
}

// link is an area that leads elsewhere, relative to its strip.
type link struct {
	x, y, w, h float64
	to         string // an anchor of this document, or https://…
}

// sheet is one page: its strips with their places, and what stands above and below.
type sheet struct {
	strips     []strip
	head, foot strip
	cover      bool
}

// room is the share of a page that must be left for a new chapter to begin on it.
const room = 0.26

// paginate lays strips on pages from the top. A run of strips that must stay together moves to the next page whole,
// unless it is taller than a page.
func paginate(strips []strip) []sheet {
	var sheets []sheet
	var page sheet
	y := 0.0
	turn := func() {
		if len(page.strips) > 0 {
			sheets = append(sheets, page)
		}
		page, y = sheet{}, 0
	}
	put := func(s strip) {
		if len(page.strips) > 0 {
			y += s.gap
		}
		s.y = y
		y += s.height
		page.strips = append(page.strips, s)
	}
	for i := 0; i < len(strips); {
		n := together(strips[i:])
		need := height(strips[i : i+n])
		left := textHeight - y
		if strips[i].fresh && len(page.strips) > 0 && (left < room*textHeight || need > left) {
			turn()
		}
		if need > textHeight-y && len(page.strips) > 0 {
			turn()
			if head := strips[i].repeat; head != nil {
				put(*head)
			}
		}
		for _, s := range strips[i : i+n] {
			if y+s.gap+s.height > textHeight && len(page.strips) > 0 {
				turn()
			}
			put(s)
		}
		i += n
	}
	turn()
	return sheets
}

// together is how many strips from the first must stay on one page.
func together(strips []strip) int {
	n := 1
	for n < len(strips) && strips[n-1].keep {
		n++
	}
	return n
}

// height of strips in a column, the first one's gap included.
func height(strips []strip) float64 {
	h := 0.0
	for _, s := range strips {
		h += s.gap + s.height
	}
	return h
}

// stack makes one strip of several, as one piece that is never split.
func stack(strips []strip) strip {
	whole := strip{}
	y := 0.0
	for i, s := range strips {
		if i > 0 {
			y += s.gap
		} else {
			whole.gap, whole.mark = s.gap, s.mark
		}
		whole.ops = append(whole.ops, moved(s.ops, 0, y)...)
		for _, l := range s.links {
			l.y += y
			whole.links = append(whole.links, l)
		}
		y += s.height
	}
	whole.height = y
	return whole
}

// beside makes one strip of two columns.
func beside(left, right strip, dx float64) strip {
	both := left
	both.ops = append(append([]scene.Op{}, left.ops...), moved(right.ops, dx, 0)...)
	for _, l := range right.links {
		l.x += dx
		both.links = append(both.links, l)
	}
	both.height = max(left.height, right.height)
	return both
}

// moved returns the shapes shifted; the given ones stay as they are.
func moved(ops []scene.Op, dx, dy float64) []scene.Op {
	out := make([]scene.Op, len(ops))
	for i, o := range ops {
		o.X, o.Y, o.X2, o.Y2 = o.X+dx, o.Y+dy, o.X2+dx, o.Y2+dy
		if len(o.Segs) > 0 {
			segs := make([]scene.Seg, len(o.Segs))
			for k, g := range o.Segs {
				for j := 0; j < len(g.P); j += 2 {
					g.P[j], g.P[j+1] = g.P[j]+dx, g.P[j+1]+dy
				}
				segs[k] = g
			}
			o.Segs = segs
		}
		out[i] = o
	}
	return out
}
