package draft

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
)

// widest is how many characters of a piece of evidence stand on a line of the summary; report.yaml has it whole.
const widest = 110

// Summary says in a few lines what a proposal holds.
func Summary(p Proposal) []string {
	var all []string
	for _, s := range p.Sources {
		place := path.Base(s.File)
		if s.Sheet != "" {
			place += " · " + s.Sheet
		}
		all = append(all, fmt.Sprintf("%s: %s read as %s (%s)", place, several(s.Rows, "row"), s.Role, s.Tool))
		for _, e := range slices.Concat(s.Signs, s.Evidence[1:]) {
			all = append(all, "    "+asked.Cut(e, widest))
		}
		var found []string
		for _, f := range s.Fields {
			found = append(found, f.Key)
		}
		if len(found) > 0 {
			all = append(all, "  columns: "+strings.Join(found, ", "))
		}
		if len(s.Drop) > 0 {
			all = append(all, "  dropped as personal: "+headers(s.Drop))
		}
		if len(s.Unused) > 0 {
			all = append(all, fmt.Sprintf("  not used: %s, listed in report.yaml with the reason", several(len(s.Unused), "column")))
		}
	}
	items := 0
	for _, d := range p.Model.Dimensions {
		items += len(d.Items)
	}
	if items > 0 {
		all = append(all, fmt.Sprintf("statements: %d in %s, scale %g to %g", items, several(len(p.Model.Dimensions), "dimension"), p.Model.Scale.Min, p.Model.Scale.Max))
	}
	if len(p.Segments) > 0 {
		var names []string
		for _, s := range p.Segments {
			names = append(names, s.Name)
		}
		all = append(all, "groups of customers: "+strings.Join(names, ", "))
	}
	return all
}

func headers(all []Left) string {
	var names []string
	for i, l := range all {
		if i == 8 {
			names = append(names, fmt.Sprintf("and %d more", len(all)-i))
			break
		}
		names = append(names, asked.Cut(l.Header, 40))
	}
	return strings.Join(names, ", ")
}

func several(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
