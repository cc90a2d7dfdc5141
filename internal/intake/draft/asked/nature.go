package asked

import (
	"fmt"
	"slices"
	"strings"

	"ecart/internal/intake/profile"
)

// Questions that are answered in numbers and rate nothing: what is put in an order, counted, or asked about the respondent.
var (
	rankWords  = List("rank,order of preference,classez,classer,classement,ordre de preference,reihenfolge,ordnen,ordene,orden de,clasifique")
	countWords = List("how many,how old,combien,quel age,wie viele,wie alt,cuantos,cuantas,que edad,age ,filecount,time ")
)

// Rates tells whether a column may be one of several statements on a scale.
func (c *Column) Rates() bool {
	return c.Free() && c.Scale != nil && (c.Unordered && len(c.Scale.Labels) > 2 || !c.Unordered && c.Scale.Max >= 3) &&
		!Speaks(c.Says(), rankWords) && !Speaks(c.Says(), countWords) && (!c.Unordered || c.Part != "")
}

// Likeness is the same for columns that may belong to one battery: all numbers of scales that end alike, or words of one ladder. Words whose
// order is not known must belong to one question.
func (c *Column) Likeness() string {
	switch {
	case c.Unordered:
		return "words|" + c.Stem
	case len(c.Scale.Labels) > 0:
		return c.Kind()
	}
	s := *c.Scale
	s.Round()
	return fmt.Sprintf("numbers|%g", s.Max)
}

// Names under which coded surveys keep what is expected and what comes of service.
var (
	expectStems  = List("expe,expect,attent,erwart")
	outcomeStems = List("sat,satis,loy,fidel,loyal,treue,zufried,lealtad,int,intent,wom,nps,reco,total,overall,global,gesamt")
)

// ExpectsOnly tells a coded column of what is expected.
func (c *Column) ExpectsOnly() bool { return c.Stem != "" && stemIs(c.Stem, expectStems) }

// OutcomeStem tells a coded column of what comes of service: satisfaction, loyalty.
func (c *Column) OutcomeStem() bool { return c.Stem != "" && stemIs(c.Stem, outcomeStems) }

func stemIs(stem string, beginnings []string) bool {
	s := Bare(stem)
	return slices.ContainsFunc(beginnings, func(b string) bool {
		return s == b || len(b) > 3 && strings.HasPrefix(s, b)
	})
}

// IsRecommendation tells a net promoter score's question, which runs from 0 to 10, from others about recommending.
func (c *Column) IsRecommendation() bool {
	return c.Scale != nil && len(c.Scale.Labels) == 0 && c.Scale.Min >= 0 && c.Scale.Max > 7 && c.Scale.Max <= 10 || c.npsWords()
}

// npsWords tells answers such as "10 - Extremely likely".
func (c *Column) npsWords() bool {
	return c.Scale != nil && strings.HasPrefix(c.Scale.Note, "the numbers") && c.Scale.Max == 10
}

// FewTexts tells the texts of a sheet that has so few rows that their shape says nothing.
func (c *Column) FewTexts() bool {
	const few = 5
	return c.Cells < few && c.Filled > 0 && c.Kinds["text"] == c.Filled &&
		slices.ContainsFunc(c.Values, func(v profile.Count) bool { return len(strings.Fields(v.Value)) > 1 })
}
