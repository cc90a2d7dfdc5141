package samples_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"ecart/internal/app"
)

// figure is a measured value with its interval, or the status of what has none.
type figure struct {
	Status        string
	Value, Lo, Hi float64
	N             int
}

// results is what the stories are read from: some of results.json.
type results struct {
	Service struct {
		Dimensions []struct {
			ID  string
			Gap figure
		}
		Weights []struct {
			Dimension string
			Points    figure
		}
	}
	Zone struct {
		Items []struct{ ID, Standing string }
	}
	Drivers struct {
		Dimensions []struct {
			ID    string
			Share figure
		}
	}
	Antecedents []struct {
		ID    string
		Score figure
	}
	Standards []struct {
		ID, Verdict, Realism string
		ProvenAt             []string `json:"proven_at"`
	}
	Breakdowns []struct {
		Factor string
		Levels []struct {
			Level  string
			Hidden bool
			Gap    figure
		}
	}
	Consistency []struct {
		Factor   string
		Measures []struct {
			ID     string
			Funnel struct {
				Places []struct {
					Level string
					Z     float64
				}
			}
		}
	}
	Months struct {
		Measures []struct {
			ID      string
			Signals []struct{ Period string }
			Trend   struct{ Test struct{ Clear bool } }
			Changes []struct {
				Since string
				Test  struct{ Clear bool }
			}
		}
	}
	Comments struct {
		Written, Repeated int
		Unmatched         figure
	}
	Silent    struct{ Quiet figure }
	Weighting struct{ Applied bool }
}

// built builds a sample's report and returns its figures.
func built(t *testing.T, settings string) results {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out")
	o, err := app.Build(context.Background(), app.Request{Config: settings, Out: out, Version: "test"})
	if err != nil || o.Failure != app.None {
		t.Fatalf("%s does not build: %v %v", settings, err, o.Diagnostics)
	}
	text, err := os.ReadFile(filepath.Join(out, "results.json"))
	if err != nil {
		t.Fatal(err)
	}
	var r results
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	return r
}

// between reports a measured figure that is out of the range its story needs.
func between(t *testing.T, what string, f figure, lo, hi float64) {
	t.Helper()
	if f.Status != "measured" || f.Value < lo || f.Value > hi {
		t.Errorf("%s is %+v, want %v to %v", what, f, lo, hi)
	}
}

