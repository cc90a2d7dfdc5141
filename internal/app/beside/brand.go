package beside

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"ecart/internal/config"
	"ecart/internal/diag"
	"ecart/internal/document/compose"
	"ecart/internal/document/report"
	vector "ecart/internal/draw/logo"
	"ecart/internal/draw/picture"
	"ecart/internal/draw/theme"
)

// Dressing is what a report wears: its look, its pictures and the words that stand beside the figures.
type Dressing struct {
	Look  *theme.Theme
	Brand report.Brand
	Texts []compose.Commentary
	Torn  bool      // a commentary is missing, for it cannot be read
	Found diag.List // what is wrong with any of it
}

// Dressed reads theme, brand and commentary, each to its end.
func Dressed(c *config.Config) Dressing {
	var d Dressing
	d.Look, d.Found = theme.Branded(c.Theme.Name, c.Dir, dress(c.Brand), c.Theme.At)
	var pictures, texts diag.List
	d.Brand, pictures = brand(c)
	d.Texts, texts = commentary(c)
	d.Torn = texts.HasErrors()
	d.Found = append(append(d.Found, pictures...), texts...)
	return d
}

// brand reads the pictures that report.yaml names, and takes over its words.
func brand(c *config.Config) (report.Brand, diag.List) {
	var found diag.List
	b := c.Brand
	read := func(m config.Mark, alt string) report.Logo {
		return report.Logo{Light: logo(c, m.Light, m.LightAt, alt, &found), Dark: logo(c, m.Dark, m.DarkAt, alt, &found)}
	}
	return report.Brand{
		Logo:       read(b.Logo, c.Company.Name),
		CoverTitle: b.Cover.Title, CoverText: b.Cover.Text,
		Footer: b.Footer, Disclaimer: b.Disclaimer,
		Consultant: report.Consultant{Name: b.Consultant.Name, URL: b.Consultant.URL, Logo: read(b.Consultant.Logo, b.Consultant.Name)},
	}, found
}

// logo reads one picture. What is wrong with it is said where its file was named.
func logo(c *config.Config, file string, at diag.Place, alt string, found *diag.List) report.Picture {
	if file == "" {
		return report.Picture{}
	}
	place := filepath.FromSlash(file)
	if !filepath.IsAbs(place) {
		place = filepath.Join(c.Dir, place)
	}
	bytes, err := limited(place, picture.MaxBytes)
	if err != nil {
		said, from := c.Said(file, at)
		found.Errorf(at, CodeLogo, "the logo %s cannot be read: %s", diag.Path(said), Reason(err)).Hint = unread(err, "paths start from "+Folder(from)+Nearest(from, said))
		return report.Picture{}
	}
	p, taken, err := picture.Read(bytes)
	if err != nil {
		d := found.Errorf(at, CodeLogo, "the logo %s cannot be shown: %s", diag.Path(file), err)
		d.Hint = "save it as a plain SVG of vectors, or as PNG"
		if errors.Is(err, picture.ErrKind) {
			d.Hint = "save it as .svg, .png or .jpg"
		}
		return report.Picture{}
	}
	if len(taken) > 0 {
		found.Warnf(at, codeCleaned, "%s was taken out of the logo %s, for a picture must not act or load anything", strings.Join(taken, ", "), diag.Path(file)).
			Hint = "save it as a plain SVG of vectors, with texts as outlines"
	}
	p.Alt = alt
	*found = append(*found, undrawn(p, file, at)...)
	return p
}

// undrawn says what of an SVG the PDF cannot show.
func undrawn(p report.Picture, file string, at diag.Place) diag.List {
	var found diag.List
	if p.MIME != "image/svg+xml" {
		return nil
	}
	d, err := vector.Read(p.Bytes, vector.Colour{R: 255, G: 255, B: 255, A: 1})
	const hint = "save it with texts as outlines and plain fills, or give a PNG"
	switch {
	case err != nil:
		found.Warnf(at, codeUndrawn, "the PDF shows the name instead of the logo %s: %s", diag.Path(file), err).Hint = hint
	case len(d.Skipped) > 0:
		found.Warnf(at, codeUndrawn, "the PDF cannot show %s of the logo %s", strings.Join(d.Skipped, ", "), diag.Path(file)).Hint = hint
	}
	return found
}

// limited reads a file, and one byte more than the limit of what is larger.
func limited(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // it was only read
	return io.ReadAll(io.LimitReader(f, limit+1))
}

// dress is what the brand says of the look.
func dress(b config.Brand) theme.Brand {
	look := theme.Brand{
		Accent: theme.Setting{Text: b.Accent, At: b.AccentAt},
		Font: theme.BrandFont{
			Family:  theme.Setting{Text: b.Font.Family, At: b.Font.At},
			Regular: theme.Setting{Text: b.Font.Regular, At: b.Font.RegularAt},
			Bold:    theme.Setting{Text: b.Font.Bold, At: b.Font.BoldAt},
		},
	}
	for _, c := range b.Colours {
		look.Colours = append(look.Colours, theme.Colour{Mode: c.Mode, Token: c.Token, Value: theme.Setting{Text: c.Colour, At: c.At}})
	}
	return look
}
