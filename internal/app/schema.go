package app

import (
	"ecart/internal/app/inspect"
	"ecart/internal/config/keys"
	"ecart/internal/publish/data"
)

// Schema returns the JSON Schema of report.yaml ("report"), of what it extends ("house"), of results.json ("results") or of what inspect writes
// ("inspection"), and false for another name.
func Schema(name string) ([]byte, bool) {
	switch name {
	case "report":
		return keys.Schema(), true
	case "house":
		return keys.HouseSchema(), true
	case "results":
		return data.Schema(), true
	case "inspection":
		return inspect.InspectionSchema(), true
	}
	return nil, false
}
