package history

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"ecart/internal/diag"
	"ecart/internal/measure/result"
)

// most is how large an archive may be: hundreds of years of months are less.
const most = 64 << 20 // bytes

// Read reads an archive. A file that is not there is an archive that begins; name is the file as its user knows it.
func Read(path, name string) (result.Past, diag.List) {
	text, err := load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return result.Past{}, nil
	}
	if err != nil {
		var found diag.List
		f := found.Errorf(diag.Place{File: name}, CodeUnread, "the archive cannot be read: %v", err)
		f.Hint = "give yourself the right to read it, or name another file under history"
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			f.Hint = "this is a folder, and history names a file: one in it, such as " + filepath.ToSlash(filepath.Join(name, "history.jsonl"))
		}
		return result.Past{}, found
	}
	return parse(text, name)
}

// load returns the bytes of a file; an error says why in words.
func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return nil, errors.New("it is no file")
	case err == nil && info.Size() > most:
		return nil, fmt.Errorf("it is larger than %d MB", most>>20)
	}
	text, err := os.ReadFile(path)
	if cause, is := errors.AsType[*fs.PathError](err); is && !errors.Is(err, fs.ErrNotExist) {
		return nil, cause.Err
	}
	return text, err
}

// parse reads the bytes of an archive of any version up to this program's.
func parse(text []byte, name string) (result.Past, diag.List) {
	var found diag.List
	at := diag.Place{File: name, Line: 1}
	if len(bytes.TrimSpace(text)) == 0 {
		found.Errorf(at, CodeDamaged, "the archive is empty").Hint = restore
		return result.Past{}, found
	}
	lines := bytes.Split(text, []byte("\n"))
	whole := len(lines[len(lines)-1]) == 0 // the last line is ended
	if whole {
		lines = lines[:len(lines)-1]
	}
	var h head
	if err := json.NewDecoder(bytes.NewReader(lines[0])).Decode(&h); err != nil && !errors.Is(err, io.EOF) || h.Format != format {
		found.Errorf(at, CodeForeign, "the file is no archive of results").Hint = "history names a file that ecart keeps by itself: name one that is not there yet, or the one of the months before"
		return result.Past{}, found
	}
	if h.Version > current {
		found.Errorf(at, CodeNewer, "a newer program wrote the archive: it is of version %d, and this one reads up to %d", h.Version, current).Hint = "use a newer ecart; the archive was not touched"
		return result.Past{}, found
	}
	read := decode
	if h.Version == 1 {
		read = migrate
	}
	past, line, err := read(h, lines[1:])
	rest := text[min(len(lines[0])+1, len(text)):]
	switch {
	case h.Version < 1:
		found.Errorf(at, CodeDamaged, "the first line names no version").Hint = restore
	case err != nil:
		found.Errorf(diag.Place{File: name, Line: line}, CodeDamaged, "line %d is damaged: %v", line, err).Hint = restore
	case h.Version >= plain && (!whole || len(lines)-1 != h.Lines):
		found.Errorf(diag.Place{File: name, Line: len(lines)}, CodeDamaged, "the archive is cut short: %d lines of %d are there", len(lines)-1, h.Lines).Hint = restore
	case h.Version >= plain && sum(rest) != h.SHA256:
		found.Errorf(at, CodeDamaged, "the lines are not those that were written: their digest differs from the one in the first line").Hint = restore
	}
	return past, found
}

const restore = "put the archive back from a copy, or move the file away: a new one begins with the periods that the workbooks hold"
