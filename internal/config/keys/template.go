package keys

import (
	"bytes"
	"cmp"
	"embed"
	"regexp"
	"strconv"
	"strings"
	"text/template"

	"gopkg.in/yaml.v3"
)

//go:embed template
var templates embed.FS

// TemplateOptions says what a new report.yaml is about. The zero value is an English one of a company without a name.
type TemplateOptions struct {
	Locale  string // a language tag; "" means "en". Comments are in English where no template is written in the language
	Company string
	Texts   string                  // the file of the user's own texts; "" for none
	Word    func(key string) string // the words of the blank questionnaires: "answers", "id.heading", "customers.file"; nil for English ones
}

// Template returns the commented report.yaml that a new report starts from. It is valid as it stands, and it maps the headings
// of the blank questionnaires.
func Template(o TemplateOptions) []byte {
	o.Locale = cmp.Or(o.Locale, "en")
	if o.Word == nil {
		o.Word = plainWord
	}
	o.Company = cmp.Or(o.Company, o.Word("company"))
	name := templateFor(o.Locale)
	word := func(key string) string { return scalar(o.Word(key)) }
	t, err := template.New("").Funcs(template.FuncMap{"text": quote, "word": word}).ParseFS(templates, "template/"+name)
	if err != nil {
		panic("keys: no template for locale " + o.Locale + ": " + err.Error())
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, name, o); err != nil {
		panic("keys: the template cannot be filled in: " + err.Error())
	}
	return b.Bytes()
}

// templateFor is the file that is commented in a locale's language, or else in English.
func templateFor(locale string) string {
	lang, _, _ := strings.Cut(locale, "-")
	if _, err := templates.ReadFile("template/" + lang + ".yaml"); err == nil {
		return lang + ".yaml"
	}
	return "en.yaml"
}

// plainWord is the English word of a questionnaire.
func plainWord(key string) string {
	switch key {
	case "company":
		return "Your company"
	case "answers":
		return "Responses"
	}
	if name, is := strings.CutSuffix(key, ".file"); is {
		return name + ".xlsx"
	}
	return strings.TrimSuffix(key, ".heading")
}

// plainScalar is what YAML takes for a text without quotes, whatever stands around it.
var plainScalar = regexp.MustCompile(`^\p{L}[\p{L}\p{N}_ .-]*$`)

// scalar writes a word as YAML does, in quotes only where it must: "null", "a: b".
func scalar(s string) string {
	var n yaml.Node
	if plainScalar.MatchString(s) && yaml.Unmarshal([]byte(s), &n) == nil && n.Content[0].Tag == "!!str" && n.Content[0].Value == s {
		return s
	}
	return quote(s)
}

// quote writes any text as a scalar of YAML: Go's escapes of what cannot be printed are YAML's as well.
func quote(s string) string { return strconv.Quote(s) }
