package theme

import "math"

// lab is a colour in OKLab: lightness from 0 to 1, and two axes of hue in which equal steps look about equally large.
// Ottosson (2020), https://bottosson.github.io/posts/oklab/, as in CSS Color 4.
type lab struct{ L, A, B float64 }

func toLab(c RGB) lab {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return lab{0.2104542553*l + 0.7936177850*m - 0.0040720468*s, 1.9779984951*l - 2.4285922050*m + 0.4505937099*s, 0.0259040371*l + 0.7827717662*m - 0.8086757660*s}
}

// linears returns the three channels in linear light; outside 0…1 the colour cannot be shown.
func (c lab) linears() [3]float64 {
	cube := func(v float64) float64 { return v * v * v }
	l := cube(c.L + 0.3963377774*c.A + 0.2158037573*c.B)
	m := cube(c.L - 0.1055613458*c.A - 0.0638541728*c.B)
	s := cube(c.L - 0.0894841775*c.A - 1.2914855480*c.B)
	return [3]float64{4.0767416621*l - 3.3077115913*m + 0.2309699292*s, -1.2684380046*l + 2.6097574011*m - 0.3413193965*s, -0.0041960863*l - 0.7034186147*m + 1.7076147010*s}
}

// rgb returns the colour, paler where no screen shows one as vivid in this lightness.
func (c lab) rgb() RGB {
	for range 64 {
		v := c.linears()
		if min(v[0], v[1], v[2]) >= -0.0005 && max(v[0], v[1], v[2]) <= 1.0005 {
			return ofLinear(v)
		}
		c.A, c.B = c.A*0.95, c.B*0.95
	}
	return ofLinear(c.linears())
}

func ofLinear(v [3]float64) RGB {
	one := func(x float64) uint8 {
		x = min(max(x, 0), 1)
		if x <= 0.0031308 {
			return uint8(math.Round(x * 12.92 * 255))
		}
		return uint8(math.Round((1.055*math.Pow(x, 1/2.4) - 0.055) * 255))
	}
	return RGB{one(v[0]), one(v[1]), one(v[2])}
}

// shift returns the nearest colour of the same hue, darker or lighter, that passes a test, and false when none does.
func shift(c RGB, passes func(RGB) bool) (RGB, bool) {
	if passes(c) {
		return c, true
	}
	const steps = 200
	at := toLab(c)
	for i := 1; i <= steps; i++ {
		for _, sign := range []float64{-1, 1} {
			tried := at
			tried.L += sign * float64(i) / steps
			if tried.L < 0 || tried.L > 1 {
				continue
			}
			if c := tried.rgb(); passes(c) {
				return c, true
			}
		}
	}
	return c, false
}
