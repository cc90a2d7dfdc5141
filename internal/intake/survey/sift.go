package survey

import (
	"fmt"
	"slices"

	"ecart/internal/diag"
	"ecart/internal/intake/answer"
	"ecart/internal/intake/binding"
)

// sift leaves out the rows that the source's keep: does not name, and those that its reject: does.
func (b *builder) sift(p *part) {
	for _, s := range p.sieves {
		m := answer.Matching(s.Values)
		var kept, out []int
		found := false
		for _, row := range p.rows {
			holds := m.Holds(cellOf(p.in.Table, s.Target, row))
			found = found || holds
			if holds != s.Reject {
				kept = append(kept, row)
			} else {
				out = append(out, row)
			}
		}
		if !found {
			b.noSuchValue(p, s)
		}
		if s.Reject {
			b.leftOut(p, out, CodeSifted, fmt.Sprintf("%q holds %s", s.Target.Header, diag.Listed(s.Values)))
			p.leave(LeftRejected, s.Target.Header, len(out))
		} else {
			b.leftOut(p, out, CodeSifted, fmt.Sprintf("%q holds something else than %s", s.Target.Header, diag.Listed(s.Values)))
			p.leave(LeftNotKept, s.Target.Header, len(out))
		}
		p.rows = kept
	}
}

// noSuchValue tells of a filter whose values no row holds: without one to keep there is nothing left; one to reject may be misspelt.
func (b *builder) noSuchValue(p *part, s binding.Sieve) {
	if len(p.rows) == 0 {
		return
	}
	var words []string
	for _, row := range p.rows {
		if text := answer.Tidy(s.Target.Text(row)); text != "" && !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	near, is := "", false
	for _, v := range s.Values {
		if near, is = diag.Nearest(v, words); is {
			break
		}
	}
	at := p.in.Table.Heading(s.Target)
	var d *diag.Diagnostic
	switch {
	case !s.Reject:
		d = b.found.Errorf(at, CodeNoValue, "no row holds %s in %q, so that none is kept", diag.Listed(s.Values), s.Target.Header)
		d.Hint = "correct the values under keep:"
	case is:
		d = b.found.Warnf(at, CodeNoValue, "no row holds %s in %q", diag.Listed(s.Values), s.Target.Header)
	default:
		return // a survey without spam is nothing to be told
	}
	if is {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
	}
	d.Notes = diag.Pointing(s.At, "it is asked for here")
}
