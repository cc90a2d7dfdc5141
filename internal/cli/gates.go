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
		switch g.State {
		case app.Tripped:
			fmt.Fprintf(c.err, "gate tripped: %s (%s)\n", g.Gate, stands(g.Figure))
		case app.Unjudged:
			fmt.Fprintf(c.err, "gate not judged: %s (%s)\n", g.Gate, stands(g.Figure))
		default:
			held++
		}
	}
	if held > 0 && !c.quiet && (c.form == "" || c.form == "text") {
		fmt.Fprintf(c.out, "%s held\n", counted(held, "gate"))
	}
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
