package workbook

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"ecart/internal/document/report"
)

func TestTheWorkbookIsInTheBrandsDress(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 120, 40))); err != nil {
		t.Fatal(err)
	}
	r := document(3)
	r.Author = ""
	r.Brand = report.Brand{Logo: report.Logo{Light: report.Picture{Bytes: logo.Bytes(), MIME: "image/png", Alt: "Rivage", Width: 120, Height: 40}},
		Footer: "Confidential", Disclaimer: "=For the client alone.", Consultant: report.Consultant{Name: "Cabinet Lenoir"}}
	file, err := Results(r, printer(t, "en"), Dress{Ink: "#221a3a", Accent: "#5a31c8", Ground: "#eee8fd", Font: "House Sans"})
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, file.Bytes)
	rows, err := f.GetRows("Read me")
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	head := 0
	for i, row := range rows {
		all += strings.Join(row, "|") + "\n"
		if len(row) > 1 && row[0] == "Sheet" {
			head = i + 1
		}
	}
	for _, want := range []string{"Cabinet Lenoir", "Confidential", "=For the client alone."} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	if pictures, err := f.GetPictures("Read me", "A1"); err != nil || len(pictures) != 1 || !bytes.Equal(pictures[0].File, logo.Bytes()) {
		t.Errorf("%d pictures, %v", len(pictures), err)
	}
	id, err := f.GetCellStyle("Read me", fmt.Sprint("A", head))
	if head > 0 && err == nil {
		look, err := f.GetStyle(id)
		if err != nil || look.Font.Color != "221A3A" || look.Font.Family != "House Sans" || look.Fill.Color[0] != "EEE8FD" {
			t.Errorf("the heading is %+v %+v, %v", look.Font, look.Fill, err)
		}
	} else {
		t.Errorf("the heading stands in row %d, %v", head, err)
	}
	if name, err := f.GetDefaultFont(); err != nil || name != "House Sans" {
		t.Errorf("the font is %q, %v", name, err)
	}
}

// Nobody's name stands in a workbook but the maker's.
func TestAWorkbookBearsNoNameOfItsWriter(t *testing.T) {
	r := document(3)
	r.Author = ""
	file, err := Results(r, printer(t, "en"), Dress{})
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, file.Bytes)
	doc, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	app, err := f.GetAppProps()
	if err != nil {
		t.Fatal(err)
	}
	if doc.Creator != r.Title || doc.LastModifiedBy != r.Title || app.Application != "Microsoft Excel" {
		t.Errorf("creator %q, changed by %q, program %q", doc.Creator, doc.LastModifiedBy, app.Application)
	}
	for _, s := range []string{doc.Creator, doc.Description, doc.LastModifiedBy, app.Application, app.Company} {
		if low := strings.ToLower(s); strings.Contains(low, "ecart") || strings.Contains(low, "écart") || strings.Contains(low, "excelize") || strings.Contains(low, "xuri") {
			t.Errorf("%q names the program", s)
		}
	}
}
