package table

// Column is one column: a heading and a cell for each row of its table. A rating takes two bytes: one for what the cell holds, one
// for the number.
type Column struct {
	Header string // as it stands in the sheet; of two rows of headings "upper [lower]"
	Label  string // the question's text, when the sheet has a row of them; else ""
	Index  int    // from 0: A is 0
	kinds  []Kind
	values narrow // the number of each cell; of a text its number in texts
	texts  *Texts // nil while the column holds no text of its own
}

// NewColumn returns an empty column with room for n rows.
func NewColumn(header string, index, n int) Column {
	c := Column{Header: header, Index: index}
	c.Reserve(n)
	return c
}

// Sharing returns the empty column with texts that it shares with others of its table.
func (c Column) Sharing(texts *Texts) Column {
	c.texts = texts
	return c
}

// Append adds a cell at the end of the column. A cell holds either a number or a text; a text that is given with a number is kept in
// its stead.
func (c *Column) Append(k Kind, num float64, text string) {
	if text != "" {
		c.AppendText(k, c.own().Keep(text))
		return
	}
	if k == Text || k == Faulty {
		num = 0
	}
	c.kinds = append(c.kinds, k)
	c.values.add(num)
}

// AppendWhole adds a cell that holds a whole number or a truth (0 or 1).
func (c *Column) AppendWhole(k Kind, n int64) {
	c.kinds = append(c.kinds, k)
	c.values.addWhole(n)
}

// AppendText adds a cell that holds a text, Text or Faulty, by its number in the column's texts.
func (c *Column) AppendText(k Kind, text int) {
	c.kinds = append(c.kinds, k)
	c.values.addWhole(int64(text))
}

// Pad adds blank cells until the column has n.
func (c *Column) Pad(n int) {
	if more := n - len(c.kinds); more > 0 {
		c.kinds = append(c.kinds, make([]Kind, more)...)
		c.values.pad(more)
	}
}

// Reserve makes room for n cells in all.
func (c *Column) Reserve(n int) {
	if more := n - len(c.kinds); more > 0 {
		c.kinds = grown(c.kinds, more)
		c.values.reserve(more)
	}
}

// own returns the column's texts, which it gets with the first.
func (c *Column) own() *Texts {
	if c.texts == nil {
		c.texts = NewTexts()
	}
	return c.texts
}

// Len returns the number of cells.
func (c *Column) Len() int { return len(c.kinds) }

// Kind returns what cell i holds.
func (c *Column) Kind(i int) Kind { return c.kinds[i] }

// Number returns the number of cell i; it is 0 for a cell that holds none (Bool is 0 or 1, Date its serial).
func (c *Column) Number(i int) float64 {
	if k := c.kinds[i]; k == Text || k == Faulty {
		return 0
	}
	return c.values.at(i)
}

// Text returns the text of cell i as written; it is "" for a cell that holds none.
func (c *Column) Text(i int) string {
	if k := c.kinds[i]; k != Text && k != Faulty {
		return ""
	}
	id := int(c.values.at(i))
	if id == 0 {
		return ""
	}
	return c.texts.At(id)
}
