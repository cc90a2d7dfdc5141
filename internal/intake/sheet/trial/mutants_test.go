package trial

import (
	"archive/zip"
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"
)

// mutant is a workbook with damage done to it.
type mutant struct {
	file  []byte
	parts book // nil when the archive itself was damaged, which must change nothing that is read
	how   string
}

// breeder makes mutants of one workbook.
type breeder struct {
	sound book
	file  []byte
}

func newBreeder(tb testing.TB, b book) *breeder { return &breeder{b, b.zip(tb, zip.Deflate)} }

// mutant makes the mutant of a number: one part in three ways, the archive in the rest.
func (g *breeder) mutant(tb testing.TB, r *rand.Rand) mutant {
	switch r.IntN(8) {
	case 0, 1:
		return mutant{file: flips(r, g.file), how: "bytes of the archive"}
	case 2:
		cut := r.IntN(len(g.file))
		return mutant{file: g.file[:cut], how: "the archive's end"}
	case 3:
		if r.IntN(4) == 0 {
			return g.reordered(tb, r)
		}
	}
	parts := append(book(nil), g.sound...)
	at := r.IntN(len(parts))
	if r.IntN(2) == 0 {
		at = len(parts) - 1 // the sheet, which has the cells
	}
	content, how := damagedXML(r, parts[at].content)
	parts[at].content = content
	return mutant{file: g.packed(tb, parts, at), parts: parts, how: how + " of " + parts[at].name}
}

// reordered drops a part, or moves it to the end.
func (g *breeder) reordered(tb testing.TB, r *rand.Rand) mutant {
	i := r.IntN(len(g.sound))
	moved := g.sound[i]
	parts := g.sound.without(moved.name)
	if r.IntN(2) == 0 {
		return mutant{file: parts.zip(tb, zip.Deflate), parts: parts, how: "without " + moved.name}
	}
	parts = append(parts, moved)
	return mutant{file: parts.zip(tb, zip.Deflate), parts: parts, how: "late " + moved.name}
}

// packed zips parts of which one was changed; the others keep their packed bytes.
func (g *breeder) packed(tb testing.TB, parts book, changed int) []byte {
	from, err := zip.NewReader(bytes.NewReader(g.file), int64(len(g.file)))
	if err != nil {
		tb.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i, f := range from.File {
		if i == changed {
			add(tb, z, f.Name, zip.Store, parts[i].content)
			continue
		}
		if err := z.Copy(f); err != nil {
			tb.Fatal(err)
		}
	}
	closed(tb, z)
	return out.Bytes()
}

func flips(r *rand.Rand, b []byte) []byte {
	out := bytes.Clone(b)
	for range 1 + r.IntN(4) {
		out[r.IntN(len(out))] ^= byte(1 + r.IntN(255))
	}
	return out
}

// signs are the characters that hurt XML most.
const signs = "<>/\"'&=;:!?-0129aArstvc \x00\xff"

// damagedXML damages a part and says how.
func damagedXML(r *rand.Rand, b []byte) ([]byte, string) {
	if len(b) < 8 {
		return nil, "all"
	}
	switch i := r.IntN(len(b)); r.IntN(9) {
	case 0:
		return bytes.Clone(b[:i]), "the end"
	case 1:
		return spliced(b, i, min(len(b), i+1+r.IntN(40)), nil), "a piece removed"
	case 2:
		j := min(len(b), i+1+r.IntN(60))
		return spliced(b, j, j, b[i:j]), "a piece doubled"
	case 3:
		from, to := tag(r, b)
		return spliced(b, from, to, nil), "a tag removed"
	case 4:
		from, to := tag(r, b)
		return moved(r, b, from, to), "a tag moved"
	case 5:
		from, to := element(r, b)
		switch r.IntN(3) {
		case 0:
			return spliced(b, from, to, nil), "an element removed"
		case 1:
			return spliced(b, to, to, b[from:to]), "an element doubled"
		}
		return moved(r, b, from, to), "an element moved"
	case 6:
		return brokenAttribute(r, b), "an attribute"
	default:
		out := bytes.Clone(b)
		for range 1 + r.IntN(4) {
			out[r.IntN(len(out))] = signs[r.IntN(len(signs))]
		}
		return out, "signs"
	}
}

// spliced replaces the bytes from one place to another.
func spliced(b []byte, from, to int, with []byte) []byte {
	return bytes.Join([][]byte{b[:from], with, b[to:]}, nil)
}

// moved takes a piece out and puts it before some other tag.
func moved(r *rand.Rand, b []byte, from, to int) []byte {
	rest := spliced(b, from, to, nil)
	at, _ := tag(r, rest)
	return spliced(rest, at, at, b[from:to])
}

// tag returns where some tag begins and ends; the part's end when there is none.
func tag(r *rand.Rand, b []byte) (from, to int) {
	start := r.IntN(max(1, len(b)))
	from = bytes.IndexByte(b[start:], '<')
	if from < 0 {
		return len(b), len(b)
	}
	from += start
	to = bytes.IndexByte(b[from:], '>')
	if to < 0 {
		return from, len(b)
	}
	return from, from + to + 1
}

// element returns where some element begins and ends: from its opening tag to the next closing tag of its name.
func element(r *rand.Rand, b []byte) (from, to int) {
	from, to = tag(r, b)
	inner := strings.Trim(string(b[from:to]), "<>")
	name, _, _ := strings.Cut(inner, " ")
	if name == "" || strings.HasSuffix(inner, "/") || strings.HasPrefix(inner, "/") {
		return from, to
	}
	closer := []byte("</" + name + ">")
	if end := bytes.Index(b[to:], closer); end >= 0 {
		to += end + len(closer)
	}
	return from, to
}

// brokenAttribute renames, empties, doubles or tears some attribute.
func brokenAttribute(r *rand.Rand, b []byte) []byte {
	start := r.IntN(len(b))
	eq := bytes.Index(b[start:], []byte(`="`))
	if eq < 0 {
		return bytes.Clone(b[:start])
	}
	eq += start
	name := bytes.LastIndexAny(b[:eq], " <>\"") + 1
	end := bytes.IndexByte(b[eq+2:], '"')
	if end < 0 {
		return bytes.Clone(b[:eq])
	}
	end += eq + 3
	switch r.IntN(6) {
	case 0:
		return spliced(b, name, eq, []byte("q"))
	case 1:
		return spliced(b, name, end, nil)
	case 2:
		return spliced(b, eq+2, end-1, nil)
	case 3:
		return spliced(b, end, end, []byte(" "+string(b[name:end])))
	case 4:
		return spliced(b, end-1, end, nil)
	}
	return spliced(b, eq+1, eq+2, nil)
}
