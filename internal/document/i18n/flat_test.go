package i18n

import (
	"encoding/json"
	"io/fs"
	"maps"
	"testing"
)

func TestEveryCatalogueIsReadAsJSONIs(t *testing.T) {
	files, err := fs.Glob(locales, "locales/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := locales.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var want Words
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(f, err)
		}
		if got, ok := flat(string(b)); !ok || !maps.Equal(got, want) {
			t.Errorf("%s: %d texts, %t; JSON has %d", f, len(got), ok, len(want))
		}
	}
	if len(files) < 30 {
		t.Errorf("only %d files were looked at", len(files))
	}
}

func FuzzWhatIsReadIsWhatJSONSays(f *testing.F) {
	for _, s := range []string{`{"a": "b"}`, `{"a":"b","a":"c"}`, `{}`, ``, `{`, `{"a"}`, `{"a":1}`, `{"a":"b",}`, `{"a":"b"} x`, ` { "a" : "\u00e9\"\\" , "b":"" } `, `{"a":"\x"}`, "{\"a\":\"\n\"}", "{\"a\":\"\xff\"}", `{"a":"b}`, `{"a\`, `{"a":"b";"c":"d"}`, `[{"a":"b"}]`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := flat(s)
		var want Words
		if err := json.Unmarshal([]byte(s), &want); ok && (err != nil || !maps.Equal(got, want)) {
			t.Errorf("%q is read as %q; JSON says %q, %v", s, got, want, err)
		}
	})
}
