package site

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/document/report/reporttest"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

// documents parses the pages of a site, by file name.
func documents(t *testing.T, files []output.File) map[string]*html.Node {
	t.Helper()
	all := map[string]*html.Node{}
	for _, f := range files {
		if path.Ext(f.Path) != ".html" {
			continue
		}
		n, err := html.Parse(bytes.NewReader(f.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		all[path.Base(f.Path)] = n
	}
	if len(all) == 0 {
		t.Fatal("no pages")
	}
	return all
}

// elements lists the elements of a page in order.
func elements(n *html.Node) []*html.Node {
	var all []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode {
			all = append(all, d)
		}
	}
	return all
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

func TestEveryKindOfBlockIsRendered(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "../../document/report/report.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, pg := range example().Pages {
		for _, s := range pg.Sections {
			for _, b := range s.Blocks {
				shown[strings.TrimPrefix(fmt.Sprintf("%T", b), "report.")] = true
			}
		}
	}
	kinds := 0
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == "isBlock" {
			kinds++
			if name := fn.Recv.List[0].Type.(*ast.Ident).Name; !shown[name] {
				t.Errorf("the example shows no %s", name)
			}
		}
	}
	if kinds == 0 {
		t.Fatal("no kinds of block found")
	}
	built(t, example()) // an unknown kind, or one without a template, fails
}

func TestAnUnknownBlockIsAnError(t *testing.T) {
	r := example()
	r.Pages = r.Pages[:1]
	r.Pages[0].Sections = []report.Section{{ID: "x", Blocks: []report.Block{nil}}}
	look, _ := theme.Load("sober", "", "", diag.Place{})
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Render(r, look, p); err == nil || !strings.Contains(err.Error(), "page overview") {
		t.Errorf("got %v", err)
	}
}

func TestIdsAreUniqueAndReferencesResolve(t *testing.T) {
	r := example()
	r.Pages[1].Sections = append(r.Pages[1].Sections, r.Pages[1].Sections[1]) // the same section twice
	pages := documents(t, built(t, r))
	ids := map[string]map[string]bool{}
	for name, page := range pages {
		ids[name] = map[string]bool{}
		for _, e := range elements(page) {
			if id, ok := attr(e, "id"); ok {
				if ids[name][id] {
					t.Errorf("%s: id %s stands twice", name, id)
				}
				ids[name][id] = true
			}
		}
	}
	checked := 0
	for name, page := range pages {
		for _, e := range elements(page) {
			for _, key := range []string{"aria-labelledby", "aria-describedby"} {
				refs, _ := attr(e, key)
				for _, ref := range strings.Fields(refs) {
					if checked++; !ids[name][ref] {
						t.Errorf("%s: %s of <%s> names %s, which is not there", name, key, e.Data, ref)
					}
				}
			}
			link, ok := attr(e, "href")
			if !ok || e.Data == "link" {
				continue
			}
			file, anchor, _ := strings.Cut(link, "#")
			if file == "" {
				file = name
			}
			if checked++; pages[file] == nil || anchor != "" && !ids[file][anchor] {
				t.Errorf("%s links to %q, which is not there", name, link)
			}
		}
	}
	if checked < 50 {
		t.Fatalf("only %d references checked", checked)
	}
}

func TestHeadingsGoDownOneLevelAtATime(t *testing.T) {
	for name, page := range documents(t, built(t, example())) {
		level, tops := 0, 0
		for _, e := range elements(page) {
			if len(e.Data) != 2 || e.Data[0] != 'h' || e.Data[1] < '1' || e.Data[1] > '6' {
				continue
			}
			next := int(e.Data[1] - '0')
			if next == 1 {
				tops++
			}
			if next > level+1 {
				t.Errorf("%s: %q is h%d after h%d", name, words(e), next, level)
			}
			if words(e) == "" {
				t.Errorf("%s: an empty h%d", name, next)
			}
			level = next
		}
		if tops != 1 {
			t.Errorf("%s has %d main headings", name, tops)
		}
	}
}

