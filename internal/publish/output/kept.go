package output

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// KeptFolder is the folder of an output in which editions have their permanent addresses: kept/2026-10/. An edition is a whole output, with a
// manifest of its own, whose bytes no later build changes.
const KeptFolder = "kept"

// Edition is an output of one period.
type Edition struct {
	Period    string // "2026-10", "2026-Q4", "spring-2026"; also its folder below KeptFolder
	Wave      string // what the period is called, where it has a name of its own
	Until     string // the last day of that wave, YYYY-MM-DD
	Built     string // the report's date; "" for none
	Card      *Card  // nil where it was written without one
	Documents []string
	Digests   []Digest // of its files, by their paths in the output

	from map[string]string // where a file lies on disk, by path in the output
	made []File            // what is not there yet
}

// At is where a file of an edition is in the output.
func (e Edition) At(file string) string { return path.Join(KeptFolder, e.Period, file) }

// Former returns the editions that a folder holds, the newest first, that of the output itself with them where it names its period. Each file is
// compared with its manifest: the error names the first that is not as it was written. A folder without an output has none.
func Former(dir string) ([]Edition, error) {
	at, err := resolve(dir)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(filepath.Join(at, ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var m manifest
	if err != nil || !isOurs(text) || json.Unmarshal(text, &m) != nil {
		return nil, fmt.Errorf("the %s of %s is damaged", ManifestName, dir)
	}
	byPeriod := map[string]*Edition{}
	for _, d := range m.Outputs {
		period, ok := keptPeriod(d.Path)
		if !ok {
			continue
		}
		e := byPeriod[period]
		if e == nil {
			e = &Edition{Period: period, from: map[string]string{}}
			byPeriod[period] = e
		}
		e.Digests = append(e.Digests, d)
		e.from[d.Path] = filepath.Join(at, filepath.FromSlash(d.Path))
	}
	var all []Edition
	for _, e := range byPeriod {
		if !exists(filepath.Join(at, KeptFolder, e.Period)) {
			continue // somebody took it away as a whole, and means it
		}
		if err := e.read(dir); err != nil {
			return nil, err
		}
		all = append(all, *e)
	}
	if m.Period != "" && byPeriod[m.Period] == nil {
		all = append(all, adopted(m, at))
	}
	return NewestFirst(all), nil
}

// NewestFirst orders editions by the ends of their periods.
func NewestFirst(all []Edition) []Edition {
	slices.SortFunc(all, func(a, b Edition) int { return -cmp.Or(cmp.Compare(a.end(), b.end()), cmp.Compare(a.Period, b.Period)) })
	return all
}

// KeptFiles is the names of all files of editions.
func KeptFiles(editions []Edition) []string {
	var names []string
	for _, e := range editions {
		for _, d := range e.Digests {
			names = append(names, d.Path)
		}
	}
	return names
}

// Count is how many files an output has: those of the report itself, and those of the editions that it keeps.
type Count struct {
	Files     int // of the report, with its manifest and the list of editions
	KeptFiles int
	Editions  int // that are kept
}

// Counted counts the files of an output by their paths.
func Counted(paths []string) Count {
	var n Count
	seen := map[string]bool{}
	for _, p := range paths {
		period, kept := keptPeriod(p)
		if !kept {
			n.Files++
			continue
		}
		n.KeptFiles++
		seen[period] = true
	}
	n.Editions = len(seen)
	return n
}

// OfEdition tells whether a file of an output is one of an edition that is kept.
func OfEdition(path string) bool {
	_, kept := keptPeriod(path)
	return kept
}

// Keeps tells how many editions an output holds, without looking into them.
func Keeps(dir string) []string {
	at, err := resolve(dir)
	if err != nil {
		return nil
	}
	listed, _ := readManifest(filepath.Join(at, ManifestName))
	var periods []string
	for _, p := range listed {
		if period, ok := keptPeriod(p); ok && !slices.Contains(periods, period) {
			periods = append(periods, period)
		}
	}
	slices.Sort(periods)
	return periods
}

// keptPeriod is the period of whose edition a file is.
func keptPeriod(file string) (string, bool) {
	parts := strings.SplitN(file, "/", 3)
	if len(parts) < 3 || parts[0] != KeptFolder || parts[1] == "assets" {
		return "", false
	}
	return parts[1], true
}

// end is what orders editions: the last day of a wave, else the period itself.
func (e Edition) end() string { return cmp.Or(e.Until, lastMonth(e.Period)) }

// lastMonth orders periods by their ends: "2026-Q4" as "2026-12", after the months of the quarter.
func lastMonth(period string) string {
	year, quarter, is := strings.Cut(period, "-Q")
	if !is {
		return period
	}
	return year + "-" + map[string]string{"1": "03", "2": "06", "3": "09", "4": "12"}[quarter] + "Q"
}

// read looks over the files of a kept edition and reads what it says of itself.
func (e *Edition) read(dir string) error {
	for _, want := range e.Digests {
		got, err := DigestFile(e.from[want.Path], want.Path)
		if err != nil || got != want {
			what := "was changed"
			if err != nil {
				what = "is missing"
			}
			return fmt.Errorf("the kept edition %s is not as it was written: %s %s; put it back from a copy, or remove all of %s and build again to go on without it",
				e.Period, filepath.Join(dir, filepath.FromSlash(want.Path)), what, filepath.Join(dir, KeptFolder, e.Period))
		}
	}
	text, err := os.ReadFile(e.from[e.At(ManifestName)])
	var m manifest
	if err != nil || json.Unmarshal(text, &m) != nil {
		return fmt.Errorf("the kept edition %s of %s has no %s that can be read", e.Period, dir, ManifestName)
	}
	e.tell(m)
	return nil
}

func (e *Edition) tell(m manifest) {
	e.Built, e.Card, e.Wave, e.Until = m.Built, m.Report, m.Wave, m.Until
	for _, d := range m.Outputs {
		e.Documents = append(e.Documents, d.Path)
	}
}

// adopted makes an edition of an output that was written without keeping any.
func adopted(m manifest, at string) Edition {
	e := Edition{Period: m.Period, from: map[string]string{}}
	var own []Digest
	for _, d := range m.Outputs {
		if strings.HasPrefix(d.Path, KeptFolder+"/") {
			continue
		}
		own = append(own, d)
		to := Digest{Path: e.At(d.Path), Size: d.Size, SHA256: d.SHA256}
		e.Digests = append(e.Digests, to)
		e.from[to.Path] = filepath.Join(at, filepath.FromSlash(d.Path))
	}
	m.Outputs = own
	e.complete(m)
	return e
}

// NewEdition makes an edition of the files of a report, which stand in the output as they do in it: on disk they are the same.
func NewEdition(period string, o ManifestOptions, files []File) Edition {
	e := Edition{Period: period}
	for _, f := range files {
		e.made = append(e.made, File{Path: e.At(f.Path), Bytes: f.Bytes})
		e.Digests = append(e.Digests, digest(e.At(f.Path), f.Bytes))
	}
	o.Period, o.Kept = period, nil
	e.complete(described(o, files))
	return e
}

// complete adds what makes a folder of the edition: pages that lead on, and its manifest.
func (e *Edition) complete(m manifest) {
	first := first(m.Outputs)
	own := []File{{Path: "index.html", Bytes: leading(m, first)}, {Path: KeptFolder + "/index.html", Bytes: leading(m, UpToList)}}
	for _, f := range own {
		m.Outputs = append(m.Outputs, digest(f.Path, f.Bytes))
	}
	m.Outputs = byPath(m.Outputs)
	own = append(own, File{Path: ManifestName, Bytes: marshal(m)})
	for _, f := range own {
		e.made = append(e.made, File{Path: e.At(f.Path), Bytes: f.Bytes})
		e.Digests = append(e.Digests, digest(e.At(f.Path), f.Bytes))
	}
	e.tell(m)
}

// UpToList is the address of the list of editions for the page of an edition that leads there; an edition alone has none.
const UpToList = "../../index.html"

// first is the document that a reader opens first.
func first(outputs []Digest) string {
	for _, name := range []string{"site/index.html", "report.html", "report.pdf", "summary.pdf", "results.xlsx", "results.json"} {
		if slices.ContainsFunc(outputs, func(d Digest) bool { return d.Path == name }) {
			return name
		}
	}
	return ManifestName
}

// leading is a page that leads on at once, and shows where for browsers that do not.
func leading(m manifest, to string) []byte {
	lang, name := "", m.Period
	if m.Report != nil {
		lang, name = m.Report.Lang, cmp.Or(m.Report.Title, m.Report.Company, name)
	}
	return []byte("<!doctype html>\n<html lang=\"" + escaped(lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"0; url=" + to +
		"\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n<title>" + escaped(name) + "</title>\n</head>\n<body><p><a href=\"" + to + "\">" + escaped(name) + "</a></p></body>\n</html>\n")
}

var escaped = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;").Replace

// kept is all files of editions, for a commit.
func kept(editions []Edition) []File {
	var all []File
	for _, e := range editions {
		all = append(all, e.made...)
		for _, d := range e.Digests {
			if from, ok := e.from[d.Path]; ok {
				all = append(all, File{Path: d.Path, from: from})
			}
		}
	}
	return all
}
