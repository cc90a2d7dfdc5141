// Package history reads and writes the archive of aggregated results: one file of lines of JSON that holds, period by period, what reports showed, so
// that later reports can compare where the workbooks are gone. It holds no answer of anybody and no figure that a report hid.
package history

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"ecart/internal/measure/result"
)

// The first line says whose file it is, and how its lines are to be read.
const (
	format  = "ecart-history"
	current = 4 // of periods of several lengths, each with its own
	waved   = 3 // of named waves, with their days
	plain   = 2 // of months, or of quarters

	namedWave = "wave" // the unit of periods that have names
)

var units = []string{"month", "quarter", namedWave}

// head is the first line of an archive.
type head struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Unit    string `json:"unit,omitempty"`   // month, quarter or wave; absent where each period says its own
	Lines   int    `json:"lines"`            // after this one
	SHA256  string `json:"sha256,omitempty"` // of the bytes after this line
}

// defined is what figures hang on, once for all that hang on the same. Its name is a digest of the parts.
type defined struct {
	Definition string            `json:"definition"`
	Parts      map[string]string `json:"parts"`
}

// period is one period.
type period struct {
	Period   string   `json:"period"`
	Unit     string   `json:"unit,omitempty"`   // where the archive holds periods of several lengths
	Edition  string   `json:"edition"`          // the day of the report that showed it so
	From     string   `json:"from,omitempty"`   // of a named wave
	To       string   `json:"to,omitempty"`     // its last day
	N        int      `json:"n,omitempty"`      // respondents
	Hidden   bool     `json:"hidden,omitempty"` // too few to be shown, or covering too few
	Contacts int      `json:"contacts,omitempty"`
	Figures  []figure `json:"figures"`
}

// figure is one figure of a period. One that was hidden has a status and no number.
type figure struct {
	Name       string   `json:"name"`
	Status     string   `json:"status"`
	Reason     string   `json:"reason,omitempty"`
	Value      *float64 `json:"value,omitempty"`
	Lo         *float64 `json:"lo,omitempty"`
	Hi         *float64 `json:"hi,omitempty"`
	N          int      `json:"n,omitempty"`
	Method     string   `json:"method,omitempty"`
	SD         float64  `json:"sd,omitempty"`     // of the answers; only beside an interval, from which it follows
	Design     float64  `json:"design,omitempty"` // design effect
	Promoters  float64  `json:"promoters,omitempty"`
	Detractors float64  `json:"detractors,omitempty"`
	Definition string   `json:"definition"`
}

var statuses = map[result.Status]string{result.Measured: "measured", result.Indicative: "indicative", result.Suppressed: "suppressed"}

// encode writes an archive down: the same archive, the same bytes.
func encode(p result.Past) []byte {
	h := headOf(p)
	var body bytes.Buffer
	definitions := map[string]defined{}
	var periods []period
	for _, s := range p.Stretches() {
		for _, one := range s.Periods {
			out := encodePeriod(one, definitions)
			if h.Unit == "" {
				out.Unit = s.Unit
			}
			periods = append(periods, out)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(definitions)) {
		line(&body, definitions[id])
	}
	for _, one := range periods {
		line(&body, one)
	}
	h.Lines, h.SHA256 = len(definitions)+len(periods), sum(body.Bytes())
	var all bytes.Buffer
	line(&all, h)
	all.Write(body.Bytes())
	return all.Bytes()
}

// headOf is the first line without what it says of the lines after it, in the oldest version that can hold the archive.
func headOf(p result.Past) head {
	h := head{Format: format, Version: plain, Unit: p.Unit}
	all := p.Stretches()
	if len(all) > 1 {
		h.Version, h.Unit = current, ""
		return h
	}
	if len(all) == 1 {
		h.Unit = all[0].Unit
	}
	if h.Unit == namedWave {
		h.Version = waved
	}
	return h
}

// encodePeriod returns a period's line, and notes the definitions that it names.
func encodePeriod(one result.PastPeriod, definitions map[string]defined) period {
	out := period{Period: one.Period, Edition: one.Edition, From: one.From, To: one.To, N: one.N, Hidden: one.Hidden, Contacts: one.Contacts, Figures: []figure{}}
	for _, f := range one.Figures {
		d := define(f.Defined)
		definitions[d.Definition] = d
		out.Figures = append(out.Figures, encodeFigure(f, d.Definition))
	}
	return out
}

func encodeFigure(f result.PastFigure, definition string) figure {
	e, d := f.Value, f.Dispersion
	out := figure{Name: f.Name, Status: statuses[e.Status], Reason: e.Reason, Definition: definition}
	if !e.OK() {
		return out
	}
	out.Value, out.N, out.Method = &e.Value, e.N, e.Method
	if e.Bound {
		out.Lo, out.Hi = &e.Lo, &e.Hi
		out.SD, out.Design, out.Promoters, out.Detractors = d.SD, d.Design, d.Promoters, d.Detractors
	}
	return out
}

func define(all []result.Definition) defined {
	d := defined{Parts: map[string]string{}}
	for _, one := range all {
		d.Parts[one.Part] = one.Key
	}
	text, err := json.Marshal(d.Parts) // in the order of the parts
	if err != nil {
		panic("history: " + err.Error())
	}
	d.Definition = sum(text)[:12]
	return d
}

// line writes one line. Only strings and numbers that are finite come here, which JSON can hold.
func line(to *bytes.Buffer, v any) {
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("history: " + err.Error())
	}
}

