package workbook

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"
)

// The formats that Excel writes by the reader's own locale, by their built-in numbers.
const (
	dayFormat  = "day"
	timeFormat = "time"
	asIs       = "@"
)

// builtin maps format codes to Excel's numbered formats; the others are written out in the workbook.
var builtin = map[string]int{
	"": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, dayFormat: 14, timeFormat: 22, asIs: 49,
}

// style is all that makes two cells look alike.
type style struct {
	look   Look
	format string
	indent int
	wrap   bool
	right  bool
}

// styles gives each look its number in the workbook, in the order of first use.
type styles struct {
	file   *excelize.File
	known  map[style]int
	dress  Dress
	author string // of notes
}

// Looks are the looks of the cells of a workbook that another room writes.
type Looks struct{ all styles }

// NewLooks returns the looks of a workbook without a brand.
func NewLooks(f *excelize.File) *Looks { return &Looks{styles{file: f, known: map[style]int{}}} }

// Cell is a cell as a stream of rows takes it, nil for a blank one; a link it has is put into the sheet.
func (l *Looks) Cell(sheet, at string, c Cell) (any, error) {
	if c.kind == blank {
		return nil, nil
	}
	return l.all.cell(sheet, at, c)
}

func (s *styles) cell(sheet, at string, c Cell) (any, error) {
	if math.IsNaN(c.number) || math.IsInf(c.number, 0) {
		return nil, fmt.Errorf("not a number")
	}
	id, err := s.of(c)
	if err != nil {
		return nil, err
	}
	if c.link != "" {
		if err := s.file.SetCellHyperLink(sheet, at, c.link, "Location"); err != nil {
			return nil, err
		}
	}
	return excelize.Cell{StyleID: id, Formula: c.formula, Value: c.value()}, nil
}

func (s *styles) of(c Cell) (int, error) {
	want := style{look: c.look, format: c.format, indent: c.indent, wrap: c.wrap, right: c.right}
	if c.kind == text && perilous(c.text) {
		want.format = asIs
	}
	if want == (style{}) {
		return 0, nil
	}
	if id, ok := s.known[want]; ok {
		return id, nil
	}
	id, err := s.file.NewStyle(want.excel(s.dress.whole()))
	if err != nil {
		return 0, err
	}
	if want.format == asIs {
		quoted := true // as if an apostrophe had been typed: the text stays one when its cell is edited
		s.file.Styles.CellXfs.Xf[id].QuotePrefix = &quoted
	}
	s.known[want] = id
	return id, nil
}

func (s style) excel(d Dress) *excelize.Style {
	e := &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Indent: s.indent, WrapText: s.wrap}}
	switch {
	case s.right:
		e.Alignment.Horizontal = "right"
	case s.indent > 0:
		e.Alignment.Horizontal = "left" // without a side Excel draws no indent
	}
	if id, ok := builtin[s.format]; ok {
		e.NumFmt = id
	} else {
		e.CustomNumFmt = &s.format
	}
	switch s.look {
	case Heading:
		e.Font = &excelize.Font{Bold: true, Family: d.Font, Color: hex(d.Ink)}
		e.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hex(d.Ground)}}
		e.Border = []excelize.Border{{Type: "bottom", Style: 1, Color: hex(d.Accent)}}
		e.Alignment.WrapText, e.Alignment.Vertical = true, "center"
	case Title:
		e.Font = &excelize.Font{Bold: true, Family: d.Font, Size: 14, Color: hex(d.Accent)}
	case Caption:
		e.Font = &excelize.Font{Bold: true, Family: d.Font, Color: hex(d.Ink)}
	case Small:
		e.Font = &excelize.Font{Family: d.Font, Size: 9, Color: hex(d.Soft)}
	case Strong:
		e.Font = &excelize.Font{Bold: true, Family: d.Font}
		e.Border = []excelize.Border{{Type: "top", Style: 1, Color: hex(d.Rule)}}
	case Wrapped:
		e.Alignment.WrapText = true
	case Jump:
		e.Font = &excelize.Font{Family: d.Font, Underline: "single", Color: hex(d.Accent)}
	}
	return e
}
