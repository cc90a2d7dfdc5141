package diag

import (
	"strconv"
	"strings"
	"unicode"
)

// Path writes the path of a file in quotation marks as its owner writes it, so that C:\Berichte reads with one stroke. Only a path with quotation
// marks or signs that nobody sees is escaped.
func Path(p string) string {
	if strings.ContainsFunc(p, func(r rune) bool { return r == '"' || !unicode.IsPrint(r) }) {
		return strconv.Quote(p)
	}
	return `"` + p + `"`
}
