package diag

import "testing"

func TestAPathReadsAsItsOwnerWritesIt(t *testing.T) {
	for path, want := range map[string]string{
		`C:\Berichte\März.xlsx`: `"C:\Berichte\März.xlsx"`, "a b.yaml": `"a b.yaml"`, "a\nb": `"a\nb"`, `a"b`: `"a\"b"`,
	} {
		if got := Path(path); got != want {
			t.Errorf("%q reads as %s, wanted %s", path, got, want)
		}
	}
}
