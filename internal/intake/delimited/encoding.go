package delimited

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Encoding is how a file's characters are written, and how that is known.
type Encoding struct {
	Name    string
	Assumed bool    // told by evidence that could mislead
	Count   int     // bytes that are no UTF-8 in a file of it, and are read as Windows-1252
	Strays  []Stray // the first of them
	mark    int     // bytes of the mark at the beginning
	decoder encoding.Encoding
	mend    bool // as UTF-8 with strays
	proven  bool // all of the file is valid
}

// utf8Name is what the program reads best.
const utf8Name = "UTF-8"

// tellEncoding returns the encoding of a file: the one that was named, or the one its bytes speak for.
func tellEncoding(r *io.SectionReader, label string) (Encoding, error) {
	head := make([]byte, 64<<10)
	n, err := r.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		return Encoding{}, err
	}
	head = head[:n]
	if label != "" {
		return named(label, head)
	}
	if e, ok := marked(head); ok {
		return e, nil
	}
	if e, ok := unmarkedUTF16(head, r.Size()); ok {
		return e, nil
	}
	c, err := take(io.NewSectionReader(r, 0, r.Size()))
	if err != nil {
		return Encoding{}, err
	}
	if c.zero > 0 {
		return Encoding{}, &Fault{NotText, c.zero, "holds a zero byte, which no text has", "export the file again"}
	}
	return c.encoding(r, bytes.HasPrefix(head, utf8Mark))
}

var utf8Mark = []byte("\xef\xbb\xbf")

// marked returns the encoding that a mark at the beginning tells: of UTF-16, for that of UTF-8 says nothing of stray bytes.
func marked(head []byte) (Encoding, bool) {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return utf16("UTF-16, low byte first", unicode.LittleEndian, 2), true
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return utf16("UTF-16, high byte first", unicode.BigEndian, 2), true
	}
	return Encoding{}, false
}

func utf16(name string, order unicode.Endianness, mark int) Encoding {
	return Encoding{Name: name, mark: mark, decoder: unicode.UTF16(order, unicode.IgnoreBOM)}
}

// unmarkedUTF16 tells UTF-16 without its mark: one byte of each delimiter, digit, blank and line end is zero, and always the same.
func unmarkedUTF16(head []byte, size int64) (Encoding, bool) {
	const fewest = 4
	if len(head) < fewest || size%2 != 0 {
		return Encoding{}, false
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	const tenth = 20 // of the pairs, which are half of the bytes
	enough := max(1, len(head)/tenth)
	if !wideLines(head) {
		return Encoding{}, false
	}
	switch {
	case zeros[0] == 0 && zeros[1] >= enough:
		e := utf16("UTF-16, low byte first", unicode.LittleEndian, 0)
		e.Assumed = true
		return e, true
	case zeros[1] == 0 && zeros[0] >= enough:
		e := utf16("UTF-16, high byte first", unicode.BigEndian, 0)
		e.Assumed = true
		return e, true
	}
	return Encoding{}, false
}

// wideLines tells whether line ends stand beside a zero more often than not, as they do in UTF-16.
func wideLines(head []byte) bool {
	wide, narrow := 0, 0
	for i, c := range head {
		if c != '\n' && c != '\r' {
			continue
		}
		if beside := i ^ 1; beside < len(head) && head[beside] == 0 {
			wide++
		} else {
			narrow++
		}
	}
	return wide >= narrow
}

// LooksWide tells whether the beginning of a file of a size is UTF-16, with its mark or without.
func LooksWide(head []byte, size int64) bool {
	_, is := marked(head)
	if !is {
		_, is = unmarkedUTF16(head, size)
	}
	return is
}

// encoding returns what the bytes of a file speak for: UTF-8; UTF-8 with strays, where it has more characters of UTF-8 than strays;
// a double-byte code page on strong evidence; or Windows-1252, which French and English Excel write.
func (c census) encoding(r *io.SectionReader, isMarked bool) (Encoding, error) {
	mark := 0
	if isMarked {
		mark = len(utf8Mark)
		c.sequences--
	}
	switch {
	case c.strays == 0:
		return Encoding{Name: utf8Name, mark: mark, proven: true}, nil
	case isMarked && c.strays > max(mostStrays, c.sequences):
		return Encoding{}, &Fault{BadEncoding, c.first[0].Line, "is marked as UTF-8 and is not valid UTF-8", "save it as CSV UTF-8"}
	case isMarked, c.sequences > c.strays, c.sequences == 0 && c.strays <= mostStrays:
		return Encoding{Name: utf8Name, mark: mark, mend: true, Assumed: true, Count: c.strays, Strays: c.first}, nil
	}
	page, err := codePage(r, c)
	if err != nil || page != nil {
		return Encoding{Name: page.name(), decoder: page.decoder(), Assumed: true}, err
	}
	return Encoding{Name: "Windows-1252", decoder: charmap.Windows1252, Assumed: true}, nil
}

// usual are labels that people write and the WHATWG's list lacks.
var usual = map[string]string{
	"cp949": "euc-kr", "uhc": "euc-kr", "cp1252": "windows-1252", "ansi": "windows-1252", "mac-roman": "macintosh", "macroman": "macintosh", "mac": "macintosh",
	"cp932": "shift_jis", "cp936": "gbk", "cp950": "big5", "utf8": "utf-8", "utf16": "utf-16le",
}

// named returns the encoding that the user named.
func named(label string, head []byte) (Encoding, error) {
	key := strings.ToLower(strings.TrimSpace(label))
	if canonical := usual[key]; canonical != "" {
		key = canonical
	}
	decoder, err := htmlindex.Get(key)
	if err != nil {
		return Encoding{}, &Fault{BadEncoding, 0, fmt.Sprintf("is said to be in the unknown encoding %q", label), "set encoding: to utf-8, windows-1252, macintosh, utf-16le, shift_jis, euc-kr, gb18030 or big5"}
	}
	e := Encoding{Name: label, decoder: decoder}
	if wide, ok := marked(head); ok && strings.HasPrefix(key, "utf-16") {
		return wide, nil
	}
	if key == "utf-8" {
		e.decoder = nil
		if bytes.HasPrefix(head, utf8Mark) {
			e.mark = len(utf8Mark)
		}
	}
	return e, nil
}

// reader returns the text of a file as UTF-8.
func (e Encoding) reader(r *io.SectionReader) (io.Reader, error) {
	raw := io.NewSectionReader(r, int64(e.mark), r.Size()-int64(e.mark))
	switch {
	case e.proven:
		return raw, nil
	case e.mend:
		return transform.NewReader(raw, mender{}), nil
	case e.decoder == nil:
		return &strict{r: raw, name: e.Name, line: 1, utf8: true}, nil
	}
	return &strict{r: transform.NewReader(raw, e.decoder.NewDecoder()), name: e.Name, line: 1}, nil
}
