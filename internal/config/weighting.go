package config

import (
	"math"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// Weighting says how the customers as a whole are made up, so that answers can be weighted to it. Weights of a column are the base.
// The zero value weights nothing.
type Weighting struct {
	Margins []Margin // for raking, in the order of the file
	Cells   Cells    // for post-stratification; never beside margins
	Trim    float64  // weights are cut off at this many times their median: 5 unless set; 0 cuts none
	At      diag.Place
}

// Margin is how customers divide over one grouping.
type Margin struct {
	Factor string // location, channel or a segment's id
	Parts  []Part
	At     diag.Place
}

// Part is what one group is of the whole: a share or a count, which only counts beside the others'.
type Part struct {
	Level string
	Size  float64
	At    diag.Place
}

// Cells is how customers divide over groupings crossed with each other.
type Cells struct {
	By    []string // location, channel or segments' ids
	Parts []Cell
	At    diag.Place
}

// Cell is what one combination of groups is of the whole.
type Cell struct {
	Levels []string // one of each grouping, in the order of By
	Size   float64
	At     diag.Place
}

var weighting = table[Weighting]{
	place: func(w *Weighting) *diag.Place { return &w.At },
	keys: []key[Weighting]{
		field("margins", "How customers divide over location, channel or segments, each by itself: the share or the number of each group.", margins, func(w *Weighting) *[]Margin { return &w.Margins }).
			eg(object{{"location", object{{"Brest", 0.2}, {"Lyon", 0.8}}}}),
		field("cells", "How customers divide over groupings crossed with each other; instead of margins.", cells.form(), func(w *Weighting) *Cells { return &w.Cells }),
		field("trim", "Weights are cut off at this many times their median; 0 cuts none.", least, func(w *Weighting) *float64 { return &w.Trim }).or(5.0),
	},
	finish: func(d *decoder, g *group, w *Weighting) {
		if g.has("margins") && g.has("cells") {
			d.errorf(g.find("cells").at, Contradiction, "\"cells\" do not go with \"margins\"").Hint = "keep the cells if the crossed counts are known, else the margins"
		}
		if w.Trim > 0 && w.Trim < 1 {
			d.errorf(g.value("trim"), OutOfBounds, "weights cannot be cut off below their median").Hint = "write 5, or 0 to cut none"
		}
	},
}

// weightingForm has no defaults where the group is not given: then nothing is weighted.
var weightingForm = form[Weighting]{read: weighting.read, schema: weighting.schema}

// margins is a group of groupings, each a group of levels with their sizes.
var margins = form[[]Margin]{
	read: func(d *decoder, n *yaml.Node, to *[]Margin) {
		if n.Kind != yaml.MappingNode {
			d.wrong(n, "a group of groupings").Hint = "write for instance margins: {location: {Brest: 0.2, Lyon: 0.8}}"
			return
		}
		outer := d.subject
		for _, p := range d.group(n).pairs {
			d.subject = `"` + shorten(p.key) + `"`
			m := Margin{Factor: p.key, At: d.place(p.at)}
			d.names = append(d.names, reference{groupingName, p.key, p.at})
			d.parts(p.value, &m)
			*to = append(*to, m)
		}
		d.subject = outer
	},
	schema: func() object {
		levels := object{{"type", "object"}, {"minProperties", 1}, {"additionalProperties", size.schema()}}
		return object{{"type", "object"}, {"additionalProperties", levels}}
	},
}

// parts reads the levels of one margin. Sizes of 1 and less are shares, which must make a whole.
func (d *decoder) parts(n *yaml.Node, m *Margin) {
	if n.Kind != yaml.MappingNode || len(n.Content) == 0 {
		d.wrong(n, "a group of levels with their shares or numbers")
		return
	}
	before, sum, shares := len(d.diags), 0.0, true
	for _, p := range d.group(n).pairs {
		d.subject = `the share of "` + shorten(p.key) + `"`
		part := Part{Level: p.key, At: d.place(p.at)}
		size.read(d, p.value, &part.Size)
		sum += part.Size
		shares = shares && part.Size <= 1
		m.Parts = append(m.Parts, part)
	}
	if len(d.diags) == before && shares {
		d.whole(n, m.Factor, sum)
	}
}

// whole reports shares that do not make a whole; up to half a hundredth is rounding.
func (d *decoder) whole(n *yaml.Node, what string, sum float64) {
	if math.Abs(sum-1) > 0.005 {
		d.errorf(n, Contradiction, "the shares of %q add up to %s, not 1", shorten(what), short(math.Round(sum*1e6)/1e6)).Hint = "list every group; shares make a whole, and numbers above 1 are counts"
	}
}

// size is a share or a count above zero.
var size = form[float64]{
	read: func(d *decoder, n *yaml.Node, to *float64) {
		if n.Kind == yaml.ScalarNode && percentPattern.MatchString(n.Value) {
			share(0, 1).read(d, n, to)
			return
		}
		positive.read(d, n, to)
	},
	schema: func() object {
		return object{{"anyOf", []object{positive.schema(), {{"type", "string"}, {"pattern", percent}}}}}
	},
}

var cells = table[Cells]{
	place: func(c *Cells) *diag.Place { return &c.At },
	keys: []key[Cells]{
		field("by", "The groupings that are crossed: location, channel or segments.", some(refer(groupingName)), func(c *Cells) *[]string { return &c.By }).must().eg([]string{"location", "age"}),
		field("parts", "The combinations, each with its share or number.", some(cell.form()), func(c *Cells) *[]Cell { return &c.Parts }).must(),
	},
	finish: (*decoder).checkCells,
}

var cell = table[Cell]{
	place: func(c *Cell) *diag.Place { return &c.At },
	keys: []key[Cell]{
		field("of", "One group of each grouping, in their order.", some(words), func(c *Cell) *[]string { return &c.Levels }).must().eg([]string{"Brest", "18–25"}),
		field("size", "The share of the combination, or how many customers it has.", size, func(c *Cell) *float64 { return &c.Size }).must().eg(120),
	},
}

// checkCells reports combinations that are incomplete, listed twice, or no whole.
func (d *decoder) checkCells(g *group, c *Cells) {
	if !g.sound || len(c.By) == 0 {
		return
	}
	first, sum, shares := map[string]diag.Place{}, 0.0, true
	for _, x := range c.Parts {
		at := &yaml.Node{Line: x.At.Line, Column: x.At.Col}
		name := strings.Join(x.Levels, " × ")
		if len(x.Levels) != len(c.By) {
			d.errorf(at, Contradiction, "%q is of %d of the %d groupings that are crossed", shorten(name), len(x.Levels), len(c.By)).Hint = "name one group of each: " + strings.Join(c.By, ", ")
		}
		if before, taken := first[name]; taken {
			found := d.errorf(at, NamedTwice, "%q is listed twice", shorten(name))
			found.Notes = []diag.Related{{Place: before, Message: "the first one is here"}}
		}
		first[name] = x.At
		sum += x.Size
		shares = shares && x.Size <= 1
	}
	if shares {
		d.whole(g.value("parts"), strings.Join(c.By, " × "), sum)
	}
}
