package sheet

import "strings"

// sharedStrings returns the workbook's table of texts. Phonetic readings are left out, rich text is joined; a text of blanks is "".
func (w *workbook) sharedStrings() ([]string, error) {
	if w.strings == "" {
		return nil, nil
	}
	r, ok, err := w.open(w.strings)
	if err != nil || !ok {
		return nil, err
	}
	defer r.Close()
	s := newScanner(r, w.strings, w.limits.Unzipped)
	var all []string
	for {
		e, err := s.next()
		if err != nil {
			return nil, err
		}
		if e.kind == end {
			return all, nil
		}
		if e.kind == opening && string(e.name) == "si" {
			text, err := s.richText()
			if err != nil {
				return nil, err
			}
			all = append(all, text)
		}
	}
}

// richText returns the text inside the element that was just opened (si or is), and reads to its end.
func (s *scanner) richText() (string, error) {
	down := s.depth() - 1
	var text []byte
	for {
		e, err := s.next()
		if err != nil {
			return "", err
		}
		switch {
		case e.kind == end:
			return "", s.short()
		case e.kind == closing && s.depth() == down:
			return unblank(string(text)), nil
		case e.kind == opening && string(e.name) == "rPh":
			if err := s.skip(); err != nil {
				return "", err
			}
		case e.kind == closing && string(e.name) == "t":
			if text, err = decode(text, e.text); err != nil {
				return "", damaged("is damaged: %s holds %v", s.part, err)
			}
		}
	}
}

// unblank returns "" for a text of nothing but blanks: nobody means them as an answer.
func unblank(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return s
}
