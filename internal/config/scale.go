package config

import (
	"math"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// scaleKeys are the keys that every scale has; from and to are its ends unless set.
func scaleKeys(from, to float64) []key[Scale] {
	return []key[Scale]{
		field("min", "The lowest answer.", number, func(s *Scale) *float64 { return &s.Min }).or(from),
		field("max", "The highest answer.", number, func(s *Scale) *float64 { return &s.Max }).or(to),
		field("integer", "Whether only whole answers are valid.", truth, func(s *Scale) *bool { return &s.Integer }).or(true),
		field("labels", "Answers given as words, with the number each stands for; case, blanks and quotes do not matter.", labels, func(s *Scale) *map[string]float64 { return &s.Labels }).
			eg(object{{"strongly disagree", 1}, {"strongly agree", 7}}),
		field("names", "A name for each whole point from the lowest to the highest, for charts; they are labels as well unless labels are given.", list(words), func(s *Scale) *[]string { return &s.Names }).
			eg([]string{"very bad", "bad", "fair", "good", "very good"}),
	}
}

func scale(from, to float64, more ...key[Scale]) form[Scale] {
	return table[Scale]{
		keys:   append(scaleKeys(from, to), more...),
		place:  func(s *Scale) *diag.Place { return &s.At },
		finish: (*decoder).checkScale,
	}.form()
}

// relative is a scale with a middle that means "neither above nor below": 1–9 with 5 unless set.
var relative = table[Scale]{
	keys: append(scaleKeys(1, 9),
		field("middle", "The answer that means neither above nor below; half-way between the ends unless set.", number, func(s *Scale) *float64 { return &s.Middle }).or(5.0)),
	place: func(s *Scale) *diag.Place { return &s.At },
	finish: func(d *decoder, g *group, s *Scale) {
		d.checkScale(g, s)
		if !g.has("middle") {
			s.Middle = (s.Min + s.Max) / 2
		}
		if g.sound && s.Min < s.Max && (s.Middle <= s.Min || s.Middle >= s.Max) {
			d.errorf(g.value("middle"), BadScale, "the middle %s is not between the ends of the scale, %s and %s", short(s.Middle), short(s.Min), short(s.Max)).
				Hint = "name the answer that means neither above nor below"
		}
	},
}.form()

// effort is the scale of the customer effort score, in either version of its question: Dixon, Freeman & Toman (2010) asked how much effort
// it took, and later whether it was made easy.
var effort = table[Scale]{
	keys: append(scaleKeys(1, 7),
		field("version", "Which question was asked: 1, how much effort it took, from 1 to 5 and low is good unless set; 2, how easy it was, from 1 to 7 and high is good.",
			whole[int](1, 2), func(s *Scale) *int { return &s.Version }).or(2),
		field("reversed", "Whether a low answer is the good one; so in version 1 unless set.", truth, func(s *Scale) *bool { return &s.Reversed }).or(false)),
	place: func(s *Scale) *diag.Place { return &s.At },
	finish: func(d *decoder, g *group, s *Scale) {
		switch {
		case g.has("version") && s.Version == 1:
			if !g.has("max") {
				s.Max = 5
			}
			s.Reversed = s.Reversed || !g.has("reversed")
		case !g.has("version") && s.Reversed:
			s.Version = 1
		}
		d.checkScale(g, s)
		d.lowEffort = s.Reversed
	},
}.form()

// labels is a group of answer texts with their numbers.
var labels = form[map[string]float64]{
	read: func(d *decoder, n *yaml.Node, to *map[string]float64) {
		if n.Kind != yaml.MappingNode {
			d.wrong(n, "a group of answers with their numbers").Hint = `write for instance "strongly agree": 7`
			return
		}
		outer := d.subject
		*to = map[string]float64{}
		for _, p := range d.group(n).pairs {
			d.subject = `the number of "` + shorten(p.key) + `"`
			if v, ok := d.number(p.value, "a number"); ok {
				(*to)[p.key] = v
			}
		}
		d.subject = outer
	},
	schema: func() object {
		return object{{"type", "object"}, {"additionalProperties", object{{"type", "number"}}}}
	},
}

// checkScale reports ends, labels and names that contradict each other.
func (d *decoder) checkScale(g *group, s *Scale) {
	if !g.sound {
		return
	}
	if s.Min >= s.Max {
		d.errorf(g.value("max"), BadScale, "the scale ends at %s, which is not above its start, %s", short(s.Max), short(s.Min)).
			Hint = "set min below max"
		return
	}
	if p := g.find("labels"); p != nil && p.value.Kind == yaml.MappingNode {
		d.checkLabels(p.value, s)
	}
	points := int(math.Round(s.Max-s.Min)) + 1
	if len(s.Names) > 0 && len(s.Names) != points {
		d.errorf(g.value("names"), BadScale, "%d names are given for the %d points from %s to %s", len(s.Names), points, short(s.Min), short(s.Max)).
			Hint = "give one name for each point, the lowest first"
		return
	}
	if s.Labels == nil && len(s.Names) > 0 {
		s.Labels = map[string]float64{}
		for i, name := range s.Names {
			s.Labels[name] = s.Min + float64(i)
		}
	}
	if s.Top != 0 && s.Top >= points {
		d.errorf(g.value("top"), BadScale, "the top %d points are the whole scale", s.Top).Hint = "count fewer points as satisfied"
	}
}

func (d *decoder) checkLabels(n *yaml.Node, s *Scale) {
	seen := map[string]pair{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		p := pair{at: deref(n.Content[i]), value: deref(n.Content[i+1])}
		folded := strings.ToLower(strings.Join(strings.Fields(p.at.Value), " "))
		v, known := s.Labels[p.at.Value]
		switch first, twice := seen[folded]; {
		case twice && first.at.Value != p.at.Value:
			found := d.errorf(p.at, NamedTwice, "the label %q is the same as %q but for case and blanks", shorten(p.at.Value), shorten(first.at.Value))
			found.Hint = "keep one of the two"
		case known && (v < s.Min || v > s.Max):
			d.errorf(p.value, BadScale, "the label %q stands for %s, outside the scale %s–%s", shorten(p.at.Value), short(v), short(s.Min), short(s.Max))
		}
		seen[folded] = p
	}
}
