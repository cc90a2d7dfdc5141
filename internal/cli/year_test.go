package cli

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// dated are the flagship's workbooks that a month fills, with the column of the date. Complaints are kept in one file: in some months nobody complains.
var dated = map[string]string{"clients.xlsx": "Date de séjour", "contacts.xlsx": "Date"}

// flagship copies the flagship into the script's folder, as its answers come in: without weights, which hang on all months together, and with
// nothing written but results.json.
func flagship(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: flagship")
	}
	text, err := os.ReadFile("../../report.yaml")
	ts.Check(err)
	yaml := regexp.MustCompile(`(?ms)^weighting:.*?^$`).ReplaceAll(text, nil)
	yaml = regexp.MustCompile(`(?ms)^(outputs|commentary|theme|brand):.*?^$`).ReplaceAll(yaml, nil)
	yaml = bytes.ReplaceAll(yaml, []byte("  from: 2024-11-01\n"), []byte("  from: 2025-11-01\n"))
	yaml = append(yaml, "\noutputs: {site: false, pdf: none, xlsx: false}\n"...)
	put(ts, "report.yaml", yaml)
	names, err := filepath.Glob("../../samples/hotel/*.*")
	ts.Check(err)
	for _, name := range names {
		b, err := os.ReadFile(name)
		ts.Check(err)
		put(ts, "samples/hotel/"+filepath.Base(name), b)
	}
}

// month puts workbooks in the place of the flagship's that hold the rows of some months alone: month 2025-11, month 2025-11 2026-01.
func month(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: month FIRST [LAST]")
	}
	first, last := args[0], args[len(args)-1]
	for name, heading := range dated {
		b, err := os.ReadFile("../../samples/hotel/" + name)
		ts.Check(err)
		put(ts, "samples/hotel/"+name, rowsOf(ts, b, heading, func(m string) bool { return m >= first && m <= last }))
	}
}

// line adds a line to a file: line report.yaml history: history.jsonl
func line(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: line FILE WORDS")
	}
	put(ts, args[0], []byte(ts.ReadFile(args[0])+"\n"+strings.Join(args[1:], " ")+"\n"))
}

func put(ts *testscript.TestScript, name string, text []byte) {
	to := ts.MkAbs(name)
	ts.Check(os.MkdirAll(filepath.Dir(to), 0o755))
	ts.Check(os.WriteFile(to, text, 0o644))
}

var (
	rowPattern  = regexp.MustCompile(`(?s)<row .*?</row>`)
	cellPattern = regexp.MustCompile(`(?s)<c r="([A-Z]+)\d+"([^>]*)>(.*?)</c>`)
	textPattern = regexp.MustCompile(`(?s)<si>(.*?)</si>`)
	tagPattern  = regexp.MustCompile(`<[^>]*>`)
)

// rowsOf returns a workbook without the rows whose date lies in a month that is not kept. Rows without a date stay: they are headings.
func rowsOf(ts *testscript.TestScript, book []byte, heading string, keep func(month string) bool) []byte {
	in, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	ts.Check(err)
	var shared []string
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		if text := unpacked(ts, f); f.Name == "xl/sharedStrings.xml" {
			for _, si := range textPattern.FindAllStringSubmatch(string(text), -1) {
				shared = append(shared, tagPattern.ReplaceAllString(si[1], ""))
			}
		}
	}
	for _, f := range in.File {
		text := unpacked(ts, f)
		if strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			column, seen := "", 0
			text = rowPattern.ReplaceAllFunc(text, func(row []byte) []byte {
				for _, c := range cellPattern.FindAllStringSubmatch(string(row), -1) {
					value := tagPattern.ReplaceAllString(c[3], "")
					if strings.Contains(c[2], `t="s"`) {
						at, _ := strconv.Atoi(value)
						value = shared[at]
					}
					if value == heading && column == "" {
						column = c[1]
					}
					if days, err := strconv.ParseFloat(value, 64); err == nil && c[1] == column {
						seen++
						if !keep(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(days)).Format("2006-01")) {
							return nil
						}
					}
				}
				return row
			})
			if column != "" && seen < 50 {
				ts.Fatalf("only %d dates were found", seen)
			}
		}
		to, err := w.Create(f.Name)
		ts.Check(err)
		_, err = to.Write(text)
		ts.Check(err)
	}
	ts.Check(w.Close())
	return out.Bytes()
}

func unpacked(ts *testscript.TestScript, f *zip.File) []byte {
	r, err := f.Open()
	ts.Check(err)
	defer r.Close()
	b, err := io.ReadAll(r)
	ts.Check(err)
	return b
}

// series asserts that two results.json tell the same over time: series ARCHIVED WHOLE ARCHIVED-PERIODS PERIODS.
func series(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: series ARCHIVED WHOLE ARCHIVED-PERIODS PERIODS")
	}
	a, b := monthsOf(ts, args[0]), monthsOf(ts, args[1])
	marked := 0
	compared := alike(ts, "months", strip(a, &marked), strip(b, new(int)))
	if got := a["archived"]; got != jsonNumber(ts, args[2]) || len(a["periods"].([]any)) != int(jsonNumber(ts, args[3])) {
		ts.Fatalf("%v of %d periods come from the archive, want %s of %s", got, len(a["periods"].([]any)), args[2], args[3])
	}
	if marked == 0 && args[2] != "0" || compared < 100 {
		ts.Fatalf("%d figures are marked, %d compared", marked, compared)
	}
}

func jsonNumber(ts *testscript.TestScript, s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	ts.Check(err)
	return x
}

func monthsOf(ts *testscript.TestScript, name string) map[string]any {
	b, err := os.ReadFile(ts.MkAbs(name))
	ts.Check(err)
	var all struct{ Months map[string]any }
	ts.Check(json.Unmarshal(b, &all))
	return all.Months
}

// strip takes the marks of the archive away, and counts them.
func strip(v any, marked *int) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			if k == "archived" {
				if x == true {
					*marked++
				}
				continue
			}
			out[k] = strip(x, marked)
		}
		return out
	case []any:
		var out []any
		for _, x := range v {
			out = append(out, strip(x, marked))
		}
		return out
	}
	return v
}

// alike compares two values of JSON, numbers to nine digits, and returns how many numbers it compared.
func alike(ts *testscript.TestScript, at string, a, b any) int {
	n := 0
	switch x := a.(type) {
	case map[string]any:
		y, _ := b.(map[string]any)
		if len(x) != len(y) {
			ts.Fatalf("%s: %v, whole %v", at, x, y)
		}
		for k := range x {
			n += alike(ts, at+"."+k, x[k], y[k])
		}
	case []any:
		y, _ := b.([]any)
		if len(x) != len(y) {
			ts.Fatalf("%s: %v, whole %v", at, x, y)
		}
		for i := range x {
			n += alike(ts, at+"."+strconv.Itoa(i), x[i], y[i])
		}
	case float64:
		y, is := b.(float64)
		if !is || math.Abs(x-y) > 1e-9*math.Max(1, math.Abs(x)) {
			ts.Fatalf("%s: %v, whole %v", at, x, b)
		}
		n++
	default:
		if a != b {
			ts.Fatalf("%s: %v, whole %v", at, a, b)
		}
	}
	return n
}
