package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ecart/internal/app"
)

// failOn gives a command its gates.
func failOn(cmd *cobra.Command, gates *[]string) {
	cmd.Flags().StringArrayVar(gates, "fail-on", nil, `exit with 6 where a figure is beyond a bound: "gap5.reliability < -1" (may be repeated)`)
}

// gates tells which gates tripped, which could not be judged, and how many held.
func (c *console) gates(all []app.Gated) {
	held := 0
	for _, g := range all {
		if words := found(g); words != "" {
			fmt.Fprintln(c.err, words)
		} else {
			held++
		}
	}
	if held > 0 && !c.quiet && (c.form == "" || c.form == "text") {
		fmt.Fprintf(c.out, "%s held\n", counted(held, "gate"))
	}
}

// found is what is to be said of a gate, with its figure: "" of one that held.
func found(g app.Gated) string {
	switch g.State {
	case app.Tripped:
		return fmt.Sprintf("gate tripped: %s (%s)", g.Gate, stands(g.Figure))
	case app.Unjudged:
		return fmt.Sprintf("gate not judged: %s (%s)", g.Gate, stands(g.Figure))
	}
	return ""
}

// stands is a figure as the report prints it, with what it rests on.
func stands(f app.Named) string {
	words := strings.TrimSpace(f.Text + " " + f.Interval)
	if f.N > 0 {
		words += fmt.Sprintf(", n = %s", grouped(f.N))
	}
	if f.Verdict != "" {
		words += ", " + f.Verdict
	}
	return words
}
