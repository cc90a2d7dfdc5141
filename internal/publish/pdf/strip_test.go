package pdf

import "testing"

func TestAHeadingNeverStandsAloneAtAPagesFoot(t *testing.T) {
	head := strip{height: 20, keep: true}
	tall := strip{height: textHeight - 50}
	sheets := paginate([]strip{tall, head, {height: 60}})
	if len(sheets) != 2 || len(sheets[0].strips) != 1 || len(sheets[1].strips) != 2 {
		t.Fatalf("want the heading on the second page with its text, got %d pages", len(sheets))
	}
}

func TestATablesHeadStandsAgainOnTheNextPage(t *testing.T) {
	head := strip{height: 12}
	var strips []strip
	for range 200 {
		strips = append(strips, strip{height: 20, repeat: &head})
	}
	sheets := paginate(strips)
	if len(sheets) < 2 {
		t.Fatal("200 rows fit on one page")
	}
	for i, sh := range sheets[1:] {
		if sh.strips[0].height != head.height {
			t.Errorf("page %d begins without the head", i+2)
		}
	}
}

func TestNoStripReachesBeyondItsPage(t *testing.T) {
	var strips []strip
	for i := range 400 {
		strips = append(strips, strip{height: float64(7 + i*31%90), gap: float64(i % 13), keep: i%5 == 0, fresh: i%37 == 0})
	}
	placed := 0
	for n, sh := range paginate(strips) {
		for _, s := range sh.strips {
			placed++
			if s.y < 0 || s.y+s.height > textHeight+1e-9 {
				t.Errorf("page %d: a strip reaches from %.1f to %.1f of %.1f", n+1, s.y, s.y+s.height, textHeight)
			}
		}
	}
	if placed != len(strips) {
		t.Errorf("%d of %d strips were placed", placed, len(strips))
	}
}
