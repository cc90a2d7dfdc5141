package quality

import (
	"math"
	"slices"

	"ecart/internal/config"
)

// straightLine flags who gave one answer throughout: over most of a block that holds reversed statements, where nobody can mean it, or
// without any variation in several blocks, where few do. Meade & Craig 2012; DeSimone & Harms 2018.
func (r *respondents) straightLine() flag {
	limit := r.config.Checks.StraightLine
	f := flag{check: "straight_line", code: CodeStraightLine, action: limit.Action, said: "gave one and the same answer throughout"}
	turned := slices.ContainsFunc(r.items, func(i config.Item) bool { return i.Reverse })
	wide := slices.DeleteFunc(slices.Clone(r.blocks), func(b block) bool { return len(b.items) < limit.MinItems })
	alone := len(wide) == 1 // a single battery counts for as many blocks as it could be parted into
	f.made = len(wide) >= limit.MinBlocks || alone && (turned || len(wide[0].items)/limit.MinItems >= limit.MinBlocks)
	if !f.made {
		return f
	}
	var room []float64
	for i := range r.N {
		constant, long, looked := 0, false, false
		for _, b := range wide {
			room = r.answers(b, i, room)
			answers := room
			if len(answers) < limit.MinItems {
				continue
			}
			looked = true
			run := longestRun(answers)
			switch {
			case run == len(answers) && alone:
				constant = len(answers) / limit.MinItems
			case run == len(answers):
				constant++
			}
			long = long || turned && b.id != "rated_importance" && float64(run) >= limit.Run*float64(len(answers))
		}
		if looked {
			f.base++
		}
		if long || constant >= limit.MinBlocks {
			f.who = append(f.who, i)
		}
	}
	return f
}

// longestRun is how many times in a row one answer was given at most.
func longestRun(answers []float64) int {
	longest, run := 0, 0
	for i, x := range answers {
		if i == 0 || x != answers[i-1] {
			run = 0
		}
		run++
		longest = max(longest, run)
	}
	return longest
}

// variability flags whose answers hardly differ, beside those who gave one answer throughout: the standard deviation over the statements
// of a block, as a share of the scale, in the mean of the blocks (intra-individual response variability, Dunn et al. 2018).
func (r *respondents) variability(straight []int) flag {
	limit := r.config.Checks.Variability
	f := flag{check: "variability", code: CodeVariability, action: limit.Action, said: "hardly varied their answers"}
	fewest := r.config.Checks.StraightLine.MinItems
	var room []float64
	for i := range r.N {
		sum, blocks := 0.0, 0
		for _, b := range r.blocks {
			room = r.answers(b, i, room)
			if answers := room; len(answers) >= fewest && b.scale.Max > b.scale.Min {
				sum += deviation(answers) / (b.scale.Max - b.scale.Min)
				blocks++
			}
		}
		if blocks == 0 {
			continue
		}
		f.base++
		if _, is := slices.BinarySearch(straight, i); !is && sum/float64(blocks) < limit.Below {
			f.who = append(f.who, i)
		}
	}
	f.made = f.base > 0
	return f
}

// deviation is the standard deviation over the answers, n − 1 below the line; 0 for fewer than two.
func deviation(answers []float64) float64 {
	if len(answers) < 2 {
		return 0
	}
	mean := 0.0
	for _, x := range answers {
		mean += x / float64(len(answers))
	}
	sum := 0.0
	for _, x := range answers {
		sum += (x - mean) * (x - mean)
	}
	return math.Sqrt(sum / float64(len(answers)-1))
}

// contradictions flags whose answers to reversed statements, turned round, lie far from those to the others of the same dimension.
func (r *respondents) contradictions() flag {
	limit := r.config.Checks.Contradiction
	f := flag{check: "contradiction", code: CodeContradiction, action: limit.Action, said: "contradicted themselves on statements that say the opposite of one another"}
	of := map[string][]int{}
	for k, item := range r.items {
		of[item.Dimension] = append(of[item.Dimension], k)
	}
	for i := range r.N {
		sum, pairs := 0.0, 0
		for _, b := range r.blocks {
			if b.id == "rated_importance" {
				continue
			}
			for _, d := range r.config.Model.Dimensions {
				if distance, ok := apart(r.items, of[d.ID], b, i); ok {
					sum += distance / (b.scale.Max - b.scale.Min)
					pairs++
				}
			}
		}
		if pairs == 0 {
			continue
		}
		f.base++
		if sum/float64(pairs) > limit.Above {
			f.who = append(f.who, i)
		}
	}
	f.made = f.base > 0
	return f
}

// apart is how far the mean of the reversed statements of a dimension lies from that of the others, all turned one way.
func apart(items []config.Item, dimension []int, b block, i int) (float64, bool) {
	var sum [2]float64
	var n [2]int
	for _, k := range dimension {
		side := 0
		if items[k].Reverse {
			side = 1
		}
		if x, ok := b.items[k].At(i); ok {
			sum[side] += x
			n[side]++
		}
	}
	if n[0] == 0 || n[1] == 0 {
		return 0, false
	}
	return math.Abs(sum[0]/float64(n[0]) - sum[1]/float64(n[1])), true
}
