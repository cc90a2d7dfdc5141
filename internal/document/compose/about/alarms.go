package about

import (
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

// opponent is a statement that does not go with the others of its dimension, and where it does not.
type opponent struct {
	item, dimension string
	found           []string // its correlation in each battery in which it does not, in words
	clear           bool     // beyond noise in one of them
}

// opposing returns the statements that run against the others of their dimension beyond noise, and those of which that may be chance. Where
// one is reversed others seem so too: of each battery the one furthest from the others is named.
func opposing(c *wording.Composer) (against, adrift []opponent) {
	var all []opponent
	for _, r := range c.Results.Reliability {
		worst, ok := furthest(r)
		if !ok {
			continue
		}
		at := -1
		for i, o := range all {
			if o.item == worst.Item && o.dimension == r.Dimension {
				at = i
			}
		}
		if at < 0 {
			at = len(all)
			all = append(all, opponent{item: worst.Item, dimension: r.Dimension})
		}
		o := &all[at]
		o.found = append(o.found, c.T("reliability.opposed", wording.Args{"battery": c.T("reliability.battery." + r.Battery), "r": c.Full(c.Difference(worst.Rest))}))
		o.clear = o.clear || worst.Rest.Bound && worst.Rest.Hi < 0
	}
	for _, o := range all {
		if o.clear {
			against = append(against, o)
		} else {
			adrift = append(adrift, o)
		}
	}
	return against, adrift
}

// furthest returns the statement of a battery with the lowest correlation below 0.
func furthest(r result.Reliability) (worst result.ItemReliability, ok bool) {
	for _, item := range r.Each {
		if item.Rest.OK() && item.Rest.Value < 0 && (!ok || item.Rest.Value < worst.Rest.Value) {
			worst, ok = item, true
		}
	}
	return worst, ok
}

// alarmSection names the statements that run against the others, those that go with none, and those that everybody answered alike.
func alarmSection(c *wording.Composer) report.Section {
	s := report.Section{ID: "alarms", Plain: true}
	against, adrift := opposing(c)
	if len(against) > 0 {
		box := c.Remark(c.T("reliability.reversed"), append(opponents(c, "reliability.reversed.item", against), c.T("reliability.reversed.do"))...)
		box.Tone = report.Negative
		s.Blocks = append(s.Blocks, box)
	}
	if len(adrift) > 0 {
		s.Blocks = append(s.Blocks, c.Remark(c.T("reliability.adrift"), append(opponents(c, "reliability.adrift.item", adrift), c.T("reliability.adrift.do"))...))
	}
	if flat := flatStatements(c); len(flat) > 0 {
		s.Blocks = append(s.Blocks, c.Remark(c.T("reliability.flat"), flat...))
	}
	return s
}

func opponents(c *wording.Composer, key string, all []opponent) []string {
	return wording.Each(all, func(o opponent) string {
		return c.T(key, wording.Args{"item": c.Quote(c.Names.Item(o.item)), "dimension": c.Names.Dimension(o.dimension), "found": c.Printer.List(o.found)})
	})
}

// flatStatements says of each statement that everybody answered alike where it was.
func flatStatements(c *wording.Composer) []string {
	var all []string
	for _, r := range c.Results.Reliability {
		for _, id := range r.Flat {
			all = append(all, c.T("reliability.flat.item", wording.Args{"item": c.Quote(c.Names.Item(id)), "dimension": c.Names.Dimension(r.Dimension), "battery": c.T("reliability.battery." + r.Battery)}))
		}
	}
	return all
}
