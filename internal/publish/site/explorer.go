package site

import (
	"encoding/json"
	"html/template"

	"ecart/internal/document/report"
)

// explorerView is the filters of a page.
type explorerView struct {
	Compact bool
	Static  []paragraphView
	Selects []selectView
	Words   template.JS // what the script says, by key
	Script  string      // the file of the slices
	Page    string      // where the filters have a page of their own
}

// selectView is one filter: a criterion, or the periods.
type selectView struct {
	ID, Name, All string
	Groups        []optionsView
}

// optionsView is the levels of one criterion; the name is for one of several under one filter.
type optionsView struct {
	Name      string
	Criterion int
	Levels    []report.CriterionLevel
}

// explorerWords are the texts of the script.
var explorerWords = []string{"selection", "whole", "measure", "dimension", "picture", "against", "key", "dimensions", "expectation", "perception", "gap",
	"lower", "higher", "alike", "untested", "few", "few.more", "few.short", "few.log", "limit", "broken"}

func (s *renderer) explorer(b report.Explorer, under int, ids *ids) (explorerView, error) {
	v := explorerView{Compact: b.Compact, Script: slicesName, Static: prose(b.Static, under, ids), Page: fileName("explore")}
	var periods selectView
	for i, k := range s.report.Slices.Criteria {
		group := optionsView{Criterion: i, Levels: k.Levels}
		if k.Period {
			group.Name = k.Name
			periods.Groups = append(periods.Groups, group)
			continue
		}
		v.Selects = append(v.Selects, selectView{ID: k.ID, Name: k.Name, All: s.printer.T("site.explore.all"), Groups: []optionsView{group}})
	}
	if len(periods.Groups) > 0 {
		periods.ID, periods.Name, periods.All = "period", s.printer.T("site.explore.period"), s.printer.T("site.explore.all.period")
		v.Selects = append(v.Selects, periods)
	}
	words := map[string]string{}
	for _, key := range explorerWords {
		words[key] = s.printer.T("site.explore." + key)
	}
	text, err := json.Marshal(words) // escapes what would end a script
	v.Words = template.JS(text)
	return v, err
}
