package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/term"

	"ecart/internal/app"
	"ecart/internal/cli/ask"
	"ecart/internal/cli/progress"
	"ecart/internal/config"
	"ecart/internal/diag"
)

// answer is what --json writes: one object, whatever became of the run.
type answer struct {
	Status      string          `json:"status"` // "written", "unchanged", "checked", "failed"
	Exit        int             `json:"exit"`
	Error       string          `json:"error,omitempty"`
	Dir         string          `json:"dir,omitempty"`
	Open        string          `json:"open,omitempty"`
	Files       int             `json:"files,omitempty"`
	KeptFiles   int             `json:"kept_files,omitempty"`       // of editions
	Editions    int             `json:"editions,omitempty"`         // that are kept
	Lost        []string        `json:"editions_removed,omitempty"` // by period
	Bytes       int64           `json:"bytes,omitempty"`
	Rows        map[string]int  `json:"rows,omitempty"`
	Quality     json.RawMessage `json:"data_quality,omitempty"`
	Annotated   []copied        `json:"annotated,omitempty"`
	Gates       []app.Gated     `json:"gates,omitempty"`
	Questions   []ask.Posed     `json:"questions,omitempty"`         // of init --from: those that are open, or were settled by their default
	Notes       []string        `json:"notes,omitempty"`             // of init --from: what to know before reading the report
	Standing    int             `json:"warnings_standing,omitempty"` // of a report that is unchanged: those of the run that wrote it
	Diagnostics json.RawMessage `json:"diagnostics,omitempty"`
}

// copied is one workbook of check --annotate.
type copied struct {
	Of       string `json:"of"`
	Path     string `json:"path,omitempty"`
	Why      string `json:"why,omitempty"` // there is no copy
	Cells    int    `json:"cells"`
	Comments int    `json:"comments"`
	Findings int    `json:"findings"`
}

func answerOf(o app.Outcome, code int) answer {
	a := answer{Status: "failed", Exit: code, Files: o.Files, KeptFiles: o.KeptFiles, Editions: o.Editions, Lost: o.Lost, Bytes: o.Bytes, Open: filepath.ToSlash(o.Open), Dir: filepath.ToSlash(o.Dir), Quality: o.Quality, Gates: o.Gates}
	if code == exitOK || code == exitGate {
		a.Status = "checked"
		switch {
		case o.Unchanged:
			a.Status, a.Standing = "unchanged", o.Warned
		case o.Dir != "":
			a.Status = "written"
		}
	}
	if len(o.Rows) > 0 {
		a.Rows = map[string]int{}
		for role, n := range o.Rows {
			a.Rows[string(role)] = n
		}
	}
	for _, x := range o.Annotated {
		a.Annotated = append(a.Annotated, copied{x.Of, filepath.ToSlash(x.Path), x.Why, x.Cells, x.Comments, x.Findings})
	}
	var list strings.Builder
	if err := o.Diagnostics.WriteJSON(&list); err == nil {
		a.Diagnostics = json.RawMessage(list.String())
	}
	return a
}

func (c *console) writeJSON(a answer) {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(a); err != nil {
		fmt.Fprintf(c.err, "ecart: the answer could not be written: %v\n", err)
		c.code = max(c.code, exitOutput)
	}
}

// shownFindings is how many findings are written out; the totals are of all.
const shownFindings = 20

// findings writes what was found. A build that ends well leaves the notes to check, and under --quiet the warnings too.
func (c *console) findings(o app.Outcome, wrote bool) {
	least := diag.Note
	switch {
	case c.quiet && o.Failure == app.None:
		least = diag.Error
	case wrote && (o.Failure == app.None || o.Failure == app.InGate):
		least = diag.Warning
	}
	shown := slices.DeleteFunc(slices.Clone(o.Diagnostics), func(d diag.Diagnostic) bool { return d.Severity > least })
	c.tell(shown)
}

// tell writes findings for whoever reads along; a program that asked for JSON has them in its answer.
func (c *console) tell(found diag.List) {
	if c.json || len(found) == 0 {
		return
	}
	found.WriteText(c.err, diag.TextOptions{Color: c.colour(), Max: shownFindings, Rest: "--json lists them all"})
}

// copies tells which annotated copies were written.
func (c *console) copies(o app.Outcome) {
	for _, a := range o.Annotated {
		switch {
		case a.Path == "":
			fmt.Fprintf(c.err, "ecart: no copy of %s was written: %s\n", a.Of, a.Why)
		case !c.quiet:
			fmt.Fprintf(c.out, "wrote %s: %s with %s marked and %s listed\n", shown(a.Path), a.Of, counted(a.Cells, "cell"), counted(a.Findings, "finding"))
		}
	}
}

