// Package parts holds a workbook's zip file as the parts it is made of: its directory checked against limits, each part unpacked only
// when it is asked for, and what it refers to. It knows nothing of sheets.
package parts

import (
	"archive/zip"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"

	"ecart/internal/intake/xmlpart"
)

// Limits bound what a workbook may cost to unpack.
type Limits struct {
	Part     int64   // bytes of one part
	Unzipped int64   // bytes of all parts together
	Ratio    float64 // largest inflation of a part above RatioOff
	RatioOff int64   // parts that inflate to less than this may inflate at any ratio
	Parts    int     // files inside the workbook
}

// Archive is a workbook's zip file, its directory checked against the limits. A part is inflated only when it is asked for.
type Archive struct {
	parts  map[string]*zip.File // by name in lower case, with forward slashes
	limits Limits
}

// Open reads the directory of a zip file of a size in bytes, and refuses what the limits or its own figures speak against.
func Open(r io.ReaderAt, size int64, limits Limits) (*Archive, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, damaged("is cut short or damaged: its table of contents cannot be read")
	}
	if len(z.File) > limits.Parts {
		return nil, tooMuch("holds %d parts; the limit is %d", len(z.File), limits.Parts)
	}
	// Half again as fast as the standard library's, which is half of what reading a sheet costs.
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	a := &Archive{parts: make(map[string]*zip.File, len(z.File)), limits: limits}
	var packed, unpacked uint64
	for _, f := range z.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
		packed += f.CompressedSize64
		if unpacked += f.UncompressedSize64; unpacked > uint64(limits.Unzipped) {
			return nil, tooMuch("inflates to more than %s", Bytes(limits.Unzipped))
		}
		if packed > uint64(size) {
			return nil, damaged("is damaged: its table of contents tells of more than it holds")
		}
	}
	return a, apart(z.File)
}

// apart refuses parts that share their data: one packed block under many names is how a small file becomes a large one.
func apart(files []*zip.File) error {
	type stretch struct{ from, to int64 }
	all := make([]stretch, 0, len(files))
	for _, f := range files {
		from, err := f.DataOffset()
		if err != nil {
			return damaged("is damaged: the part %s is not where the table of contents says", f.Name)
		}
		if f.CompressedSize64 > 0 {
			all = append(all, stretch{from, from + int64(f.CompressedSize64)})
		}
	}
	slices.SortFunc(all, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	for i := 1; i < len(all); i++ {
		if all[i].from < all[i-1].to {
			return forbidden("holds parts that share their data")
		}
	}
	return nil
}

// encrypted is the flag of a part that is encrypted by the zip format's own means.
const encrypted = 1

func (a *Archive) add(f *zip.File) error {
	if f.Flags&encrypted != 0 {
		return &Fault{Class: Protected, Message: "is an encrypted zip archive"}
	}
	if f.UncompressedSize64 > uint64(a.limits.Part) {
		return tooMuch("inflates to more than %s in %s", Bytes(a.limits.Part), f.Name)
	}
	large := f.UncompressedSize64 > uint64(a.limits.RatioOff)
	if large && float64(f.UncompressedSize64) > a.limits.Ratio*float64(f.CompressedSize64) {
		return tooMuch("inflates %.0f times in %s; the limit is %.0f", float64(f.UncompressedSize64)/float64(max(1, f.CompressedSize64)), f.Name, a.limits.Ratio)
	}
	name := Name(f.Name)
	if _, twice := a.parts[name]; twice {
		return forbidden("holds the part %s twice", f.Name)
	}
	a.parts[name] = f
	return nil
}

// Name is the form in which parts are looked up: some writers use backslashes, a leading slash, or another case.
func Name(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

// Has tells whether there is a part of that name.
func (a *Archive) Has(name string) bool { return a.parts[Name(name)] != nil }

// aheadFrom is the size from which on a part is unpacked beside the reading of it.
const aheadFrom = 1 << 20

// Scan opens a part; false when there is no such part. Its bytes end in an error when their checksum or size is wrong.
func (a *Archive) Scan(name string) (*xmlpart.Scanner, bool, error) {
	f := a.parts[Name(name)]
	if f == nil {
		return nil, false, nil
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, true, forbidden("packs %s in a way that Excel does not use", f.Name)
	}
	if err != nil {
		return nil, true, damaged("is damaged: the part %s cannot be opened", f.Name)
	}
	limit := int64(f.UncompressedSize64)
	if limit >= aheadFrom {
		return xmlpart.NewAhead(r, name, limit), true, nil
	}
	return xmlpart.New(r, name, limit), true, nil
}

// Walk calls visit for each opening tag of a part, and reads the part to its end. A missing part has no tags.
func (a *Archive) Walk(name string, visit func(*xmlpart.Scanner, xmlpart.Element) error) error {
	s, ok, err := a.Scan(name)
	if err != nil || !ok {
		return err
	}
	defer s.Close()
	for {
		e, err := s.Next()
		if err != nil {
			return err
		}
		switch e.Kind {
		case xmlpart.End:
			return nil
		case xmlpart.Opening:
			if !xmlpart.Whole(e.Attrs) {
				return s.Torn(e)
			}
			if err := visit(s, e); err != nil {
				return err
			}
		}
	}
}
