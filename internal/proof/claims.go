package proof

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Claim is a number that an output gives with the number of answers it rests on, and the groups it names beside them.
type Claim struct {
	Where  string // a path in a document, or a line
	Groups []string
	Value  float64
	N      int
	Within float64 // how far rounding may have moved the value
	Size   bool    // only N is said: so many belong to the groups
}

// FromJSON returns the claims of results.json: every object with a value and its n, under the groups that the objects around it name.
func FromJSON(text []byte, known []string) ([]Claim, error) {
	var document any
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&document); err != nil {
		return nil, fmt.Errorf("read results.json: %w", err)
	}
	var all []Claim
	walk("", document, nil, known, &all)
	return all, nil
}

func walk(path string, v any, groups, known []string, all *[]Claim) {
	switch v := v.(type) {
	case []any:
		for i, x := range v {
			walk(fmt.Sprintf("%s[%d]", path, i), x, groups, known, all)
		}
	case map[string]any:
		for _, name := range named(v) {
			if slices.Contains(known, name) && !slices.Contains(groups, name) {
				groups = append(slices.Clone(groups), name)
			}
		}
		value, valued := v["value"].(float64)
		n, based := v["n"].(float64)
		switch {
		case valued && based:
			*all = append(*all, Claim{Where: path, Groups: groups, Value: value, N: int(n), Within: 1e-9 * max(1, abs(value))})
		case based:
			*all = append(*all, present(path, groups, int(n)))
		}
		for key, x := range v {
			walk(path+"."+key, x, groups, known, all)
		}
	}
}

// named returns the texts of an object, and those of the objects that it lists as what it is of.
func named(v map[string]any) []string {
	var all []string
	for _, x := range v {
		if name, is := x.(string); is {
			all = append(all, name)
		}
	}
	of, _ := v["of"].([]any)
	for _, x := range of {
		if part, is := x.(map[string]any); is {
			all = append(all, named(part)...)
		}
	}
	return all
}

// present is a claim that so many belong to some groups.
func present(where string, groups []string, n int) Claim {
	return Claim{Where: where, Groups: groups, N: n, Size: true}
}

func abs(x float64) float64 { return max(x, -x) }

// number is a number as an English report prints it, with a sign of its own or none.
var number = regexp.MustCompile(`[+−-]?\d[\d,]*(\.\d+)?`)

// FromLines returns the claims of lines that name a group, such as the rows of a table: each number on a line may rest on each whole number
// that stands on it too.
func FromLines(where string, lines []string, known []string) []Claim {
	var all []Claim
	for i, line := range lines {
		groups := slices.DeleteFunc(slices.Clone(known), func(g string) bool { return !strings.Contains(line, g) })
		if len(groups) != 1 {
			continue // a legend, an axis, or nobody's
		}
		var values []Claim
		var bases []int
		for _, text := range number.FindAllString(strings.ReplaceAll(line, groups[0], ""), -1) {
			value, within, ok := parsed(text)
			if !ok {
				continue
			}
			values = append(values, Claim{Where: fmt.Sprintf("%s:%d", where, i+1), Groups: groups, Value: value, Within: within})
			if value > 0 && value == float64(int(value)) && !strings.HasPrefix(text, "+") { // a base has no sign
				bases = append(bases, int(value))
			}
		}
		for _, n := range bases {
			all = append(all, present(fmt.Sprintf("%s:%d", where, i+1), groups, n))
		}
		for _, v := range values {
			for _, n := range bases {
				v.N = n
				all = append(all, v)
			}
		}
	}
	return all
}

func parsed(text string) (value, within float64, ok bool) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, ",", ""), "−", "-")
	value, err := strconv.ParseFloat(text, 64)
	_, decimals, _ := strings.Cut(text, ".")
	within = 0.5
	for range decimals {
		within /= 10
	}
	return value, within * 1.000001, err == nil
}
