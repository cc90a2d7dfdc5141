package app

import (
	"ecart/internal/config/keys"
	"ecart/internal/publish/data"
)

// Schema returns the JSON Schema of report.yaml ("report") or of results.json ("results"), and false for another name.
func Schema(name string) ([]byte, bool) {
	switch name {
	case "report":
		return keys.Schema(), true
	case "results":
		return data.Schema(), true
	}
	return nil, false
}
