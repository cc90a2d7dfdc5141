// Package picture reads logos: SVG made harmless, PNG and JPEG found whole, each with its size. What comes out is served to every
// reader of a report, so nothing in it may act, load or lead anywhere.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // the decoders of what a logo may be
	_ "image/png"

	"ecart/internal/document/report"
)

// The limits of a logo: it stands a few centimetres high on each page.
const (
	MaxBytes = 1 << 20
	maxSide  = 4000 // pixels
)

// ErrKind says that a file is none of the kinds a logo can be.
var ErrKind = errors.New("it is neither SVG, PNG nor JPEG")

// Read returns a picture with its size, and what was taken out of it, in words. What a file is, its bytes say and not its name.
func Read(file []byte) (report.Picture, []string, error) {
	if len(file) > MaxBytes {
		return report.Picture{}, nil, fmt.Errorf("it is larger than %d MB", MaxBytes>>20)
	}
	switch {
	case bytes.HasPrefix(file, []byte("\x89PNG\r\n")):
		p, err := raster(file, "image/png")
		return p, nil, err
	case bytes.HasPrefix(file, []byte("\xff\xd8\xff")):
		p, err := raster(file, "image/jpeg")
		return p, nil, err
	case bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(file, []byte("\ufeff")), " \t\r\n"), []byte("<")):
		return vector(file)
	}
	return report.Picture{}, nil, ErrKind
}

func raster(file []byte, mime string) (report.Picture, error) {
	head, _, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil {
		return report.Picture{}, fmt.Errorf("it is damaged: %w", err)
	}
	if head.Width > maxSide || head.Height > maxSide {
		return report.Picture{}, fmt.Errorf("it is %d × %d pixels large; %d a side are the most", head.Width, head.Height, maxSide)
	}
	if _, _, err := image.Decode(bytes.NewReader(file)); err != nil {
		return report.Picture{}, fmt.Errorf("it is damaged: %w", err)
	}
	return report.Picture{Bytes: file, MIME: mime, Width: float64(head.Width), Height: float64(head.Height)}, nil
}
