package survey

import (
	"slices"

	"ecart/internal/intake/frame"
	"ecart/internal/intake/wave"
)

// Wave is one wave that has a name.
type Wave = wave.Wave

// fileWave gives the rows of a sheet the wave that the file's name says.
func (p *part) fileWave() {
	if p.in.Source.NamesWave() {
		name, _ := p.in.Source.WaveOf(p.in.Table.Book)
		p.Fields["wave"] = &frame.Answers{Heading: "{wave}", Texts: slices.Repeat([]string{name}, p.N)}
	}
}

// settleWaves says which named waves there are.
func (b *builder) settleWaves(all []gathered) {
	var sheets []wave.Sheet
	for _, g := range all {
		for _, p := range g.parts {
			if _, asked := p.spec.Field("wave"); !asked {
				continue
			}
			s := wave.Sheet{Role: g.role, Source: p.in.Source, Table: p.in.Table, Rows: p.rows, Texts: p.Texts("wave"), Dates: p.Dates()}
			if s.Texts != nil && !p.in.Source.NamesWave() {
				s.Column, s.At = p.column("wave")
			}
			sheets = append(sheets, s)
		}
	}
	waves, found := wave.Settle(b.config, sheets)
	b.waves, b.found = waves, append(b.found, found...)
}
