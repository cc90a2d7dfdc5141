// Package cli holds the command line: flags, help, progress and exit codes.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/cli/ask"
	"ecart/internal/cli/mistyped"
)

// The exit codes, the same with --quiet and --json.
const (
	exitOK          = 0
	exitInternal    = 1 // our own mistake
	exitConfig      = 2 // wrong use, or report.yaml
	exitData        = 3 // the workbooks
	exitOutput      = 4 // the output could not be written
	exitStrict      = 5 // warnings under --strict
	exitGate        = 6 // a gate tripped
	exitInterrupted = 130
)

// console is what a command talks through.
type console struct {
	in       io.Reader
	out, err io.Writer
	json     bool
	quiet    bool
	profile  string // of report.yaml
	form     string // in which findings are written; "" for text
	file     string // the report.yaml that a command reads
	program  string // as a shell here takes it: "ecart", "./ecart"
	code     int
}

// Main runs the command line and returns its exit code. Results go to out, words to err.
func Main(args []string, in io.Reader, out, err io.Writer) (code int) {
	c := &console{in: in, out: out, err: err, program: called(os.Args[0])}
	defer func() {
		if mistake := recover(); mistake != nil {
			code = c.confess(mistake)
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := c.root()
	if e := mistyped.SingleDash(root, args); e != nil {
		return c.fail(e)
	}
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(err)
	if e := root.ExecuteContext(ctx); e != nil {
		return c.fail(e)
	}
	return c.code
}

// failed is an error with its exit code.
type failed struct {
	code int
	err  error
}

func (f failed) Error() string { return f.err.Error() }
func (f failed) Unwrap() error { return f.err }

// fail says an error in one line and returns its exit code; what cobra found is wrong use.
func (c *console) fail(err error) int {
	code := exitConfig
	if f, ok := errors.AsType[failed](err); ok {
		code = f.code
	}
	if c.json {
		a := answer{Status: "failed", Exit: code, Error: err.Error()}
		if u, ok := errors.AsType[ask.Unsettled](err); ok {
			a.Error, a.Questions = u.Head(), ask.Objects(u.Questions)
		}
		c.writeJSON(a)
		return code
	}
	fmt.Fprintf(c.err, "ecart: %v\n", err)
	return code
}

// confess tells of a mistake of ours in words a user can pass on.
func (c *console) confess(mistake any) int {
	fmt.Fprintf(c.err, "ecart: this is a mistake in the program, not in your files: %v\n", mistake)
	fmt.Fprintln(c.err, "  hint: run it again with ECART_TRACE=1 and send what it prints; your former output was not touched")
	if os.Getenv("ECART_TRACE") != "" {
		c.err.Write(debug.Stack())
	}
	return exitInternal
}

func (c *console) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "ecart",
		Short: "From service surveys to a chart site and an executive report",
		Long: `Écart reads Excel survey workbooks and a report.yaml with a company's mission, values,
promises and service standards; computes the five gaps of service quality and the signs of
good and bad service; and writes an HTML site of charts and a PDF executive report.`,
		Example: `  ecart init my-survey            start: settings and blank questionnaires
  ecart check                     find what is wrong in report.yaml and the workbooks
  ecart build                     write the site and the PDF`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          mistyped.OnlyCommands,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().BoolVar(&c.json, "json", false, "write the result and all findings as one JSON object")
	root.PersistentFlags().BoolVarP(&c.quiet, "quiet", "q", false, "write errors only")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return mistyped.Flag(c.program, cmd, err) })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(c.initCommand(), c.checkCommand(), c.buildCommand(), c.serveCommand(), c.mergeCommand(), c.verifyCommand(), c.inspectCommand(), c.figuresCommand(), c.historyCommand(), c.textsCommand(), c.schemaCommand(), c.versionCommand())
	return root
}

// codeOf is the exit code that an outcome deserves.
func codeOf(f app.Failure) int {
	switch f {
	case app.InConfig:
		return exitConfig
	case app.InData:
		return exitData
	case app.InOutput:
		return exitOutput
	case app.InStrict:
		return exitStrict
	case app.InGate:
		return exitGate
	case app.InInterrupted:
		return exitInterrupted
	}
	return exitOK
}
