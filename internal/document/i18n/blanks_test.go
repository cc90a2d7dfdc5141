package i18n

import "testing"

func TestBlanksThatNoLineMayBreakAt(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Accueil : prêt ?", "Accueil\u00a0: prêt\u202f?"},
		{"fr", "« Tenir parole » ; enfin !", "«\u00a0Tenir parole\u00a0»\u202f; enfin\u202f!"},
		{"fr", "Réponse en 10 min, 24 h sur 24", "Réponse en 10\u00a0min, 24\u00a0h sur 24"},
		{"fr", "Remise de 15 % (50 €)", "Remise de 15\u202f% (50\u00a0€)"},
		{"fr", "https://exemple.fr/a?b, 14:30", "https://exemple.fr/a?b, 14:30"},
		{"fr", "Les 3 hommes", "Les 3 hommes"}, // no unit, though it begins as one does
		{"fr", "déjà\u202f; mis\u00a0: là ", "déjà\u202f; mis\u00a0: là "},
		{"en", "Ready in 10 min ? « yes »", "Ready in 10 min ? « yes »"},
		{"de", "Um 10 % : ja ?", "Um 10\u00a0% : ja ?"},
		{"de", "In 10 min fertig", "In 10\u00a0min fertig"},
	} {
		p := printer(t, c.lang)
		if got := p.Spaced(c.text); got != c.want {
			t.Errorf("%s: %q became %q, not %q", c.lang, c.text, got, c.want)
		}
		if again := p.Spaced(c.want); again != c.want {
			t.Errorf("%s: %q is not left as it is: %q", c.lang, c.want, again)
		}
	}
}
