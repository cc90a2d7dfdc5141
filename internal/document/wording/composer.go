// Package wording is the vocabulary every page is written with: names, values, sentences, blocks and charts.
package wording

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
)

// Composer is what a page is written from: settings, results, the printer of a language, and the words for all of them.
// Pages read it and do not change it.
type Composer struct {
	Config  *config.Config
	Results *result.Results
	Printer *i18n.Printer
	Names   Names

	Built   time.Time       // of the report; zero says nothing of it
	Quality quality.Summary // what the checks of the data found
	Version string          // of the program, for the method page
	Pages   []string        // the ids of the pages that the report has
}

// New returns a composer of settings and results in the printer's language.
func New(cfg *config.Config, r *result.Results, p *i18n.Printer) *Composer {
	return &Composer{Config: cfg, Results: r, Printer: p, Names: namesOf(cfg)}
}

// Page is a page there can be. Its family lists it, and the report puts it in its place.
type Page struct {
	ID   string
	When func(*Composer) bool        // nil means always
	Make func(*Composer) report.Page // without id and heading, which are set from here

	Under func(*Composer) []Page // the pages that stand under it, in their order; nil means none

	Chapter string // of the navigation, set where the order of pages is
	Parent  string // id of the page under which it stands, set there too
}

// Args are what a text of the catalogue is filled in with.
type Args = i18n.Args

// ofWaves ends the key of a text that speaks of named waves where the text of the key itself speaks of months or periods.
const ofWaves = ".waves"

// T is a text of the catalogue in the report's language: of two that speak of periods, the one for the periods that the report has.
func (c *Composer) T(key string, a ...Args) string {
	if c.Config.Periods.Named() && c.Printer.Has(key+ofWaves) {
		key += ofWaves
	}
	return c.Printer.T(key, a...)
}

// Period says from when to when the answers are, or of which waves; it is "" for undated ones.
func (c *Composer) Period() string {
	if waves := c.Results.Waves; len(waves) > 1 {
		return c.T("compose.period", Args{"from": waves[0], "to": waves[len(waves)-1]})
	} else if len(waves) == 1 {
		return waves[0]
	}
	if c.Results.From.IsZero() || c.Results.To.IsZero() {
		return ""
	}
	from, to := c.Printer.Month(c.Results.From), c.Printer.Month(c.Results.To)
	if from == to {
		return from
	}
	return c.T("compose.period", Args{"from": from, "to": to})
}

// Number returns how many rows of a role were used.
func (c *Composer) Number(role config.Role) int {
	n := 0
	for _, b := range c.Results.Bases {
		if b.Role == role {
			n += b.N
		}
	}
	return n
}

// Breakdown returns the figures by a factor, and false when the answers are not grouped so.
func (c *Composer) Breakdown(factor string) (result.Breakdown, bool) {
	for _, b := range c.Results.Breakdowns {
		if b.Factor == factor && len(b.Levels) > 0 {
			return b, true
		}
	}
	return result.Breakdown{}, false
}

// Level writes the confidence level: "95 %".
func (c *Composer) Level() string {
	level := c.Results.Level
	if level <= 0 {
		level = c.Config.Statistics.Confidence
	}
	return c.Printer.Percent(level, 0)
}

// Shows tells whether the report has a page.
func (c *Composer) Shows(id string) bool { return slices.Contains(c.Pages, id) }
