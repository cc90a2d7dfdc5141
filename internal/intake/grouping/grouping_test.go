package grouping

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/quick"
)

func TestSpellingsOfOneNameAreOneGroupUnderTheMostFrequent(t *testing.T) {
	f, merged, ok := By("location", "Location", []string{"Lyon", "LYON", "", "Lyon ", "Brest", "Lyon"})
	if !ok || !slices.Equal(f.Levels, []string{"Brest", "Lyon"}) || !slices.Equal(f.Codes, []int{1, 1, -1, 1, 0, 1}) || len(merged) != 1 || merged[0][0] != "Lyon" {
		t.Errorf("%+v, merged %q", f, merged)
	}
}

func TestNamesGoAsAReaderLooksForThem(t *testing.T) {
	names := []string{"Room 10", "Évian", "room 2", "Zoo", "etna", "Room 02"}
	slices.SortFunc(names, Compare)
	if got := strings.Join(names, "|"); got != "etna|Évian|Room 02|room 2|Room 10|Zoo" {
		t.Errorf("the names go %s", got)
	}
}

// A slip is rare, near to a name that is many times more frequent, and differs from it in no number.
func TestOnlyRareNamesNearToFrequentOnesAreSlips(t *testing.T) {
	looked := 0
	for _, c := range []struct {
		rare   string
		rows   int
		common string
		of     int
		want   bool
	}{
		{"Prt", 1, "Port", 12, true}, {"Prt", 2, "Port", 20, true}, {"Prt", 2, "Port", 12, false}, {"Prt", 3, "Port", 90, false}, {"Lyon 1", 1, "Lyon 2", 50, false}, {"18-25", 1, "18-26", 50, false},
		{"Nic", 1, "Nice", 30, true}, {"Metz", 1, "Nice", 30, false}, {"NY", 1, "NYC", 30, false}, {"Marseile", 1, "Marseille", 30, true}, {"Grenoble", 1, "Gre", 30, false},
	} {
		looked++
		f, _, _ := By("location", "", slices.Concat(slices.Repeat([]string{c.rare}, c.rows), slices.Repeat([]string{c.common}, c.of)))
		slips := f.Slips()
		if got := len(slips) == 1 && slips[0] == (Slip{c.rare, c.common, c.rows, c.of}); got != c.want {
			t.Errorf("%q in %d rows beside %q in %d: %+v, want a slip: %t", c.rare, c.rows, c.common, c.of, slips, c.want)
		}
	}
	if looked < 11 {
		t.Errorf("%d pairs were looked at", looked)
	}
}

// Each row belongs to the group of its own name, whatever the order of rows.
func TestEveryRowIsInTheGroupOfItsName(t *testing.T) {
	law := func(rows []uint8) bool {
		texts := make([]string, len(rows))
		for i, r := range rows {
			if r%7 > 0 {
				texts[i] = fmt.Sprint("Place ", r%7)
			}
		}
		f, _, _ := By("location", "", texts)
		for i, code := range f.Codes {
			if code < 0 != (texts[i] == "") || code >= 0 && f.Levels[code] != texts[i] {
				return false
			}
		}
		return slices.IsSortedFunc(f.Levels, Compare)
	}
	if err := quick.Check(law, nil); err != nil {
		t.Error(err)
	}
}
