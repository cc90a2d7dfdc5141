package draft

import (
	"fmt"
	"strings"
	"testing"
)

func TestOfTheSameRespondentsTheSheetWhoseHeadingsAreDifferentIsTaken(t *testing.T) {
	part := batteryOf("Q", 6, "1", "2", "3", "4", "5")
	whole := append(append([][]string{{"Site", "A", "B"}}, part...), part...)
	in := Input{Sheets: []Sheet{sheetOf("All", 60, whole...), sheetOf("Part", 60, part...)}}
	best, why := Best(in)
	if best != "Part" || !strings.Contains(why, `most headings of "All" stand over several columns`) {
		t.Errorf("%q, for %s", best, why)
	}
	if src := propose(nil, in.Sheets...).Sources[0]; src.Sheet != best {
		t.Errorf("%q is promised and %q is taken", best, src.Sheet)
	}
	if best, why := Best(Input{Sheets: in.Sheets[:1]}); best != "All" || why != "" {
		t.Errorf("%q, for %q", best, why)
	}
}

func TestSheetsThatHoldAsMuchAreNotSaidToHoldMore(t *testing.T) {
	var all []Sheet
	for i := range 3 {
		all = append(all, sheetOf(fmt.Sprint(i), 40, batteryOf("Q", 8, "1", "2", "3", "4", "5")...))
	}
	if best, why := Best(Input{Sheets: all}); best != "0" || !strings.Contains(why, "comes first") {
		t.Errorf("%q, for %s", best, why)
	}
}
