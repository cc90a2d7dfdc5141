package format

import (
	"fmt"
	"io"
	"strings"

	"ecart/internal/diag"
)

// github writes workflow commands, which show a finding beside the line it is about.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
func github(w io.Writer, all diag.List) error {
	for _, d := range all {
		properties := []string{}
		if d.Place.File != "" {
			properties = append(properties, "file="+property(uri(d.Place.File)))
		}
		if d.Place.Line > 0 {
			properties = append(properties, fmt.Sprintf("line=%d", d.Place.Line))
			if d.Place.Col > 0 {
				properties = append(properties, fmt.Sprintf("col=%d", d.Place.Col))
			}
		}
		properties = append(properties, "title="+property(d.Code))
		command := map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Note: "notice"}[d.Severity]
		if _, err := fmt.Fprintf(w, "::%s %s::%s\n", command, strings.Join(properties, ","), data(said(d))); err != nil {
			return err
		}
	}
	return nil
}

// data and property escape what would end a command or a part of it.
func data(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func property(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(data(s))
}
