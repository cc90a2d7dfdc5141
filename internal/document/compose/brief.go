package compose

import (
	"reflect"
	"strings"

	"ecart/internal/document/report"
)

// The most runes of a text by where it stands. Longer ones are names or words that somebody wrote without an end: what is left out of their
// middle stands in full in tables, in the codebook and in results.json.
const (
	mostInNavigation = 60
	mostOnChart      = 90
	mostInHeading    = 240
	mostInSentence   = 900
)

// brief shortens what has no end where there is no room for it: navigation, headings, labels of charts.
func brief(doc *report.Report) {
	cut(mostInHeading, &doc.Title, &doc.Company, &doc.Author, &doc.Verdict)
	cut(mostInSentence, &doc.Base, &doc.Notes)
	if doc.Summary.Picture.Spec != nil {
		doc.Summary.Picture = briefly(report.Figurative{Chart: doc.Summary.Picture}).(report.Figurative).Chart
	}
	for _, b := range []report.Block{doc.Summary.Gaps, doc.Summary.Figures, doc.Summary.Priorities, doc.Summary.Strengths, doc.Summary.Signs} {
		briefly(b) // they share what they list
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		cut(mostInNavigation, &p.Nav, &p.NavGroup, &p.Figure, &p.Eyebrow)
		cut(mostInHeading, &p.Title)
		cut(mostInSentence, &p.Lead)
		for k := range p.Sections {
			s := &p.Sections[k]
			cut(mostInHeading, &s.Title)
			cut(mostInSentence, &s.Note)
			for n, b := range s.Blocks {
				s.Blocks[n] = briefly(b)
			}
		}
	}
}

// briefly shortens the headings of a block.
func briefly(b report.Block) report.Block {
	switch b := b.(type) {
	case report.Figures:
		for i := range b.Items {
			cut(mostInHeading, &b.Items[i].Label)
			cut(mostInSentence, &b.Items[i].Detail)
		}
	case report.Table:
		return briefTable(b)
	case report.Ranking:
		for i := range b.Items {
			cut(mostInHeading, &b.Items[i].Title, &b.Items[i].Aside)
			cut(mostInSentence, &b.Items[i].Reason)
		}
	case report.Scorecards:
		for i := range b.Cards {
			cut(mostInHeading, &b.Cards[i].Title)
			cut(mostInSentence, &b.Cards[i].Detail, &b.Cards[i].Note)
		}
	case report.Links:
		for i := range b.Items {
			cut(mostInHeading, &b.Items[i].Title)
			cut(mostInSentence, &b.Items[i].Detail)
		}
	case report.Callout:
		cut(mostInHeading, &b.Title)
		return b
	case report.Figurative:
		cut(mostInHeading, &b.Chart.Title)
		cut(mostInSentence, &b.Chart.Subtitle, &b.Chart.Note, &b.Chart.Alt)
		b.Chart.Table = briefTable(b.Chart.Table)
		spec := reflect.New(reflect.TypeOf(b.Chart.Spec)).Elem()
		spec.Set(reflect.ValueOf(b.Chart.Spec))
		labels(spec)
		b.Chart.Spec = spec.Interface().(report.Spec)
		return b
	}
	return b
}

func briefTable(t report.Table) report.Table {
	cut(mostInHeading, &t.Caption)
	for i := range t.Columns {
		cut(mostOnChart, &t.Columns[i].Title)
	}
	return t
}

// labels shortens every text of a chart's spec but ids and addresses.
func labels(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "ID" && name != "Href" {
				labels(v.Field(i))
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			labels(v.Index(i))
		}
	case reflect.String:
		v.SetString(shortened(v.String(), mostOnChart))
	}
}

func cut(most int, texts ...*string) {
	for _, t := range texts {
		*t = shortened(*t, most)
	}
}

// shortened leaves out the middle of a text that is longer than it may be: names that begin alike are told apart by their ends.
func shortened(text string, most int) string {
	if len(text) <= most {
		return text
	}
	r := []rune(text)
	if len(r) <= most {
		return text
	}
	tail := most / 3
	return strings.TrimRight(string(r[:most-tail-1]), " ") + "…" + strings.TrimLeft(string(r[len(r)-tail:]), " ")
}
