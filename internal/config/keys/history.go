package keys

import (
	"path"
	"strings"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// checkHistory reports an archive where it would not last: in the output folder, which is replaced as a whole.
func checkHistory(d *form.Decoder, c *config.Config) {
	if c.History == "" {
		return
	}
	clean := func(s string) string { return path.Clean(strings.ReplaceAll(s, `\`, "/")) }
	if strings.HasPrefix(clean(c.History)+"/", clean(c.Outputs.Dir)+"/") {
		d.Errorf(d.Node(c.HistoryAt), BadPath, "the archive %s lies in the output folder, which is replaced as a whole", diag.Path(form.Shorten(c.History))).
			Hint = "keep it beside report.yaml, such as history: history.jsonl"
	}
}
