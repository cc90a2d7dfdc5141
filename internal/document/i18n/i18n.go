// Package i18n holds the words of the program in each language, and writes numbers, percents and dates for a locale.
package i18n

import "time"

// Printer writes words and numbers for one locale. It is safe for concurrent use.
//
// The catalogues are locales/fr.json and locales/en.json: a flat object from key to text, with {name} placeholders
// and "key#one" beside "key" where a text depends on the number {n}.
type Printer struct {
	lang  string
	words map[string]string
}

// Args are the placeholders of a text: strings are put in as they are, ints and float64s as numbers of the locale.
type Args map[string]any

// Lang returns the printer's language: "fr" or "en".
func (p *Printer) Lang() string { return p.lang }

var _ = time.Time{}
