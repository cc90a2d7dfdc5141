package draft

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ecart/internal/intake/export"
	"ecart/internal/intake/profile"
	"ecart/internal/intake/table"
)

// sheetFrom describes a sheet that stands as written: a row of headings, and the answers under it.
func sheetFrom(rows [][]string) Sheet {
	t := &table.Table{Book: "survey.xlsx", Headers: 1}
	for i := range rows[1:] {
		t.Rows = append(t.Rows, i+2)
	}
	for i, heading := range rows[0] {
		c := table.NewColumn(heading, i, len(rows)-1)
		for _, row := range rows[1:] {
			x, err := strconv.ParseFloat(row[i], 64)
			switch {
			case row[i] == "":
				c.Append(table.Blank, 0, "")
			case err != nil:
				c.Append(table.Text, 0, row[i])
			case x != math.Trunc(x):
				c.Append(table.Number, x, "")
			default:
				c.Append(table.Integer, x, "")
			}
		}
		t.Columns = append(t.Columns, c)
	}
	return Sheet{
		Candidate: export.Candidate{Tool: export.Table, Content: export.Answers, HeaderRow: 1, FirstRow: 2, Rows: len(rows) - 1, Evidence: []string{"made here"}},
		Profile:   profile.Describe(t),
	}
}

// answered is a sheet whose columns hold their words in turn, each at a pace of its own, but for what is written over some cells. The keys are
// heading and row, from 0.
func answered(rows int, headings []string, words map[string][]string, over map[string]map[int]string) [][]string {
	all := [][]string{headings}
	for i := range rows {
		var row []string
		for k, h := range headings {
			among := words[h[:1]]
			value := among[(i*(2*k+1)+i/7+k)%len(among)]
			if v, is := over[h][i]; is {
				value = v
			}
			row = append(row, value)
		}
		all = append(all, row)
	}
	return all
}

var (
	coded  = []string{"E1", "E2", "E3", "E4", "P1", "P2", "P3", "P4"}
	sides7 = map[string][]string{"E": {"5", "6", "7", "6"}, "P": {"2", "3", "4", "5", "6", "7", "4"}, "N": {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"}}
)

func TestASlipCostsNoStatementAndWidensNoScale(t *testing.T) {
	tests := []struct {
		slips map[string]map[int]string
		told  []string
	}{
		{map[string]map[int]string{"P4": {5: "12"}}, []string{"12"}},
		{map[string]map[int]string{"P4": {5: "bof"}}, []string{"bof"}},
		{map[string]map[int]string{"P4": {5: "-", 6: "?", 7: "NaN", 8: "-"}}, nil},
		{map[string]map[int]string{"P2": {9: "9"}}, []string{"9"}},
		{map[string]map[int]string{"P2": {9: "4.5"}}, []string{"4.5"}},
		{map[string]map[int]string{"E3": {9: "0"}}, []string{"0"}},
		{map[string]map[int]string{"P1": {5: "12"}, "P2": {6: "55"}, "P3": {7: "44"}, "P4": {9: "33"}}, []string{"12", "55", "44", "33"}},
		{map[string]map[int]string{"P1": {5: "Dupont"}}, []string{""}},                                            // may be a name
		{map[string]map[int]string{"P1": {1: "12", 2: "13", 3: "14", 4: "15"}}, []string{"12", "13", "14", "15"}}, // too many for one column, few for all
	}
	for _, test := range tests {
		p := propose(nil, sheetFrom(answered(60, coded, sides7, test.slips)))
		s := p.Model.Scale
		if s == nil || s.Min != 1 || s.Max != 7 || len(p.Model.Dimensions[0].Items) != 4 || !slices.Equal(p.Model.Gaps, []int{5}) {
			t.Errorf("%v: scale %+v, %+v", test.slips, s, p.Sources)
			continue
		}
		var told []string
		for _, one := range s.Strange {
			told = append(told, one.Text)
		}
		if !slices.Equal(told, test.told) {
			t.Errorf("%v: told are %q", test.slips, told)
		}
	}
}

func TestAThinEndOfAScaleIsNoSlip(t *testing.T) {
	words := map[string][]string{"P": {"3", "4", "5", "5", "4", "6"}}
	p := propose(nil, sheetFrom(answered(60, []string{"P1", "P2", "P3", "P4"}, words, map[string]map[int]string{"P1": {3: "7"}})))
	if s := p.Model.Scale; s.Max != 7 || len(s.Strange) != 0 {
		t.Errorf("%+v", s)
	}
}

func TestARecommendationWithSlipsIsOne(t *testing.T) {
	p := propose(nil, sheetFrom(answered(60, append([]string{"NPS"}, coded...), sides7, map[string]map[int]string{"NPS": {3: "11", 4: "dix"}})))
	f := p.Sources[0].Fields
	i := slices.IndexFunc(f, func(f Field) bool { return f.Key == "nps" })
	if i < 0 || !f[i].Check || !strings.Contains(f[i].Note, `"11" in 1 cell`) || !strings.Contains(f[i].Note, `"dix" in 1 cell`) {
		t.Errorf("%+v", f)
	}
}

func TestTwoSpellingsOfALabelAreOne(t *testing.T) {
	headings := []string{"Accueil attendu", "Délai attendu", "Prix attendu", "Accueil perçu", "Délai perçu", "Prix perçu"}
	words := []string{"Pas du tout d'accord", "Pas d'accord", "Plutôt pas d'accord", "Neutre", "Plutôt d'accord", "D'accord", "Tout à fait d'accord"}
	by := map[string][]string{"A": words, "D": words, "P": words}
	p := propose(nil, sheetFrom(answered(60, headings, by, map[string]map[int]string{"Accueil attendu": {1: "neutre"}, "Délai perçu": {2: "d’accord"}, "Prix perçu": {5: "Plutot d'accord"}})))
	if s := p.Model.Scale; s == nil || s.Max != 7 || len(p.Segments) != 0 || len(p.Model.Dimensions[0].Items) != 3 || len(s.Strange) != 0 || len(s.Labels) != 8 {
		t.Errorf("%+v, segments %+v", s, p.Segments)
	}
}

func TestWordsBehindTwoNumbersAreTold(t *testing.T) {
	words := map[string][]string{"Q": {"5 - Très satisfait", "4 - Satisfait", "3 - Neutre", "2 - Peu satisfait", "1 - Pas satisfait"}}
	p := propose(nil, sheetFrom(answered(60, []string{"Q1", "Q2", "Q3"}, words, map[string]map[int]string{"Q1": {3: "5 - Neutre"}, "Q3": {4: "5 - Neutre"}})))
	told := 0
	for _, l := range p.Model.Scale.Labels {
		if l.Contradicts {
			told++
			if l.Text != "5 - Neutre" || l.Value != 5 || l.Cells != 2 {
				t.Errorf("%+v", l)
			}
		} else if l.Text == "Neutre" && l.Value != 3 {
			t.Errorf("%+v", l)
		}
	}
	if told != 1 {
		t.Errorf("%+v", p.Model.Scale.Labels)
	}
}
