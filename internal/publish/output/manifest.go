package output

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"ecart/internal/diag"
	"ecart/internal/publish/durable"
)

// ManifestName is the file that lists a finished output and marks its folder as ours.
const ManifestName = "manifest.json"

// formatVersion is raised when what a manifest says changes its meaning.
const formatVersion = 1

// format marks a manifest.json as ours.
const format = "ecart-output"

// ManifestOptions says what a report was made from.
type ManifestOptions struct {
	Version     string // of the program
	Built       time.Time
	Key         string // what the report follows from; see Current
	Inputs      []Digest
	Diagnostics diag.List // of all stages; only their numbers are written
	Period      string    // that the report is the edition of: "2026-10"; "" for none
	Wave        string    // what that is called, where it has a name of its own
	Until       string    // the last day of that wave, YYYY-MM-DD: its name tells no order
	Kept        []Edition // that the output holds
	Card        *Card     // what a list of reports says of this one; nil leaves it out
	Told        *Told     // how it was made and how much stands in it; nil leaves it out
}

// Digest identifies the bytes of one file.
type Digest struct {
	Path   string `json:"path" doc:"An input as the user wrote it; an output relative to the output folder."`
	Size   int64  `json:"size" doc:"Its size in bytes."`
	SHA256 string `json:"sha256" doc:"The SHA-256 of its bytes, in 64 hexadecimal digits."`
}

type manifest struct {
	Format  string  `json:"format" enum:"ecart-output" doc:"What marks the file."`
	Version int     `json:"format_version" doc:"A later number is a change that readers must know of; new keys are not."`
	Program program `json:"program" doc:"What wrote the output."`
	Built   string  `json:"built,omitempty" doc:"The day of the report; absent where it has none."`
	Period  string  `json:"period,omitempty" doc:"The period that the report is the edition of, as 2026-10, 2026-Q4 or spring-2026."`
	Wave    string  `json:"wave,omitempty" doc:"What that period is called, where it is a named wave."`
	Until   string  `json:"until,omitempty" doc:"The last day of that wave."`
	Report  *Card   `json:"report,omitempty" doc:"What a list of reports says of this one."`
	Key     string  `json:"key,omitempty" doc:"A hash over all that the report follows from: two runs with one key write the same bytes."`
	*Told
	Diagnostics diagnostics `json:"diagnostics" doc:"How much was found in settings and data."`
	Inputs      []Digest    `json:"inputs" doc:"The files that the report was made from, by path."`
	Outputs     []Digest    `json:"outputs" doc:"The files that were written, by path."`
}

type program struct {
	Name    string `json:"name" doc:"The program's name."`
	Version string `json:"version" doc:"Its version."`
}

type diagnostics struct {
	Errors   int         `json:"errors" doc:"How many errors there are."`
	Warnings int         `json:"warnings" doc:"How many warnings there are."`
	Notes    int         `json:"notes" doc:"How many notes there are."`
	ByCode   []codeCount `json:"by_code" doc:"In how many places each code was found, by code; of the other numbers here alike findings are one, as in every total."`
}

type codeCount struct {
	Code   string `json:"code" doc:"The code, as findings show it."`
	Number int    `json:"number" doc:"How often it was found."`
}

// Manifest returns manifest.json for the files of one report: what it was made with, from and into, each file with its size and
// SHA-256. Inputs and outputs stand in the order of their paths, whatever the order given.
func Manifest(o ManifestOptions, files []File) File {
	return File{Path: ManifestName, Bytes: marshal(described(o, files))}
}

func described(o ManifestOptions, files []File) manifest {
	m := manifest{
		Format:      format,
		Version:     formatVersion,
		Key:         o.Key,
		Program:     program{Name: "ecart", Version: o.Version},
		Period:      o.Period,
		Wave:        o.Wave,
		Until:       o.Until,
		Report:      o.Card,
		Told:        o.Told,
		Diagnostics: count(o.Diagnostics),
		Inputs:      byPath(o.Inputs),
	}
	if !o.Built.IsZero() {
		m.Built = o.Built.UTC().Format(time.RFC3339)
	}
	outputs := make([]Digest, 0, len(files))
	for _, f := range files {
		outputs = append(outputs, digest(f.Path, f.Bytes))
	}
	for _, e := range o.Kept {
		outputs = append(outputs, e.Digests...)
	}
	m.Outputs = byPath(outputs)
	return m
}

// DigestFile returns the digest of a file on disk under the name its user knows it by.
func DigestFile(path, name string) (Digest, error) {
	f, err := os.Open(path)
	if err != nil {
		return Digest{}, fmt.Errorf("read %s: %w", name, durable.Cause(err))
	}
	defer f.Close()
	h := sha256.New()
	size, err := io.Copy(h, f)
	if err != nil {
		return Digest{}, fmt.Errorf("read %s: %w", name, durable.Cause(err))
	}
	return Digest{Path: name, Size: size, SHA256: hex.EncodeToString(h.Sum(nil))}, nil
}

// Replaced puts a digest in the place of the one of its name, or among them: an archive is what the build leaves, so that a run that finds it so
// has nothing to do.
func Replaced(all []Digest, one Digest) []Digest {
	at, there := slices.BinarySearchFunc(all, one, func(a, b Digest) int { return cmp.Compare(a.Path, b.Path) })
	if there {
		all = slices.Clone(all)
		all[at] = one
		return all
	}
	return slices.Insert(slices.Clone(all), at, one)
}

// DigestOf returns the digest of a file's bytes under the name its user knows it by.
func DigestOf(text []byte, name string) Digest { return digest(name, text) }

func digest(path string, text []byte) Digest {
	sum := sha256.Sum256(text)
	return Digest{Path: path, Size: int64(len(text)), SHA256: hex.EncodeToString(sum[:])}
}

// byPath returns the digests sorted, never nil: an empty list is written as [].
func byPath(ds []Digest) []Digest {
	sorted := append([]Digest{}, ds...)
	slices.SortStableFunc(sorted, func(a, b Digest) int { return cmp.Compare(a.Path, b.Path) })
	return sorted
}

func count(l diag.List) diagnostics {
	l = l.Merged()
	d := diagnostics{
		Errors:   l.Findings(diag.Error),
		Warnings: l.Findings(diag.Warning),
		Notes:    l.Findings(diag.Note),
		ByCode:   []codeCount{},
	}
	for _, one := range l {
		n := max(1, one.Count)
		at, found := slices.BinarySearchFunc(d.ByCode, one.Code, func(c codeCount, code string) int { return cmp.Compare(c.Code, code) })
		if found {
			d.ByCode[at].Number += n
			continue
		}
		d.ByCode = slices.Insert(d.ByCode, at, codeCount{one.Code, n})
	}
	return d
}

// marshal writes JSON with indents and a newline at the end, leaving < and & as they are.
func marshal(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic("output: " + err.Error())
	}
	return b.Bytes()
}
