// Package proofread looks over set sheets as a printer's reader does, and says what is wrong with them. Only tests import it.
package proofread

import (
	"fmt"
	"slices"
	"strconv"

	"ecart/internal/draw/scene"
	"ecart/internal/publish/pdf/lay"
	"ecart/internal/publish/pdf/press"
)

// leastFilled is the share of a page that must be filled unless a chapter ends on it.
const leastFilled = 0.35

// hair is how far letters may lie over an edge or over one another, in points.
const hair = 0.75

// Faults says what is wrong with a document's sheets: what reaches beyond the margins or the sheet, what lies over other text, a heading
// at a page's foot, a page that is half empty, a bookmark or contents entry that leads elsewhere than it says.
func Faults(d press.Document) []string {
	var faults []string
	for i, sh := range d.Sheets {
		page := fmt.Sprintf("page %d", i+1)
		faults = append(faults, order(page, sh, d.Frame)...)
		faults = append(faults, texts(page, sh, d)...)
		if i == 0 && sh.Bare || sh.Last {
			continue
		}
		if filled := sh.Filled(d.Frame); filled < leastFilled {
			faults = append(faults, fmt.Sprintf("%s is filled to %.0f %%", page, 100*filled))
		}
	}
	return append(faults, entries(d)...)
}

// order checks the strips of a page: one under the other, within the text, no heading last.
func order(page string, sh lay.Sheet, f lay.Frame) []string {
	var faults []string
	bottom, full := 0.0, f.TextHeight()
	if sh.Bare {
		full = f.Height
	}
	for _, s := range sh.Strips {
		if s.Y < bottom-hair || s.Y+s.Height > full+hair {
			faults = append(faults, fmt.Sprintf("%s: a strip from %.1f to %.1f of %.1f stands on one that ends at %.1f: %s", page, s.Y, s.Y+s.Height, full, bottom, first(s)))
		}
		bottom = s.Y + s.Height
	}
	if n := len(sh.Strips); n > 0 && sh.Strips[n-1].Heading {
		faults = append(faults, fmt.Sprintf("%s ends with the heading %s", page, first(sh.Strips[n-1])))
	}
	return faults
}

// first is the first text of a strip, to name it by.
func first(s lay.Strip) string {
	for _, o := range s.Ops {
		if o.Kind == scene.Text {
			return strconv.Quote(o.String)
		}
	}
	return "(a picture)"
}

// word is a text with the place it takes on its page.
type word struct {
	text                     string
	left, right, top, bottom float64
}

func texts(page string, sh lay.Sheet, d press.Document) []string {
	var faults []string
	var words []word
	left, right := d.Frame.X, d.Frame.Width-d.Frame.X
	sh.Each(d.Frame, func(s lay.Strip, x, y float64) {
		for _, o := range s.Ops {
			if o.Kind != scene.Text || o.String == "" || o.Rotate != 0 {
				continue
			}
			from := x + o.X - d.Before(o)
			w := word{o.String, from, from + d.Wide(o), y + o.Y - 0.7*o.Size, y + o.Y + 0.18*o.Size}
			if w.left < left-hair || w.right > right+hair || w.top < 0 || w.bottom > d.Frame.Height {
				faults = append(faults, fmt.Sprintf("%s: %q reaches from %.1f to %.1f, beyond the margins at %.1f and %.1f", page, w.text, w.left, w.right, left, right))
			}
			words = append(words, w)
		}
	})
	slices.SortFunc(words, func(a, b word) int {
		switch {
		case a.top < b.top:
			return -1
		case a.top > b.top:
			return 1
		}
		return 0
	})
	for i, a := range words {
		for _, b := range words[i+1:] {
			if b.top > a.bottom-hair {
				break
			}
			if a.left < b.right-hair && b.left < a.right-hair {
				faults = append(faults, fmt.Sprintf("%s: %q lies over %q", page, b.text, a.text))
			}
		}
	}
	return faults
}

// entries checks that each entry of the contents names the page on which its heading stands.
func entries(d press.Document) []string {
	var faults []string
	pages := map[string]int{}
	for i, sh := range d.Sheets {
		for _, s := range sh.Strips {
			for _, m := range s.Marks() {
				pages[m.Anchor] = i + 1
			}
		}
	}
	for _, sh := range d.Sheets {
		for _, s := range sh.Strips {
			if !s.Entry {
				continue
			}
			number := ""
			for _, o := range s.Ops {
				if o.Kind == scene.Text {
					number = o.String
				}
			}
			if len(s.Links) != 1 || strconv.Itoa(pages[s.Links[0].To]) != number {
				faults = append(faults, fmt.Sprintf("the contents say page %s for %s, and it is page %d", number, first(s), pages[s.Links[0].To]))
			}
		}
	}
	return faults
}
