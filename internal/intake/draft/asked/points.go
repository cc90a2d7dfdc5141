package asked

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"ecart/internal/intake/profile"
)

// few tells whether so many cells of a column are slips that say nothing against its scale: two in a hundred; up to three where they are one in
// twenty; one in ten answers or more.
func few(cells, of int) bool {
	switch {
	case 50*cells <= of:
		return true
	case cells <= 3 && 20*cells <= of:
		return true
	}
	return cells == 1 && of >= 10
}

// numeric is the scale of answers nearly all of which are numbers of a short range. Codes for missing answers are set apart, and so are slips: a 12,
// a word, a fraction among whole numbers. The scale is doubtful when the slips are too many for this column alone to tell.
func numeric(answers []profile.Count) (s *Scale, miss []Missing, sure bool) {
	s = &Scale{}
	var halves []profile.Count
	negative := numbersBelowZero(answers)
	for _, v := range answers {
		x, isNumber := Number(v.Value)
		switch {
		case !isNumber && blank(v.Value):
		case !isNumber:
			s.stray(v)
		case slices.Contains(codes, x) && !slices.Contains(negative, x):
			miss = append(miss, Missing{"no_answer", v.Value, v.N})
		case x > 10 || x < 0 && !slices.Contains(negative, x):
			s.stray(v)
		case x == math.Trunc(x):
			s.points = append(s.points, point{x, v.N})
		case 2*x == math.Trunc(2*x):
			halves = append(halves, v)
		default:
			s.stray(v)
		}
	}
	s.halves(halves)
	if len(s.points) == 0 || len(s.points) > mostPoints && !s.Fractions {
		return nil, nil, false
	}
	slices.SortFunc(s.points, func(a, b point) int { return cmp.Compare(a.x, b.x) })
	s.Min, s.Max = s.points[0].x, s.points[len(s.points)-1].x
	const most = 10 // cells of a hundred that other columns may yet tell to be slips
	if n := s.cells(); s.Max < 2 || 100*s.strays() > most*(n+s.strays()) && !few(s.strays(), n+s.strays()) {
		return nil, nil, false
	}
	return s, miss, few(s.strays(), s.cells()+s.strays())
}

// halves takes half points for points where they are more than slips among whole ones.
func (s *Scale) halves(all []profile.Count) {
	n := 0
	for _, v := range all {
		n += v.N
	}
	s.Fractions = n > 0 && !few(n, n+s.cells())
	for _, v := range all {
		if x, _ := Number(v.Value); s.Fractions {
			s.points = append(s.points, point{x, v.N})
			continue
		}
		s.stray(v)
	}
}

// numbersBelowZero are those of a scale from as far below zero as it goes above, such as -3 to 3, of which -1, -2 and -3 are no codes: each point
// was answered.
func numbersBelowZero(answers []profile.Count) []float64 {
	high := 0.0
	has := map[float64]bool{}
	for _, v := range answers {
		if x, ok := Number(v.Value); ok && math.Abs(x) <= 5 {
			has[x] = true
			high = max(high, x)
		}
	}
	var all []float64
	for x := 1.0; x <= high; x++ {
		if !has[-x] || has[-high-1] {
			return nil
		}
		all = append(all, -x)
	}
	return all
}

// point is a number of a scale and how many cells hold it.
type point struct {
	x float64
	n int
}

func (s *Scale) cells() int {
	n := 0
	for _, p := range s.points {
		n += p.n
	}
	return n
}

func (s *Scale) strays() int {
	n := 0
	for _, v := range s.Strange {
		n += v.Cells
	}
	return n
}

func (s *Scale) stray(v profile.Count) {
	s.Strange = append(s.Strange, strange(v, ""))
}

// strange is what a cell holds beside the scale. What a person wrote into a cell of his own may be a name: it is told where it is a number, a short
// word in small letters, or a slip of a word that the scale has.
func strange(v profile.Count, near string) Strange {
	s := Strange{Text: v.Value, Cells: v.N, Near: near}
	_, isNumber := Number(v.Value)
	const longest = 12
	if short := len([]rune(v.Value)) <= longest; near == "" && !(short && (isNumber || !strings.ContainsFunc(v.Value, notSmall))) {
		s.Text = ""
	}
	return s
}

