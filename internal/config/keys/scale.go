package keys

import (
	"math"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/config/target"
	"ecart/internal/diag"
)

// scaleKeys are the keys that every scale has; from and to are its ends unless set.
func scaleKeys(from, to float64) []form.Key[config.Scale] {
	return []form.Key[config.Scale]{
		form.Field("min", "The lowest answer.", form.Number, func(s *config.Scale) *float64 { return &s.Min }).Or(from),
		form.Field("max", "The highest answer.", form.Number, func(s *config.Scale) *float64 { return &s.Max }).Or(to),
		form.Field("integer", "Whether only whole answers are valid.", form.Truth, func(s *config.Scale) *bool { return &s.Integer }).Or(true),
		form.Field("labels", "Answers given as words: each with its number, or each number with a word or a list of words, in several languages; case, blanks and quotes do not matter.", labels, func(s *config.Scale) *map[string]float64 { return &s.Labels }).
			Eg(form.Object{{"strongly disagree", 1}, {"strongly agree", 7}}),
		form.Field("names", "A name for each whole point from the lowest to the highest, for charts; they are labels as well unless labels are given.", form.List(form.Words), func(s *config.Scale) *[]string { return &s.Names }).
			Eg([]string{"very bad", "bad", "fair", "good", "very good"}),
	}
}

func scale(from, to float64, more ...form.Key[config.Scale]) form.Form[config.Scale] {
	return form.Table[config.Scale]{
		Keys:   append(scaleKeys(from, to), more...),
		Place:  func(s *config.Scale) *diag.Place { return &s.At },
		Finish: checkScale,
	}.Form()
}

// relative is a scale with a middle that means "neither above nor below": 1–9 with 5 unless set.
var relative = form.Table[config.Scale]{
	Keys: append(scaleKeys(1, 9),
		form.Field("middle", "The answer that means neither above nor below; half-way between the ends unless set.", form.Number, func(s *config.Scale) *float64 { return &s.Middle }).Or(5.0)),
	Place: func(s *config.Scale) *diag.Place { return &s.At },
	Finish: func(d *form.Decoder, g *form.Group, s *config.Scale) {
		checkScale(d, g, s)
		if !g.Has("middle") {
			s.Middle = (s.Min + s.Max) / 2
		}
		if g.Sound && s.Min < s.Max && (s.Middle <= s.Min || s.Middle >= s.Max) {
			d.Errorf(g.Value("middle"), BadScale, "the middle %s is not between the ends of the scale, %s and %s", form.Short(s.Middle), form.Short(s.Min), form.Short(s.Max)).
				Hint = "name the answer that means neither above nor below"
		}
	},
}.Form()

// effort is the scale of the customer effort score, in either version of its question: Dixon, Freeman & Toman (2010) asked how much effort
// it took, and later whether it was made easy.
var effort = form.Table[config.Scale]{
	Keys: append(scaleKeys(1, 7),
		form.Field("version", "Which question was asked: 1, how much effort it took, from 1 to 5 and low is good unless set; 2, how easy it was, from 1 to 7 and high is good.",
			form.Whole[int](1, 2), func(s *config.Scale) *int { return &s.Version }).Or(2),
		form.Field("reversed", "Whether a low answer is the good one; so in version 1 unless set.", form.Truth, func(s *config.Scale) *bool { return &s.Reversed }).Or(false)),
	Place: func(s *config.Scale) *diag.Place { return &s.At },
	Finish: func(d *form.Decoder, g *form.Group, s *config.Scale) {
		switch {
		case g.Has("version") && s.Version == 1:
			if !g.Has("max") {
				s.Max = 5
			}
			s.Reversed = s.Reversed || !g.Has("reversed")
		case !g.Has("version") && s.Reversed:
			s.Version = 1
		}
		checkScale(d, g, s)
		target.Noted(d).LowEffort = s.Reversed
	},
}.Form()

// checkScale reports ends, labels and names that contradict each other.
func checkScale(d *form.Decoder, g *form.Group, s *config.Scale) {
	if !g.Sound {
		return
	}
	if s.Min >= s.Max {
		d.Errorf(g.Value("max"), BadScale, "the scale ends at %s, which is not above its start, %s", form.Short(s.Max), form.Short(s.Min)).
			Hint = "set min below max"
		return
	}
	if p := g.Find("labels"); p != nil && p.Value.Kind == yaml.MappingNode {
		checkLabels(d, p.Value, s)
	}
	points := int(math.Round(s.Max-s.Min)) + 1
	if len(s.Names) > 0 && len(s.Names) != points {
		d.Errorf(g.Value("names"), BadScale, "%d names are given for the %d points from %s to %s", len(s.Names), points, form.Short(s.Min), form.Short(s.Max)).
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
		d.Errorf(g.Value("top"), BadScale, "the top %d points are the whole scale", s.Top).Hint = "count fewer points as satisfied"
	}
}
