package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ecart/internal/cli/mistyped"
	"ecart/internal/publish/verify"
)

// outDir is where build writes when nothing else is said.
const outDir = "out"

func (c *console) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify [OUT]",
		Short: "Compare a deliverable with its manifest",
		Long: `Verify reads manifest.json of an output folder and compares every file with the size and the SHA-256 that
stand there: what was changed, is missing or was added since is told. It follows every link as well.
It exits with 4 where anything is wrong, and never changes a file.`,
		Example: `  ecart verify
  ecart verify /srv/reports/rivage --json`,
		Args: mistyped.AtMostOne("output folder"),
		RunE: func(_ *cobra.Command, args []string) error {
			dir := cmp.Or(strings.Join(args, ""), outDir)
			v, err := verify.Folder(dir)
			if err != nil {
				return failed{exitConfig, err}
			}
			if !v.Whole() {
				c.code = exitOutput
			}
			if c.json {
				return c.verifiedJSON(dir, v)
			}
			c.verified(dir, v)
			return nil
		},
	}
}

// verified tells what was found, each fault on a line.
func (c *console) verified(dir string, v verify.Verified) {
	for _, f := range v.Differ {
		fmt.Fprintf(c.err, "%s: %s\n", f.Kind, filepath.ToSlash(f.Path))
	}
	for _, f := range v.Broken {
		fmt.Fprintf(c.err, "broken: %s\n", f)
	}
	switch {
	case !v.Whole():
		fmt.Fprintf(c.err, "ecart: %s is not as it was written; build it again\n", shown(dir))
	case !c.quiet:
		fmt.Fprintf(c.out, "whole: %s (%s, %s) is as ecart %s wrote it, and every link leads somewhere\n", shown(dir)+string(filepath.Separator), counted(v.Files, "file"), size(v.Bytes), v.Version)
	}
}

func (c *console) verifiedJSON(dir string, v verify.Verified) error {
	status := "whole"
	if !v.Whole() {
		status = "failed"
	}
	type fault struct {
		Path string `json:"path"`
		Kind string `json:"kind"` // missing, changed, added, broken
		What string `json:"what,omitempty"`
	}
	faults := []fault{}
	for _, f := range v.Differ {
		faults = append(faults, fault{Path: f.Path, Kind: string(f.Kind)})
	}
	for _, f := range v.Broken {
		faults = append(faults, fault{f.File, "broken", f.Message})
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(struct {
		Status  string  `json:"status"`
		Exit    int     `json:"exit"`
		Dir     string  `json:"dir"`
		Version string  `json:"version"`
		Built   string  `json:"built,omitempty"`
		Files   int     `json:"files"`
		Faults  []fault `json:"faults"`
	}{status, c.code, filepath.ToSlash(dir), v.Version, v.Built, v.Files, faults}); err != nil {
		return failed{exitOutput, fmt.Errorf("the answer could not be written: %w", err)}
	}
	return nil
}
