package data

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/drift"
	"ecart/internal/intake/quality"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
)

// filler sets every field of a value to something that is found nowhere else.
type filler struct {
	next   float64
	placed map[string]string // a number as written → the field that holds it
}

func (f *filler) number(path string) float64 {
	f.next++
	x := 1000 + f.next + 0.125
	f.placed[fmt.Sprint(x)] = path
	return x
}

func (f *filler) whole(path string) int {
	f.next++
	f.placed[fmt.Sprint(int(f.next)+100000)] = path
	return int(f.next) + 100000
}

func (f *filler) fill(v reflect.Value, path string) {
	switch at := v.Addr().Interface().(type) {
	case *time.Time:
		*at = time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC)
		return
	case *result.Status:
		*at = result.Measured
		return
	case *map[survey.Reason]int:
		*at = map[survey.Reason]int{survey.OutOfScale: f.whole(path)}
		return
	}
	switch v.Kind() {
	case reflect.Float64:
		v.SetFloat(f.number(path))
	case reflect.Int:
		v.SetInt(int64(f.whole(path)))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		f.next++
		text := fmt.Sprintf("text-%v", f.next)
		f.placed[text] = path
		v.SetString(text)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path+"[0]")
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.fill(key, path+" key")
		f.fill(value, path+" value")
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
		if t, is := v.Addr().Interface().(*result.Test); is { // one that was made
			delete(f.placed, t.Name)
			delete(f.placed, t.None)
			t.Name, t.None = result.TestWelch, ""
		}
	default:
		panic("no filling for " + path)
	}
}

// filled returns results of which every field is set, the model they belong to, and where each text and number stands.
func filled() (*result.Results, *config.Config, map[string]string) {
	f := filler{placed: map[string]string{}}
	var r result.Results
	f.fill(reflect.ValueOf(&r).Elem(), "Results")
	set := func(field *string, to string) {
		delete(f.placed, *field)
		*field = to
	}
	set(&r.Priorities[0].Kind, "item")
	set(&r.Strengths[0].Kind, "standard")
	set(&r.Service.Items[0].ID, "P1")
	set(&r.Plan[0].ID, "horaire")
	set(&r.Service.Overall.ID, "")
	set(&r.Standards[0].ID, "accueil")
	set(&r.Coverage.Basis, "expectation")
	set(&r.Reliability[0].Battery, "gap")
	set((*string)(&r.Antecedents[0].Verdict), "acceptable")
	set(&r.Reliability[0].Verdict, "good")
	set(&r.Gaps[0].Headline, "score")
	set(&r.Pictures[0].Headline, "score")
	set((*string)(&r.Standards[0].Verdict), "good")
	set((*string)(&r.Standards[0].CutShort.Verdicts[0]), "bad")
	set(&r.Standards[0].Evidence.Grouping, "month")
	set(&r.Standards[0].Evidence.Control.State, "special")
	set(&r.Standards[0].Tolerance.Standing, "looser")
	set((*string)(&r.Processes.Steps[0].Verdict), "good")
	set((*string)(&r.Processes.Steps[0].Locations[0].Verdict), "acceptable")
	set((*string)(&r.Signs[0].Direction), "range")
	set((*string)(&r.Signs[0].Verdict), "undecided")
	set((*string)(&r.Signs[0].Plain), "bad")
	set((*string)(&r.Locals[0].Signs[0].Verdict), "good")
	set(&r.Locals[0].Priorities[0].Kind, "item")
	set(&r.Locals[0].Strengths[0].Kind, "standard")
	set(&r.Signs[0].ExtraKind, "p90")
	set(&r.Signs[0].Measure, "contacts.greeting")
	set(&r.Promises[0].ID, "solved")
	set((*string)(&r.Signs[0].Exception.Mode), "invert")
	set(&r.Signs[0].Exception.Evidence, "supported")
	set((*string)(&r.Quality.Sources[0].LeftOut[0].Reason), "outside")
	set(&r.Consistency[0].Measures[0].Places[0].Standing, result.PlaceLevel)
	r.Breakdowns[0].Levels[0].Hidden = false
	set(&r.Slices.Slices[0].Figures[0].Against, "lower")
	set(&r.Slices.Whole.Figures[0].Against, "no_clear_difference")
	return &r, model(), f.placed
}

// look gives the options a summary of the checks of which every field is set, about the group that the results show.
func look(o Options, r *result.Results) (Options, map[string]string) {
	f := filler{placed: map[string]string{}}
	f.next = 50000
	f.fill(reflect.ValueOf(&o.Quality).Elem(), "Quality")
	g := &o.Quality.Groups[0]
	delete(f.placed, g.Factor)
	delete(f.placed, g.Levels[0].Level)
	g.Factor, g.Levels[0].Level = r.Breakdowns[0].Factor, r.Breakdowns[0].Levels[0].Level
	for _, all := range [][]quality.Tally{o.Quality.Structure, o.Quality.Values, o.Quality.People} {
		delete(f.placed, string(all[0].Action)) // only whether it excludes is written
		all[0].Action = config.LeaveOut
	}
	for text, path := range f.placed { // which of their counts are written depends on the kind: a test of its own
		if strings.HasPrefix(path, "Quality.Changes[") {
			delete(f.placed, text)
		}
	}
	o.Quality.Changes = nil
	for _, kind := range drift.Kinds() {
		o.Quality.Changes = append(o.Quality.Changes, drift.Change{Kind: kind, Role: config.Customers, Since: "answers-2.xlsx", Field: g.Factor, Names: []string{g.Levels[0].Level},
			Was: "1–5", Is: "1–7", Before: drift.Count{N: 1 << 20, Of: 1 << 21}, Now: drift.Count{N: 1 << 19, Of: 1 << 21}})
	}
	return o, f.placed
}

// model is the settings of one item.
func model() *config.Config {
	c := &config.Config{Locale: "fr"}
	c.Company.Name = "Hôtel « Bon & Beau »"
	c.Model.Scale = config.Scale{Min: 1, Max: 7}
	c.Model.Dimensions = []config.Dimension{{ID: "REL", Name: "Fiabilité", Items: []config.Item{{ID: "P1", Number: 1, Dimension: "REL", Text: "Tient ses promesses", Short: "Promesses"}}}}
	c.Standards = []config.Standard{{ID: "accueil", Name: "Accueil en 60 s", Kind: config.ShareWithin, Measure: "contacts.greeting", Target: 60, Required: 0.95}}
	day := time.Date(2025, 3, 4, 0, 0, 0, 0, time.UTC)
	c.Plan.Actions = []config.PlannedAction{{ID: "horaire", Name: "Tenir l’heure", Owner: "Réception", Status: config.Done, Opened: day, Due: day, Closed: day,
		Gap: 5, Dimension: "REL", Item: "P1", Standard: "accueil", Indicator: "salut", Location: "Lille"}}
	c.Promises = []config.Promise{{ID: "solved", Text: "Réglé en un jour", Measure: "contacts.resolution", Target: 86400}}
	c.Sources = []config.Source{{Role: config.Contacts, Columns: map[string]config.Field{"greeting": {Header: "a", Clock: config.Calendar}, "resolution": {Header: "b", Clock: config.Business}}}}
	c.Inspection = config.Inspection{Levels: []config.Level{{Name: "★★★", From: 0.75}}, Aim: "★★★"}
	return c
}

// broken returns filled results with one estimate that is no number.
func broken() *result.Results {
	r, _, _ := filled()
	r.Gaps[0].Score.Value = math.NaN()
	return r
}
