package ask

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/app/begin"
)

func TestAnAnswerIsTheValueItsNumberOrABeginning(t *testing.T) {
	q := begin.Question{Default: "first"}
	for _, v := range []string{"first", "second", "secret", "3"} {
		q.Options = append(q.Options, begin.Option{Value: v})
	}
	for line, wanted := range map[string]string{
		"": "first", "  ": "first", "2": "second", "3": "3", "4": "3", "F": "first", "seco": "second", "sec": "sec", "9": "9", "secret": "secret",
	} {
		if got := chosen(q, line); got != wanted {
			t.Errorf("%q is taken for %q, wanted %q", line, got, wanted)
		}
	}
}

// asking is an interview about words whose order nobody knows, which has no safe default.
func asking(t *testing.T, typed string) (begin.Proposal, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "words.csv")
	text := "Rate us [Price];Rate us [Staff];Rate us [Rooms]\n" + strings.Repeat("meh;wow;argh\nwow;argh;meh\nargh;meh;wow\n", 4)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	d, found, err := begin.ReadDraft(context.Background(), begin.DraftRequest{Dir: t.TempDir(), From: []string{path}})
	if err != nil || d == nil {
		t.Fatal(err, found)
	}
	var out strings.Builder
	answers := map[string]string{}
	return Interview(strings.NewReader(typed), &out, d, d.Propose(answers), answers), out.String()
}

func TestEnterWithoutADefaultAsksAgainThreeTimes(t *testing.T) {
	p, said := asking(t, "\n\n\nargh < meh < wow\n")
	if n := strings.Count(said, "In which order"); n != patience || !strings.Contains(said, "left open; answer it with --answer labels=…") || !p.Questions[0].Open() {
		t.Errorf("asked %d times:\n%s", n, said)
	}
	p, said = asking(t, "\nargh < meh\nargh < meh < wow\n")
	if n := strings.Count(said, "In which order"); n != 3 || p.Questions[0].Open() || strings.Contains(said, "left open") || !strings.Contains(said, `"argh < meh" is none of these`) {
		t.Errorf("asked %d times:\n%s", n, said)
	}
}
