package app

import (
	"context"

	"ecart/internal/document/compose"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/measure/figure"
	"ecart/internal/publish/data/jsonfile"
)

// Named is a figure under its documented name, with its number and as a report prints it.
type Named struct {
	Name     string           `json:"name"`
	About    string           `json:"about"`
	Status   string           `json:"status"`
	Unit     figure.Unit      `json:"unit"`
	Value    *jsonfile.Number `json:"value,omitempty"`
	Lo       *jsonfile.Number `json:"lo,omitempty"`
	Hi       *jsonfile.Number `json:"hi,omitempty"`
	N        int              `json:"n,omitempty"`
	Verdict  string           `json:"verdict,omitempty"`
	Page     string           `json:"page,omitempty"`
	Text     string           `json:"text"` // the value as the report prints it
	Interval string           `json:"-"`
}

// Drawn is a chart that a commentary may show again, by its id.
type Drawn struct {
	ID    string `json:"id"`
	Page  string `json:"page"`
	Title string `json:"title"`
}

// Vocabulary is what commentaries and gates may name.
type Vocabulary struct {
	Figures []Named
	Charts  []Drawn
	Pages   []string
}

// Figures measures a report and returns all that its commentaries may name. What was found on the way stands in the outcome, which an unknown
// name in a commentary does not fail: whoever asks for the names is about to mend it.
func Figures(ctx context.Context, r Request) (v Vocabulary, o Outcome, err error) {
	defer func() { o.quote(r.Config) }()
	m, err := r.read(ctx, &o)
	if err != nil || m == nil {
		return Vocabulary{}, o, err
	}
	for _, f := range compose.Figures(m.config, m.results, m.words) {
		v.Figures = append(v.Figures, named(f, m.words))
	}
	document, _ := compose.Report(m.config, m.results, m.words, compose.Options{Built: r.built(m), Version: r.Version, Quality: m.checked})
	for _, p := range document.Pages {
		v.Pages = append(v.Pages, p.ID)
		for _, s := range p.Sections {
			for _, b := range s.Blocks {
				if f, is := b.(report.Figurative); is {
					v.Charts = append(v.Charts, Drawn{f.Chart.ID, p.ID, f.Chart.Title})
				}
			}
		}
	}
	return v, o, nil
}

func named(f compose.Figure, words *i18n.Printer) Named {
	n := Named{Name: f.Name, About: f.About, Unit: f.Unit, Page: f.Page, Status: statuses[f.Value.Missing], Text: words.Value(f.Value), Interval: words.Interval(f.Value), Verdict: string(f.Figure.Verdict)}
	if n.Verdict == "" && f.Verdict != report.NoVerdict {
		n.Verdict = verdicts[f.Verdict]
	}
	if f.Value.Missing != report.Present {
		return n
	}
	n.Value, n.N = number(f.Estimate.Value), f.Estimate.N
	if f.Estimate.Bound {
		n.Lo, n.Hi = number(f.Estimate.Lo), number(f.Estimate.Hi)
	}
	return n
}

func number(v float64) *jsonfile.Number {
	n := jsonfile.Number(v)
	return &n
}

var statuses = map[report.Missing]string{report.Present: "measured", report.NotMeasured: "not_measured", report.TooFew: "suppressed", report.Hidden: "suppressed", report.NoVariation: "not_measured"}

var verdicts = map[report.Verdict]string{report.Good: "good", report.Acceptable: "acceptable", report.Bad: "bad", report.Undecided: "undecided", report.Unmeasured: "unmeasured", report.Unbounded: "unbounded"}
