package cli

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/cli/mistyped"
	"ecart/internal/diag"
)

func (c *console) figuresCommand() *cobra.Command {
	var like string
	cmd := &cobra.Command{
		Use:   "figures [report.yaml]",
		Short: "List the names of figures and charts that commentaries may show",
		Long: `Figures measures a report, writes nothing, and lists each figure under the name by which a commentary
shows it, {{figure "gap5.reliability"}}, with its value; then each chart that a chart block may show.

The names stay the same from month to month. Values are what the report prints; --json has them as numbers:
a share is 0 to 1, a time is in seconds.`,
		Example: `  ecart figures
  ecart figures --like nps
  ecart figures clients/rivage/report.yaml --json > figures.json`,
		Args: mistyped.AtMostOne("report.yaml"),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := c.request(args, false)
			if err != nil {
				return err
			}
			done := c.progress(&r)
			v, o, err := app.Figures(cmd.Context(), r)
			done()
			if err != nil {
				return failed{exitInternal, err}
			}
			c.code = codeOf(o.Failure)
			all := v
			v = wanted(v, like)
			if c.json {
				return c.figuresJSON(v, o)
			}
			c.findings(o, true)
			switch {
			case o.Failure != app.None:
			case len(v.Figures)+len(v.Charts) == 0:
				fmt.Fprintln(c.out, unnamed(all, like))
			default:
				c.vocabulary(v)
			}
			return nil
		},
	}
	c.profiled(cmd)
	cmd.Flags().StringVar(&like, "like", "", "only names that hold this text")
	return cmd
}

// wanted keeps the names that hold a text.
func wanted(v app.Vocabulary, like string) app.Vocabulary {
	like = strings.ToLower(like)
	holds := func(texts ...string) bool {
		return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(strings.ToLower(t), like) })
	}
	v.Figures = slices.DeleteFunc(v.Figures, func(f app.Named) bool { return !holds(f.Name, f.About) })
	v.Charts = slices.DeleteFunc(v.Charts, func(d app.Drawn) bool { return !holds(d.ID, d.Title) })
	return v
}

// unnamed says that no name holds a text, and which is meant.
func unnamed(v app.Vocabulary, like string) string {
	var known []string
	for _, f := range v.Figures {
		known = append(known, f.Name)
	}
	for _, d := range v.Charts {
		known = append(known, d.ID)
	}
	if near, ok := diag.Nearest(like, known); ok {
		return fmt.Sprintf("no name holds %q; did you mean %q?", like, near)
	}
	return fmt.Sprintf("no name holds %q; without --like all are listed", like)
}

// vocabulary writes the names in columns.
func (c *console) vocabulary(v app.Vocabulary) {
	name, value := 4, 5
	for _, f := range v.Figures {
		name, value = max(name, utf8.RuneCountInString(f.Name)), max(value, utf8.RuneCountInString(f.Text+" "+f.Interval))
	}
	name, value = min(name, 44), min(value, 34)
	for _, f := range v.Figures {
		fmt.Fprintf(c.out, "%-*s  %-*s  %s\n", name, f.Name, value, strings.TrimSpace(f.Text+" "+f.Interval), f.About)
	}
	if len(v.Charts) > 0 && len(v.Figures) > 0 {
		fmt.Fprintln(c.out)
	}
	for _, d := range v.Charts {
		fmt.Fprintf(c.out, "chart %-*s  %s\n", max(0, name-6), d.ID, d.Title)
	}
}

// figuresJSON writes the names as one object, with what was found on the way.
func (c *console) figuresJSON(v app.Vocabulary, o app.Outcome) error {
	a := answerOf(o, c.code)
	object := struct {
		Status      string          `json:"status"`
		Exit        int             `json:"exit"`
		Figures     []app.Named     `json:"figures"`
		Charts      []app.Drawn     `json:"charts"`
		Pages       []string        `json:"pages"`
		Diagnostics json.RawMessage `json:"diagnostics,omitempty"`
	}{"listed", a.Exit, slices.Concat([]app.Named{}, v.Figures), slices.Concat([]app.Drawn{}, v.Charts), slices.Concat([]string{}, v.Pages), a.Diagnostics}
	if o.Failure != app.None {
		object.Status = a.Status
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(object); err != nil {
		return failed{exitOutput, fmt.Errorf("the answer could not be written: %w", err)}
	}
	return nil
}
