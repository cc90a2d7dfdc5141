package trial

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"
)

// packed is a part whose data are deflated already, with what the directory shall say of them.
type packed struct {
	name     string
	data     []byte
	sum      uint32
	unpacked uint64
}

// bomb is head, then a unit over and over up to a size, then tail, as a deflated part of about a thousandth of it. A mebibyte is
// deflated once, and its bytes repeated: each such piece ends on a whole byte and looks back no further than its own beginning.
func bomb(tb testing.TB, name, head, unit string, size int, tail string) packed {
	tb.Helper()
	piece := strings.Repeat(unit, max(1, 1<<20/len(unit)))
	times := size/len(piece) + 1
	middle := deflated(tb, piece, false)
	var data bytes.Buffer
	data.Write(deflated(tb, head, false))
	sum := crc32.ChecksumIEEE([]byte(head))
	for range times {
		data.Write(middle)
		sum = crc32.Update(sum, crc32.IEEETable, []byte(piece))
	}
	data.Write(deflated(tb, tail, true))
	sum = crc32.Update(sum, crc32.IEEETable, []byte(tail))
	return packed{name, data.Bytes(), sum, uint64(len(head) + times*len(piece) + len(tail))}
}

// deflated packs a text up to a whole byte; last ends the stream.
func deflated(tb testing.TB, text string, last bool) []byte {
	tb.Helper()
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, 6)
	if err != nil {
		tb.Fatal(err)
	}
	w.Write([]byte(text))
	if last {
		w.Close()
	} else {
		w.Flush()
	}
	return out.Bytes()
}

// zipWith packs the workbook with a bomb in place of its namesake.
func (b book) zipWith(tb testing.TB, bombs ...packed) []byte {
	tb.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range bombs {
		b = b.without(p.name)
		w, err := z.CreateRaw(&zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: p.sum, CompressedSize64: uint64(len(p.data)), UncompressedSize64: p.unpacked})
		if err == nil {
			_, err = w.Write(p.data)
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	for _, p := range b {
		add(tb, z, p.name, zip.Deflate, p.content)
	}
	closed(tb, z)
	return out.Bytes()
}

// Where a zip file's directory and its parts' heads keep what a liar would change (APPNOTE.TXT 4.3.7, 4.3.12).
var (
	centralMark = []byte("PK\x01\x02")
	localMark   = []byte("PK\x03\x04")
	endMark     = []byte("PK\x05\x06")
)

const (
	centralSize   = 24 // inflated, four bytes; the packed size stands before it
	centralOffset = 42 // of the local head
	centralName   = 46
	localName     = 30
)

// entry returns where the directory's entry of a part begins.
func entry(tb testing.TB, file []byte, name string) int {
	tb.Helper()
	for at := 0; ; {
		i := bytes.Index(file[at:], centralMark)
		if i < 0 {
			tb.Fatalf("the directory has no %s", name)
		}
		at += i + 4
		if bytes.HasPrefix(file[at-4+centralName:], []byte(name)) {
			return at - 4
		}
	}
}

// lying changes four bytes of a part's entry in the directory.
func lying(tb testing.TB, file []byte, name string, field int, value uint32) []byte {
	tb.Helper()
	out := bytes.Clone(file)
	binary.LittleEndian.PutUint32(out[entry(tb, out, name)+field:], value)
	return out
}

// overlapping makes one part's entry point at the data of another.
func overlapping(tb testing.TB, file []byte, name, other string) []byte {
	tb.Helper()
	out := bytes.Clone(file)
	from, to := entry(tb, out, other), entry(tb, out, name)
	copy(out[to+16:to+28], out[from+16:from+28]) // checksum and sizes
	copy(out[to+centralOffset:to+centralOffset+4], out[from+centralOffset:from+centralOffset+4])
	return out
}
