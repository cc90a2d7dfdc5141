package cli

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"ecart/internal/app"
)

// proposing is what `init --from` was asked for.
type proposing struct {
	app.DraftRequest
	answers []string
	yes     bool
	named   bool // the folder is named after the file
}

// propose reads the files, asks what they do not tell, and writes report.yaml.
func (c *console) propose(ctx context.Context, r proposing) error {
	answers, err := keyed(r.answers)
	if err != nil {
		return failed{exitConfig, err}
	}
	d, found, err := app.ReadDraft(ctx, r.DraftRequest)
	if err != nil {
		code := exitData
		if app.Usage(err) {
			code = exitConfig
		}
		return failed{code, err}
	}
	c.tell(found)
	if d == nil {
		c.code = exitData
		if c.json {
			c.writeJSON(answerOf(app.Outcome{Diagnostics: found}, exitData))
		}
		return nil
	}
	p := d.Propose(answers)
	if c.asks() && !r.yes {
		p = c.interview(d, p, answers)
	}
	if err := settled(p, answers); err != nil {
		return failed{exitConfig, err}
	}
	wrote, err := d.Write(p)
	switch {
	case app.Usage(err):
		return failed{exitData, err}
	case err != nil:
		return failed{exitOutput, err}
	}
	c.proposed(r, p, wrote)
	return nil
}

// keyed parts KEY=VALUE.
func keyed(all []string) (map[string]string, error) {
	answers := map[string]string{}
	for _, a := range all {
		key, value, ok := strings.Cut(a, "=")
		if key = strings.TrimSpace(key); !ok || key == "" || strings.TrimSpace(value) == "" {
			return nil, fmt.Errorf("--answer takes KEY=VALUE, and %q is not that", a)
		}
		answers[key] = strings.TrimSpace(value)
	}
	return answers, nil
}

// asks tells whether somebody is there to be asked.
func (c *console) asks() bool {
	in, isFile := c.in.(*os.File)
	return isFile && term.IsTerminal(int(in.Fd())) && !c.json && !c.quiet
}

// settled is an error that lists every question that is still open, with the flag that answers it.
func settled(p app.Proposal, answers map[string]string) error {
	if unknown := app.Unknown(slices.Sorted(maps.Keys(answers)), p.Questions); len(unknown) > 0 {
		var keys []string
		for _, q := range p.Questions {
			keys = append(keys, q.Key)
		}
		if len(keys) == 0 {
			return fmt.Errorf("there is no question %q; these files leave none open", unknown[0])
		}
		return fmt.Errorf("there is no question %q; the questions here are %s", unknown[0], strings.Join(keys, ", "))
	}
	open := slices.DeleteFunc(slices.Clone(p.Questions), func(q app.Question) bool { return !q.Open() })
	if len(open) == 0 {
		return nil
	}
	return unsettled{open}
}

// proposed says what was found, what is dropped, what was taken for granted, and what comes next.
func (c *console) proposed(r proposing, p app.Proposal, wrote []string) {
	if c.json {
		granted := slices.DeleteFunc(slices.Clone(p.Questions), func(q app.Question) bool { return q.Answer != "" })
		c.writeJSON(answer{Status: "written", Dir: filepath.ToSlash(r.Dir), Files: len(wrote), Questions: asObjects(granted), Notes: p.Notes})
		return
	}
	if c.quiet {
		return
	}
	for _, note := range p.Notes {
		fmt.Fprintln(c.err, "ecart: "+note)
	}
	for _, line := range app.Summary(p) {
		fmt.Fprintln(c.out, line)
	}
	for _, q := range p.Questions {
		if q.Answer == "" {
			fmt.Fprintf(c.out, "taken for granted: %s %s (--answer %s)\n", q.Text, q.Default, quoted(q.Key+"=…"))
		}
	}
	for _, name := range wrote {
		fmt.Fprintln(c.out, "wrote", shown(filepath.Join(r.Dir, filepath.FromSlash(name))))
	}
	if r.named {
		fmt.Fprintf(c.out, "the folder %s is named after the file; %s init DIR --from … takes another\n", shown(r.Dir), c.program)
	}
	file := filepath.Join(r.Dir, settings)
	fmt.Fprintf(c.out, "next: look at the lines marked CHECK in %s, then %s and %s\n", shown(file), c.command("check", file), c.command("build", file))
}
