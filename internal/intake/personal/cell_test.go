package personal_test

import (
	"testing"

	"ecart/internal/intake/personal"
)

func TestCellsThatArePersonal(t *testing.T) {
	cases := map[personal.Kind][]string{
		personal.Email:     {"jean.dupont@exemple.fr", "A@b.co", "Jean Dupont <jean@exemple.fr>", "jean@sous.exemple.com; paul@exemple.fr"},
		personal.Telephone: {"06 12 34 56 78", "0612345678", "+33 6 12 34 56 78", "+33612345678", "0033612345678", "(0)6.12.34.56.78", "555-123-4567", "(555) 123-4567", "1-555-123-4567", "+44 20 7946 0958", "030 901820 12", "+1 (555) 123-4567"},
		personal.IP:        {"192.168.1.17", "8.8.8.8", "2001:db8::ff00:42:8329", "10.0.0.0/8", "192.0.2.1:8080", "::ffff:192.0.2.1"},
		personal.Token: {"https://exemple.fr/s?token=aZ81", "FR76 3000 6000 0112 3456 7890 189", "4539 1488 0343 6467", "00:1B:44:11:3A:B7", "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
			"DE89370400440532013000"},
		personal.Coordinates: {"45.7640, 4.8357", "48.85661 2.35222 0 0", "-33.8688;151.2093", "48,85660; 2,35220", "48,85660 2,35220"},
		personal.Address:     {"12 rue Victor Hugo", "12 bis, avenue de la République, 69003 Lyon", "69002 Lyon", "10 Downing Street, London", "221B Baker Street London", "Hauptstraße 12", "Calle Mayor 5, Madrid", "Via Roma 12, Milano", "D-10115 Berlin", "SW1A 2AA"},
		personal.Name:        {"Julien Martin", "DUPONT Jean", "Mme Ptak", "Anne-Marie de Villiers", "Marie-Claude O'Brien", "Jürgen Schmidt", "Francesca Rossi", "Herr Müller", "Carlos García López"},
	}
	tried := 0
	for want, cells := range cases {
		for _, c := range cells {
			tried++
			if got := personal.Cell(c); got != want {
				t.Errorf("%q is %q, want %q", c, got, want)
			}
		}
	}
	if tried < 40 {
		t.Errorf("%d cells tried", tried)
	}
}

func TestCellsThatLookPersonalAndAreNot(t *testing.T) {
	cells := []string{
		"", "7", "12", "4,5", "10/10", "2026-01-31", "31/01/2026", "01.02.2026", "2026-01-31 10:30:00", "01/02/2026 10:30", "20260131", "12:30:45", "00:01:30", "1.2.3", "1.2.3.4.5", "100 000 - 200 000", "1 234 567,89", "1,234,567", "000123456", "0000012345",
		"12345678", "123456789012", "R_2YPOQ602ER1jkf1", "E1-P1", "C0042", "5 - Très satisfait", "1 (Not at all)", "26-50", "$25,000 - $49,999", "> 60", "18-29", "Charlotte", "Florence", "Victoria", "Lyon", "Hôtel Victoria", "Saint Martin", "Le Moulin",
		"Hôtel de la Gare", "Tout à fait d'accord", "Very satisfied", "Service Client", "Plutôt d'accord", "@", "a@b", "5 @ 10", "N/A", "3 rue", "Rue", "Place 3", "24/7", "Room 12", "Chambre 312", "3.5, 4.2", "3,5; 4,2", "12,500; 13,750", "45.7, 4.8", "std::vector", "Étape 1 : accueil",
		"Julien", "très bien Martin", "Star Wars: Episode IV A New Hope", "500-1000", "2024 2025 2026", "0 000 000 000", "4970 1012 3456 7890",
	}
	for _, c := range cells {
		if got := personal.Cell(c); got != personal.None {
			t.Errorf("%q is %q, want nothing", c, got)
		}
	}
}
