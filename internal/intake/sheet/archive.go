package sheet

import (
	"archive/zip"
	"cmp"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"

	"ecart/internal/intake/xmlpart"
)

// archive is a workbook's zip file, its directory checked against the limits. A part is inflated only when it is asked for.
type archive struct {
	parts  map[string]*zip.File // by name in lower case, with forward slashes
	limits Limits
	plain  bool // the scanner reads every cell, for tests that compare
}

func openArchive(r io.ReaderAt, size int64, limits Limits) (*archive, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, damaged("is cut short or damaged: its table of contents cannot be read")
	}
	if len(z.File) > limits.Parts {
		return nil, tooMuch("holds %d parts; the limit is %d", len(z.File), limits.Parts)
	}
	// Half again as fast as the standard library's, which is half of what reading a sheet costs.
	z.RegisterDecompressor(zip.Deflate, flate.NewReader)
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), limits: limits}
	var packed, unpacked uint64
	for _, f := range z.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
		packed += f.CompressedSize64
		if unpacked += f.UncompressedSize64; unpacked > uint64(limits.Unzipped) {
			return nil, tooMuch("inflates to more than %s", bytesText(limits.Unzipped))
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

func (a *archive) add(f *zip.File) error {
	if f.Flags&encrypted != 0 {
		return &fault{code: CodeProtected, message: "is an encrypted zip archive", hint: "save it without a password"}
	}
	if f.UncompressedSize64 > uint64(a.limits.Part) {
		return tooMuch("inflates to more than %s in %s", bytesText(a.limits.Part), f.Name)
	}
	large := f.UncompressedSize64 > uint64(a.limits.RatioOff)
	if large && float64(f.UncompressedSize64) > a.limits.Ratio*float64(f.CompressedSize64) {
		return tooMuch("inflates %.0f times in %s; the limit is %.0f", float64(f.UncompressedSize64)/float64(max(1, f.CompressedSize64)), f.Name, a.limits.Ratio)
	}
	name := partName(f.Name)
	if _, twice := a.parts[name]; twice {
		return forbidden("holds the part %s twice", f.Name)
	}
	a.parts[name] = f
	return nil
}

// partName is the form in which parts are looked up: some writers use backslashes, a leading slash, or another case.
func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

func (a *archive) has(name string) bool { return a.parts[partName(name)] != nil }

// aheadFrom is the size from which on a part is unpacked beside the reading of it.
const aheadFrom = 1 << 20

// scan opens a part; false when there is no such part. Its bytes end in an error when their checksum or size is wrong.
func (a *archive) scan(name string) (*xmlpart.Scanner, bool, error) {
	f := a.parts[partName(name)]
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

// relation is one entry of a part's list of relations.
type relation struct {
	id     string
	kind   string // the last word of its type: "worksheet", "sharedStrings"
	target string // the part's name
}

// relations returns what a part refers to; "" asks for the package's own. External targets are left out.
func (a *archive) relations(part string) ([]relation, error) {
	var all []relation
	list := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		list = "_rels/.rels"
	}
	err := a.walk(list, func(s *xmlpart.Scanner, e xmlpart.Element) error {
		if string(e.Name) != "Relationship" {
			return nil
		}
		r := relation{id: s.Attr(e, "Id"), target: strings.ReplaceAll(s.Attr(e, "Target"), `\`, "/")}
		r.kind = s.Attr(e, "Type")
		r.kind = r.kind[strings.LastIndexByte(r.kind, '/')+1:]
		if s.Attr(e, "TargetMode") == "External" {
			return nil
		}
		if !strings.HasPrefix(r.target, "/") {
			r.target = path.Join(path.Dir(part), r.target)
		}
		if all = append(all, r); len(all) > a.limits.Parts {
			return tooMuch("names more than %d parts in %s", a.limits.Parts, list)
		}
		return nil
	})
	return all, err
}

// walk calls visit for each opening tag of a part, and reads the part to its end. A missing part has no tags.
func (a *archive) walk(name string, visit func(*xmlpart.Scanner, xmlpart.Element) error) error {
	s, ok, err := a.scan(name)
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
