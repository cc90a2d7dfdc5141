package survey

import (
	"ecart/internal/diag"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/grouping"
)

// factors returns the groupings of a frame: those of the keys that it has, in their order. "month" stands for the waves.
func (b *builder) factors(f *frame.Frame, at diag.Place, keys ...string) []Factor {
	var all []Factor
	for _, key := range keys {
		if key == "month" {
			if w, ok := b.waves.Group(f.N, f.Texts("wave"), f.Dates()); ok {
				all = append(all, w)
			}
			continue
		}
		if a := f.Field(key); a != nil {
			all = b.group(all, key, a.Heading, a.Texts, at)
		}
	}
	return all
}

// group adds one grouping and notes the spellings it brought together.
func (b *builder) group(all []Factor, id, name string, texts []string, at diag.Place) []Factor {
	one, merged, ok := grouping.By(id, name, texts)
	if !ok {
		return all
	}
	if len(merged) > 0 {
		d := b.found.Notef(at, CodeLevels, "in %q, %s are read as one", name, diag.Listed(merged[0]))
		if len(merged) > 1 {
			d.Hint = diag.Plural(len(merged)-1, "other level has", "other levels have") + " several spellings too"
		}
	}
	b.nearLevels(one, at)
	return append(all, one)
}
