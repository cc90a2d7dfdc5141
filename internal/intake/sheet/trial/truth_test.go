package trial

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"strconv"
	"strings"

	"ecart/internal/intake/table"
)

// truth is what a workbook of one sheet says by the letter: its cells by address, each a kind and a value.
type truth struct {
	cells    map[string]string
	date1904 bool
}

// Where the elements that make a cell may stand.
var (
	sheetParents = map[string][]string{"sheetData": {"worksheet"}, "row": {"sheetData"}, "c": {"row"}, "v": {"c"}, "is": {"c"}, "t": {"is", "r", "rPh"}, "r": {"is"}}
	textParents  = map[string][]string{"si": {"sst"}, "t": {"si", "r", "rPh"}, "r": {"si"}}
	styleParents = map[string][]string{"cellXfs": {"styleSheet"}, "xf": {"cellXfs", "cellStyleXfs"}, "numFmts": {"styleSheet"}}
)

// dayAndMonth is the one format of the herd's own; either stands before a number that may be a date.
const (
	dayAndMonth = `[$-40C]dd\ mmmm\ yyyy;@`
	either      = "number or date "
)

// agrees tells whether cells that were read are those that are told.
func (k truth) agrees(got truth) bool {
	return got.date1904 == k.date1904 && maps.EqualFunc(got.cells, k.cells, func(g, w string) bool {
		x, open := strings.CutPrefix(w, either)
		return g == w || open && (g == "number "+x || g == "date "+x)
	})
}

// tell reads a workbook's parts; it returns errForm when one is not XML, and another error when one says what no sheet can.
func tell(b book) (truth, error) {
	k := teller{parts: map[string][]byte{}, seen: truth{cells: map[string]string{}}}
	for _, p := range b {
		name := strings.ToLower(p.name)
		if _, twice := k.parts[name]; twice {
			return truth{}, errors.New("one part twice")
		}
		k.parts[name] = p.content
	}
	return k.seen, k.book()
}

type teller struct {
	parts map[string][]byte
	texts []string
	dates []string // by style: what a number of it is
	seen  truth
}

// part returns a part that must be there.
func (k *teller) part(name string) (*node, error) {
	content, ok := k.parts[strings.ToLower(name)]
	if !ok {
		return nil, errors.New("no part " + name)
	}
	return tree(content)
}

