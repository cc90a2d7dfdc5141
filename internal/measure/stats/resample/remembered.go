package resample

import "ecart/internal/measure/memo"

// remembered is Bootstrap with a memory: which units are drawn follows from the generator alone, so that a column whose units have the same sums as when
// they were drawn alike before adds up to the same in every resample. Only the other columns are added up anew.
func (p Plan) remembered(s Sample, resamples int) Replicates {
	columns := make([][]float64, s.sums.width) // by column: its sum in each resample
	var missing []int
	keys := make([]memo.Key, len(columns))
	for j := range columns {
		keys[j] = memo.KeyOf("resample", p.From, resamples, s.sums.column(j))
		if kept, ok := memo.Get[[]float64](p.Memory, keys[j]); ok {
			columns[j] = kept
			continue
		}
		columns[j], missing = make([]float64, resamples), append(missing, j)
	}
	if len(missing) > 0 {
		p.addUp(s, missing, columns)
	}
	for _, j := range missing {
		memo.Put(p.Memory, keys[j], columns[j])
	}
	return p.share(resamples, s.figures, func() func(int, []float64) bool {
		added, figured := make([]float64, len(columns)), s.sums.figurer()
		return func(b int, into []float64) bool {
			for j, column := range columns {
				added[j] = column[b]
			}
			return figured(added, into)
		}
	})
}

// addUp sets the sums of some columns in each resample.
func (p Plan) addUp(s Sample, some []int, columns [][]float64) {
	part := s.sums.some(some)
	p.share(len(columns[some[0]]), 0, func() func(int, []float64) bool {
		drawn, add, into := make([]int, s.units), part.adder(), make([]float64, len(some))
		return func(b int, _ []float64) bool {
			p.draw(b, drawn)
			add(drawn, into)
			for i, j := range some {
				columns[j][b] = into[i]
			}
			return true
		}
	})
}
