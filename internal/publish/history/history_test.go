package history

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/diag/diagtest"
	"ecart/internal/golden"
	"ecart/internal/measure/result"
)

// defs are what figures of the tests hang on.
var (
	onScale  = []result.Definition{{Part: result.PartConfidence, Key: "0.95"}, {Part: result.PartScale, Key: "1–7"}}
	onScores = []result.Definition{{Part: result.PartConfidence, Key: "0.95"}, {Part: result.PartScale, Key: "0–10"}}
)

// month is a period with a gap, a net promoter score and a hidden share.
func month(name, edition string, gap float64) result.PastPeriod {
	return result.PastPeriod{Period: name, Edition: edition, N: 60, Contacts: 240, Figures: []result.PastFigure{
		{Name: "csat", Value: result.Estimate{Status: result.Suppressed, Reason: result.ReasonTooFew}, Defined: onScores},
		{Name: "gap5", Value: result.Estimate{Value: gap, Lo: gap - 0.2, Hi: gap + 0.2, Bound: true, N: 58, Method: result.MethodPaired, Status: result.Measured}, Dispersion: result.Dispersion{SD: 0.77, Design: 1}, Defined: onScale},
		{Name: "nps", Value: result.Estimate{Value: 10, Lo: -13.5, Hi: 33, Bound: true, N: 60, Method: result.MethodAdjustedWald, Status: result.Measured}, Dispersion: result.Dispersion{Design: 1, Promoters: 0.4, Detractors: 0.3}, Defined: onScores},
	}}
}

func past(periods ...result.PastPeriod) result.Past {
	return result.Past{Unit: "month", Periods: periods}
}

// told are reports whose workbooks and archive say different things, by the folder that holds what is said of them.
var told = map[string]*result.Results{
	"E0645-scale": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Breaks: []result.Break{{Figures: []string{"gap5", "gap5.dimension.tangibles", "gap5.item.1", "gap5.item.2", "gap5.item.3", "gap5.item.4"}, From: "2025-01", To: "2025-11",
		Changes: []result.DefinitionChange{{Part: result.PartQuestions, Was: "3f9a51bc02de", Is: "aa12ff0034cd"}, {Part: result.PartScale, Was: "1–5", Is: "1–7"}}}}}},
	"E0645-length": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Breaks: []result.Break{{Figures: []string{"gap5", "nps"}, From: "2025-Q2", To: "2025-Q2",
		Changes: []result.DefinitionChange{{Part: result.PartUnit, Was: "quarter", Is: "month"}}}}}},
	"E0645-beside": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Breaks: []result.Break{{Figures: []string{"gap5", "nps"}, From: "2025-Q2", To: "2025-Q3", Known: true,
		Changes: []result.DefinitionChange{{Part: result.PartUnit, Was: "quarter", Is: "month"}}}}}},
	"E0646-gone": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Disputes: []result.Dispute{{Period: "2025-11", Why: result.HeldFewer, Figures: []string{"gap5", "nps"}, Was: 214, Is: 0}, {Period: "2025-11", Why: result.HeldFewer, Log: true, Figures: []string{"within"}, Was: 174, Is: 116}}}},
	"E0647-late": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Disputes: []result.Dispute{
		{Period: "2025-10", Why: result.HeldFew, Figures: []string{"nps"}, Was: 214, Is: 216}, {Period: "2025-11", Why: result.HeldHidden, Figures: []string{"nps"}, Is: 60}, {Period: "2025-12", Why: result.HeldOpen, Figures: []string{"nps"}, Was: 50}}}},
	"E0648-undated": {},
	"E0649-renamed": {Kept: past(month("2025-12", "2026-01-01", -0.4)), Months: result.Months{Breaks: []result.Break{{Figures: []string{"gap5", "nps"}, From: "Spring 2026", To: "Spring 2026",
		Changes: []result.DefinitionChange{{Part: result.PartName, Was: "Spring 2026", Is: "Printemps 2026"}}}}}},
}

