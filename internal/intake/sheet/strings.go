package sheet

import (
	"bytes"
	"strings"

	"ecart/internal/intake/table"
	"ecart/internal/intake/xmlpart"
)

// textScanner is a scanner of a part with texts in it.
type textScanner struct {
	*xmlpart.Scanner
	text []byte // the last one
	bare []byte // the last element copied without its prefix
}

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
	part, ok, err := w.Scan(w.strings)
	if err != nil || !ok {
		return shared, err
	}
	defer part.Close()
	s := &textScanner{Scanner: part}
	for {
		if !w.plain {
			s.quickItems(texts)
		}
		e, err := s.Next()
		if err != nil {
			return shared, err
		}
		if e.Kind == xmlpart.End {
			shared.n = texts.Len() - shared.first
			return shared, nil
		}
		if e.Kind == xmlpart.Opening && string(e.Name) == "si" {
			text, err := s.richText()
			if err != nil {
				return shared, err
			}
			texts.Add(text)
		}
	}
}

// richText returns the text inside the element that was just opened (si or is), and reads to its end. It holds until the next call.
func (s *textScanner) richText() ([]byte, error) {
	down := s.Depth() - 1
	s.text = s.text[:0]
	for {
		e, err := s.Next()
		if err != nil {
			return nil, err
		}
		switch {
		case e.Kind == xmlpart.End:
			return nil, s.Short()
		case e.Kind == xmlpart.Closing && s.Depth() == down:
			return unblanked(s.text), nil
		case e.Kind == xmlpart.Opening && string(e.Name) == "rPh":
			if err := s.Skip(); err != nil {
				return nil, err
			}
		case e.Kind == xmlpart.Closing && string(e.Name) == "t":
			if s.text, err = xmlpart.Decode(s.text, e.Text); err != nil {
				return nil, damaged("is damaged: %s holds %v", s.Part(), err)
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
