package press

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"strings"
)

// subsets renames the fonts: the writer embeds the glyphs that are used and calls the file by a name of its own, by which no reader knows
// that it is a part of a font. A subset's name is six letters, +, and the font's (ISO 32000-1, 9.6.4).
func (u *update) subsets(name string) error {
	tag := tagOf(u.pdf)
	for n := 1; n < u.size; n++ {
		body, err := u.object(n)
		if err != nil {
			return err
		}
		if !bytes.Contains(body, []byte("/utf8"+family)) || bytes.Contains(body, []byte("stream")) {
			continue
		}
		s := strings.ReplaceAll(string(body), "/utf8"+family+"B", "/"+tag+"+"+name+"-Bold")
		u.put(n, strings.ReplaceAll(s, "/utf8"+family, "/"+tag+"+"+name+"-Regular"))
	}
	return nil
}

// tagOf is six capitals that follow from a document's bytes.
func tagOf(pdf []byte) string {
	h := fnv.New64a()
	h.Write(pdf)
	sum := h.Sum64()
	var b strings.Builder
	for range 6 {
		fmt.Fprintf(&b, "%c", 'A'+rune(sum%26))
		sum /= 26
	}
	return b.String()
}

// plainName is a font's family as a name in a PDF: letters and digits.
func plainName(family string) string {
	var b strings.Builder
	for _, r := range family {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return "Font"
	}
	return b.String()
}
