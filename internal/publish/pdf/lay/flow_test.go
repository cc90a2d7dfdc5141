package lay

import "testing"

func TestAHeadingNeverStandsAloneAtAPagesFoot(t *testing.T) {
	head := Strip{Height: 20, Keep: true}
	tall := Strip{Height: On(A4).TextHeight() - 50}
	sheets := Paginate([]Strip{tall, head, {Height: 60}}, On(A4))
	if len(sheets) != 2 || len(sheets[0].Strips) != 1 || len(sheets[1].Strips) != 2 {
		t.Fatalf("want the heading on the second page with its text, got %d pages", len(sheets))
	}
}

func TestATablesHeadStandsAgainOnTheNextPage(t *testing.T) {
	head := Strip{Height: 12}
	var strips []Strip
	for range 200 {
		strips = append(strips, Strip{Height: 20, Repeat: &head})
	}
	sheets := Paginate(strips, On(A4))
	if len(sheets) < 2 {
		t.Fatal("200 rows fit on one page")
	}
	for i, sh := range sheets[1:] {
		if sh.Strips[0].Height != head.Height {
			t.Errorf("page %d begins without the head", i+2)
		}
	}
}

func TestNoStripReachesBeyondItsPage(t *testing.T) {
	var strips []Strip
	for i := range 400 {
		strips = append(strips, Strip{Height: float64(7 + i*31%90), Gap: float64(i % 13), Keep: i%5 == 0})
	}
	placed := 0
	for n, sh := range Paginate(strips, On(A4)) {
		for _, s := range sh.Strips {
			placed++
			if s.Y < 0 || s.Y+s.Height > On(A4).TextHeight()+1e-9 {
				t.Errorf("page %d: a strip reaches from %.1f to %.1f of %.1f", n+1, s.Y, s.Y+s.Height, On(A4).TextHeight())
			}
		}
	}
	if placed != len(strips) {
		t.Errorf("%d of %d strips were placed", placed, len(strips))
	}
}
