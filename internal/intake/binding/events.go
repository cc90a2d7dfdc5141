package binding

import (
	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// Events is the columns of a table of events; those that report.yaml does not name are nil.
type Events struct {
	Ticket, When, Who, Public, Status *table.Column
}

// BindEvents finds the columns of a table of events, and reports those it does not find.
func BindEvents(e config.Events, t *table.Table) (Events, diag.List) {
	b := &binder{table: t}
	var found Events
	for _, c := range []struct {
		name string
		to   **table.Column
	}{{e.Ticket, &found.Ticket}, {e.When, &found.When}, {e.Who, &found.Who}, {e.Public, &found.Public}, {e.Status, &found.Status}} {
		if c.name != "" {
			*c.to = b.single(config.Field{Header: c.name, At: e.At})
		}
	}
	return found, b.found
}

// single finds one column, and reports it when it is not there.
func (b *binder) single(field config.Field) *table.Column {
	column, ok := b.column([]string{field.Header}, field)
	if column == nil && ok {
		b.absent([]member{{headings: []string{field.Header}}}, 1, field)
	}
	return column
}
