package profile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/profile"
	"ecart/internal/intake/table"
)

// day is a cell formatted as a date.
type day float64

// column describes a column of cells; nil is a blank.
func column(heading string, cells ...any) profile.Column {
	c := table.NewColumn(heading, 2, len(cells))
	rows := make([]int, len(cells))
	for i, v := range cells {
		rows[i] = i + 2
		switch v := v.(type) {
		case nil:
			c.Append(table.Blank, 0, "")
		case string:
			c.Append(table.Text, 0, v)
		case int:
			c.Append(table.Integer, float64(v), "")
		case float64:
			c.Append(table.Number, v, "")
		case day:
			c.Append(table.Date, float64(v), "")
		case bool:
			c.Append(table.Bool, map[bool]float64{true: 1}[v], "")
		}
	}
	return profile.Describe(&table.Table{Sheet: "S", Headers: 1, Rows: rows, Columns: []table.Column{c}}).Columns[0]
}

// times repeats cells.
func times(n int, cells ...any) []any {
	var all []any
	for range n {
		all = append(all, cells...)
	}
	return all
}

// numbered makes n cells from a pattern.
func numbered(pattern string, n int) []any {
	var all []any
	for i := range n {
		all = append(all, fmt.Sprintf(pattern, i+1))
	}
	return all
}

func TestColumnsShowTheirShape(t *testing.T) {
	cases := []struct {
		name  string
		c     profile.Column
		shape profile.Shape
	}{
		{"nothing", column("Q1", nil, nil), profile.Blank},
		{"words for no answer alone", column("Q1", "N/A", "-"), profile.Blank},
		{"one value", column("Q1", times(9, "fr")...), profile.Constant},
		{"one to seven", column("Q1", times(5, 1, 4, 7, 6)...), profile.Rating},
		{"zero to ten", column("Q1", times(3, 0, 9, 10, 7)...), profile.Rating},
		{"the top of a scale alone", column("Q1", times(5, 6, 7)...), profile.Rating},
		{"minus three to three", column("Q1", times(5, -3, 0, 3, 1)...), profile.Rating},
		{"with codes for no answer", column("Q1", append(times(5, 1, 4, 5), 99, -1)...), profile.Rating},
		{"with words for no answer", column("Q1", append(times(5, 1, 4, 5), "N/A", "Ne sait pas")...), profile.Rating},
		{"with some labels of the scale", column("Q1", append(times(5, 6, 5, 7, 4), "D'accord", "Plutôt d'accord", "ne sait pas")...), profile.Rating},
		{"a scale held as text", column("Q1", times(5, "1", "4", "5")...), profile.Rating},
		{"a scale written with decimals", column("Q1", times(5, "4,0", "5,0", "1,0")...), profile.Rating},
		{"labels of a scale", column("Q1", times(5, "Tout à fait d'accord", "Plutôt d'accord", "Pas du tout d'accord")...), profile.Labelled},
		{"English labels", column("Q1", times(5, "Very satisfied", "Neither satisfied nor dissatisfied", "Dissatisfied")...), profile.Labelled},
		{"German labels", column("Q1", times(5, "sehr zufrieden", "eher unzufrieden")...), profile.Labelled},
		{"labels behind numbers", column("Q1", times(5, "5 - Excellent choix", "4 - Correct", "1 - À fuir")...), profile.Labelled},
		{"labelled ends", column("Q1", times(5, "1 (jamais)", 2, 3, "4 (toujours)")...), profile.Labelled},
		{"yes and no", column("Q1", times(5, "Oui", "Non")...), profile.Binary},
		{"zero and one", column("Q1", times(5, 0, 1)...), profile.Binary},
		{"true and false", column("Q1", times(5, true, false)...), profile.Binary},
		{"ticks", column("Q1", times(5, "x", nil)...), profile.Binary},
		{"a choice's own name", column("Which? [Fruit]", times(5, "Fruit", nil)...), profile.Binary},
		{"codes of two groups", column("Q1", times(5, 1, 2)...), profile.Category},
		{"words that repeat", column("Q1", times(5, "Lyon", "Paris", "Lille")...), profile.Category},
		{"ranges", column("Q1", times(5, "18-29", "30-44", "> 60")...), profile.Category},
		{"choices in one cell", column("Q1", times(5, "Bar;Spa;", "Bar;", "Spa;Piscine;Bar")...), profile.Multi},
		{"choices between commas", column("Q1", times(5, "Bar, Spa", "Bar", "Spa, Piscine, Bar", "Spa")...), profile.Multi},
		{"choices with others among them", column("Q1", append(times(40, "Bar;Spa", "Bar", "Spa;Piscine;Bar"), numbered("Bar;autre chose %d", 9)...)...), profile.Multi},
		{"labels with commas", column("Q1", times(5, "Oui, tout à fait", "Non, pas du tout")...), profile.Labelled},
		{"names of choices", column("Q1", times(5, "bar spa piscine", "bar", "spa bar")...), profile.Multi},
		{"compass", column("Q1", times(9, "North East", "North West", "South")...), profile.Category},
		{"amounts", column("Q1", 12.5, 80.0, 7.25, 13.0, 99.9), profile.Quantity},
		{"ages", column("Q1", times(3, 18, 34, 61, 22)...), profile.Quantity},
		{"comments", column("Q1", "Très bien, rien à dire sur l'accueil.", "Un peu long.", "La chambre était froide la nuit, dommage.", "Personnel charmant et à l'écoute."), profile.Text},
		{"comments of which two are alike", column("Q1", append(numbered("Commentaire de la personne numéro %d, assez long.", 30), "RAS", "RAS")...), profile.Text},
		{"dates", column("Q1", day(45000), day(45001.5), nil), profile.Date},
		{"time stamps as text", column("Q1", "2026-01-31 10:00:00", "2026-02-01T09:00:00Z", "2026-02-02 08:00:00"), profile.Date},
		{"French dates as text", column("Q1", "31/01/2026", "01/02/2026 10:30", "2/2/2026"), profile.Date},
		{"American time stamps", column("Q1", "5/10/18 4:01", "5/31/18 14:01", "12/1/18 4:01"), profile.Date},
		{"one date", column("Q1", "2026-01-31"), profile.Date},
		{"row numbers", column("Q1", 1, 2, 3, 4, 5), profile.ID},
		{"long numbers", column("Q1", 3292879998, 3292879538, 3292765271, 3292763116), profile.ID},
		{"signs", column("Q1", "R_2YPOQ602ER1jkf1", "R_1ab", "R_2cd", "R_3ef"), profile.ID},
		{"headed id", column("ticket_id", 1404, 917, 1966), profile.ID},
		{"headed id, repeated over few groups", column("brand_id", times(9, 360003529474, 360003529475)...), profile.Category},
		{"numbers and words", column("Q1", 17, "plusieurs fois par semaine sans compter les appels", 12, 33, "je ne compte plus depuis longtemps, mais souvent le soir", 8), profile.Mixed},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if c.c.Shape != c.shape {
				t.Errorf("the shape is %s, want %s: %+v", c.c.Shape, c.shape, c.c)
			}
		})
	}
}

