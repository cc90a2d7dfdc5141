package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"path"
	"strconv"
	"strings"

	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// slicesName is the script that holds the slices: a page loads it when a reader first chooses something, and it works from a folder too.
const slicesName = "assets/slices.js"

// slicesFile is what filters.js reads. Every number in it is written already; positions on the scale are thousandths of its length.
type slicesFile struct {
	Criteria   []string          `json:"criteria"` // ids
	Crossed    [][]int           `json:"crossed"`
	Measures   []slicesMeasure   `json:"measures"`
	Main       []int             `json:"main"`
	Fewest     []int             `json:"fewest"`
	Dimensions []slicesDimension `json:"dimensions"`
	Ticks      []slicesTick      `json:"ticks"`  // of the scale
	Whole      []any             `json:"whole"`  // as one of slices
	Slices     map[string][]any  `json:"slices"` // "0.3,4.2", level 3 of criterion 0 and level 2 of criterion 4: its base, whether customers are hidden, and its figures
}

type slicesMeasure struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Good int    `json:"good"`
	Log  bool   `json:"log,omitempty"`
}

// slicesTick is a whole number on the scale.
type slicesTick struct {
	At   int    `json:"at"`
	Text string `json:"text"`
}

type slicesDimension struct {
	Name        string `json:"name"`
	Gap         int    `json:"gap"`
	Expectation int    `json:"expectation"`
	Perception  int    `json:"perception"`
}

// slices returns the file of the slices, nothing when there are none.
func (s *renderer) slices() ([]output.File, error) {
	from := s.report.Slices
	if len(from.Slices) == 0 {
		return nil, nil
	}
	f := slicesFile{Crossed: from.Crossed, Main: from.Main, Fewest: from.Fewest, Slices: map[string][]any{}}
	for _, k := range from.Criteria {
		f.Criteria = append(f.Criteria, k.ID)
	}
	for _, m := range from.Measures {
		f.Measures = append(f.Measures, slicesMeasure{m.ID, m.Name, m.Good, m.Log})
	}
	drawn := map[int]bool{} // measures that have a place on the scale
	for _, d := range from.Dimensions {
		f.Dimensions = append(f.Dimensions, slicesDimension(d))
		drawn[d.Expectation], drawn[d.Perception] = true, true
	}
	for x := math.Ceil(from.Min); x <= from.Max; x += max(1, math.Round((from.Max-from.Min)/10)) {
		f.Ticks = append(f.Ticks, slicesTick{place(from, x), s.printer.Value(report.Value{Number: x})})
	}
	f.Whole = s.slice(from, from.Whole, drawn)
	for _, one := range from.Slices {
		f.Slices[sliceKey(one.Of)] = s.slice(from, one, drawn)
	}
	var b bytes.Buffer
	b.WriteString("window.ecartSlices=")
	if err := json.NewEncoder(&b).Encode(f); err != nil {
		return nil, fmt.Errorf("the slices: %w", err)
	}
	return []output.File{{Path: path.Join(dir, slicesName), Bytes: b.Bytes()}}, nil
}

// sliceKey is where a slice stands in the file.
func sliceKey(of []report.Chosen) string {
	var parts []string
	for _, c := range of {
		parts = append(parts, strconv.Itoa(c.Criterion)+"."+strconv.Itoa(c.Level))
	}
	return strings.Join(parts, ",")
}

// slice writes the figures of one slice. A figure is its value, its interval and base, and how it stands to the others; one that is not shown
// is its reason alone, 0 where nobody could measure it or the slice shows nothing of customers; one on the scale has its place and the ends of its interval behind.
func (s *renderer) slice(all report.Slices, one report.Slice, drawn map[int]bool) []any {
	out := []any{one.Base, 0}
	if one.Hidden {
		out[1] = 1
	}
	for i, f := range one.Figures {
		if one.Hidden && !all.Measures[i].Log || f.Value.Missing == report.NotMeasured {
			out = append(out, 0)
			continue
		}
		v := s.value(f.Value, "")
		if v.Missing {
			out = append(out, []any{v.Text})
			continue
		}
		figure := []any{v.Text, v.More, f.Against}
		if drawn[i] { // the interval is drawn, not written
			figure[1] = ""
			figure = append(figure, place(all, f.Value.Number))
			if f.Value.Bound {
				figure = append(figure, place(all, f.Value.Lo), place(all, f.Value.Hi))
			}
		}
		out = append(out, figure)
	}
	return out
}

func place(all report.Slices, x float64) int {
	if all.Max <= all.Min {
		return 0
	}
	return int(math.Round(1000 * min(1, max(0, (x-all.Min)/(all.Max-all.Min)))))
}
