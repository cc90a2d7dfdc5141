package begin

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/app/beside"
	"ecart/internal/app/inspect"
	"ecart/internal/app/misuse"
	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/config/scaffold"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/intake/codebook"
	"ecart/internal/intake/draft"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/export"
	"ecart/internal/intake/sheet"
	"ecart/internal/publish/output"
)

// DraftRequest says from which files a report is proposed.
type DraftRequest struct {
	Dir      string // where report.yaml is written
	From     []string
	Roles    []string // of the files, in their order; fewer leave the others to what they hold
	Codebook string   // an XLSForm; "" for none
	Locale   string   // "" takes that of the headings
	Texts    string   // the user's own texts, a path as it was given; "" for none
	Company  string   // "" takes the first file's name
	Copy     bool     // the files are copied beside report.yaml
}

// Draft is files that were read and understood, of which a report can be proposed again and again as answers come in.
type Draft struct {
	request DraftRequest
	inputs  []draft.Input
	book    *asked.Codebook
	copies  []output.File
}

// What is proposed, and what is asked.
type (
	Proposal = draft.Proposal
	Question = draft.Question
	Option   = draft.Option
)

// Unknown returns the keys of answers that no question asked for.
func Unknown(keys []string, questions []Question) []string { return draft.Unknown(keys, questions) }

// Summary says in a few lines what a proposal holds.
func Summary(p Proposal) []string { return draft.Summary(p) }

// The code of files that no report can be proposed from.
const codeRefused = "E0605" // no sheet of a file can be read as answers or tickets

// ReadDraft reads every file once. The draft is nil when the list has errors.
func ReadDraft(ctx context.Context, r DraftRequest) (*Draft, diag.List, error) {
	if err := r.check(); err != nil {
		return nil, nil, err
	}
	d := &Draft{request: r}
	var found diag.List
	if r.Codebook != "" {
		found = append(found, d.readCodebook(r.Codebook)...)
	}
	for i, path := range r.From {
		if ctx.Err() != nil {
			return nil, found, ctx.Err()
		}
		found = append(found, d.readFile(path, r.role(i))...)
	}
	if len(d.inputs) == 0 && !found.HasErrors() {
		found.Errorf(diag.Place{File: r.From[0]}, codeRefused, "the file is a questionnaire and holds no answers").Hint = "name the file of answers too: --from answers.xlsx"
	}
	d.eventsAlone(&found)
	if found.HasErrors() {
		return nil, found, nil
	}
	return d, found, nil
}

// check reports what was asked for wrongly.
func (r DraftRequest) check() error {
	if info, err := os.Stat(r.Dir); err == nil && !info.IsDir() {
		return misuse.Error(r.Dir + " is a file; name a folder")
	}
	if len(r.Roles) > len(r.From) {
		return misuse.Error(fmt.Sprintf("%d roles are given for %d files", len(r.Roles), len(r.From)))
	}
	for _, role := range r.Roles {
		switch config.Role(role) {
		case config.Customers, config.Managers, config.Employees, config.Contacts:
		default:
			return misuse.Error(fmt.Sprintf("no role %q can be proposed; there are customers, managers, employees and contacts", role))
		}
	}
	if _, ok := i18n.Spoken(r.Locale); r.Locale != "" && r.Texts == "" && !ok {
		return misuse.Error(fmt.Sprintf("no language %q; there are %s; for another, bring its words with --texts", r.Locale, strings.Join(i18n.Languages(), ", ")))
	}
	return nil
}

func (r DraftRequest) role(i int) config.Role {
	if i < len(r.Roles) {
		return config.Role(r.Roles[i])
	}
	return ""
}

// eventsAlone refuses events whose tickets are in none of the files: what happened to a ticket says nothing without it.
func (d *Draft) eventsAlone(found *diag.List) {
	events := false
	for _, in := range d.inputs {
		for _, s := range in.Sheets {
			if s.Usable() {
				return
			}
			events = events || s.Refusal == "" && s.Content == export.Events
		}
	}
	if events && !found.HasErrors() {
		e := found.Errorf(diag.Place{File: filepath.ToSlash(d.request.From[0])}, codeRefused, "these are the events of tickets, several rows for each, and the tickets are in none of the files")
		e.Hint = "give them together with the tickets: --from tickets.csv --from comments.csv"
	}
}