// The stories that the flagship's data tell: whoever changes the generator sees here what readers would no longer find.
func TestTheHotelsTellTheirStories(t *testing.T) {
	r := built(t, "../report.yaml")
	t.Run("what is promised for an hour is not kept, and rooms are as expected", func(t *testing.T) {
		gaps := map[string]figure{}
		for _, d := range r.Service.Dimensions {
			gaps[d.ID] = d.Gap
		}
		between(t, "the gap of reliability", gaps["fiabilite"], -1.7, -1.3)
		between(t, "the gap of responsiveness", gaps["reactivite"], -1.6, -1.1)
		if rooms := gaps["tangibles"]; rooms.Lo > 0 || rooms.Hi < 0 {
			t.Errorf("the gap of rooms is %+v, want one that may be none", rooms)
		}
	})
	t.Run("being remembered matters more than guests say", func(t *testing.T) {
		share, points := map[string]figure{}, map[string]figure{}
		for _, d := range r.Drivers.Dimensions {
			share[d.ID] = d.Share
		}
		for _, w := range r.Service.Weights {
			points[w.Dimension] = w.Points
		}
		between(t, "the share of empathy in what moves satisfaction", share["empathie"], 0.25, 0.34)
		if share["empathie"].Lo < 0.20 || share["empathie"].Value < share["assurance"].Value {
			t.Errorf("empathy moves satisfaction by %+v, assurance by %+v", share["empathie"], share["assurance"])
		}
		for id, p := range points {
			if id == "empathie" {
				between(t, "the points of empathy", p, 12, 18)
			}
		}
	})
	t.Run("Lille and Annecy stand out, the openings are hidden, the others hardly differ", func(t *testing.T) {
		looked := 0
		for _, b := range r.Breakdowns {
			for _, l := range b.Levels {
				if b.Factor != "location" {
					continue
				}
				looked++
				if opening := l.Level == "Dinard" || l.Level == "Hyères"; opening != l.Hidden {
					t.Errorf("%s is hidden: %v", l.Level, l.Hidden)
				}
			}
		}
		unusual := map[string]float64{}
		for _, c := range r.Consistency {
			for _, m := range c.Measures {
				for _, p := range m.Funnel.Places {
					if c.Factor == "location" && m.ID == "gap5" && (p.Z < -3.09 || p.Z > 3.09) {
						unusual[p.Level] = p.Z
					}
				}
			}
		}
		if looked != 10 || len(unusual) != 2 || unusual["Lille"] > -6 || unusual["Annecy"] < 4 {
			t.Errorf("of %d hotels %v lie beyond the funnel, want Lille below and Annecy above", looked, unusual)
		}
	})
	t.Run("July 2026 went wrong, and nothing else changed", func(t *testing.T) {
		for _, m := range r.Months.Measures {
			if m.ID != "gap5" {
				continue
			}
			if len(m.Signals) == 0 || m.Signals[0].Period != "2026-07" || m.Trend.Test.Clear {
				t.Errorf("signals %v, clear trend %v; want July 2026 and none", m.Signals, m.Trend.Test.Clear)
			}
			for _, c := range m.Changes {
				if c.Test.Clear {
					t.Errorf("a clear change since the %s", c.Since)
				}
			}
			return
		}
		t.Error("the gap is not followed")
	})
	t.Run("standards of every kind", func(t *testing.T) {
		realism, proven := map[string]string{}, map[string][]string{}
		for _, s := range r.Standards {
			realism[s.ID], proven[s.ID] = s.Realism, s.ProvenAt
		}
		if realism["arrivee_immediate"] != "unattainable" || realism["reclamation"] != "looser" || realism["salutation"] != "met" {
			t.Errorf("realism is %v", realism)
		}
		if !slices.Contains(proven["appel"], "Annecy") {
			t.Errorf("the calls are proven at %v, want Annecy", proven["appel"])
		}
	})
	t.Run("people talk too little and promise too much", func(t *testing.T) {
		scores := map[string]figure{}
		for _, a := range r.Antecedents {
			scores[a.ID] = a.Score
		}
		between(t, "teamwork", scores["teamwork"], 5.2, 6)
		between(t, "upward communication", scores["upward_communication"], 2.7, 3.5)
		between(t, "horizontal communication", scores["horizontal_communication"], 2.8, 3.5)
		between(t, "no overpromising", scores["overpromising"], 2.6, 3.4)
		if len(scores) != 16 {
			t.Errorf("%d causes were asked about, want 16", len(scores))
		}
	})
	t.Run("most problems are never told, and comments speak of hours", func(t *testing.T) {
		between(t, "the share of problems that are kept quiet", r.Silent.Quiet, 0.55, 0.75)
		if r.Comments.Written < 400 || r.Comments.Repeated > 0 || !r.Weighting.Applied {
			t.Errorf("%d comments, %d twice, weighted %v", r.Comments.Written, r.Comments.Repeated, r.Weighting.Applied)
		}
		between(t, "the share of comments without a theme", r.Comments.Unmatched, 0, 0.25)
	})
}

func TestTheDinerTellsItsStories(t *testing.T) {
	r := built(t, "diner/report.yaml")
	gaps := map[string]figure{}
	for _, d := range r.Service.Dimensions {
		gaps[d.ID] = d.Gap
	}
	between(t, "the gap of the act", gaps["act"], 0.2, 0.8)
	between(t, "the gap of pace", gaps["pace"], -1.8, -1)
	standing := map[string]string{}
	for _, it := range r.Zone.Items {
		standing[it.ID] = it.Standing
	}
	if standing["insult"] != "above" || standing["table"] != "below" || r.Weighting.Applied {
		t.Errorf("insults stand %q, tables %q; weighted: %v", standing["insult"], standing["table"], r.Weighting.Applied)
	}
	hidden, indicative := 0, 0
	for _, b := range r.Breakdowns {
		for _, l := range b.Levels {
			if b.Factor != "party" {
				continue
			}
			if l.Hidden {
				hidden++
			} else if l.Gap.N < 10 {
				indicative++
			}
		}
	}
	if hidden != 2 || indicative != 1 {
		t.Errorf("%d parties are hidden and %d indicative, want 2 and 1", hidden, indicative)
	}
}
