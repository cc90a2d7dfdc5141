package standards

import (
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/value"
)

// Coverage is how the standards stand to what is expected and valued.
type Coverage struct {
	Share      value.Figure  `json:"share" doc:"Share of the important items that a standard serves, 0–1; a partly sound standard counts half."`
	Basis      string        `json:"basis,omitempty" enum:"rated_importance,expectation" doc:"What says that an item is important: how important customers rate it, or how much they expect."`
	Important  []value.Named `json:"important" doc:"Items that matter at the median or more."`
	Covered    []value.Named `json:"covered" doc:"Of those, the ones with a measured standard."`
	Partly     []value.Named `json:"partly_covered" doc:"Of those, the ones whose standard lacks a measure, a target or an owner."`
	Missing    []value.Named `json:"missing" doc:"Of those, the ones without a standard."`
	Unserving  []value.Named `json:"standards_without_item" doc:"Standards that name no item."`
	ByOrigin   []originShare `json:"by_origin" doc:"How the standards fare by who asked for them; each stakeholder, and those without an origin."`
	ValuesBare []value.Named `json:"values_without_standard" doc:"Company values that no standard expresses."`
	Valueless  []value.Named `json:"standards_without_value" doc:"Standards that express no company value."`
	Values     []valueShare  `json:"standards_by_value" doc:"How the standards fare that express each company value, in the order of report.yaml."`
}

type tally struct {
	Number   int          `json:"number" doc:"Number of standards."`
	Measured int          `json:"measured" doc:"Of those, the ones that are measured."`
	Met      int          `json:"met" doc:"Of those, the ones that are met beyond doubt."`
	Missed   int          `json:"missed" doc:"Of those, the ones that are missed beyond doubt."`
	Within   value.Figure `json:"within" doc:"Share of contacts within them, 0–1, of those stated as a share or as never; a contact counts once for each that applies to it."`
	Against  value.Figure `json:"against_required" doc:"That share minus the share required, in percentage points."`
}

type originShare struct {
	Origin string `json:"origin" doc:"Who asked: customers, employees, shareholders, suppliers, government, associations, community or rating_body; empty when nobody is named."`
	tally
}

type valueShare struct {
	Value string `json:"value" doc:"The value's id."`
	Name  string `json:"name" doc:"The value's name."`
	tally
}

func (n names) coverage(c result.Coverage) Coverage {
	out := Coverage{
		Share:      value.Of(c.Share),
		Important:  value.Each(c.Important, n.ItemRef),
		Covered:    value.Each(c.Covered, n.ItemRef),
		Partly:     value.Each(c.Partly, n.ItemRef),
		Missing:    value.Each(c.Missing, n.ItemRef),
		Unserving:  value.Each(c.Unserving, n.standardRef),
		ByOrigin:   value.Each(c.ByOrigin, func(o result.OriginShare) originShare { return originShare{o.Origin, newTally(o.Tally)} }),
		ValuesBare: []value.Named{},
		Valueless:  value.Each(c.Valueless, n.standardRef),
		Values:     value.Each(c.ByValue, func(v result.ValueShare) valueShare { return valueShare{v.Value, n.Value(v.Value), newTally(v.Tally)} }),
	}
	if len(c.Important) > 0 {
		out.Basis = c.Basis
	}
	for _, v := range c.ByValue {
		if v.Number == 0 {
			out.ValuesBare = append(out.ValuesBare, value.Named{ID: v.Value, Name: n.Value(v.Value)})
		}
	}
	return out
}

func newTally(t result.Tally) tally {
	return tally{t.Number, t.Measured, t.Met, t.Missed, value.Of(t.Within), value.Of(t.Against)}
}

func (n names) standardRef(id string) value.Named {
	return value.Named{ID: id, Name: n.Standards[id].Name}
}
