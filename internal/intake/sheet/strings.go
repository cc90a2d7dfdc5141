package sheet

import (
	"bytes"
	"strings"

	"ecart/internal/intake/table"
)

// sharedTexts are the texts that cells of a workbook refer to, within those of a table.
type sharedTexts struct {
	first int // the number that the first of them has there
	n     int
}

// sharedStrings adds the workbook's table of texts to those of a table. Phonetic readings are left out, rich text is joined; a text of
// blanks is "".
func (w *workbook) sharedStrings(texts *table.Texts) (sharedTexts, error) {
	shared := sharedTexts{first: texts.Len()}
	if w.strings == "" {
		return shared, nil
	}
	s, ok, err := w.scan(w.strings)
	if err != nil || !ok {
		return shared, err
	}
	defer s.Close()
	s.plain = w.plain
	for {
		s.quickItems(texts)
		e, err := s.next()
		if err != nil {
			return shared, err
		}
		if e.kind == end {
			shared.n = texts.Len() - shared.first
			return shared, nil
		}
		if e.kind == opening && string(e.name) == "si" {
			text, err := s.richText()
			if err != nil {
				return shared, err
			}
			texts.Add(text)
		}
	}
}

// richText returns the text inside the element that was just opened (si or is), and reads to its end. The text holds until the next call.
func (s *scanner) richText() ([]byte, error) {
	down := s.depth() - 1
	s.rich = s.rich[:0]
	for {
		e, err := s.next()
		if err != nil {
			return nil, err
		}
		switch {
		case e.kind == end:
			return nil, s.short()
		case e.kind == closing && s.depth() == down:
			return unblanked(s.rich), nil
		case e.kind == opening && string(e.name) == "rPh":
			if err := s.skip(); err != nil {
				return nil, err
			}
		case e.kind == closing && string(e.name) == "t":
			if s.rich, err = decode(s.rich, e.text); err != nil {
				return nil, damaged("is damaged: %s holds %v", s.part, err)
			}
		}
	}
}

// unblanked returns nothing for a text of nothing but blanks: nobody means them as an answer.
func unblanked(b []byte) []byte {
	if len(b) > 0 && b[0] > ' ' && b[0] < 0x80 || len(bytes.TrimSpace(b)) > 0 {
		return b
	}
	return nil
}

// unblank is the same for a text that is kept as it is.
func unblank(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return s
}
