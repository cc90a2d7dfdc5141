package words_test

import (
	"strings"
	"testing"

	"ecart/internal/measure/words"
)

func TestReadingKeepsWhatCarriesMeaning(t *testing.T) {
	cases := []struct {
		name, text string
		language   words.Language
		want       string
	}{
		{"elisions", "L’accueil qu'on m'a fait jusqu'à l'heure", words.French, "accueil heure"},
		{"denied after pas", "n'est pas très aimable", words.French, "pas_aimable"},
		{"denied before pas, once", "Personne ne répond pas au téléphone", words.French, "personne pas_répond téléphone"},
		{"plus after ne", "La chambre n'est plus propre", words.French, "chambre pas_propre"},
		{"plus that compares", "plus rapide", words.French, "rapide"},
		{"jamais, sans, aucun", "jamais propre, sans sourire, aucune excuse", words.French, "pas_propre pas_sourire pas_excuse"},
		{"what a hyphen ties is one word", "petit-déjeuner du week-end servit-on, pas check-in - rapide", words.French, "petit-déjeuner week-end servit pas_check-in rapide"},
		{"rien is a word", "rien à redire", words.French, "rien redire"},
		{"a denial ends with its sentence", "Pas. Accueil parfait", words.French, "accueil parfait"},
		{"English", "Staff weren't very friendly and never answered, no excuse", words.English, "staff not_friendly not_answered not_excuse"},
		{"without the apostrophe", "didnt answer", words.English, "not_answer"},
		{"both", "Personnel pas aimable but the room was not clean", words.Both, "personnel pas_aimable room not_clean"},
		{"a mask is no word", "Merci ⟦name⟧ pour l'accueil", words.French, "merci accueil"},
		{"digits and signs", "30 min, 2x !!! ;-)", words.French, "min"},
		{"nothing", " … 12 ", words.French, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range words.Read(c.text, c.language) {
				got = append(got, w.Negation+w.Form)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("Read(%q) = %q, want %q", c.text, s, c.want)
			}
		})
	}
}

func TestNegationsAreNoStopWordsInEitherLanguage(t *testing.T) {
	for _, w := range strings.Fields("pas jamais sans aucun aucune non ni") {
		if got := words.Read(w+" propre", words.French); len(got) != 1 || got[0].Negation != "pas_" {
			t.Errorf("%q denies nothing: %+v", w, got)
		}
	}
	for _, w := range strings.Fields("not no never without don't cannot") {
		if got := words.Read(w+" clean", words.English); len(got) != 1 || got[0].Negation != "not_" {
			t.Errorf("%q denies nothing: %+v", w, got)
		}
	}
}

func TestLanguageIsFoundByItsSmallWords(t *testing.T) {
	cases := []struct {
		text string
		want words.Language
	}{
		{"Le personnel est aimable et la chambre propre", words.French},
		{"The staff were friendly and the room clean", words.English},
		{"Le personnel est très aimable mais the room was not so clean", words.Both},
		{"Parfait", words.English}, // the fallback
		{"Chambre désuète", words.French},
	}
	for _, c := range cases {
		if got := words.Detect(c.text, words.English); got != c.want {
			t.Errorf("Detect(%q) = %d, want %d", c.text, got, c.want)
		}
	}
	for s, want := range map[string]words.Language{"FR": words.French, "fr-CA": words.French, "Français": words.French, "en_GB": words.English, "anglais": words.English} {
		if got, ok := words.ParseLanguage(s); !ok || got != want {
			t.Errorf("ParseLanguage(%q) = %d, %v", s, got, ok)
		}
	}
	if _, ok := words.ParseLanguage("suomi"); ok {
		t.Error("a third language is taken for one of the two")
	}
}

func TestTheSameCommentHasOneNormalForm(t *testing.T) {
	for _, s := range []string{"Très bien, l’accueil !", "  très bien — L'ACCUEIL", "Tre\u0300s bien: l'accueil 😀"} {
		if got := words.Normal(s); got != "très bien l accueil" {
			t.Errorf("Normal(%q) = %q", s, got)
		}
	}
	if words.Fold("Désagréable Cœur") != "desagreable coeur" {
		t.Errorf("Fold gives %q", words.Fold("Désagréable Cœur"))
	}
}

func TestFormsOfOneStemAreCountedTogetherAndShownAsWrittenMost(t *testing.T) {
	all := readAll([]string{"aimables", "aimable aimable", "pas aimables"}, words.French)
	c, forms := words.Count(all, false), words.Forms(all)
	key := all[0][0].Key()
	if c.Of[key] != 3 || c.Comments[key] != 2 || c.Total != 4 || forms[key] != "aimable" || forms["pas_"+key] != "pas_aimables" {
		t.Errorf("counted %+v, shown %v", c, forms)
	}
	if once := words.Count(all, true); once.Of[key] != 2 || once.Total != 3 {
		t.Errorf("counted once %+v", once)
	}
}

func TestThereIsNoContrastWithoutTwoGroupsOfWords(t *testing.T) {
	some := words.Count(readAll([]string{"propre calme"}, words.French), false)
	one := words.Count(readAll([]string{"propre"}, words.French), false)
	if words.LogOdds(some, words.Counts{}, 10) != nil || words.LogOdds(words.Counts{}, some, 10) != nil || words.LogOdds(one, one, 10) != nil || words.LogOdds(some, some, 0) != nil {
		t.Error("a contrast of nothing")
	}
	all := words.LogOdds(some, some, 10)
	if len(all) != 2 || all[0].Z != 0 || all[1].Z != 0 {
		t.Errorf("a group differs from itself: %+v", all)
	}
}

func TestContrastsTurnRoundWithTheirGroups(t *testing.T) {
	a, b := words.Count(readAll(toyBad, words.French), false), words.Count(readAll(toyGood, words.French), false)
	there, back := words.LogOdds(a, b, 10), words.LogOdds(b, a, 10)
	z := map[string]float64{}
	for _, c := range there {
		z[c.Key] = c.Z
	}
	if len(back) < 10 {
		t.Fatal("too few contrasts")
	}
	for _, c := range back {
		if !near(c.Z, -z[c.Key]) {
			t.Errorf("%s: z = %v and %v", c.Key, c.Z, z[c.Key])
		}
	}
}

func TestThemesAreFoundByStemFormAndStart(t *testing.T) {
	d := words.NewDictionary([][]string{{"attente", "attend*"}, {"clean", "propre"}, {"prix"}})
	cases := []struct {
		text     string
		language words.Language
		want     string
	}{
		{"Les attentes", words.French, "100"}, {"Nous attendions", words.French, "100"}, {"pas propre", words.French, "010"},
		{"cleaned rooms", words.English, "010"}, {"Prix et attente", words.French, "101"}, {"un rapport propreté-prix", words.French, "001"}, {"Merci", words.French, "000"}, {"", words.French, "000"},
	}
	for _, c := range cases {
		got := ""
		for _, is := range d.Themes(words.Read(c.text, c.language)) {
			got += map[bool]string{true: "1", false: "0"}[is]
		}
		if got != c.want {
			t.Errorf("%q speaks of %s, want %s", c.text, got, c.want)
		}
	}
}
