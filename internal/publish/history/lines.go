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
	current = 3 // of named waves, with their days; months and quarters are written as in 2
	plain   = 2

	namedWave = "wave" // the unit of periods that have names
)

// head is the first line of an archive.
type head struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Unit    string `json:"unit"`             // month, quarter or wave
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
	var body bytes.Buffer
	named := map[string]defined{}
	var periods []period
	for _, one := range p.Periods {
		out := period{Period: one.Period, Edition: one.Edition, From: one.From, To: one.To, N: one.N, Hidden: one.Hidden, Contacts: one.Contacts, Figures: []figure{}}
		for _, f := range one.Figures {
			d := define(f.Defined)
			named[d.Definition] = d
			out.Figures = append(out.Figures, encodeFigure(f, d.Definition))
		}
		periods = append(periods, out)
	}
	lines := 0
	for _, id := range slices.Sorted(maps.Keys(named)) {
		line(&body, named[id])
		lines++
	}
	for _, one := range periods {
		line(&body, one)
		lines++
	}
	var all bytes.Buffer
	version := plain
	if p.Unit == namedWave {
		version = current
	}
	line(&all, head{Format: format, Version: version, Unit: p.Unit, Lines: lines, SHA256: sum(body.Bytes())})
	all.Write(body.Bytes())
	return all.Bytes()
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

// decode reads the lines after the first of an archive of this version and the one before. The error is of the line whose number is returned.
func decode(h head, lines [][]byte) (result.Past, int, error) {
	past := result.Past{Unit: h.Unit}
	named := map[string][]result.Definition{}
	for i, text := range lines {
		var d defined
		if strict(text, &d) == nil && d.Definition != "" {
			named[d.Definition] = parts(d.Parts)
			continue
		}
		var p period
		if err := strict(text, &p); err != nil {
			return past, i + 2, err
		}
		one, err := p.past(named)
		if err == nil && !after(past, p.Period) {
			err = fmt.Errorf("the period %s is not after the one before", p.Period)
		}
		if err != nil {
			return past, i + 2, err
		}
		past.Periods = append(past.Periods, one)
	}
	return past, 0, nil
}

// after tells whether a period comes after those that were read. The names of waves tell no order, but each stands once.
func after(past result.Past, period string) bool {
	if past.Unit == namedWave {
		_, twice := past.Period(period)
		return !twice
	}
	return len(past.Periods) == 0 || past.Periods[len(past.Periods)-1].Period < period
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
