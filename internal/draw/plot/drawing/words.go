package drawing

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// Say returns a text of the charts' own words.
func (p *Pen) Say(key string, args ...i18n.Args) string { return p.Printer.T("chart."+key, args...) }

// Value writes a number as its axis does, without its unit: beside a mark the axis has said it.
func (p *Pen) Value(a report.Axis, v float64) string {
	return p.Printer.Value(report.Value{Kind: a.Kind, Number: v, Decimals: a.Decimals})
}

// Signed writes a difference: "−1,07".
func (p *Pen) Signed(a report.Axis, v float64) string {
	return p.Printer.Value(report.Value{Kind: a.Kind, Number: v, Decimals: a.Decimals, Signed: true})
}

// Full writes a value with its interval and base, or why there is none: "5,18 sur 7 [5,04 ; 5,32] · n = 412".
func (p *Pen) Full(a report.Axis, v report.Interval, signed bool) string {
	rv := report.Value{Kind: a.Kind, Number: v.Value, Lo: v.Lo, Hi: v.Hi, Bound: v.Bound, Decimals: a.Decimals, Signed: signed,
		Unit: a.Unit, Missing: v.Missing}
	s := p.Printer.Value(rv)
	if interval := p.Printer.Interval(rv); interval != "" {
		s += " " + interval
	}
	return Join(s, p.Printer.Base(v.N))
}

// Named writes what a mark says on hover: "Fiabilité – Attente : 6,61 [6,53 ; 6,69] · n = 412".
func (p *Pen) Named(label, name, text string) string {
	if label == "" {
		label, name = name, ""
	}
	if name != "" {
		label = p.Say("of", i18n.Args{"label": label, "name": name})
	}
	if label == "" {
		return text
	}
	return p.Say("tip", i18n.Args{"label": label, "text": text})
}

// Missing writes why there is no number.
func (p *Pen) Missing(m report.Missing) string { return p.Printer.Value(report.Value{Missing: m}) }

// Join puts a middle dot between the parts that say something.
func Join(parts ...string) string {
	var all []string
	for _, s := range parts {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, " · ")
}
