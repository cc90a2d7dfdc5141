package keys

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var outputs = form.Table[config.Outputs]{
	Place: func(o *config.Outputs) *diag.Place { return &o.At },
	Keys: []form.Key[config.Outputs]{
		form.Field("dir", "The folder that is written, relative to report.yaml; it is replaced as a whole.", folder, func(o *config.Outputs) *string { return &o.Dir }).Or("out").
			At(func(o *config.Outputs) *diag.Place { return &o.DirAt }),
		form.Field("site", "Whether the HTML site is written.", form.Truth, func(o *config.Outputs) *bool { return &o.Site }).Or(true),
		form.Field("pdf", "Which PDFs are written: full is report.pdf, summary is one page, summary.pdf; a list takes both, none takes neither.", papers, func(o *config.Outputs) *config.PDF { return &o.PDF }).Or(config.PDF{Full: true}).
			Eg([]string{config.FullPDF, config.SummaryPDF}),
		form.Field("editions", "Whether a PDF is written for each location, into editions/.", form.Truth, func(o *config.Outputs) *bool { return &o.Editions }).Or(false),
		form.Field("paper", "The size of the sheets of all PDFs.", form.Choice(config.A4, config.Letter), func(o *config.Outputs) *config.Paper { return &o.Paper }).Or(config.A4),
		form.Field("json", "Whether the figures are written as results.json.", form.Truth, func(o *config.Outputs) *bool { return &o.JSON }).Or(true),
		form.Field("xlsx", "Whether the figures are written as results.xlsx.", form.Truth, func(o *config.Outputs) *bool { return &o.XLSX }).Or(true),
		form.Field("single_file", "Whether report.html is written: the whole site in one file, to be sent by mail.", form.Truth, func(o *config.Outputs) *bool { return &o.SingleFile }).Or(false),
		form.Field("keep", "How many former editions stay below kept/, each under its period, as kept/2026-10/, with a page that lists them; 0 removes them.", form.Whole[int](0, config.MostKept), func(o *config.Outputs) *int { return &o.Keep }).
			At(func(o *config.Outputs) *diag.Place { return &o.KeepAt }).Eg(12),
		form.Field("date", "The day that the report carries: without it the newest date in the data, and without dates there none. SOURCE_DATE_EPOCH goes before it.", form.Day, func(o *config.Outputs) *time.Time { return &o.Date }).Eg("2026-03-04"),
	},
	Finish: func(d *form.Decoder, g *form.Group, o *config.Outputs) {
		if !o.Site && !o.PDF.Any() && !o.Editions && !o.JSON && !o.XLSX && !o.SingleFile {
			d.Errorf(g.Node, form.Contradiction, "nothing would be written").Hint = "set one of site, json, xlsx and single_file to true, or pdf to full"
		}
	},
}

// folder is an output folder: never the one that holds report.yaml, nor one above it.
var folder = form.Form[string]{
	Read: func(d *form.Decoder, n *yaml.Node, to *string) {
		s, ok := d.Text(n)
		if !ok {
			return
		}
		clean := path.Clean(strings.ReplaceAll(s, `\`, "/"))
		if clean == "." || clean == "/" || clean == ".." || strings.HasSuffix(clean, "/..") || driveRoot.MatchString(clean) {
			d.Errorf(n, BadPath, "the folder %s holds more than the report, and it would be replaced as a whole", diag.Path(form.Shorten(s))).
				Hint = fmt.Sprintf("name a folder of its own, such as %q", "out")
			return
		}
		*to = s
	},
	Schema: form.Words.Schema,
}

var driveRoot = regexp.MustCompile(`^[A-Za-z]:/?$`)

// papers is which PDFs are written: a word, words with commas between, a list of words; true is full and false is none.
var papers = form.Form[config.PDF]{
	Read: func(d *form.Decoder, n *yaml.Node, to *config.PDF) {
		if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
			to.Full = strings.EqualFold(n.Value, "true")
			return
		}
		var words []string
		form.OneOrMore.Read(d, n, &words)
		if len(words) == 0 {
			return
		}
		p, wrong, ok := config.ReadPDF(words...)
		switch {
		case ok:
			*to = p
		case wrong == config.NoPDF:
			d.Errorf(n, form.Contradiction, "%s asks for a PDF and for none", d.Subject).Hint = "keep one of the two"
		default:
			known := []string{config.FullPDF, config.SummaryPDF, config.NoPDF}
			found := d.Errorf(n, form.NotAllowed, "%s cannot be %q; allowed are %s", d.Subject, form.Shorten(wrong), strings.Join(known, ", "))
			found.Label, found.Hint = form.Suggest(wrong, known, "")
		}
	},
	Schema: func() form.Object {
		word := form.Object{{"type", "string"}, {"enum", []string{config.FullPDF, config.SummaryPDF, config.NoPDF, config.FullPDF + ", " + config.SummaryPDF}}}
		list := form.Object{{"type", "array"}, {"items", form.Object{{"type", "string"}, {"enum", []string{config.FullPDF, config.SummaryPDF}}}}, {"minItems", 1}}
		return form.Object{{"anyOf", []form.Object{word, list, form.Truth.Schema()}}}
	},
}
