// Package misuse is what a user asked for wrongly, told from what went wrong: a flag that names nothing, two that do not go together.
package misuse

import "errors"

// Error says what was asked for wrongly, and what would do.
type Error string

func (e Error) Error() string { return string(e) }

// Is tells whether an error is one of wrong use.
func Is(err error) bool {
	_, is := errors.AsType[Error](err)
	return is
}
