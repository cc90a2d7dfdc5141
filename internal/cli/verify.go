package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"ecart/internal/publish/shelf"
	"ecart/internal/publish/verify"
)

// outDir is where build writes when nothing else is said.
const outDir = "out"

func (c *console) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify [OUT…]",
		Short: "Compare deliverables with their manifests",
		Long: `Verify reads manifest.json of an output folder and compares every file with the size and the SHA-256 that
stand there: what was changed, is missing or was added since is told. It follows every link as well.
Of a batch it looks at each report that its batch.json lists. It exits with 4 where anything is wrong,
and never changes a file.`,
		Example: `  ecart verify
  ecart verify /srv/reports
  ecart verify /srv/reports/rivage --json`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{outDir}
			}
			dirs, many, err := deliverables(args)
			if err != nil {
				return failed{exitConfig, err}
			}
			all := make([]verified, len(dirs))
			for i, dir := range dirs {
				v, err := verify.Folder(dir)
				if err != nil && !many {
					return failed{exitConfig, err}
				}
				all[i] = verified{dir, v, err}
				if !all[i].whole() {
					c.code = exitOutput
				}
			}
			switch {
			case c.json && many:
				return c.object(c.verifiedBatch(all))
			case c.json:
				return c.object(all[0].answer(c.code))
			}
			c.verified(all)
			for _, arg := range args {
				if list, err := shelf.Read(filepath.Join(arg, shelf.List)); err == nil {
					c.others(list, arg)
				}
			}
			return nil
		},
	}
}

// verified is what a folder was found to be; err says that it holds no report of ours.
type verified struct {
	dir string
	verify.Verified
	err error
}

func (v verified) whole() bool { return v.err == nil && v.Whole() }

// deliverables are the folders to look at, and whether they are told as many: in the place of a batch those that its list says to be there.
func deliverables(args []string) (dirs []string, many bool, err error) {
	for _, arg := range args {
		batch, err := shelf.Read(filepath.Join(arg, shelf.List))
		if err != nil {
			dirs = append(dirs, arg)
			continue
		}
		many = true
		for _, e := range batch.Entries {
			if e.Status == shelf.Written || e.Former {
				dirs = append(dirs, filepath.Join(arg, e.ID))
			}
		}
	}
	if len(dirs) == 0 {
		return nil, many, errors.New("the list of these reports says that none was written")
	}
	return dirs, many || len(args) > 1, nil
}

// verified tells what was found, each fault on a line.
func (c *console) verified(all []verified) {
	faulty := 0
	for _, v := range all {
		if v.whole() {
			continue
		}
		faulty++
		before := ""
		if len(all) > 1 {
			before = shown(v.dir) + ": "
		}
		if v.err != nil {
			fmt.Fprintf(c.err, "%s%v\n", before, v.err)
		}
		for _, f := range v.Differ {
			fmt.Fprintf(c.err, "%s%s: %s\n", before, f.Kind, filepath.ToSlash(f.Path))
		}
		for _, f := range verify.ByTarget(v.Broken) {
			fmt.Fprintf(c.err, "%sbroken: %s\n", before, f)
		}
		fmt.Fprintf(c.err, "ecart: %s is not as it was written; %s\n", shown(v.dir), v.Remedy())
	}
	switch one := all[0]; {
	case c.quiet:
	case len(all) > 1:
		fmt.Fprintf(c.out, "%s of %s whole\n", grouped(len(all)-faulty), counted(len(all), "report"))
	case faulty == 0:
		fmt.Fprintf(c.out, "whole: %s (%s) is as ecart %s wrote it, and every link leads somewhere\n", shown(one.dir)+string(filepath.Separator), holdings(one.Count, one.Bytes), one.Version)
	}
}

// fault is one thing that is wrong, in the answer of --json.
type fault struct {
	Path string `json:"path"`
	Kind string `json:"kind"` // missing, changed, added, broken; "unknown" of a folder that holds no report of ours
	What string `json:"what,omitempty"`
}

// verifiedAnswer is what --json writes of one folder.
type verifiedAnswer struct {
	Status  string  `json:"status"`
	Exit    int     `json:"exit"`
	Dir     string  `json:"dir"`
	Version string  `json:"version"`
	Built   string  `json:"built,omitempty"`
	Files   int     `json:"files"`
	Kept    int     `json:"kept_files,omitempty"` // of editions
	Number  int     `json:"editions,omitempty"`
	Faults  []fault `json:"faults"`
}

func (v verified) answer(code int) verifiedAnswer {
	a := verifiedAnswer{"whole", code, filepath.ToSlash(v.dir), v.Version, v.Built, v.Files, v.KeptFiles, v.Editions, []fault{}}
	if !v.whole() {
		a.Status = "failed"
	}
	if v.err != nil {
		a.Faults = append(a.Faults, fault{Path: filepath.ToSlash(v.dir), Kind: "unknown", What: v.err.Error()})
	}
	for _, f := range v.Differ {
		a.Faults = append(a.Faults, fault{Path: f.Path, Kind: string(f.Kind)})
	}
	for _, f := range v.Broken {
		a.Faults = append(a.Faults, fault{f.File, "broken", f.Message})
	}
	return a
}

// verifiedBatch is what --json writes of many.
func (c *console) verifiedBatch(all []verified) any {
	answer := struct {
		Status  string           `json:"status"`
		Exit    int              `json:"exit"`
		Reports []verifiedAnswer `json:"reports"`
	}{Status: "whole", Exit: c.code}
	for _, v := range all {
		code := exitOK
		if !v.whole() {
			code, answer.Status = exitOutput, "failed"
		}
		answer.Reports = append(answer.Reports, v.answer(code))
	}
	return answer
}
