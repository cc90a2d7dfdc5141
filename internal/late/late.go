// Package late makes what not every run needs when it is first asked for, so that a program which needs none of it begins at once.
package late

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled by the first call. One that cannot be compiled is our own mistake, and panics then.
func Pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
