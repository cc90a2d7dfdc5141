package scene

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"regexp"
	"strings"
	"testing"

	"ecart/internal/golden"
	"ecart/themes"
)

func face(t testing.TB, name string) *Face {
	t.Helper()
	ttf, err := themes.FS.ReadFile("sober/fonts/" + name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFace(ttf)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// everything holds each kind of op in each of its forms.
func everything() *Scene {
	s := &Scene{W: 200, H: 120, Title: "Écart", Desc: "Cinq formes"}
	s.Rect(1, 2, 30, 10.004, "card").Outlined(1.5, "ink").R = 3
	s.Rect(40, 2, 30, 10, "accent").Tipped("Lille : 4,2")
	s.Line(0, 20, 200, 20, 1, "grid").Dash = []float64{4, 2.5}
	s.Circle(20, 40, 5, "good").Linked("gap5.html#items")
	s.Polygon([]float64{40, 40, 50, 50, 30, 50}, "bad")
	s.Polyline([]float64{60, 40, 70, 50.123, 80, 40}, 2, "accent")
	s.Path([]Seg{{Op: 'm', P: [6]float64{90, 40}}, {Op: 'c', P: [6]float64{91, 41, 92, 42, 93, 40}}, {Op: 'h'}}, "mid").FillRule = true
	s.Text(10, 80, "Réactivité − n = 1 486", 9, false, Start, "ink")
	s.Text(190, 80, "−1,07", 9, true, End, "bad")
	s.Text(100, 80, "Importance", 8, false, Middle, "soft").Rotate = 90
	return s
}

func TestSVGIsAsReviewed(t *testing.T) {
	golden.Is(t, "testdata/everything.svg", everything().SVG(SVGOptions{ID: "c1"}))
}

func TestAPlainPictureHasNoWordsOnHover(t *testing.T) {
	full, plain := everything().SVG(SVGOptions{ID: "c"}), everything().SVG(SVGOptions{ID: "c", Plain: true})
	if !bytes.Contains(full, []byte("Lille : 4,2")) {
		t.Fatal("the picture has no words on hover to leave out")
	}
	if bytes.Contains(plain, []byte("Lille : 4,2")) {
		t.Error("a plain picture has words on hover")
	}
	if !bytes.Contains(plain, []byte(`<title id="c-title">`)) || !bytes.Contains(plain, []byte(`href="gap5.html#items"`)) {
		t.Error("a plain picture lost its title or its link")
	}
}

func TestHostileTextStaysText(t *testing.T) {
	hostile := []string{`</svg><script>alert(1)</script>`, `" onload="alert(1)`, `' & <b>`, "a\x00b\x1b[31m\x7f", "caf\xe9", "😀 \u202e", "]]>"}
	n := 0
	for _, h := range hostile {
		s := &Scene{W: 10, H: 10, Title: h, Desc: h}
		s.Text(0, 0, h, 9, false, Start, Paint(h)).Tipped(h).Linked(h)
		s.Rect(0, 0, 1, 1, "ink").Tipped(h).Linked("javascript:" + h)
		svg := s.SVG(SVGOptions{ID: h})
		if !wellFormed(svg) {
			t.Errorf("%q makes the picture ill-formed: %s", h, svg)
		}
		if bytes.Contains(svg, []byte("<script")) || bytes.Contains(svg, []byte(`"javascript`)) {
			t.Errorf("%q came through: %s", h, svg)
		}
		n++
	}
	if n == 0 {
		t.Fatal("no texts")
	}
}

func wellFormed(svg []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return true
		}
		if err != nil {
			return false
		}
		if e, ok := token.(xml.StartElement); ok && !strings.Contains(" svg title desc rect line circle path text a ", " "+e.Name.Local+" ") {
			return false
		}
	}
}

func TestOnlyPagesBesideThisOneAreLinked(t *testing.T) {
	for href, want := range map[string]bool{"gap1.html": true, "gap1.html#a:b": true, "#top": true, "a/b.html": true, "": false,
		"https://example.org": false, "//example.org": false, "javascript:alert(1)": false, `\\host\x`: false, "/etc/passwd": false, "data:text/html,x": false} {
		if got := relative(href); got != want {
			t.Errorf("relative(%q) = %v, want %v", href, got, want)
		}
	}
}

