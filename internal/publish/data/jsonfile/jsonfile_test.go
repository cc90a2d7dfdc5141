package jsonfile

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"
)

func TestNumbers(t *testing.T) {
	cases := []struct {
		x    float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"}, {1, "1"}, {-0.5825, "-0.5825"}, {0.1 + 0.2, "0.3"}, {5.199999999999999, "5.2"},
		{2.0 / 3, "0.666666666667"}, {1234567890123456, "1234567890120000"}, {1e-7, "1e-07"}, {0.0000012, "0.0000012"}, {1e300, "1e+300"},
		{5e-324, "5e-324"},
	}
	for _, c := range cases {
		got, err := json.Marshal(Number(c.x))
		if err != nil || string(got) != strings.Replace(c.want, "e-07", "e-7", 1) && string(got) != c.want {
			t.Errorf("%v is written %s, %v; want %s", c.x, got, err, c.want)
		}
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		if got, err := json.Marshal(Number(x)); err == nil {
			t.Errorf("%v is written %s", x, got)
		}
	}
}

func TestLayoutPutsAFigureOnALineAndLosesNothing(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", `{}`, "{}\n"},
		{"empty inside", `{"a":[],"b":{}}`, "{\n  \"a\": [],\n  \"b\": {}\n}\n"},
		{"plain", `{"a":1,"b":[1,2],"c":{"d":"x","e":true}}`, "{\n  \"a\": 1,\n  \"b\": [1, 2],\n  \"c\": {\"d\": \"x\", \"e\": true}\n}\n"},
		{"brackets in a text", `{"a":"x{[\"\\","b":[{"c":"]}"}]}`, "{\n  \"a\": \"x{[\\\"\\\\\",\n  \"b\": [\n    {\"c\": \"]}\"}\n  ]\n}\n"},
		{"a word alone", `true`, "true\n"},
	}
	for _, c := range cases {
		got := layout([]byte(c.in))
		if string(got) != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
		var back bytes.Buffer
		if err := json.Compact(&back, got); err != nil || back.String() != c.in {
			t.Errorf("%s came back as %s, %v", c.name, back.String(), err)
		}
	}
}
