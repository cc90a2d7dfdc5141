package compose

import (
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/i18n"
	"ecart/internal/document/report"
)

func TestNamesTakeTheBlanksOfTheLanguage(t *testing.T) {
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	shared := []report.Link{{Title: "Accueil : prêt ?", Href: "a b.html? c"}}
	runs := []report.Run{{Text: "En 10 min !"}, {Text: "clé : valeur", Code: true}}
	doc := &report.Report{Company: "Rivage : hôtels", Brand: report.Brand{Footer: "Merci !"}, Pages: []report.Page{{
		ID: "a : b", Title: "Prêt ?", Sections: []report.Section{{ID: "c : d", Blocks: []report.Block{
			report.Links{Items: shared}, report.Prose{Paragraphs: []report.Paragraph{{Runs: runs}}},
		}}},
	}}}
	spaced(doc, p, nil)
	page := doc.Pages[0]
	link := page.Sections[0].Blocks[0].(report.Links).Items[0]
	prose := page.Sections[0].Blocks[1].(report.Prose).Paragraphs[0].Runs
	for _, c := range []struct{ got, want string }{
		{doc.Company, "Rivage\u00a0: hôtels"}, {doc.Brand.Footer, "Merci\u202f!"}, {page.Title, "Prêt\u202f?"},
		{link.Title, "Accueil\u00a0: prêt\u202f?"}, {prose[0].Text, "En 10\u00a0min\u202f!"},
		{page.ID, "a : b"}, {page.Sections[0].ID, "c : d"}, {link.Href, "a b.html? c"}, {prose[1].Text, "clé : valeur"}, // no prose
		{shared[0].Title, "Accueil : prêt ?"}, // what others hold is left alone
	} {
		if c.got != c.want {
			t.Errorf("%q, not %q", c.got, c.want)
		}
	}
}

func TestAFilesNameStandsAsItIs(t *testing.T) {
	p, err := i18n.New("fr")
	if err != nil {
		t.Fatal(err)
	}
	const name = "Enquête : clients ?.xlsx"
	doc := &report.Report{Pages: []report.Page{{Sections: []report.Section{{Blocks: []report.Block{report.Table{Caption: "Clients : " + name}}}}}}}
	spaced(doc, p, fileNames(&config.Config{Sources: []config.Source{{File: "données/" + name}, {File: "contacts.csv"}}}))
	if got := doc.Pages[0].Sections[0].Blocks[0].(report.Table).Caption; got != "Clients\u00a0: "+name {
		t.Errorf("the caption is %q", got)
	}
}
