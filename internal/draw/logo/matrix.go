package logo

import (
	"math"
	"regexp"

	"ecart/internal/draw/scene"
)

// matrix is a transform: x' = a·x + c·y + e, y' = b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

// times is first n, then m.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

// scale is how much longer lines become, in the mean of all directions.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// path is a path under the transform.
func (m matrix) path(segs []scene.Seg) []scene.Seg {
	out := make([]scene.Seg, len(segs))
	for i, g := range segs {
		for j := 0; j+1 < len(g.P); j += 2 {
			x, y := g.P[j], g.P[j+1]
			g.P[j], g.P[j+1] = m.a*x+m.c*y+m.e, m.b*x+m.d*y+m.f
		}
		out[i] = g
	}
	return out
}

var transformPattern = regexp.MustCompile(`(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)`)

// transform reads a list of transforms.
func transform(s string) matrix {
	m := matrix{1, 0, 0, 1, 0, 0}
	for _, part := range transformPattern.FindAllStringSubmatch(s, -1) {
		v := numbers(part[2])
		arg := func(i int, otherwise float64) float64 {
			if i < len(v) {
				return v[i]
			}
			return otherwise
		}
		switch part[1] {
		case "matrix":
			if len(v) == 6 {
				m = m.times(matrix{v[0], v[1], v[2], v[3], v[4], v[5]})
			}
		case "translate":
			m = m.times(matrix{1, 0, 0, 1, arg(0, 0), arg(1, 0)})
		case "scale":
			m = m.times(matrix{arg(0, 1), 0, 0, arg(1, arg(0, 1)), 0, 0})
		case "rotate":
			sin, cos := math.Sincos(arg(0, 0) * math.Pi / 180)
			x, y := arg(1, 0), arg(2, 0)
			m = m.times(matrix{1, 0, 0, 1, x, y}).times(matrix{cos, sin, -sin, cos, 0, 0}).times(matrix{1, 0, 0, 1, -x, -y})
		case "skewX":
			m = m.times(matrix{1, 0, math.Tan(arg(0, 0) * math.Pi / 180), 1, 0, 0})
		case "skewY":
			m = m.times(matrix{1, math.Tan(arg(0, 0) * math.Pi / 180), 0, 1, 0, 0})
		}
	}
	return m
}
