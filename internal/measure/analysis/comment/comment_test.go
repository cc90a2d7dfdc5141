package comment

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/config/keys"
	"ecart/internal/intake/survey"
	"ecart/internal/measure/result"
	"ecart/internal/measure/stats"
	"ecart/internal/measure/study"
)

func settings(t *testing.T, more string) *config.Config {
	t.Helper()
	c, found := keys.Parse("report.yaml", ".", []byte("company: {name: Rivage}\nlocale: fr\nsources: [{role: customers, file: c.xlsx, columns: {nps: nps, comment: c}}]\n"+more))
	if found.HasErrors() {
		t.Fatal(found)
	}
	return c
}

// written makes customers of the comments of detractors, of promoters and of those between.
func written(bad, good, between []string) *survey.Customers {
	k := &survey.Customers{}
	add := func(texts []string, nps float64) {
		for _, text := range texts {
			k.N++
			k.Comments = append(k.Comments, survey.Comment{Text: text})
			k.NPS.Values, k.NPS.Missing = append(k.NPS.Values, nps), append(k.NPS.Missing, survey.Answered)
		}
	}
	add(bad, 3)
	add(good, 10)
	add(between, 7)
	return k
}

// letters is a word of its own for each number, so that no two comments are copies.
func letters(i int) string { return string([]rune{rune('b' + i%20), rune('a' + i/20), 'k', 'u'}) }

func texts(n int, format string) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf(format, letters(i))
	}
	return all
}

func measure(c *config.Config, k *survey.Customers, names ...string) result.Comments {
	return Measure(study.New(c, &survey.Dataset{Customers: k, Names: names}))
}

func hotel() *survey.Customers {
	return written(texts(30, "Attente trop longue au comptoir et personnel pas aimable, %s."), texts(40, "Accueil chaleureux et service très rapide du personnel, %s."), texts(12, "Chambre correcte mais le prix est élevé, %s."))
}

func TestThemesTermsAndQuotationsOfAnInventedHotel(t *testing.T) {
	r := measure(settings(t, ""), hotel())
	if r.Status != result.Measured || r.Counted != 82 || r.Bad.Value != 30 || r.Good.Value != 40 || r.French != 82 {
		t.Fatalf("read %+v", r)
	}
	i := slices.IndexFunc(r.Themes, func(t result.CommentTheme) bool { return t.ID == "waiting" })
	waiting := r.Themes[i]
	want, _ := stats.Wilson(70, 82, 0.95) // attente, longue and rapide
	if waiting.Share.Value != want.Value || waiting.Share.Lo != want.Lo || waiting.Share.N != 82 || waiting.NPS.N != 70 || math.Abs(waiting.NPS.Value-1000.0/70) > 1e-9 {
		t.Errorf("waiting is %+v", waiting)
	}
	words := func(terms []result.Term) string {
		var all []string
		for _, t := range terms {
			all = append(all, t.Word)
		}
		return strings.Join(all, " ")
	}
	if bad := words(r.BadTerms); !strings.Contains(bad, "attente") || !strings.Contains(bad, "pas_aimable") || strings.Contains(bad, "personnel") {
		t.Errorf("the terms of the dissatisfied are %q", bad)
	}
	if good := words(r.GoodTerms); !strings.Contains(good, "chaleureux") || !strings.Contains(good, "rapide") {
		t.Errorf("the terms of the satisfied are %q", good)
	}
	if len(waiting.Quotes) != 2 || waiting.Quotes[0].Side != "bad" || waiting.Quotes[1].Side != "good" || len(r.Keywords) == 0 || len(r.Pairs) == 0 {
		t.Errorf("quotes %+v, keywords %d, pairs %d", waiting.Quotes, len(r.Keywords), len(r.Pairs))
	}
}

func TestOrderOfRowsDoesNotMatter(t *testing.T) {
	k := hotel()
	there := measure(settings(t, ""), k)
	slices.Reverse(k.Comments)
	slices.Reverse(k.NPS.Values)
	if back := measure(settings(t, ""), k); !reflect.DeepEqual(there, back) {
		t.Errorf("turned round:\n%+v\n%+v", there, back)
	}
}

