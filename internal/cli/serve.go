package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/cli/mistyped"
	"ecart/internal/diag"
	"ecart/internal/serve"
)

// garbage is how much more than what is in use may lie about while a report is shown, in percent: who waits for a page has memory to spare.
const garbage = 400

// usualPort is where a report is shown unless another port is named.
const usualPort = 8347

func (c *console) serveCommand() *cobra.Command {
	var port int
	var open bool
	cmd := &cobra.Command{
		Use:   "serve [report.yaml]",
		Short: "Show the report while you write it: what is saved is on screen at once",
		Long: `Serve makes the report in memory and shows it at an address of this machine alone (127.0.0.1). It looks at
report.yaml, the workbooks, commentary, texts and theme; when one is saved the open pages show what changed,
at the same place. What is wrong stands in a panel over the last good page. Nothing is written: the output
folder is build's. report.pdf, results.json and results.xlsx are made when they are asked for. Ctrl-C ends it.`,
		Example: `  ecart serve
  ecart serve clients/rivage/report.yaml --open
  ecart serve --port 0                      any port that is free`,
		Args: mistyped.AtMostOne("report.yaml"),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := c.request(args, false)
			if err != nil {
				return err
			}
			if info, err := os.Stat(r.Config); err == nil && info.IsDir() {
				return failed{exitConfig, fmt.Errorf("%s is a folder; name its settings: ecart serve %s", shown(r.Config), shown(filepath.Join(r.Config, settings)))}
			}
			if os.Getenv("GOGC") == "" {
				debug.SetGCPercent(garbage)
			}
			err = serve.Run(cmd.Context(), app.NewLive(r), serve.Options{Port: port, Made: c.remade, Ready: func(address string) {
				if !c.quiet {
					fmt.Fprintf(c.out, "open %s; Ctrl-C ends it\n", address)
				}
				if open {
					show(address)
				}
			}})
			if err != nil {
				return failed{exitConfig, err}
			}
			return nil
		},
	}
	cmd.Flags().IntVar(&port, "port", usualPort, "port of 127.0.0.1; 0 for one that is free")
	cmd.Flags().BoolVar(&open, "open", false, "open the browser")
	c.profiled(cmd)
	return cmd
}

// remade tells what became of the report after a save.
func (c *console) remade(o app.Outcome, took time.Duration, err error) {
	switch {
	case err != nil:
		fmt.Fprintf(c.err, "ecart: %v\n", err)
	case o.Failure != app.None && o.Failure != app.InStrict:
		c.findings(o, true)
	case !c.quiet:
		more := ""
		if n := o.Diagnostics.Findings(diag.Warning); n > 0 {
			more = "; " + counted(n, "warning") + ", which the page shows"
		}
		fmt.Fprintf(c.out, "made in %d ms%s\n", took.Milliseconds(), more)
	}
}

// show asks the desktop to open an address; where there is none, the address stands on the screen.
func show(address string) {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	exec.Command(name, args...).Start() //nolint:errcheck // the address was told
}
