package columns

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/config/target"
)

// CheckWhole reports a column that is named in two ways, or by half.
func CheckWhole(d *form.Decoder, g *form.Group, f config.FieldSpec) {
	span := g.Has("from") || g.Has("to")
	ways := 0
	for _, given := range []bool{g.Has("column"), g.Has("columns"), span} {
		if given {
			ways++
		}
	}
	switch {
	case ways == 0:
		d.Errorf(g.Node, form.KeyMissing, "no column is named").Hint = "add for instance column: " + f.Example
	case ways > 1:
		d.Errorf(g.Node, form.Contradiction, "%q is read from one column, from several, or from two time stamps, not from more than one of these", f.Key).Hint = "keep one way"
	case span && !(g.Has("from") && g.Has("to")):
		d.Errorf(g.Node, form.Contradiction, "\"from\" and \"to\" go together").Hint = "name the time stamp at which it begins and the one at which it ends"
	case span && f.Family != config.Single:
		d.Errorf(g.Value("from"), form.Contradiction, "%q is several columns, which two time stamps are not", f.Key).Hint = fmt.Sprintf("write a pattern, such as %q", f.Example)
	case span && g.Has("unit"):
		d.Errorf(g.Value("unit"), target.BadUnit, "the time between two stamps needs no unit").Hint = "remove the unit"
	}
	if p := g.Find("heading"); p != nil && !columnLetter.MatchString(g.Value("column").Value) {
		d.Errorf(p.At, form.Contradiction, "the column is named by its heading already").Hint = "name it by its letter, as =H, or remove the line"
	}
	checkMany(d, g)
}

// checkMany reports a pattern of columns that names only one, and words for columns that are not there.
func checkMany(d *form.Decoder, g *form.Group) {
	if p := g.Find("columns"); p != nil && p.Value.Kind == yaml.ScalarNode && strings.Count(p.Value.Value, "*") != 1 {
		d.Errorf(p.Value, BadPattern, "the pattern %q must hold one *", form.Shorten(p.Value.Value)).Hint = "the headings of the choices could be \"Q9_*\""
	}
	for _, k := range []string{"checked", "unchecked"} {
		if p := g.Find(k); p != nil && !g.Has("columns") {
			d.Errorf(p.At, form.Contradiction, "%q says what stands in one column for each choice, and there is one column", k).Hint = "write columns: with a *, or remove the line"
		}
	}
	if p := g.Find("split"); p != nil && g.Has("columns") {
		d.Errorf(p.At, form.Contradiction, "choices in columns of their own are not split").Hint = "remove the line"
	}
}

var (
	// marksOf are the placeholders that stand for the members of a family.
	marksOf = map[config.Family][]string{config.PerItem: {"{n}", "{item}"}, config.PerDimension: {"{dimension}"}, config.PerService: {"{service}"}, config.PerStandard: {"{standard}"}}

	placeholder  = regexp.MustCompile(`\{[^{}]*\}`)
	columnLetter = regexp.MustCompile(`^=[A-Za-z]{1,3}$`)
)

// checkColumn reports a pattern that does not fit its field.
func checkColumn(d *form.Decoder, n *yaml.Node, f config.FieldSpec, header string) {
	if header == "" {
		return
	}
	wanted := strings.Join(marksOf[f.Family], " or ")
	if strings.HasPrefix(header, "=") && (f.Family != config.Single || !columnLetter.MatchString(header)) {
		found := d.Errorf(n, BadPattern, "%q does not name a column", form.Shorten(header))
		found.Hint = "write =H for column H"
		if f.Family != config.Single {
			found.Hint = fmt.Sprintf("%q is several columns: write a pattern with %s, such as %q", f.Key, wanted, f.Example)
		}
		return
	}
	marks := placeholder.FindAllString(header, -1)
	fits := 0
	for _, m := range marks {
		if slices.Contains(marksOf[f.Family], m) {
			fits++
		}
	}
	switch {
	case f.Family == config.Single && known(marks):
		d.Errorf(n, BadPattern, "%q is one column, but %q is a pattern for several", f.Key, form.Shorten(header)).Hint = "write the exact heading"
	case f.Family != config.Single && (fits == 0 || fits < len(marks)):
		d.Errorf(n, BadPattern, "the pattern %q must hold %s", form.Shorten(header), wanted).
			Hint = fmt.Sprintf("%q is several columns; their headings could be %q", f.Key, f.Example)
	}
}

// known tells whether any of the marks in braces is one of ours; a heading may hold braces of its own.
func known(marks []string) bool {
	for _, ours := range marksOf {
		if slices.ContainsFunc(marks, func(m string) bool { return slices.Contains(ours, m) }) {
			return true
		}
	}
	return false
}
