package begin

import (
	"os"
	"strings"
	"testing"

	"ecart/internal/app/inspect"
)

// Inspection describes the sheet that init reads, and both say why.
func TestInspectAndInitTakeTheSameSheet(t *testing.T) {
	const kiosk = "../../../../shared/data/kiosk/kiosk_survey.xlsx"
	if _, err := os.Stat(kiosk); err != nil {
		t.Skip("the kiosk workbook does not stand beside the checkout")
	}
	i, found := inspect.Read(inspect.Request{Path: kiosk})
	if i == nil || found.HasErrors() {
		t.Fatal(found)
	}
	_, p := proposed(t, nil, DraftRequest{Dir: t.TempDir(), From: []string{kiosk}})
	first := i.Sheets[0]
	if !first.Described || first.Name != p.Sources[0].Sheet || len(i.Sheets) != 10 {
		t.Fatalf("%q is described first of %d, and %q is read", first.Name, len(i.Sheets), p.Sources[0].Sheet)
	}
	why := first.Evidence[len(first.Evidence)-1]
	if !strings.Contains(why, "of 10 sheets that could be read") || !strings.Contains(strings.Join(p.Sources[0].Evidence, "; "), why) {
		t.Errorf("inspect says %q, init %q", why, p.Sources[0].Evidence)
	}
	names := map[string]bool{}
	for _, s := range i.Sheets {
		names[s.Name] = true
	}
	if len(names) != 10 {
		t.Errorf("a sheet was lost: %v", names)
	}
}
