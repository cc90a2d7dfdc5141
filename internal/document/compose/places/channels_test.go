package places

import (
	"strings"
	"testing"

	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/document/wording"
)

func TestWhatIsOpenIsHeldAgainstWhatIsUsed(t *testing.T) {
	r := composetest.Results()
	c := wording.New(composetest.Settings(), r, composetest.Printer(t, "en"))
	got := disagreements(c)
	for _, want := range []string{"neither a contact nor a respondent: Messagerie.", "said to be closed is used all the same: Fax.", "used and not declared: Courrier."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
	r.Channels.Rows = r.Channels.Rows[:2]
	if got := disagreements(c); got != "All open channels are used, and no other." {
		t.Errorf("%q", got)
	}
	r.Channels.Declared = false
	if got := disagreements(c); got != "" {
		t.Errorf("%q, though nobody said what is open", got)
	}
	if _, ok := channelKinds(c).Blocks[0].(report.Callout); !ok {
		t.Error("what it would take to know the open channels is not said")
	}
}

func TestEveryWayIsShownWithWhatIsClosed(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	states := map[string]string{}
	for _, row := range channelKinds(c).Blocks[0].(report.Table).Rows {
		states[row.Cells[0].Value.Text] = row.Cells[3].Value.Text
	}
	for way, want := range map[string]string{"Face to face": "open", "Telephone": "open", "Fax": "closed", "E-mail": "no channel", "SMS": "no channel", "Web self-service": "no channel", "Chat": "open"} {
		if states[way] != want {
			t.Errorf("%s is %q, want %q", way, states[way], want)
		}
	}
	if len(states) != 7 {
		t.Errorf("%d ways: %v", len(states), states)
	}
}

// TestAHiddenShareIsNoMark: the chart shows contacts of a channel of few customers, and nothing of these customers.
func TestAHiddenShareIsNoMark(t *testing.T) {
	c := wording.New(composetest.Settings(), composetest.Results(), composetest.Printer(t, "en"))
	chart := channelUse(c).Blocks[0].(report.Figurative).Chart
	seen := 0
	for _, row := range chart.Spec.(report.ForestChart).Rows {
		if row.Label == "Fax" || row.Label == "Courrier" {
			seen++
			if row.Estimate.Missing != report.Present || row.Second.Missing == report.Present || row.Second.Value != 0 || row.Second.N != 0 {
				t.Errorf("%+v", row)
			}
		}
	}
	if seen != 2 {
		t.Errorf("%d hidden channels were seen", seen)
	}
	if first := chart.Spec.(report.ForestChart).Rows[0].Label; first != "Comptoir" {
		t.Errorf("%s comes first, want the channel of most contacts", first)
	}
}
