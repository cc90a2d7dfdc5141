package golden

import "testing"

func TestTheFirstLineThatDiffersIsNamed(t *testing.T) {
	for _, c := range []struct {
		got, want string
		line      int
	}{{"a\nb\n", "a\nb\n", 0}, {"a\nb\n", "a\nc\n", 2}, {"a\n", "a\nb\n", 2}, {"a\nb", "a\nb\n", 3}} {
		if line, _, _ := FirstDifference([]byte(c.got), []byte(c.want)); line != c.line {
			t.Errorf("%q and %q differ in line %d, wanted %d", c.got, c.want, line, c.line)
		}
	}
}
