package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/app/begin"
	"ecart/internal/app/misuse"
	"ecart/internal/cli/mistyped"
	"ecart/internal/diag"
)

func (c *console) initCommand() *cobra.Command {
	var r begin.Request
	var from proposing
	cmd := &cobra.Command{
		Use:   "init [DIR]",
		Short: "Start a report: from a survey's workbook, from blank questionnaires, or a sample",
		Long: `Init writes a commented report.yaml, its JSON Schema for your editor, and blank questionnaire
workbooks for customers, managers and employees, with drop-down answers. It never writes over a file.

With --from it reads what a survey or ticket tool exported and proposes a report.yaml that builds: where
the answers stand, the scales, expectations and perceptions, who answered, what is personal and dropped.
Each guess has its evidence beside it, and what must not be guessed is asked: on a terminal one by one,
else with --answer. --yes asks nothing and takes each default; a question that has no safe default still
stops it. Without DIR the folder is named after the first file.

With --sample it writes a complete made-up survey instead: ` + strings.Join(begin.Samples(), ", ") + `.
With --server it writes server/: ready files for cron, systemd, GitHub Actions, GitLab CI, Kubernetes and an image.`,
		Example: `  ecart init my-survey --from survey.xlsx
  ecart init my-survey --from survey.xlsx --from tickets.csv --answer labels="bad < fair < good"
  ecart init my-survey --locale fr --company "Hôtels Rivage"
  ecart init my-survey --locale es --texts es.yaml
  ecart init demo --sample hotel && cd demo && ecart build
  ecart init --server`,
		Args: mistyped.AtMostOne("folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			r.Dir = "."
			if len(args) == 1 {
				r.Dir = args[0]
			}
			if r.Sample != "" && (cmd.Flags().Changed("locale") || cmd.Flags().Changed("company") || r.Texts != "") {
				return failed{exitConfig, errors.New("a sample has its own company and language: leave --company, --locale and --texts out with --sample")}
			}
			if r.Server && (r.Sample != "" || len(from.From) > 0 || cmd.Flags().Changed("locale") || cmd.Flags().Changed("company") || r.Texts != "") {
				return failed{exitConfig, errors.New("--server writes files for build servers alone, and goes with no flag that is about a report")}
			}
			if len(from.From) > 0 {
				if r.Sample != "" {
					return failed{exitConfig, errors.New("--from and --sample do not go together")}
				}
				if len(args) == 0 {
					r.Dir, from.named = named(from.From[0]), true
				}
				from.Dir, from.Company = r.Dir, r.Company
				if cmd.Flags().Changed("locale") {
					from.Locale = r.Locale
				}
				from.Texts = r.Texts
				return c.propose(cmd.Context(), from)
			}
			for _, name := range []string{"role", "codebook", "answer", "yes", "copy"} {
				if cmd.Flags().Changed(name) {
					return failed{exitConfig, fmt.Errorf("--%s goes with --from", name)}
				}
			}
			wrote, found, err := begin.Init(r)
			if err != nil {
				code := exitOutput
				if misuse.Is(err) {
					code = exitConfig
				}
				return failed{code, err}
			}
			c.tell(found)
			if found.HasErrors() {
				return failed{exitConfig, errors.New("nothing was written, for the texts do not hold")}
			}
			c.started(r, wrote)
			return nil
		},
	}
	cmd.Flags().StringVar(&r.Locale, "locale", "en", "language of the settings and questionnaires: "+strings.Join(app.Languages(), ", ")+", or another with --texts")
	cmd.Flags().StringVar(&r.Texts, "texts", "", "texts of your own, a file or folder: a language that the program lacks, or words in place of its own")
	cmd.Flags().StringVar(&r.Company, "company", "", "the company's name")
	cmd.Flags().StringArrayVar(&from.From, "from", nil, "propose the settings from a workbook or CSV file; may be given several times")
	cmd.Flags().StringArrayVar(&from.Roles, "role", nil, "what the rows of each --from are, in their order: customers, managers, employees or contacts")
	cmd.Flags().StringVar(&from.Codebook, "codebook", "", "the questionnaire of --from: an XLSForm")
	cmd.Flags().StringArrayVar(&from.answers, "answer", nil, "answer a question of --from: KEY=VALUE; may be given several times")
	cmd.Flags().BoolVar(&from.yes, "yes", false, "with --from, ask nothing: take the defaults; a question without a safe one still stops")
	cmd.Flags().BoolVar(&from.Copy, "copy", false, "copy the files of --from beside report.yaml")
	cmd.Flags().BoolVar(&r.Server, "server", false, "write ready files for build servers: cron, systemd, GitHub Actions, GitLab CI, Kubernetes, Dockerfile")
	cmd.Flags().StringVar(&r.Sample, "sample", "", "write a sample survey: "+strings.Join(begin.Samples(), " or "))
	return cmd
}

