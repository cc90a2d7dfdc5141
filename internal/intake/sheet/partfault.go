package sheet

import (
	"errors"

	"ecart/internal/intake/parts"
	"ecart/internal/intake/xmlpart"
)

// ofPart returns what is wrong with a workbook's zip file or one of its parts as what is wrong with the file.
func ofPart(err error) error {
	var part *xmlpart.Fault
	var zipped *parts.Fault
	switch {
	case errors.As(err, &part):
		if part.Class == xmlpart.Forbidden {
			return forbidden("%s", part.Message)
		}
		return damaged("%s", part.Message)
	case errors.As(err, &zipped):
		return ofZip(zipped)
	}
	return err
}

func ofZip(f *parts.Fault) error {
	switch f.Class {
	case parts.Forbidden:
		return forbidden("%s", f.Message)
	case parts.TooMuch:
		return tooMuch("%s", f.Message)
	case parts.Protected:
		return &fault{code: CodeProtected, message: f.Message, hint: "save it without a password"}
	}
	return damaged("%s", f.Message)
}
