package xmlpart

import "fmt"

// Fault is what is wrong with a part, in the user's words. Its message goes on after "the file".
type Fault struct {
	Class   Class
	Message string
}

// Class is the family of a fault.
type Class uint8

// The families of faults.
const (
	Damaged   Class = iota // cut short, a wrong checksum, XML that does not hold together
	Forbidden              // what no program writes into a workbook
)

func (f *Fault) Error() string { return "the file " + f.Message }

func damaged(format string, args ...any) error {
	return &Fault{Class: Damaged, Message: fmt.Sprintf(format, args...)}
}

func forbidden(format string, args ...any) error {
	return &Fault{Class: Forbidden, Message: fmt.Sprintf(format, args...)}
}
