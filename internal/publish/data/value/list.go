package value

import "time"

// Date returns YYYY-MM-DD, "" for none.
func Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// Each returns what f makes of every element, never nil: an empty list is written as [].
func Each[A, B any](as []A, f func(A) B) []B {
	bs := make([]B, 0, len(as))
	for _, a := range as {
		bs = append(bs, f(a))
	}
	return bs
}
