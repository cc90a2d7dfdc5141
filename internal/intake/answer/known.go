package answer

import "ecart/internal/intake/table"

// Known reads the cells of one column, texts and small whole numbers that repeat once.
type Known struct {
	Reader *Reader
	Unique bool // texts hardly ever repeat, and are not kept

	texts   map[string]*Reading
	numbers [101]*Reading // scales, points and percents
	fresh   Reading
}

// Read returns what a cell means. The reading is good until the next.
func (k *Known) Read(c Cell) *Reading {
	switch {
	case c.Kind == table.Integer && 0 <= c.X && c.X < float64(len(k.numbers)):
		one := &k.numbers[int(c.X)]
		if *one == nil {
			*one = k.anew(c)
		}
		return *one
	case c.Kind == table.Text && !k.Unique:
		one := k.texts[c.Text]
		if one == nil {
			if one = k.anew(c); k.texts == nil {
				k.texts = map[string]*Reading{}
			}
			k.texts[c.Text] = one
		}
		return one
	}
	k.fresh = k.Reader.Read(c)
	return &k.fresh
}

func (k *Known) anew(c Cell) *Reading {
	one := k.Reader.Read(c)
	return &one
}
