package app

import (
	"slices"
	"time"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
	"ecart/internal/draw/theme"
	"ecart/internal/publish/editions"
	"ecart/internal/publish/output"
	"ecart/internal/publish/verify"
)

// editionsPage is the address of the list of editions, seen from the site; "" where none are kept.
func (r Request) editionsPage(m *measured) string {
	if !r.keeps(m) {
		return ""
	}
	return "../" + editions.List
}

// keeps tells whether this run keeps editions.
func (r Request) keeps(m *measured) bool { return r.wanted(m.config).Keep > 0 && r.period(m) != "" }

// period names the edition that a report is, after its newest answer, else after the day that it is told; one of a named wave after that. It is "" where
// nothing says when that was.
func (r Request) period(m *measured) string {
	wave, until := r.wave(m)
	if wave != "" && until == "" {
		return ""
	}
	if wave != "" {
		return editions.OfWave(m.results.Kept.Order, wave)
	}
	return editions.Period(m.config.Periods.Unit, m.results.To, r.told(m.config))
}

// wave is the newest named wave, and the last day that is known of it; "" where periods have no names.
func (r Request) wave(m *measured) (name, until string) {
	waves := m.results.Waves
	if len(waves) == 0 {
		return "", ""
	}
	for _, day := range []time.Time{m.results.To, r.told(m.config)} {
		if !day.IsZero() {
			return waves[len(waves)-1], day.Format(time.DateOnly)
		}
	}
	return waves[len(waves)-1], ""
}

// keeping refuses to remove editions that were kept, unless somebody says that they are to go.
func (r Request) keeping(c *config.Config) error {
	if r.Keep != nil || c.Outputs.KeepAt != (diag.Place{}) {
		return nil
	}
	return editions.Unsaid(r.folder(c))
}

// keepable warns of what editions side by side may tell.
func (r Request) keepable(m *measured) diag.List {
	if r.wanted(m.config).Keep == 0 {
		return nil
	}
	at := m.config.Outputs.KeepAt
	if at == (diag.Place{}) {
		at = diag.Place{File: r.Config}
	}
	return editions.Faults(at, r.folder(m.config), r.period(m), m.results.Quality.Suppressions)
}

// keep adds the list of editions to the files of this report, and the editions to its manifest, where any are kept.
func (r Request) keep(dir string, keep int, document *report.Report, look *theme.Theme, words *i18n.Printer, held *output.ManifestOptions, files []output.File) ([]output.File, error) {
	if keep == 0 || held.Period == "" {
		return files, nil
	}
	var err error
	if held.Kept, err = editions.Of(dir, keep, *held, files); err != nil {
		return nil, err
	}
	list, err := editions.Page(document, held.Kept, look, words)
	if err != nil {
		return nil, err
	}
	return append(files, list...), verify.Whole(r.memory, list, output.KeptFiles(held.Kept)...)
}

// former is the editions of other periods that a folder keeps and that are to stay; where nobody says how many, all.
func (r Request) former(c *config.Config, dir, period string) ([]output.Edition, error) {
	there := output.Keeps(dir)
	if len(there) == 0 {
		return nil, nil
	}
	all, err := output.Former(dir)
	all = slices.DeleteFunc(all, func(e output.Edition) bool { return e.Period == period || !slices.Contains(there, e.Period) })
	if r.Keep != nil || c.Outputs.KeepAt != (diag.Place{}) {
		all = all[:min(len(all), r.wanted(c).Keep)]
	}
	return all, err
}

// counted counts the files of a report and of the editions beside it.
func counted(files []output.File, kept []output.Edition) output.Count {
	paths := output.KeptFiles(kept)
	for _, f := range files {
		paths = append(paths, f.Path)
	}
	return output.Counted(paths)
}

// gone is the editions of an output that are not among those which stay, by period.
func gone(dir string, stay []output.Edition) []string {
	return slices.DeleteFunc(output.Keeps(dir), func(period string) bool {
		return slices.ContainsFunc(stay, func(e output.Edition) bool { return e.Period == period })
	})
}
