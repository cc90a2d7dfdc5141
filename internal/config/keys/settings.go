package keys

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var privacy = form.Table[config.Privacy]{
	Place: func(p *config.Privacy) *diag.Place { return &p.At },
	Keys: []form.Key[config.Privacy]{
		form.Field("customers", "The fewest customers whose figures may be shown together.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Customers }).Or(5),
		form.Field("staff", "The fewest managers or employees of one team or location.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Staff }).Or(10),
		form.Field("company", "The fewest managers or employees of the whole company.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Company }).Or(5),
		form.Field("verbatim", "The fewest respondents of a group whose comments may be quoted.", form.Whole[int](1, 1000), func(p *config.Privacy) *int { return &p.Verbatim }).Or(10),
		form.Field("allow", "Headings of columns that look like personal data and may be shown all the same, such as a segment by adviser.", form.List(form.Words), func(p *config.Privacy) *[]string { return &p.Allow }).Eg([]string{"Conseiller"}),
	},
	Finish: func(d *form.Decoder, g *form.Group, p *config.Privacy) {
		for _, k := range []struct {
			key string
			n   int
		}{{"customers", p.Customers}, {"staff", p.Staff}, {"company", p.Company}, {"verbatim", p.Verbatim}} {
			if k.n < 3 {
				d.Warnf(g.Value(k.key), TooFewToHide, "in a group of %d people can be recognised", k.n).Hint = "use 3 or more; 5 is common"
			}
		}
	},
}
