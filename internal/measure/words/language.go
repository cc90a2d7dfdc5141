package words

import "strings"

// Language is the language of a comment, or both at once.
type Language uint8

// The languages.
const (
	French Language = 1 << iota
	English
	Both = French | English
)

// ParseLanguage reads what a column of languages says: "fr", "FR-CA", "français", "English". It reports false for any other word.
func ParseLanguage(s string) (Language, bool) {
	s = Fold(strings.TrimSpace(s))
	code, _, _ := strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	switch code {
	case "fr", "fra", "fre", "francais", "francaise", "french":
		return French, true
	case "en", "eng", "anglais", "english":
		return English, true
	}
	return 0, false
}

// mixed is the share of the stop words that the rarer language must have for a comment to be in both.
const mixed = 0.3

// Detect finds the language by counting stop words that only one of the two has, and letters that English lacks. A comment with several of
// each is in both; one that shows none is taken for the fallback.
func Detect(text string, fallback Language) Language {
	french, english := 0, 0
	text = straight(text)
	for _, s := range spans(text) {
		w := strings.ToLower(text[s.from:s.to])
		_, fr := stopFrench[w]
		_, en := stopEnglish[w]
		fr = fr || negatesFrench[w] != 0 || elided(text, s, w)
		en = en || negatesEnglish[w]
		switch {
		case fr && !en:
			french++
		case en && !fr:
			english++
		case strings.ContainsAny(w, "éèêàùçâîôûëïœ"):
			french++
		}
	}
	all := float64(french + english)
	switch {
	case french >= 2 && english >= 2 && float64(min(french, english)) >= mixed*all:
		return Both
	case french > english:
		return French
	case english > french:
		return English
	}
	return fallback
}