func TestAColumnIsCounted(t *testing.T) {
	c := column("P1", append(times(3, 5, 4, "Oui "), nil, "oui", 4)...)
	if c.Letter != "C" || c.Cells != 12 || c.Filled != 11 || c.Kinds["integer"] != 7 || c.Kinds["text"] != 4 || c.Missing() < 0.083 || c.Missing() > 0.084 {
		t.Errorf("counted %+v", c)
	}
	want := []profile.Count{{"4", 4}, {"Oui", 4}, {"5", 3}}
	if !slices.Equal(c.Values, want) || c.Min != 4 || c.Max != 5 {
		t.Errorf("values %v from %g to %g, want %v", c.Values, c.Min, c.Max, want)
	}
	multi := column("Q", times(5, "Bar;Spa;", "Bar;")...)
	if want := []profile.Count{{"Bar", 10}, {"Spa", 5}}; !slices.Equal(multi.Values, want) || multi.Split != ";" {
		t.Errorf("choices %v between %q, want %v", multi.Values, multi.Split, want)
	}
	dates := column("D", "31/01/2026", "28/01/2026", "02/02/2026 10:00")
	if dates.First != "2026-01-28" || dates.Last != "2026-02-02" {
		t.Errorf("from %s to %s", dates.First, dates.Last)
	}
	if text := column("Q", times(3, "4", "5", 3)...); text.Numerals != 6 || text.Max != 5 {
		t.Errorf("%d numbers held as text, up to %g", text.Numerals, text.Max)
	}
}

func TestRangesThatASpreadsheetTookForDatesAreTold(t *testing.T) {
	c := column("Employees", append(times(5, "26-50", "500+", day(46198)), day(46198))...)
	if c.Mangled != 6 || c.Shape != profile.Category {
		t.Errorf("%d dates among ranges, shape %s", c.Mangled, c.Shape)
	}
	if dated := column("D", day(45000), day(45001), "later"); dated.Mangled != 0 {
		t.Errorf("%d dates were told among dates", dated.Mangled)
	}
}

func TestPersonalColumnsShowNothingOfTheirCells(t *testing.T) {
	for _, c := range []profile.Column{
		column("E-mail", numbered("client%d@exemple.fr", 9)...), column("Q1", times(4, "Julien Martin", "Sophie Leroy")...), column("Téléphone", 612345678, 712345678), column("Latitude", 45.76, 45.77), column("Date de naissance", day(30000), day(20000)),
	} {
		if c.Personal == personal.None || c.Why == "" || len(c.Values)+len(c.Examples) > 0 || c.Min != 0 || c.Max != 0 || c.First+c.Last != "" {
			t.Errorf("shown: %+v", c)
		}
	}
}

