package sheet

import (
	"errors"
	"io"
	"slices"

	"ecart/internal/intake/delimited"
)

// Texts returns the fields of a text file as they are written, record by record: row n of the sheet that Read makes of it is record n−1. Of a
// workbook it returns false.
func Texts(path, name string, o Options) (all [][]string, isText bool, err error) {
	o = o.withDefaults()
	f, err := open(path, name, o.Limits)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	if f.kind != textFile {
		return nil, false, nil
	}
	file, err := delimited.Open(f, f.size, delimited.Options{Encoding: o.Encoding, Delimiter: o.Delimiter, Decimal: o.Decimal, Columns: o.Limits.Columns})
	if err != nil {
		return nil, true, ofText(err)
	}
	records, err := file.Records()
	if err != nil {
		return nil, true, ofText(err)
	}
	for {
		r, err := records.Next()
		if errors.Is(err, io.EOF) {
			return all, true, nil
		}
		if err != nil {
			return nil, true, ofText(err)
		}
		for len(all) < r.Number-1 {
			all = append(all, nil)
		}
		all = append(all, slices.Clone(r.Fields))
	}
}
