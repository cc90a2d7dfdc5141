package composetest

import "ecart/internal/measure/result"

// Slices are the figures of Breakdowns by place, channel and month, with places by channel.
func Slices() result.Slices {
	ids := []string{"gap", "expectation", "perception", "gap:tangibles", "expectation:tangibles", "perception:tangibles", "overall", "nps", "csat", "ces", "fcr"}
	s := result.Slices{Least: 10, Crossed: [][]string{{"location", "channel"}}, Criteria: []result.Criterion{
		{ID: "location", Name: "Établissement", Levels: []string{"Brest", "Lille", "Nantes"}},
		{ID: "channel", Name: "canal", Levels: []string{"Comptoir", "Téléphone"}},
		{ID: "month", Name: "Mois", Period: true, Levels: []string{"2025-11", "2025-12", "2026-01", "2026-02"}},
		{ID: "purpose", Name: "Motif du séjour", Levels: []string{"Affaires", "Loisirs"}},
	}}
	for _, id := range ids {
		s.Measures = append(s.Measures, result.SliceMeasure{ID: id})
	}
	for _, id := range []string{"within", "wait", "complaints"} {
		s.Measures = append(s.Measures, result.SliceMeasure{ID: id, Log: true})
	}
	slice := func(n int, gap float64, against string, of ...result.SliceLevel) result.Slice {
		one := result.Slice{Of: of, N: n, Contacts: 10 * n}
		for _, e := range []result.Estimate{Est(gap, 0.1, n), Est(6.2, 0.1, n), Est(6.2+gap, 0.1, n), Est(gap-0.3, 0.1, n), Est(6.1, 0.1, n), Est(5.8+gap, 0.1, n), Est(5.1+gap, 0.2, n), Est(40+10*gap, 9, n), Est(0.8, 0.05, n), Est(5.4+gap, 0.2, n), Est(0.78, 0.04, n),
			Est(0.86, 0.02, 10*n), Est(70-20*gap, 4, 10*n), Est(12, 3, 10*n)} {
			one.Figures = append(one.Figures, result.SliceFigure{Estimate: e, P: 0.01, Against: against})
		}
		return one
	}
	hidden := slice(30, -0.5, "", result.SliceLevel{Criterion: "location", Level: "Brest"})
	hidden.N, hidden.Hidden = 0, true
	for i := range ids {
		hidden.Figures[i] = result.SliceFigure{Estimate: Secret()}
	}
	s.Whole = slice(480, -0.55, "")
	at := func(criterion, level string) result.SliceLevel {
		return result.SliceLevel{Criterion: criterion, Level: level}
	}
	s.Slices = []result.Slice{hidden, slice(230, -0.2, result.SliceHigher, at("location", "Lille")), slice(250, -0.9, result.SliceLower, at("location", "Nantes")),
		slice(240, -0.5, result.SliceAlike, at("channel", "Comptoir")), slice(240, -0.55, result.SliceAlike, at("channel", "Téléphone")),
		slice(120, -0.4, result.SliceAlike, at("month", "2025-11")), slice(120, -0.45, result.SliceAlike, at("month", "2025-12")), slice(120, -0.95, result.SliceLower, at("month", "2026-01")), slice(120, -0.3, "", at("month", "2026-02")),
		slice(200, -0.7, result.SliceAlike, at("purpose", "Affaires")), slice(240, -0.4, result.SliceAlike, at("purpose", "Loisirs")),
		slice(110, -0.25, result.SliceHigher, at("location", "Lille"), at("channel", "Comptoir")), slice(120, -0.85, result.SliceLower, at("location", "Nantes"), at("channel", "Téléphone"))}
	few := &s.Slices[len(s.Slices)-1].Figures[7]
	*few = result.SliceFigure{Estimate: Secret()}
	return s
}
