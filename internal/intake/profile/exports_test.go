package profile_test

import (
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/intake/personal"
	"ecart/internal/intake/profile"
	"ecart/internal/intake/sheet"
)

// export is a real file, how its headings stand, and what its columns are to a reader who looked at them, by letter.
type export struct {
	file    string
	options sheet.Options
	shapes  map[string]profile.Shape
	private map[string]personal.Kind
}

var exports = []export{
	{"kiosk/kiosk_survey.xlsx", sheet.Options{Sheet: "전체"}, map[string]profile.Shape{
		"A": profile.Date, "B": profile.Category, "C": profile.Category, "D": profile.Category, "E": profile.Rating, "P": profile.Rating, "AW": profile.Rating, "EP": profile.Rating, "EQ": profile.Category, "ES": profile.Multi, "ET": profile.Rating, "EX": profile.Multi,
	}, nil},
	{"exports/cSEM_satisfaction.xlsx", sheet.Options{}, map[string]profile.Shape{"A": profile.Rating, "G": profile.Rating, "O": profile.Rating, "AA": profile.Rating}, nil},
	{"exports/google_forms_pandas2019.csv", sheet.Options{}, map[string]profile.Shape{
		"A": profile.Date, "B": profile.Multi, "C": profile.Multi, "D": profile.Labelled, "E": profile.Multi, "F": profile.Multi, "G": profile.Category, "H": profile.Text, "I": profile.Multi, "J": profile.Category, "K": profile.Binary, "M": profile.Labelled,
		"S": profile.Labelled, "T": profile.Rating, "U": profile.Category, "V": profile.Category, "X": profile.Binary, "Y": profile.Multi, "AA": profile.Multi, "AB": profile.Category, "AC": profile.Multi, "AD": profile.Text, "AE": profile.Rating, "AF": profile.Category,
	}, nil},
	{"exports/kobo_data_likert.xlsx", sheet.Options{}, map[string]profile.Shape{"A": profile.Labelled, "J": profile.Labelled, "R": profile.Labelled}, nil},
	{"exports/limesurvey_998192_R.csv", sheet.Options{}, map[string]profile.Shape{
		"A": profile.ID, "B": profile.Date, "D": profile.Category, "F": profile.Date, "H": profile.Blank, "I": profile.Binary, "L": profile.Quantity, "M": profile.Binary, "AZ": profile.Quantity,
	}, map[string]personal.Kind{"Q": personal.Address, "S": personal.Address}},
	{"exports/qualtrics_sample.csv", sheet.Options{LabelRow: 2, FirstRow: 4}, map[string]profile.Shape{"A": profile.Date, "H": profile.Date, "C": profile.Constant, "T": profile.Blank},
		map[string]personal.Kind{"D": personal.IP, "J": personal.Name, "K": personal.Name, "L": personal.Email, "M": personal.Token, "N": personal.Coordinates, "O": personal.Coordinates}},
	{"exports/qualtrics_sample_legacy.csv", sheet.Options{LabelRow: 2}, map[string]profile.Shape{"H": profile.Date, "I": profile.Date, "L": profile.Constant},
		map[string]personal.Kind{"C": personal.Name, "D": personal.Token, "E": personal.Email, "F": personal.IP, "M": personal.Coordinates, "N": personal.Coordinates}},
	{"exports/surveymonkey_starwars.csv", sheet.Options{SubRow: 2}, map[string]profile.Shape{
		"A": profile.ID, "B": profile.Binary, "D": profile.Binary, "I": profile.Binary, "J": profile.Rating, "P": profile.Labelled, "U": profile.Labelled, "AC": profile.Labelled, "AD": profile.Category, "AE": profile.Binary, "AH": profile.Category, "AI": profile.Category,
		"AJ": profile.Category, "AK": profile.Category, "AL": profile.Category,
	}, nil},
	{"exports/zendesk_ticket.csv", sheet.Options{}, map[string]profile.Shape{"A": profile.ID, "B": profile.Date, "C": profile.Constant, "F": profile.Date, "K": profile.Category, "S": profile.Category, "AA": profile.Category, "H": profile.Blank},
		map[string]personal.Kind{"Q": personal.Email, "Z": personal.Token, "AF": personal.Name}},
	{"exports/zendesk_ticket_comment.csv", sheet.Options{}, map[string]profile.Shape{"A": profile.ID, "B": profile.Date, "D": profile.Date, "E": profile.Constant}, nil},
}

func TestTheColumnsOfRealExportsAreWhatTheyLookLike(t *testing.T) {
	const beside = "../../../../shared/data"
	if _, err := os.Stat(beside); err != nil {
		t.Skip("the real exports do not stand beside the checkout")
	}
	looked := 0
	for _, e := range exports {
		in, found := sheet.Read(filepath.Join(beside, e.file), e.file, e.options)
		if in == nil {
			t.Errorf("%s: %v", e.file, found)
			continue
		}
		for _, c := range profile.Describe(in).Columns {
			if want, known := e.shapes[c.Letter]; known && c.Shape != want {
				t.Errorf("%s, column %s %q: %s, want %s", e.file, c.Letter, c.Header, c.Shape, want)
			} else if known {
				looked++
			}
			if want, known := e.private[c.Letter]; known && c.Personal != want {
				t.Errorf("%s, column %s %q: personal %q, want %q", e.file, c.Letter, c.Header, c.Personal, want)
			}
			_, scale := e.shapes[c.Letter]
			if scale && c.Personal != personal.None {
				t.Errorf("%s, column %s %q is taken for personal data: %s", e.file, c.Letter, c.Header, c.Why)
			}
		}
	}
	if looked < 70 {
		t.Errorf("%d columns were as wanted", looked)
	}
}
