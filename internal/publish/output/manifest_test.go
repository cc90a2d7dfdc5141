package output

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ecart/internal/diag"
)

func TestManifestSaysWhatWasReadAndWritten(t *testing.T) {
	var l diag.List
	l.Warnf(diag.Place{File: "a.xlsx"}, "W0310", "too few").Count = 3
	l.Notef(diag.Place{File: "a.xlsx"}, "N0001", "worth knowing")
	l.Warnf(diag.Place{File: "b.xlsx"}, "W0201", "no date")
	l.Warnf(diag.Place{File: "c.xlsx"}, "W0310", "too few")
	got := Manifest(ManifestOptions{
		Version:     "1.2.3",
		Built:       time.Date(2026, 3, 1, 12, 0, 0, 0, time.FixedZone("Paris", 3600)),
		Inputs:      []Digest{{Path: "survey.xlsx", Size: 9, SHA256: "ff"}, {Path: "report.yaml", Size: 3, SHA256: "ee"}},
		Diagnostics: l,
	}, []File{{Path: "site/index.html", Bytes: []byte("<p>abc")}, {Path: "report.pdf", Bytes: []byte("abc")}})
	// The digest of "abc" is the first example of FIPS 180-2, appendix B; that of "<p>abc" is sha256sum's.
	want := `{
  "format": "ecart-output",
  "format_version": 1,
  "program": {
    "name": "ecart",
    "version": "1.2.3"
  },
  "built": "2026-03-01T11:00:00Z",
  "diagnostics": {
    "errors": 0,
    "warnings": 3,
    "notes": 1,
    "by_code": [
      {
        "code": "N0001",
        "number": 1
      },
      {
        "code": "W0201",
        "number": 1
      },
      {
        "code": "W0310",
        "number": 4
      }
    ]
  },
  "inputs": [
    {
      "path": "report.yaml",
      "size": 3,
      "sha256": "ee"
    },
    {
      "path": "survey.xlsx",
      "size": 9,
      "sha256": "ff"
    }
  ],
  "outputs": [
    {
      "path": "report.pdf",
      "size": 3,
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    },
    {
      "path": "site/index.html",
      "size": 6,
      "sha256": "d03862b547e5dbb21797bfcbd48bf4c474675e344b706e6445554ab6227de3a1"
    }
  ]
}
`
	if got.Path != "manifest.json" || string(got.Bytes) != want {
		t.Errorf("%s:\n%s\nwant:\n%s", got.Path, got.Bytes, want)
	}
}

func TestManifestDoesNotDependOnTheOrderOfFiles(t *testing.T) {
	a, b := File{Path: "a", Bytes: []byte("1")}, File{Path: "b", Bytes: []byte("2")}
	one := Manifest(ManifestOptions{Inputs: []Digest{{Path: "x"}, {Path: "y"}}}, []File{a, b})
	two := Manifest(ManifestOptions{Inputs: []Digest{{Path: "y"}, {Path: "x"}}}, []File{b, a})
	if !bytes.Equal(one.Bytes, two.Bytes) {
		t.Errorf("order of files changed the manifest:\n%s\n%s", one.Bytes, two.Bytes)
	}
}

func TestEmptyListsOfAManifestAreWritten(t *testing.T) {
	got := string(Manifest(ManifestOptions{}, nil).Bytes)
	for _, want := range []string{`"inputs": []`, `"outputs": []`, `"by_code": []`} {
		if !strings.Contains(got, want) {
			t.Errorf("manifest has no %s:\n%s", want, got)
		}
	}
}

func TestDigestOfAFileIsThatOfItsBytes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(path, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := DigestFile(path, "données.xlsx")
	if want := digest("données.xlsx", []byte("abc")); err != nil || got != want {
		t.Errorf("digest %v, %v; want %v", got, err, want)
	}
	_, err = DigestFile(path+"y", "données.xlsx")
	if err == nil || err.Error() != "read données.xlsx: no such file or directory" {
		t.Errorf("missing file: %v", err)
	}
}
