package resample

import "ecart/internal/measure/memo"

// summed is Bootstrap of figures that come from sums: the columns are added up in each resample first, and then the figures made of them. Which units are
// drawn follows from the generator alone, so that a column whose units have the same sums as when they were drawn alike before adds up to the same in
// every resample: with a memory only the other columns are added up anew.
func (p Plan) summed(s Sample, resamples int) Replicates {
	columns := make([][]float64, s.sums.width) // by column: its sum in each resample
	var missing []int
	keys := make([]memo.Key, len(columns))
	for j := range columns {
		if p.Memory != nil {
			keys[j] = memo.KeyOf("resample", p.From, resamples, s.sums.column(j))
			if kept, ok := memo.Get[[]float64](p.Memory, keys[j]); ok {
				columns[j] = kept
				continue
			}
		}
		columns[j], missing = make([]float64, resamples), append(missing, j)
	}
	if len(missing) > 0 {
		p.addUp(s, missing, columns)
	}
	for _, j := range missing {
		if p.Memory != nil {
			memo.Put(p.Memory, keys[j], columns[j])
		}
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

// atOnce is how many resamples are added up side by side.
const atOnce = 8

// addUp sets the sums of some columns in each resample.
func (p Plan) addUp(s Sample, some []int, columns [][]float64) {
	adder, resamples := s.sums.some(some).adder(), len(columns[some[0]])
	p.share((resamples+atOnce-1)/atOnce, 0, func() func(int, []float64) bool {
		drawn, times, lists := make([]int, s.units), make([]int32, s.units), make([][]met, atOnce)
		for i := range lists {
			lists[i] = make([]met, 0, s.units)
		}
		return func(lot int, _ []float64) bool {
			first := lot * atOnce
			lists := lists[:min(atOnce, resamples-first)]
			for i := range lists {
				p.draw(first+i, drawn)
				lists[i] = tell(drawn, times, lists[i])
			}
			adder.add(lists, func(list, column int, sum float64) { columns[some[column]][first+list] = sum })
			return true
		}
	})
}
