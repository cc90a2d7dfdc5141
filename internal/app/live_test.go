package app

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"ecart/internal/app/begin"
	"ecart/internal/measure/memo"
)

// live is a report of the diner in memory, with what becomes of it after each save.
func live(t *testing.T) (l *Live, save func(text string) Shown, settings string) {
	t.Helper()
	dir := t.TempDir()
	if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: "diner"}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "report.yaml")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	l = NewLive(Request{Config: file, Version: "1.0.0"})
	save = func(text string) Shown {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		made, _, err := l.Made(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	return l, save, string(text)
}

// The newest figures are kept as they are, so nobody may change them while he writes.
func TestWhoWritesAReportDoesNotChangeItsFigures(t *testing.T) {
	l, save, settings := live(t)
	made := save(settings)
	if made == nil || l.request.latest.figures == nil {
		t.Fatal("no report, or no figures kept")
	}
	was := memo.KeyOf("figures", l.request.latest.figures)
	if err := made.Rest(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"report.pdf", "results.json", "results.xlsx"} {
		if _, ok, err := made.File(name); !ok || err != nil {
			t.Errorf("%s: %t, %v", name, ok, err)
		}
	}
	save(settings + "# a line that means nothing\n")
	if memo.KeyOf("figures", l.request.latest.figures) != was {
		t.Error("the figures are others than they were")
	}
}

func TestASaveThatCannotBeReadForgetsNothing(t *testing.T) {
	l, save, settings := live(t)
	if err := save(settings).Rest(context.Background()); err != nil {
		t.Fatal(err)
	}
	figures := l.request.latest.figures
	for range 3 {
		if save("compan: {}\n") != nil {
			t.Fatal("a report was made of settings that say nothing")
		}
	}
	before := save(settings)
	if before == nil || l.request.latest.figures != figures {
		t.Fatal("what had been measured was measured again")
	}
	page, _, _ := before.File("gap5.html")
	if save("compan: {}\n") != nil {
		t.Fatal("a report was made of settings that say nothing")
	}
	if again, _, _ := save(settings).File("gap5.html"); len(page) == 0 || &again[0] != &page[0] {
		t.Error("a page on which nothing changed was made again")
	}
}

// BenchmarkStamps is one look at whether a file of a sample was saved, which a report that is written takes every 25 ms.
func BenchmarkStamps(b *testing.B) {
	for _, sample := range []string{"hotel", "diner"} {
		b.Run(sample, func(b *testing.B) {
			dir := b.TempDir()
			if _, _, err := begin.Init(begin.Request{Dir: dir, Sample: sample}); err != nil {
				b.Fatal(err)
			}
			l := NewLive(Request{Config: filepath.Join(dir, "report.yaml"), Version: "1.0.0"})
			stamps := l.Stamps()
			b.ReportAllocs()
			for b.Loop() {
				if l.Stamps() != stamps {
					b.Fatal("a file was saved")
				}
			}
		})
	}
}