func TestEveryCodeHasAFixtureThatProvokesIt(t *testing.T) {
	var codes []string
	for _, c := range Codes() {
		codes = append(codes, c.ID)
	}
	diagtest.Fixtures{Codes: codes, Provoke: func(t *testing.T, folder, _ string) diag.List {
		if r, said := told[filepath.Base(folder)]; said {
			return Compared(diag.Place{File: "report.yaml", Line: 12, Col: 10}, "history.jsonl", r)
		}
		if base := filepath.Base(folder); strings.HasPrefix(base, CodeHomeless) {
			name := strings.TrimPrefix(base, CodeHomeless+"-") + "/history.jsonl"
			return Homeless(diag.Place{File: "report.yaml", Line: 12, Col: 10}, filepath.Join(folder, name), name)
		}
		_, found := Read(filepath.Join(folder, "history.jsonl"), "history.jsonl")
		return found
	}}.Play(t)
}

func TestAnArchiveIsReadAsItWasWritten(t *testing.T) {
	p := past(month("2025-10", "2025-11-01", -0.4), month("2025-11", "2025-12-01", 1.0/3))
	got, found := parse(encode(p), "history.jsonl")
	if len(found) > 0 || !reflect.DeepEqual(got, p) {
		t.Errorf("%v\n%+v\nwant\n%+v", found, got, p)
	}
	golden.Is(t, "testdata/version2.jsonl", encode(p))
}

func TestAnArchiveOfVersionOneIsReadAndBroughtUpToDate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	old, err := os.ReadFile("testdata/version1.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, old)
	p, found := Read(path, "history.jsonl")
	if len(found) > 0 || len(p.Periods) != 2 || p.Unit != "month" {
		t.Fatalf("%v %+v", found, p)
	}
	want := past(month("2025-10", "2025-11-01", -0.4), month("2025-11", "2025-12-01", -0.5))
	for i := range want.Periods {
		for j := range want.Periods[i].Figures {
			want.Periods[i].Figures[j].Dispersion = result.Dispersion{} // version 1 had none
		}
	}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("%+v\nwant\n%+v", p, want)
	}
	publish(t, path, past(month("2025-12", "2026-01-01", -0.3)))
	again, found := Read(path, "history.jsonl")
	if len(found) > 0 || !reflect.DeepEqual(again.Periods[:2], want.Periods) || len(again.Periods) != 3 {
		t.Errorf("brought up to date: %v %+v", found, again)
	}
	if text, _ := os.ReadFile(path); !bytes.HasPrefix(text, []byte(`{"format":"ecart-history","version":2,`)) {
		t.Errorf("it is written in the former version: %.80s", text)
	}
}

