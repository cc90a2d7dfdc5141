package keys

import (
	"bytes"
	"cmp"
	"embed"
	"strconv"
	"text/template"
)

//go:embed template/en.yaml template/fr.yaml
var templates embed.FS

// TemplateOptions says what a new report.yaml is about. The zero value is an English one of a company without a name.
type TemplateOptions struct {
	Locale    string // "en" or "fr"; "" means "en"
	Company   string
	Customers string // the questionnaires' file names; "" means those that init writes
	Managers  string
	Employees string
}

// Template returns the commented report.yaml that a new report starts from. It is valid as it stands, and it maps the headings
// of the blank questionnaires.
func Template(o TemplateOptions) []byte {
	o.Locale = cmp.Or(o.Locale, "en")
	names := [...]string{"customers.xlsx", "managers.xlsx", "employees.xlsx"}
	company := "Your company"
	if o.Locale == "fr" {
		names = [...]string{"clients.xlsx", "responsables.xlsx", "employes.xlsx"}
		company = "Votre entreprise"
	}
	o.Company = cmp.Or(o.Company, company)
	o.Customers, o.Managers, o.Employees = cmp.Or(o.Customers, names[0]), cmp.Or(o.Managers, names[1]), cmp.Or(o.Employees, names[2])
	t, err := template.New("").Funcs(template.FuncMap{"text": quote}).ParseFS(templates, "template/"+o.Locale+".yaml")
	if err != nil {
		panic("keys: no template for locale " + o.Locale + ": " + err.Error())
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, o.Locale+".yaml", o); err != nil {
		panic("keys: the template cannot be filled in: " + err.Error())
	}
	return b.Bytes()
}

// quote writes any text as a scalar of YAML: Go's escapes of what cannot be printed are YAML's as well.
func quote(s string) string { return strconv.Quote(s) }
