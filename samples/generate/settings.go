package main

import (
	"bytes"
	"os"
	"path/filepath"

	"ecart/internal/config/keys"
)

// settingsFiles makes the settings that are written once and stand twice: the root report.yaml is the flagship's, and
// samples/hotel holds it with paths that begin in that folder. The schema serves the editors of all three files.
func settingsFiles(from string) ([]file, error) {
	text, err := os.ReadFile(filepath.Join(from, "report.yaml"))
	if err != nil {
		return nil, err
	}
	text = bytes.ReplaceAll(text, []byte(hotelFolder), nil)
	text = bytes.ReplaceAll(text, []byte("$schema=samples/"), []byte("$schema=../"))
	return []file{
		{hotelFolder + "report.yaml", text},
		{"samples/report.schema.json", keys.Schema()},
	}, nil
}