func TestPagesSayWhatAReaderCannotSee(t *testing.T) {
	for name, page := range documents(t, built(t, example())) {
		var current, main, skip, pictures, captions int
		for _, e := range elements(page) {
			switch e.Data {
			case "html":
				if lang, _ := attr(e, "lang"); lang != "fr" {
					t.Errorf("%s is in %q", name, lang)
				}
			case "img":
				if alt, ok := attr(e, "alt"); !ok || alt == "" {
					t.Errorf("%s: a picture without words", name)
				}
			case "svg":
				pictures++
				if _, ok := attr(e, "aria-labelledby"); !ok {
					t.Errorf("%s: a drawing without words", name)
				}
			case "main":
				main++
			case "table":
				if _, ok := attr(e, "id"); !ok {
					t.Errorf("%s: a table without a name", name)
				}
			case "caption":
				if captions++; words(e) == "" {
					t.Errorf("%s: an empty caption", name)
				}
			}
			if v, _ := attr(e, "aria-current"); v == "page" {
				current++
			}
			if v, _ := attr(e, "href"); v == "#content" {
				skip++
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
					t.Errorf("%s: <%s> has %s", name, e.Data, a.Key)
				}
			}
		}
		if main != 1 || skip != 1 || current != 2 { // once in the sidebar, once in the telephone's menu
			t.Errorf("%s: %d main parts, %d ways to skip, %d current pages", name, main, skip, current)
		}
	}
}

func TestEveryPageKeepsToItsPolicy(t *testing.T) {
	const want = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:"
	files := built(t, example())
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path)
	}
	for name, page := range documents(t, files) {
		found := false
		for _, e := range elements(page) {
			if v, _ := attr(e, "http-equiv"); v == "Content-Security-Policy" {
				got, _ := attr(e, "content")
				found = got == want
			}
			if kind, _ := attr(e, "type"); e.Data == "script" && kind != "application/json" && e.FirstChild != nil {
				t.Errorf("%s holds a script", name)
			}
			for _, key := range []string{"src", "href"} {
				v, ok := attr(e, key)
				if ok && (e.Data == "script" || e.Data == "link" || e.Data == "img") && !slices.Contains(paths, "site/"+v) {
					t.Errorf("%s needs %s, which is not written", name, v)
				}
			}
		}
		if !found {
			t.Errorf("%s lacks the policy", name)
		}
	}
}

func TestChartsHaveAStillALiveFormAndTheirNumbers(t *testing.T) {
	charts := 0
	for name, page := range documents(t, built(t, example())) {
		for _, e := range elements(page) {
			if _, ok := attr(e, "data-chart"); !ok {
				continue
			}
			charts++
			parts := map[string]int{}
			for _, d := range elements(e) {
				parts[d.Data]++
				if _, named := attr(d, "aria-labelledby"); named && d.Data == "svg" {
					parts["named svg"]++
				}
			}
			if parts["named svg"] != 2 || parts["script"] != 1 || parts["table"] != 1 || parts["details"] != 1 || parts["desc"] != 1 {
				id, _ := attr(e, "id")
				t.Errorf("%s: chart %s has %v", name, id, parts)
			}
		}
	}
	if charts < 8 {
		t.Errorf("only %d charts", charts)
	}
}

func TestWhatIsMissingIsSaidInWords(t *testing.T) {
	for name, page := range documents(t, built(t, example())) {
		if text := words(page); strings.Contains(text, "NaN") || strings.Contains(text, "ZgotmplZ") || strings.Contains(text, "<nil>") || regexp.MustCompile(`site\.\w+`).MatchString(text) {
			t.Errorf("%s shows what no reader understands", name)
		}
	}
	gap5 := words(documents(t, built(t, example()))["gap5.html"])
	for _, want := range []string{"non mesuré", "effectif insuffisant", "Il faut une question de recommandation"} {
		if !strings.Contains(gap5, want) {
			t.Errorf("gap5.html does not say %q", want)
		}
	}
}

