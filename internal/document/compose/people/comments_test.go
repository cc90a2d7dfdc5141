package people

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/result"
)

func TestAThemeLeadsOnlyWhereItStandsApart(t *testing.T) {
	theme := func(name string, share, half float64) result.CommentTheme {
		return result.CommentTheme{Name: name, Share: composetest.Est(share, half, 400)}
	}
	for _, k := range []struct {
		name string
		all  []result.CommentTheme
		want string
	}{
		{"apart", []result.CommentTheme{theme("Waiting", 0.4, 0.05), theme("Prices", 0.2, 0.04)}, "The most frequent theme: Waiting, in 40.0% of comments"},
		{"two alike", []result.CommentTheme{theme("Prices", 0.2, 0.04), theme("Waiting", 0.22, 0.04), theme("Rooms", 0.05, 0.02)}, "The most frequent themes, with no clear difference between them: Waiting and Prices"},
		{"many alike", []result.CommentTheme{theme("A", 0.2, 0.04), theme("B", 0.19, 0.04), theme("C", 0.18, 0.04), theme("D", 0.17, 0.04)}, "What customers say in their own words: no theme stands out"},
		{"nobody", []result.CommentTheme{theme("A", 0, 0)}, "What customers say in their own words"},
	} {
		r := composetest.Results()
		r.Comments.Themes = k.all
		if got := commentsTitle(wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))); got != k.want {
			t.Errorf("%s: %q, want %q", k.name, got, k.want)
		}
	}
}

func TestThemesThatNobodySpeaksOfAreASentenceAndNoChart(t *testing.T) {
	theme := func(share float64) result.CommentTheme {
		return result.CommentTheme{Name: "Waiting", Share: composetest.Est(share, 0, 4)}
	}
	for _, k := range []struct {
		all   []result.CommentTheme
		chart bool
	}{{[]result.CommentTheme{theme(0), theme(0)}, false}, {[]result.CommentTheme{theme(0), theme(0.25)}, true}} {
		r := composetest.Results()
		r.Comments.Themes, r.Comments.Counted = k.all, 4
		s := themesSection(wording.New(composetest.Settings(), r, composetest.Printer(t, "en")))
		prose, is := s.Blocks[0].(report.Prose)
		if is == k.chart {
			t.Errorf("themes %v are the block %T", k.all, s.Blocks[0])
		}
		if is && !strings.Contains(fmt.Sprint(prose), "None of the 4 comments touches one of the themes.") {
			t.Errorf("the remark is %v", prose)
		}
	}
}
