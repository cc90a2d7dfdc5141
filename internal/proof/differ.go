package proof

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Differences returns where two outputs differ, each as a file, a line and the beginning of both lines; of each file the first few.
func Differences(a, b map[string][]byte) []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(a)) {
		other, there := b[name]
		switch {
		case !there:
			all = append(all, name+" is written of one survey alone")
		case !bytes.Equal(a[name], other):
			all = append(all, apart(name, a[name], other)...)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b)) {
		if _, there := a[name]; !there {
			all = append(all, name+" is written of one survey alone")
		}
	}
	return all
}

// apart returns the first lines that differ.
func apart(name string, a, b []byte) []string {
	const most = 4
	lines, others := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	var all []string
	for i := range min(len(lines), len(others)) {
		if lines[i] != others[i] && len(all) < most {
			at := common(lines[i], others[i])
			all = append(all, fmt.Sprintf("%s:%d: %q and %q", name, i+1, around(lines[i], at), around(others[i], at)))
		}
	}
	if len(all) == 0 {
		all = append(all, fmt.Sprintf("%s: %d and %d lines", name, len(lines), len(others)))
	}
	return all
}

// common returns how many bytes two lines begin with alike.
func common(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// around returns the part of a line about a place.
func around(line string, at int) string {
	return line[max(0, at-80):min(len(line), at+80)]
}
