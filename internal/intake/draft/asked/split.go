package asked

// Split parts columns into those of which something is true and the others, each in their order.
func Split(all []*Column, is func(*Column) bool) (yes, no []*Column) {
	for _, c := range all {
		if is(c) {
			yes = append(yes, c)
		} else {
			no = append(no, c)
		}
	}
	return yes, no
}
