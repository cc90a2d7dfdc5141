package diag

import "testing"

func TestNearestFindsWhatWasMeant(t *testing.T) {
	known := []string{"dimensions", "company", "pages", "pdf", "Réponses"}
	for _, c := range []struct {
		name, in, want string
		ok             bool
	}{
		{"a letter missing", "dimesions", "dimensions", true},
		{"two neighbours swapped", "comapny", "company", true},
		{"another case", "PDF", "pdf", true},
		{"accents count as one letter", "Reponses", "Réponses", true},
		{"nothing near", "weather", "", false},
		{"short words need to be close", "abc", "", false},
		{"an empty word", "", "", false},
	} {
		got, ok := Nearest(c.in, known)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%s: Nearest(%q) = %q, %v; want %q, %v", c.name, c.in, got, ok, c.want, c.ok)
		}
	}
	if _, ok := Nearest("x", nil); ok {
		t.Error("something is near among no words")
	}
}

func TestAWordWithAnOpenMiddleIsAsNearAsTheNearestItCanBe(t *testing.T) {
	for _, c := range []struct {
		in, begins, ends string
		want             int
	}{
		{"nps.location.lille", "nps.location.", "", 0},
		{"nps.loction.lille", "nps.location.", "", 1},
		{"processes.check_in.wiat", "processes.", ".wait", 1},
		{"nsp.location.lille", "nps.location.", "", 1},
		{"NPS-Location", "nps.location", "", 1},
		{"", "nps", "x", 4},
	} {
		if got := ApartOpen(c.in, c.begins, c.ends); got != c.want {
			t.Errorf("%q is %d from %s…%s, want %d", c.in, got, c.begins, c.ends, c.want)
		}
	}
}
