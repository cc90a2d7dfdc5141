package figure

import (
	"reflect"
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// Foreseen is what settings alone tell of the names of figures, before a workbook is read.
type Foreseen struct {
	Names []string // all that the report may have, in its order; those of which only the data know a part have Ends
	Sure  []string // of these, the ones that it has whatever the data say
}

// anything is a letter that no language writes, in the place of a name that only the data know: of a location, a cause, a process step.
const anything = "ꙮ"

// Foresee returns the names that figures can have under the settings. The names come from All itself, over results that hold what settings
// alone put there and over results that hold all there can be. The signs are the ids of all that a report of these settings has.
func Foresee(c *config.Config, signs []string) Foreseen {
	sure, most := declared(c, signs), declared(c, signs)
	imagine(c, most)
	fill(reflect.ValueOf(most).Elem())
	return Foreseen{Names: Names(All(c, most)), Sure: Names(All(c, sure))}
}

// Can tells whether the report may have a figure of this name.
func (f Foreseen) Can(name string) bool {
	return slices.ContainsFunc(f.Names, func(one string) bool {
		before, after := Ends(one)
		return name == one || before != one && len(name) > len(before)+len(after) && strings.HasPrefix(name, before) && strings.HasSuffix(name, after)
	})
}

// Ends are what stands before and after what only the data know; a name that the settings tell whole ends where it begins.
func Ends(name string) (before, after string) {
	i, j := strings.Index(name, anything), strings.LastIndex(name, anything)
	if i < 0 {
		return name, ""
	}
	return name[:i], name[j+len(anything):]
}

// declared are results that hold what settings alone put there: the gaps, the standards, the promises, the signs, and the statements where customers are asked.
func declared(c *config.Config, signs []string) *result.Results {
	r := &result.Results{}
	for _, s := range c.Standards {
		r.Standards = append(r.Standards, result.Standard{ID: s.ID})
	}
	for _, p := range c.Promises {
		r.Promises = append(r.Promises, result.Promise{ID: p.ID})
	}
	for _, id := range signs {
		r.Signs = append(r.Signs, result.Sign{ID: id})
	}
	if !slices.ContainsFunc(c.Sources, func(s config.Source) bool { return s.Role == config.Customers }) {
		return r
	}
	for _, d := range c.Model.Dimensions {
		r.Service.Dimensions = append(r.Service.Dimensions, result.Pair{ID: d.ID})
		for _, i := range d.Items {
			r.Service.Items = append(r.Service.Items, result.Pair{ID: i.ID})
		}
	}
	return r
}

// imagine adds all that results can hold besides, with anything for what only the data know.
func imagine(c *config.Config, r *result.Results) {
	for _, n := range []int{1, 2, 3, 4, 5} {
		r.Gaps = append(r.Gaps, imagined(c, n))
	}
	r.Pictures = []result.Gap{imagined(c, 6), imagined(c, 7)}
	r.Service.Dimensions, r.Service.Items = nil, nil
	for _, d := range c.Model.Dimensions {
		r.Service.Dimensions = append(r.Service.Dimensions, result.Pair{ID: d.ID})
		r.Service.Weights = append(r.Service.Weights, result.Weight{Dimension: d.ID})
		r.Zone.Dimensions = append(r.Zone.Dimensions, result.ZonePart{ID: d.ID})
		r.Drivers.Dimensions = append(r.Drivers.Dimensions, result.Driver{ID: d.ID})
		r.Key.Dimensions = append(r.Key.Dimensions, result.Contrast{ID: d.ID})
		r.Reliability = append(r.Reliability, result.Reliability{Dimension: d.ID, Battery: "perception"})
	}
	for _, i := range c.Model.Items() {
		r.Service.Items = append(r.Service.Items, result.Pair{ID: i.ID})
	}
	for _, a := range c.Antecedents {
		r.Antecedents = append(r.Antecedents, result.Antecedent{ID: a.ID, Gap: a.Gap})
	}
	for _, role := range []config.Role{config.Customers, config.Managers, config.Employees, config.Contacts, config.Complaints, config.Costs, config.Processes, config.Checklist, config.Internal} {
		r.Bases = append(r.Bases, result.Base{Role: role})
		r.Quality.Responses = append(r.Quality.Responses, result.Response{Role: role})
	}
	groups := []config.SignGroup{config.Speed, config.Quality, config.People, config.Consistency, config.Access, config.Loyalty}
	for _, g := range groups {
		r.SignIndex.Groups = append(r.SignIndex.Groups, result.GroupIndex{Group: g})
	}
	for _, factor := range []string{"location", "channel", "month", anything} {
		r.Breakdowns = append(r.Breakdowns, result.Breakdown{Factor: factor, Levels: []result.Level{{Level: anything}}})
	}
	for _, t := range c.Comments.Themes {
		r.Comments.Themes = append(r.Comments.Themes, result.CommentTheme{ID: t.ID})
	}
	r.Reasons.Named = []result.NamedShare{{Name: anything}}
	for _, id := range []string{"gap", "overall", "csat", "nps", "intention"} {
		r.Key.Main = append(r.Key.Main, result.Contrast{ID: id})
	}
	r.Checklist = []result.ChecklistSection{{Section: anything}}
	r.Inspection.Places = []result.GradedPlace{{Location: anything}}
	r.Processes.Steps = []result.Step{{Step: anything}}
	r.Obstacles.Named = []result.Obstacle{{Text: anything}}
	r.Internal.To, r.Internal.Received = []string{anything}, []result.Estimate{{}}
	r.Pareto.Bars = []result.ParetoBar{{Category: anything}}
	r.Costs.ByCategory = map[string]float64{"prevention": 0, "appraisal": 0, "internal_failure": 0, "external_failure": 0}
}

func imagined(c *config.Config, number int) result.Gap {
	g := result.Gap{Number: number}
	for _, d := range c.Model.Dimensions {
		g.Dimensions = append(g.Dimensions, result.GapDimension{Dimension: d.ID})
	}
	return g
}

// fill says of every figure and of every part of results that it was measured.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Uint8:
		if v.Type() == reflect.TypeFor[result.Status]() {
			v.Set(reflect.ValueOf(result.Measured))
		}
	}
}
