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
		!Speaks(c.Says(), rankWords) && !Speaks(c.Says(), countWords) && (!c.Unordered || c.Part != "") && (!c.Scale.Fractions || c.givesMarks())
}

// Half points are marks where the heading says so, or where nothing in it says that an amount was asked.
var (
	markWords   = List("note,notation,mark ,marks ,rating,score,stars,grade ,etoile,evaluation,bewertung,punkte,sterne,puntuacion,nota ,calificacion,gesamturteil,gesamtnote,gesamteindruck,gesamtwertung,gesamtbewertung,gesamtergebnis,impression,urteil,satisf,zufried")
	amountWords = List("duree,duration,temps ,time,hour,h ,heure,minute,min ,jour,day,mois,month,annee,year,montant,amount,price,prix,cost,cout,age,distance,km,poids,weight," +
		"dauer,stunde,tage,monat,jahr,betrag,preis,duracion,hora,dias,mes ,importe,precio,quantite,quantity,nombre,number,anzahl,cantidad")
)

// givesMarks tells half points that people give from amounts that happen to be halves.
func (c *Column) givesMarks() bool {
	return Speaks(c.Says(), markWords) || c.Scale.Max <= 5 && c.Scale.Min >= 1 && !Speaks(c.Says(), amountWords)
}

// Graded tells a column most of whose answers are words of a ladder: they rate something, and may be no groups.
func (c *Column) Graded() bool {
	on, all := 0, 0
	different := map[string]bool{}
	for _, v := range c.answers() {
		all += v.N
		if _, is := onAnyLadder(v.Value); is {
			on, different[Bare(v.Value)] = on+v.N, true
		}
	}
	return len(different) > 1 && 2*on > all
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
