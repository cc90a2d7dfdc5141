package words_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"ecart/internal/measure/words"
)

func TestPersonalDataIsMasked(t *testing.T) {
	m := words.NewMasker([]string{"Camille Le Goff", "Ingrid", "Rose Blanc"})
	cases := []struct{ name, text, want string }{
		{"e-mail", "Écrivez à jean.dupont@example.org svp", "Écrivez à ⟦email⟧ svp"},
		{"e-mail spelt out", "moi (at) example.org merci", "⟦email⟧ merci"},
		{"French telephone", "Rappelez le 06 12 34 56 78 !", "Rappelez le ⟦phone⟧ !"},
		{"international telephone", "Call +44 20 7946 0958 now", "Call ⟦phone⟧ now"},
		{"card", "carte 4970 1234 5678 9012 débitée", "carte ⟦number⟧ débitée"},
		{"IBAN", "FR76 3000 6000 0112 3456 7890 189 est mon compte", "⟦number⟧ est mon compte"},
		{"link", "voir https://example.org/a?b=1 et www.exemple.fr", "voir ⟦link⟧ et ⟦link⟧"},
		{"room", "Chambre 312 trop bruyante", "Chambre ⟦number⟧ trop bruyante"},
		{"address", "j'habite 12 bis rue Victor Hugo, merci", "j'habite ⟦address⟧, merci"},
		{"postcode and town", "69002 Lyon est ma ville", "⟦address⟧ est ma ville"},
		{"English address", "I live at 10 Downing Street, London", "I live at ⟦address⟧, London"},
		{"title with point", "M. Dupont était absent", "M. ⟦name⟧ était absent"},
		{"title and two names", "Merci à Madame Anne-Marie de Villiers pour tout", "Merci à Madame ⟦name⟧ pour tout"},
		{"title in small letters", "mme durand nous a aidés", "mme ⟦name⟧ nous a aidés"},
		{"English title", "Mrs Smith was rude", "Mrs ⟦name⟧ was rude"},
		{"a title without a name", "Madame la directrice est gentille", "Madame la directrice est gentille"},
		{"greeting", "Bonjour Zébulon, tout va bien", "Bonjour ⟦name⟧, tout va bien"},
		{"thanks", "Thanks to Dorina and Bogdan we slept well", "Thanks to ⟦name⟧ and ⟦name⟧ we slept well"},
		{"common first name", "Julien Martin a été parfait", "⟦name⟧ a été parfait"},
		{"signature", "Très bien. Cordialement, Wenceslas Ptak", "Très bien. Cordialement, ⟦name⟧"},
		{"name of the list in small letters", "merci ingrid", "merci ⟦name⟧"},
		{"name of the list", "Le Goff a souri, Camille Le Goff aussi", "Le ⟦name⟧ a souri, ⟦name⟧ aussi"},
		{"a word that is part of a name", "une rose blanche et du vin blanc", "une rose blanche et du vin blanc"},
		{"initial", "signé par J. Dupont hier", "signé par ⟦name⟧ hier"},
		{"nothing personal", "Attente trop longue, 3 fois en 2 jours.", "Attente trop longue, 3 fois en 2 jours."},
		{"someone's own brackets", "⟦name⟧ 5 ⟧", "(name) 5 )"},
		{"what cannot be seen", "06\u200b12345678 a\u00adb", "⟦phone⟧ ab"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := m.Mask(c.text); got != c.want {
				t.Errorf("Mask(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// Names in small letters, that no list of the report holds: of people of whom another comment, or a column of the survey, tells.
func TestNamesInSmallLettersAreMaskedByWhatTheOtherCommentsTell(t *testing.T) {
	comments := []string{
		"Mme Ptak a été parfaite.", "Un grand merci à Zsofia Halasz !", "ptak est adorable", "le petit déjeuner est parfait", "petit déjeuner copieux", "un petit bar", "monsieur petit nous a aidés",
		"madame charmante à l'accueil", "charmante équipe", "une personne charmante", "accueil charmante", "Bonjour Julie Chambre, très bien", "chambre sale", "chambre bruyante", "la chambre",
	}
	m := words.NewMasker(nil)
	m.Learn(comments, []string{"Ondine Rivoli", "Rose"})
	cases := []struct{ name, text, want string }{
		{"a name that a title gives away elsewhere", "ptak est adorable", "⟦name⟧ est adorable"},
		{"a common first name in small letters", "julien était très gentil", "⟦name⟧ était très gentil"},
		{"a first name that is a word too", "le sol en pierre est froid, on se marie ici", "le sol en pierre est froid, on se marie ici"},
		{"an unknown name after a title written out", "madame dubrulle nous a reçus", "madame ⟦name⟧ nous a reçus"},
		{"an unknown name after thanks", "merci à korbinian pour tout, thanks to korbinian", "merci à ⟦name⟧ pour tout, thanks to ⟦name⟧"},
		{"thanks to what is no person", "merci à toute l'équipe, merci à vous, thanks to the staff", "merci à toute l'équipe, merci à vous, thanks to the staff"},
		{"a common word after a title", "madame charmante à l'accueil", "madame charmante à l'accueil"},
		{"a title alone", "la madame de la réception", "la madame de la réception"},
		{"staff of a column that no mapping names", "ondine et rivoli m'ont aidé", "⟦name⟧ et ⟦name⟧ m'ont aidé"},
		{"a surname that is a common word", "la chambre est belle", "la chambre est belle"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := m.Mask(c.text); got != c.want {
				t.Errorf("Mask(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestMaskIsShownInTheWordsOfTheReader(t *testing.T) {
	masked := words.NewMasker(nil).Mask("Mme Durand, 06 12 34 56 78")
	if got := words.Show(masked, func(k words.Kind) string { return "[" + strings.ToUpper(string(k)) + "]" }); got != "Mme [NAME], [PHONE]" {
		t.Errorf("shown as %q", got)
	}
}

func TestWhatMayStillPointAtSomeoneIsSuspicious(t *testing.T) {
	cases := []struct {
		name, text string
		want       bool
	}{
		{"plain", "Très bien. Merci à tous.", false},
		{"after a quotation mark", "« Bien » dit-il. (Parfait)", false},
		{"a name inside", "Le groom Zoltan est parfait", true},
		{"a known word", "Nous aimons Rivage", false},
		{"capitals alone", "ZOLTAN EST NUL", true},
		{"a year or a code", "depuis 1998 je viens", true},
		{"a mask", "Merci ⟦name⟧ pour tout", false},
	}
	for _, c := range cases {
		if got := words.Suspicious(c.text, []string{"rivage"}); got != c.want {
			t.Errorf("%s: Suspicious(%q) = %v", c.name, c.text, got)
		}
	}
}

var (
	address = regexp.MustCompile(`[^\s@]+@[^\s@]+\.[^\s@]+`)
	row     = regexp.MustCompile(`\p{Nd}{6,}`)
)

func FuzzMaskedTextHasNoAddressAndNoRowOfSixDigits(f *testing.F) {
	for _, seed := range []string{"a@b.fr", "0612345678", "06 12 34 56 78 a@b.c", "M. 123456", "FR7630006000011234567890189", "٣٤٥٦٧٨٩", "12\u200b3456", "⟦1⟧23456", "\xff@\xfe.x", "Bonjour 12345 6 Lyon"} {
		f.Add(seed)
	}
	m := words.NewMasker([]string{"Camille Le Goff"})
	f.Fuzz(func(t *testing.T, text string) {
		masked := m.Mask(text)
		if address.MatchString(masked) || strings.ContainsRune(masked, '@') || row.MatchString(masked) {
			t.Errorf("%q becomes %q", text, masked)
		}
	})
}

func FuzzReadingNeverFails(f *testing.F) {
	for _, seed := range append(append([]string{"", "'", "n'", "don't", "l'\u0301", "\xff\xfe", "⟦", "ne pas"}, toyBad...), toyGood...) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = words.Text(text)
		for _, l := range []words.Language{words.French, words.English, words.Both, words.Detect(text, words.French)} {
			at := 0
			for _, w := range words.Read(text, l) {
				if w.From < at || w.To <= w.From || w.To > len(text) || w.Stem == "" || strings.ToLower(text[w.From:w.To]) != w.Form {
					t.Fatalf("%q has the word %+v", text, w)
				}
				if strings.ContainsFunc(w.Form, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
					t.Errorf("%q is no word", w.Form)
				}
				at = w.To
				words.InContext(text, w, 5)
			}
		}
	})
}
