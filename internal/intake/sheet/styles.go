package sheet

import (
	"strconv"
	"strings"

	"ecart/internal/intake/xmlpart"
)

// styles returns for each cell style whether it shows a number as a date or a time.
func (w *workbook) styles(part string) ([]bool, error) {
	custom := map[int]bool{}
	var formats []int // of the cells' own styles
	err := w.Walk(part, func(s *xmlpart.Scanner, e xmlpart.Element) error {
		switch string(e.Name) {
		case "numFmt":
			if id, err := strconv.Atoi(s.Attr(e, "numFmtId")); err == nil && s.Under("numFmts") {
				custom[id] = isDateFormat(s.Attr(e, "formatCode"))
			}
		case "xf":
			if s.Under("cellXfs") {
				id, _ := strconv.Atoi(s.Attr(e, "numFmtId"))
				formats = append(formats, id)
			}
		}
		return nil
	})
	dates := make([]bool, len(formats))
	for i, id := range formats {
		is, own := custom[id]
		dates[i] = own && is || !own && builtinDate(id)
	}
	return dates, err
}

// builtinDate tells whether one of Excel's numbered formats shows a date or a time (ECMA-376 part 1, 18.8.30, with the East Asian ones).
func builtinDate(id int) bool {
	return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58 || id >= 71 && id <= 81
}

// isDateFormat tells whether a number format shows a date or a time: d, m, y, h or s stand in its first section outside
// quotes, escapes and brackets, before any digit place. "[h]:mm" counts; "[Red]0" does not.
func isDateFormat(code string) bool {
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == ';':
			return false
		case code[i] == '"':
			j := strings.IndexByte(code[i+1:], '"')
			if j < 0 {
				return false
			}
			i += j + 1
		case code[i] == '\\', code[i] == '_', code[i] == '*':
			i++
		case code[i] == '[':
			j := strings.IndexByte(code[i:], ']')
			if j < 0 {
				return false
			}
			if inner := strings.ToLower(code[i+1 : i+j]); inner != "" && strings.Trim(inner, "hms") == "" {
				return true
			}
			i += j
		case code[i] == '0', code[i] == '#', code[i] == '?', c == 'g', c == 'e' && i+1 < len(code) && (code[i+1] == '+' || code[i+1] == '-'):
			return false
		case c == 'd', c == 'm', c == 'y', c == 'h', c == 's':
			return true
		}
	}
	return false
}