func TestWithoutCommentsNothingIsMeasured(t *testing.T) {
	c := settings(t, "")
	silent := written(nil, nil, []string{"", "  ", "RAS"})
	for reason, k := range map[string]*survey.Customers{"no_customers": nil, "no_column:comment": {}, "no_answers": silent} {
		if r := measure(c, k); r.Status != result.NotMeasured || r.Reason != reason {
			t.Errorf("%s: %v %q", reason, r.Status, r.Reason)
		}
	}
	few := measure(c, written(texts(4, "Attente longue %s"), nil, nil))
	if few.Status != result.Suppressed || few.Counted != 0 || len(few.Themes) != 0 {
		t.Errorf("four comments gave %+v", few)
	}
}

func TestFewerThanTwentyOnASideGiveContextsOnly(t *testing.T) {
	r := measure(settings(t, ""), written(texts(19, "Attente trop longue, %s."), texts(40, "Accueil chaleureux, %s."), nil))
	if r.TermsWhy != result.ReasonTooFew || len(r.BadTerms)+len(r.GoodTerms) != 0 || len(r.Keywords) == 0 {
		t.Errorf("why %q, %d terms, %d keywords", r.TermsWhy, len(r.BadTerms)+len(r.GoodTerms), len(r.Keywords))
	}
}

func TestCopiesOfALongerCommentCountOnce(t *testing.T) {
	same := slices.Repeat([]string{"Attente vraiment trop longue ce matin !"}, 6)
	short := slices.Repeat([]string{"Accueil parfait"}, 6)
	r := measure(settings(t, ""), written(same, short, nil))
	if r.Counted != 7 || r.Repeated != 5 {
		t.Errorf("%d count, %d are copies", r.Counted, r.Repeated)
	}
}

// Whoever reads everything that is returned must find no secret: names, addresses and small places, masked or left out.
func TestNothingPersonalIsReturned(t *testing.T) {
	bad := texts(30, "Attente trop longue, Zoltan Ptak m'a répondu zoltan@example.org ou 06 12 34 56 78, %s.")
	bad = append(bad, texts(30, "Attente trop longue, Mme Secret était absente, %s.")...)
	bad = append(bad, "Attente trop longue au Moulin ce soir là encore.", "Attente longue chez minuscule encore une fois hier.")
	k := written(bad, texts(30, "Accueil chaleureux et rapide, %s."), nil)
	f := survey.Factor{ID: "location", Levels: []string{"Grand Hôtel", "Le Moulin"}, Codes: make([]int, k.N)}
	f.Codes[61] = 1
	k.Factors = []survey.Factor{f}
	r := measure(settings(t, "comments: {names: [Minuscule]}"), k)
	all := fmt.Sprintf("%+v", r)
	for _, secret := range []string{"Zoltan", "Ptak", "example", "06 12", "Secret", "Moulin", "inuscule"} {
		if strings.Contains(all, secret) {
			t.Errorf("%q is returned", secret)
		}
	}
	if !strings.Contains(all, "⟦name⟧") {
		t.Error("nothing was quoted with a mask, so the test shows nothing")
	}
}

func TestCommentsAreNotQuotedWhereReportYamlForbidsItOrASideIsSmall(t *testing.T) {
	quoted := func(r result.Comments) int {
		n := len(r.Keywords)
		for _, t := range r.Themes {
			n += len(t.Quotes)
		}
		return n
	}
	if n := quoted(measure(settings(t, "comments: {quotes: false}"), hotel())); n != 0 {
		t.Errorf("%d quotations although they are forbidden", n)
	}
	if n := quoted(measure(settings(t, "privacy: {verbatim: 41}"), hotel())); n != 0 {
		t.Errorf("%d quotations of sides that are too small", n)
	}
}

