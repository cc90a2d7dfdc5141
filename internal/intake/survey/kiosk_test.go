package survey_test

import (
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/intake/sheet"
	"ecart/internal/intake/survey"
)

// means are an item's number of answers, mean expectation and mean perception.
type means struct {
	n                       int
	expectation, perception float64
}

// The kiosk survey as its authors cleaned it. R 4.2.2: colMeans of kiosk_clean.csv, to four places.
var cleaned = map[string]means{
	"sq1": {194, 6.4742, 5.8918}, "sq2": {194, 6.5979, 6.1701}, "sq3": {194, 6.3918, 5.3969}, "sq4": {194, 3.8505, 4.1598}, "sq5": {194, 3.6082, 3.6031},
	"sq6": {194, 3.8814, 3.7577}, "sq7": {194, 6.5876, 4.7835}, "sq8": {194, 6.4485, 5.3299}, "sq10": {194, 6.4794, 4.8969}, "sq11": {194, 6.3505, 4.9948},
	"sq13": {194, 6.4794, 5.1753}, "sq14": {194, 6.2938, 5.3093}, "sq15": {194, 6.2938, 4.2371}, "sq16": {194, 6.6495, 4.7113}, "sq17": {194, 6.6443, 5.1495},
	"sq18": {194, 6.3660, 5.4691}, "sq19": {194, 6.6856, 4.9072}, "sq20": {194, 6.7165, 4.7887}, "sq21": {194, 6.7423, 5.0206}, "sq22": {194, 4.1856, 4.0155},
}

// The same survey in its own workbook, another state of it. Computed from the sheet's XML with Python's statistics.mean.
var inWorkbook = map[string]means{
	"1": {196, 6.4337, 5.9031}, "2": {196, 6.5510, 6.1480}, "3": {196, 6.3878, 5.4286}, "4": {196, 6.5459, 4.7959}, "5": {196, 6.4082, 5.3827},
	"6": {196, 3.9439, 4.2398}, "7": {196, 3.6939, 3.7041}, "8": {196, 3.9898, 3.8520}, "9": {196, 4.3265, 4.0663}, "12": {196, 6.6122, 4.8061},
	"14": {196, 6.4694, 4.9796}, "15": {196, 6.3724, 5.0510}, "16": {196, 6.3520, 5.5357}, "17": {196, 6.4490, 5.2245}, "18": {196, 6.2755, 5.3163},
	"19": {196, 6.6122, 5.2347}, "20": {196, 6.6582, 4.9898}, "21": {196, 6.6684, 4.8980}, "22": {196, 6.6837, 5.0765},
}

func TestTheKioskSurveyGivesItsPublishedMeans(t *testing.T) {
	for file, want := range map[string]map[string]means{"clean.yaml": cleaned, "report.yaml": inWorkbook} {
		t.Run(file, func(t *testing.T) {
			k, c := kiosk(t, file)
			items := c.Model.Items()
			if len(items) != len(want) {
				t.Fatalf("%d items, want %d", len(items), len(want))
			}
			for i, item := range items {
				e, n := mean(k.Expectation[i])
				p, m := mean(k.Perception[i])
				if w := want[item.ID]; n != w.n || m != w.n || math.Abs(e-w.expectation) > 6e-5 || math.Abs(p-w.perception) > 6e-5 {
					t.Errorf("item %s: E %.4f on %d, P %.4f on %d; want %v", item.ID, e, n, p, m, w)
				}
			}
		})
	}
}

// The whole answer sheet has 200 people, of whom four never used a kiosk and answered nothing.
func TestPeopleWhoAnsweredNothingAreNoRespondents(t *testing.T) {
	c := kioskSettings(t, "report.yaml")
	source := c.Sources[0]
	source.Sheet = "전체"
	source.Columns = map[string]config.Field{}
	for i, l := range []string{"ET", "EU"} {
		source.Columns[[]string{"overall", "csat"}[i]] = config.Field{Header: "=" + l}
	}
	c.Segments = nil
	read, found := sheet.Read(filepath.Join(c.Dir, source.File), source.File, sheet.Options{Sheet: source.Sheet})
	if len(found) > 0 || read.Len() != 200 {
		t.Fatalf("read %v: %v", read, found)
	}
	d, found := survey.Build(c, []survey.Input{{Source: source, Table: read}})
	if found.HasErrors() || d.Customers.N != 196 {
		t.Errorf("%d respondents, want 196: %v", d.Customers.N, found)
	}
}

func mean(s survey.Scores) (float64, int) {
	sum, n := 0.0, 0
	for i := range s.Values {
		if x, ok := s.At(i); ok {
			sum += x
			n++
		}
	}
	return sum / float64(n), n
}

func kiosk(t *testing.T, file string) (*survey.Customers, *config.Config) {
	t.Helper()
	c := kioskSettings(t, file)
	source := c.Sources[0]
	read, found := sheet.Read(filepath.Join(c.Dir, source.File), source.File, sheet.Options{Sheet: source.Sheet, HeaderRow: source.HeaderRow})
	if len(found) > 0 {
		t.Fatal(found)
	}
	d, found := survey.Build(c, []survey.Input{{Source: source, Table: read}})
	if len(found) > 0 {
		t.Fatal(found)
	}
	if got := len(d.Customers.Factors); got < 3 {
		t.Errorf("%s groupings, want sex, age and use", strconv.Itoa(got))
	}
	return d.Customers, c
}

// kioskSettings reads a report.yaml of the kiosk survey, which stands beside the checkout.
func kioskSettings(t *testing.T, file string) *config.Config {
	t.Helper()
	if _, err := os.Stat("../../../../shared/data/kiosk/kiosk_survey.xlsx"); err != nil {
		t.Skip("the kiosk survey does not stand beside the checkout")
	}
	c, found, err := keys.Load("../../app/testdata/kiosk/" + file)
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return c
}
