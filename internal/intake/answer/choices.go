package answer

import (
	"slices"
	"strings"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// Splitter takes the choices of one cell apart. A comma may belong to a choice, so that it splits only where every piece is a known choice;
// other signs always split.
type Splitter struct {
	sign  string
	names map[string]string // of the known choices by their folds
	known []string          // as written
	told  bool              // report.yaml names all choices
}

// NewSplitter returns the splitter of a column. The choices are all there are; nil when report.yaml does not say, and the cells, all those of
// the column, tell: one that stands alone in a cell is a choice.
func NewSplitter(sign string, choices, cells []string) *Splitter {
	s := &Splitter{sign: sign, names: map[string]string{}, told: len(choices) > 0}
	for _, c := range choices {
		s.add(c)
	}
	if !s.told && s.cautious() {
		for _, c := range cells {
			if !strings.Contains(c, s.sign) {
				s.add(c)
			}
		}
	}
	return s
}

func (s *Splitter) add(choice string) {
	choice = Tidy(choice)
	if _, there := s.names[table.Fold(choice)]; !there && choice != "" {
		s.names[table.Fold(choice)] = choice
		s.known = append(s.known, choice)
	}
}

// cautious tells the signs that may be part of a choice.
func (s *Splitter) cautious() bool { return strings.TrimSpace(s.sign) == "," }

// Split returns the choices of a cell, each once, and those of its pieces that are no known choice. A comma that cannot be told leaves the
// cell whole.
func (s *Splitter) Split(text string) (choices, unknown []string) {
	pieces := s.pieces(text)
	if s.cautious() || s.told {
		if all, ok := s.join(pieces); ok {
			return all, nil
		}
	}
	if s.cautious() {
		return []string{Tidy(text)}, []string{Tidy(text)}
	}
	for _, p := range pieces {
		name, known := s.names[table.Fold(p)]
		if !known {
			name = p
			if s.told {
				unknown = append(unknown, p)
				continue
			}
		}
		if !slices.Contains(choices, name) {
			choices = append(choices, name)
		}
	}
	return choices, unknown
}

// pieces cuts a cell at the sign; a sign at its end, as some tools write, begins no piece.
func (s *Splitter) pieces(text string) []string {
	var all []string
	for _, p := range strings.Split(text, s.sign) {
		if p = Tidy(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// join makes known choices of all the pieces, each of one piece or of several that the sign stood between.
func (s *Splitter) join(pieces []string) ([]string, bool) {
	if len(pieces) == 0 {
		return nil, true
	}
	for n := len(pieces); n > 0; n-- {
		name, known := s.names[table.Fold(strings.Join(pieces[:n], s.sign))]
		if !known {
			continue
		}
		if rest, ok := s.join(pieces[n:]); ok {
			if slices.Contains(rest, name) {
				return rest, true
			}
			return append([]string{name}, rest...), true
		}
	}
	return nil, false
}

// Unknown returns the fault of a piece that is no known choice.
func (s *Splitter) Unknown(name, piece string) Reading {
	f := wrong(Unreadable, CodeChoice, "%q is no choice of %s", Shorten(piece), name)
	f.Alike = table.Fold(piece)
	f.Hint = "add it under choices:"
	if near, is := diag.Nearest(piece, s.known); is {
		f.Hint = "did you mean \"" + near + "\"? correct the cells, or add it under choices:"
	}
	if !s.told {
		f.Hint = "a comma may belong to a choice: name the choices under choices:"
	}
	return f
}
