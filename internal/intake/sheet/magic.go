package sheet

import "bytes"

// exportAgain is the advice where no program turns a file into a workbook.
const exportAgain = "export the answers as .xlsx or CSV"

// magics are the first bytes of formats that people take for a workbook, and what to do about each.
var magics = []struct{ begin, what, hint string }{
	{"%PDF", "a PDF file", exportAgain},
	{"$FL2", "an SPSS data file (.sav)", "open it in SPSS or PSPP and export it as .xlsx or CSV, with the values as numbers"},
	{"$FL3", "an SPSS data file (.zsav)", "open it in SPSS or PSPP and export it as .xlsx or CSV, with the values as numbers"},
	{"<stata_dta>", "a Stata data file (.dta)", "export it from Stata as .xlsx or CSV"},
	{"\x1f\x8b", "a gzip archive", "unpack it, and name the file inside"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it, and name the file inside"},
	{"Rar!\x1a\x07", "a RAR archive", "unpack it, and name the file inside"},
	{"SQLite format 3\x00", "an SQLite database", exportAgain},
	{"\x00\x01\x00\x00Standard ", "an Access database", "export the table from Access as .xlsx"},
	{"PAR1", "a Parquet file", exportAgain},
	{`{\rtf`, "a rich text document (.rtf)", "copy the table into Excel and save it as .xlsx"},
	{"\x89PNG", "a picture", exportAgain},
	{"\xff\xd8\xff", "a picture", exportAgain},
	{"MIME-Version:", "a web archive (.mht)", "some tools export one under the name of a workbook: open it in Excel and save it as .xlsx"},
}

// known names a format by its first bytes; nil when they tell none, as those of text do.
func known(h []byte) error {
	for _, m := range magics {
		if bytes.HasPrefix(h, []byte(m.begin)) {
			return other(m.what, m.hint)
		}
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(h, []byte("\xef\xbb\xbf")), " \r\n\t")
	switch {
	case bytes.HasPrefix(text, []byte("<")) && bytes.Contains(h, []byte("urn:schemas-microsoft-com:office:spreadsheet")) && bytes.HasPrefix(text, []byte("<?xml")):
		return other("an XML spreadsheet of Excel 2003", "open it in Excel and save it as .xlsx")
	case bytes.HasPrefix(text, []byte("<")):
		return other("an HTML or XML file", "some tools export a web page under the name of a workbook: open it in Excel and save it as .xlsx")
	case isJSON(text):
		return other("a JSON file", exportAgain)
	}
	return nil
}

// isJSON tells whether a text begins as a JSON object or a list of them.
func isJSON(text []byte) bool {
	if list, ok := bytes.CutPrefix(text, []byte("[")); ok {
		text = bytes.TrimLeft(list, " \r\n\t")
	}
	object, ok := bytes.CutPrefix(text, []byte("{"))
	object = bytes.TrimLeft(object, " \r\n\t")
	return ok && (len(object) == 0 || object[0] == '"' || object[0] == '}')
}
