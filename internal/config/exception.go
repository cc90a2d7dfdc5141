package config

import (
	"slices"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

var exception = table[Exception]{
	place: func(x *Exception) *diag.Place { return &x.At },
	keys: []key[Exception]{
		field("indicator", "The indicator that is turned round.", refer(indicatorName), func(x *Exception) *string { return &x.Indicator }).must().eg("politeness"),
		field("item", "The item that tests the exception against the customers' answers.", refer(itemName), func(x *Exception) *string { return &x.Item }).eg("16"),
		field("location", "The location it holds for; all unless set.", words, func(x *Exception) *string { return &x.Location }).eg("Marseille"),
		field("segment", "The segment it holds for, as id=group; all unless set.", segmentLevel, func(x *Exception) *string { return &x.Segment }).eg("age=18–25"),
		field("mode", "What it does: invert turns the ends round, exclude leaves the sign out, retarget sets other bounds.", choice(Invert, Exclude, Retarget), func(x *Exception) *ExceptionMode { return &x.Mode }).must().eg("invert"),
		field("green", "For retarget: good up to here.", amount, func(x *Exception) *float64 { return &x.Green }).eg("5 min"),
		field("amber", "For retarget: acceptable up to here; the same as green unless set.", amount, func(x *Exception) *float64 { return &x.Amber }).eg("8 min"),
		field("reason", "Why culture, region or the brand's act turns the sign round.", words, func(x *Exception) *string { return &x.Reason }).must().eg("Rudeness is the act that guests come for."),
		field("approved_by", "Who approved it.", words, func(x *Exception) *string { return &x.ApprovedBy }).must().eg("Brand director"),
		field("review_date", "When it must be looked at again; past that day it no longer holds.", day, func(x *Exception) *time.Time { return &x.ReviewDate }).must().eg("2027-06-30"),
	},
	finish: func(d *decoder, g *group, x *Exception) {
		if x.Mode == Retarget && !g.has("green") {
			d.errorf(g.node, KeyMissing, "key %q is missing: retarget needs the new bound", "green")
		}
		for _, key := range []string{"green", "amber"} {
			d.onlyFor(g, key, x.Mode == Retarget || x.Mode == "", "only retarget sets other bounds")
		}
		d.retargets = append(d.retargets, retarget{g, x})
	},
}

// retarget is an exception whose bounds are in the unit of its indicator, which may be declared later.
type retarget struct {
	group     *group
	exception *Exception
}

// settleRetargets brings the bounds of exceptions into the kept unit.
func (d *decoder) settleRetargets(c *Config) {
	for _, r := range d.retargets {
		x := r.exception
		i := slices.IndexFunc(c.Indicators, func(i Indicator) bool { return i.ID == x.Indicator })
		if i < 0 {
			continue
		}
		kind := c.Indicators[i].kind()
		written := c.Indicators[i].Unit
		d.settle(r.group, kind, &written, keyed{"green", &x.Green}, keyed{"amber", &x.Amber})
		if !r.group.has("amber") {
			x.Amber = x.Green
		}
	}
}

// segmentLevel is one group of a segment: "age=18–25".
var segmentLevel = form[string]{
	read: func(d *decoder, n *yaml.Node, to *string) {
		s, ok := d.text(n)
		if !ok {
			return
		}
		id, level, is := strings.Cut(s, "=")
		if !is || strings.TrimSpace(id) == "" || strings.TrimSpace(level) == "" {
			d.errorf(n, NotAllowed, "%q does not name a group of a segment", shorten(s)).Hint = "write the segment's id, = and the group: age=18–25"
			return
		}
		*to = strings.TrimSpace(id) + "=" + strings.TrimSpace(level)
		d.names = append(d.names, reference{segmentName, strings.TrimSpace(id), n})
	},
	schema: func() object { return object{{"type", "string"}, {"pattern", `^[^=]+=.+$`}} },
}
