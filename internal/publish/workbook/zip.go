package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Parts holds a workbook's parts until all are known and writes them in one order, without times: excelize writes
// streamed sheets in the order of a map.
type Parts struct {
	out   io.Writer
	parts []*part
}

type part struct {
	name string
	data bytes.Buffer
}

// Writer is what excelize asks for to write a file.
func (z *Parts) Writer(w io.Writer) excelize.ZipWriter {
	z.out = w
	return z
}

// Create returns the writer of a part.
func (z *Parts) Create(name string) (io.Writer, error) {
	p := &part{name: name}
	z.parts = append(z.parts, p)
	return &p.data, nil
}

// AddFS is asked for by the interface; excelize never calls it.
func (z *Parts) AddFS(fs.FS) error {
	return fmt.Errorf("a workbook holds no folders")
}

// Close writes the parts: the list of content types first, as Excel does, then by name.
func (z *Parts) Close() error {
	slices.SortFunc(z.parts, func(a, b *part) int {
		if first := rank(a.name) - rank(b.name); first != 0 {
			return first
		}
		return strings.Compare(a.name, b.name)
	})
	w := zip.NewWriter(z.out)
	for _, p := range z.parts {
		part, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := part.Write(p.data.Bytes()); err != nil {
			return err
		}
	}
	return w.Close()
}

func rank(name string) int {
	switch name {
	case "[Content_Types].xml":
		return 0
	case "_rels/.rels":
		return 1
	}
	return 2
}
