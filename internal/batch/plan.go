// Package batch makes many reports in one call: which they are, each in a folder of its own, by so many at once as there are processors; shards of
// a batch on several machines, and their lists brought together.
package batch

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/publish/shelf"
)

// Client is one report.yaml, and the name of its folder in the output.
type Client struct {
	ID     string // the name of the folder that its report.yaml stands in
	Config string // as the caller wrote it
}

// Pattern tells whether an argument stands for files rather than naming one.
func Pattern(arg string) bool {
	_, err := os.Lstat(arg)
	return err != nil && strings.ContainsAny(arg, "*?[")
}

// Plan returns the clients that the arguments name, by id. A pattern that no shell has expanded is expanded here; a file that is named twice counts
// once. A client whose report.yaml is not there stays in the plan: it fails by itself, and the others do not.
func Plan(args []string) ([]Client, error) {
	var clients []Client
	seen := map[string]string{} // folded id → report.yaml
	for _, arg := range args {
		files, err := expand(arg)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			id, at, err := named(file)
			if err != nil {
				return nil, err
			}
			folded := strings.ToLower(id)
			first, taken := seen[folded]
			switch {
			case taken && first == at:
				continue
			case taken:
				return nil, fmt.Errorf("%s and %s both stand in a folder named %s, which is to be the folder of their reports; rename one", shown(first), file, id)
			case folded == shelf.Index || folded == shelf.List:
				return nil, fmt.Errorf("%s stands in a folder named %s, which is the name of a file of the batch; rename the folder", file, id)
			}
			seen[folded] = at
			clients = append(clients, Client{ID: id, Config: file})
		}
	}
	slices.SortFunc(clients, func(a, b Client) int { return cmp.Compare(a.ID, b.ID) })
	return clients, nil
}

func expand(arg string) ([]string, error) {
	if !Pattern(arg) {
		return []string{arg}, nil
	}
	files, err := filepath.Glob(arg)
	if err != nil {
		return nil, fmt.Errorf("%s is no pattern of files: a bracket is not closed", arg)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no file matches %s", arg)
	}
	return files, nil
}

// named is a client's id and where its report.yaml is.
func named(file string) (id, at string, err error) {
	at, err = filepath.Abs(file)
	if err != nil {
		return "", "", err
	}
	id = filepath.Base(filepath.Dir(at))
	if id == string(filepath.Separator) || id == "." {
		return "", "", fmt.Errorf("%s stands in the root of the disk; put it into a folder, whose name its report will have", file)
	}
	return id, at, nil
}

// shown is a path as short as it can be said from here.
func shown(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && !strings.HasPrefix(rel, "..") {
		return rel
	}
	return path
}
