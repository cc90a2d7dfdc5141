package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/term"

	"ecart/internal/app"
	"ecart/internal/app/begin"
	"ecart/internal/app/misuse"
	"ecart/internal/cli/ask"
)

// proposing is what `init --from` was asked for.
type proposing struct {
	begin.DraftRequest
	answers []string
	yes     bool
	named   bool // the folder is named after the file
}

// propose reads the files, asks what they do not tell, and writes report.yaml.
func (c *console) propose(ctx context.Context, r proposing) error {
	answers, err := ask.Answers(r.answers)
	if err != nil {
		return failed{exitConfig, err}
	}
	d, found, err := begin.ReadDraft(ctx, r.DraftRequest)
	if err != nil {
		code := exitData
		if misuse.Is(err) {
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
		p = ask.Interview(c.in, c.out, d, p, answers)
	}
	if err := ask.Settled(p, answers); err != nil {
		return failed{exitConfig, err}
	}
	wrote, err := d.Write(p)
	switch {
	case misuse.Is(err):
		return failed{exitData, err}
	case err != nil:
		return failed{exitOutput, err}
	}
	c.proposed(r, p, wrote)
	return nil
}

// asks tells whether somebody is there to be asked.
func (c *console) asks() bool {
	in, isFile := c.in.(*os.File)
	return isFile && term.IsTerminal(int(in.Fd())) && !c.json && !c.quiet
}

// proposed says what was found, what is dropped, what was taken for granted, and what comes next.
func (c *console) proposed(r proposing, p begin.Proposal, wrote []string) {
	if c.json {
		granted := slices.DeleteFunc(slices.Clone(p.Questions), func(q begin.Question) bool { return q.Answer != "" })
		c.writeJSON(answer{Status: "written", Dir: filepath.ToSlash(r.Dir), Files: len(wrote), Questions: ask.Objects(granted), Notes: p.Notes})
		return
	}
	if c.quiet {
		return
	}
	for _, note := range p.Notes {
		fmt.Fprintln(c.err, "ecart: "+note)
	}
	for _, line := range begin.Summary(p) {
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
