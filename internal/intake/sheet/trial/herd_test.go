package trial

import (
	"fmt"
	"strings"
)

// herd is the sound workbooks that mutants are bred from: each way in which tools write cells.
func herd() map[string]book {
	return map[string]book{
		"shared texts and dates": plain(answers(30)),
		"every kind of cell":     plain(everyKind(12)),
		"prefixed, without row numbers": plain("").with(sheetPart, []byte(strings.NewReplacer("</", "</x:", "<?", "<?", "<", "<x:", "xmlns=", "xmlns:x=").
			Replace(string(worksheet(unnumbered(25)))))),
		"with parts around its rows": plain("").with(sheetPart, around(`<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="2" max="3" width="9" hidden="1"/></cols>`,
			answers(20), `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>`)).
			with(bookPart, workbook(`<workbookPr date1904="1"/><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="x">Answers!$A$1</definedName></definedNames>`)),
	}
}

// everyKind are rows with a number, a fraction, a shared, a rich, an inline and a formula's text, truths, an error and dates.
func everyKind(n int) string {
	var b strings.Builder
	for r := 1; r <= n; r++ {
		fmt.Fprintf(&b, `<row r="%[1]d" spans="1:11"><c r="A%[1]d"><v>%[1]d</v></c><c r="B%[1]d" t="n"><v>%[1]d.5</v></c><c r="C%[1]d" t="s"><v>1</v></c><c r="D%[1]d" t="inlineStr"><is><r><t>in </t></r><r><t>line %[1]d</t></r></is></c>`+
			`<c r="E%[1]d" t="str"><f>A%[1]d&amp;"x"</f><v>%[1]dx &lt;</v></c><c r="F%[1]d" t="b"><v>1</v></c><c r="G%[1]d" t="e"><v>#N/A</v></c><c r="H%[1]d" s="1"><v>45000</v></c>`+
			`<c r="I%[1]d" s="2"><v>45000.25</v></c><c r="J%[1]d"><f>NOW()</f></c><c r="K%[1]d" s="0"/></row>`, r)
	}
	return b.String()
}

// unnumbered are rows that carry no addresses, so that a lost one would go unseen but for the law.
func unnumbered(n int) string {
	var b strings.Builder
	for r := 1; r <= n; r++ {
		fmt.Fprintf(&b, `<row><c><v>%d</v></c><c t="s"><v>2</v></c><c/><c s="1"><v>4500%d</v></c></row>`, r, r%10)
	}
	return b.String()
}
