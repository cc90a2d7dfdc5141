package compose

import (
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/document/compose/composetest"
	"ecart/internal/document/report"
	"ecart/internal/measure/result"
)

// perceivedAlone is a survey that asked what customers met with, and nothing else.
func perceivedAlone() (*config.Config, *result.Results) {
	c, r := composetest.Settings(), composetest.Results()
	c.Model.Gaps = nil
	r.Gaps, r.Priorities, r.Strengths, r.Signs, r.Standards, r.Promises = nil, nil, nil, nil, nil, nil
	s := &r.Service
	none := func(ps []result.Pair) {
		for i := range ps {
			ps[i].Expectation, ps[i].Gap, ps[i].Test = result.Estimate{}, result.Estimate{}, result.Test{}
			ps[i].Expectation.Status, ps[i].Gap.Status = result.NotMeasured, result.NotMeasured
		}
	}
	s.Items, s.Dimensions = slices.Clone(s.Items), slices.Clone(s.Dimensions)
	none(s.Items)
	none(s.Dimensions)
	s.Overall.Expectation, s.Overall.Gap = result.Estimate{Status: result.NotMeasured}, result.Estimate{Status: result.NotMeasured}
	return c, r
}

func pageWithID(doc *report.Report, id string) (report.Page, bool) {
	i := slices.IndexFunc(doc.Pages, func(p report.Page) bool { return p.ID == id })
	if i < 0 {
		return report.Page{}, false
	}
	return doc.Pages[i], true
}

func TestPerceptionsAloneHaveAPageAndNoDiagramOfGaps(t *testing.T) {
	for _, locale := range []string{"en", "fr"} {
		c, r := perceivedAlone()
		doc, found := Report(c, r, composetest.Printer(t, locale), Options{})
		if found.HasErrors() {
			t.Fatal(found)
		}
		page, ok := pageWithID(doc, "perception")
		if !ok || len(page.Sections) < 3 {
			t.Fatalf("%s: the page of perceptions has %d sections", locale, len(page.Sections))
		}
		for _, absent := range []string{"gap5", "priorities"} {
			if _, there := pageWithID(doc, absent); there {
				t.Errorf("%s: there is a page %s", locale, absent)
			}
		}
		overview, _ := pageWithID(doc, "overview")
		for _, s := range overview.Sections {
			if s.ID == "model" || s.ID == "priorities" {
				t.Errorf("%s: the overview has a section %s", locale, s.ID)
			}
		}
	}
}

func TestTheHeadlineOfASurveyWithoutExpectationsIsWhatCustomersSay(t *testing.T) {
	headline := func(change func(*config.Config, *result.Results)) string {
		c, r := perceivedAlone()
		change(c, r)
		doc, _ := Report(c, r, composetest.Printer(t, "en"), Options{})
		return doc.Pages[0].Title
	}
	nothing := result.Estimate{Status: result.NotMeasured}
	quiet := func(r *result.Results) {
		r.Satisfaction.Overall, r.Satisfaction.NPS, r.Satisfaction.CSAT = nothing, nothing, nothing
	}
	for _, test := range []struct {
		change func(*config.Config, *result.Results)
		want   string
	}{
		{func(_ *config.Config, r *result.Results) { r.Satisfaction.Overall = composetest.Est(5.2, 0.1, 300) }, "Satisfaction stands at 5.2"},
		{func(_ *config.Config, r *result.Results) { quiet(r) }, "Customers rate the service"},
		{func(_ *config.Config, r *result.Results) { quiet(r); r.Service.Performance = nothing }, "none of them rates the service yet"},
	} {
		if got := headline(test.change); !strings.Contains(got, test.want) {
			t.Errorf("the headline is %q, want %q in it", got, test.want)
		}
	}
}
