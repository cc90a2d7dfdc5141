package cli

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ecart/internal/app"
	"ecart/internal/app/inspect"
	"ecart/internal/cli/screen"
	"ecart/internal/diag"
)

func (c *console) inspectCommand() *cobra.Command {
	var r inspect.Request
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Show what a workbook or text file holds, and write nothing",
		Long: `Inspect reads an export of a survey or ticket tool, or any table, and shows what it is: which tool wrote
it and on what evidence, its sheets, and each column with its shape, its words and numbers and how often
they stand there, and how much is missing. Columns with personal data are marked and show none of it.

It describes the sheet that promises most; --sheet takes another, --all takes every sheet and every value.`,
		Example: `  ecart inspect survey.xlsx
  ecart inspect survey.xlsx --sheet Responses --all
  ecart inspect answers.csv --json > answers.json`,
		Args: oneFile,
		RunE: func(_ *cobra.Command, args []string) error {
			r.Path = args[0]
			i, found := inspect.Read(r)
			if found.HasErrors() || i != nil && i.Nothing() {
				c.code = exitData
			}
			if c.json {
				return c.inspectionJSON(r.Path, i, found)
			}
			if i != nil && !c.quiet {
				out := screen.Painting{Colour: c.screen() && os.Getenv("NO_COLOR") == "", Width: c.width(), All: r.All}
				fmt.Fprint(c.out, out.Inspection(i))
				if s := i.Sheets[0]; s.Refusal == "" && (s.Content == "answers" || s.Content == "tickets") {
					fmt.Fprintf(c.out, "next: %s init my-survey --from %s\n", c.program, quoted(r.Path))
				}
			}
			c.findings(app.Outcome{Diagnostics: found}, false)
			return nil
		},
	}
	cmd.Flags().StringVar(&r.Sheet, "sheet", "", "the sheet to describe, by its name")
	cmd.Flags().BoolVar(&r.All, "all", false, "describe every sheet, hidden and refused ones too, with every value")
	return cmd
}

// oneFile refuses anything but one file, in the words of this command.
func oneFile(_ *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return fmt.Errorf("inspect takes a file: ecart inspect survey.xlsx")
	case 1:
		return nil
	}
	return fmt.Errorf("inspect takes one file at a time, and here are %d", len(args))
}

// inspectionJSON writes the inspection and the findings as one object, with the exit code as it will be.
func (c *console) inspectionJSON(file string, i *inspect.Inspection, found diag.List) error {
	if i == nil {
		i = &inspect.Inspection{Format: inspect.Format, File: file, Sheets: []inspect.Sheet{}}
	}
	a := answerOf(app.Outcome{Diagnostics: found}, c.code)
	if a.Status == "checked" {
		a.Status = "inspected"
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	object := inspect.Answer{Status: a.Status, Exit: a.Exit, Inspection: *i, Diagnostics: a.Diagnostics}
	if err := e.Encode(object); err != nil {
		return failed{exitOutput, fmt.Errorf("the answer could not be written: %w", err)}
	}
	return nil
}

// The widths between which a page of an inspection is laid out.
const (
	narrowest = 72
	usual     = 100 // where nobody says how wide the screen is
	widest    = 120
)

// screen tells whether results go to a person's screen.
func (c *console) screen() bool {
	f, ok := c.out.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width is how many columns a page may take.
func (c *console) width() int {
	if f, ok := c.out.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
			return min(max(w, narrowest), widest)
		}
	}
	return usual
}
