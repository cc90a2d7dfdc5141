package plan

import (
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/result"
)

// composed is a composer on 31 October 2026 with some actions and what was measured of them.
func composed(t *testing.T, lang string, all ...entry) *wording.Composer {
	c, r := composetest.Settings(), composetest.Results()
	for _, e := range all {
		e.PlannedAction.ID = e.Action.ID
		c.Plan.Actions, r.Plan = append(c.Plan.Actions, e.PlannedAction), append(r.Plan, e.Action)
	}
	out := wording.New(c, r, composetest.Printer(t, lang))
	out.Built = fixture.Day("2026-10-31")
	return out
}

func said(name, due string, status config.ActionStatus) entry {
	e := entry{config.PlannedAction{Name: name, Owner: "Desk", Status: status}, result.Action{ID: name}}
	if due != "" {
		e.Due = fixture.Day(due)
	}
	return e
}

func TestWhatIsDueFirstStandsFirstAndWhatIsLateSaysSo(t *testing.T) {
	c := composed(t, "en", said("some day", "", config.Planned), said("soon", "2026-11-01", config.Started), said("today", "2026-10-31", config.Planned),
		said("late", "2026-10-28", config.Started), said("done", "2026-10-01", config.Done))
	open, closed := entries(c)
	var got []string
	for _, e := range open {
		a := action(c, e)
		got = append(got, a.Title+": "+a.Word)
	}
	want := "late: 3 days overdue|today: Planned|soon: Under way|some day: Planned"
	if strings.Join(got, "|") != want || len(closed) != 1 {
		t.Errorf("open are %q, closed %d; want %q, 1", got, len(closed), want)
	}
	if got := planPage(c).Title; got != "4 open actions, 1 of them overdue" {
		t.Errorf("title is %q", got)
	}
}

func TestWhatCameOfAnActionIsSaidWithItsNoise(t *testing.T) {
	for _, k := range []struct {
		difference, p float64
		lower         bool
		want          string
		verdict       report.Verdict
	}{
		{0.4, 0.001, false, "Better, beyond noise", report.Good}, {-0.4, 0.001, false, "Worse, beyond noise", report.Bad},
		{0.4, 0.001, true, "Worse, beyond noise", report.Bad}, {0.4, 0.4, false, "No clear difference", report.Undecided},
	} {
		e := said("hour", "2026-12-15", config.Started)
		e.Gap, e.Linked, e.Lower, e.From, e.To = 5, true, k.lower, "2026-03", "2026-10"
		e.Before, e.Last, e.Difference = composetest.Est(-1.4, 0.1, 90), composetest.Est(-1, 0.1, 90), composetest.Est(k.difference, 0.2, 90)
		e.Test = result.Test{Name: "square_and_add", Adjusted: k.p}
		c := composed(t, "en", e)
		a := action(c, e)
		if !strings.Contains(a.Change, k.want) || !strings.Contains(a.Change, "−1.40") || a.Verdict != k.verdict {
			t.Errorf("difference %v, p %v, lower %v: %q, verdict %v", k.difference, k.p, k.lower, a.Change, a.Verdict)
		}
	}
}

func TestAFigureThatIsNotFollowedSaysSo(t *testing.T) {
	e := said("hour", "2026-12-15", config.Started)
	e.Opened, e.Carried, e.Indicator, e.Linked = fixture.Day("2026-03-02"), 7, "memory", true
	if a := action(composed(t, "en", e), e); !strings.Contains(a.Change, "not followed") || a.Verdict != report.Unmeasured {
		t.Errorf("change is %q, verdict %v", a.Change, a.Verdict)
	}
	e.Carried = 0
	if a := action(composed(t, "en", e), e); a.Change != "" {
		t.Errorf("a new action says %q", a.Change)
	}
}

func TestAnActionOfBeforeTheFirstPeriodSaysSo(t *testing.T) {
	e := said("hour", "", config.Started)
	e.Linked, e.Indicator, e.Carried, e.Opened = true, "memory", 3, fixture.Day("2025-05-10")
	c := composed(t, "en", e)
	c.Results.From = fixture.Day("2026-01-04")
	if got := action(c, e).Change; !strings.Contains(got, "opened before the first period") {
		t.Errorf("opened before the data: %q", got)
	}
	e.Opened = fixture.Day("2026-01-02")
	if got := action(c, e).Change; !strings.Contains(got, "not followed") {
		t.Errorf("opened in the first month: %q", got)
	}
}

func TestAPriorityThatNoOpenActionSeesToIsListed(t *testing.T) {
	r := composetest.Results()
	var item result.Finding
	for _, f := range r.Priorities {
		if f.Kind == "item" {
			item = f
		}
	}
	if item.ID == "" {
		t.Fatal("the fixture has no priority that is an item")
	}
	count := func(e entry) int {
		blocks := without(composed(t, "en", e))
		if len(blocks) == 0 {
			return 0
		}
		return len(blocks[0].(report.Links).Items)
	}
	none, served, done := said("a", "", config.Planned), said("b", "", config.Planned), said("c", "", config.Done)
	served.Item, done.Item = item.ID, item.ID
	if all := count(none); all != len(r.Priorities) || count(served) != all-1 || count(done) != all {
		t.Errorf("without an action %d, with one %d, with one that is done %d, of %d", all, count(served), count(done), len(r.Priorities))
	}
}

func TestThePlanIsWrittenInEveryLanguage(t *testing.T) {
	for _, lang := range []string{"en", "fr"} {
		e := said("hour", "2026-12-15", config.Started)
		e.Opened, e.Carried, e.Gap, e.Linked = fixture.Day("2026-03-02"), 2, 5, true
		page := planPage(composed(t, lang, e, said("done", "", config.Dropped)))
		if len(page.Sections) < 3 || page.Title == "" {
			t.Errorf("%s: %d sections under %q", lang, len(page.Sections), page.Title)
		}
	}
}