func TestAValueSaysItsIntervalOnce(t *testing.T) {
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	s := &renderer{printer: p}
	v := reporttest.Gap(-1.07, -1.14, -1, 1486)
	for _, c := range []struct{ name, beside, want string }{
		{"nothing beside it", "", "[−1,14\u202f; −1,00] · n\u00a0=\u00a01\u202f486"},
		{"the interval beside it", "de [−1,14\u202f; −1,00]", "n\u00a0=\u00a01\u202f486"},
		{"both beside it", "[−1,14\u202f; −1,00] · n\u00a0=\u00a01\u202f486", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := s.value(v, c.beside).More; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestALongNoteGetsALineAcrossTheTable(t *testing.T) {
	const short, long = "tenue par Annecy", "Il faudrait une source « réclamations », une ligne par réclamation."
	word := func(s string) report.Value { return report.Value{Kind: report.Words, Text: s} }
	for _, c := range []struct {
		name    string
		note    string
		columns int
		across  bool
	}{
		{"a short note stays in its cell", short, 3, false},
		{"a long one would make its row a tower", long, 3, true},
		{"two columns have room for it", long, 2, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := report.Table{ID: "notes", Columns: make([]report.Column, c.columns)}
			row := report.Row{Cells: []report.Cell{{Value: word("Norme"), Note: c.note}}}
			for range c.columns - 1 {
				row.Cells = append(row.Cells, report.Cell{Value: word("a")})
			}
			table.Rows = []report.Row{row}
			r := &report.Report{Lang: "fr", Pages: []report.Page{{ID: "overview", Sections: []report.Section{{ID: "s", Title: "Normes", Blocks: []report.Block{table}}}}}}
			across, said := false, 0
			for _, e := range elements(documents(t, built(t, r))["index.html"]) {
				if class, _ := attr(e, "class"); e.Data == "tr" && class == "below" {
					across = strings.Contains(words(e), c.note)
				}
				if e.Data == "small" && words(e) == c.note {
					said++
				}
			}
			if across != c.across || said != 1 {
				t.Errorf("across the table: %v, want %v; said %d times", across, c.across, said)
			}
		})
	}
}

func TestHostileWordsAreEscapedInEveryPlace(t *testing.T) {
	for _, f := range built(t, hostileReport()) {
		if path.Ext(f.Path) == ".html" && (bytes.Contains(f.Bytes, []byte("<script>window")) || bytes.Contains(f.Bytes, []byte("<img src=x")) || bytes.Contains(f.Bytes, []byte(`href="javascript`))) {
			t.Errorf("%s lets markup through", f.Path)
		}
	}
}

func TestTheSameReportIsTheSameSite(t *testing.T) {
	first := built(t, example())
	for range 3 {
		again := built(t, example())
		if len(again) != len(first) {
			t.Fatal("another number of files")
		}
		for i := range first {
			if first[i].Path != again[i].Path || !bytes.Equal(first[i].Bytes, again[i].Bytes) {
				t.Errorf("%s differs", first[i].Path)
			}
		}
	}
}

func TestEnglishPagesHoldNoFrench(t *testing.T) {
	r := example()
	r.Lang = "en"
	page := words(documents(t, built(t, r))["signs.html"])
	for _, french := range []string{"Aller au contenu", "Page suivante", "Mauvais", "non mesuré", "Non conforme"} {
		if strings.Contains(page, french) {
			t.Errorf("the English page says %q", french)
		}
	}
	if !strings.Contains(page, "Skip to content") || !strings.Contains(page, "1 failed") {
		t.Error("the English words are missing")
	}
}

func BenchmarkRender(b *testing.B) {
	look, _ := theme.Load("sober", "", "", diag.Place{})
	p, err := i18n.New("fr")
	if err != nil {
		b.Fatal(err)
	}
	for _, pages := range []int{4, 20} {
		r := example()
		for i := len(r.Pages); i < pages; i++ {
			pg := r.Pages[1]
			pg.ID = fmt.Sprint("page-", i)
			r.Pages = append(r.Pages, pg)
		}
		b.Run(fmt.Sprintf("pages=%d", pages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Render(r, look, p); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
