package sheet

import (
	"errors"

	"ecart/internal/intake/xmlpart"
)

// ofPart returns what is wrong with a part of a workbook as what is wrong with the file.
func ofPart(err error) error {
	var f *xmlpart.Fault
	switch {
	case !errors.As(err, &f):
		return err
	case f.Class == xmlpart.Forbidden:
		return forbidden("%s", f.Message)
	}
	return damaged("%s", f.Message)
}
