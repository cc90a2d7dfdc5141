package theme

import "testing"

func TestOnlyWholeTrueTypeFontsAreTaken(t *testing.T) {
	ttf := mustFile(t, "fonts/Inter-Regular.ttf")
	for _, c := range []struct {
		name string
		file []byte
		want bool
	}{
		{"whole", ttf, true},
		{"cut in half", ttf[:len(ttf)/2], false},
		{"cut in its directory", ttf[:40], false},
		{"PostScript outlines", append([]byte("OTTO"), ttf[4:]...), false},
		{"web font", mustFile(t, "assets/fonts/inter-400.woff2"), false},
		{"empty", nil, false},
	} {
		if got := trueType(c.file); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
