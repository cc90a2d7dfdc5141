package xmlpart

import "bytes"

// placed refuses an element that stands where its kind may not: a row outside the rows, a second value inside the first.
// Whoever passed over it would lose cells without a word. Elements of another prefix than the part's root are somebody else's.
func (s *Scanner) placed(name []byte) error {
	if len(s.ends) == 0 {
		return nil
	}
	parent := s.top()
	if !bytes.Equal(prefix(name), prefix(s.open[:s.ends[0]])) {
		return s.inside(parent, name)
	}
	within := string(local(parent))
	ok := true
	switch string(local(name)) {
	case "sheetData":
		ok = within == "worksheet"
	case "row":
		ok = within == "sheetData"
	case "c":
		ok = within == "row"
	case "v", "is":
		ok = within == "c"
	case "si":
		ok = within == "sst"
	case "r":
		ok = within == "si" || within == "is"
	case "t":
		ok = within == "si" || within == "is" || within == "r" || within == "rPh"
	case "cellXfs", "numFmts":
		ok = within == "styleSheet"
	case "xf":
		ok = within == "cellXfs" || within == "cellStyleXfs"
	case "workbookPr":
		ok = within == "workbook"
	case "sheet":
		ok = within == "sheets"
	}
	if !ok || !mayHold(within, string(local(name))) {
		return s.misplaced(parent, name)
	}
	return s.inside(parent, name)
}

// mayHold tells whether an element may have a child: rows hold nothing but cells, so that a cell under a garbled name is no cell lost.
func mayHold(parent, name string) bool {
	switch parent {
	case "sheetData":
		return name == "row"
	case "row":
		return name == "c" || name == "extLst"
	case "c":
		return name == "v" || name == "f" || name == "is" || name == "extLst"
	}
	return true
}

// inside refuses any element in a text or a value, which hold characters only.
func (s *Scanner) inside(parent, name []byte) error {
	if l := local(parent); len(l) == 1 && (l[0] == 't' || l[0] == 'v') && bytes.Equal(prefix(parent), prefix(s.open[:s.ends[0]])) {
		return s.misplaced(parent, name)
	}
	return nil
}

func (s *Scanner) misplaced(parent, name []byte) error {
	return damaged("is damaged: <%s> stands inside <%s> in %s", Clip(name), Clip(parent), s.part)
}

// Prefix returns what stands before the names of the part's root and its kind, with the colon; nothing when they have none, or before the
// root was seen.
func (s *Scanner) Prefix() []byte {
	if len(s.ends) == 0 {
		return nil
	}
	root := s.open[:s.ends[0]]
	return root[:len(root)-len(local(root))]
}

// prefix returns what stands before the colon of a name.
func prefix(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[:i]
	}
	return nil
}
