package binding

import (
	"ecart/internal/config"
)

// sieves finds the columns by which rows are kept or rejected.
func (b *binder) sieves(all []config.Sieve, reject bool) []Sieve {
	var found []Sieve
	for _, s := range all {
		field := config.Field{Header: s.Column, At: s.At}
		column, ok := b.column([]string{s.Column}, field)
		if column != nil {
			found = append(found, Sieve{Sieve: s, Target: column, Reject: reject})
		} else if ok {
			b.absent([]member{{headings: []string{s.Column}}}, 1, field)
		}
	}
	return found
}