// targets returns the relations of a part by their id.
func (k *teller) targets(list, base string) (map[string][2]string, error) {
	root, err := k.part(list)
	if err != nil {
		return nil, err
	}
	out := map[string][2]string{}
	for _, r := range root.all("Relationship") {
		target := strings.ReplaceAll(r.attrs["Target"], `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(base, target)
		}
		if r.attrs["TargetMode"] != "External" {
			out[r.attrs["Id"]] = [2]string{path.Base(r.attrs["Type"]), strings.TrimPrefix(target, "/")}
		}
	}
	return out, nil
}

func (k *teller) book() error {
	roots := map[string][2]string{}
	if _, told := k.parts[rootPart]; told {
		var err error
		if roots, err = k.targets(rootPart, ""); err != nil {
			return err
		}
	}
	main := bookPart
	for _, r := range roots {
		if r[0] == "officeDocument" {
			main = r[1]
		}
	}
	root, err := k.part(main)
	if err != nil {
		return err
	}
	relations, err := k.targets(path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"), path.Dir(main))
	if err != nil {
		return err
	}
	for _, p := range root.all("workbookPr") {
		k.seen.date1904 = p.attrs["date1904"] == "1" || p.attrs["date1904"] == "true"
	}
	if err := root.placed(map[string][]string{"sheet": {"sheets"}, "workbookPr": {"workbook"}}); err != nil {
		return err
	}
	sheets := root.all("sheets", "sheet")
	if len(sheets) != 1 || sheets[0].attrs["state"] == "hidden" || sheets[0].attrs["state"] == "veryHidden" {
		return errors.New("not one visible sheet")
	}
	entry := relations[sheets[0].attrs["id"]]
	if entry[0] != "worksheet" {
		return errors.New("the sheet is no worksheet")
	}
	for _, r := range relations {
		switch r[0] {
		case "sharedStrings":
			err = k.shared(r[1])
		case "styles":
			err = k.styles(r[1])
		}
		if err != nil {
			return err
		}
	}
	return k.sheet(entry[1])
}

func (k *teller) shared(name string) error {
	root, err := k.part(name)
	if err != nil {
		return err
	}
	if err := root.placed(textParents); err != nil {
		return err
	}
	for _, si := range root.all("si") {
		k.texts = append(k.texts, si.richText())
	}
	return nil
}

func (k *teller) styles(name string) error {
	root, err := k.part(name)
	if err != nil {
		return err
	}
	if err := root.placed(styleParents); err != nil {
		return err
	}
	formats := map[string]string{}
	for _, f := range root.all("numFmts", "numFmt") {
		formats[f.attrs["numFmtId"]] = f.attrs["formatCode"]
	}
	for _, xf := range root.all("cellXfs", "xf") {
		id := xf.attrs["numFmtId"]
		code, own := formats[id]
		n, _ := strconv.Atoi(id)
		kind := "number "
		switch {
		case own && code != dayAndMonth:
			kind = either // a damaged code may be anything
		case own, n >= 14 && n <= 22:
			kind = "date "
		}
		k.dates = append(k.dates, kind)
	}
	return nil
}

func (k *teller) sheet(name string) error {
	root, err := k.part(name)
	if err != nil {
		return err
	}
	if err := root.placed(sheetParents); err != nil {
		return err
	}
	if root.name != "worksheet" {
		return errors.New("no worksheet")
	}
	row := 0
	for _, r := range root.all("sheetData", "row") {
		next := row + 1
		if said, ok := r.attrs["r"]; ok && said != "" {
			if next, err = strconv.Atoi(said); err != nil || next <= row {
				return errors.New("rows out of order")
			}
		}
		row = next
		if err := k.row(r, row); err != nil {
			return err
		}
	}
	return nil
}

func (k *teller) row(r *node, row int) error {
	col := -1
	for _, c := range r.all("c") {
		col++
		if said := c.attrs["r"]; said != "" {
			letters := strings.TrimRight(said, "0123456789")
			at, ok := table.Index(letters)
			if n, err := strconv.Atoi(said[len(letters):]); !ok || err != nil || n != row {
				return errors.New("address " + said)
			}
			col = at
		}
		value, err := k.cell(c)
		if err != nil {
			return err
		}
		address := table.Letter(col) + strconv.Itoa(row)
		if _, twice := k.seen.cells[address]; twice && value != "" {
			return errors.New("two cells at " + address)
		}
		if value != "" {
			k.seen.cells[address] = value
		}
	}
	return nil
}

// cell returns a cell's kind and value in one text; "" for a blank one.
func (k *teller) cell(c *node) (string, error) {
	values, inline := c.all("v"), c.all("is")
	if len(values)+len(inline) > 1 {
		return "", errors.New("two values in one cell")
	}
	if len(inline) == 1 {
		return texted(inline[0].richText()), nil
	}
	if len(values) == 0 {
		if len(c.all("f")) > 0 {
			return "pending", nil
		}
		return "", nil
	}
	if len(values[0].nodes) > 0 {
		return "", errors.New("XML inside a value")
	}
	v := values[0].text
	if v == "" && len(c.all("f")) > 0 && c.attrs["t"] != "str" {
		return "pending", nil
	}
	if v == "" {
		return "", nil
	}
	switch c.attrs["t"] {
	case "", "n":
		x, err := strconv.ParseFloat(strings.TrimSpace(v), 64)
		if err != nil {
			return "", err
		}
		style, _ := strconv.Atoi(c.attrs["s"])
		if style < 0 || style >= max(1, len(k.dates)) {
			return "", errors.New("unknown style")
		}
		if style < len(k.dates) {
			return k.dates[style] + fmt.Sprint(x), nil
		}
		return fmt.Sprint("number ", x), nil
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(v))
		if err != nil || i < 0 || i >= len(k.texts) {
			return "", errors.New("no such text")
		}
		return texted(k.texts[i]), nil
	case "str", "inlineStr":
		return texted(unescaped(v)), nil
	case "b":
		switch strings.TrimSpace(v) {
		case "1", "true", "TRUE":
			return "bool 1", nil
		case "0", "false", "FALSE":
			return "bool 0", nil
		}
		return "", errors.New("no truth")
	case "e":
		return "error " + v, nil
	case "d":
		return "date as text " + v, nil
	}
	return "", errors.New("unknown type")
}

func texted(s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	return "text " + s
}

// unescaped turns Excel's _x0041_ into the character it stands for.
func unescaped(s string) string {
	var b strings.Builder
	for {
		at := strings.Index(s, "_x")
		if at < 0 || len(s) < at+7 || s[at+6] != '_' {
			if at >= 0 && len(s) >= at+2 {
				b.WriteString(s[:at+1])
				s = s[at+1:]
				continue
			}
			return b.String() + s
		}
		n, err := strconv.ParseUint(s[at+2:at+6], 16, 16)
		if err != nil {
			b.WriteString(s[:at+1])
			s = s[at+1:]
			continue
		}
		b.WriteString(s[:at] + string(rune(n)))
		s = s[at+7:]
	}
}

// seenBy is the same of a table that the reader gave.
func seenBy(t *table.Table) truth {
	k := truth{cells: map[string]string{}, date1904: t.Date1904}
	for i := range t.Columns {
		c := &t.Columns[i]
		for r, row := range t.Rows {
			address := c.Letter() + strconv.Itoa(row)
			switch c.Kind(r) {
			case table.Integer, table.Number:
				k.cells[address] = fmt.Sprint("number ", c.Number(r))
			case table.Date:
				k.cells[address] = fmt.Sprint("date ", c.Number(r))
			case table.Text:
				k.cells[address] = "text " + c.Text(r)
			case table.Bool:
				k.cells[address] = fmt.Sprint("bool ", c.Number(r))
			case table.Faulty:
				k.cells[address] = "error " + c.Text(r)
			case table.Pending:
				k.cells[address] = "pending"
			}
		}
	}
	return k
}
