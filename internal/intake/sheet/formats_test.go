package sheet

import (
	"strings"
	"testing"
)

// Whatever stands in a number format, it is a date's or it is not; words in quotes, colours, and what comes behind the first section
// change nothing of it.
func FuzzFormatsAreDatesWhateverIsAroundThem(f *testing.F) {
	for _, code := range []string{"yyyy-mm-dd", "0.00", "[h]:mm", `"d" 0`, `\d0`, "[Red]0;[Blue]d", "General", "", "[", `"`, "\\", "@", "[$-F400]h:mm:ss", "_-* #,##0.00", "e", "g/mm"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		is := isDateFormat(code)
		for _, around := range []string{`"days of "` + code, "[Red]" + code, `\d` + code} {
			if isDateFormat(around) != is {
				t.Errorf("%q is a date: %t, and %q is not the same", code, is, around)
			}
		}
		if !strings.ContainsAny(code, `"[\;_*`) && isDateFormat(code+";0") != is {
			t.Errorf("%q is a date: %t, and another section changes it", code, is)
		}
		if is && !strings.ContainsAny(code, "dmyhsDMYHS") {
			t.Errorf("%q is a date without a day, month, year, hour, minute or second", code)
		}
	})
}