func TestExamplesAndValuesAreMasked(t *testing.T) {
	comments := column("Commentaire", "Rappelez-moi au 06 12 34 56 78, merci à vous tous.", "Écrivez à jean@exemple.fr quand vous pourrez.", "Julien Martin a été parfait du début à la fin.")
	if len(comments.Examples) != 3 || comments.Examples[0] != "Rappelez-moi au [telephone], merci à vous tous." || comments.Examples[1] != "Écrivez à [e-mail] quand vous pourrez." || comments.Examples[2] != "[name] a été parfait du début à la fin." {
		t.Errorf("examples %q", comments.Examples)
	}
	long := column("Commentaire", "Merci à Ostwine, tout était bien du début à la fin.", strings.Repeat("Très long. ", 20), "Rien à signaler pour cette fois, merci à tous.", "Un accueil un peu froid, le reste était très bien.")
	if len(long.Examples) != 3 || !strings.HasSuffix(long.Examples[0], "…") || strings.Contains(strings.Join(long.Examples, ""), "Ostwine") {
		t.Errorf("examples %q", long.Examples)
	}
	towns := column("Ville", append(times(9, "Lyon", "Hôtel Victoria"), "jean@exemple.fr")...)
	if want := []profile.Count{{"Hôtel Victoria", 9}, {"Lyon", 9}, {"[e-mail]", 1}}; !slices.Equal(towns.Values, want) {
		t.Errorf("values %v, want %v", towns.Values, want)
	}
	if ids := column("id", numbered("R_%d", 9)...); ids.Shape != profile.ID || len(ids.Values)+len(ids.Examples) > 0 {
		t.Errorf("an id is shown: %+v", ids)
	}
}

func TestALargeSheetIsDescribed(t *testing.T) {
	sheet := large(20_000)
	s := profile.Describe(sheet)
	if len(s.Columns) != 60 || s.Columns[0].Shape != profile.ID || s.Columns[1].Shape != profile.Rating || s.Columns[59].Shape != profile.Text {
		t.Errorf("shapes %s, %s, %s", s.Columns[0].Shape, s.Columns[1].Shape, s.Columns[59].Shape)
	}
}

// large makes a survey of 60 columns: an id, 43 ratings, 2 dates, 8 of labels, 6 of comments that all differ.
func large(rows int) *table.Table {
	t := &table.Table{Sheet: "S", Headers: 1}
	labels := []string{"Tout à fait d'accord", "Plutôt d'accord", "Plutôt pas d'accord", "Pas du tout d'accord"}
	for j := range 60 {
		c := table.NewColumn(fmt.Sprintf("Q%d", j), j, rows)
		for i := range rows {
			switch {
			case j == 0:
				c.Append(table.Text, 0, fmt.Sprintf("R_%07d", i))
			case j < 44:
				c.Append(table.Integer, float64(1+(i*3+j)%7), "")
			case j < 46:
				c.Append(table.Date, 45000+float64(i)/100, "")
			case j < 54:
				c.Append(table.Text, 0, labels[(i+j)%4])
			default:
				c.Append(table.Text, 0, fmt.Sprintf("Une remarque de la personne %d sur l'accueil et la chambre, numéro %d.", i, j))
			}
		}
		t.Columns = append(t.Columns, c)
	}
	for i := range rows {
		t.Rows = append(t.Rows, i+2)
	}
	return t
}

func BenchmarkDescribe(b *testing.B) {
	for _, rows := range []int{2_000, 100_000} {
		b.Run(fmt.Sprintf("rows=%d/columns=60", rows), func(b *testing.B) {
			t := large(rows)
			for b.Loop() {
				profile.Describe(t)
			}
		})
	}
}

func TestCellsOfChoicesThatLeadToAPersonAreCounted(t *testing.T) {
	towns := []string{"Lyon", "Nice", "Lyon", "Paris", "Nice", "Paris", "Lyon", "Nice"}
	for want, added := range map[int][]string{0: nil, 1: {"Chloé Lefèvre"}, 2: {"Chloé Lefèvre", "appelez jean@exemple.fr"}} {
		c := table.NewColumn("Secteur", 0, 0)
		for _, cell := range append(append(towns, towns...), added...) {
			c.Append(table.Text, 0, cell)
		}
		s := profile.Describe(&table.Table{Columns: []table.Column{c}, Rows: make([]int, c.Len())})
		if d := s.Columns[0]; d.Shape != profile.Category || d.Leads != want {
			t.Errorf("%v: %s, %d cells lead to a person, want %d", added, d.Shape, d.Leads, want)
		}
	}
}
