package proof

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// FromSlices returns the claims of the script with which a page filters: each written number with its base, under the levels that its key
// names by their places. Levels are those of each criterion, as results.json lists them.
func FromSlices(script []byte, levels [][]string) ([]Claim, error) {
	_, text, found := bytes.Cut(script, []byte("="))
	var file struct{ Slices map[string][]any }
	if err := json.Unmarshal(text, &file); err != nil || !found {
		return nil, fmt.Errorf("read the slices: %v", err)
	}
	var all []Claim
	for key, figures := range file.Slices {
		var groups []string
		for _, part := range strings.Split(key, ",") {
			criterion, level, _ := strings.Cut(part, ".")
			c, err := strconv.Atoi(criterion)
			l, also := strconv.Atoi(level)
			if err != nil || also != nil || c >= len(levels) || l >= len(levels[c]) {
				return nil, fmt.Errorf("no slice is called %q", key)
			}
			groups = append(groups, levels[c][l])
		}
		for _, f := range figures {
			all = append(all, claimsOf("slices.js "+key, groups, texts(f))...)
		}
	}
	return all, nil
}

// claimsOf returns the claims of the texts of one figure: each number may rest on each whole number beside it.
func claimsOf(where string, groups, texts []string) []Claim {
	var values, all []Claim
	for _, text := range texts {
		for _, one := range number.FindAllString(text, -1) {
			if value, within, ok := parsed(one); ok {
				values = append(values, Claim{Where: where, Groups: groups, Value: value, Within: within})
			}
		}
	}
	for _, base := range values {
		n := int(base.Value)
		if n <= 0 || base.Value != float64(n) {
			continue
		}
		all = append(all, present(where, groups, n))
		for _, v := range values {
			v.N = n
			all = append(all, v)
		}
	}
	return all
}

// texts returns the texts of a figure, or of the base.
func texts(f any) []string {
	switch f := f.(type) {
	case string:
		return []string{f}
	case []any:
		var all []string
		for _, x := range f {
			all = append(all, texts(x)...)
		}
		return all
	}
	return nil
}
