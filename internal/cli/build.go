package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/app/misuse"
	"ecart/internal/cache"
	"ecart/internal/cli/mistyped"
	"ecart/internal/config"
)

// settings is the file a command reads when none is named.
const settings = "report.yaml"

func (c *console) buildCommand() *cobra.Command {
	var out, papers, keepIn string
	var gates []string
	var strict, single, editions, noCache bool
	var keep int
	var many batching
	cmd := &cobra.Command{
		Use:   "build [report.yaml…]",
		Short: "Write the site, the PDF, the figures and the workbook",
		Long: `Build reads report.yaml and the workbooks it names, and writes the output folder in one swap:
site/index.html, report.pdf, results.json, results.xlsx and manifest.json. When anything is
wrong, the former output stays as it was.

--pdf full writes report.pdf, the executive report; summary writes summary.pdf, one page; full,summary
both, none neither. --editions adds editions/NAME.pdf for each location.

--fail-on names a figure, as "ecart figures" lists them, and a bound: the report is written all the same,
and the run exits with 6 where the figure is beyond it. NAME surely < NUMBER asks for the whole interval;
NAME is bad for the verdict.

Where nothing changed since the output was written (workbooks, settings, commentary, theme, program) nothing is
done, and the files keep their times. Where only commentary or look changed, the figures are those of the
former run, and so are the pages without the change.

Several files, or a pattern, make a batch: each report goes into a folder of its own under --out, named
after the folder of its report.yaml, and index.html and batch.json list them. What fails, fails alone; each
report has one line and one exit code, and the call has the worst of them, in this order: 130, 1, 4, 2,
3, 5, 6. --shard 2/4 makes every fourth report or so, chosen by the client's name alone, for a machine of
four; "ecart merge" then writes the index.

--by location writes a report for each location too, in CLIENT.LOCATION: what the whole report may show of it
against all the others, so that nobody who has several reports finds out a group too small to be shown.
A location whose customers the whole report does not show gets none, and is listed.

--keep 12 keeps twelve former editions beside the new one, each under its period: kept/2026-10/ is a link that
goes on working, and kept/index.html lists them. A rebuild of a period takes the place of its edition.

The report carries the newest date found in the data, and none where there is none; outputs.date of
report.yaml sets another, and SOURCE_DATE_EPOCH goes before both.`,
		Example: `  ecart build
  ecart build clients/rivage/report.yaml --out /srv/reports/rivage
  ecart build --single-file
  ecart build --pdf full,summary --editions
  ecart build --strict --json > build.json
  ecart build clients/*/report.yaml --out /srv/reports
  ecart build 'clients/*/report.yaml' --out /srv/reports --shard 2/4
  ecart build --by location --out /srv/reports
  ecart build --fail-on "gap5.reliability < -1" --fail-on "nps surely < 20"`,
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := c.request(args, strict)
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("out") && strings.TrimSpace(out) == "" {
				return failed{exitConfig, errors.New("--out is empty; name a folder, or leave it out for outputs.dir of report.yaml")}
			}
			r.Out, r.SingleFile, r.Editions, r.Gates, r.NoCache = out, single, editions, gates, noCache
			if info, err := os.Stat(keepIn); keepIn != "" && err == nil && !info.IsDir() {
				return failed{exitConfig, fmt.Errorf("--cache is %s, which is a file; name a folder, which is made where it is not there", shown(keepIn))}
			}
			r.Cache = cmp.Or(keepIn, cache.Folder())
			if cmd.Flags().Changed("pdf") {
				if r.PDF, err = documents(papers); err != nil {
					return err
				}
			}
			if cmd.Flags().Changed("keep") {
				if keep < 0 || keep > config.MostKept {
					return failed{exitConfig, fmt.Errorf("--keep is %d; it takes how many former editions are to stay, 0 to %d", keep, config.MostKept)}
				}
				r.Keep = &keep
			}
			if many.wanted(args) {
				return c.batch(cmd.Context(), args, r, many)
			}
			done := c.progress(&r)
			o, err := app.Build(cmd.Context(), r)
			done()
			return c.finish(o, err, true)
		},
	}
	cmd.Flags().StringVarP(&out, "out", "o", "", "output folder [outputs.dir of report.yaml]")
	cmd.Flags().BoolVar(&single, "single-file", false, "write report.html too: the whole site in one file, to be sent by mail [outputs.single_file]")
	cmd.Flags().StringVar(&papers, "pdf", "", "full, summary, full,summary or none [outputs.pdf of report.yaml]")
	cmd.Flags().BoolVar(&editions, "editions", false, "write a PDF for each location as well, whatever report.yaml says")
	cmd.Flags().IntVar(&keep, "keep", 0, "former editions that stay below kept/, each under its period, with a page that lists them [outputs.keep]")
	cmd.Flags().BoolVar(&strict, "strict", false, "take warnings for errors: write nothing and exit with 5")
	cmd.Flags().BoolVar(&noCache, "no-cache", false, "make everything anew, even what the output folder holds already, and keep nothing for the next run")
	cmd.Flags().StringVar(&keepIn, "cache", "", "folder of figures and pages that the next run need not make again [ecart in the user's cache folder]")
	cmd.Flags().StringVar(&many.by, "by", "", "location: make a report for each location too, with an index")
	cmd.Flags().BoolVar(&many.many, "batch", false, "make a batch of one report.yaml too, with an index")
	cmd.Flags().StringVar(&many.shard, "shard", "", "make one part of a batch, 2/4: the second of four machines; job/4 takes the number from JOB_COMPLETION_INDEX of Kubernetes")
	cmd.Flags().IntVar(&many.jobs, "jobs", 0, "reports of a batch made at once; 0 for as many as there are processors")
	failOn(cmd, &gates)
	c.profiled(cmd)
	return cmd
}

