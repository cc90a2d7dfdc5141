package app

import (
	"ecart/internal/app/inspect"
	"ecart/internal/diag"
)

// What inspection says, for whoever asks through this door.
type (
	InspectRequest   = inspect.InspectRequest
	Inspection       = inspect.Inspection
	InspectionAnswer = inspect.InspectionAnswer
	InspectedSheet   = inspect.InspectedSheet
	InspectedColumn  = inspect.InspectedColumn
	InspectedValue   = inspect.InspectedValue
)

// InspectionFormat names the form of the JSON object and its version.
const InspectionFormat = inspect.InspectionFormat

// Inspect tells what a workbook or text file holds. It is nil when the findings have errors that leave nothing to tell.
func Inspect(r InspectRequest) (*Inspection, diag.List) { return inspect.Inspect(r) }
