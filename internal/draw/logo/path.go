package logo

import (
	"math"
	"strings"

	"ecart/internal/draw/scene"
)

// kappa places the handles of the four curves that make a circle.
const kappa = 0.5522847498

// shape is an element's outline, in its own coordinates; nil for what is none.
func shape(n *node) []scene.Seg {
	switch n.name {
	case "path":
		return path(n.attrs["d"])
	case "rect":
		rx := n.number("rx", n.number("ry", 0))
		return rounded(n.number("x", 0), n.number("y", 0), n.number("width", 0), n.number("height", 0), rx, n.number("ry", rx))
	case "circle":
		return oval(n.number("cx", 0), n.number("cy", 0), n.number("r", 0), n.number("r", 0))
	case "ellipse":
		return oval(n.number("cx", 0), n.number("cy", 0), n.number("rx", 0), n.number("ry", 0))
	case "line":
		return []scene.Seg{at('m', n.number("x1", 0), n.number("y1", 0)), at('l', n.number("x2", 0), n.number("y2", 0))}
	case "polyline", "polygon":
		var segs []scene.Seg
		v := numbers(n.attrs["points"])
		for i := 0; i+1 < len(v); i += 2 {
			step := byte('l')
			if i == 0 {
				step = 'm'
			}
			segs = append(segs, at(step, v[i], v[i+1]))
		}
		if n.name == "polygon" && len(segs) > 0 {
			segs = append(segs, scene.Seg{Op: 'h'})
		}
		return segs
	}
	return nil
}

func at(op byte, p ...float64) scene.Seg {
	s := scene.Seg{Op: op}
	copy(s.P[:], p)
	return s
}

func rounded(x, y, w, h, rx, ry float64) []scene.Seg {
	if w <= 0 || h <= 0 {
		return nil
	}
	rx, ry = min(max(rx, 0), w/2), min(max(ry, 0), h/2)
	if rx == 0 || ry == 0 {
		return []scene.Seg{at('m', x, y), at('l', x+w, y), at('l', x+w, y+h), at('l', x, y+h), {Op: 'h'}}
	}
	a, b := rx*(1-kappa), ry*(1-kappa)
	return []scene.Seg{
		at('m', x+rx, y), at('l', x+w-rx, y), at('c', x+w-a, y, x+w, y+b, x+w, y+ry),
		at('l', x+w, y+h-ry), at('c', x+w, y+h-b, x+w-a, y+h, x+w-rx, y+h),
		at('l', x+rx, y+h), at('c', x+a, y+h, x, y+h-b, x, y+h-ry),
		at('l', x, y+ry), at('c', x, y+b, x+a, y, x+rx, y), {Op: 'h'},
	}
}

func oval(x, y, rx, ry float64) []scene.Seg {
	if rx <= 0 || ry <= 0 {
		return nil
	}
	return rounded(x-rx, y-ry, 2*rx, 2*ry, rx, ry)
}

// path reads the data of a path. What is damaged ends it, as browsers do.
func path(d string) []scene.Seg {
	p := &pen{}
	for i := 0; i < len(d); {
		if !strings.ContainsRune("MmLlHhVvCcSsQqTtAaZz", rune(d[i])) {
			i++
			continue
		}
		end := i + 1
		for end < len(d) && !strings.ContainsRune("MmLlHhVvCcSsQqTtAaZz", rune(d[end])) {
			end++
		}
		arguments := numbers(d[i+1 : end])
		if d[i] == 'A' || d[i] == 'a' {
			arguments = arcArguments(d[i+1 : end])
		}
		if !p.command(d[i], arguments) {
			break
		}
		i = end
	}
	return p.segs
}

// pen follows a path: where it is, where its part began, and the last handle.
type pen struct {
	segs           []scene.Seg
	x, y           float64
	startX, startY float64
	handleX        float64
	handleY        float64
	last           byte
}

// needs is how many numbers a command takes at a time.
var needs = map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0}

func (p *pen) command(letter byte, v []float64) bool {
	kind := letter | 0x20
	relative := letter >= 'a'
	if len(p.segs) == 0 && kind != 'm' {
		return false
	}
	if kind == 'z' {
		p.segs = append(p.segs, scene.Seg{Op: 'h'})
		p.x, p.y, p.last = p.startX, p.startY, 'z'
		return true
	}
	n := needs[kind]
	if len(v) < n {
		return false
	}
	for i := 0; i+n <= len(v); i += n {
		p.step(kind, relative, v[i:i+n])
		if kind == 'm' {
			kind, n = 'l', 2 // what follows a move are lines
		}
	}
	return len(v)%needs[kind] == 0 || kind == 'l' && len(v)%2 == 0
}

func (p *pen) step(kind byte, relative bool, v []float64) {
	ox, oy := 0.0, 0.0
	if relative {
		ox, oy = p.x, p.y
	}
	switch kind {
	case 'm':
		p.x, p.y = v[0]+ox, v[1]+oy
		p.startX, p.startY = p.x, p.y
		p.segs = append(p.segs, at('m', p.x, p.y))
	case 'l':
		p.line(v[0]+ox, v[1]+oy)
	case 'h':
		p.line(v[0]+ox, p.y)
	case 'v':
		p.line(p.x, v[0]+oy)
	case 'c':
		p.curve(v[0]+ox, v[1]+oy, v[2]+ox, v[3]+oy, v[4]+ox, v[5]+oy)
	case 's':
		hx, hy := p.mirrored("cs")
		p.curve(hx, hy, v[0]+ox, v[1]+oy, v[2]+ox, v[3]+oy)
	case 'q':
		p.quadratic(v[0]+ox, v[1]+oy, v[2]+ox, v[3]+oy)
	case 't':
		hx, hy := p.mirrored("qt")
		p.quadratic(hx, hy, v[0]+ox, v[1]+oy)
	case 'a':
		p.arc(v[0], v[1], v[2], v[3] != 0, v[4] != 0, v[5]+ox, v[6]+oy)
	}
	p.last = kind
}

