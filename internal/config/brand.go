package config

import "ecart/internal/diag"

// Brand is whose the report is and how it looks: the client's colours, marks and font over those of the theme, the words of the cover
// and of the small print, and who made it.
type Brand struct {
	Accent     string // "#134b74"; "" means the theme's own
	Colours    []BrandColour
	Logo       Mark // company.logo when that is given
	Font       BrandFont
	Cover      Cover
	Footer     string
	Disclaimer string
	Consultant Consultant
	At         diag.Place

	AccentAt, FooterAt, DisclaimerAt diag.Place
}

// BrandColour is a colour of the theme that the brand replaces.
type BrandColour struct {
	Mode   string // "light", "dark", or "" for both: the dark one is then worked out from it
	Token  string // "expectation"
	Colour string // "#134b74"
	At     diag.Place
}

// Mark is a logo for light grounds and one for dark grounds: paths of SVG, PNG or JPEG files, relative to Dir; empty means none.
type Mark struct {
	Light, Dark     string
	LightAt, DarkAt diag.Place
}

// BrandFont is a font instead of the theme's: paths of TrueType files, relative to Dir. Bold may be empty: regular does for both.
type BrandFont struct {
	Family, Regular, Bold string

	At, RegularAt, BoldAt diag.Place
}

// Cover is what the first page says.
type Cover struct {
	Title string // instead of the report's title
	Text  string

	TitleAt, TextAt diag.Place
}

// Consultant is who made the report.
type Consultant struct {
	Name string
	URL  string
	Logo Mark
	At   diag.Place

	NameAt diag.Place
}
