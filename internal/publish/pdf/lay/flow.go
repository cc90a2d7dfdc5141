package lay

import "slices"

// Chapter is a part of the document that opens with a title.
type Chapter struct {
	Name    string // in the running head
	Opening []Strip
	Units   []Unit
}

// Unit is strips that belong together: a section with its heading.
type Unit struct {
	Strips []Strip
	Part   int  // a unit never stands before the first one of its part
	Head   bool // the first of its part
	Spare  bool // stands only where room is left at a chapter's end
}

// The rules of a page, in shares of the text's height.
const (
	openBelow = 0.5  // a chapter may open below another one's end down to here
	hole      = 0.13 // white that is worth filling with what comes later
)

// chapterGap is the white between a chapter's end and the next one's opening on one page, and spread the most that is added to a gap between
// sections so that a page's text ends at its foot. In points.
const (
	chapterGap = 20.0
	spread     = 9.0
)

// Flow lays chapters on sheets. A chapter begins a sheet unless the one before ends so high that half a page would stay empty; a run of
// strips that must stay together goes on to the next sheet whole, unless it is taller than a sheet; and a later section of the same part
// moves up where it fills what would stay empty.
func Flow(chapters []Chapter, f Frame) []Sheet { return flowed(chapters, f, false) }

// Tight is Flow with as few sheets as may be: nothing fills the end of a chapter below which the next one can open.
func Tight(chapters []Chapter, f Frame) []Sheet { return flowed(chapters, f, true) }

func flowed(chapters []Chapter, f Frame, tight bool) []Sheet {
	w := &flow{frame: f, full: f.TextHeight(), tight: tight}
	for i, c := range chapters {
		w.chapter(c)
		if !tight || i == len(chapters)-1 || !w.opens(chapters[i+1]) {
			w.fill()
		}
	}
	w.turn()
	if n := len(w.sheets); n > 0 {
		w.sheets[n-1].Last = true
	}
	for i := range w.sheets {
		justify(&w.sheets[i], w.full)
	}
	return w.sheets
}

// Paginate lays strips on sheets from the top, as one chapter.
func Paginate(strips []Strip, f Frame) []Sheet {
	return Flow([]Chapter{{Units: []Unit{{Strips: strips}}}}, f)
}

// flow is sheets being filled.
type flow struct {
	frame  Frame
	full   float64 // height of the text
	sheets []Sheet
	page   Sheet
	y      float64
	name   string // of the chapter
	spare  []Unit // what may fill its end
	tight  bool   // a short chapter may open anywhere
}

func (w *flow) turn() {
	if len(w.page.Strips) > 0 {
		w.sheets = append(w.sheets, w.page)
	}
	w.page, w.y = Sheet{Chapter: w.name}, 0
}

func (w *flow) put(s Strip) {
	if len(w.page.Strips) > 0 {
		w.y += s.Gap
	}
	s.Y = w.y
	w.y += s.Height
	w.page.Strips = append(w.page.Strips, s)
}

// chapter lays a chapter without what only fills its end.
func (w *flow) chapter(c Chapter) {
	pending := required(c)
	w.spare = nil
	for _, u := range c.Units {
		if u.Spare && len(u.Strips) > 0 {
			w.spare = append(w.spare, u)
		}
	}
	w.open(c, pending)
	for len(pending) > 0 {
		i := w.next(pending)
		if i < 0 {
			if w.fillOnce() {
				continue
			}
			i = 0
		}
		w.lay(pending[i].Strips)
		pending = slices.Delete(pending, i, i+1)
	}
}

// required is the units that a chapter must have, its opening with the first of them.
func required(c Chapter) []Unit {
	var units []Unit
	for _, u := range c.Units {
		if !u.Spare && len(u.Strips) > 0 {
			units = append(units, u)
		}
	}
	if len(units) > 0 {
		units[0].Strips = append(slices.Clone(c.Opening), units[0].Strips...)
	}
	return units
}