func sum(text []byte) string {
	s := sha256.Sum256(text)
	return hex.EncodeToString(s[:])
}

// decode reads the lines after the first of an archive of this version and the two before. The error is of the line whose number is returned.
func decode(h head, lines [][]byte) (result.Past, int, error) {
	all := map[string][]result.PastPeriod{} // by unit
	definitions := map[string][]result.Definition{}
	for i, text := range lines {
		var d defined
		if strict(text, &d) == nil && d.Definition != "" {
			definitions[d.Definition] = parts(d.Parts)
			continue
		}
		var p period
		if err := strict(text, &p); err != nil {
			return result.Past{}, i + 2, err
		}
		unit := cmp.Or(p.Unit, h.Unit)
		one, err := p.past(definitions)
		if err == nil {
			err = follows(unit, all[unit], p.Period)
		}
		if err != nil {
			return result.Past{}, i + 2, err
		}
		all[unit] = append(all[unit], one)
	}
	return pastOf(h.Unit, all), 0, nil
}

// pastOf returns an archive by the unit of its first line, else by the first of its units.
func pastOf(unit string, all map[string][]result.PastPeriod) result.Past {
	var p result.Past
	for _, u := range slices.Sorted(maps.Keys(all)) {
		unit = cmp.Or(unit, u)
		p.Others = append(p.Others, result.Stretch{Unit: u, Periods: all[u]})
	}
	return p.Of(unit)
}

// follows returns an error where a period does not come after those of its length that were read. The names of waves tell no order, but each stands once.
func follows(unit string, before []result.PastPeriod, period string) error {
	switch {
	case !slices.Contains(units, unit):
		return fmt.Errorf("the period %s says no length", period)
	case unit != namedWave && len(before) > 0 && before[len(before)-1].Period >= period,
		slices.ContainsFunc(before, func(p result.PastPeriod) bool { return p.Period == period }):
		return fmt.Errorf("the period %s is not after the one before", period)
	}
	return nil
}

func strict(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("it is no line of an archive")
	}
	return nil
}

func parts(all map[string]string) []result.Definition {
	var out []result.Definition
	for _, part := range slices.Sorted(maps.Keys(all)) {
		out = append(out, result.Definition{Part: part, Key: all[part]})
	}
	return out
}

func (p period) past(named map[string][]result.Definition) (result.PastPeriod, error) {
	out := result.PastPeriod{Period: p.Period, Edition: p.Edition, From: p.From, To: p.To, N: p.N, Hidden: p.Hidden, Contacts: p.Contacts}
	if p.Period == "" {
		return out, fmt.Errorf("it names no period")
	}
	for _, f := range p.Figures {
		one, err := f.past(named)
		if err != nil {
			return out, err
		}
		out.Figures = append(out.Figures, one)
	}
	slices.SortStableFunc(out.Figures, func(a, b result.PastFigure) int { return cmp.Compare(a.Name, b.Name) })
	return out, nil
}

func (f figure) past(named map[string][]result.Definition) (result.PastFigure, error) {
	out := result.PastFigure{Name: f.Name, Value: result.Estimate{Reason: f.Reason}}
	d, there := named[f.Definition]
	if !there {
		return out, fmt.Errorf("the figure %q hangs on a definition that no line holds", f.Name)
	}
	out.Defined = d
	for status, name := range statuses {
		if name == f.Status {
			out.Value.Status = status
		}
	}
	if out.Value.Status == result.NotMeasured || out.Value.OK() != (f.Value != nil) || (f.Lo == nil) != (f.Hi == nil) || out.Value.OK() && f.N <= 0 {
		return out, fmt.Errorf("the figure %q contradicts itself", f.Name)
	}
	if f.Value == nil {
		return out, nil
	}
	out.Value.Value, out.Value.N, out.Value.Method = *f.Value, f.N, f.Method
	if f.Lo != nil {
		out.Value.Lo, out.Value.Hi, out.Value.Bound = *f.Lo, *f.Hi, true
		out.Dispersion = result.Dispersion{SD: f.SD, Design: f.Design, Promoters: f.Promoters, Detractors: f.Detractors}
	}
	if d := out.Dispersion; d.SD < 0 || d.Design < 0 || d.Promoters < 0 || d.Detractors < 0 || d.Promoters+d.Detractors > 1+1e-9 {
		return out, fmt.Errorf("the figure %q contradicts itself", f.Name)
	}
	return out, nil
}
