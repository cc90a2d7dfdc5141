package form

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"ecart/internal/late"
)

// Parse returns the one document of a file as a tree that is safe to walk, or nil after it said what forbids that.
func (d *Decoder) Parse(text []byte) *yaml.Node {
	top := &yaml.Node{Line: 1, Column: 1}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if len(text) > MaxSize {
		d.Errorf(top, TooLarge, "the file is larger than 1 MB, which no report.yaml needs").Hint = "workbooks are named under sources, not held in this file"
		return nil
	}
	if !d.isText(text) {
		return nil
	}
	d.Lines = SplitLines(string(text))
	tree, err := documents(text, 2)
	if err != nil {
		d.syntax(text, err)
		return nil
	}
	switch {
	case len(tree) == 0 || len(tree[0].Content) == 0 || IsNull(tree[0].Content[0]) && tree[0].Content[0].Value == "":
		d.Errorf(top, EmptyFile, "the file holds no settings").Hint = "run `ecart init` in an empty folder to see a complete one"
		return nil
	case len(tree) > 1:
		d.Errorf(&yaml.Node{Line: max(1, tree[1].Line), Column: 1}, TwoDocuments, "a second document begins here; only one is read").
			Hint = "remove the line --- and what follows, or keep it in another file"
		return nil
	}
	if !d.guard(tree[0]) {
		return nil
	}
	d.root = Deref(tree[0].Content[0])
	return d.root
}

// isText reports text that is not UTF-8, at its first bad byte, and control characters, which YAML forbids.
func (d *Decoder) isText(text []byte) bool {
	at := &yaml.Node{Line: 1, Column: 1}
	if bytes.HasPrefix(text, []byte("PK\x03\x04")) || bytes.HasPrefix(text, []byte("\xd0\xcf\x11\xe0")) {
		d.Errorf(at, NotText, "this is a workbook, not a report.yaml").Hint = "name the report.yaml whose sources name the workbook; `ecart init` makes one"
		return false
	}
	column := 0
	for i, size := 0, 0; i < len(text); i += size {
		var r rune
		r, size = utf8.DecodeRune(text[i:])
		column++
		at.Column = column
		switch {
		case r == utf8.RuneError && size == 1:
			found := d.Errorf(at, NotText, "the file is not text in UTF-8")
			found.Hint = "save it as UTF-8"
			if bytes.IndexByte(text, 0) >= 0 {
				found.Hint = "save it as UTF-8; this seems to be UTF-16 or no text at all"
			}
			return false
		case r == '\n':
			at.Line++
			column = 0
		case r < ' ' && r != '\t' && r != '\r' || r == 0x7f:
			d.Errorf(at, NotText, "the file holds a control character (U+%s), which a text cannot", hex(r)).Hint = "remove it, or save the file as plain text"
			return false
		}
	}
	return true
}

func hex(r rune) string { return strings.ToUpper(strconv.FormatInt(0x10000+int64(r), 16))[1:] }

// SplitLines splits at the breaks that YAML counts lines by.
func SplitLines(s string) []string {
	s = lineBreaks.Replace(s)
	return strings.Split(s, "\n")
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// documents parses at most n documents.
func documents(text []byte, n int) ([]*yaml.Node, error) {
	reader := yaml.NewDecoder(bytes.NewReader(text))
	var all []*yaml.Node
	for len(all) < n {
		var doc yaml.Node
		err := reader.Decode(&doc)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, &doc)
	}
	return all, nil
}

// syntax reports what YAML cannot read. The library often names the line where the surrounding group began, so the line is
// found by reading ever longer beginnings of the file: the culprit is the line after the longest one that can be read.
func (d *Decoder) syntax(text []byte, err error) {
	line := d.culprit(text)
	source := ""
	if line <= len(d.Lines) {
		source = d.Lines[line-1]
	}
	before := source[:len(source)-len(strings.TrimLeft(source, " \t"))]
	at := &yaml.Node{Line: line, Column: len(before) + 1}
	if tab := strings.IndexByte(before, '\t'); tab >= 0 {
		at = &yaml.Node{Kind: yaml.ScalarNode, Value: "\t", Line: line, Column: tab + 1}
		d.Errorf(at, NotYAML, "the line is indented with a tab, which YAML does not allow").Hint = "indent with spaces"
		return
	}
	problem := troubleOf(err)
	found := d.Errorf(at, NotYAML, "%s", problem.says)
	found.Hint = problem.hint
}

// culprit returns the number of the line, from 1, at which the file can no longer be read.
func (d *Decoder) culprit(text []byte) int {
	reads := func(lines int) bool {
		_, err := documents([]byte(strings.Join(d.Lines[:lines], "\n")+"\n"), 2)
		return err == nil
	}
	good, bad := 0, len(d.Lines)
	// A beginning may fail only because it cuts a bracket or quotation in two; then a longer one reads again.
	const rounds = 20
	for range rounds {
		for bad-good > 1 {
			if mid := (good + bad) / 2; reads(mid) {
				good = mid
			} else {
				bad = mid
			}
		}
		// Of a file with very many lines only the next few are tried, so that no input is slow.
		ahead := min(60, 20_000/bad)
		further := 0
		for n := bad + 1; n <= min(bad+ahead, len(d.Lines)-1); n++ {
			if reads(n) {
				further = n
			}
		}
		if further == 0 {
			break
		}
		good, bad = further, len(d.Lines)
	}
	return bad
}

// trouble is one way in which YAML fails: how the library says it, and how we do.
type trouble struct {
	sign func() *regexp.Regexp
	says string
	hint string
}

var troubles = []trouble{
	{late.Pattern(`unknown anchor '(.*)'`), "the alias names an anchor that is not set above", "write the value out, or put *… in quotes if the star is part of a text"},
	{late.Pattern(`mapping values are not allowed|mapping value.*not allowed`), "a colon stands where no key can be", "put the text in quotes if the colon belongs to it, or check the indentation"},
	{late.Pattern(`unexpected end of stream|did not find expected (',' or|'\]'|'\}')|while scanning a quoted`), "a quotation or bracket that begins here is not closed", "close it"},
	{late.Pattern(`could not find expected ':'`), "a colon is missing after the key", "write key: value, with a blank after the colon"},
	{late.Pattern(`cannot start any token`), "a text cannot begin with this sign", "put the text in quotes"},
	{late.Pattern(`unknown escape|hexadecimal|escape`), "a backslash in double quotes means an escape that does not exist", "use single quotes, or write two backslashes"},
	{late.Pattern(`did not find expected|block (mapping|collection|sequence) entr|not allowed in this context`), "the line does not fit what stands above it", "check its indentation: keys of one group begin in the same column"},
}

func troubleOf(err error) trouble {
	i := slices.IndexFunc(troubles, func(t trouble) bool { return t.sign().MatchString(err.Error()) })
	if i >= 0 {
		return troubles[i]
	}
	return trouble{says: "the line does not follow the rules of YAML", hint: "check its quotes, brackets and indentation"}
}
