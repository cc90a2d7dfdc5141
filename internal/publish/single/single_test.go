package single

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"ecart/internal/publish/output"
)

const frame = `<!doctype html>
<html lang="fr">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:">
<title>TITLE</title>
<link rel="stylesheet" href="assets/site.css">
<script src="assets/theme.js"></script>
<script src="assets/site.js" defer></script>
</head>
<body id="top">
<a class="skip" href="#content">x</a><a href="index.html"><img src="assets/logo.svg" alt=""></a><a href="gap5.html">5</a>
<main id="content" tabindex="-1">MAIN</main>
<dialog id="search"></dialog>
</body>
</html>
`

const chart = `<figure id="f"><svg viewBox="0 0 1 1" aria-labelledby="f-title f-desc"><title id="f-title">a</title><linearGradient id="g"/><rect fill="url(#g)"/></svg>
<div class="chart-still narrow"><svg aria-labelledby="f-title f-desc"><a href="index.html#f"><path d="M0 0"/></a></svg></div>
<script type="application/json">{"href":"gap5.html#items","name":"gap5.html?","n":1.50}</script></figure>`

func files() []output.File {
	pageOf := func(title, main string) []byte {
		return []byte(strings.NewReplacer("TITLE", title, "MAIN", main).Replace(frame))
	}
	return []output.File{
		{Path: "site/assets/site.css", Bytes: []byte("@font-face{src:url(\"fonts/a.woff2\")}\r\np{color:red}")},
		{Path: "site/assets/fonts/a.woff2", Bytes: []byte("font")},
		{Path: "site/assets/theme.js", Bytes: []byte("early()")},
		{Path: "site/assets/site.js", Bytes: []byte("late()")},
		{Path: "site/assets/index.js", Bytes: []byte(`window.ecartIndex={"pages":[{"title":"x","href":"gap5.html"}]}`)},
		{Path: "site/assets/logo.svg", Bytes: []byte("<svg/>")},
		{Path: "site/index.html", Bytes: pageOf("Accueil", `<h1 id="a">Un</h1><a href="gap5.html#items">5</a><a href="#a">ici</a><a href="https://example.org/gap5.html">x</a>`+chart)},
		{Path: "site/gap5.html", Bytes: pageOf("Écart &amp; 5", `<h1 id="a">Deux</h1><table id="items"></table><a href="index.html">0</a>`+chart)},
		{Path: "site/search.html", Bytes: pageOf("Recherche", `<h1>Trois</h1>`)},
	}
}

func made(t *testing.T) string {
	t.Helper()
	f, err := Render(files())
	if err != nil {
		t.Fatal(err)
	}
	if f.Path != "report.html" {
		t.Errorf("written as %s", f.Path)
	}
	return string(f.Bytes)
}

func packOf(t *testing.T, doc string) pack {
	t.Helper()
	m := regexp.MustCompile(`id="pack" data-bytes="(\d+)">([^<]*)</script>`).FindStringSubmatch(doc)
	if m == nil {
		t.Fatal("no pack")
	}
	b := bytesOf(t, m[2], m[1])
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	var p pack
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// bytesOf reads letters as turn.js does.
func bytesOf(t *testing.T, text, length string) []byte {
	t.Helper()
	want, err := strconv.Atoi(length)
	if err != nil || len(text)%2 != 0 {
		t.Fatalf("%s bytes in %d letters", length, len(text))
	}
	var b []byte
	held, n := 0, 0
	for i := 0; i < len(text); i += 2 {
		held |= (bytes.IndexByte(alphabet, text[i]) + len(alphabet)*bytes.IndexByte(alphabet, text[i+1])) << n
		for n += 13; n >= 8; n, held = n-8, held>>8 {
			b = append(b, byte(held))
		}
	}
	if len(b) < want || len(b) > want+1 {
		t.Fatalf("%d bytes, want %d", len(b), want)
	}
	return b[:want]
}

func TestLettersHoldAnyBytes(t *testing.T) {
	if len(alphabet) != 91 {
		t.Fatalf("%d letters", len(alphabet))
	}
	all := make([]byte, 300)
	for i := range all {
		all[i] = byte(255 - i*7)
		b := all[:i+1]
		text := letters(b)
		if got := bytesOf(t, string(text), strconv.Itoa(len(b))); !bytes.Equal(got, b) {
			t.Fatalf("%v became %v", b, got)
		}
		if bytes.ContainsAny(text, "<>& \n") {
			t.Fatalf("%q could end a script", text)
		}
	}
}

func TestEveryPageIsAnArticleAndEveryLinkLeadsInside(t *testing.T) {
	doc := made(t)
	root, err := html.Parse(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	ids, articles, links := map[string]bool{}, []string{}, 0
	var targets []string
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch {
			case a.Key == "id" && ids[a.Val]:
				t.Errorf("id %s stands twice", a.Val)
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				targets = append(targets, a.Val[1:])
			case a.Key == "href" && !strings.HasPrefix(a.Val, "https://example.org/gap5.html"):
				t.Errorf("a link leads out: %s", a.Val)
			}
		}
		if n.Data == "article" {
			articles = append(articles, n.Attr[1].Val)
		}
		if n.Data == "rect" && !strings.HasPrefix(n.Attr[0].Val, "k") {
			t.Errorf("the shape is written %v", n.Attr)
		}
	}
	for _, to := range targets {
		if links++; !ids[to] {
			t.Errorf("#%s leads nowhere", to)
		}
	}
	if want := []string{"index", "gap5", "search-page"}; !slices.Equal(articles, want) { // the frame has an id "search"
		t.Errorf("articles %q, want %q", articles, want)
	}
	if links < 6 {
		t.Errorf("only %d links", links)
	}
	if n := strings.Count(doc, "<main"); n != 1 {
		t.Errorf("%d main parts", n)
	}
}

