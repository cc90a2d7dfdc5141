package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ecart/internal/batch"
	"ecart/internal/publish/shelf"
)

func (c *console) mergeCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "merge DIR…",
		Short: "Bring the outputs of shards together under one index",
		Long: `Merge reads what "ecart build --shard" wrote, brings the reports into one folder and writes index.html
and batch.json over them, byte for byte as one run would have. Shards that wrote into the same folder
are merged there. A shard that is missing is told, its clients stand in the index as not made, and the
exit code is 4: when it has come after all, merge again. Else it is the worst of the reports'.`,
		Example: `  ecart merge /srv/reports
  ecart merge shard-1 shard-2 shard-3 shard-4 --out /srv/reports`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return failed{exitConfig, errors.New("merge takes the folders that the shards wrote")}
			}
			if out == "" && len(args) > 1 {
				return failed{exitConfig, errors.New("these are several folders; name the one that is to hold all reports with --out")}
			}
			if out == "" {
				out = args[0]
			}
			return c.merge(args, out)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "folder of all reports [the one folder that is named]")
	return cmd
}

func (c *console) merge(dirs []string, out string) error {
	if err := batch.Free(out); err != nil {
		return failed{exitOutput, err}
	}
	claim, err := batch.HoldMerge(out)
	if err != nil {
		return failed{exitOutput, err}
	}
	defer claim.Release()
	m, err := batch.Merge(dirs, out)
	if err != nil {
		code := exitConfig
		if len(m.Batch.Entries) > 0 || m.Batch.Version != "" {
			code = exitOutput
		}
		return failed{code, err}
	}
	if err := batch.Write(out, m.Batch); err != nil {
		return failed{exitOutput, err}
	}
	c.code = m.Batch.Exit()
	if len(m.Missing) > 0 {
		c.code = shelf.Worse(c.code, exitOutput) // though no client may be of it
	} else {
		batch.Done(out)
	}
	if len(m.Missing) > 0 && !c.json {
		fmt.Fprintf(c.err, "ecart: %s; the clients of it stand in the index as not made; merge again when it has come\n", absent(m))
	}
	for _, left := range m.Left {
		if !c.json {
			fmt.Fprintf(c.err, "warning: %s: %s; remove it\n", batch.Leftover, left)
		}
	}
	if c.json {
		t := &teller{console: c}
		for _, e := range m.Batch.Entries {
			t.all = append(t.all, reported{Entry: e})
		}
		t.writeBatch(m.Batch, out, filepath.Join(out, shelf.List))
		return nil
	}
	if !c.quiet {
		fmt.Fprintf(c.out, "%s\nopen %s\n", totals(m.Batch, 0), shown(filepath.Join(out, shelf.Index)))
	}
	c.others(m.Batch, out)
	return nil
}

// absent names the shards that never reported.
func absent(m batch.Merged) string {
	var numbers []string
	for _, k := range m.Missing {
		numbers = append(numbers, fmt.Sprint(k))
	}
	if len(numbers) == 1 {
		return "shard " + numbers[0] + " has not reported"
	}
	return "shards " + strings.Join(numbers, ", ") + " have not reported"
}
