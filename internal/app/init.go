package app

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"ecart/internal/config/keys"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/publish/output"
	"ecart/internal/publish/workbook"
	"ecart/samples"
)

// InitRequest says how a new report starts.
type InitRequest struct {
	Dir     string
	Locale  string // "en" or "fr"
	Company string
	Sample  string // "" for blank questionnaires
}

// misuse is an error in what was asked for, not in what happened.
type misuse string

func (m misuse) Error() string { return string(m) }

// Usage tells whether an error is one of wrong use.
func Usage(err error) bool {
	_, is := errors.AsType[misuse](err)
	return is
}

// Samples returns the names of the sample surveys, sorted.
func Samples() []string { return samples.Names() }

// Init writes the files a report starts from and returns their names, relative to the folder.
// It never writes over a file: when one is there already, it writes nothing.
func Init(r InitRequest) ([]string, error) {
	files, err := starting(r)
	if err != nil {
		return nil, err
	}
	if err := output.Create(r.Dir, files); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		names = append(names, f.Path)
	}
	return names, nil
}

// starting makes the files of a new report in memory.
func starting(r InitRequest) ([]output.File, error) {
	if info, err := os.Stat(r.Dir); err == nil && !info.IsDir() {
		return nil, misuse(r.Dir + " is a file; name a folder")
	}
	schema := output.File{Path: "report.schema.json", Bytes: keys.Schema()}
	if r.Sample != "" {
		if !slices.Contains(samples.Names(), r.Sample) {
			text := fmt.Sprintf("no sample %q; there are %s", r.Sample, strings.Join(samples.Names(), " and "))
			if near, ok := diag.Nearest(r.Sample, samples.Names()); ok {
				text += fmt.Sprintf("; did you mean %q?", near)
			}
			return nil, misuse(text)
		}
		var files []output.File
		for _, f := range samples.Files(r.Sample) {
			files = append(files, output.File{Path: f.Path, Bytes: f.Bytes})
		}
		return append(files, schema), nil
	}
	words, err := i18n.New(r.Locale)
	if err != nil {
		return nil, misuse(err.Error())
	}
	text := keys.Template(keys.TemplateOptions{Locale: r.Locale, Company: r.Company})
	c, found := keys.Parse("report.yaml", r.Dir, text)
	if found.HasErrors() {
		panic("app: the settings that init writes are not valid: " + found[0].Message)
	}
	forms, err := workbook.Questionnaires(questionnaire(c), words)
	if err != nil {
		return nil, err
	}
	return append([]output.File{{Path: "report.yaml", Bytes: text}, schema}, forms...), nil
}
