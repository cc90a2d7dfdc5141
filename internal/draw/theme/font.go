package theme

import (
	"encoding/binary"
	"io/fs"
	"path"
	"strings"

	"ecart/internal/diag"
)

// trueType tells whether a file is a font the PDF can embed: TrueType outlines with every table it needs inside the
// file. OpenType with PostScript outlines (its files start with OTTO) and web fonts are not.
// https://learn.microsoft.com/typography/opentype/spec/otff
func trueType(file []byte) bool {
	const head, entry = 12, 16
	if len(file) < head || binary.BigEndian.Uint32(file) != 0x00010000 && string(file[:4]) != "true" {
		return false
	}
	wanted := map[string]bool{"cmap": true, "glyf": true, "head": true, "hhea": true, "hmtx": true, "loca": true, "maxp": true, "name": true}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := head + i*entry
		if at+entry > len(file) {
			return false
		}
		offset, length := binary.BigEndian.Uint32(file[at+8:]), binary.BigEndian.Uint32(file[at+12:])
		if uint64(offset)+uint64(length) > uint64(len(file)) {
			return false
		}
		delete(wanted, string(file[at:at+4]))
	}
	return len(wanted) == 0
}

// fonts puts the two faces in place; a face that cannot be read is reported where it was named, and the base's stands in.
func (ld *loader) fonts() {
	f := ld.font
	for i, own := range []setting{f.regular, f.bold} {
		ttf, ok := ld.theme.files[own.text]
		if !ok {
			ld.list.Errorf(own.at, CodeFont, "font file %s is not in the theme", diag.Path(own.text)).Hint = "paths start from the theme's folder: fonts/NAME.ttf"
		} else if !trueType(ttf) {
			ld.list.Errorf(own.at, CodeFont, "font file %s is not a TrueType font", diag.Path(own.text)).Hint = "use a .ttf file with TrueType outlines"
			ok = false
		}
		if !ok {
			ttf = defaultFont(i)
		}
		ld.theme.Fonts = append(ld.theme.Fonts, Font{Family: f.family.text, Bold: i == 1, TTF: ttf})
	}
	ld.theme.webName = f.webFamily.text
	for i, w := range []setting{f.webRegular, f.webBold} {
		_, ok := ld.theme.files[w.text]
		switch {
		case w.text == "":
			// Served as it is, the file must stand among the assets.
			ld.theme.web[i] = "assets/fonts/" + path.Base([]setting{f.regular, f.bold}[i].text)
			ld.theme.files[ld.theme.web[i]] = ld.theme.Fonts[i].TTF
		case !ok || !strings.HasPrefix(w.text, "assets/"):
			ld.notInAssets(w)
		default:
			ld.theme.web[i] = w.text
		}
	}
	ld.rest()
}

// rest puts the fonts of letters seldom met in place, which need to say what letters they have.
func (ld *loader) rest() {
	r := ld.font.rest
	for i, w := range []setting{r.regular, r.bold} {
		_, ok := ld.theme.files[w.text]
		switch {
		case w.text == "":
		case !ok || !strings.HasPrefix(w.text, "assets/"):
			ld.notInAssets(w)
		case r.letters.text == "":
			ld.list.Errorf(w.at, CodeFont, "font file %s is for letters seldom met, and none are named", diag.Path(w.text)).Hint = `add their numbers beside it: letters: U+100-17F, U+218-21B`
		default:
			ld.theme.rest[i], ld.theme.letters = w.text, r.letters.text
		}
	}
}

func (ld *loader) notInAssets(w setting) {
	ld.list.Errorf(w.at, CodeFont, "font file %s is not in the theme's assets", diag.Path(w.text)).Hint = `put it in assets/fonts/ and write "assets/fonts/NAME.woff2"`
}

// defaultFont is the regular or the bold face of the default theme.
func defaultFont(i int) []byte {
	ttf, err := fs.ReadFile(sub(builtIn), []string{"fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf"}[i])
	if err != nil {
		panic("theme: " + err.Error())
	}
	return ttf
}
