package theme

import (
	"maps"
	"slices"
	"strings"

	"ecart/internal/diag"
)

// settle makes the brand's colours readable and tells them apart. Only what the brand set is moved: darker or lighter in its own hue.
// What was moved is a warning with both colours; what no shade mends is refused with the reason.
func (d *dresser) settle() {
	asked := map[string]RGB{}
	for key := range d.places {
		asked[key] = d.colourOf(key)
	}
	for _, key := range slices.Sorted(maps.Keys(d.places)) {
		d.mend(key)
	}
	for _, key := range slices.Sorted(maps.Keys(d.places)) {
		d.part(key)
	}
	for _, key := range slices.Sorted(maps.Keys(d.places)) {
		mode, token, _ := strings.Cut(key, ".")
		was, is, written := asked[key], d.colourOf(key), d.written[key]
		if was == is {
			continue
		}
		if was == written {
			d.list.Warnf(d.places[key], CodeMended, "%s colour %q is shown as %s, for %s %s", mode, token, is.Hex(), written.Hex(), d.reason(key, was)).Hint =
				"write " + is.Hex() + " to choose it yourself, or another that passes"
			continue
		}
		d.list.Warnf(d.places[key], CodeMended, "%s colour %q is shown as %s: %s in the shade for dark grounds %s", mode, token, is.Hex(), written.Hex(), d.reason(key, was)).Hint =
			"write " + token + " under " + mode + ": to choose it yourself: " + is.Hex() + ", or another that passes"
	}
	d.check()
}

// check reports what no shade mends, each with the colour that the brand wrote where another is shown.
func (d *dresser) check() {
	var left diag.List
	d.theme.check(d.places, d.anywhere(), &left)
	for _, e := range left {
		for _, key := range slices.Sorted(maps.Keys(d.places)) {
			mode, token, _ := strings.Cut(key, ".")
			shown, written := d.colourOf(key), d.written[key]
			if shown != written && strings.HasPrefix(e.Message, mode+" ") {
				e.Message = strings.ReplaceAll(e.Message, `"`+token+`" (`+shown.Hex()+`)`, `"`+token+`" (`+written.Hex()+`, shown as `+shown.Hex()+`)`)
			}
		}
		*d.list = append(*d.list, e)
	}
}

func (d *dresser) colourOf(key string) RGB {
	mode, token, _ := strings.Cut(key, ".")
	return lookup(d.theme.mode(mode), token)
}

// mend moves a colour until it stands out where it must, and until what stands on it does.
func (d *dresser) mend(key string) {
	mode, token, _ := strings.Cut(key, ".")
	if c, ok := shift(d.colourOf(key), func(tried RGB) bool { return d.weakest(mode, token, tried) == "" }); ok {
		d.put(mode, token, c)
	}
}

// put sets a colour with its pale ground and the text upon it.
func (d *dresser) put(mode, token string, c RGB) {
	m := d.theme.mode(mode)
	m[token] = c
	if token == "accent" {
		m["on-accent"] = readable(c, m["ink"], m["paper"])
	}
	if ground, has := soft[token]; has && d.places[mode+"."+ground].File == "" {
		m[ground] = d.paleOf(mode, c)
	}
}

func (d *dresser) paleOf(mode string, c RGB) RGB {
	share := 0.1
	if mode == "dark" {
		share = 0.16
	}
	return mix(d.theme.mode(mode)["card"], c, share)
}

// weakest is why a colour cannot be read if it were as tried: in words that go on after the colour; "" when it can.
func (d *dresser) weakest(mode, token string, tried RGB) string {
	m := maps.Clone(d.theme.mode(mode))
	m[token] = tried
	if ground, has := soft[token]; has && d.places[mode+"."+ground].File == "" {
		m[ground] = d.paleOf(mode, tried)
	}
	if token == "accent" {
		m["on-accent"] = readable(tried, m["ink"], m["paper"])
	}
	for _, r := range rules() {
		if r.token != token && !slices.Contains(r.grounds, token) && !slices.Contains(r.grounds, soft[token]) {
			continue
		}
		for _, ground := range r.grounds {
			if r.token != token && ground != token && ground != soft[token] {
				continue
			}
			if Contrast(lookup(m, r.token), lookup(m, ground)) >= r.ratio {
				continue
			}
			if r.token == token {
				return "has a contrast of " + cut(Contrast(tried, lookup(m, ground))) + ":1 on " + ground + ", and " + number(r.ratio) + ":1 is the least"
			}
			return "leaves " + r.token + " a contrast of " + cut(Contrast(lookup(m, r.token), lookup(m, ground))) + ":1, and " + number(r.ratio) + ":1 is the least"
		}
	}
	return ""
}

// part moves a colour until nobody takes it for one that stands beside it.
func (d *dresser) part(key string) {
	mode, token, _ := strings.Cut(key, ".")
	if d.twin(mode, token, d.colourOf(key)) == "" {
		return
	}
	c, ok := shift(d.colourOf(key), func(tried RGB) bool {
		return d.weakest(mode, token, tried) == "" && d.twin(mode, token, tried) == ""
	})
	if ok {
		d.put(mode, token, c)
	}
}

// twin is why a colour would be taken for another if it were as tried; "" when it would not.
func (d *dresser) twin(mode, token string, tried RGB) string {
	for _, other := range others(token) {
		if diff, whose := apart(tried, lookup(d.theme.mode(mode), other)); diff < leastApart {
			return "looks too much like " + other + sight(whose)
		}
	}
	return ""
}

// reason is why a colour could not stay.
func (d *dresser) reason(key string, was RGB) string {
	mode, token, _ := strings.Cut(key, ".")
	if why := d.weakest(mode, token, was); why != "" {
		return why
	}
	if why := d.twin(mode, token, was); why != "" {
		return why
	}
	return "looks too much like another" // that was moved itself
}

// sight names whose eyes a statement is about.
func sight(whose string) string {
	if whose == "" {
		return ""
	}
	return " to people with " + whose
}

// anywhere is a place of the brand's colours, for what no single one is the cause of.
func (d *dresser) anywhere() diag.Place {
	for _, key := range slices.Sorted(maps.Keys(d.places)) {
		return d.places[key]
	}
	return diag.Place{}
}
