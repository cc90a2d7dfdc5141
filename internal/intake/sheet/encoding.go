package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// text returns a text file's content as UTF-8 and the name of the encoding when it had to be assumed. A file without a mark
// that is not valid UTF-8 is taken for Windows-1252, which French and English Excel write.
func text(b []byte) (content []byte, assumed string, err error) {
	if order, ok := utf16Order(b); ok {
		content, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(b)
		if err != nil || bytes.ContainsRune(content, utf8.RuneError) {
			return nil, "", undecodable("is marked as UTF-16 and is not valid UTF-16")
		}
		return content, "", nil
	}
	if rest, marked := bytes.CutPrefix(b, []byte("\xef\xbb\xbf")); marked {
		b = rest
		if !utf8.Valid(b) {
			return nil, "", undecodable("is marked as UTF-8 and is not valid UTF-8")
		}
	}
	if utf8.Valid(b) {
		return b, "", nil
	}
	content, err = charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil || bytes.ContainsRune(content, utf8.RuneError) {
		return nil, "", undecodable("is neither UTF-8 nor Windows-1252 text")
	}
	return content, "Windows-1252", nil
}

func undecodable(message string) error {
	return &fault{code: CodeEncoding, message: message, hint: "save it as CSV UTF-8"}
}

// utf16Order tells whether a text begins with the mark of UTF-16, and in which order its bytes stand.
func utf16Order(b []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	}
	return unicode.BigEndian, false
}
