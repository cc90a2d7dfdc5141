package site

import (
	"path"

	"ecart/internal/document/report"
	"ecart/internal/publish/output"
)

// logoView is a logo for the template: the addresses of its pictures, and the size they ask for.
type logoView struct {
	Light, Dark   string // Dark is "" where the light one must do
	Alt           string
	Width, Height int // CSS pixels, for the room it takes before it is loaded
}

// makerView is who made the report for the client.
type makerView struct {
	Name, URL string
	Logo      *logoView
}

// logos keeps the addresses of the brand's pictures and returns their files.
func (s *renderer) logos(b report.Brand) []output.File {
	var files []output.File
	one := func(name string, l report.Logo) *logoView {
		if !l.Given() {
			return nil
		}
		v := &logoView{Alt: l.Light.Alt}
		v.Width, v.Height = shown(l.Light)
		for _, p := range []struct {
			picture report.Picture
			name    string
			address *string
		}{{l.Light, name, &v.Light}, {l.Dark, name + "-dark", &v.Dark}} {
			if len(p.picture.Bytes) > 0 {
				*p.address = "assets/" + p.name + logoEnding(p.picture.MIME)
				files = append(files, output.File{Path: path.Join(dir, *p.address), Bytes: p.picture.Bytes})
			}
		}
		return v
	}
	s.logo, s.maker = one("logo", b.Logo), one("consultant", b.Consultant.Logo)
	return files
}

func (s *renderer) makerView() makerView {
	c := s.report.Brand.Consultant
	return makerView{Name: c.Name, URL: c.URL, Logo: s.maker}
}

// shown is the size of a picture brought to a height of 40 pixels; the stylesheet bounds it.
func shown(p report.Picture) (width, height int) {
	const wanted = 40
	if p.Height <= 0 {
		return 0, 0
	}
	return max(1, int(p.Width*wanted/p.Height+0.5)), wanted
}

func logoEnding(mime string) string {
	switch mime {
	case "image/svg+xml":
		return ".svg"
	case "image/jpeg":
		return ".jpg"
	}
	return ".png"
}
