// Package golden compares what tests make with files that somebody has looked at, and writes those anew where -update is given.
package golden

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Is fails the test where a file does not hold what was made, byte by byte; it says from which line on.
func Is(tb testing.TB, file string, got []byte) {
	tb.Helper()
	if len(got) == 0 {
		tb.Errorf("nothing was made for %s", file)
		return
	}
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	if line, ours, theirs := FirstDifference(got, want); line > 0 {
		tb.Errorf("%s differs at line %d; look at it, then run the test with -update\n%s\nwant\n%s", file, line, ours, theirs)
	}
}

// FirstDifference returns the number of the first line in which two texts differ, and the lines themselves; 0 where none does.
func FirstDifference(got, want []byte) (line int, ours, theirs []byte) {
	if bytes.Equal(got, want) {
		return 0, nil, nil
	}
	a, b := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	i := 0
	for i < len(a) && i < len(b) && bytes.Equal(a[i], b[i]) {
		i++
	}
	if i < len(a) {
		ours = a[i]
	}
	if i < len(b) {
		theirs = b[i]
	}
	return i + 1, ours, theirs
}
