package main

import "strings"

// dinerFeeling is what a guest felt of the five dimensions, and how satisfied he is on 1–7.
type dinerFeeling struct {
	overall float64
	of      [5]float64
}

// diner is the comment of one guest of Grumbly's, or none.
func (w *writer) diner(f dinerFeeling) string {
	if !w.from.happens(0.34) {
		return ""
	}
	return w.once(func() string { return w.dinerText(f) })
}

func (w *writer) dinerText(f dinerFeeling) string {
	s := w.from
	worst, best := 0, 0
	for d, x := range f.of {
		if x < f.of[worst] {
			worst = d
		}
		if x > f.of[best] {
			best = d
		}
	}
	var parts []string
	switch {
	case f.overall > 5.8:
		parts = append(parts, s.one(grumbly.praise[best]))
		if s.happens(0.5) {
			parts = append(parts, s.one(grumbly.again))
		}
	case f.overall < 4.9:
		parts = append(parts, s.one(grumbly.blame[worst]))
		if s.happens(0.4) {
			parts = append(parts, s.one(grumbly.never))
		}
	default:
		parts = append(parts, s.one(grumbly.praise[best]), s.one(grumbly.yet)+lower(s.one(grumbly.blame[worst])))
	}
	if s.happens(0.05) {
		parts = append(parts, s.one(grumbly.private))
	}
	return w.fill(strings.Join(parts, " "), grumbly)
}

// grumbly is what guests of the diner write: insults please them, and waiting does not.
var grumbly = language{
	praise: [5][]string{
		{"Insulted within {moment}. Perfect.", "She called my {thing} a cry for help. Five stars.", "The waiter sighed at us for {moment}. Magnificent.", "Nobody has ever been this rude about my {thing}.", "They never broke role, not even {when}."},
		{"Great {dish}.", "The {dish} was enormous.", "Best {dish} in town, thrown at us as it should be.", "Could not finish the {dish}."},
		{"Food on the table in {quick}, with a sneer.", "Seated in {quick}.", "Quick, even {when}."},
		{"Bill right to the penny.", "They sent the cold {dish} back without a word, well, with several.", "A mistake with the {dish} was put right, grumpily."},
		{"They even held the door, by mistake.", "A warm welcome by their standards."},
	},
	blame: [5][]string{
		{"The waiter smiled. I want my money back.", "Too polite, all of them.", "The insults about my {thing} were recycled from last time.", "Nobody was rude to us for {minutes}."},
		{"The {dish} was cold.", "Small helping of {dish}.", "The {dish} tasted of the freezer."},
		{"{Minutes} for the {dish} is not a joke.", "We were told ten minutes and waited {minutes}.", "No table {when} although we had booked.", "Too slow {when}, we left the {dish} behind."},
		{"Bill was wrong {times}.", "Charged for {extra} we never had.", "Nobody put the {dish} right."},
		{"Rude is fine, ignoring us {when} is not.", "My mother did not get the joke.", "Shouted at the children, that was too much."},
	},
	yet:     []string{"But ", "Only, ", "Pity that ", "Then again, "},
	again:   []string{"Back next week.", "Bringing my boss.", "Do not change a thing.", "Ten out of ten, would be scorned again."},
	never:   []string{"Not again.", "I will eat at home.", "One visit was enough."},
	private: []string{"Call me on 01632 960###.", "Ask for the one called Dolores.", "Photos: {name}##@example.org."},
	slots: map[string][]string{
		"moment": {"a minute", "thirty seconds", "ten seconds", "two minutes"}, "thing": {"tie", "haircut", "jacket", "order", "accent", "hat", "shirt"},
		"when": {"on Saturday", "at lunch", "before our train", "on a rainy Monday", "at the end of the shift"}, "dish": {"pie", "burger", "breakfast", "meatloaf", "chips", "milkshake", "stew"},
		"quick": {"ten minutes", "a quarter of an hour", "eight minutes", "twelve minutes"}, "minutes": {"forty minutes", "half an hour", "35 minutes", "nearly an hour"},
		"Minutes": {"Forty minutes", "Half an hour", "35 minutes", "Nearly an hour"}, "times": {"twice", "again", "by four pounds", "by a whole pudding"},
		"extra": {"a pudding", "two coffees", "a side of beans", "someone else's pie"}, "name": {"max", "billie", "ash"},
	},
}
