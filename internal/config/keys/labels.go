package keys

import (
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// labels is a group of answer texts with their numbers: each text with its number, or each number with its text or texts.
var labels = form.Form[map[string]float64]{
	Read: func(d *form.Decoder, n *yaml.Node, to *map[string]float64) {
		if n.Kind != yaml.MappingNode {
			d.Wrong(n, "a group of answers with their numbers").Hint = `write for instance "strongly agree": 7`
			return
		}
		outer := d.Subject
		*to = map[string]float64{}
		for _, p := range d.Group(n).Pairs {
			d.Subject = `the number of "` + form.Shorten(p.Key) + `"`
			x, byNumber := numbered(p)
			if !byNumber {
				if v, ok := d.Number(p.Value, "a number"); ok {
					(*to)[p.Key] = v
				}
				continue
			}
			var texts []string
			d.Subject = fmt.Sprintf("the label of %s", p.Key)
			form.OneOrMore.Read(d, p.Value, &texts)
			for _, text := range texts {
				(*to)[text] = x
			}
		}
		d.Subject = outer
	},
	Schema: func() form.Object {
		number := form.Object{{"type", "number"}}
		return form.Object{{"type", "object"}, {"additionalProperties", form.Object{{"anyOf", []form.Object{number, form.Words.Schema(), form.Some(form.Words).Schema()}}}}}
	},
}

// numbered tells whether an entry is a number with its texts, and not a text with its number: 7: ["strongly agree", "tout à fait d'accord"].
func numbered(p form.Pair) (float64, bool) {
	x, err := strconv.ParseFloat(p.Key, 64)
	if err != nil {
		return 0, false
	}
	text := p.Value.Kind == yaml.ScalarNode && p.Value.Tag == "!!str" && !form.PlainNumber.MatchString(p.Value.Value)
	return x, text || p.Value.Kind == yaml.SequenceNode
}

// label is one text of a scale's labels with the number it stands for.
type label struct {
	text   *yaml.Node
	number *yaml.Node
}

// labelsOf returns the labels as they are written, in order.
func labelsOf(n *yaml.Node) []label {
	var all []label
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := form.Deref(n.Content[i]), form.Deref(n.Content[i+1])
		if _, byNumber := numbered(form.Pair{Key: key.Value, Value: value}); !byNumber {
			all = append(all, label{key, value})
			continue
		}
		if value.Kind != yaml.SequenceNode {
			all = append(all, label{value, key})
			continue
		}
		for _, text := range value.Content {
			all = append(all, label{form.Deref(text), key})
		}
	}
	return all
}

// checkLabels reports labels that are one but for their writing, and numbers outside the scale.
func checkLabels(d *form.Decoder, n *yaml.Node, s *config.Scale) {
	seen := map[string]label{}
	for _, l := range labelsOf(n) {
		folded := strings.ToLower(strings.Join(strings.Fields(l.text.Value), " "))
		v, known := s.Labels[l.text.Value]
		first, twice := seen[folded]
		switch {
		case twice && first.text.Value != l.text.Value:
			found := d.Errorf(l.text, NamedTwice, "the label %q is the same as %q but for case and blanks", form.Shorten(l.text.Value), form.Shorten(first.text.Value))
			found.Hint = "keep one of the two"
		case twice && first.number.Value != l.number.Value:
			found := d.Errorf(l.text, NamedTwice, "the label %q stands for %s and for %s", form.Shorten(l.text.Value), first.number.Value, l.number.Value)
			found.Hint = "keep one of the two"
		case known && (v < s.Min || v > s.Max):
			d.Errorf(l.number, BadScale, "the label %q stands for %s, outside the scale %s–%s", form.Shorten(l.text.Value), form.Short(v), form.Short(s.Min), form.Short(s.Max))
		}
		seen[folded] = l
	}
}
