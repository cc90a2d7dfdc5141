package sheet

import (
	"bytes"
	"io"
	"unicode/utf16"

	"ecart/internal/intake/delimited"
)

// kind is the family of formats a file belongs to, by its first bytes.
type kind uint8

const (
	zipFile kind = iota
	textFile
)

// head is how much of a file is looked at to tell its format; cfbHead is how far into an old compound file, whose directory may lie anywhere.
const (
	head    = 64 << 10
	cfbHead = 32 << 20
)

// sniff tells a zip archive from text, and names everything else together with what to do about it.
func sniff(r io.ReaderAt, size int64) (kind, error) {
	if size == 0 {
		return 0, &fault{code: CodeEmpty, message: "is empty", hint: "export the file again"}
	}
	h := make([]byte, min(size, head))
	if _, err := r.ReadAt(h, 0); err != nil && err != io.EOF {
		return 0, err
	}
	switch {
	case bytes.HasPrefix(h, []byte("PK\x03\x04")), bytes.HasPrefix(h, []byte("PK\x05\x06")):
		return zipFile, nil
	case bytes.HasPrefix(h, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		whole := make([]byte, min(size, cfbHead))
		if _, err := r.ReadAt(whole, 0); err != nil && err != io.EOF {
			return 0, err
		}
		return 0, compound(whole)
	}
	if err := known(h); err != nil {
		return 0, err
	}
	if isText(h, size) {
		return textFile, nil
	}
	return 0, other("neither a workbook nor a text file", exportAgain)
}

func other(what, hint string) error {
	return &fault{code: CodeFormat, message: "is " + what + ", not .xlsx or CSV", hint: hint}
}

// compound tells the two things apart that an old compound file usually is. Its directory holds names in UTF-16.
func compound(b []byte) error {
	switch {
	case bytes.Contains(b, wide("EncryptedPackage")):
		return &fault{code: CodeProtected, message: "is protected by a password", hint: "remove the password in Excel (File, Info, Protect Workbook) and save it again"}
	case bytes.Contains(b, wide("Workbook")), bytes.Contains(b, wide("Book")):
		return &fault{code: CodeOldExcel, message: "is an old Excel 97-2003 workbook (.xls)", hint: "open it in Excel or LibreOffice and save it as .xlsx"}
	}
	return other("an old Office document", "open it and save the answers as .xlsx")
}

func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// isText tells whether the beginning of a file looks like lines of text: UTF-16, or no control characters but blanks and line ends. A few zeros
// among much text are damage, whose line the reader tells.
func isText(h []byte, size int64) bool {
	if delimited.LooksWide(h, size) {
		return true
	}
	zeros := 0
	for _, c := range h {
		if c == 0 {
			zeros++
			continue
		}
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1a {
			return false
		}
	}
	const rare = 10 // of the bytes, one in so many
	return rare*zeros <= len(h)
}
