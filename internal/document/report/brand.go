package report

// Brand is whose the deliverable is: the client's signs, what stands on the cover and under each page, and who made it. Its colours and
// fonts are the theme's. The zero value is a report without any.
type Brand struct {
	Logo       Logo
	CoverTitle string // on the cover instead of the report's title; may be empty
	CoverText  string // under the title on the cover: lines parted by \n; may be empty
	Footer     string // one line at the foot of each page; may be empty
	Disclaimer string // the small print of who made it, at the end of each deliverable; may be empty
	Consultant Consultant
}

// Consultant is who made the report for the client. Name is empty when the client made it.
type Consultant struct {
	Name string
	URL  string // https://…; may be empty
	Logo Logo
}

// Logo is a mark for light grounds and one for dark grounds.
type Logo struct {
	Light Picture
	Dark  Picture // without bytes where the light one must do: it then stands on a light plate
}

// Given tells whether there is a logo at all.
func (l Logo) Given() bool { return len(l.Light.Bytes) > 0 }

// Picture is a picture of its own. Bytes is empty when there is none.
type Picture struct {
	Bytes         []byte
	MIME          string // image/svg+xml, image/png or image/jpeg
	Alt           string
	Width, Height float64 // in CSS pixels, or in the units of an SVG's view box; never 0
}
