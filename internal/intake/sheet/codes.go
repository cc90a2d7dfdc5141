package sheet

import "fmt"

// Codes of what can be wrong with a file. Each has a test that provokes it.
const (
	CodeOpen      = "E0201" // the file is missing, a folder, or may not be read
	CodeEmpty     = "E0202" // the file has no bytes, or the sheet no rows
	CodeDamaged   = "E0203" // cut short or damaged: the zip directory, a checksum, the XML
	CodeFormat    = "E0204" // some other format than .xlsx or CSV, or one under the other's name
	CodeOldExcel  = "E0205" // an Excel 97–2003 workbook (.xls)
	CodeProtected = "E0206" // protected by a password
	CodeLimit     = "E0207" // larger than the limits: bytes, inflation, parts, rows, columns
	CodeForbidden = "E0208" // something no program writes into a sheet: a document type, one part twice, deep nesting
	CodeNoSheet   = "E0209" // the named sheet is not in the workbook
	CodeWhich     = "E0210" // several visible sheets, and none is named
	CodeNoHeader  = "E0211" // the header row is missing or blank
	CodeEncoding  = "E0212" // the text file's encoding cannot be told, or had to be assumed
	CodeQuote     = "E0213" // a quotation mark in a text file is never closed, or closed in the middle of an answer
	CodeNumbers   = "E0214" // how a text file writes its numbers: told by evidence, or in doubt
	CodeRecords   = "E0215" // records of a text file with more or fewer fields than headings
)

// Code is one entry of the table of codes.
type Code struct {
	ID      string
	Meaning string
}

// Codes returns every code of this stage with its meaning in one line, in order.
func Codes() []Code {
	return []Code{
		{CodeOpen, "the file is missing, a folder, or may not be read"},
		{CodeEmpty, "the file or the sheet holds nothing"},
		{CodeDamaged, "the file is cut short or damaged"},
		{CodeFormat, "the file is neither .xlsx nor CSV, or has the other's name"},
		{CodeOldExcel, "the file is an Excel 97-2003 workbook (.xls)"},
		{CodeProtected, "the file is protected by a password"},
		{CodeLimit, "the file is larger than any survey, or inflates like a bomb"},
		{CodeForbidden, "the workbook holds what no program writes into one"},
		{CodeNoSheet, "the sheet that report.yaml names is not in the workbook"},
		{CodeWhich, "the workbook has several sheets and report.yaml names none"},
		{CodeNoHeader, "the header row is missing or blank"},
		{CodeEncoding, "the encoding of a text file cannot be told, or was assumed"},
		{CodeQuote, "a quotation mark in a text file is never closed, or closed in the middle of an answer"},
		{CodeNumbers, "a text file writes numbers with a comma or marks between thousands, or leaves in doubt which"},
		{CodeRecords, "a record of a text file has more or fewer fields than there are headings"},
	}
}

func tooMuch(format string, args ...any) error {
	return &fault{code: CodeLimit, message: fmt.Sprintf(format, args...), hint: "remove what is not needed for the report, or split the file"}
}

func damaged(format string, args ...any) error {
	return &fault{code: CodeDamaged, message: fmt.Sprintf(format, args...), hint: "copy or export the file again, or open it in Excel and save it anew"}
}

func forbidden(format string, args ...any) error {
	return &fault{code: CodeForbidden, message: fmt.Sprintf(format, args...), hint: "open it in Excel and save it anew"}
}
