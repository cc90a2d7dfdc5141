package keys

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/config/form"
)

// textless reports items without a text, and without a source whose row of questions could give them one.
func textless(d *form.Decoder, c *config.Config) {
	if slices.ContainsFunc(c.Sources, func(s config.Source) bool { return s.LabelRow > 0 }) {
		return
	}
	for _, i := range c.Model.Items() {
		if i.Text == "" && i.At.File != "" {
			d.Errorf(d.Node(i.At), form.KeyMissing, "item %q has no text, and no source has a label_row to take it from", i.ID).
				Hint = "add text:, or label_row: to the source of the answers"
		}
	}
}
