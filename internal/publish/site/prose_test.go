package site

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func entry(kind string, depth, number int, text string) report.Paragraph {
	return report.Paragraph{Kind: kind, Depth: depth, Number: number, Runs: []report.Run{{Text: text}}}
}

// outline writes lists as brackets: "(a[b c]d)" is a numbered list whose first entry holds a list of two.
func outline(list listView) string {
	var b strings.Builder
	ends := "[]"
	if list.Ordered {
		ends = fmt.Sprintf("%d()", list.Start)
	}
	b.WriteString(ends[:len(ends)-1])
	for i, item := range list.Items {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(item.Runs[0].Text)
		for _, more := range item.More {
			b.WriteString("+" + more[0].Text)
		}
		for _, inner := range item.Lists {
			b.WriteString(outline(*inner))
		}
	}
	return b.String() + ends[len(ends)-1:]
}

func TestListsNestAsTheirDepthsSay(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []report.Paragraph
		want []string
	}{
		{"flat", []report.Paragraph{entry("bullet", 0, 0, "a"), entry("bullet", 0, 0, "b")}, []string{"[a b]"}},
		{"nested and back", []report.Paragraph{entry("bullet", 0, 0, "a"), entry("number", 1, 1, "b"), entry("number", 1, 2, "c"), entry("bullet", 0, 0, "d")}, []string{"[a1(b c) d]"}},
		{"two kinds are two lists", []report.Paragraph{entry("bullet", 0, 0, "a"), entry("number", 0, 1, "b")}, []string{"[a]", "1(b)"}},
		{"a list that begins anew", []report.Paragraph{entry("number", 0, 1, "a"), entry("number", 0, 2, "b"), entry("number", 0, 1, "c")}, []string{"1(a b)", "1(c)"}},
		{"another first number", []report.Paragraph{entry("number", 0, 4, "a"), entry("number", 0, 5, "b")}, []string{"4(a b)"}},
		{"more paragraphs", []report.Paragraph{entry("bullet", 0, 0, "a"), entry("more", 0, 0, "b"), entry("bullet", 1, 0, "c"), entry("more", 1, 0, "d"), entry("bullet", 0, 0, "e")}, []string{"[a+b[c+d] e]"}},
		{"two inner lists", []report.Paragraph{entry("bullet", 0, 0, "a"), entry("bullet", 1, 0, "b"), entry("number", 1, 1, "c"), entry("bullet", 0, 0, "d")}, []string{"[a[b]1(c) d]"}},
		{"deep at once", []report.Paragraph{entry("bullet", 2, 0, "a"), entry("bullet", 2, 0, "b")}, []string{"[a b]"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, p := range prose(c.in, 3, newIDs()) {
				if p.Kind != "list" {
					t.Fatalf("a %s among lists", p.Kind)
				}
				got = append(got, outline(p.List))
			}
			if strings.Join(got, " | ") != strings.Join(c.want, " | ") {
				t.Errorf("lists = %v, want %v", got, c.want)
			}
		})
	}
}

func TestFootnotesLeadThereAndBack(t *testing.T) {
	said := report.Paragraph{Runs: []report.Run{{Text: "So"}, {Text: "1", Note: "note-a-1"}, {Text: " and again"}, {Text: "1", Note: "note-a-1"}}}
	note := report.Paragraph{Kind: "footnote", Number: 1, Note: "note-a-1", Runs: []report.Run{{Text: "Because."}}}
	all := prose([]report.Paragraph{said, note}, 3, newIDs())
	if len(all) != 2 || all[1].Kind != "footnotes" || all[1].Notes[0].ID != "note-a-1" {
		t.Fatalf("paragraphs = %+v", all)
	}
	if first, second := all[0].Runs[1].ID, all[0].Runs[3].ID; first != all[1].Notes[0].Back || second == first {
		t.Errorf("the note leads back to %q, its references are %q and %q", all[1].Notes[0].Back, first, second)
	}
}
