package answer

import (
	"maps"
	"math"
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

// Reader reads the cells of one column.
type Reader struct {
	words *Vocabulary
	name  string // what the column holds, for messages: `item "P3"`, `"nps"`
	read  func(*Reader, Cell) Reading

	scale   config.Scale
	labels  map[string]float64 // folded
	known   []string           // the labels as written, sorted
	marks   bool               // "no standard" may stand there
	unit    string
	long    bool           // more than a day is nothing unusual
	layouts []string       // of dates held as text; nil for the usual ones
	zone    *time.Location // of the report; nil when it has none
	written *time.Location // of stamps that do not say their own
	max     float64        // larger amounts are refused; +Inf for none

	ticking ticking // of the column of one choice
}

// Read returns what a cell means.
func (r *Reader) Read(c Cell) Reading { return r.read(r, c) }

// Scale returns the reader of answers on a scale. With marks a cell may say that there is no standard.
func (v *Vocabulary) Scale(name string, scale config.Scale, marks bool) *Reader {
	r := &Reader{words: v, name: name, read: (*Reader).readScale, scale: scale, marks: marks}
	r.labels = make(map[string]float64, len(scale.Labels))
	r.known = slices.Sorted(maps.Keys(scale.Labels))
	for _, label := range r.known {
		r.labels[table.Fold(label)] = scale.Labels[label]
	}
	return r
}

// Amount returns the reader of numbers that are not negative.
func (v *Vocabulary) Amount(name string) *Reader { return v.Points(name, math.Inf(1)) }

// Points returns the reader of numbers from 0 to the most that may be given.
func (v *Vocabulary) Points(name string, most float64) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readNumber, max: most}
}

// YesNo returns the reader of 1 for yes and 0 for no.
func (v *Vocabulary) YesNo(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readYesNo}
}

// Counted returns the reader of how often something happened: 1 for once or more, 0 for never; yes and no will do.
func (v *Vocabulary) Counted(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readCounted}
}

// Date returns the reader of days and times; a layout says how those held as text are written, "" in one of the usual ways. They come as clocks
// of the zone show them; written is that of stamps which do not say their own. Both may be nil.
func (v *Vocabulary) Date(name, layout string, zone, written *time.Location) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readDate, layouts: forms(layout), zone: zone, written: written}
}

// Duration returns the reader of seconds; numbers are in the unit. With long, more than a day is nothing unusual.
func (v *Vocabulary) Duration(name, unit string, long bool) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readDuration, unit: unit, long: long}
}

// ID returns the reader of what tells one row from all others.
func (v *Vocabulary) ID(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readID}
}

// Text returns the reader of names and any other words.
func (v *Vocabulary) Text(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readText}
}

// Cost returns the reader of the four costs of quality, which come as config names them.
func (v *Vocabulary) Cost(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readCategory}
}

// Inspected returns the reader of the result of an inspection, which comes as one of the words Passed, Failed and NotObserved.
func (v *Vocabulary) Inspected(name string) *Reader {
	return &Reader{words: v, name: name, read: (*Reader).readOutcome}
}
