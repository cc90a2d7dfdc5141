package sign

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/fixture"
	"ecart/internal/measure/study"
)

func TestWhatIsOwedIsKnownInBothLanguages(t *testing.T) {
	for name, want := range map[string]bool{
		"safety_briefing": true, "Sécurité des paiements": true, "Fiabilité": true, "reliability": true, "factures": true, "Invoice errors": true,
		"Mentions légales": true, "tient ses promesses": true, "kept-promises": true, "Hygiène": true, "obligations de la loi": true,
		"politeness": false, "Courtoisie": false, "vivacité": false, "greeted": false, "lawn": false, "compromis": false, "": false,
	} {
		if owed(name) != want {
			t.Errorf("%q is owed: %v", name, !want)
		}
	}
}

func TestADimensionOfAnyNameIsOwedWhenItSaysSo(t *testing.T) {
	c := fixture.Model(1, 1)
	c.Model.Dimensions[0].ID, c.Model.Dimensions[0].Name = "d1", "Fiabilité"
	c.Model.Dimensions[0].Items[0].Dimension = "d1"
	c.Model.Dimensions[1].ID, c.Model.Dimensions[1].Name = "d2", "Style"
	c.Model.Dimensions[1].Items[0].Dimension = "d2"
	s := study.New(c, nil)
	owedItem, style := c.Model.Dimensions[0].Items[0].ID, c.Model.Dimensions[1].Items[0].ID
	if !blocked(s, config.Indicator{ID: "a", Measure: "item." + owedItem}) {
		t.Error("an item of reliability takes an exception")
	}
	if blocked(s, config.Indicator{ID: "b", Measure: "item." + style}) {
		t.Error("an item of style takes none")
	}
}

func TestAListTakesThePlaceOfNames(t *testing.T) {
	c := fixture.Model(1, 1)
	first, second := c.Model.Dimensions[0], c.Model.Dimensions[1]
	safety := config.Indicator{ID: "safety", Measure: "contacts.wait"}
	of := func(d config.Dimension) config.Indicator {
		return config.Indicator{ID: "of_" + d.ID, Measure: "item." + d.Items[0].ID}
	}
	for _, k := range []struct {
		name string
		list []string
		i    config.Indicator
		want bool
	}{
		{"no list, by name", nil, safety, true},
		{"an empty list", []string{}, safety, false},
		{"a sign that is listed", []string{"of_" + second.ID}, of(second), true},
		{"an item that is listed", []string{first.Items[0].ID}, of(first), true},
		{"a dimension that is listed", []string{first.ID}, of(first), true},
		{"another dimension", []string{first.ID}, of(second), false},
	} {
		c.Owed = k.list
		if got := blocked(study.New(c, nil), k.i); got != k.want {
			t.Errorf("%s: blocked %v", k.name, got)
		}
	}
}