func (p *pen) line(x, y float64) {
	if p.last == 'z' { // after an end, drawing goes on from where that part began
		p.segs = append(p.segs, at('m', p.x, p.y))
	}
	p.x, p.y = x, y
	p.segs = append(p.segs, at('l', x, y))
}

func (p *pen) curve(x1, y1, x2, y2, x, y float64) {
	if p.last == 'z' {
		p.segs = append(p.segs, at('m', p.x, p.y))
	}
	p.segs = append(p.segs, at('c', x1, y1, x2, y2, x, y))
	p.x, p.y, p.handleX, p.handleY = x, y, x2, y2
}

func (p *pen) quadratic(hx, hy, x, y float64) {
	x0, y0 := p.x, p.y
	p.curve(x0+2.0/3*(hx-x0), y0+2.0/3*(hy-y0), x+2.0/3*(hx-x), y+2.0/3*(hy-y), x, y)
	p.handleX, p.handleY = hx, hy
}

// mirrored is the handle that goes on smoothly after a curve of one kind; after anything else it is where the pen is.
func (p *pen) mirrored(after string) (x, y float64) {
	if strings.IndexByte(after, p.last) < 0 {
		return p.x, p.y
	}
	return 2*p.x - p.handleX, 2*p.y - p.handleY
}

// arc draws an elliptical arc as curves of at most a quarter turn: SVG 1.1, appendix F.6.
func (p *pen) arc(rx, ry, turn float64, large, sweep bool, x, y float64) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || p.x == x && p.y == y {
		p.line(x, y)
		return
	}
	sin, cos := math.Sincos(turn * math.Pi / 180)
	dx, dy := (p.x-x)/2, (p.y-y)/2
	x1, y1 := cos*dx+sin*dy, cos*dy-sin*dx
	if over := x1*x1/(rx*rx) + y1*y1/(ry*ry); over > 1 { // too small an ellipse is made as large as it must be
		rx, ry = rx*math.Sqrt(over), ry*math.Sqrt(over)
	}
	root := (rx*rx*ry*ry - rx*rx*y1*y1 - ry*ry*x1*x1) / (rx*rx*y1*y1 + ry*ry*x1*x1)
	k := math.Sqrt(max(0, root))
	if large == sweep {
		k = -k
	}
	cx, cy := k*rx*y1/ry, -k*ry*x1/rx
	from := math.Atan2((y1-cy)/ry, (x1-cx)/rx)
	sweepAngle := math.Atan2((-y1-cy)/ry, (-x1-cx)/rx) - from
	switch {
	case sweep && sweepAngle < 0:
		sweepAngle += 2 * math.Pi
	case !sweep && sweepAngle > 0:
		sweepAngle -= 2 * math.Pi
	}
	mx, my := cos*cx-sin*cy+(p.x+x)/2, sin*cx+cos*cy+(p.y+y)/2
	point := func(u, v float64) (float64, float64) { return mx + cos*rx*u - sin*ry*v, my + sin*rx*u + cos*ry*v }
	n := int(math.Ceil(math.Abs(sweepAngle)/(math.Pi/2) - 1e-9))
	step := sweepAngle / float64(max(n, 1))
	h := 4.0 / 3 * math.Tan(step/4)
	for i := range n {
		s0, c0 := math.Sincos(from + float64(i)*step)
		s1, c1 := math.Sincos(from + float64(i+1)*step)
		ax, ay := point(c0-h*s0, s0+h*c0)
		bx, by := point(c1+h*s1, s1-h*c1)
		ex, ey := point(c1, s1)
		if i == n-1 {
			ex, ey = x, y
		}
		p.curve(ax, ay, bx, by, ex, ey)
	}
}

// arcArguments are an arc's numbers, of which the two flags may be written without anything between: "10 10 0 0110 20".
func arcArguments(s string) []float64 {
	var all []float64
	for len(s) > 0 {
		if i := len(all) % 7; i == 3 || i == 4 {
			s = strings.TrimLeft(s, " ,\t\r\n")
			if s == "" {
				break
			}
			flag := 0.0
			if s[0] == '1' {
				flag = 1
			}
			all, s = append(all, flag), s[1:]
			continue
		}
		where := numberPattern.FindStringIndex(s)
		if where == nil {
			break
		}
		all, s = append(all, numbers(s[where[0]:where[1]])...), s[where[1]:]
	}
	return all
}

// ends are the two ends of each open part of a path.
func ends(segs []scene.Seg) [][2]float64 {
	var all, part [][2]float64
	flush := func() {
		if len(part) > 1 {
			all = append(all, part[0], part[len(part)-1])
		}
		part = nil
	}
	for _, g := range segs {
		switch g.Op {
		case 'm':
			flush()
			part = [][2]float64{{g.P[0], g.P[1]}}
		case 'l':
			part = append(part, [2]float64{g.P[0], g.P[1]})
		case 'c':
			part = append(part, [2]float64{g.P[4], g.P[5]})
		case 'h':
			part = nil
		}
	}
	flush()
	return all
}
