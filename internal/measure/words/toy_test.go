package words_test

import (
	"fmt"
	"strings"
	"testing"

	"ecart/internal/measure/words"
)

// The example of method §14, which a program of its own worked out.
var (
	toyBad = []string{"Attente trop longue et personnel pas aimable", "Attente trop longue, commande froide",
		"Personnel désagréable, attente interminable, pas d'excuses", "Commande froide et erreur sur la facture"}
	toyGood = []string{"Personnel aimable et service rapide", "Service rapide, accueil chaleureux", "Accueil chaleureux, commande rapide", "Personnel aimable, rien à redire"}
)

func readAll(texts []string, l words.Language) [][]words.Word {
	var all [][]words.Word
	for _, text := range texts {
		all = append(all, words.Read(text, l))
	}
	return all
}

func TestTermsOfTheExampleAreThoseOfTheMethod(t *testing.T) {
	bad, good := readAll(toyBad, words.French), readAll(toyGood, words.French)
	a, b := words.Count(bad, false), words.Count(good, false)
	contrasts, forms := words.LogOdds(a, b, 10), words.Forms(append(bad, good...))
	if a.Total != 17 || b.Total != 16 || len(contrasts) != 18 {
		t.Fatalf("nA=%d nB=%d V=%d, want 17, 16 and 18", a.Total, b.Total, len(contrasts))
	}
	// Among equal z the method's program sorts by form and this one by stem; the words of each place are the same.
	want := []string{
		"attente bad=3 good=0 log-odds=+1.541682 z=+1.324020",
		"froide bad=2 good=0 log-odds=+1.498791 z=+1.050982",
		"longue bad=2 good=0 log-odds=+1.498791 z=+1.050982",
		"désagréable bad=1 good=0 log-odds=+1.458615 z=+0.723236",
		"aimable bad=0 good=2 log-odds=-1.579272 z=-1.107417",
		"chaleureux bad=0 good=2 log-odds=-1.579272 z=-1.107417",
		"service bad=0 good=2 log-odds=-1.579272 z=-1.107417",
		"rapide bad=0 good=3 log-odds=-1.625036 z=-1.395606",
	}
	var got []string
	for i, c := range contrasts {
		if i < 4 || i >= len(contrasts)-4 {
			got = append(got, fmt.Sprintf("%s bad=%d good=%d log-odds=%+.6f z=%+.6f", forms[c.Key], c.First, c.Second, c.Delta, c.Z))
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPairsOfTheExampleAreThoseOfTheMethod(t *testing.T) {
	all := readAll(append(append([]string{}, toyBad...), toyGood...), words.French)
	forms := words.Forms(all)
	got := map[string]string{}
	for _, p := range words.Pairs(all, 2) {
		got[forms[p.A]+"+"+forms[p.B]] = fmt.Sprintf("%d PMI=%.6f G2=%.6f", p.Together, p.PMI, p.G2)
	}
	for pair, want := range map[string]string{
		"accueil+chaleureux": "2 PMI=2.000000 G2=8.997362", "accueil+rapide": "2 PMI=1.415037 G2=5.178277", "attente+longue": "2 PMI=1.415037 G2=5.178277",
	} {
		if got[pair] != want {
			t.Errorf("%s: %s, want %s", pair, got[pair], want)
		}
	}
}

func TestKeywordOfTheExampleStandsInItsContext(t *testing.T) {
	text := words.Text(toyBad[2])
	for _, w := range words.Read(text, words.French) {
		if w.Form != "attente" {
			continue
		}
		if c := words.InContext(text, w, 2); c != (words.Context{Left: "Personnel désagréable, ", Key: "attente", Right: " interminable, pas …"}) {
			t.Errorf("the context is %q", c)
		}
		return
	}
	t.Error("the word was not read")
}
