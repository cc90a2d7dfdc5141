package consistency_test

import (
	"fmt"
	"testing"

	"ecart/internal/intake/survey"
	"ecart/internal/measure/analysis/consistency"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/analysis/group"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// BenchmarkMeasure holds locations, channels and months against each other, breakdowns not counted.
func BenchmarkMeasure(b *testing.B) {
	for _, size := range []struct{ customers, locations int }{{1500, 8}, {100000, 500}} {
		b.Run(fmt.Sprintf("customers=%d/locations=%d", size.customers, size.locations), func(b *testing.B) {
			c, d := fixture.Hotels(size.customers, size.customers)
			for _, factors := range [][]survey.Factor{d.Customers.Factors, d.Contacts.Factors} {
				var names []string
				for i := range size.customers {
					names = append(names, fmt.Sprint(1000+i*7%size.locations))
				}
				factors[0] = fixture.Levels("location", names...)
			}
			s := study.New(c, d)
			breakdowns := group.Breakdowns(s, func([]int) result.Estimate { return study.Missing(result.ReasonNoStandards) })
			b.ReportAllocs()
			for b.Loop() {
				if all := consistency.Measure(s, breakdowns, func(int) (int, int) { return 1, 1 }); len(all) < 3 {
					b.Fatal("factors are missing")
				}
			}
		})
	}
}