// named is the folder of a report that is proposed from a file and was given no other: "survey" of "exports/survey.xlsx".
func named(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	if name == "" || name == filepath.Base(file) {
		return "report"
	}
	return name
}

// started lists what init wrote, and the next step.
func (c *console) started(r begin.Request, wrote []string) {
	if c.json {
		c.writeJSON(answer{Status: "written", Dir: filepath.ToSlash(r.Dir), Files: len(wrote)})
		return
	}
	if c.quiet {
		return
	}
	for _, name := range wrote {
		fmt.Fprintln(c.out, "wrote", shown(filepath.Join(r.Dir, filepath.FromSlash(name))))
	}
	switch {
	case r.Server:
		fmt.Fprintln(c.out, "next: take the one that fits your server; its first lines say where it goes and what to change")
	case r.Sample != "":
		fmt.Fprintln(c.out, "next: "+c.command("build", filepath.Join(r.Dir, settings)))
	default:
		fmt.Fprintln(c.out, "next: fill in the workbooks and report.yaml, then "+c.command("check", filepath.Join(r.Dir, settings)))
	}
}

// command is a command line that reads a report.yaml from where this one was given.
func (c *console) command(verb, file string) string {
	if filepath.Clean(file) == settings {
		return c.program + " " + verb
	}
	return c.program + " " + verb + " " + quoted(file)
}

// called is the program as it was called. One that was found by its name alone goes by it; one that "go run" made is gone when it ends.
func called(arg string) string {
	if !strings.ContainsAny(arg, `/\`) || strings.Contains(arg, "go-build") {
		return "ecart"
	}
	return quoted(arg)
}

func (c *console) schemaCommand() *cobra.Command {
	var names []string
	about := "Prints the JSON Schema of a file that ecart reads or writes, that of report.yaml unless it is named:\n"
	for _, s := range app.Schemas() {
		names = append(names, s.Name)
		about += fmt.Sprintf("\n  %-12s%s", s.Name, s.Of)
	}
	return &cobra.Command{
		Use:   "schema [" + strings.Join(names, "|") + "]",
		Short: "Print the JSON Schema of report.yaml, or of another file that ecart reads or writes",
		Long:  about,
		Example: `  ecart schema > report.schema.json
  ecart schema results > results.schema.json
  ecart schema manifest > manifest.schema.json

  The first line of a report.yaml that your editor completes and checks:
  # yaml-language-server: $schema=report.schema.json`,
		Args: mistyped.AtMostOne("schema"),
		RunE: func(_ *cobra.Command, args []string) error {
			name := "report"
			if len(args) == 1 {
				name = args[0]
			}
			schema, known := app.Schema(name)
			if !known {
				words := fmt.Sprintf("no schema %q; there are %s", name, strings.Join(names, ", "))
				if near, ok := diag.Nearest(name, names); ok {
					words += fmt.Sprintf("; did you mean %s?", near)
				}
				return failed{exitConfig, errors.New(words)}
			}
			if _, err := c.out.Write(schema); err != nil {
				return failed{exitOutput, err}
			}
			return nil
		},
	}
}

func (c *console) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of the program and of Go",
		Example: "  ecart version",
		Args:    mistyped.Nothing,
		RunE: func(*cobra.Command, []string) error {
			if c.json {
				c.writeVersion()
				return nil
			}
			fmt.Fprintf(c.out, "ecart %s %s %s/%s\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return nil
		},
	}
}

func (c *console) writeVersion() {
	fmt.Fprintf(c.out, "{\"ecart\": %q, \"go\": %q, \"platform\": %q}\n", version(), runtime.Version(), runtime.GOOS+"/"+runtime.GOARCH)
}

// Release is the program's version; CHANGELOG.md has a heading for it.
const Release = "0.1.0"

// version is the release's, or the tag's when the program was installed from one. A build between tags says the release
// alone: what it writes must not differ from one checkout to the next.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && strings.HasPrefix(info.Main.Version, "v") && !strings.ContainsAny(info.Main.Version, "-+") {
		return strings.TrimPrefix(info.Main.Version, "v")
	}
	return Release
}
