package proof

import "slices"

// Secret is something of a survey that no output may tell: who of two groups hidden beside each other belongs to which.
type Secret struct {
	Name string
	// Others returns surveys that are like another in everything that may be known, and differ in the secret.
	Others func(of Survey) []Survey
}

// Secrets are those of the hard survey.
func Secrets() []Secret {
	return []Secret{
		{"customers of a place", groups{"guests.csv", "Place", "Annecy", "Brest"}.grown},
		{"customers of a channel", groups{"guests.csv", "Channel", "fax", "letter"}.grown},
		{"customers of a segment", groups{"guests.csv", "Party", "alone", "club"}.grown},
		{"customers of a month", groups{"guests.csv", "Visit", "2026-02-14", "2026-03-14"}.grown},
		{"key customers", groups{"guests.csv", "Key", "yes", "no"}.exchanged}, // one more would be enough to be shown
		{"answers to a question", twins},
		{"employees of a place", groups{"staff.csv", "Place", "Annecy", "Brest"}.grown},
		{"employees of a team", groups{"staff.csv", "Team", "night", "laundry"}.grown},
		{"managers of a place", groups{"managers.csv", "Place", "Annecy", "Brest"}.grown},
		{"answers of a department", groups{"inside.csv", "From", "cellar", "garden"}.grown},
		{"answers about a department", groups{"inside.csv", "To", "pool", "spa"}.grown},
		{"answers of departments about each other", crossed},
	}
}

// groups are two in a column: one too small to be shown, and the one hidden beside it so that no total gives it away.
type groups struct{ table, column, small, cover string }

// exchanged returns the survey with everybody of the small group in the other, and as many of the other in it.
func (g groups) exchanged(of Survey) []Survey {
	other := of.clone()
	t := other.Tables[g.table]
	cover := t.With(g.column, g.cover)
	for i, r := range t.With(g.column, g.small) {
		t.exchange(g.column, r, cover[i])
	}
	return []Survey{other}
}

// grown also returns the survey with one more person in the small group, and one fewer in its cover.
func (g groups) grown(of Survey) []Survey {
	more := of.clone()
	t := more.Tables[g.table]
	t.Rows[t.With(g.column, g.cover)[0]][t.Column(g.column)] = g.small
	return append(g.exchanged(of), more)
}

// twins returns the survey with the answers of two customers to one question exchanged, who are alike in everything but that and their place:
// few of one place were asked, and the other place is hidden.
func twins(of Survey) []Survey {
	other := of.clone()
	t := other.Tables["guests.csv"]
	t.exchange("Happy", t.With("Place", fewAsked)[0], t.With("Place", "Brest")[0])
	return []Survey{other}
}

// crossed returns the survey with four answers moved between four pairs of departments, each of few answers, so that what every department
// said and heard in all stays the same.
func crossed(of Survey) []Survey {
	other := of.clone()
	t := other.Tables["inside.csv"]
	at := func(from, to string) int {
		return slices.IndexFunc(t.Rows, func(row []string) bool { return row[t.Column("From")] == from && row[t.Column("To")] == to })
	}
	for _, rating := range []string{"R speed", "R care"} {
		t.exchange(rating, at("kitchen", "stores"), at("kitchen", "linen"))
		t.exchange(rating, at("hall", "stores"), at("hall", "linen"))
	}
	return []Survey{other}
}
