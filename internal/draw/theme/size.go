package theme

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// size is a number of the look that theme.yaml may set.
type size struct {
	key         string // "radius.card"
	unit        string // of the custom property; "" for one that only others follow from
	least, most float64
	short       bool // the group may be written as this number alone: "radius: 10"
}

// sizes lists them in the order of the stylesheet. Sizes of text may each be set, in multiples of body text; else they follow from the ratio.
var sizes = slices.Concat([]size{
	{key: "type.base", least: 13, most: 20},
	{key: "type.ratio", least: 1.05, most: 1.35},
}, textSizes(), []size{
	{key: "space", least: 2, most: 8, short: true},
	{key: "radius.small", unit: "px", most: 24},
	{key: "radius.control", unit: "px", most: 40},
	{key: "radius.card", unit: "px", most: 40, short: true},
	{key: "shadow.card", most: 8},
	{key: "shadow.raised", most: 8},
	{key: "measure.text", unit: "em", least: 28, most: 60},
	{key: "measure.note", unit: "em", least: 28, most: 80},
	{key: "measure.page", unit: "rem", least: 48, most: 120},
	{key: "measure.side", unit: "rem", least: 11, most: 24},
	{key: "weight.head", unit: "", least: 600, most: 900},
	{key: "weight.strong", unit: "", least: 600, most: 900},
})

// texts are the named sizes of text and how many times the ratio lies between each and body text.
var texts = []struct {
	name  string
	steps int
}{{"fine", -2}, {"small", -1}, {"body", 0}, {"lead", 1}, {"title", 2}, {"subhead", 3}, {"big", 4}, {"huge", 5}, {"display", 7}}

func textSizes() []size {
	var all []size
	for _, t := range texts {
		all = append(all, size{key: "type." + t.name, least: 0.7, most: 5})
	}
	return all
}

// sizeGroups are the keys of theme.yaml that hold numbers, in order.
func sizeGroups() []string {
	var all []string
	for _, s := range sizes {
		if group, _, _ := strings.Cut(s.key, "."); !slices.Contains(all, group) {
			all = append(all, group)
		}
	}
	return all
}

// Size returns a number of the look by its name in theme.yaml: "radius.card". A name that there is not is our own mistake, and panics.
func (t *Theme) Size(key string) float64 {
	if v, ok := t.sizes[key]; ok {
		return v
	}
	name, isText := strings.CutPrefix(key, "type.")
	for _, text := range texts {
		if isText && text.name == name {
			return math.Round(1000*math.Pow(t.Size("type.ratio"), float64(text.steps))) / 1000
		}
	}
	panic("theme: no size " + key)
}

// steps are the multiples of "space" that styles may use: --space-3 is three of them, --space-half is half of one.
var steps = []int{1, 2, 3, 4, 5, 6, 7, 8, 10, 12}

// sizeProperties writes the sizes as custom properties.
func (t *Theme) sizeProperties() string {
	var b strings.Builder
	fmt.Fprintf(&b, "--root:%g%%;", t.Size("type.base")/16*100)
	for _, text := range texts {
		fmt.Fprintf(&b, "--text-%s:%grem;", text.name, t.Size("type."+text.name))
	}
	step := t.Size("space") / 16
	fmt.Fprintf(&b, "--space-half:%grem;", step/2)
	for _, n := range steps {
		fmt.Fprintf(&b, "--space-%d:%grem;", n, step*float64(n))
	}
	for _, s := range sizes {
		group, name, _ := strings.Cut(s.key, ".")
		if slices.Contains([]string{"type", "space", "shadow"}, group) {
			continue
		}
		fmt.Fprintf(&b, "--%s-%s:%g%s;", group, name, t.Size(s.key), s.unit)
	}
	b.WriteString("--radius-pill:99px;--radius:var(--radius-card);") // the last one is for styles that know no better
	for _, name := range []string{"card", "raised"} {
		fmt.Fprintf(&b, "--shadow-%s:%s;", name, shadow(t.Size("shadow."+name)))
	}
	return b.String()
}

// shadow is what something that stands at a height above the page throws upon it.
func shadow(height float64) string {
	if height == 0 {
		return "none"
	}
	return fmt.Sprintf("0 %gpx %gpx #00000014,0 %gpx %gpx #00000017", height/2, height, height*2, height*6)
}