// documents reads the value of --pdf.
func documents(words string) (*config.PDF, error) {
	p, _, ok := config.ReadPDF(words)
	if !ok {
		return nil, failed{exitConfig, fmt.Errorf("--pdf is %q; it takes full, summary, full,summary or none", words)}
	}
	return &p, nil
}

func (c *console) checkCommand() *cobra.Command {
	var strict, force bool
	var annotate, form string
	var gates []string
	cmd := &cobra.Command{
		Use:   "check [report.yaml]",
		Short: "Find what is wrong in the settings and the workbooks",
		Long: `Check finds all that build would find wrong and writes nothing.

With --annotate it writes copies of the workbooks in which something was found: each bad cell has a
fill by severity and a comment, and a sheet named Écart lists the findings with links to their cells.
A text file becomes a workbook of texts. The originals are never touched.

--format writes the findings as build servers read them: github for workflow commands, sarif for code
scanning, junit for test reports. The exit codes are the same.`,
		Example: `  ecart check
  ecart check clients/rivage/report.yaml --json
  ecart check --format sarif > findings.sarif
  ecart check --annotate marked.xlsx
  ecart check --annotate marked/            one copy for each workbook`,
		Args: mistyped.AtMostOne("report.yaml"),
		RunE: func(cmd *cobra.Command, args []string) error {
			r, err := c.request(args, strict)
			if err != nil {
				return err
			}
			if force && annotate == "" {
				return failed{exitConfig, errors.New("--force is for the copies of --annotate, and none are asked for")}
			}
			if c.form, err = formOf(form); err != nil {
				return err
			}
			if c.json && cmd.Flags().Changed("format") && c.form != "json" {
				return failed{exitConfig, fmt.Errorf("--json and --format %s ask for two answers on one standard output; leave one of them out", c.form)}
			}
			c.json = c.json || c.form == "json"
			r.Annotate, r.Force, r.Gates = annotate, force, gates
			done := c.progress(&r)
			o, err := app.Check(cmd.Context(), r)
			done()
			if annotate != "" && err == nil && len(o.Annotated) == 0 && !c.json && !c.quiet {
				fmt.Fprintln(c.out, "nothing was found in a workbook, so no copy was written")
			}
			return c.finish(o, err, false)
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "take warnings for errors: exit with 5")
	failOn(cmd, &gates)
	c.profiled(cmd)
	cmd.Flags().StringVar(&annotate, "annotate", "", "write a copy of the workbook with its bad cells marked: copy.xlsx, or a folder/ for several")
	cmd.Flags().StringVar(&form, "format", "text", "write the findings as text, json, github, sarif or junit, on standard output")
	cmd.Flags().BoolVar(&force, "force", false, "let the copies of --annotate take the place of other files")
	return cmd
}

// lastYear is the last that a date of four digits can say.
const lastYear = 9999

// request is a run of the stages as the command line and the environment ask for it.
func (c *console) request(args []string, strict bool) (app.Request, error) {
	r := app.Request{Config: settings, Strict: strict, Profile: c.profile, Version: version(), Program: program()}
	if len(args) == 1 {
		r.Config = args[0]
	}
	c.file = r.Config
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return r, nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 {
		return r, failed{exitConfig, fmt.Errorf("SOURCE_DATE_EPOCH is %q; it takes a number of seconds since 1970, such as 1793491200", epoch)}
	}
	r.Built = time.Unix(seconds, 0).UTC()
	if year := r.Built.Year(); year > lastYear {
		return r, failed{exitConfig, fmt.Errorf("SOURCE_DATE_EPOCH is %s, which lies in the year %d; it takes seconds, not thousandths of them, since 1970 and up to %d, such as 1793491200", epoch, year, lastYear)}
	}
	return r, nil
}

// finish tells what became of a run and keeps its exit code.
func (c *console) finish(o app.Outcome, err error, wrote bool) error {
	if err != nil {
		c.findings(o, wrote)
		return failed{codeFor(o, err), err}
	}
	c.code = codeOf(o.Failure)
	if c.json {
		c.writeJSON(answerOf(o, c.code))
		return nil
	}
	if c.form != "" && c.form != "text" {
		return c.formatted(o)
	}
	c.findings(o, wrote)
	c.copies(o)
	c.summary(o, wrote)
	c.gates(o.Gates)
	return nil
}

// codeFor is the exit code that a run deserves.
func codeFor(o app.Outcome, err error) int {
	if err != nil && misuse.Is(err) {
		return exitConfig
	}
	if err != nil && o.Failure == app.None {
		return exitInternal
	}
	return codeOf(o.Failure)
}

// profiled gives a command the choice of a profile.
func (c *console) profiled(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.profile, "profile", "", "the profile of report.yaml or its house to use [profile of report.yaml]")
}
