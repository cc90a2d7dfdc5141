package browser

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"ecart/internal/app"
)

// flagship builds the report of the repository's root once for all tests of a package.
var flagship = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "ecart-trial-")
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, "out")
	_, err = app.Build(context.Background(), app.Request{Config: "../../../../report.yaml", Out: out, Version: "test", SingleFile: true})
	return out, err
})

// Main runs a package's tests and takes away what Flagship built for them.
func Main(m *testing.M) {
	code := m.Run()
	if out, err := flagship(); err == nil {
		os.RemoveAll(filepath.Dir(out))
	}
	os.Exit(code)
}

// Flagship is the folder of the flagship's deliverables.
func Flagship(t *testing.T) string {
	t.Helper()
	out, err := flagship()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// IsLong says that the gate asks for what takes minutes.
func IsLong() bool { return os.Getenv("ECART_LONG") != "" }

// Long skips what takes minutes, unless the gate asks for it.
func Long(t *testing.T) {
	t.Helper()
	if !IsLong() {
		t.Skip("ECART_LONG=1 opens every page")
	}
}

// Pages lists the site's pages; of the pages of locations, which are alike, the first alone.
func Pages(t *testing.T, out string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(out, "site", "*.html"))
	if err != nil || len(all) < 20 {
		t.Fatalf("%d pages: %v", len(all), err)
	}
	var names []string
	for _, p := range all {
		name := filepath.Base(p)
		if strings.HasPrefix(name, "location-") && slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "location-") }) {
			continue
		}
		names = append(names, name)
	}
	return names
}
