package answer

import (
	"math"
	"testing"

	"ecart/internal/config"
	"ecart/internal/intake/table"
)

func TestWhatRepeatsIsReadAsTheFirstTime(t *testing.T) {
	r := french.Scale("item", config.Scale{Min: 1, Max: 7, Integer: true, Labels: map[string]float64{"Bien": 6}}, false)
	cells := []Cell{{Kind: table.Integer, X: 0}, {Kind: table.Integer, X: 7}, {Kind: table.Integer, X: 100}, {Kind: table.Integer, X: 101}, {Kind: table.Integer, X: -1}, {Kind: table.Integer, X: 1e300}, {Kind: table.Number, X: 1.5},
		{Kind: table.Number, X: math.Inf(1)}, {Kind: table.Text, Text: "bien"}, {Kind: table.Text, Text: "Bof"}, {Kind: table.Text, Text: "sans objet"}, {Kind: table.Blank}, {Kind: table.Bool, X: 1}, {Kind: table.Date, X: 45000}}
	for _, unique := range []bool{false, true} {
		known := Known{Reader: r, Unique: unique}
		for range 2 {
			for _, c := range cells {
				if got, want := *known.Read(c), r.Read(c); got != want {
					t.Errorf("%+v is read as %+v, at first as %+v", c, got, want)
				}
			}
		}
	}
}
