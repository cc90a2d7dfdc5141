package app

import (
	"fmt"

	"ecart/internal/app/misuse"
	"ecart/internal/diag"
	"ecart/internal/document/catalogue"
	"ecart/internal/document/i18n"
)

// TextsRequest says which of the program's texts are wanted, and in which language's file they are to stand.
type TextsRequest struct {
	Locale   string
	Prefixes []string // beginnings of keys; none for any
	Find     string   // part of a text; "" for any
	Missing  string   // a user's file: only what it lacks; "" for any
	JSON     bool
}

// Group is the texts whose keys begin alike.
type Group = catalogue.Group

// Languages returns the languages that the program speaks, sorted.
func Languages() []string { return i18n.Languages() }

// TextGroups returns the groups of texts there are.
func TextGroups(locale string) []Group { return catalogue.Groups(locale) }

// Texts returns the texts that are wanted as a file to start from, with how many they are. What is wrong with a user's file is told.
func Texts(r TextsRequest) ([]byte, int, diag.List, error) {
	c := catalogue.Choice{Locale: r.Locale, Prefixes: r.Prefixes, Find: r.Find}
	var found diag.List
	if r.Missing != "" {
		at := diag.Place{File: r.Missing}
		words, wrong := catalogue.Load(catalogue.Request{Locale: r.Locale, LocaleAt: at, Texts: r.Missing, TextsAt: at})
		if wrong.HasErrors() {
			return nil, 0, wrong, nil
		}
		c.Keys = append([]string{}, words.Lacks...)
	}
	n := len(catalogue.Chosen(c))
	if n == 0 && r.Missing == "" {
		return nil, 0, found, misuse.Error(fmt.Sprintf("no text of the language %s is meant by this", r.Locale))
	}
	if r.JSON {
		return catalogue.JSON(c), n, found, nil
	}
	return catalogue.YAML(c), n, found, nil
}
