package target

import (
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// Exception is the group of one exception.
var Exception = form.Table[config.Exception]{
	Place: func(x *config.Exception) *diag.Place { return &x.At },
	Keys: []form.Key[config.Exception]{
		form.Field("indicator", "The indicator that is turned round.", form.Refer(form.IndicatorName), func(x *config.Exception) *string { return &x.Indicator }).Must().Eg("politeness"),
		form.Field("item", "The item that tests the exception against the customers' answers.", form.Refer(form.ItemName), func(x *config.Exception) *string { return &x.Item }).Eg("16"),
		form.Field("location", "The location it holds for; all unless set.", form.Words, func(x *config.Exception) *string { return &x.Location }).Eg("Marseille"),
		form.Field("segment", "The segment it holds for, as id=group; all unless set.", segmentLevel, func(x *config.Exception) *string { return &x.Segment }).Eg("age=18–25"),
		form.Field("mode", "What it does: invert turns the ends round, exclude leaves the sign out, retarget sets other bounds.", form.Choice(config.Invert, config.Exclude, config.Retarget), func(x *config.Exception) *config.ExceptionMode { return &x.Mode }).Must().Eg("invert"),
		form.Field("green", "For retarget: good up to here.", amount, func(x *config.Exception) *float64 { return &x.Green }).Eg("5 min"),
		form.Field("amber", "For retarget: acceptable up to here; the same as green unless set.", amount, func(x *config.Exception) *float64 { return &x.Amber }).Eg("8 min"),
		form.Field("reason", "Why culture, region or the brand's act turns the sign round.", form.Words, func(x *config.Exception) *string { return &x.Reason }).Must().Eg("Rudeness is the act that guests come for."),
		form.Field("approved_by", "Who approved it.", form.Words, func(x *config.Exception) *string { return &x.ApprovedBy }).Must().Eg("Brand director"),
		form.Field("review_date", "When it must be looked at again; past that day it no longer holds.", form.Day, func(x *config.Exception) *time.Time { return &x.ReviewDate }).Must().Eg("2027-06-30"),
	},
	Finish: func(d *form.Decoder, g *form.Group, x *config.Exception) {
		if x.Mode == config.Retarget && !g.Has("green") {
			d.Errorf(g.Node, form.KeyMissing, "key %q is missing: retarget needs the new bound", "green")
		}
		for _, key := range []string{"green", "amber"} {
			onlyFor(d, g, key, x.Mode == config.Retarget || x.Mode == "", "only retarget sets other bounds")
		}
		Noted(d).retargets = append(Noted(d).retargets, retarget{g, x})
	},
}

// retarget is an exception whose bounds are in the unit of its indicator, which may be declared later.
type retarget struct {
	group     *form.Group
	exception *config.Exception
}

// SettleRetargets brings the bounds of exceptions into the kept unit.
func SettleRetargets(d *form.Decoder, c *config.Config) {
	for _, r := range Noted(d).retargets {
		x := r.exception
		i := slices.IndexFunc(c.Indicators, func(i config.Indicator) bool { return i.ID == x.Indicator })
		if i < 0 {
			continue
		}
		kind := c.Indicators[i].Kind()
		written := c.Indicators[i].Unit
		settle(d, r.group, kind, &written, keyed{"green", &x.Green}, keyed{"amber", &x.Amber})
		if !r.group.Has("amber") {
			x.Amber = x.Green
		}
	}
}

// segmentLevel is one group of a segment: "age=18–25".
var segmentLevel = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if !ok {
			return
		}
		id, level, is := strings.Cut(s, "=")
		if !is || strings.TrimSpace(id) == "" || strings.TrimSpace(level) == "" {
			d.Errorf(n, form.NotAllowed, "%q does not name a group of a segment", form.Shorten(s)).Hint = "write the segment's id, = and the group: age=18–25"
			return
		}
		*to = strings.TrimSpace(id) + "=" + strings.TrimSpace(level)
		d.Refer(form.SegmentName, strings.TrimSpace(id), n)
	},
	Schema: func() form.Object { return form.Object{{"type", "string"}, {"pattern", `^[^=]+=.+$`}} },
}
