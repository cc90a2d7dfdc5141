package site

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// valueView is a value written: the number, or why there is none, with its interval and base.
type valueView struct {
	Text    string
	More    string // "[−1,14 ; −1,00] · n = 1 486"
	Missing bool
	Why     string // what it would take to measure
}

// value writes a value. What of interval and base the words beside it say already is not said twice.
func (s *renderer) value(v report.Value, beside string) valueView {
	out := valueView{Text: s.printer.Value(v), Missing: v.Missing != report.Present, Why: v.Why}
	if out.Missing {
		return out
	}
	interval, base := s.printer.Interval(v), s.printer.Base(v.N)
	if interval != "" && strings.Contains(beside, interval) {
		interval = ""
	}
	if base != "" && strings.Contains(beside, base) {
		base = ""
	}
	out.More = join(" · ", interval, base)
	return out
}

// verdictView is a verdict by word, shape and colour.
type verdictView struct{ Class, Shape, Word string }

// verdict returns nil for NoVerdict, which shows nothing.
func (s *renderer) verdict(v report.Verdict) *verdictView {
	switch v {
	case report.Good:
		return &verdictView{"good", "▲", s.printer.T("verdict.good")}
	case report.Acceptable:
		return &verdictView{"mid", "◆", s.printer.T("verdict.acceptable")}
	case report.Bad:
		return &verdictView{"bad", "▼", s.printer.T("verdict.bad")}
	case report.Undecided:
		return &verdictView{"unknown", "?", s.printer.T("verdict.undecided")}
	case report.Unmeasured:
		return &verdictView{"unknown", "–", s.printer.T("verdict.unmeasured")}
	case report.Unbounded:
		return &verdictView{"unknown", "○", s.printer.T("verdict.unbounded")}
	}
	return nil
}

// inspected is a verdict in the words of an inspection.
func (s *renderer) inspected(v report.Verdict) *verdictView {
	key := map[report.Verdict]string{report.Good: "passed", report.Acceptable: "mostly", report.Bad: "failed", report.Unmeasured: "unobserved"}[v]
	out := s.verdict(v)
	if key != "" {
		out.Word = s.printer.T("site.checklist." + key)
	}
	return out
}

func toneName(t report.Tone) string {
	switch t {
	case report.Positive:
		return "positive"
	case report.Negative:
		return "negative"
	case report.Muted:
		return "muted"
	}
	return "neutral"
}

func (s *renderer) count(key string, n int) string { return s.printer.T(key, i18n.Args{"n": n}) }