func TestFewAndAllButFewAreHidden(t *testing.T) {
	r := measure(settings(t, "comments: {themes: [{id: rare, words: [piscine]}, {id: common, words: [attente]}]}"),
		written(append(texts(30, "Attente longue, %s."), texts(3, "Piscine froide, %s.")...), nil, nil))
	for _, theme := range r.Themes {
		if theme.Share.Status != result.Suppressed || theme.Share.Value != 0 || theme.NPS.OK() {
			t.Errorf("%s is shown: %+v", theme.ID, theme)
		}
	}
	if r.Unmatched.OK() && r.Unmatched.Value != 0 {
		t.Errorf("unmatched is %+v", r.Unmatched)
	}
}

func TestSidesAreTakenFromSatisfactionWhereNobodyWasAskedToRecommend(t *testing.T) {
	k := hotel()
	k.CSAT, k.NPS = k.NPS, survey.Scores{}
	for i := range k.CSAT.Values {
		k.CSAT.Values[i] = map[float64]float64{3: 2, 7: 3, 10: 5}[k.CSAT.Values[i]]
	}
	if r := measure(settings(t, ""), k); r.Split != "csat" || r.Bad.Value != 30 || r.Good.Value != 40 || r.NPS.Reason != "no_column:nps" {
		t.Errorf("split %q, bad %v, good %v", r.Split, r.Bad.Value, r.Good.Value)
	}
	k.CSAT = survey.Scores{}
	if r := measure(settings(t, ""), k); r.TermsWhy != result.ReasonNoSplit {
		t.Errorf("terms are compared by nothing: %q", r.TermsWhy)
	}
}

// What a column of staff that no mapping names holds is masked in what is quoted, in small letters too.
func TestStaffOfTheSurveysOwnColumnsAreMasked(t *testing.T) {
	k := written(texts(30, "Attente trop longue, ptak et Ondine n'étaient pas aimables, %s."), texts(30, "Accueil chaleureux de Ptak et rapide, %s."), nil)
	all := fmt.Sprintf("%+v", measure(settings(t, ""), k, "Zoltan Ptak", "Ondine Halasz"))
	for _, secret := range []string{"Ptak", "Ondine"} {
		if strings.Contains(all, secret) {
			t.Errorf("%q is returned", secret)
		}
	}
	if !strings.Contains(all, "⟦name⟧") {
		t.Error("nothing was quoted with a mask, so the test shows nothing")
	}
}

func TestThemesAreHeldBetweenTheDissatisfiedAndTheSatisfied(t *testing.T) {
	bad := append(texts(24, "Attente trop longue, %s."), texts(16, "Chambre bruyante et froide, %s.")...)
	good := append(texts(8, "Attente courte, %s."), texts(32, "Chambre parfaite et calme, %s.")...)
	r := measure(settings(t, "comments: {themes: [{id: waiting, words: [attente]}, {id: room, words: [chambre]}]}"), written(bad, good, texts(9, "Piscine fermée, %s.")))
	waiting := r.Themes[0]
	want, _ := stats.Newcombe(24, 40, 8, 40, 0.95)
	if waiting.Bad.Value != 0.6 || waiting.Good.Value != 0.2 || math.Abs(waiting.Difference.Value-want.Value) > 1e-12 || math.Abs(waiting.Difference.Lo-want.Lo) > 1e-12 || !waiting.Test.Clear(0.95) {
		t.Errorf("waiting: %+v", waiting)
	}
	p := []float64{r.Themes[0].Test.P, r.Themes[1].Test.P}
	for i, adjusted := range stats.BenjaminiHochberg(p) {
		if math.Abs(r.Themes[i].Test.Adjusted-adjusted) > 1e-15 {
			t.Errorf("adjusted p %v, want %v", r.Themes[i].Test.Adjusted, adjusted)
		}
	}
	few := append(texts(3, "Attente trop longue, %s."), texts(37, "Chambre bruyante, %s.")...)
	if got := measure(settings(t, "comments: {themes: [{id: waiting, words: [attente]}]}"), written(few, good, nil)).Themes[0]; !got.Share.OK() || got.Bad.OK() || got.Good.OK() {
		t.Errorf("three of the dissatisfied would be told by the others: %+v", got)
	}
}
