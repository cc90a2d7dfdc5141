package result

import "slices"

// Woven brings two lists of names into one order: that of the second, with each name that only the first has right after the one it follows there, or
// in front of all.
func Woven(former, present []string) []string {
	after := map[string][]string{} // names of the first list alone, by the shared one before them; "" for those in front
	shared := ""
	for _, name := range former {
		if slices.Contains(present, name) {
			shared = name
		} else {
			after[shared] = append(after[shared], name)
		}
	}
	all := slices.Clone(after[""])
	for _, name := range present {
		all = append(append(all, name), after[name]...)
	}
	return all
}
