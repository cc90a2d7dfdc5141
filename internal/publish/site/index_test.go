package site

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// found is the index as the script reads it: [kind, page, anchor, title, text] each.
type found struct {
	Pages   []indexPage
	Entries [][]any
}

func indexOf(t *testing.T, files []output.File) found {
	t.Helper()
	for _, f := range files {
		if f.Path != "site/assets/index.js" {
			continue
		}
		script, ok := bytes.CutPrefix(f.Bytes, []byte("window.ecartIndex="))
		if !ok {
			t.Fatalf("the index begins with %.30q", f.Bytes)
		}
		if bytes.ContainsAny(script, "<>&\u2028\u2029") {
			t.Error("the index holds marks that end a script")
		}
		var x found
		if err := json.Unmarshal(script, &x); err != nil {
			t.Fatal(err)
		}
		return x
	}
	t.Fatal("no index")
	return found{}
}

func (x found) has(kind int, page, title string) bool {
	for _, e := range x.Entries {
		if e[0] == float64(kind) && x.Pages[int(e[1].(float64))].Href == page && e[3] == title {
			return true
		}
	}
	return false
}

func TestEverythingANameIsGivenIsFound(t *testing.T) {
	x := indexOf(t, built(t, example()))
	for _, want := range []struct {
		kind        int
		page, title string
	}{
		{foundPage, "gap5.html", "Les clients attendaient plus qu’ils n’ont reçu"},
		{foundSection, "gap5.html", "Par dimension"},
		{foundSection, "index.html", "Bons et mauvais signes"},
		{foundEntry, "index.html", "Respecter l’heure annoncée"},
		{foundEntry, "index.html", "Temps de service"},
		{foundEntry, "gap5.html", "Service attendu"},
		{foundEntry, "signs.html", "Un mois a mal tourné"},
		{foundTerm, "method.html", "NPS"},
	} {
		if !x.has(want.kind, want.page, want.title) {
			t.Errorf("%s does not find %q as %d", want.page, want.title, want.kind)
		}
	}
}

func TestAnActionIsFoundByItsTitleAndItsOwner(t *testing.T) {
	for _, e := range indexOf(t, built(t, example())).Entries {
		if e[3] == "N’annoncer que des heures tenables" {
			if e[0] != float64(foundEntry) || e[2] != "plan" || !strings.Contains(e[4].(string), "Chefs de réception") {
				t.Errorf("entry = %v", e)
			}
			return
		}
	}
	t.Error("no action is found")
}

func TestASearchLeadsToWhatIsThere(t *testing.T) {
	files := built(t, example())
	x := indexOf(t, files)
	ids := map[string]map[string]bool{}
	for name, page := range documents(t, files) {
		ids[name] = map[string]bool{}
		for _, e := range elements(page) {
			if id, ok := attr(e, "id"); ok {
				ids[name][id] = true
			}
		}
	}
	anchors := 0
	for _, e := range x.Entries {
		page, anchor := x.Pages[int(e[1].(float64))].Href, e[2].(string)
		if anchors++; anchor != "" && !ids[page][anchor] {
			t.Errorf("%q leads to %s#%s, which is not there", e[3], page, anchor)
		}
	}
	if anchors < 40 {
		t.Errorf("only %d entries", anchors)
	}
}

func TestTheIndexHoldsNothingThatRespondentsWrote(t *testing.T) {
	r := example()
	quoted := "Quarante minutes d’attente au comptoir"
	r.Pages[0].Sections[0].Blocks = append(r.Pages[0].Sections[0].Blocks, report.Quotation{Text: quoted, By: "Client, Nice"})
	for _, f := range built(t, r) {
		if f.Path == "site/assets/index.js" && (bytes.Contains(f.Bytes, []byte(quoted)) || bytes.Contains(f.Bytes, []byte("Client, Nice"))) {
			t.Error("a quotation is in the index")
		}
	}
}

func TestAnExcerptEndsAfterAWord(t *testing.T) {
	long := strings.Repeat("mot ", 60) + "fin"
	if got := shortened(long); len([]rune(got)) > excerpt+1 || !strings.HasSuffix(got, "mot…") {
		t.Errorf("cut to %q", got)
	}
	if got := shortened(" court "); got != "court" {
		t.Errorf("cut to %q", got)
	}
	if got := shortened(strings.Repeat("é", 400)); len([]rune(got)) != excerpt+1 {
		t.Errorf("one long word became %d letters", len([]rune(got)))
	}
}
