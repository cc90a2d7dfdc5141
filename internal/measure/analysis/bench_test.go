package analysis

import (
	"fmt"
	"testing"

	"ecart/internal/measure/analysis/fixture"
)

// BenchmarkRun measures everything for customers with 60 answers each: ten times below the flagship sample, at its size, and at 100,000,
// where all analyses together, resamples included, are to stay under three seconds of one core; run it with
// go test -run '^$' -bench Run -cpu 1 -benchmem ./internal/measure/analysis
func BenchmarkRun(b *testing.B) {
	for _, size := range []struct{ customers, contacts int }{{150, 600}, {1500, 6000}, {100_000, 20_000}} {
		b.Run(fmt.Sprintf("customers=%d/contacts=%d", size.customers, size.contacts), func(b *testing.B) {
			c, d := fixture.Hotels(size.customers, size.contacts)
			b.ReportAllocs()
			for b.Loop() {
				if r := Run(c, d); len(r.Breakdowns) == 0 {
					b.Fatal("no breakdown")
				}
			}
		})
	}
}
