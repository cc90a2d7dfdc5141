// Package begin starts reports: from a sample, with blank questionnaires, or as a proposal of settings for files that are there.
package begin

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ecart/internal/app/misuse"
	"ecart/internal/config/builtin"
	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/document/catalogue"
	"ecart/internal/document/i18n"
	"ecart/internal/publish/output"
	"ecart/internal/publish/workbook/questionnaire"
	"ecart/samples"
)

// Request says how a new report starts.
type Request struct {
	Dir     string
	Locale  string // a language tag
	Texts   string // the user's own texts, a path as it was given; "" for none
	Company string
	Sample  string // "" for blank questionnaires
	Server  bool   // the ready files for build servers, and nothing else
}

// Samples returns the names of the sample surveys, sorted.
func Samples() []string { return samples.Names() }

// Init writes the files a report starts from and returns their names, relative to the folder, and what was found in the user's texts. It never
// writes over a file: when one is there already, or with errors in the list, it writes nothing.
func Init(r Request) ([]string, diag.List, error) {
	files, found, err := starting(r)
	if err != nil || found.HasErrors() {
		return nil, found, err
	}
	if err := output.Create(r.Dir, files); err != nil {
		return nil, found, err
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
	}
	return names, found, nil
}

// starting makes the files of a new report in memory.
func starting(r Request) ([]output.File, diag.List, error) {
	if info, err := os.Stat(r.Dir); err == nil && !info.IsDir() {
		return nil, nil, misuse.Error(r.Dir + " is a file; name a folder")
	}
	if r.Server {
		return asOutput(samples.Files(samples.Server)), nil, nil
	}
	schema := output.File{Path: "report.schema.json", Bytes: keys.Schema()}
	if r.Sample != "" {
		files, err := sample(r.Sample)
		return append(files, schema), nil, err
	}
	words, texts, found, err := speak(r.Dir, r.Locale, r.Texts)
	if err != nil || found.HasErrors() {
		return nil, found, err
	}
	p := words.Printer
	text := keys.Template(keys.TemplateOptions{Locale: r.Locale, Company: r.Company, Texts: texts, Word: func(key string) string { return p.T("workbook.q." + key) }})
	c, wrong := keys.Parse("report.yaml", r.Dir, text)
	if wrong.HasErrors() {
		panic("begin: the settings that init writes are not valid: " + wrong[0].Message)
	}
	forms, err := questionnaire.Questionnaires(questionsOf(builtin.Reworded(c, words.All)), p)
	if err != nil {
		return nil, found, err
	}
	return append([]output.File{{Path: "report.yaml", Bytes: text}, schema}, forms...), found, nil
}

// sample returns the files of a sample survey.
func sample(name string) ([]output.File, error) {
	if !slices.Contains(samples.Names(), name) {
		text := fmt.Sprintf("no sample %q; there are %s", name, strings.Join(samples.Names(), " and "))
		if near, ok := diag.Nearest(name, samples.Names()); ok {
			text += fmt.Sprintf("; did you mean %q?", near)
		}
		return nil, misuse.Error(text)
	}
	return asOutput(samples.Files(name)), nil
}

func asOutput(all []samples.File) (files []output.File) {
	for _, f := range all {
		files = append(files, output.File{Path: f.Path, Bytes: f.Bytes})
	}
	return files
}

// speak loads the words of a report that is to stand in a folder, and says how its report.yaml names the user's texts.
func speak(dir, locale, texts string) (*catalogue.Words, string, diag.List, error) {
	if _, ok := i18n.Spoken(locale); !ok && texts == "" {
		return nil, "", nil, misuse.Error(fmt.Sprintf("no words for language %q; there are %s; for another, bring its words with --texts", locale, strings.Join(i18n.Languages(), ", ")))
	}
	at := diag.Place{File: texts}
	words, found := catalogue.Load(catalogue.Request{Locale: locale, LocaleAt: at, Texts: texts, TextsAt: at})
	if texts == "" {
		return words, "", found, nil
	}
	from, err := filepath.Abs(dir)
	if err != nil {
		return nil, "", found, err
	}
	to, err := filepath.Abs(texts)
	if err != nil {
		return nil, "", found, err
	}
	if rel, err := filepath.Rel(from, to); err == nil {
		to = rel
	}
	return words, filepath.ToSlash(to), found, nil
}