func write(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

func publish(t *testing.T, path string, p result.Past) {
	t.Helper()
	s, err := Stage(path, "history.jsonl", p)
	if err == nil {
		err = s.Publish()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestARebuildReplacesItsPeriodAndNothingElse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	publish(t, path, past(month("2025-10", "2025-11-01", -0.4), month("2025-11", "2025-12-01", -0.5)))
	first, _ := os.ReadFile(path)
	publish(t, path, past(month("2025-10", "2025-12-24", -0.4))) // the same figures in a later report
	if same, _ := os.ReadFile(path); !bytes.Equal(first, same) {
		t.Errorf("figures that are the same were written anew:\n%s", same)
	}
	publish(t, path, past(month("2025-11", "2025-12-01", -0.6)))
	p, _ := Read(path, "history.jsonl")
	if !reflect.DeepEqual(p, past(month("2025-10", "2025-11-01", -0.4), month("2025-11", "2025-12-01", -0.6))) {
		t.Errorf("%+v", p)
	}
}

// A report by months after one by quarters, and one by named waves after that: each adds to its own stretch and loses nothing of the others.
func TestPeriodsOfSeveralLengthsStandBesideEachOther(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	publish(t, path, result.Past{Unit: "quarter", Periods: []result.PastPeriod{month("2025-Q2", "2025-07-01", 1)}})
	publish(t, path, past(month("2025-07", "2025-08-01", -0.4)))
	publish(t, path, past(month("2025-08", "2025-09-01", -0.5)))
	publish(t, path, result.Past{Unit: namedWave, Order: []string{"Autumn"}, Periods: []result.PastPeriod{month("Autumn", "2025-12-01", -0.6)}})
	p, found := Read(path, "history.jsonl")
	want := past(month("2025-07", "2025-08-01", -0.4), month("2025-08", "2025-09-01", -0.5))
	want.Others = []result.Stretch{{Unit: "quarter", Periods: []result.PastPeriod{month("2025-Q2", "2025-07-01", 1)}}, {Unit: namedWave, Periods: []result.PastPeriod{month("Autumn", "2025-12-01", -0.6)}}}
	if len(found) > 0 || !reflect.DeepEqual(p, want) {
		t.Errorf("%v\n%+v\nwant\n%+v", found, p, want)
	}
	text, _ := os.ReadFile(path)
	golden.Is(t, "testdata/version4.jsonl", text)
	if v := View(p); v.Unit != "mixed" || len(v.Periods) != 4 || v.Periods[2].Unit != "quarter" {
		t.Errorf("%+v", v)
	}
	if gone, err := Forget(path, "history.jsonl", []string{"2025-Q2", "Autumn"}); err != nil || len(gone) != 2 {
		t.Errorf("%v %v", gone, err)
	}
	if text, _ := os.ReadFile(path); !bytes.Equal(text, encode(past(month("2025-07", "2025-08-01", -0.4), month("2025-08", "2025-09-01", -0.5)))) {
		t.Errorf("months alone are not written as before:\n%s", text)
	}
}

func TestAForgottenPeriodIsGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	publish(t, path, past(month("2025-10", "2025-11-01", -0.4), month("2025-11", "2025-12-01", -0.5)))
	gone, err := Forget(path, "history.jsonl", []string{"2025-10", "2024-01"})
	p, _ := Read(path, "history.jsonl")
	if err != nil || !reflect.DeepEqual(gone, []string{"2025-10"}) || len(p.Periods) != 1 || p.Periods[0].Period != "2025-11" {
		t.Errorf("%v %v %+v", gone, err, p)
	}
}

// Every run adds its own month at the same time as the others: none is lost.
func TestRunsAtOnceLoseNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	months := []string{"2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07", "2025-08"}
	var all sync.WaitGroup
	for _, name := range months {
		all.Go(func() {
			s, err := Stage(path, "history.jsonl", past(month(name, "2025-12-01", -0.4)))
			if err == nil {
				err = s.Publish()
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if p, found := Read(path, "history.jsonl"); len(found) > 0 || len(p.Periods) != len(months) {
		t.Errorf("%v %+v", found, p)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
		t.Errorf("litter: %v", left)
	}
}

func TestAFullDiskLeavesTheArchive(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no device that is always full")
	}
	path := filepath.Join(t.TempDir(), "history.jsonl")
	publish(t, path, past(month("2025-10", "2025-11-01", -0.4)))
	before, _ := os.ReadFile(path)
	if err := os.Symlink("/dev/full", filepath.Join(filepath.Dir(path), ".history.jsonl.ecart-new")); err != nil {
		t.Fatal(err)
	}
	_, err := Stage(path, "history.jsonl", past(month("2025-11", "2025-12-01", -0.5)))
	if err == nil || !strings.Contains(err.Error(), "no space left on device") || !strings.Contains(err.Error(), "the archive is as it was") {
		t.Errorf("a full disk: %v", err)
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the archive changed")
	}
	publish(t, path, past(month("2025-11", "2025-12-01", -0.5))) // once there is room
	if p, _ := Read(path, "history.jsonl"); len(p.Periods) != 2 {
		t.Errorf("%+v", p)
	}
}

func TestADamagedArchiveIsNotWrittenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history.jsonl")
	publish(t, path, past(month("2025-10", "2025-11-01", -0.4)))
	text, _ := os.ReadFile(path)
	for name, damaged := range map[string][]byte{"cut": text[:len(text)-20], "changed": bytes.Replace(text, []byte("-0.4"), []byte("-0.3"), 1), "empty": nil, "other": []byte("a;b\n1;2\n")} {
		write(t, path, damaged)
		if _, err := Stage(path, "history.jsonl", past(month("2025-11", "2025-12-01", -0.5))); err == nil {
			t.Errorf("%s: it was written over", name)
		}
		if left, err := os.ReadFile(path); err != nil || !bytes.Equal(left, damaged) {
			t.Errorf("%s: it was touched: %v", name, err)
		}
	}
}

func TestALinkToTheArchiveStaysALink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "kept", "real.jsonl"), filepath.Join(dir, "history.jsonl")
	if err := errors.Join(os.Mkdir(filepath.Dir(real), 0o755), os.Symlink(real, link)); err != nil {
		t.Fatal(err)
	}
	write(t, real, encode(past(month("2025-10", "2025-11-01", -0.4))))
	publish(t, link, past(month("2025-11", "2025-12-01", -0.5)))
	if to, err := os.Readlink(link); err != nil || to != real {
		t.Errorf("the link leads to %q: %v", to, err)
	}
	if p, _ := Read(link, "history.jsonl"); len(p.Periods) != 2 {
		t.Errorf("%+v", p)
	}
}

