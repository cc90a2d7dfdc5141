package site

import "ecart/internal/document/report"

type calloutView struct {
	Tone  string
	Title leveled
	Text  []paragraphView
}

type figureView struct {
	Label, Detail string
	Value         valueView
	Verdict       *verdictView
}

func (s *renderer) figures(b report.Figures) []figureView {
	var out []figureView
	for _, f := range b.Items {
		out = append(out, figureView{f.Label, f.Detail, s.value(f.Value, f.Detail), s.verdict(f.Verdict)})
	}
	return out
}

type rankingView struct {
	Tone  string
	Items []rankedView
}

type rankedView struct {
	Title               leveled
	Aside, Reason, Href string
	Value               valueView
	Tone                string
}

func (s *renderer) ranking(b report.Ranking, under int) rankingView {
	out := rankingView{Tone: toneName(b.Tone)}
	for _, r := range b.Items {
		out.Items = append(out.Items, rankedView{level(under, r.Title), r.Aside, r.Reason, r.Href, s.value(r.Value, r.Reason), toneName(r.Tone)})
	}
	return out
}

type scorecardView struct {
	Title              leveled
	Detail, Note, Href string
	Value              valueView
	Verdict            *verdictView
}

func (s *renderer) scorecards(b report.Scorecards, under int) []scorecardView {
	var out []scorecardView
	for _, c := range b.Cards {
		out = append(out, scorecardView{level(under, c.Title), c.Detail, c.Note, c.Href, s.value(c.Value, c.Detail), s.verdict(c.Verdict)})
	}
	return out
}

type checklistView struct {
	Title   string
	Score   valueView
	Tally   string // "12 passed, 3 mostly passed, 2 failed, 1 not observed"
	Open    bool   // something was missed, and the list is short enough to be read through
	Entries []entryView
}

type entryView struct {
	Text, Detail string
	Verdict      *verdictView
}

// longList is the number of inspected standards from which all sections begin closed.
const longList = 80

func (s *renderer) checklist(b report.Checklist) []checklistView {
	var out []checklistView
	entries := 0
	for _, sec := range b.Sections {
		entries += len(sec.Entries)
	}
	for _, sec := range b.Sections {
		v := checklistView{Title: sec.Title, Score: s.value(sec.Score, "")}
		passed, mostly, failed, unobserved := 0, 0, 0, 0
		for _, e := range sec.Entries {
			switch e.Verdict {
			case report.Good:
				passed++
			case report.Acceptable:
				mostly++
			case report.Bad:
				failed++
			default:
				unobserved++
			}
			v.Entries = append(v.Entries, entryView{e.Text, e.Detail, s.inspected(e.Verdict)})
		}
		v.Open = failed+mostly > 0 && entries < longList
		v.Tally = join(" · ", s.tally("passed", passed), s.tally("mostly", mostly), s.tally("failed", failed), s.tally("unobserved", unobserved))
		out = append(out, v)
	}
	return out
}

func (s *renderer) tally(what string, n int) string {
	if n == 0 {
		return ""
	}
	return s.count("site.checklist.count."+what, n)
}

type definitionView struct{ ID, Term, Text string }

func definitions(b report.Definitions, ids *ids) []definitionView {
	var out []definitionView
	for _, d := range b.Terms {
		v := definitionView{"", d.Term, d.Text}
		if d.ID != "" {
			v.ID = ids.take(d.ID)
		}
		out = append(out, v)
	}
	return out
}

type linkView struct {
	Title, Href, Detail string
	Value               *valueView
	Verdict             *verdictView
}

func (s *renderer) links(b report.Links) []linkView {
	var out []linkView
	for _, l := range b.Items {
		v := linkView{Title: l.Title, Href: l.Href, Detail: l.Detail, Verdict: s.verdict(l.Verdict)}
		if l.Value != (report.Value{}) {
			written := s.value(l.Value, l.Detail)
			v.Value = &written
		}
		out = append(out, v)
	}
	return out
}
