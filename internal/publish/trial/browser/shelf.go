package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
	"ecart/internal/publish/shelf"
)

// Lists are the pages of Shelf: a report in each state with names that are hard to set, more reports than are read without a search, and none that
// needs attention.
var Lists = []string{"states/index.html", "long/index.html", "well/index.html"}

// Shelf is a folder with the lists of three batches.
func Shelf(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	look, found := theme.Load("", "", "", diag.Place{})
	if found.HasErrors() {
		t.Fatal(found)
	}
	for name, b := range map[string]shelf.Batch{"states": states(), "long": many(), "well": {Version: "test", Entries: []shelf.Entry{listed("rivage", "Hôtels Rivage")}}} {
		words, err := i18n.New(b.Language())
		if err != nil {
			t.Fatal(err)
		}
		f, err := b.Page(look, words)
		if err == nil {
			err = os.Mkdir(filepath.Join(dir, name), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name, f.Path), f.Bytes, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// spoken is the language of the lists: another one than the program finds fault in.
var spoken = i18n.Languages()[len(i18n.Languages())-1]

// listed is a report that is up to date.
func listed(id, company string) shelf.Entry {
	return shelf.Entry{ID: id, Status: shelf.Written, Built: "2026-10-30T00:00:00Z", Documents: []string{"site/index.html", "report.html", "report.pdf", "summary.pdf", "results.xlsx", "results.json"},
		Report: &output.Card{Company: company, Title: "Qualité de service 2024–2026", Period: "novembre 2024 – octobre 2026", Lang: spoken, Verdict: "« Courtoisie constante » dépasse un peu les attentes ; « Heure annoncée respectée » reste loin derrière (−1,95).",
			Key: &output.KeyFigure{Name: "gap5", Text: "−0,78", Interval: "[−0,82 ; −0,74]", Verdict: "bad"}}}
}

func states() shelf.Batch {
	north, south := listed("rivage.nord", ""), shelf.Entry{ID: "rivage.sud", Of: "rivage", Location: "Saint-Rémy-lès-Chevreuse-Bourg-la-Reine", Status: shelf.Withheld, Why: "fewer than 5 customers"}
	north.Of, north.Location, north.Warnings = "rivage", "Nord", 2
	former, gate := listed("former", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"), listed("gate", "Österreichische Bahnen")
	former.Status, former.Exit, former.Former, former.Why = shelf.Failed, 4, true, "write /srv/reports/former: the disk is full; the report takes 11.1 MB and 2.0 MB are free, so make room for 9.1 MB"
	gate.Exit, gate.Gates = 6, []string{"gap5.reliability surely < -1", "nps < 0"}
	return shelf.Batch{Version: "test", Entries: []shelf.Entry{
		listed("rivage", "Hôtels Rivage"), north, south, former, gate,
		{ID: "broken-client-with-a-folder-name-that-nobody-would-choose", Status: shelf.Failed, Exit: 3, Errors: 9, Warnings: 2, Findings: []string{
			`answers-of-october-with-a-long-name.xlsx!Responses!AB1042: "Plutôt d’acord" is no label of the scale of "overall" [E0312]`, `report.yaml:54:11: no file matches "guests.xlsx" [E0601]`}},
		{ID: "late", Status: shelf.Unmade, Exit: 4, Why: "shard 2 of 4 has not reported"},
	}}
}

func many() shelf.Batch {
	b := shelf.Batch{Version: "test"}
	for i := range 60 {
		b.Entries = append(b.Entries, listed(fmt.Sprintf("client-%02d", i), fmt.Sprintf("Maison %02d", i)))
	}
	return b
}
