package personal

import (
	"math/rand/v2"
	"net/netip"
	"strings"
	"testing"
)

// every is signs without a look at which expressions can match.
func every(s string) string {
	s = handles().ReplaceAllString(s, mask("e-mail"))
	s = links().ReplaceAllString(s, mask("link"))
	if !strings.ContainsFunc(s, isDigit) {
		return s
	}
	s = devices().ReplaceAllString(s, mask("device"))
	s = pairs().ReplaceAllString(s, mask("coordinates"))
	s = commas().ReplaceAllString(s, mask("coordinates"))
	s = twos().ReplaceAllString(s, "${1}"+mask("telephone")+"${2}")
	s = degrees().ReplaceAllString(s, mask("coordinates"))
	s = ipv4().ReplaceAllStringFunc(s, func(m string) string {
		if strings.Count(m, ".") > 3 && isTelephone(m) {
			return mask("telephone")
		}
		return mask("IP address")
	})
	s = ipv6().ReplaceAllStringFunc(s, func(m string) string {
		if _, err := netip.ParseAddr(strings.Trim(m, ".")); err != nil {
			return m
		}
		return mask("IP address")
	})
	s = ibans().ReplaceAllStringFunc(s, func(m string) string {
		if isAccount(m) {
			return mask("account")
		}
		return m
	})
	return runs().ReplaceAllStringFunc(s, maskRun)
}

func TestNoSignIsPassedOverThatAnExpressionFinds(t *testing.T) {
	pieces := []string{"jean", "@", "jean@exemple.fr", " AT ", "(at)", "[AT]", " Arobase ", "(aroba\u017fe)", "www.x.fr", "WWW.x", "ftp://a", "00:1A:2B:3C:4D:5E", "AA-BB-CC-DD-EE-1F", "48.8566, 2.3522", "48,85661; 2,35222",
		"06 12 34 56 78", "+33 6.12.34.56.78", "48° 51' N", "10.0.0.1", "fe80::1", "FR76 3000 6000 0112 3456 7890 189", "4111 1111 1111 1111", "555-123-4567", "01/02/2026", " ", ", ", "room 12", "a)", "é", "7", "88", "Lyon"}
	rng := rand.New(rand.NewPCG(3, 4))
	masked := 0
	for range 5000 {
		var b strings.Builder
		for range 1 + rng.IntN(5) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
			if rng.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		if got, want := signs(text), every(text); got != want {
			t.Errorf("%q is masked as %q, and every expression as %q", text, got, want)
		}
		if signs(text) != text {
			masked++
		}
	}
	if masked < 2000 {
		t.Errorf("only %d texts held anything", masked)
	}
}
