package xmlpart

import "bytes"

// push opens an element.
func (s *Scanner) push(name []byte) error {
	if len(name) == 0 {
		return damaged("is damaged: a tag has no name in %s", s.part)
	}
	if len(s.ends) == 0 && s.root {
		return damaged("is damaged: %s goes on after its end", s.part)
	}
	if len(s.ends) >= maxDepth {
		return forbidden("nests more than %d elements in %s", maxDepth, s.part)
	}
	if bytes.ContainsAny(name, "\"'=&;") {
		return damaged("is damaged: a tag has the name %s in %s", Clip(name), s.part)
	}
	if err := s.placed(name); err != nil {
		return err
	}
	s.root = true
	s.open = append(s.open, name...)
	s.ends = append(s.ends, len(s.open))
	return nil
}

// top returns the name of the innermost open element.
func (s *Scanner) top() []byte {
	n := len(s.ends)
	start := 0
	if n > 1 {
		start = s.ends[n-2]
	}
	return s.open[start:s.ends[n-1]]
}

func (s *Scanner) pop() {
	s.open = s.open[:len(s.open)-len(s.top())]
	s.ends = s.ends[:len(s.ends)-1]
}

// Under tells whether the element that was just opened stands directly inside one of a name.
func (s *Scanner) Under(name string) bool {
	n := len(s.ends)
	if n < 2 {
		return false
	}
	start := 0
	if n > 2 {
		start = s.ends[n-3]
	}
	return string(local(s.open[start:s.ends[n-2]])) == name
}

// Depth is the number of open elements.
func (s *Scanner) Depth() int { return len(s.ends) }

// Skip passes over the rest of the element that was just opened.
func (s *Scanner) Skip() error {
	for down := s.Depth() - 1; ; {
		e, err := s.Next()
		if err != nil {
			return err
		}
		if e.Kind == Closing && s.Depth() == down {
			return nil
		}
	}
}

// finish ends the part: everything opened must be closed.
func (s *Scanner) finish() (Element, error) {
	if !s.root || len(s.ends) > 0 {
		return Element{}, s.Short()
	}
	return Element{Kind: End}, nil
}

// Short says that the part ends too early.
func (s *Scanner) Short() error {
	return damaged("is cut short or damaged: %s ends in the middle", s.part)
}
