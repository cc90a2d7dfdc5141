package catalogue

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// text is one text of the user's, and where it stands.
type text struct {
	key, words string
	file       *form.Decoder
	at, value  *yaml.Node // the key and the text
}

// maxSize is how large a file of texts can be: the program's own are a fourth of it.
const maxSize = form.MaxSize

// read returns the texts of a file or of all files of a folder, in the order of their names, with what is wrong with how they are written.
func read(dir, name string, at diag.Place) ([]text, diag.List) {
	var found diag.List
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	names, err := files(path)
	if err != nil {
		found.Errorf(at, NotRead, "the texts %s cannot be read: %s", diag.Path(name), reason(err)).Hint = "name a .yaml or .json file, or a folder of them; `ecart texts --all` writes one to start from"
		return nil, found
	}
	if len(names) == 0 {
		found.Errorf(at, NotRead, "the folder %s holds no texts", diag.Path(name)).Hint = "put .yaml or .json files there"
		return nil, found
	}
	var all []text
	for _, f := range names {
		shown := name
		if f != "" {
			shown = strings.TrimSuffix(name, "/") + "/" + f
		}
		b, err := readFile(filepath.Join(path, f))
		if err != nil {
			found.Errorf(at, NotRead, "the texts %s cannot be read: %s", diag.Path(shown), reason(err)).Hint = "name a .yaml or .json file, or a folder of them"
			continue
		}
		d := &form.Decoder{File: shown}
		all = append(all, texts(d, b)...)
		found = append(found, d.Diags...)
		d.Diags = nil
	}
	return all, found
}

// files returns the names of the texts in a folder, sorted, or one empty name for a path that is a file.
func files(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{""}, err
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if ext := strings.ToLower(filepath.Ext(e.Name())); !e.IsDir() && !strings.HasPrefix(e.Name(), ".") && slices.Contains([]string{".yaml", ".yml", ".json"}, ext) {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

func readFile(path string) ([]byte, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, errors.New("it is no file")
	}
	return form.ReadFile(path)
}

// reason is what a failure of the disk says without the path.
func reason(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "it is not there"
	}
	if cause, ok := errors.AsType[*fs.PathError](err); ok {
		return cause.Err.Error()
	}
	return err.Error()
}

// texts reads one file. Whether it is JSON is told from its first sign.
func texts(d *form.Decoder, b []byte) []text {
	if empty(b) {
		return nil
	}
	root := parse(d, b)
	if root == nil {
		return nil
	}
	if root.Kind != yaml.MappingNode {
		d.Errorf(root, form.WrongKind, "a file of texts must be keys with their texts").Hint = "write for instance verdict.good: Bien"
		return nil
	}
	var all []text
	for _, p := range d.Group(root).Pairs {
		d.Subject = fmt.Sprintf("%q", form.Shorten(p.Key))
		if p.Value.Kind == yaml.MappingNode {
			d.Errorf(p.Value, form.WrongKind, "%s must be a text, not a group of keys", d.Subject).Hint = "write the whole key in one line: " + form.Shorten(p.Key) + "." + firstKey(p.Value) + ": …"
			continue
		}
		if words, ok := words(d, p.Value); ok {
			all = append(all, text{p.Key, plain(words), d, p.At, p.Value})
		}
	}
	return all
}

func firstKey(n *yaml.Node) string {
	if len(n.Content) == 0 {
		return "name"
	}
	return form.Shorten(n.Content[0].Value)
}

// words is a text as it is written. A blank in quotation marks is a text: numbers are grouped with one.
func words(d *form.Decoder, n *yaml.Node) (string, bool) {
	if n.Kind == yaml.ScalarNode && n.Value != "" && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		return n.Value, true
	}
	return d.Text(n)
}

// plain puts a text on one line: a catalogue has no lines.
func plain(s string) string {
	if !strings.ContainsAny(s, "\r\n\t") {
		return s
	}
	return strings.TrimSpace(strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ").Replace(s))
}

// empty tells whether a file holds nothing but comments and blanks, as one does that was written to start from.
func empty(b []byte) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(b, []byte("\ufeff"))) {
		if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
			return false
		}
	}
	return true
}

func parse(d *form.Decoder, b []byte) *yaml.Node {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if len(b) > maxSize || !utf8.Valid(b) || !bytes.HasPrefix(bytes.TrimSpace(b), []byte("{")) {
		return d.Parse(b)
	}
	d.Lines = form.SplitLines(string(b))
	root, at, err := parseJSON(b)
	if err != nil {
		d.Errorf(at, NotJSON, "%s", err).Hint = `write { "key": "text", … }: keys and texts in quotation marks, a comma after each text but the last`
		return nil
	}
	return root
}
