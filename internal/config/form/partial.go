package form

// Partial is a schema of groups of which a part may stand elsewhere: nothing is demanded of it or of the groups in it. The entries of lists are
// whole, for lists are never put together of two.
func Partial(schema Object) Object {
	var part Object
	for _, e := range schema {
		switch e[0] {
		case "required":
			continue
		case "properties":
			e[1] = eachOf(e[1].(Object), Partial)
		case "anyOf":
			var ways []Object
			for _, way := range e[1].([]Object) {
				ways = append(ways, Partial(way))
			}
			e[1] = ways
		}
		part = append(part, e)
	}
	return part
}

// Demands is what Partial leaves out of a schema; nil when that is nothing.
func Demands(schema Object) Object {
	var left Object
	for _, e := range schema {
		switch e[0] {
		case "required":
			left = append(left, e)
		case "properties":
			if below := eachOf(e[1].(Object), Demands); below != nil {
				left = append(left, Entry{"properties", below})
			}
		case "anyOf":
			if demanding(e[1].([]Object)) {
				left = append(left, e)
			}
		}
	}
	return left
}

// eachOf is the properties of a group, each as f makes it; those are left out of which f leaves nothing.
func eachOf(properties Object, f func(Object) Object) Object {
	var all Object
	for _, p := range properties {
		if one := f(p[1].(Object)); one != nil {
			all = append(all, Entry{p[0], one})
		}
	}
	return all
}

// demanding tells whether one of several ways to write a value demands something.
func demanding(ways []Object) bool {
	for _, way := range ways {
		if Demands(way) != nil {
			return true
		}
	}
	return false
}
