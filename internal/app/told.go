package app

import (
	"cmp"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"

	"ecart/internal/document/compose"
	"ecart/internal/document/report"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data"
	"ecart/internal/publish/output"
)

// tell is what the manifest says of how a report was made and of how much stands in it.
func (r Request) tell(m *measured, document *report.Report) *output.Told {
	return &output.Told{
		Made:       r.made(),
		Options:    r.options(m, document),
		Sources:    sources(m.results.Quality.Sources),
		Counts:     m.counts(document),
		Suppressed: suppressed(m.results),
	}
}

func (r Request) made() output.Made {
	made := output.Made{Go: runtime.Version(), Schema: data.FormatVersion, Libraries: []output.Library{}}
	if !r.Built.IsZero() {
		epoch := r.Built.Unix()
		made.Epoch = &epoch
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, d := range info.Deps {
			made.Libraries = append(made.Libraries, output.Library{Path: d.Path, Version: d.Version})
		}
	}
	slices.SortFunc(made.Libraries, func(a, b output.Library) int { return cmp.Compare(a.Path, b.Path) })
	return made
}

func (r Request) options(m *measured, document *report.Report) output.Wanted {
	w := r.wanted(m.config)
	return output.Wanted{
		Lang: document.Lang, Theme: nowhere(m.config.Theme.Name), Profile: r.Profile, Site: w.Site, SingleFile: w.SingleFile,
		PDF: w.PDF.Full, Summary: w.PDF.Summary, Editions: w.Editions, JSON: w.JSON, XLSX: w.XLSX, Paper: string(w.Paper), Strict: r.Strict,
	}
}

// sources are the rows of each sheet, in the order of report.yaml.
func sources(all []survey.SourceSummary) []output.Source {
	told := make([]output.Source, len(all))
	for i, s := range all {
		told[i] = output.Source{File: nowhere(s.File), Role: string(s.Role), Read: s.Rows, Used: s.Used, Dropped: []output.ReasonCount{}}
		for _, l := range s.LeftOut {
			told[i].Dropped = tallied(told[i].Dropped, string(l.Reason), l.Rows)
		}
	}
	return told
}

func (m *measured) counts(document *report.Report) output.Counts {
	n := output.Counts{Pages: len(document.Pages), Figures: len(compose.Figures(m.config, m.results, m.words))}
	for _, d := range m.config.Model.Dimensions {
		n.Questions += len(d.Items)
	}
	for _, page := range document.Pages {
		for _, section := range page.Sections {
			for _, block := range section.Blocks {
				if _, is := block.(report.Figurative); is {
					n.Charts++
				}
			}
		}
	}
	return n
}

// suppressed counts the figures that no output may carry, by reason.
func suppressed(r *result.Results) []output.ReasonCount {
	found := []output.ReasonCount{}
	withheld := r.Withheld()
	for _, reason := range slices.Sorted(maps.Keys(withheld)) {
		found = append(found, output.ReasonCount{Reason: reason, Number: withheld[reason]})
	}
	return found
}

// tallied adds to the count of a reason; reasons stand in the order of their names.
func tallied(all []output.ReasonCount, reason string, n int) []output.ReasonCount {
	at, there := slices.BinarySearchFunc(all, reason, func(c output.ReasonCount, r string) int { return cmp.Compare(c.Reason, r) })
	if there {
		all[at].Number += n
		return all
	}
	return slices.Insert(all, at, output.ReasonCount{Reason: reason, Number: n})
}
