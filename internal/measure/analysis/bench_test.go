package analysis

import (
	"fmt"
	"testing"

	"ecart/internal/measure/analysis/fixture"
)

// BenchmarkRun measures everything at the size of the flagship sample and ten times below; run it with
// go test -run '^$' -bench Run -benchmem ./internal/measure/analysis
func BenchmarkRun(b *testing.B) {
	for _, size := range []struct{ customers, contacts int }{{150, 600}, {1500, 6000}} {
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