func TestAnArticleSaysItsTitle(t *testing.T) {
	if doc := made(t); !strings.Contains(doc, `data-title="Écart &amp; 5"`) {
		t.Error("the title of the second page is lost")
	}
}

func TestNothingIsFetchedAndScriptsAreAllowedByHashAlone(t *testing.T) {
	doc := made(t)
	if m := regexp.MustCompile(`(src|href)="assets/|url\("?fonts/|<link |<script[^>]+src`).FindString(doc); m != "" {
		t.Errorf("something is fetched: %s", m)
	}
	policy := html.UnescapeString(regexp.MustCompile(`content="(default-src[^"]*)"`).FindStringSubmatch(doc)[1])
	if strings.Contains(policy, "'self'") || regexp.MustCompile(`script-src[^;]*unsafe`).MatchString(policy) {
		t.Errorf("the policy allows too much: %s", policy)
	}
	p := packOf(t, doc)
	if len(p.Scripts) != 2 || p.Scripts[1] != "late()" {
		t.Fatalf("packed scripts: %q", p.Scripts)
	}
	allowed := append([]string{"early()", turn}, p.Scripts...)
	for _, script := range allowed {
		if !strings.Contains(policy, hash(script)) {
			t.Errorf("the policy does not allow %.40q", script)
		}
	}
	style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(doc)[1]
	if !strings.Contains(policy, hash(style)) {
		t.Error("the policy does not allow the styles")
	}
	if !strings.Contains(style, `url("data:font/woff2;base64,Zm9udA==")`) {
		t.Errorf("the font is not inside: %.120s", style)
	}
}

func TestWhatOnlyScriptsUseIsPackedWithItsLinksTurned(t *testing.T) {
	doc := made(t)
	p := packOf(t, doc)
	if len(p.Parts) != 4 {
		t.Fatalf("%d parts packed, want 4", len(p.Parts))
	}
	if want := `<svg aria-labelledby="gap5--f-title gap5--f-desc"><a href=#index--f><path d="M0 0"/></a></svg>`; !slices.Contains(p.Parts, want) {
		t.Errorf("the narrow drawing is not packed: %q", p.Parts)
	}
	if want := `{"href":"#gap5--items","n":1.50,"name":"gap5.html?"}`; !slices.Contains(p.Parts, want) {
		t.Errorf("the data are not packed: %q", p.Parts)
	}
	if want := `window.ecartIndex={"pages":[{"href":"#gap5","title":"x"}]}`; p.Scripts[0] != want {
		t.Errorf("the index is %q", p.Scripts[0])
	}
	if want := `<svg viewbox="0 0 1 1" aria-labelledby="index--f-title index--f-desc">`; !strings.Contains(doc, want) { // a reader of HTML knows the capitals
		t.Errorf("the drawing is not as wanted: %s", doc)
	}
}

func TestDataOfCellsAndPaintOfShapesArePacked(t *testing.T) {
	all := files()
	all = append(all, output.File{Path: "site/t.html", Bytes: []byte(strings.Replace(frame, "MAIN", `<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><th scope="col">a</th><td class="num" data-sort="1.5" data-ci="1 2">b</td></tr></tbody></table>
<svg><rect x="1" fill="var(--ink)" stroke-width="2"><title>hover</title></rect><text fill="var(--ink)" stroke-width="2" font-size="9">c</text><rect class="own" fill="red"/></svg>`, 1))})
	f, err := Render(all)
	if err != nil {
		t.Fatal(err)
	}
	doc := string(f.Bytes)
	p := packOf(t, doc)
	if want := []string{"", "", "sort\t1.5\tci\t1 2"}; !slices.Equal(p.Cells, want) {
		t.Errorf("cells %q, want %q", p.Cells, want)
	}
	if want := `<table><thead><tr><th>h<tbody><tr><th scope=col>a<td class=num>b</table>
<svg><rect x=1 class=k2 /><text class=k3>c</text><rect class=own fill=red /></svg>`; !strings.Contains(doc, want) {
		t.Errorf("it lacks %s", want)
	}
	if want := ".k3{fill:var(--ink);stroke-width:2;font-size:9px;}"; !strings.Contains(doc, want) {
		t.Errorf("the styles lack %s", want)
	}
}

func TestTheSameFilesMakeTheSameBytes(t *testing.T) {
	if made(t) != made(t) {
		t.Error("two runs differ")
	}
}

func TestWhatCannotBePutTogetherIsSaid(t *testing.T) {
	with := func(name, text string) []output.File {
		all := files()
		for i := range all {
			if all[i].Path == name {
				all[i].Bytes = []byte(text)
			}
		}
		return all
	}
	for _, c := range []struct {
		name, want string
		files      []output.File
	}{
		{"no pages", "no pages", nil},
		{"no main part", "no <main>", with("site/gap5.html", "<!doctype html><title>x</title><body><p>x</p></body>")},
		{"a picture that is missing", "assets/no.png is not among", with("site/gap5.html", strings.Replace(frame, "MAIN", `<img src="assets/no.png">`, 1))},
		{"a script in the page", "only data", with("site/gap5.html", strings.Replace(frame, "MAIN", `<script>x()</script>`, 1))},
		{"data that are none", "data in the page", with("site/gap5.html", strings.Replace(frame, "MAIN", `<script type="application/json">{</script>`, 1))},
		{"a style that ends itself", "</style", with("site/assets/site.css", "p{}</style>")},
		{"a script that ends itself", "</script", with("site/assets/theme.js", "'</script>'")},
	} {
		if _, err := Render(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}