func TestPDFOperatorsAreBalancedAndInside(t *testing.T) {
	var b bytes.Buffer
	regular, bold := face(t, "Inter-Regular.ttf"), face(t, "Inter-SemiBold.ttf")
	everything().PDF(&b, 50, 100, 400, 842, func(p Paint) (uint8, uint8, uint8) { return 255, 128, 0 }, regular, bold)
	ops := map[string]int{}
	point := regexp.MustCompile(`^(-?[\d.]+ )+[mlc]$`)
	points := 0
	for line := range strings.Lines(b.String()) {
		for _, part := range regexp.MustCompile(`(?:-?[\d.]+ )*[a-zA-Z*]+`).FindAllString(strings.TrimSpace(line), -1) {
			fields := strings.Fields(part)
			ops[fields[len(fields)-1]]++
			if point.MatchString(part) {
				points++
				checkPoint(t, fields[:len(fields)-1])
			}
		}
	}
	if points < 100 { // the turned text is drawn as curves
		t.Errorf("found %d points only", points)
	}
	if ops["q"] != 1 || ops["Q"] != 1 {
		t.Errorf("the graphics state is saved %d times and restored %d times", ops["q"], ops["Q"])
	}
	want := map[string]int{"S": 2, "B": 1, "f": 4, "f*": 1, "d": 2} // upright text draws nothing
	for op, n := range want {
		if ops[op] != n {
			t.Errorf("operator %s stands %d times, want %d", op, ops[op], n)
		}
	}
	if strings.Contains(b.String(), "NaN") || strings.Contains(b.String(), "e-") {
		t.Error("a number is not written as PDF reads it")
	}
}

// checkPoint wants every point within the place the drawing was given: 400 × 240 points at 50, 100 from the top left.
func checkPoint(t *testing.T, coordinates []string) {
	t.Helper()
	for i, c := range coordinates {
		var v float64
		for _, r := range strings.Split(c, ".")[0] {
			v = v*10 + float64(r-'0')
		}
		if i%2 == 0 && (v < 49 || v > 451) || i%2 == 1 && (v < 842-100-241 || v > 842-99) {
			t.Errorf("%v lies outside the drawing", coordinates)
			return
		}
	}
}

func TestPDFIsScaledToItsWidth(t *testing.T) {
	s := &Scene{W: 100, H: 50}
	s.Rect(10, 10, 20, 5, "ink")
	var b bytes.Buffer
	s.PDF(&b, 30, 40, 200, 800, func(Paint) (uint8, uint8, uint8) { return 0, 0, 255 }, nil, nil)
	want := "q 0 J 1 j\n0 0 1 rg\n50 740 m 90 740 l 90 730 l 50 730 l h f\nQ\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestWidthSumsAdvances(t *testing.T) {
	f := face(t, "Inter-Regular.ttf")
	// hmtx of Inter 4: at 2048 units an em, digit zero 1266, comma 590 and minus sign 1350 units wide.
	for _, c := range []struct {
		name, text string
		parts      []string
	}{{"a number is its signs", "−1,07", []string{"−", "1", ",", "0", "7"}}, {"no kerning", "AVAV", []string{"A", "V", "A", "V"}}, {"empty", "", nil}} {
		sum := 0.0
		for _, part := range c.parts {
			sum += f.Width(part, 10)
		}
		if got := f.Width(c.text, 10); math.Abs(got-sum) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, sum)
		}
	}
	if w := f.Width("m", 10); w < 6 || w > 10 {
		t.Errorf("an m of 10 points is %v wide", w)
	}
	if f.Width("m", 20) != 2*f.Width("m", 10) {
		t.Error("twice the size is not twice as wide")
	}
}

func TestFaceHasWhatReportsNeed(t *testing.T) {
	for _, name := range []string{"Inter-Regular.ttf", "Inter-SemiBold.ttf"} {
		f := face(t, name)
		for _, r := range "éèœŒÉ«»’“”…–—\u00a0\u202f−→↑≥≤▲▼◆●·α×±‰" {
			if !f.Has(r) {
				t.Errorf("%s lacks %q", name, r)
			}
		}
		if f.Has('😀') {
			t.Errorf("%s claims to have an emoji", name)
		}
	}
}

func TestWrap(t *testing.T) {
	f := face(t, "Inter-Regular.ttf")
	for _, c := range []struct {
		name, text string
		width      float64
		want       []string
	}{
		{"one line", "court", 100, []string{"court"}},
		{"empty is one empty line", "", 100, []string{""}},
		{"on spaces and newlines", "un deux\ntrois", 30, []string{"un", "deux", "trois"}},
		{"never on a no-break space", "a 85,8\u202f% b\u00a0: c", 45, []string{"a 85,8\u202f%", "b\u00a0: c"}},
		{"a word too long is cut", "anticonstitutionnellement", 60, []string{"anticonstitut", "ionnellemen", "t"}},
		{"a glued word too long is cut at the glue", "exemple\u00a0: inconnu\u00a0; fin", 60, []string{"exemple\u00a0:", "inconnu\u00a0; fin"}},
	} {
		got := f.Wrap(c.text, 10, c.width)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzWrapKeepsEveryLetterAndTheWidth(f *testing.F) {
	for _, s := range []string{"Le délai annoncé", "a\u00a0: b", "ééééééééééééé", "\x00\xff", "   "} {
		f.Add(s, 40.0)
	}
	inter := face(f, "Inter-Regular.ttf")
	squeeze := func(s string) string {
		return strings.Map(func(r rune) rune {
			if breaks(r) || r == '\u00a0' || r == '\u202f' {
				return -1
			}
			return r
		}, s)
	}
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if !(width >= 20 && width < 1000) || len(text) > 500 {
			t.Skip()
		}
		text = strings.ToValidUTF8(text, "?")
		lines := inter.Wrap(text, 10, width)
		if got := squeeze(strings.Join(lines, "")); got != squeeze(text) {
			t.Fatalf("Wrap(%q) = %q", text, lines)
		}
		for _, line := range lines {
			if w := inter.Width(line, 10); w > width+1e-9 && len([]rune(line)) > 1 {
				t.Fatalf("Wrap(%q, %v): %q is %v wide", text, width, line, w)
			}
		}
	})
}

