package shelf

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"path"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/output"
)

//go:embed page.html
var pageText string

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// Language is the one in which a batch's reports are listed: theirs where all speak one, else English. Reports that could not be read have none.
func (b Batch) Language() string {
	lang := ""
	for _, e := range b.Entries {
		if e.Report == nil || e.Report.Lang == "" {
			continue
		}
		if lang != "" && lang != e.Report.Lang {
			return i18n.Fallback
		}
		lang = e.Report.Lang
	}
	return cmp.Or(lang, i18n.Fallback)
}

// Page is the list of a batch's reports as one HTML file that needs nothing beside it but the reports: what needs attention first, then all of them.
// It works without scripts; with them, long lists can be searched. Nothing is loaded from anywhere.
func (b Batch) Page(t *theme.Theme, p *i18n.Printer) (output.File, error) {
	style, err := styled(t)
	if err != nil {
		return output.File{}, err
	}
	early, ok := t.Asset("theme.js")
	if !ok {
		return output.File{}, fmt.Errorf("theme %s has no assets/theme.js", t.Name)
	}
	page, err := template.New("").Funcs(template.FuncMap{"t": func(key string) string { return p.T("shelf." + key) }}).Parse(pageText)
	if err != nil {
		return output.File{}, fmt.Errorf("the list of reports: %w", err)
	}
	v := b.view(p)
	v.Style, v.Early, v.Late = template.CSS(style), template.JS(early), template.JS(pageScript)
	v.Policy = fmt.Sprintf("default-src 'none'; style-src %s; script-src %s %s; font-src data:; img-src data:", hash(style), hash(string(early)), hash(pageScript))
	var text bytes.Buffer
	if err := page.Execute(&text, v); err != nil {
		return output.File{}, fmt.Errorf("the list of reports: %w", err)
	}
	return output.File{Path: Index, Bytes: text.Bytes()}, nil
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// address is one in a stylesheet.
var address = regexp.MustCompile(`url\("([^"]+)"\)`)

// styled is the theme's stylesheet and the page's own, with the fonts inside.
func styled(t *theme.Theme) (string, error) {
	var lacking error
	style := address.ReplaceAllStringFunc(string(t.Stylesheet()), func(one string) string {
		name := address.FindStringSubmatch(one)[1]
		if strings.HasPrefix(name, "data:") || strings.HasPrefix(name, "#") {
			return one
		}
		b, ok := t.Asset(name)
		if !ok {
			lacking = fmt.Errorf("theme %s has no assets/%s, which its styles name", t.Name, name)
		}
		kind := map[string]string{".woff2": "font/woff2", ".ttf": "font/ttf"}[path.Ext(name)]
		return `url("data:` + kind + ";base64," + base64.StdEncoding.EncodeToString(b) + `")`
	})
	style += pageStyle
	if lacking == nil && strings.Contains(strings.ToLower(style), "</style") {
		lacking = fmt.Errorf("a stylesheet of theme %s holds </style, which would end it", t.Name)
	}
	return strings.ReplaceAll(style, "\r\n", "\n"), lacking
}

// sorted is the entries as a reader looks for them: by name, each location under its report.
func (b Batch) sorted(p *i18n.Printer) []Entry {
	order := p.Sorter()
	names := map[string]string{}
	for _, e := range b.Entries {
		names[e.ID] = e.name()
	}
	entries := slices.Clone(b.Entries)
	slices.SortStableFunc(entries, func(a, c Entry) int {
		one, two := cmp.Or(a.Of, a.ID), cmp.Or(c.Of, c.ID)
		switch {
		case one != two && names[one] != names[two]:
			return order(names[one], names[two])
		case one != two:
			return cmp.Compare(one, two)
		case a.Of == "" || c.Of == "":
			return cmp.Compare(a.Of, c.Of)
		case a.Location != c.Location:
			return order(a.Location, c.Location)
		}
		return cmp.Compare(a.ID, c.ID)
	})
	return entries
}

// name is what a report is looked for by: the location, else the company, else the folder.
func (e Entry) name() string {
	switch {
	case e.Location != "":
		return e.Location
	case e.Report != nil && e.Report.Company != "":
		return e.Report.Company
	}
	return e.ID
}
