package result

// Explored is where the customers of one grouping differ by item from the other customers: many tests at once that look for what to ask
// next, not proof. Adjusted after Benjamini–Hochberg over the whole grouping.
type Explored struct {
	Factor    string // "location", "channel" or a segment's id
	Name      string
	Contrasts []ItemContrast // level by level, item by item, where both sides may be shown
}

// ItemContrast holds the gap of one item in one group against that of all other customers.
type ItemContrast struct {
	Level      string
	Item       string
	Difference Estimate // gap of the group − gap of the others, scale points; negative is worse
	Test       Test     // Welch
}
