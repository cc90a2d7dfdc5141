package parts

import "fmt"

// Fault is what is wrong with a workbook's zip file, in the user's words. Its message goes on after "the file".
type Fault struct {
	Class   Class
	Message string
}

// Class is the family of a fault.
type Class uint8

// The families of faults.
const (
	Damaged   Class = iota // cut short, a directory that does not hold together
	Forbidden              // what no program writes into a workbook
	TooMuch                // beyond the limits
	Protected              // encrypted by the zip format's own means
)

func (f *Fault) Error() string { return "the file " + f.Message }

func damaged(format string, args ...any) error {
	return &Fault{Class: Damaged, Message: fmt.Sprintf(format, args...)}
}

func forbidden(format string, args ...any) error {
	return &Fault{Class: Forbidden, Message: fmt.Sprintf(format, args...)}
}

func tooMuch(format string, args ...any) error {
	return &Fault{Class: TooMuch, Message: fmt.Sprintf(format, args...)}
}

// Bytes writes a size as people say it.
func Bytes(n int64) string {
	switch {
	case n >= 1e9:
		return fmt.Sprintf("%.1f GB", float64(n)/1e9)
	case n >= 1e6:
		return fmt.Sprintf("%.0f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.0f kB", float64(n)/1e3)
}
