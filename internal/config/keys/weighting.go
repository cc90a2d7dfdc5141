package keys

import (
	"math"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var weighting = form.Table[config.Weighting]{
	Place: func(w *config.Weighting) *diag.Place { return &w.At },
	Keys: []form.Key[config.Weighting]{
		form.Field("margins", "How customers divide over location, channel or segments, each by itself: the share or the number of each group.", margins, func(w *config.Weighting) *[]config.Margin { return &w.Margins }).
			Eg(form.Object{{"location", form.Object{{"Brest", 0.2}, {"Lyon", 0.8}}}}),
		form.Field("cells", "How customers divide over groupings crossed with each other; instead of margins.", cells.Form(), func(w *config.Weighting) *config.Cells { return &w.Cells }),
		form.Field("trim", "Weights are cut off at this many times their median; 0 cuts none.", least, func(w *config.Weighting) *float64 { return &w.Trim }).Or(5.0),
	},
	Finish: func(d *form.Decoder, g *form.Group, w *config.Weighting) {
		if g.Has("margins") && g.Has("cells") {
			d.Errorf(g.Find("cells").At, form.Contradiction, "\"cells\" do not go with \"margins\"").Hint = "keep the cells if the crossed counts are known, else the margins"
		}
		if w.Trim > 0 && w.Trim < 1 {
			d.Errorf(g.Value("trim"), form.OutOfBounds, "weights cannot be cut off below their median").Hint = "write 5, or 0 to cut none"
		}
	},
}

// weightingForm has no defaults where the group is not given: then nothing is weighted.
var weightingForm = form.Form[config.Weighting]{Read: weighting.Read, Schema: weighting.Schema}

// margins is a group of groupings, each a group of levels with their sizes.
var margins = form.Form[[]config.Margin]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.Margin) {
		if n.Kind != yaml.MappingNode {
			d.Wrong(n, "a group of groupings").Hint = "write for instance margins: {location: {Brest: 0.2, Lyon: 0.8}}"
			return
		}
		outer := d.Subject
		for _, p := range d.Group(n).Pairs {
			d.Subject = `"` + form.Shorten(p.Key) + `"`
			m := config.Margin{Factor: p.Key, At: d.Place(p.At)}
			d.Refer(form.GroupingName, p.Key, p.At)
			parts(d, p.Value, &m)
			*to = append(*to, m)
		}
		d.Subject = outer
	},
	Schema: func() form.Object {
		levels := form.Object{{"type", "object"}, {"minProperties", 1}, {"additionalProperties", size.Schema()}}
		return form.Object{{"type", "object"}, {"additionalProperties", levels}}
	},
}

// parts reads the levels of one margin. Sizes of 1 and less are shares, which must make a whole.
func parts(d *form.Decoder, n *yaml.Node, m *config.Margin) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		d.Wrong(n, "a group of levels with their shares or numbers")
		return
	}
	before, sum, shares := len(d.Diags), 0.0, true
	for _, p := range d.Group(n).Pairs {
		d.Subject = `the share of "` + form.Shorten(p.Key) + `"`
		part := config.Part{Level: p.Key, At: d.Place(p.At)}
		size.Read(d, p.Value, &part.Size)
		sum += part.Size
		shares = shares && part.Size <= 1
		m.Parts = append(m.Parts, part)
	}
	if len(d.Diags) == before && shares {
		whole(d, n, m.Factor, sum)
	}
}

// whole reports shares that do not make a whole; up to half a hundredth is rounding.
func whole(d *form.Decoder, n *yaml.Node, what string, sum float64) {
	if math.Abs(sum-1) > 0.005 {
		d.Errorf(n, form.Contradiction, "the shares of %q add up to %s, not 1", form.Shorten(what), form.Short(math.Round(sum*1e6)/1e6)).Hint = "list every group; shares make a whole, and numbers above 1 are counts"
	}
}

// size is a share or a count above zero.
var size = form.Form[float64]{
	Read: func(d *form.Decoder, n *yaml.Node, to *float64) {
		if n.Kind == yaml.ScalarNode && form.PercentPattern.MatchString(n.Value) {
			form.Share(0, 1).Read(d, n, to)
			return
		}
		form.Positive.Read(d, n, to)
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{form.Positive.Schema(), {{"type", "string"}, {"pattern", form.Percent}}}}}
	},
}

var cells = form.Table[config.Cells]{
	Place: func(c *config.Cells) *diag.Place { return &c.At },
	Keys: []form.Key[config.Cells]{
		form.Field("by", "The groupings that are crossed: location, channel or segments.", form.Some(form.Refer(form.GroupingName)), func(c *config.Cells) *[]string { return &c.By }).Must().Eg([]string{"location", "age"}),
		form.Field("parts", "The combinations, each with its share or number.", form.Some(cell.Form()), func(c *config.Cells) *[]config.Cell { return &c.Parts }).Must(),
	},
	Finish: checkCells,
}

var cell = form.Table[config.Cell]{
	Place: func(c *config.Cell) *diag.Place { return &c.At },
	Keys: []form.Key[config.Cell]{
		form.Field("of", "One group of each grouping, in their order.", form.Some(form.Words), func(c *config.Cell) *[]string { return &c.Levels }).Must().Eg([]string{"Brest", "18–25"}),
		form.Field("size", "The share of the combination, or how many customers it has.", size, func(c *config.Cell) *float64 { return &c.Size }).Must().Eg(120),
	},
}

// checkCells reports combinations that are incomplete, listed twice, or no whole.
func checkCells(d *form.Decoder, g *form.Group, c *config.Cells) {
	if !g.Sound || len(c.By) == 0 {
		return
	}
	first, sum, shares := map[string]diag.Place{}, 0.0, true
	for _, x := range c.Parts {
		at := d.Node(x.At)
		name := strings.Join(x.Levels, " × ")
		if len(x.Levels) != len(c.By) {
			d.Errorf(at, form.Contradiction, "%q is of %d of the %d groupings that are crossed", form.Shorten(name), len(x.Levels), len(c.By)).Hint = "name one group of each: " + strings.Join(c.By, ", ")
		}
		if before, taken := first[name]; taken {
			found := d.Errorf(at, NamedTwice, "%q is listed twice", form.Shorten(name))
			found.Notes = []diag.Related{{Place: before, Message: "the first one is here"}}
		}
		first[name] = x.At
		sum += x.Size
		shares = shares && x.Size <= 1
	}
	if shares {
		whole(d, g.Value("parts"), strings.Join(c.By, " × "), sum)
	}
}
