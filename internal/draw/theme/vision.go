package theme

import "math"

// leastApart is how far apart two colours that stand for different things must look: ΔE in OKLab times 100, where 2 is just noticed
// (CSS Color 4, deltaEOK). They bear shapes or words too, so this is for telling them apart at a glance.
const leastApart = 8

// vision is a way to see colours: the matrix a colour passes through in linear light.
type vision struct {
	name   string
	matrix [3][3]float64
}

// visions are full sight and the three deficiencies in full strength. Machado, Oliveira & Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.0.
var visions = []vision{
	{"", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanopia", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

// seen is a colour as this vision has it.
func (v vision) seen(c RGB) RGB {
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var out [3]float64
	for i, row := range v.matrix {
		out[i] = row[0]*in[0] + row[1]*in[1] + row[2]*in[2]
	}
	return ofLinear(out)
}

// difference is how far apart two colours look: the distance in OKLab times 100.
func difference(a, b RGB) float64 {
	x, y := toLab(a), toLab(b)
	return 100 * math.Sqrt((x.L-y.L)*(x.L-y.L)+(x.A-y.A)*(x.A-y.A)+(x.B-y.B)*(x.B-y.B))
}

// apart is the least difference of two colours over all ways to see them, and whose sight that is: "" for full sight.
func apart(a, b RGB) (float64, string) {
	least, whose := math.Inf(1), ""
	for _, v := range visions {
		if d := difference(v.seen(a), v.seen(b)); d < least {
			least, whose = d, v.name
		}
	}
	return least, whose
}

// kin are the colours that stand beside each other for different things.
var kin = [][]string{
	{"expectation", "perception"},
	{"good", "mid", "bad"},
	{"group-1", "group-2", "group-3", "group-4", "group-5", "group-6"},
}

// others returns the colours that a token must not be mistaken for.
func others(token string) []string {
	var all []string
	for _, set := range kin {
		for _, t := range set {
			if t == token {
				for _, o := range set {
					if o != token {
						all = append(all, o)
					}
				}
			}
		}
	}
	return all
}
