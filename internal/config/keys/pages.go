package keys

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// onePage are the keys of a page by its id.
var onePage = []form.Key[config.Page]{
	form.Field("id", "The page: one of the program's, or the file name of a commentary that is a page of its own; others stands for all that are not named.", form.Words, func(p *config.Page) *string { return &p.ID }).Eg("gap5"),
	form.Field("nav", "Its name in the navigation, instead of the program's.", form.Words, func(p *config.Page) *string { return &p.Nav }).Eg("What guests found"),
	form.Field("title", "Its title, instead of the finding that the program puts there.", form.Words, func(p *config.Page) *string { return &p.Title }).Eg("What our guests told us"),
	form.Field("hide", "Whether it is left out; all pages that are not named stay.", form.Truth, func(p *config.Page) *bool { return &p.Hide }).Or(false),
	form.Field("pdf", "Whether it is part of the executive report, instead of the program's choice.", form.Truth, func(p *config.Page) *bool { return &p.PDF }).Eg(true),
}

var pageTable = form.Table[config.Page]{
	Place:  func(p *config.Page) *diag.Place { return &p.At },
	Keys:   onePage,
	Finish: finishPage,
}

var pageGroup = form.Table[config.Page]{
	Place: func(p *config.Page) *diag.Place { return &p.At },
	Keys: slices.Concat(onePage, []form.Key[config.Page]{
		form.Field("group", "A heading of the navigation, over the pages listed with it.", form.Words, func(p *config.Page) *string { return &p.Group }).Eg("Your guests"),
		form.Field("pages", "The pages under that heading.", form.Some(page), func(p *config.Page) *[]config.Page { return &p.Pages }).Eg([]string{"gap5", "satisfaction"}),
	}),
	Finish: func(d *form.Decoder, g *form.Group, p *config.Page) {
		if !g.Has("group") && !g.Has("pages") {
			finishPage(d, g, p)
			return
		}
		for _, k := range []string{"id", "nav", "title", "hide", "pdf"} {
			if g.Has(k) {
				d.Errorf(g.Find(k).At, form.Contradiction, "a group of pages takes no %q", k).Hint = "set it at one of its pages"
			}
		}
		if g.Has("group") != g.Has("pages") {
			d.Errorf(g.Node, form.KeyMissing, "a group of pages has both a heading and pages").Hint = "write - {group: Your guests, pages: [gap5, satisfaction]}"
		}
	},
}

// page is a page by its id alone, or with what is to be otherwise.
var page = form.TextOr(pageTable.Form(), pageNamed)

// pageOrGroup is a page, or a heading with pages under it.
var pageOrGroup = form.TextOr(pageGroup.Form(), pageNamed)

func pageNamed(d *form.Decoder, n *yaml.Node, p *config.Page) {
	p.At = d.Place(n)
	p.ID, _ = d.Text(n)
}

func finishPage(d *form.Decoder, g *form.Group, p *config.Page) {
	p.PDFSaid = g.Has("pdf")
	if !g.Has("id") {
		d.Errorf(g.Node, form.KeyMissing, "the page has no id").Hint = "write - {id: gap5, nav: What guests found}"
		return
	}
	p.At = d.Place(g.Value("id"))
	if p.ID == config.Others && (g.Has("nav") || g.Has("title") || g.Has("hide") || g.Has("pdf")) {
		d.Errorf(g.Node, form.Contradiction, "%q stands for many pages, and takes no keys of one", config.Others).Hint = "write - others, or the ids of the pages"
	}
}