// fill puts spare units into what is left of a chapter's last page.
func (w *flow) fill() {
	for w.fillOnce() {
		continue
	}
}

func (w *flow) fillOnce() bool {
	k := w.fitting(w.spare)
	if k < 0 {
		return false
	}
	w.lay(w.spare[k].Strips)
	w.spare = slices.Delete(w.spare, k, k+1)
	return true
}

// open turns the page for a chapter, or leaves white above it.
func (w *flow) open(c Chapter, units []Unit) {
	w.name = c.Name
	switch {
	case len(w.page.Strips) == 0:
		w.page.Chapter = c.Name
	case len(units) == 0 || len(c.Opening) == 0:
	case w.opens(c):
		units[0].Strips[0].Gap = chapterGap
	default:
		w.page.Last = true
		w.turn()
	}
}

// opens tells whether a chapter can open below what stands on the page.
func (w *flow) opens(c Chapter) bool {
	units := required(c)
	if len(units) == 0 {
		return false
	}
	if w.y > openBelow*w.full {
		return w.tight && w.y+chapterGap+total(units) <= w.full
	}
	first := units[0].Strips
	return w.y+chapterGap+Height(first[:together(first)]) <= w.full
}

// total is the height of units one under the other.
func total(units []Unit) float64 {
	h := 0.0
	for _, u := range units {
		h += Height(u.Strips)
	}
	return h
}

// next picks the unit to lay now: the first, or where that would leave a hole, a later one of the same part that fits into it. It is −1
// when none does.
func (w *flow) next(pending []Unit) int {
	first := pending[0]
	left := w.full - w.y
	run := Height(first.Strips[:together(first.Strips)])
	if len(w.page.Strips) == 0 || run <= left || left < hole*w.full {
		return 0
	}
	if first.Head {
		return -1
	}
	for i, u := range pending[1:] {
		if u.Part != first.Part {
			break
		}
		if Height(u.Strips) <= left {
			return i + 1
		}
	}
	return -1
}

// fitting is the first of some units that fits whole into what is left of the page, where that is worth filling; −1 when none does.
func (w *flow) fitting(units []Unit) int {
	left := w.full - w.y
	if len(w.page.Strips) == 0 || left < hole*w.full {
		return -1
	}
	return slices.IndexFunc(units, func(u Unit) bool { return Height(u.Strips) <= left })
}

// lay puts strips down run by run.
func (w *flow) lay(strips []Strip) {
	for i := 0; i < len(strips); {
		n := together(strips[i:])
		if Height(strips[i:i+n]) > w.full-w.y && len(w.page.Strips) > 0 {
			w.turn()
			if head := strips[i].Repeat; head != nil {
				w.put(*head)
			}
		}
		for _, s := range strips[i : i+n] {
			if w.y+s.Gap+s.Height > w.full && len(w.page.Strips) > 0 {
				w.turn()
			}
			w.put(s)
		}
		i += n
	}
}

// together is how many strips from the first must stay on one page.
func together(strips []Strip) int {
	n := 1
	for n < len(strips) && strips[n-1].Keep {
		n++
	}
	return n
}

// justify opens the larger gaps of a page that is nearly full, so that its text ends where the others end.
func justify(sh *Sheet, full float64) {
	if len(sh.Strips) < 2 {
		return
	}
	end := sh.Strips[len(sh.Strips)-1]
	rest := full - end.Y - end.Height
	var wide []int
	for i, s := range sh.Strips[1:] {
		if s.Gap >= 12 && !sh.Strips[i].Keep {
			wide = append(wide, i+1)
		}
	}
	if rest <= 0 || len(wide) == 0 || rest > spread*float64(len(wide)) {
		return
	}
	more := rest / float64(len(wide))
	for _, at := range wide {
		for i := at; i < len(sh.Strips); i++ {
			sh.Strips[i].Y += more
		}
	}
}
