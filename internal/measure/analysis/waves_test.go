package analysis_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis"
	"ecart/internal/measure/result"
)

// Months that are named as waves by their days give every figure that months give.
func TestMonthsNamedAsWavesGiveTheSameFigures(t *testing.T) {
	first := time.Date(2025, 9, 1, 0, 0, 0, 0, time.UTC)
	months := measuredBy(t, func(c *config.Config) { c.Periods.From = first })
	waves := measuredBy(t, func(c *config.Config) {
		c.Periods.From, c.Periods.Unit = first, config.NamedWave
		for at := first; !at.After(c.Periods.To); at = at.AddDate(0, 1, 0) {
			c.Periods.Waves = append(c.Periods.Waves, config.Wave{Name: waveOf(at.Format("2006-01")), From: at, To: at.AddDate(0, 1, -1)})
		}
	})
	if len(waves.Waves) != 14 || waves.Months.Unit != config.NamedWave {
		t.Fatalf("%d waves in the unit %q", len(waves.Waves), waves.Months.Unit)
	}
	rename(reflect.ValueOf(months).Elem())
	months.Waves, months.Months.Unit, months.Kept.Unit, months.Kept.Order = waves.Waves, waves.Months.Unit, waves.Kept.Unit, waves.Kept.Order
	months.Slices, waves.Slices = result.Slices{}, result.Slices{} // quarters and years are of months alone
	months.Quality.Suppressions = waves.Quality.Suppressions       // which counts those of slices
	for i := range months.Kept.Periods {                           // the name of a month tells its days
		months.Kept.Periods[i].From, months.Kept.Periods[i].To = waves.Kept.Periods[i].From, waves.Kept.Periods[i].To
	}
	pooled := 0
	for i, f := range months.Months.Measures {
		if f.Quarters { // too few are counted in a month: limits are those of quarters
			pooled++
			months.Months.Measures[i], waves.Months.Measures[i] = result.Followed{}, result.Followed{}
		}
	}
	if pooled > 2 {
		t.Errorf("%d measures are pooled", pooled)
	}
	for i := range months.Locals {
		for j, f := range months.Locals[i].Months {
			if f.Quarters {
				months.Locals[i].Months[j], waves.Locals[i].Months[j] = result.Followed{}, result.Followed{}
			}
		}
	}
	if n := equal(t, "", reflect.ValueOf(*months), reflect.ValueOf(*waves)); n < 10_000 {
		t.Errorf("only %d numbers were compared", n)
	}
}

// waveOf is the name of a month as a wave: the names of the first months come last in the alphabet.
func waveOf(month string) string {
	at, _ := time.Parse("2006-01", month)
	return fmt.Sprintf("%c of %s", 'Z'-rune(at.Sub(time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)).Hours()/24/30), month)
}

// rename calls each month by the name of its wave.
func rename(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if _, err := time.Parse("2006-01", v.String()); err == nil {
			v.SetString(waveOf(v.String()))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			rename(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			rename(v.Index(i))
		}
	}
}

// measuredBy measures the flagship with other settings.
func measuredBy(t *testing.T, change func(*config.Config)) *result.Results {
	t.Helper()
	dir := filepath.Join("../../../samples", "hotel")
	c, found, err := keys.Load(filepath.Join(dir, "report.yaml"))
	if err != nil || found.HasErrors() {
		t.Fatalf("%v %v", err, found)
	}
	change(c)
	var tables []survey.Input
	for _, s := range c.Sources {
		table, found := sheet.Read(filepath.Join(dir, s.File), s.File, sheet.Options{Sheet: s.Sheet, HeaderRow: s.HeaderRow, At: s.At})
		if found.HasErrors() {
			t.Fatal(found)
		}
		tables = append(tables, survey.Input{Source: s, Table: table})
	}
	d, found := survey.Build(c, tables)
	if found.HasErrors() {
		t.Fatal(found)
	}
	return analysis.Run(c, d)
}

// Waves of the same season are held against each other a year apart, whatever lies between; what happened between two waves is shown by the next.
func TestAYearBeforeAWaveIsTheWaveOfTheSameDays(t *testing.T) {
	r := measuredBy(t, func(c *config.Config) {
		c.Periods.Unit = config.NamedWave
		for _, w := range []struct{ name, from, to string }{{"Winter", "2025-01-05", "2025-02-28"}, {"Spring", "2025-05-01", "2025-06-20"}, {"Autumn", "2025-09-01", "2025-10-10"}, {"Spring again", "2026-05-01", "2026-06-30"}} {
			from, _ := time.Parse(time.DateOnly, w.from)
			to, _ := time.Parse(time.DateOnly, w.to)
			c.Periods.Waves = append(c.Periods.Waves, config.Wave{Name: w.name, From: from, To: to})
		}
		c.Periods.Events = append(c.Periods.Events, config.Event{Wave: "SPRING", Name: "Rebuilt"})
	})
	if !slices.Equal(r.Months.Periods, []string{"Winter", "Spring", "Autumn", "Spring again"}) {
		t.Fatalf("periods %q", r.Months.Periods)
	}
	changes := r.Months.Measures[0].Changes
	if len(changes) != 2 || changes[0].From != "Autumn" || changes[1].Since != result.SinceYear || changes[1].From != "Spring" || changes[1].To != "Spring again" {
		t.Errorf("changes %+v", changes)
	}
	events := r.Months.Events // the call centre opened after autumn; the others came after the last wave
	if len(events) != 2 || events[0].Name != "Rebuilt" || events[0].Period != "Spring" || events[1].Period != "Spring again" {
		t.Errorf("events %+v", events)
	}
	for _, f := range r.Months.Measures {
		if f.Quarters || f.Trend.PerYear {
			t.Errorf("%s is followed by the calendar", f.ID)
		}
	}
}

// equal compares two values part by part and returns how many it compared.
func equal(t *testing.T, path string, a, b reflect.Value) int {
	t.Helper()
	n := 0
	switch a.Kind() {
	case reflect.Struct:
		if a.Type() == reflect.TypeFor[time.Time]() {
			return 0
		}
		for i := range a.NumField() {
			n += equal(t, path+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i))
		}
		return n
	case reflect.Slice:
		if a.Len() != b.Len() {
			t.Errorf("%s: %d and %d parts", path, a.Len(), b.Len())
			return 0
		}
		for i := range a.Len() {
			n += equal(t, fmt.Sprintf("%s[%d]", path, i), a.Index(i), b.Index(i))
		}
		return n
	case reflect.Pointer, reflect.Map:
		if !reflect.DeepEqual(a.Interface(), b.Interface()) {
			t.Errorf("%s differs", path)
		}
		return 1
	}
	if !a.Equal(b) {
		t.Errorf("%s: %v and %v", path, a, b)
	}
	return 1
}
