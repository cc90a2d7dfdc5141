package compose

import (
	"slices"

	"ecart/internal/document/compose/gaps"
	"ecart/internal/document/compose/places"
	"ecart/internal/document/compose/signs"
	"ecart/internal/document/report"
)

// printed is the chapters of the executive report: the pages of one stand together, in the order of the site, where its first one stands.
// A page that no chapter names is one of its own, before the last of these at the latest.
var printed = []chapter{
	{"gaps", []string{"gap1", "gap2", "gap3", "gap4", "gap5", "perception", "zone"}},
	{"priorities", []string{"priorities", "drivers"}},
	{"standards", []string{"standards", "origins", "checklist"}},
	{"signs", []string{"signs", "satisfaction", "comments", "key", "segments"}},
	{"places", []string{"locations", "months", "channels"}},
	{"work", []string{"employees", "processes", "complaints", "retention"}},
	{"plan", []string{"plan"}},
	{"method", []string{"method", "quality", "reliability"}},
}

// fillers are the pages that are printed only where room is left: an executive reads the others first.
var fillers = []string{"checklist", "comments", "key", "employees", "satisfaction", "processes"}

// print says where a page stands in the executive report. What the overview shows of the other pages is on the summary's sheet.
func (c *composer) print(page *report.Page) {
	if page.ID == "overview" {
		for i := range page.Sections {
			page.Sections[i].Summed = true
		}
	}
	at := slices.IndexFunc(printed, func(p chapter) bool { return slices.Contains(p.pages, page.ID) })
	if at >= 0 {
		page.Chapter = c.T("print." + printed[at].id)
	}
	page.Closing = at >= 0 && at == len(printed)-1
	page.Brief = at >= 0 && printed[at].id == "gaps" || page.ID == "drivers"
	page.Spare = slices.Contains(fillers, page.ID)
}

// summary is the report on one sheet.
func (c *composer) summary() report.Summary {
	var s report.Summary
	if len(c.Config.Model.Gaps) > 0 {
		s.Picture = pictured(gaps.ModelSection(c.Composer))
		s.Gaps = s.Picture.Table
		s.Gaps.Caption = "" // the title above it says as much
	} else {
		s.Picture = pictured(gaps.PerceivedPreview(c.Composer))
		s.Figures.Items = append([]report.Figure{c.Figure(c.T("compose.perception"), c.Rating(c.Results.Service.Performance))}, c.SatisfactionFigures()...)
		s.Figures.Items = slices.DeleteFunc(s.Figures.Items, func(f report.Figure) bool { return f.Value.Missing != report.Present })
	}
	s.Priorities = first[report.Ranking](gaps.BriefPriorities(c.Composer, 3))
	s.Strengths = first[report.Ranking](gaps.BriefStrengths(c.Composer, 3))
	s.Signs = signs.BriefSigns(c.Composer, 8)
	s.Changed = first[report.Prose](places.ChangedSection(c.Composer)).Paragraphs
	return s
}

// pictured is the first chart of a section.
func pictured(s report.Section) report.Chart { return first[report.Figurative](s).Chart }

// first is the first block of one kind in a section; without any it is an empty one.
func first[B report.Block](s report.Section) B {
	for _, b := range s.Blocks {
		if found, is := b.(B); is {
			return found
		}
	}
	var none B
	return none
}
