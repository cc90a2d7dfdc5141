package press

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // its size is read
	"image/png"

	"ecart/internal/publish/pdf/lay"
)

// pictures are the raster pictures of a document, each once, in the order in which they are first drawn.
type pictures struct {
	names map[string]int // by their bytes
	list  []lay.Image
}

// add returns the name under which a page draws a picture; false where its bytes are no picture.
func (p *pictures) add(m lay.Image) (string, bool) {
	if _, _, err := image.DecodeConfig(bytes.NewReader(m.Bytes)); err != nil {
		return "", false
	}
	if p.names == nil {
		p.names = map[string]int{}
	}
	at, known := p.names[string(m.Bytes)]
	if !known {
		at = len(p.list)
		p.names[string(m.Bytes)] = at
		p.list = append(p.list, m)
	}
	return nameOf(at), true
}

func nameOf(at int) string { return fmt.Sprintf("Picture%d", at+1) }

// write puts the pictures into the document and returns the entries that name them.
func (p *pictures) write(u *update) (string, error) {
	entries := ""
	for i, m := range p.list {
		var n int
		var err error
		if m.Kind == "jpg" {
			n, err = u.photograph(m.Bytes)
		} else {
			n, err = u.bitmap(m.Bytes)
		}
		if err != nil {
			return "", fmt.Errorf("picture %d: %w", i+1, err)
		}
		entries += fmt.Sprintf(" /%s %d 0 R", nameOf(i), n)
	}
	return entries, nil
}

// photograph puts a JPEG in as it is.
func (u *update) photograph(jpg []byte) (int, error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(jpg))
	if err != nil {
		return 0, err
	}
	space := "/DeviceRGB"
	switch c.ColorModel {
	case color.GrayModel:
		space = "/DeviceGray"
	case color.CMYKModel:
		space = "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]" // as Adobe's programs write it: the other way round
	}
	n := u.take()
	u.put(n, fmt.Sprintf("<</Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %s /BitsPerComponent 8 /Filter /DCTDecode /Length %d>>\nstream\n%s\nendstream",
		c.Width, c.Height, space, len(jpg), jpg))
	return n, nil
}

// bitmap puts a PNG in as colours and how far each covers what lies beneath it.
func (u *update) bitmap(file []byte) (int, error) {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		return 0, err
	}
	size := img.Bounds()
	colours, cover := make([]byte, 0, 3*size.Dx()*size.Dy()), make([]byte, 0, size.Dx()*size.Dy())
	for y := size.Min.Y; y < size.Max.Y; y++ {
		for x := size.Min.X; x < size.Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			colours, cover = append(colours, c.R, c.G, c.B), append(cover, c.A)
		}
	}
	mask, n := u.take(), u.take()
	frame := func(space, more string) string {
		return fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /%s /BitsPerComponent 8%s", size.Dx(), size.Dy(), space, more)
	}
	for _, part := range []struct {
		object int
		bytes  []byte
		entry  string
	}{{mask, cover, frame("DeviceGray", "")}, {n, colours, frame("DeviceRGB", fmt.Sprintf(" /SMask %d 0 R", mask))}} {
		body, err := deflated(part.bytes, part.entry)
		if err != nil {
			return 0, err
		}
		u.put(part.object, body)
	}
	return n, nil
}