// summary tells the result, and the next step.
func (c *console) summary(o app.Outcome, wrote bool) {
	if o.Failure == app.InGate { // the run went well; the gates are told after it
		o.Failure = app.None
	}
	if !wrote && !c.quiet {
		o.Checked.WriteText(c.out, o.Sources)
	}
	switch {
	case o.Failure == app.InInterrupted:
		fmt.Fprintln(c.err, "ecart: interrupted; the former output was not touched")
	case o.Failure == app.InStrict && wrote:
		fmt.Fprintln(c.err, "ecart: nothing was written, because of warnings under --strict")
	case o.Failure == app.InStrict:
		fmt.Fprintln(c.err, "ecart: there are warnings, and --strict takes them for errors")
	case o.Failure != app.None && wrote:
		fmt.Fprintln(c.err, "ecart: nothing was written; mend the errors above and run it again")
	case o.Failure != app.None || c.quiet:
	case o.Unchanged:
		fmt.Fprintf(c.out, "unchanged: %s holds what would be written (%s)\n", shown(o.Dir)+string(filepath.Separator), holdings(o.Count, o.Bytes))
		if o.Warned > 0 {
			fmt.Fprintln(c.out, standing(o.Warned))
		}
		fmt.Fprintf(c.out, "open %s\n", shown(o.Open))
	case wrote:
		fmt.Fprintf(c.out, "wrote %s (%s; %d pages) from %s\n", shown(o.Dir)+string(filepath.Separator), holdings(o.Count, o.Bytes), o.Pages, rows(o.Rows))
		if words := lost(o.Lost); words != "" {
			fmt.Fprintf(c.out, "%s; --keep and outputs.keep say how many stay\n", words)
		}
		if o.SingleFile > 0 {
			fmt.Fprintf(c.out, "report.html is the whole site in one file (%s)\n", size(o.SingleFile))
		}
		c.notes(o)
		fmt.Fprintf(c.out, "open %s\n", shown(o.Open))
	default:
		fmt.Fprintf(c.out, "ready: %s\n", rows(o.Rows))
		fmt.Fprintln(c.out, "next: "+c.command("build", c.file))
	}
}

// notes tells that there are notes, which a run that wrote its report does not list: one of them may say why a figure is not there.
func (c *console) notes(o app.Outcome) {
	n := o.Diagnostics.Findings(diag.Note)
	them := "them"
	if n == 1 {
		them = "it"
	}
	if n > 0 {
		fmt.Fprintf(c.out, "%s not shown; ecart check %s lists %s\n", counted(n, "note"), shown(c.file), them)
	}
}

// standing says how many warnings an output has that is left as it is.
func standing(n int) string {
	if n == 1 {
		return "1 warning stands, as when it was written; ecart check shows it"
	}
	return counted(n, "warning") + " stand, as when it was written; ecart check shows them"
}

// rows says what was read: "1,486 customers, 40 managers".
func rows(n map[config.Role]int) string {
	var parts []string
	for _, r := range []config.Role{config.Customers, config.Managers, config.Employees, config.Contacts, config.Complaints, config.Costs, config.Processes, config.Checklist, config.Internal} {
		if n[r] > 0 {
			name := rowName[r]
			if n[r] == 1 {
				name = strings.TrimSuffix(name, "s")
			}
			parts = append(parts, grouped(n[r])+" "+name)
		}
	}
	if len(parts) == 0 {
		return "no rows"
	}
	return strings.Join(parts, ", ")
}

var rowName = map[config.Role]string{
	config.Customers: "customers", config.Managers: "managers", config.Employees: "employees", config.Contacts: "contacts",
	config.Complaints: "complaints", config.Costs: "cost lines", config.Processes: "process rows", config.Checklist: "inspections",
	config.Internal: "internal answers",
}

func size(n int64) string {
	if n < 1e6 {
		return fmt.Sprintf("%d KB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

// holdings says how many files an output has, and how many bytes those of the report: "68 files, 5.2 MB, and 156 files of 2 kept editions".
func holdings(n app.Count, bytes int64) string {
	words := counted(n.Files, "file") + ", " + size(bytes)
	if n.Editions > 0 {
		words += fmt.Sprintf(", and %s of %s", counted(n.KeptFiles, "file"), counted(n.Editions, "kept edition"))
	}
	return words
}

// lost says which former editions are gone; "" where none is.
func lost(periods []string) string {
	if len(periods) == 0 {
		return ""
	}
	return fmt.Sprintf("%s removed: %s", counted(len(periods), "former edition"), strings.Join(periods, ", "))
}

// shown is a path as short as it can be said from here.
func shown(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, abs); err == nil && !strings.HasPrefix(rel, "..") {
		return rel
	}
	return path
}

// terminal tells whether words go to a person's screen.
func (c *console) terminal() bool {
	f, ok := c.err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (c *console) colour() bool { return c.terminal() && os.Getenv("NO_COLOR") == "" }

// progress shows how far a run has come on a terminal, and with --json logs its steps; what it returns ends that.
func (c *console) progress(r *app.Request) (done func()) {
	switch {
	case c.quiet:
		return func() {}
	case c.json:
		r.Progress, done = progress.Log(c.err, r.Config)
	case c.terminal():
		r.Progress, done = progress.Steps(c.err)
	default:
		return func() {}
	}
	return done
}
