package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ecart/internal/app"
)

func (c *console) historyCommand() *cobra.Command {
	var forget []string
	cmd := &cobra.Command{
		Use:   "history FILE",
		Short: "Show what an archive of results holds",
		Long: `History lists what an archive holds that report.yaml names under history: each period with the report it
comes from, its respondents, its contacts and its main figures with their bases. --json has every figure
with its interval, its method and what it hangs on.

The archive holds figures that reports showed, never an answer. A build adds its own periods to it.
--forget takes a period out, so that the next build that holds it begins anew.`,
		Example: `  ecart history history.jsonl
  ecart history history.jsonl --json > history.json
  ecart history history.jsonl --forget 2025-11`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("history takes one file, the one that report.yaml names under history")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(forget) > 0 {
				return c.forget(args[0], forget)
			}
			a, o, err := app.History(args[0])
			if err != nil {
				return failed{codeOf(o.Failure), err}
			}
			c.code = codeOf(o.Failure)
			if c.json {
				return c.historyJSON(a, o)
			}
			c.findings(o, true)
			if o.Failure == app.None {
				a.Write(c.out)
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVar(&forget, "forget", nil, "take a period out of the archive: 2025-11; may be given several times")
	return cmd
}

// forget takes periods out of an archive.
func (c *console) forget(file string, periods []string) error {
	o, err := app.Forget(file, periods)
	if err != nil {
		return failed{codeOf(o.Failure), err}
	}
	c.code = codeOf(o.Failure)
	switch {
	case c.json:
		return c.object(struct {
			Status  string   `json:"status"`
			Exit    int      `json:"exit"`
			Periods []string `json:"periods"`
		}{"forgotten", c.code, periods})
	case o.Failure != app.None:
		c.findings(o, true)
	case !c.quiet:
		fmt.Fprintf(c.out, "%s holds %s no more\n", file, strings.Join(periods, ", "))
	}
	return nil
}

// historyJSON writes the archive as one object, with what was found.
func (c *console) historyJSON(a app.Archive, o app.Outcome) error {
	answer := answerOf(o, c.code)
	object := struct {
		Status string `json:"status"`
		Exit   int    `json:"exit"`
		app.Archive
		Diagnostics json.RawMessage `json:"diagnostics,omitempty"`
	}{"listed", answer.Exit, a, answer.Diagnostics}
	if o.Failure != app.None {
		object.Status = answer.Status
	}
	return c.object(object)
}

// object writes one JSON object for programs.
func (c *console) object(v any) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return failed{exitOutput, fmt.Errorf("the answer could not be written: %w", err)}
	}
	return nil
}
