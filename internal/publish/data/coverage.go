package data

import "ecart/internal/measure/result"

type coverage struct {
	Share      figure        `json:"share" doc:"Share of the important items that a standard serves, 0–1; a partly sound standard counts half."`
	Basis      string        `json:"basis,omitempty" enum:"rated_importance,expectation" doc:"What says that an item is important: how important customers rate it, or how much they expect."`
	Important  []named       `json:"important" doc:"Items that matter at the median or more."`
	Covered    []named       `json:"covered" doc:"Of those, the ones with a measured standard."`
	Partly     []named       `json:"partly_covered" doc:"Of those, the ones whose standard lacks a measure, a target or an owner."`
	Missing    []named       `json:"missing" doc:"Of those, the ones without a standard."`
	Unserving  []named       `json:"standards_without_item" doc:"Standards that name no item."`
	ByOrigin   []originShare `json:"by_origin" doc:"How the standards fare by who asked for them; each stakeholder, and those without an origin."`
	ValuesBare []named       `json:"values_without_standard" doc:"Company values that no standard expresses."`
	Valueless  []named       `json:"standards_without_value" doc:"Standards that express no company value."`
	Values     []valueShare  `json:"standards_by_value" doc:"How the standards fare that express each company value, in the order of report.yaml."`
}

type tally struct {
	Number   int    `json:"number" doc:"Number of standards."`
	Measured int    `json:"measured" doc:"Of those, the ones that are measured."`
	Met      int    `json:"met" doc:"Of those, the ones that are met beyond doubt."`
	Missed   int    `json:"missed" doc:"Of those, the ones that are missed beyond doubt."`
	Within   figure `json:"within" doc:"Share of contacts within them, 0–1, of those stated as a share or as never; a contact counts once for each that applies to it."`
	Against  figure `json:"against_required" doc:"That share minus the share required, in percentage points."`
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

func (n names) coverage(c result.Coverage) coverage {
	out := coverage{
		Share:      newFigure(c.Share),
		Important:  each(c.Important, n.itemRef),
		Covered:    each(c.Covered, n.itemRef),
		Partly:     each(c.Partly, n.itemRef),
		Missing:    each(c.Missing, n.itemRef),
		Unserving:  each(c.Unserving, n.standardRef),
		ByOrigin:   each(c.ByOrigin, func(o result.OriginShare) originShare { return originShare{o.Origin, newTally(o.Tally)} }),
		ValuesBare: []named{},
		Valueless:  each(c.Valueless, n.standardRef),
		Values:     each(c.ByValue, func(v result.ValueShare) valueShare { return valueShare{v.Value, n.value(v.Value), newTally(v.Tally)} }),
	}
	if len(c.Important) > 0 {
		out.Basis = c.Basis
	}
	for _, v := range c.ByValue {
		if v.Number == 0 {
			out.ValuesBare = append(out.ValuesBare, named{ID: v.Value, Name: n.value(v.Value)})
		}
	}
	return out
}

func newTally(t result.Tally) tally {
	return tally{t.Number, t.Measured, t.Met, t.Missed, newFigure(t.Within), newFigure(t.Against)}
}

func (n names) standardRef(id string) named { return named{ID: id, Name: n.standards[id].Name} }
