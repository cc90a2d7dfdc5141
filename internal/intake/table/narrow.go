package table

// narrow is a list of numbers in the narrowest form that holds them all without loss: bytes for ratings, 32 bits for whole numbers and
// texts, floating point for the rest. One of the three is in use.
type narrow struct {
	width width
	bytes []int8
	words []int32
	reals []float64
}

type width uint8

const (
	ofBytes width = iota
	ofWords
	ofReals
)

func (n *narrow) add(x float64) {
	if whole := int64(x); float64(whole) == x && whole == int64(int32(whole)) {
		n.addWhole(whole)
		return
	}
	n.widen(ofReals)
	n.reals = append(n.reals, x)
}

func (n *narrow) addWhole(x int64) {
	switch {
	case n.width == ofBytes && x == int64(int8(x)):
		n.bytes = append(n.bytes, int8(x))
	case n.width == ofReals:
		n.reals = append(n.reals, float64(x))
	case x == int64(int32(x)):
		n.widen(ofWords)
		n.words = append(n.words, int32(x))
	default:
		n.widen(ofReals)
		n.reals = append(n.reals, float64(x))
	}
}

// pad adds zeros.
func (n *narrow) pad(more int) {
	switch n.width {
	case ofBytes:
		n.bytes = append(n.bytes, make([]int8, more)...)
	case ofWords:
		n.words = append(n.words, make([]int32, more)...)
	case ofReals:
		n.reals = append(n.reals, make([]float64, more)...)
	}
}

// reserve makes room for more numbers.
func (n *narrow) reserve(more int) {
	switch n.width {
	case ofBytes:
		n.bytes = grown(n.bytes, more)
	case ofWords:
		n.words = grown(n.words, more)
	case ofReals:
		n.reals = grown(n.reals, more)
	}
}

func (n *narrow) at(i int) float64 {
	switch n.width {
	case ofBytes:
		return float64(n.bytes[i])
	case ofWords:
		return float64(n.words[i])
	}
	return n.reals[i]
}

// widen puts the numbers into a wider form, when they are not in it already.
func (n *narrow) widen(to width) {
	switch {
	case n.width >= to:
	case to == ofWords:
		n.words = converted[int32](n.bytes)
		n.bytes = nil
	case n.width == ofBytes:
		n.reals = converted[float64](n.bytes)
		n.bytes = nil
	default:
		n.reals = converted[float64](n.words)
		n.words = nil
	}
	n.width = max(n.width, to)
}

// converted returns the same numbers in another form, with as much room.
func converted[To, From int8 | int32 | float64](from []From) []To {
	to := make([]To, len(from), cap(from))
	for i, x := range from {
		to[i] = To(x)
	}
	return to
}

// grown returns the list with room for exactly so many more.
func grown[T any](list []T, more int) []T {
	if cap(list)-len(list) >= more {
		return list
	}
	return append(make([]T, 0, len(list)+more), list...)
}
