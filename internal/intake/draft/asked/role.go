package asked

import "strings"

// What single columns ask, by the field of report.yaml that they are for, in French, English, German and Spanish.
var (
	recommendWords = List("recommend,recommand,weiterempf,empfehl,recomend,recomiend,nps,enps,추천")
	overallWords   = List("overall,in general,generally,all in all,globale,global,dans l'ensemble,ensemble,en general,generale,insgesamt,alles in allem,gesamt,how satisfied are you with,total")
	satisfyWords   = List("satisf,zufrieden,gesamtzufried,kundenzufried,gastezufried,content de,만족")
	visitWords     = List("visit,today,last contact,this contact,last purchase,stay,visite,contact,sejour,aujourd'hui,dernier,besuch,heute,aufenthalt,visita,hoy,estancia,csat")
	easeWords      = List("how easy,easy was,easy is,ease of,made it easy,effort,facile ,facilement,facilite,simple ,aufwand,wie einfach,wie leicht,es war einfach,facil,esfuerzo,ces ")
	returnWords    = List("return,come back,use again,buy again,visit again,continue to use,reviend,revenir,a nouveau,reutilis,rachet,wiederkommen,wieder kommen,erneut,volver,volveria")
	CommentWords   = List("comment,suggest,feedback,remark,anything else,other remarks,improve,remarque,amelior,autre chose,avis libre,precis,anmerkung,verbesser,sonst noch,kommentar,comentari,sugerenc,mejorar,opinion")
	WeightWords    = List("weight ,weights ,wgt,poids ,ponderation,gewicht,peso ,ponderacion")
	PlaceWords     = List("location,site ,store,branch,shop,hotel,restaurant ,agency,office ,city,etablissement,magasin,agence,lieu,ville,boutique,filiale,standort,ort ,tienda,sucursal,ciudad,local ,region")
	ChannelWords   = List("channel,via channel,canal,kanal")
	ReasonWords    = List("reason,why ,pourquoi,raison,motif,grund,warum,motivo,por que,razon")
	WhoWords       = List("gender,sex ,age ,income,education,occupation,customer type,segment,how long have you,how often,frequency,genre,sexe,tranche d'age,revenu,profession,type de client,anciennete,frequence,depuis combien,geschlecht,alter ,einkommen,bildung,beruf,wie oft,wie lange,genero,sexo,edad,ingresos,educacion,con que frecuencia,identify")
	DateWords      = List("date ,time stamp,timestamp,day ,horodat,datum,zeitstempel,fecha,submitted,jour ,created")
	ProblemWords   = List("had a problem,any problem,experience a problem,rencontre un probleme,eu un probleme,problem gehabt,tuvo un problema,problem ")
	ComplainWords  = List("complain,reclamation ,reclame,plainte,beschwer,queja,reclam")
	ResolvedWords  = List("resolved,solved,resolu,regle ,geloest,gelost,resuelto")
)

// opinionWords ask for an opinion in words, where no heading says so plainly; howWords are French for "how".
var (
	opinionWords = List("why,pourquoi,warum,por que,tell us,dites nous,expliqu,explain,dislike,what did you like,what would you change,wish,souhait,attentes,verbesser,gut gefallen,que le gusto")
	howWords     = List("comment avez,comment etes,comment jugez,comment evalu,comment trouvez,comment qualifi,comment vous,comment nous,comment s'est,comment est,comment s est,comment le,comment la,comment les,comment votre")
)

// Opinion is how plainly a heading asks for an opinion in the respondent's words: 2 by a word for it, 1 by a question, 0 not at all.
func (c *Column) Opinion() int {
	says := c.Says()
	switch {
	case Speaks(says, CommentWords) && !Speaks(says, howWords):
		return 2
	case Speaks(says, opinionWords):
		return 1
	}
	return 0
}

// Sentences tells whether most of the texts that are kept of a column have so many words: single words and numbers are no comments.
func (c *Column) Sentences(words int) bool {
	texts := c.Examples
	if len(c.Values) > 0 {
		texts = nil
		for _, v := range c.Values {
			texts = append(texts, v.Value)
		}
	}
	n := 0
	for _, text := range texts {
		if len(strings.Fields(text)) >= words {
			n++
		}
	}
	return n > 0 && 2*n >= len(texts)
}

// Outcome is the field of report.yaml that a column's words make it, when it is answered on a scale; "" for none.
func (c *Column) Outcome() string {
	says := c.Says()
	switch {
	case Speaks(says, recommendWords):
		return "nps"
	case Speaks(says, returnWords):
		return "intention"
	case Speaks(says, satisfyWords) && Speaks(says, overallWords):
		return "overall"
	case Speaks(says, easeWords):
		return "ces"
	case Speaks(says, satisfyWords) && Speaks(says, visitWords):
		return "csat"
	case Speaks(says, satisfyWords), c.OutcomeStem() && stemIs(c.Stem, satisfyStems):
		return "overall"
	case Speaks(says, overallWords) && Speaks(says, markWords) && c.Part == "":
		return "overall"
	case wholeHeadings[Bare(c.Header)]:
		return "overall"
	case Speaks(c.Stem, totalWords) && c.Part == "" && len(WordsOf(c.Header)) <= 2:
		return "overall"
	}
	return ""
}

var (
	satisfyStems = List("sat,satis,zufried")
	totalWords   = List("total ,overall ,global ,gesamt ")
)

// wholeHeadings say in one word that a column judges all of it.
var wholeHeadings = map[string]bool{"overall": true, "insgesamt": true, "global": true, "globalement": true}

// AsksStaff tells a recommendation that employees are asked for: of their employer, not of the service.
func (c *Column) AsksStaff() bool { return Speaks(c.Says(), List("enps,employee net promoter")) }

// effortWords ask how much effort it took, of which little is good; other questions ask how easy it was.
var effortWords = List("effort,aufwand,esfuerzo")

// AsksEffort tells the first version of the question on effort from the second.
func (c *Column) AsksEffort() bool {
	return Speaks(c.Says(), effortWords) && !Speaks(c.Says(), List("easy,facile,facil,einfach,leicht"))
}
