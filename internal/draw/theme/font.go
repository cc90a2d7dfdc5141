package theme

import "encoding/binary"

// trueType tells whether a file is a font the PDF can embed: TrueType outlines with every table it needs inside the
// file. OpenType with PostScript outlines (its files start with OTTO) and web fonts are not.
// https://learn.microsoft.com/typography/opentype/spec/otff
func trueType(file []byte) bool {
	const head, entry = 12, 16
	if len(file) < head || binary.BigEndian.Uint32(file) != 0x00010000 && string(file[:4]) != "true" {
		return false
	}
	wanted := map[string]bool{"cmap": true, "glyf": true, "head": true, "hhea": true, "hmtx": true, "loca": true, "maxp": true, "name": true}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := head + i*entry
		if at+entry > len(file) {
			return false
		}
		offset, length := binary.BigEndian.Uint32(file[at+8:]), binary.BigEndian.Uint32(file[at+12:])
		if uint64(offset)+uint64(length) > uint64(len(file)) {
			return false
		}
		delete(wanted, string(file[at:at+4]))
	}
	return len(wanted) == 0
}
