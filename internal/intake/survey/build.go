package survey

import (
	"slices"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/intake/binding"
	"ecart/internal/intake/frame"
	"ecart/internal/intake/table"
	"ecart/internal/intake/telling"
	"ecart/internal/intake/wave"
	"ecart/internal/together"
)

// builder gathers what was found while the inputs become a dataset. What it reads of the inputs and settings nobody changes.
type builder struct {
	config *config.Config
	found  diag.List
	waves  wave.Waves
}

// Build turns the sheets into one dataset: answers on their scales, durations in seconds, groupings and waves. Every faulty
// cell is reported; the dataset is to be used only when the list has no errors.
func Build(c *config.Config, in []Input) (*Dataset, diag.List) {
	b := &builder{config: c}
	d := &Dataset{}
	roles := config.Roles()
	all := make([]gathered, len(roles))
	b.apart(len(roles), func(b *builder, i int) { all[i] = b.gather(roles[i], in) })
	rows := 0
	for _, g := range all {
		d.describe(g.parts)
		if g.whole != nil {
			rows += g.whole.N
		}
	}
	b.settleWaves(all)
	d.Waves = b.waves.All
	b.apart(len(all), func(b *builder, i int) {
		switch g := all[i]; {
		case g.whole == nil:
		case g.vacant():
			b.vacant(g, rows > 0)
		default:
			b.fill(d, g)
		}
	})
	d.Names = sorted(d.Names)
	b.found = telling.LabelsOnce(b.found)
	telling.WithoutNames(b.found, d.Names)
	return d, b.found
}

// apart takes n steps that do not look at one another side by side, each with a builder of its own; what they found is told in their order.
func (b *builder) apart(n int, step func(b *builder, i int)) {
	builders := make([]builder, n)
	var group together.Group
	for i := range builders {
		builders[i] = builder{config: b.config, waves: b.waves}
		group.Go(func() { step(&builders[i], i) })
	}
	group.Wait()
	for _, one := range builders {
		b.found = append(b.found, one.found...)
	}
}

// gathered is the rows of one role over all its sheets.
type gathered struct {
	role  config.Role
	parts []*part
	whole *frame.Frame // nil when no sheet has the role
	at    diag.Place
}

// vacant tells that no row of the sheets counts: the role's part of the dataset stays nil, as if report.yaml named no source for it.
func (g gathered) vacant() bool {
	return g.whole.N == 0 && !slices.ContainsFunc(g.parts, func(p *part) bool { return p.broken })
}

// gather reads the sheets of a role.
func (b *builder) gather(spec config.RoleSpec, in []Input) gathered {
	parts := b.parts(spec, in)
	if len(parts) == 0 {
		return gathered{role: spec.Role}
	}
	b.checkIDs(spec.Role, parts)
	b.checkDates(spec.Role, parts)
	g := gathered{role: spec.Role, parts: parts, whole: &frame.Frame{Fields: map[string]*frame.Answers{}}, at: parts[0].in.Table.Place()}
	for _, p := range parts {
		g.whole.Append(p.Frame)
	}
	b.checkPopulation(spec.Role, g.whole.N)
	return g
}

// describe adds what is to be said of the sheets of a role.
func (d *Dataset) describe(parts []*part) {
	for _, p := range parts {
		d.Sources = append(d.Sources, p.summary)
		d.Readings = append(d.Readings, p.reading())
		d.Names = append(d.Names, p.named...)
	}
}

// vacant tells of a role without a row. A month may have no complaint, and the report is made without them; a survey without a customer, or
// of which nothing has a row, is none.
func (b *builder) vacant(v gathered, others bool) {
	blank := !slices.ContainsFunc(v.parts, func(p *part) bool { return !p.blank })
	if v.role == config.Customers || !others {
		d := b.found.Errorf(v.at, CodeNoRows, "no row is left to count as %s", v.role)
		d.Hint = "look at header_row, the columns and the period"
		if blank {
			d.Hint = "it is still blank: fill it in, or take the source out of report.yaml"
		}
		return
	}
	d := b.found.Warnf(v.at, CodeUnmeasured, "no row is left to count as %s: what they tell is not measured in this report", v.role)
	d.Hint = "right where this period has none; else look at header_row, the columns and the period"
	if blank {
		d.Hint = "right where this period has none; else fill it in, or take the source out of report.yaml"
	}
}

func (b *builder) parts(spec config.RoleSpec, in []Input) []*part {
	var inputs []int
	for i, one := range in {
		if one.Source.Role == spec.Role {
			inputs = append(inputs, i)
		}
	}
	parts := make([]*part, len(inputs))
	b.apart(len(inputs), func(b *builder, k int) {
		parts[k] = b.part(spec, in[inputs[k]])
		parts[k].input = inputs[k]
	})
	return parts
}

// fill makes the dataset's part for one role.
func (b *builder) fill(d *Dataset, g gathered) {
	f, at := g.whole, g.at
	switch g.role {
	case config.Customers:
		d.Customers = b.customers(f, at)
		b.weigh(d.Customers, f, g.parts)
		b.checkWeighting(d.Customers, at)
	case config.Managers:
		d.Managers = b.managers(f, at)
	case config.Employees:
		d.Employees = b.employees(f, at)
	case config.Contacts:
		d.Contacts = b.contacts(f, at)
	case config.Complaints:
		d.Complaints = b.complaints(f, at)
	case config.Costs:
		d.Costs = b.costs(f, at)
	case config.Processes:
		d.Processes = b.processes(f, at)
	case config.Checklist:
		d.Checklist = b.checklist(f, at)
	case config.Internal:
		d.Internal = b.internal(f, at)
	default:
		panic("survey: no part of the dataset for role " + string(g.role))
	}
}

// Input is one sheet with the source that named it.
type Input struct {
	Source config.Source
	Table  *table.Table
	Events *table.Table // what happened to its rows; nil when the source names no events
	Struck []Struck     // rows that a check leaves out
}

// Worded returns the settings with a text for every item, taken from the sheets where report.yaml has none.
func Worded(c *config.Config, in []Input) *config.Config {
	sources, tables := make([]config.Source, len(in)), make([]*table.Table, len(in))
	for i, one := range in {
		sources[i], tables[i] = one.Source, one.Table
	}
	return binding.Worded(c, sources, tables)
}
