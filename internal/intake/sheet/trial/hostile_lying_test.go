package trial

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"testing"

	"ecart/internal/intake/sheet"
)

var lie = []string{sheet.CodeDamaged, sheet.CodeForbidden, sheet.CodeLimit}

// told makes a sound workbook whose directory then says something else of a part.
func told(name string, field int, value uint32) func(testing.TB) []byte {
	return func(tb testing.TB) []byte { return lying(tb, rowsOf(answers(2000))(tb), name, field, value) }
}

// lyingFiles have a directory that says what is not so.
var lyingFiles = []hostile{
	{name: "a bomb that says it is small", make: func(tb testing.TB) []byte {
		return lying(tb, textBomb(tb), sheetPart, centralSize, 1000)
	}, codes: lie},
	{name: "a size that is too small", make: told(sheetPart, centralSize, 1000), codes: lie},
	{name: "a size that is too large", make: told(sheetPart, centralSize, 1<<24), codes: lie},
	{name: "a size of four gigabytes", make: told(sheetPart, centralSize, 1<<32-2), codes: lie},
	{name: "a packed size that is too small", make: told(sheetPart, centralSize-4, 100), codes: lie},
	{name: "a packed size behind the end", make: told(sheetPart, centralSize-4, 1<<30), codes: lie},
	{name: "a place behind the end", make: told(sheetPart, centralOffset, 1<<30), codes: lie},
	{name: "a place inside another part", make: told(sheetPart, centralOffset, 77), codes: lie},
	{name: "two parts with the same data", make: func(tb testing.TB) []byte {
		b := plain(answers(2000)).with("xl/worksheets/sheet2.xml", worksheet(answers(2001)))
		return overlapping(tb, b.zip(tb, zip.Deflate), sheetPart, "xl/worksheets/sheet2.xml")
	}, codes: lie},
	{name: "a thousand parts with the same data", make: kernel, codes: lie},
	{name: "a head with another name", make: func(tb testing.TB) []byte {
		b := rowsOf(answers(2000))(tb)
		at := bytes.Index(b, []byte(sheetPart))
		copy(b[at:], "xl/worksheets/sheet9.xml")
		return b
	}, codes: lie, rows: 2000, cells: 6000},
	{name: "one part twice", make: func(tb testing.TB) []byte {
		return append(plain(answers(3)), part{sheetPart, worksheet(answers(4))}).zip(tb, zip.Deflate)
	}, codes: forbidden},
	{name: "one part twice in another case", make: func(tb testing.TB) []byte {
		return append(plain(answers(3)), part{"XL/Worksheets/Sheet1.XML", worksheet(answers(4))}).zip(tb, zip.Deflate)
	}, codes: forbidden},
	{name: "200,000 parts", make: func(tb testing.TB) []byte {
		b := plain(answers(3))
		for i := range 200_000 {
			b = append(b, part{fmt.Sprintf("xl/x/%d", i), nil})
		}
		return b.zip(tb, zip.Store)
	}, codes: []string{sheet.CodeLimit}},
	{name: "packed in an unknown way", make: func(tb testing.TB) []byte {
		b := rowsOf(answers(2000))(tb)
		b[entry(tb, b, sheetPart)+10] = 12 // bzip2
		return b
	}, codes: forbidden},
	{name: "a directory that counts 60,000 parts and holds seven", make: counting(60_000), codes: damage},
	{name: "a directory that counts one part and holds seven", make: counting(1), codes: lie},
	{name: "a directory that begins behind the end", make: func(tb testing.TB) []byte {
		b := rowsOf(answers(20))(tb)
		binary.LittleEndian.PutUint32(b[bytes.LastIndex(b, endMark)+16:], 1<<30)
		return b
	}, codes: damage},
	{name: "names that climb out of the archive", make: func(tb testing.TB) []byte {
		return append(plain(answers(3)), part{"../../../../tmp/x", []byte("x")}, part{"/etc/x", []byte("x")}).zip(tb, zip.Deflate)
	}, rows: 3, cells: 9},
	{name: "a megabyte behind the directory", make: func(tb testing.TB) []byte {
		return append(rowsOf(answers(3))(tb), make([]byte, 1<<20)...)
	}, codes: damage},
}

// counting changes how many parts the end of the directory says there are.
func counting(n uint16) func(testing.TB) []byte {
	return func(tb testing.TB) []byte {
		b := rowsOf(answers(20))(tb)
		at := bytes.LastIndex(b, endMark)
		binary.LittleEndian.PutUint16(b[at+8:], n)
		binary.LittleEndian.PutUint16(b[at+10:], n)
		return b
	}
}

// kernel has a thousand entries for one part of a few megabytes, each within the limits and gigabytes together.
func kernel(tb testing.TB) []byte {
	shared := bomb(tb, "xl/media/0000", "", "a", 12<<20, "")
	b := plain(answers(3)).zipWith(tb, shared)
	at := entry(tb, b, shared.name)
	one := bytes.Clone(b[at : at+centralName+len(shared.name)])
	end := bytes.LastIndex(b, endMark)
	tail := bytes.Clone(b[end:])
	out := b[:end]
	for i := range 1000 {
		copy(one[centralName:], fmt.Sprintf("xl/media/%04d", i+1))
		out = append(out, one...)
	}
	count := binary.LittleEndian.Uint16(tail[8:]) + 1000
	binary.LittleEndian.PutUint16(tail[8:], count)
	binary.LittleEndian.PutUint16(tail[10:], count)
	binary.LittleEndian.PutUint32(tail[12:], binary.LittleEndian.Uint32(tail[12:])+uint32(1000*len(one)))
	return append(out, tail...)
}
