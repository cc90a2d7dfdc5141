package figure

import "ecart/internal/measure/result"

// loyalty names what customers and staff say overall.
func (l *list) loyalty() {
	s, m := l.results.Satisfaction, l.config.Model
	const page = "satisfaction#figures"
	l.add("nps", "net promoter score", "satisfaction#recommend", Net, s.NPS)
	l.add("nps.promoters", "promoters", "satisfaction#recommend", Share, s.Promoters)
	l.add("nps.passives", "neither promoters nor detractors", "satisfaction#recommend", Share, s.Passives)
	l.add("nps.detractors", "detractors", "satisfaction#recommend", Share, s.Detractors)
	l.add("csat", "satisfied customers", page, Share, s.CSAT)
	l.rated("csat.mean", "mean satisfaction", page, m.CSAT.Max, s.CSATMean)
	l.rated("ces", "customer effort score", page, m.CES.Max, s.CES)
	l.add("ces.easy", "customers who found it easy", page, Share, s.CESEasy)
	l.rated("overall", "overall satisfaction", page, m.Overall.Max, s.Overall)
	l.rated("intention", "intention to return", page, m.Intention.Max, s.Intention)
	l.add("intention.returning", "customers who mean to return", page, Share, s.Returning)
	l.add("fcr", "resolved at the first contact, by the contact log", page, Share, s.FCRLog)
	l.add("fcr.cases", "cases that took one contact", page, Share, s.FCRCases)
	l.add("fcr.survey", "resolved at the first contact, as customers say", page, Share, s.FCRSurvey)
	l.add("repeated", "customers who had to repeat themselves", "satisfaction#memory", Share, s.Repeated)
	l.add("repeated.log", "contacts where the customer had to repeat", "satisfaction#memory", Share, s.RepeatLog)
	l.add("history", "contacts where the history was at hand", "satisfaction#memory", Share, s.History)
	l.add("enps", "employees' net promoter score", "employees#figures", Net, s.ENPS)
}

// voices names what customers write, why they buy here, and how key customers differ.
func (l *list) voices() {
	c := l.results.Comments
	for _, t := range c.Themes {
		l.add("comments."+t.ID, "comments that speak of “"+t.Name+"”", "comments#themes", Share, t.Share)
		l.asked("comments."+t.ID+".nps", "net promoter score of those who speak of “"+t.Name+"”", "comments#answers", Net, t.NPS)
	}
	for _, n := range l.results.Reasons.Named {
		l.add("reasons."+Slug(n.Name), "customers who buy here because of “"+n.Name+"”", "satisfaction#reasons", Share, n.Share)
	}
	k := l.results.Key
	if k.Status != result.Measured {
		return
	}
	l.add("key.share", "key customers among customers", "key#who", Share, k.Share)
	units := map[string]Unit{"gap": Difference, "csat": Share, "nps": Net}
	scales := map[string]float64{"overall": l.config.Model.Overall.Max, "intention": l.config.Model.Intention.Max}
	for _, x := range k.Main {
		unit, ok := units[x.ID]
		if !ok {
			unit = Rating
		}
		name := x.ID
		if name == "gap" {
			name = "gap5"
		}
		l.add("key."+name, "key customers: "+name, "key#main", unit, x.Of).Max = scales[x.ID]
	}
	for _, x := range k.Dimensions {
		l.add("key.gap5."+x.ID, "key customers: gap 5, "+l.dimension(x.ID), "key#gaps", Difference, x.Of)
	}
}