// blank tells signs that people type where they have no answer, "-" and "?"; a survey reads them as none.
func blank(text string) bool {
	return slices.Contains(gaps, Bare(text))
}

var gaps = List("-,--,---,.,?,na,nan,null,nil,vide,blank,empty")

// notSmall tells capitals and digits, of which names and telephones are made.
func notSmall(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r) || r == '@'
}

// solid are the lowest and the highest point that are more than slips.
func (s *Scale) solid() (low, high float64) {
	low, high = s.Min, s.Max
	n, all := 0, s.cells()
	for _, p := range s.points {
		if n += p.n; !few(n, all) {
			low = p.x
			break
		}
	}
	n = 0
	for _, p := range slices.Backward(s.points) {
		if n += p.n; !few(n, all) {
			high = p.x
			break
		}
	}
	return low, high
}

// agreeOnNumbers holds the columns that are answered in numbers against each other. A 9 among answers from 1 to 7 is a slip when the others end at 7
// as well; a column with more slips than it could tell by itself is on the scale of those that share its name.
func agreeOnNumbers(all []*Column) {
	var rating []*Column
	for _, c := range all {
		if c.doubtful != nil && c.beside(all) {
			c.Scale, c.Unordered = c.doubtful, false
		}
		if c.Scale != nil && len(c.Scale.points) > 0 && c.Outcome() != "nps" {
			rating = append(rating, c)
		}
	}
	type ends struct{ low, high float64 }
	solid := make([]ends, len(rating))
	for i, c := range rating {
		solid[i].low, solid[i].high = c.Scale.solid()
		solid[i].high = inUse(solid[i].high)
	}
	for i, c := range rating {
		as, beyond := 0, 0 // other columns that end where this one does but for slips, and that go on to where its slips are
		from, zero := 0, 0 // other columns that begin above 0, and at 0
		for j := range rating {
			switch {
			case i == j:
				continue
			case solid[j].high == solid[i].high:
				as++
			case solid[j].high >= c.Scale.Max:
				beyond++
			}
			if solid[j].high == solid[i].high && solid[j].low > 0 {
				from++
			} else if solid[j].high == solid[i].high {
				zero++
			}
		}
		if c.Scale.Max > solid[i].high && (as > beyond || as == beyond && c.Scale.breaks(solid[i].high)) {
			c.Scale.trim(func(x float64) bool { return x > solid[i].high })
		}
		if c.Scale.Min == 0 && solid[i].low > 0 && solid[i].high <= 7 && from >= zero {
			c.Scale.trim(func(x float64) bool { return x == 0 })
		}
	}
}

// beside tells whether the columns that share a column's name are answered in numbers, and all of them together have few slips.
func (c *Column) beside(all []*Column) bool {
	const fewest = 2
	others, strays, cells := 0, c.doubtful.strays(), c.doubtful.cells()
	for _, o := range all {
		if o != c && o.Stem == c.Stem && o.Scale != nil && len(o.Scale.points) > 0 {
			others, strays, cells = others+1, strays+o.Scale.strays(), cells+o.Scale.cells()
		}
	}
	return c.Stem != "" && others >= fewest && 50*strays <= strays+cells
}

// inUse is the end of the smallest scale in use that reaches a point.
func inUse(high float64) float64 {
	for _, end := range []float64{3, 4, 5, 7, 10} {
		if high <= end {
			return end
		}
	}
	return high
}

// breaks tells whether the answers of one column end at a point so sharply that what lies beyond are slips: many are at the end, few beyond it.
func (s *Scale) breaks(end float64) bool {
	at, next, beyond := 0, 0, 0
	for _, p := range s.points {
		switch {
		case p.x == end:
			at = p.n
		case p.x > end:
			beyond += p.n
			if p.x <= end+1 {
				next += p.n
			}
		}
	}
	if next > 0 {
		return at >= 20*beyond
	}
	return at >= 8*beyond
}

// trim sets points apart as slips.
func (s *Scale) trim(is func(float64) bool) {
	s.points = slices.DeleteFunc(s.points, func(p point) bool {
		if !is(p.x) {
			return false
		}
		s.stray(profile.Count{Value: strconv.FormatFloat(p.x, 'g', -1, 64), N: p.n})
		return true
	})
	s.Min, s.Max = s.points[0].x, s.points[len(s.points)-1].x
}
