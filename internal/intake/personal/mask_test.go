package personal_test

import (
	"regexp"
	"testing"

	"ecart/internal/intake/personal"
)

func TestWhatLeadsToAPersonIsMasked(t *testing.T) {
	cases := []struct{ name, text, signs, mask string }{
		{"e-mail", "Écrivez à jean.dupont@exemple.fr svp", "Écrivez à [e-mail] svp", "Écrivez à [e-mail] svp"},
		{"e-mail spelt out", "jean (at) exemple.fr", "[e-mail]", "[e-mail]"},
		{"telephone", "au 06 12 34 56 78 !", "au [telephone] !", "au [telephone] !"},
		{"telephone behind a number", "poste 5 06 12 34 56 78", "poste 5 [telephone]", "poste 5 [telephone]"},
		{"international", "call +44 20 7946 0958 now", "call [telephone] now", "call [telephone] now"},
		{"IP address", "from 192.168.1.17 and 2001:db8::1", "from [IP address] and [IP address]", "from [IP address] and [IP address]"},
		{"link", "voir https://x.fr/s?t=1 ou www.x.fr", "voir [link] ou [link]", "voir [link] ou [link]"},
		{"account", "FR76 3000 6000 0112 3456 7890 189", "[account]", "[account]"},
		{"card", "carte 4539 1488 0343 6467", "carte [account]", "carte [account]"},
		{"coordinates", "ici 45.7640, 4.8357", "ici [coordinates]", "ici [coordinates]"},
		{"device", "00:1B:44:11:3A:B7", "[device]", "[device]"},
		{"address", "j'habite 12 bis rue Victor Hugo", "j'habite 12 bis rue Victor Hugo", "j'habite [address]"},
		{"German address", "ich wohne Hauptstraße 12", "ich wohne Hauptstraße 12", "ich wohne [address]"},
		{"Italian address", "via Roma 12", "via Roma 12", "[address]"},
		{"long number", "dossier 123456789", "dossier 123456789", "dossier [number]"},
		{"name", "Merci à Julien Martin", "Merci à Julien Martin", "Merci à [name]"},
		{"name behind a title", "Mme Ptak et M. de Villiers", "Mme Ptak et M. de Villiers", "Mme [name] et M. de Villiers"},
		{"surname in capitals", "DUPONT Jean", "DUPONT Jean", "[name]"},
		{"a house's name", "Hôtel Victoria", "Hôtel Victoria", "Hôtel Victoria"},
		{"dates", "le 01/02/2026 à 10:30, 2026-01-31 10:30", "le 01/02/2026 à 10:30, 2026-01-31 10:30", "le 01/02/2026 à 10:30, 2026-01-31 10:30"},
		{"amounts", "$100,000 - $149,999; 100 000 €", "$100,000 - $149,999; 100 000 €", "$100,000 - $149,999; 100 000 €"},
		{"nothing personal", "Attente trop longue, 3 fois en 2 jours.", "Attente trop longue, 3 fois en 2 jours.", "Attente trop longue, 3 fois en 2 jours."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := personal.Signs(c.text); got != c.signs {
				t.Errorf("Signs(%q) = %q, want %q", c.text, got, c.signs)
			}
			if got := personal.Mask(c.text); got != c.mask {
				t.Errorf("Mask(%q) = %q, want %q", c.text, got, c.mask)
			}
		})
	}
}

func TestExamplesAreMaskedStrictly(t *testing.T) {
	known := personal.Known{}
	known.Add("Zoltan de Ptakowicz")
	for text, want := range map[string]string{
		"Rappelez Zoltan Ptakowicz. Très bien.":         "Rappelez [name] [name]. Très bien.",
		"Ptakowicz est parfait":                         "[name] est parfait",
		"un accueil signé Ostwine Zrvnaq, à Zyrville !": "un accueil signé […] […], à […] !",
		"Attente trop longue. Dommage : Rien à dire":    "Attente trop longue. Dommage : Rien à dire",
		"Le zoltan est un mot ici":                      "Le zoltan est un mot ici",
		"au 192.168.1.17 pour Julien Martin":            "au [IP address] pour [name]",
	} {
		if got := personal.Strict(text, known); got != want {
			t.Errorf("Strict(%q) = %q, want %q", text, got, want)
		}
	}
}

// What no masked text may hold, said otherwise than the masks are.
var leaks = []*regexp.Regexp{
	regexp.MustCompile(`[^\s@]@[^\s@]+\.[a-z]{2}`),
	regexp.MustCompile(`\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b`),
	regexp.MustCompile(`\b0[1-9](?:[ .-]?\d\d){4}\b`),
	regexp.MustCompile(`\+\d{2}(?:[ .-]?\d){9}`),
	regexp.MustCompile(`https?://\S`),
}

func FuzzAMaskedTextHoldsNothingPersonalAndStaysAsItIs(f *testing.F) {
	for _, s := range []string{"", "jean@exemple.fr", "a@b@c.de", "06 12 34 56 78", "06 12jean@x.fr34 56 78", "1.2.3.4.5.6.7.8", "1.2.3.4@x.fr", "+33 612345678 0612345678", "http://http://x", "2001:db8::1:1.2.3.4", "M. M. Jean Jean de de Paul", "01/02/2026 0612345678",
		"12 rue 12 rue de Paul 69002 Lyon", "[e-mail]@[link].fr", "(at)(at)(at) x", "45.7640, 4.8357 0612345678", "Hauptstraße 12 12", "J. Martin", "\u00a006\u00a012\u00a034\u00a056\u00a078"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		masked := personal.Mask(s)
		for _, leak := range leaks {
			if found := leak.FindString(masked); found != "" {
				t.Errorf("%q masked is %q and holds %q", s, masked, found)
			}
		}
		if again := personal.Mask(masked); again != masked {
			t.Errorf("%q masked is %q, and masked again %q", s, masked, again)
		}
		strict := personal.Strict(s, personal.Known{"martin": true})
		for _, leak := range leaks {
			if found := leak.FindString(strict); found != "" {
				t.Errorf("%q masked strictly is %q and holds %q", s, strict, found)
			}
		}
		if again := personal.Strict(strict, personal.Known{"martin": true}); again != strict {
			t.Errorf("%q masked strictly is %q, and again %q", s, strict, again)
		}
		if again := personal.Signs(masked); again != masked {
			t.Errorf("%q masked is %q, and its signs masked again %q", s, masked, again)
		}
	})
}
