package site

import "ecart/internal/document/report"

// paragraphView is a paragraph, or what stands together of those that follow one another: a list, a quotation, footnotes.
type paragraphView struct {
	Kind  string // "paragraph", "heading", "quote", "code", "list", "footnotes"
	Level int    // of a heading
	Runs  []runView
	Parts [][]runView // the paragraphs of a quotation
	List  listView
	Notes []noteView
}

// runView is a run with the id that a footnote leads back to.
type runView struct {
	report.Run
	ID string
}

// listView is a list; entries may hold further paragraphs and lists of their own.
type listView struct {
	Ordered bool
	Start   int // the number of the first entry
	Items   []*itemView
}

type itemView struct {
	Runs  []runView
	More  [][]runView
	Lists []*listView
}

// noteView is a footnote with the way back to where it is referred to.
type noteView struct {
	ID, Back string
	Number   int
	Runs     []runView
}

// prose gathers paragraphs that belong together.
func prose(all []report.Paragraph, under int, ids *ids) []paragraphView {
	var out []paragraphView
	last := func(kind string) *paragraphView {
		if n := len(out); n > 0 && out[n-1].Kind == kind {
			return &out[n-1]
		}
		return nil
	}
	for i := 0; i < len(all); i++ {
		p := all[i]
		switch p.Kind {
		case "bullet", "number":
			n := 1
			for i+n < len(all) && goesOn(p, all[i+n]) {
				n++
			}
			entries := all[i : i+n]
			list, _ := listOf(entries, p.Depth, ids)
			out = append(out, paragraphView{Kind: "list", List: *list})
			i += n - 1
		case "quote":
			if q := last("quote"); q != nil {
				q.Parts = append(q.Parts, runs(p.Runs, ids))
				continue
			}
			out = append(out, paragraphView{Kind: "quote", Parts: [][]runView{runs(p.Runs, ids)}})
		case "footnote":
			note := noteView{ids.take(p.Note), "ref-" + p.Note, p.Number, runs(p.Runs, ids)}
			if f := last("footnotes"); f != nil {
				f.Notes = append(f.Notes, note)
				continue
			}
			out = append(out, paragraphView{Kind: "footnotes", Notes: []noteView{note}})
		case "heading":
			out = append(out, paragraphView{Kind: "heading", Level: under, Runs: runs(p.Runs, ids)})
		case "code":
			out = append(out, paragraphView{Kind: "code", Runs: runs(p.Runs, ids)})
		default:
			out = append(out, paragraphView{Kind: "paragraph", Runs: runs(p.Runs, ids)})
		}
	}
	return out
}

// goesOn tells whether a paragraph belongs to the list that another began: an entry of its kind, or what stands within an entry.
func goesOn(first, p report.Paragraph) bool {
	switch p.Kind {
	case "bullet", "number":
		return p.Depth > first.Depth || p.Kind == first.Kind && p.Depth == first.Depth && p.Number != 1
	}
	return p.Kind == "more"
}

// listOf makes a list of entries from a depth on, and returns how many it took.
func listOf(entries []report.Paragraph, depth int, ids *ids) (*listView, int) {
	first := entries[0]
	list := &listView{Ordered: first.Kind == "number", Start: max(1, first.Number)}
	var open *itemView
	for i := 0; i < len(entries); i++ {
		p := entries[i]
		switch {
		case p.Kind == "more":
			open.More = append(open.More, runs(p.Runs, ids))
		case p.Depth < depth || p.Depth == depth && i > 0 && (p.Kind != first.Kind || p.Number == 1):
			return list, i
		case p.Depth > depth && open != nil:
			inner, n := listOf(entries[i:], p.Depth, ids)
			open.Lists = append(open.Lists, inner)
			i += n - 1
		default:
			open = &itemView{Runs: runs(p.Runs, ids)}
			list.Items = append(list.Items, open)
		}
	}
	return list, len(entries)
}

func runs(all []report.Run, ids *ids) []runView {
	var out []runView
	for _, r := range all {
		v := runView{Run: r}
		if r.Note != "" {
			v.ID = ids.take("ref-" + r.Note)
		}
		out = append(out, v)
	}
	return out
}