func (d *Draft) readCodebook(path string) diag.List {
	form, found := codebook.Read(path, filepath.ToSlash(path), sheet.Limits{})
	if form != nil {
		d.book = &asked.Codebook{File: filepath.Base(path), Form: form}
	}
	return found
}

// readFile recognises a file and describes each sheet that can be read. A questionnaire among the files is the codebook.
func (d *Draft) readFile(path string, role config.Role) diag.List {
	name := filepath.ToSlash(path)
	file, found := inspect.Recognised(path, name)
	if len(file.Candidates) == 0 {
		found = inspect.Advised(path, found)
	}
	in := draft.Input{Role: role}
	for _, c := range file.Candidates {
		if c.Content == export.Codebook && d.book == nil {
			return append(found, d.readCodebook(path)...)
		}
		s, trouble := inspect.Described(path, name, c)
		found = append(found, trouble...)
		if !trouble.HasErrors() {
			in.Sheets = append(in.Sheets, s)
		}
	}
	if !found.HasErrors() && !readable(in) {
		refuse(&found, name, file)
		return found
	}
	var err error
	if in.File, err = d.place(path); err != nil {
		found.Errorf(diag.Place{File: name}, codeRefused, "the file cannot be copied: %s", beside.Reason(err))
	}
	d.inputs = append(d.inputs, in)
	return found
}

// place is how report.yaml names a file: by the path from its own folder, or by the name of the copy beside it.
func (d *Draft) place(path string) (string, error) {
	if d.request.Copy {
		b, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		d.copies = append(d.copies, output.File{Path: filepath.Base(path), Bytes: b})
		return filepath.Base(path), nil
	}
	file, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	dir, err := filepath.Abs(d.request.Dir)
	if err != nil {
		return "", err
	}
	if rel, err := filepath.Rel(dir, file); err == nil {
		return filepath.ToSlash(rel), nil
	}
	return filepath.ToSlash(file), nil
}

func readable(in draft.Input) bool {
	for _, s := range in.Sheets {
		if s.Profile.Columns != nil {
			return true
		}
	}
	return false
}

// refuse says of each sheet why it holds no answers, and what would do.
func refuse(found *diag.List, name string, file export.File) {
	told := 0
	for _, c := range file.Candidates {
		if c.Refusal == "" || c.Content == export.Empty && len(file.Candidates) > 1 {
			continue
		}
		told++
		message := c.Refusal
		if c.Tool != export.Table {
			message += " (" + string(c.Tool) + ")"
		}
		found.Errorf(diag.Place{File: name, Sheet: c.Sheet}, codeRefused, "no answers can be read here: %s", message).Hint = c.Hint
	}
	if told == 0 {
		found.Errorf(diag.Place{File: name}, codeRefused, "no answers can be read here: no sheet holds any").Hint = "name the file that the survey tool exported"
	}
}

// Propose says what the files are, with the answers given so far.
func (d *Draft) Propose(answers map[string]string) draft.Proposal {
	return draft.Propose(d.inputs, d.book, answers)
}

// Write writes a proposal as report.yaml with its schema, and the copies that were asked for; it returns their names. It never writes over a file.
func (d *Draft) Write(p draft.Proposal) ([]string, error) {
	r := d.request
	if len(p.Sources) == 0 {
		return nil, misuse.Error("nothing was found that a report can be made of: no statements, ratings, comments or groups; `ecart inspect` shows what the columns hold")
	}
	company := r.Company
	if company == "" {
		company = strings.TrimSuffix(filepath.Base(r.From[0]), filepath.Ext(r.From[0]))
	}
	texts := ""
	if r.Texts != "" {
		var found diag.List
		var err error
		if _, texts, found, err = speak(r.Dir, cmp.Or(r.Locale, p.Locale), r.Texts); err != nil {
			return nil, err
		}
		if found.HasErrors() {
			return nil, misuse.Error("the texts of --texts do not hold: " + found[0].Message)
		}
	}
	text := scaffold.Write(p, scaffold.Options{Company: company, Guessed: r.Company == "", Locale: r.Locale, Texts: texts, Files: r.From})
	if _, found := keys.Parse("report.yaml", r.Dir, text); found.HasErrors() {
		panic("begin: the settings that init proposes are not valid: " + found[0].Message + "\n" + string(text))
	}
	files := append([]output.File{{Path: "report.yaml", Bytes: text}, {Path: "report.schema.json", Bytes: keys.Schema()}}, d.copies...)
	if err := output.Create(r.Dir, files); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
	}
	return names, nil
}
