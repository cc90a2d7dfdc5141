package compose

import (
	"path"
	"reflect"
	"strings"
	"sync"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/together"
)

// spaced sets the blanks of the language in every text that is shown: names in the settings are typed with plain ones. Names of files, ids,
// addresses and code stay as they are, files also within a sentence: who looks for one types its name.
func spaced(doc *report.Report, p *i18n.Printer, files []string) {
	set := p.Spaced
	if kept := keeping(files, p); kept != nil {
		set = func(text string) string { return kept.Replace(p.Spaced(text)) }
	}
	pages := doc.Pages
	doc.Pages = nil
	var group together.Group
	for i := range pages {
		group.Go(func() { space(reflect.ValueOf(&pages[i]).Elem(), set) })
	}
	group.Go(func() { space(reflect.ValueOf(doc).Elem(), set) })
	group.Wait()
	doc.Pages = pages
	for _, text := range []*string{&doc.Brand.CoverTitle, &doc.Brand.CoverText, &doc.Brand.Footer, &doc.Brand.Disclaimer} {
		*text = set(*text) // logos are shared with others, and hold no prose
	}
}

// fileNames are the names under which a report speaks of the files that it was made from.
func fileNames(c *config.Config) []string {
	var names []string
	for _, s := range c.Sources {
		names = append(names, path.Base(s.File), path.Base(s.Events.File))
	}
	return names
}

// keeping gives the names that a language would set other blanks in their own back; nil where there is no such name.
func keeping(names []string, p *i18n.Printer) *strings.Replacer {
	var pairs []string
	for _, name := range names {
		if set := p.Spaced(name); set != name {
			pairs = append(pairs, set, name)
		}
	}
	if pairs == nil {
		return nil
	}
	return strings.NewReplacer(pairs...)
}

// unspaced are the fields that hold no prose, or, as Brand, more than that.
var unspaced = map[string]bool{"ID": true, "Href": true, "Lang": true, "Brand": true, "Built": true}

// space changes the texts within a value; what an interface or a slice holds is changed in a copy, for blocks share what they list.
func space(v reflect.Value, set func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(set(v.String()))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[report.Run]() && v.FieldByName("Code").Bool() {
			return
		}
		for _, i := range prose(v.Type()) {
			space(v.Field(i), set)
		}
	case reflect.Array:
		for i := range v.Len() {
			space(v.Index(i), set)
		}
	case reflect.Slice:
		if v.IsNil() || !mayHold(v.Type().Elem()) {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			space(own.Index(i), set)
		}
		v.Set(own)
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		own := reflect.New(v.Elem().Type()).Elem()
		own.Set(v.Elem())
		space(own, set)
		if v.Kind() == reflect.Pointer {
			own = own.Addr()
		}
		v.Set(own)
	}
}

// fieldsOf remembers prose for each type.
var fieldsOf sync.Map

// prose are the fields of a struct that may hold texts which are shown.
func prose(t reflect.Type) []int {
	if known, ok := fieldsOf.Load(t); ok {
		return known.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && !unspaced[f.Name] && mayHold(f.Type) {
			fields = append(fields, i)
		}
	}
	fieldsOf.Store(t, fields)
	return fields
}

// mayHold tells whether values of a type can hold a text.
func mayHold(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Struct, reflect.Slice, reflect.Array, reflect.Interface, reflect.Pointer:
		return true
	}
	return false
}
