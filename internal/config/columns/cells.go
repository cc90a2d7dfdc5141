package columns

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// Sieves is the form of keep and reject: columns, each with the value or the values that count.
var Sieves = form.Form[[]config.Sieve]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]config.Sieve) {
		if n.Kind != yaml.MappingNode {
			d.Wrong(n, "a group of columns with their values").Hint = "write for instance {Finished: [\"True\", \"1\"]}"
			return
		}
		outer := d.Subject
		for _, p := range d.Group(n).Pairs {
			d.Subject = fmt.Sprintf("%q", p.Key)
			s := config.Sieve{Column: p.Key, At: d.Place(p.At)}
			cellTexts.Read(d, p.Value, &s.Values)
			*to = append(*to, s)
		}
		d.Subject = outer
	},
	Schema: func() form.Object {
		return form.Object{{"type", "object"}, {"additionalProperties", cellTexts.Schema()}}
	},
}

// cellTexts is what cells may hold: one value or a list of them, of any kind.
var cellTexts = form.Form[[]string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *[]string) {
		if n.Kind == yaml.SequenceNode {
			form.Some(cellText).Read(d, n, to)
			return
		}
		var one string
		if cellText.Read(d, n, &one); one != "" {
			*to = []string{one}
		}
	},
	Schema: func() form.Object {
		return form.Object{{"anyOf", []form.Object{cellText.Schema(), form.Some(cellText).Schema()}}}
	},
}

// cellText is what one cell may hold, as it is written: true is the cell TRUE.
var cellText = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
			*to = n.Value
			return
		}
		*to, _ = d.Text(n)
	},
	Schema: func() form.Object {
		return form.Object{{"type", []string{"string", "number", "boolean"}}, {"pattern", `\S`}}
	},
}

// dateFormat is how dates are written, as YYYY, MM and DD in their places; it is kept as the layout of 2 January 2006.
var dateFormat = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if !ok {
			return
		}
		layout := dateParts.Replace(s)
		if !strings.Contains(layout, "2006") || !strings.Contains(layout, "02") && !strings.Contains(layout, "2 ") || !strings.Contains(layout, "01") {
			d.Errorf(n, form.BadDate, "%q does not say how dates are written", form.Shorten(s)).Hint = "write for instance DD/MM/YYYY or YYYY-MM-DD hh:mm"
			return
		}
		*to = layout
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}} },
}

var dateParts = strings.NewReplacer("YYYY", "2006", "MM", "01", "DD", "02", "hh", "15", "mm", "04", "ss", "05")
