package i18n

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// flat returns the words of a JSON object that holds texts alone, in a fraction of the time that encoding/json takes for thousands of them. It is false for
// whatever else a file may hold: encoding/json reads it, or says what is wrong with it.
func flat(file string) (Words, bool) {
	if !utf8.ValidString(file) {
		return nil, false
	}
	words := make(Words, strings.Count(file, "\n"))
	rest, ok := after(file, '{')
	for ok {
		var key, value string
		if key, rest, ok = quoted(rest); ok {
			rest, ok = after(rest, ':')
		}
		if ok {
			value, rest, ok = quoted(rest)
		}
		if !ok {
			break
		}
		words[key] = value
		if end, closed := after(rest, '}'); closed {
			return words, end == ""
		}
		rest, ok = after(rest, ',')
	}
	return nil, false
}

// quoted returns the text in quotation marks with which another begins, and what comes after it.
func quoted(s string) (inside, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	escaped := false
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			escaped = true
			i++
		case c < ' ':
			return "", "", false
		case c == '"':
			inside, ok = s[1:i], true
			if escaped {
				ok = json.Unmarshal([]byte(s[:i+1]), &inside) == nil
			}
			return inside, s[i+1:], ok
		}
	}
	return "", "", false
}

// after returns what comes after a sign, without the blanks on either side of it.
func after(s string, sign byte) (rest string, ok bool) {
	const blanks = " \t\r\n"
	s = strings.TrimLeft(s, blanks)
	if s == "" || s[0] != sign {
		return "", false
	}
	return strings.TrimLeft(s[1:], blanks), true
}