func TestEllipsisFitsAndShowsThatLettersAreMissing(t *testing.T) {
	f := face(t, "Inter-Regular.ttf")
	if got := f.Ellipsis("court", 10, 100); got != "court" {
		t.Errorf("a text that fits became %q", got)
	}
	got := f.Ellipsis("Établissement de Saint-Étienne", 10, 80)
	if !strings.HasSuffix(got, "…") || f.Width(got, 10) > 80 || len(got) < 8 {
		t.Errorf("%q is %v wide", got, f.Width(got, 10))
	}
}

func TestLabelsKeepOffPointsAndEachOther(t *testing.T) {
	var labels []Label
	for i := range 25 {
		labels = append(labels, Label{X: 40 + float64(i%5)*60, Y: 40 + float64(i/5)*40, R: 4, W: 50, H: 10})
	}
	area := Box{0, 0, 360, 240}
	post := Box{150, 0, 156, 30}
	placed := Place(labels, area, []Box{post}, nil)
	again := Place(labels, area, []Box{post}, nil)
	for i, p := range placed {
		if p != again[i] {
			t.Errorf("label %d stands at %v and at %v", i, p, again[i])
		}
		if !p.Clear || !p.Box.Within(area) || p.Box.Overlap(post) > 0 {
			t.Errorf("label %d is not clear: %v", i, p)
		}
		for j, q := range placed[:i] {
			if p.Box.Overlap(q.Box) > 0 {
				t.Errorf("labels %d and %d overlap", i, j)
			}
		}
	}
	if len(placed) != 25 {
		t.Fatalf("placed %d labels", len(placed))
	}
}

func TestLabelsWithoutRoomSaySo(t *testing.T) {
	labels := make([]Label, 30)
	for i := range labels {
		labels[i] = Label{X: 50, Y: 20, R: 3, W: 40, H: 10}
	}
	clear := 0
	placed := Place(labels, Box{0, 0, 100, 40}, nil, nil)
	for i, p := range placed {
		if !p.Clear {
			continue
		}
		clear++
		for _, q := range placed[:i] {
			if q.Clear && p.Box.Overlap(q.Box) > 0 {
				t.Error("two labels that are called clear overlap")
			}
		}
	}
	if clear == 0 || clear == len(labels) {
		t.Errorf("%d of %d labels are clear", clear, len(labels))
	}
}

func TestNumbersAreShort(t *testing.T) {
	for _, c := range []struct {
		name string
		v    float64
		want string
	}{{"rounded", 1.25456, "1.3"}, {"whole", 3, "3"}, {"no minus before zero", -0.04, "0"}, {"trailing zero dropped", 2.5, "2.5"}} {
		if got := number(c.v); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestAPathIsWrittenFromWhereThePenIs(t *testing.T) {
	at := func(op byte, p ...float64) Seg {
		s := Seg{Op: op}
		copy(s.P[:], p)
		return s
	}
	for _, c := range []struct {
		name, want string
		segs       []Seg
	}{
		{"level and upright", "M1 2h3v-1", []Seg{at('m', 1, 2), at('l', 4, 2), at('l', 4, 1)}},
		{"a command that repeats", "M0 0l1-1 2 3", []Seg{at('m', 0, 0), at('l', 1, -1), at('l', 3, 2)}},
		{"a curve", "M1 1c1 0 2-1 3 0", []Seg{at('m', 1, 1), at('c', 2, 1, 3, 0, 4, 1)}},
		{"back where the part began", "M5 5h5v5zl-1-1M0 0h1", []Seg{at('m', 5, 5), at('l', 10, 5), at('l', 10, 10), at('h'), at('l', 4, 4), at('m', 0, 0), at('l', 1, 0)}},
		{"rounding does not add up", "M0 0l0.3 0.3 0.4 0.4 0.3 0.3", []Seg{at('m', 0, 0), at('l', 1./3, 1./3), at('l', 2./3, 2./3), at('l', 1, 1)}},
	} {
		if got := pathData(c.segs); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	for _, n := range []int{10, 22, 60} {
		labels := make([]Label, n)
		for i := range labels {
			labels[i] = Label{X: 20 + math.Mod(float64(i)*137.5, 560), Y: 20 + math.Mod(float64(i)*71.3, 360), R: 4, W: 70, H: 12}
		}
		b.Run("labels="+number(float64(n)), func(b *testing.B) {
			for b.Loop() {
				Place(labels, Box{0, 0, 600, 400}, nil, nil)
			}
		})
	}
}
