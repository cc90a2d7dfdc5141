package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ecart/internal/app/begin"
)

// What init proposes must pass the guard of personal data: a column of which some cells lead to a person is left out with the reason.
func TestWhatInitProposesIsNotRefusedForPersonalData(t *testing.T) {
	var b strings.Builder
	b.WriteString("id;Agence;Secteur;Canal;E1;E2;E3;P1;P2;P3;NPS\n")
	for i := range 60 {
		agency, sector := []string{"Lyon", "Nice", "Paris"}[i%3], []string{"Nord", "Sud"}[i%2]
		switch i {
		case 7:
			agency = plantFor(1).email
		case 9:
			sector = "Chloé " + plantFor(2).surname
		}
		fmt.Fprintf(&b, "%d;%s;%s;%s;%d;%d;%d;%d;%d;%d;%d\n", i+1, agency, sector, []string{"Web", "Comptoir"}[i%2], 5+i%3, 4+i%4, 5+i%2, 3+i%5, 2+i%6, 1+i%7, i%11)
	}
	file := filepath.Join(t.TempDir(), "agences.csv")
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "report")
	d, found, err := begin.ReadDraft(context.Background(), begin.DraftRequest{Dir: dir, From: []string{file}})
	if err != nil || d == nil {
		t.Fatalf("%v %v", err, found)
	}
	p := d.Propose(nil)
	if _, err := d.Write(p); err != nil {
		t.Fatal(err)
	}
	o, err := Build(context.Background(), Request{Config: filepath.Join(dir, "report.yaml"), Version: "test"})
	if err != nil || o.Failure != None {
		t.Fatalf("%v %v", err, o.Diagnostics)
	}
	left := map[string]string{}
	for _, s := range p.Sources {
		for _, l := range s.Unused {
			left[l.Header] = l.Why
		}
	}
	for _, h := range []string{"Agence", "Secteur"} {
		if !strings.Contains(left[h], "leads to a person: 1 of its 60 cells") {
			t.Errorf("%s is left out because of %q", h, left[h])
		}
	}
	if _, out := left["Canal"]; out {
		t.Error("the channel is left out too")
	}
	if found := leaks(fmt.Sprintf("%+v", p) + told(t, o.Diagnostics)); len(found) > 0 {
		t.Errorf("the proposal holds %q", found)
	}
}
