package diag

import "testing"

func TestFindingsOfLaterStagesShowTheirLine(t *testing.T) {
	const text = "company: {name: A}\r\nsources:\n  - role: customers   # ours\n    sheet: \"Taem 1\"\npages: [overwiew, gap5]\n"
	tried := 0
	for _, c := range []struct {
		line, col int
		excerpt   string
		span      int
	}{
		{1, 1, "company: {name: A}", 7}, {1, 10, "company: {name: A}", 9}, {1, 17, "company: {name: A}", 1},
		{3, 5, "  - role: customers   # ours", 4}, {3, 11, "  - role: customers   # ours", 9}, {4, 12, `    sheet: "Taem 1"`, 8},
		{5, 9, "pages: [overwiew, gap5]", 8}, {5, 99, "pages: [overwiew, gap5]", 1}, {9, 1, "", 0}, {0, 0, "", 0},
	} {
		var l List
		l.Errorf(Place{File: "report.yaml", Line: c.line, Col: c.col}, "E0001", "wrong")
		got := l.Quoted("report.yaml", []byte(text))[0]
		if got.Excerpt != c.excerpt || got.Span != c.span {
			t.Errorf("%d:%d: %q, %d runes, want %q, %d", c.line, c.col, got.Excerpt, got.Span, c.excerpt, c.span)
		}
		tried++
	}
	if tried == 0 {
		t.Fatal("nothing was tried")
	}
	var l List
	l.Errorf(Place{File: "other.yaml", Line: 1}, "E0001", "wrong")
	l.Errorf(Place{File: "report.yaml", Line: 1}, "E0001", "wrong").Excerpt = "its own"
	for i, d := range l.Quoted("report.yaml", []byte(text)) {
		if want := []string{"", "its own"}[i]; d.Excerpt != want {
			t.Errorf("the line is %q, want %q", d.Excerpt, want)
		}
	}
}

func TestALineOfAWorkbookIsNotQuoted(t *testing.T) {
	var l List
	l.Errorf(Place{File: "report.yaml", Line: 1}, "E0111", "this is no text")
	for _, text := range []string{"PK\x03\x04\x14\x00", "caf\xe9: 1"} {
		if got := l.Quoted("report.yaml", []byte(text)); got[0].Excerpt != "" {
			t.Errorf("quoted %q", got[0].Excerpt)
		}
	}
	if got := l.Quoted("report.yaml", []byte("a:\t1")); got[0].Excerpt == "" {
		t.Error("a line with a tab is not quoted")
	}
}
