package binding

import (
	"ecart/internal/config"
)

// sieves finds the columns by which rows are kept or rejected.
func (b *binder) sieves(all []config.Sieve, reject bool) []Sieve {
	var found []Sieve
	for _, s := range all {
		if column := b.single(config.Field{Header: s.Column, At: s.At}); column != nil {
			found = append(found, Sieve{Sieve: s, Target: column, Reject: reject})
		}
	}
	return found
}
