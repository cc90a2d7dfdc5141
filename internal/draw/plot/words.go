package plot

import (
	"strings"

	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

// t returns a text of the charts' own words.
func (p *pen) t(key string, args ...i18n.Args) string { return p.pl.p.T("chart."+key, args...) }

// value writes a number as its axis does, without its unit: beside a mark the axis has said it.
func (p *pen) value(a report.Axis, v float64) string {
	return p.pl.p.Value(report.Value{Kind: a.Kind, Number: v, Decimals: a.Decimals})
}

// signed writes a difference: "−1,07".
func (p *pen) signed(a report.Axis, v float64) string {
	return p.pl.p.Value(report.Value{Kind: a.Kind, Number: v, Decimals: a.Decimals, Signed: true})
}

// full writes a value with its interval and base, or why there is none: "5,18 sur 7 [5,04 ; 5,32] · n = 412".
func (p *pen) full(a report.Axis, v report.Interval, signed bool) string {
	rv := report.Value{Kind: a.Kind, Number: v.Value, Lo: v.Lo, Hi: v.Hi, Bound: v.Bound, Decimals: a.Decimals, Signed: signed,
		Unit: a.Unit, Missing: v.Missing}
	s := p.pl.p.Value(rv)
	if interval := p.pl.p.Interval(rv); interval != "" {
		s += " " + interval
	}
	return join(s, p.pl.p.Base(v.N))
}

// named writes what a mark says on hover: "Fiabilité – Attente : 6,61 [6,53 ; 6,69] · n = 412".
func (p *pen) named(label, name, text string) string {
	if label == "" {
		label, name = name, ""
	}
	if name != "" {
		label = p.t("of", i18n.Args{"label": label, "name": name})
	}
	if label == "" {
		return text
	}
	return p.t("tip", i18n.Args{"label": label, "text": text})
}

// missing writes why there is no number.
func (p *pen) missing(m report.Missing) string { return p.pl.p.Value(report.Value{Missing: m}) }

// join puts a middle dot between the parts that say something.
func join(parts ...string) string {
	var all []string
	for _, s := range parts {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, " · ")
}
