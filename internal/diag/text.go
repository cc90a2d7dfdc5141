package diag

// The text form, as a person reads it in a terminal:
//
//	report.yaml:14:1: error: unknown key "dimesions" [E0101]
//	   14 | dimesions:
//	      | ^^^^^^^^^ dimensions
//	  note: report.yaml:22:8: the scale is set here
//	  hint: did you mean "dimensions"?
//
// Every text passes through plain, so that nothing read from a file can steer the terminal.

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// TextOptions says how a list is written. The zero value is plain and complete.
type TextOptions struct {
	Color bool   // with ANSI colours
	Max   int    // at most so many findings, the gravest kept; 0 means all. The totals are always of all
	Rest  string // how to see those beyond Max: "--json lists them all"
}

// WriteText writes the findings, merged and sorted, then a line of totals. An empty list writes nothing.
func (l List) WriteText(w io.Writer, o TextOptions) {
	if len(l) == 0 {
		return
	}
	all := l.Merged().Sorted()
	shown := all.gravest(o.Max)
	p := painter{on: o.Color}
	var b strings.Builder
	for _, d := range shown {
		d.write(&b, p)
		b.WriteByte('\n')
	}
	if hidden := len(all) - len(shown); hidden > 0 {
		rest := fmt.Sprintf("… and %s not shown", count(hidden, "more finding"))
		if o.Rest != "" {
			rest += "; " + o.Rest
		}
		fmt.Fprintf(&b, "%s\n", p.paint(faint, rest))
	}
	fmt.Fprintf(&b, "%s\n", p.paint(bold, all.Summary()))
	io.WriteString(w, b.String())
}

// gravest keeps at most n findings: errors before warnings before notes, each in the order of the list.
func (l List) gravest(n int) List {
	if n <= 0 || len(l) <= n {
		return l
	}
	order := make([]int, len(l))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(l[a].Severity) - int(l[b].Severity) })
	order = order[:n]
	slices.Sort(order)
	var kept List
	for _, i := range order {
		kept = append(kept, l[i])
	}
	return kept
}

func (d Diagnostic) write(b *strings.Builder, p painter) {
	if d.Place != (Place{}) {
		b.WriteString(p.paint(bold, plain(d.Place.String())+":") + " ")
	}
	fmt.Fprintf(b, "%s %s", p.paint(tint[d.Severity], d.Severity.String()+":"), p.paint(bold, plain(d.Message)))
	if d.Code != "" {
		b.WriteString(" " + p.paint(faint, "["+d.Code+"]"))
	}
	b.WriteByte('\n')
	d.writeExcerpt(b, p)
	for _, n := range d.Notes {
		fmt.Fprintf(b, "  %s %s: %s\n", p.paint(tint[Note], "note:"), plain(n.Place.String()), plain(n.Message))
	}
	if hint := d.advice(); hint != "" {
		fmt.Fprintf(b, "  %s %s\n", p.paint(help, "hint:"), plain(hint))
	}
}

// advice is the hint, after how many more places it is for.
func (d Diagnostic) advice() string {
	more := d.Count - 1
	if more < 1 {
		return d.Hint
	}
	what := "place"
	if d.Place.Cell != "" || d.Range != "" {
		what = "cell"
	}
	verb := "have"
	if more == 1 {
		verb = "has"
	}
	text := strings.Replace(count(more, what), " ", " more ", 1) + d.where(verb)
	if d.Hint != "" {
		text += "; " + d.Hint
	}
	return text
}

// excerptWidth is how many runes of a line are shown; a longer one is cut around what is underlined.
const excerptWidth = 100

func (d Diagnostic) writeExcerpt(b *strings.Builder, p painter) {
	if d.Excerpt == "" || d.Place.Line == 0 {
		return
	}
	line, from, to := d.underlined()
	if len(line) > excerptWidth {
		line, from, to = window(line, from, to)
	}
	fmt.Fprintf(b, "%s %s\n", p.paint(faint, fmt.Sprintf("%5d |", d.Place.Line)), strings.TrimRight(string(line), " "))
	under := strings.Repeat("^", max(columns(line[from:to]), 1))
	if d.Label != "" {
		under += " " + plain(d.Label)
	}
	fmt.Fprintf(b, "%s %s%s\n", p.paint(faint, "      |"), strings.Repeat(" ", columns(line[:from])), p.paint(tint[d.Severity], under))
}

// underlined returns the excerpt as it can be shown, and the part of it to underline.
func (d Diagnostic) underlined() (line []rune, from, to int) {
	raw := []rune(d.Excerpt)
	from = min(max(d.Place.Col-1, 0), len(raw))
	to = min(from+max(d.Span, 1), len(raw))
	// Each part is cleaned by itself, for cleaning changes lengths.
	for i, part := range [][]rune{raw[:from], raw[from:to], raw[to:]} {
		line = append(line, []rune(strings.ReplaceAll(plain(string(part)), "\t", " "))...)
		switch i {
		case 0:
			from = len(line)
		case 1:
			to = len(line)
		}
	}
	return line, from, to
}

// window cuts a long line to what stands around from.
func window(line []rune, from, to int) (cut []rune, first, last int) {
	start := max(0, min(from-excerptWidth/3, len(line)-excerptWidth))
	end := start + excerptWidth
	cut = slices.Clone(line[start:end])
	if start > 0 {
		cut[0] = '…'
	}
	if end < len(line) {
		cut[len(cut)-1] = '…'
	}
	return cut, from - start, min(to, end) - start
}
