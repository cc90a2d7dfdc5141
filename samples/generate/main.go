// Command generate writes the sample surveys: the same bytes at every run.
//
//	go run ./samples/generate
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", ".", "the repository's folder")
	flag.Parse()
	if err := run(*root, *root); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// file is one file of a sample, named from the repository's folder.
type file struct {
	path  string
	bytes []byte
}

// run reads what is written by hand under from and writes what is made under to.
func run(from, to string) error {
	files, err := generate(from)
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(to, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.bytes, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// generate makes every file of both samples that is not written by hand.
func generate(from string) ([]file, error) {
	hotel, err := hotelFiles()
	if err != nil {
		return nil, fmt.Errorf("hotel: %w", err)
	}
	diner, err := dinerFiles()
	if err != nil {
		return nil, fmt.Errorf("diner: %w", err)
	}
	settings, err := settingsFiles(from)
	if err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	return append(append(hotel, diner...), settings...), nil
}
