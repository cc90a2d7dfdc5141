package single

import "strings"

// alphabet is the 91 letters of ASCII that are printed, without the ampersand and angle brackets, so that they neither end a script
// nor begin a comment in it.
var alphabet = func() (all []byte) {
	for c := byte('!'); c <= '~'; c++ {
		if !strings.ContainsRune("&<>", rune(c)) {
			all = append(all, c)
		}
	}
	return all
}()

// letters writes every thirteen bits, the first ones lowest, as two letters, which takes a thirteenth less room than base64. The last
// bits are filled up with zeros, so that who reads them must know how many bytes there were.
func letters(b []byte) []byte {
	out := make([]byte, 0, len(b)*16/13+2)
	two := func(bits int) {
		out = append(out, alphabet[bits%len(alphabet)], alphabet[bits/len(alphabet)])
	}
	held, n := 0, 0 // bits, and how many
	for _, c := range b {
		held |= int(c) << n
		if n += 8; n >= 13 {
			two(held & 0x1fff)
			held, n = held>>13, n-13
		}
	}
	if n > 0 {
		two(held)
	}
	return out
}