// Whatever stands in a file, reading it ends with an archive or a finding, and what is read is written and read again alike.
func FuzzRead(f *testing.F) {
	f.Add(encode(past(month("2025-10", "2025-11-01", -0.4))))
	old, err := os.ReadFile("testdata/version1.jsonl")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(old)
	f.Fuzz(func(t *testing.T, text []byte) {
		p, found := parse(text, "history.jsonl")
		if len(found) > 0 || len(p.Periods) == 0 {
			return
		}
		if again, found := parse(encode(p), "history.jsonl"); found.HasErrors() && !duplicated(p) || !found.HasErrors() && len(again.Periods) != len(p.Periods) {
			t.Errorf("%v\n%+v\n%+v", found, p, again)
		}
	})
}

func duplicated(p result.Past) bool {
	for i := 1; i < len(p.Periods); i++ {
		if p.Periods[i-1].Period >= p.Periods[i].Period {
			return true
		}
	}
	return false
}

// Waves have names that tell no order: the archive keeps the one of time, the days, and each wave once.
func TestNamedWavesStandInTheOrderOfTime(t *testing.T) {
	wave := func(name, from, to string) result.PastPeriod {
		p := month(name, to, -0.4)
		p.From, p.To = from, to
		return p
	}
	spring, autumn, winter := wave("Spring", "2025-03-01", "2025-05-31"), wave("Autumn", "2025-09-01", "2025-11-30"), wave("Winter", "2025-12-01", "2026-02-28")
	held := result.Past{Unit: namedWave, Periods: []result.PastPeriod{spring, winter}}
	all := merge(held, result.Past{Unit: namedWave, Periods: []result.PastPeriod{autumn}, Order: []string{"Autumn", "Winter"}})
	text := encode(all)
	golden.Is(t, "testdata/version3.jsonl", text)
	back, found := parse(text, "history.jsonl")
	if len(found) > 0 || len(back.Periods) != 3 || back.Periods[0].Period != "Spring" || back.Periods[1].Period != "Autumn" || back.Periods[2].Period != "Winter" || back.Periods[1].From != "2025-09-01" || back.Periods[2].To != "2026-02-28" {
		t.Errorf("%+v, %v", back.Periods, found)
	}
	twice := all
	twice.Periods = append(slices.Clone(all.Periods), spring)
	if _, found := parse(encode(twice), "history.jsonl"); len(found) != 1 || found[0].Code != CodeDamaged {
		t.Errorf("a wave that stands twice: %v", found)
	}
	if quoted("Spring 2026") != "'Spring 2026'" || quoted("l'été") != `'l'\''été'` || quoted("2026-01") != "2026-01" {
		t.Errorf("%s %s", quoted("Spring 2026"), quoted("l'été"))
	}
}

// To take a period out is for good: only a name that is a letter away is proposed.
func TestOnlyANearPeriodIsProposedForForgetting(t *testing.T) {
	a := View(past(month("2026-04", "2026-05-01", -0.4), month("2026-05", "2026-06-01", -0.4)))
	for name, want := range map[string]string{"2026-13": `no period is called "2026-13"; the archive holds 2026-04, 2026-05`, "2026-03": `no period is called "2026-03"; did you mean "2026-04"?`} {
		if err := a.Holds([]string{name}); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if err := a.Holds([]string{"2026-05"}); err != nil {
		t.Error(err)
	}
}
