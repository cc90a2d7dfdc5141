package battery

import (
	"strings"

	"ecart/internal/intake/draft/asked"
)

// Words of statements to which agreement may be bad: negations, and what customers do not like. In statements that are not turned round they stand as
// well ("never too busy to help"), so that the answers must speak against the others'.
var against = asked.List("not ,never,n est pas,ne sont pas,n a pas,n ont pas,jamais,aucun,sans ,nicht,kein,nie ,ohne ,nunca,no es ,sin ,don t,doesn t,didn t,wasn t,won t,without," +
	"unpleasant,slow ,rude,lent ,impoli,wait,repeat,problem,difficult,complicated,too ,error,mistake,wrong,confus,ignored,disappoint,delay,complain," +
	"attendre,attente,repeter,repete,probleme,difficile,complique,trop ,erreur,mauvais,ignore,decu,retard,reclam,perdu," +
	"warten,wartezeit,wiederhol,schwierig,kompliziert,zu lange,fehler,falsch,enttausch,esperar,repetir,dificil,complicad,demasiado,error,mal ")

// forced are words that nobody says of what went well: "I had to repeat my request".
var forced = asked.List("i had to,we had to,i was forced,j ai du ,nous avons du ,on m a fait attendre,il a fallu,il m a fallu,ich musste,wir mussten,tuve que,tuvimos que")

// Turned says why a statement may be asked the other way round; "" where nothing suggests it.
func (b *Battery) Turned(c *asked.Column) string {
	if len(strings.Fields(c.Text)) < 3 {
		return ""
	}
	said := asked.Speaks(c.Text, against)
	switch {
	case said && b.opposed(c):
		return "its mean goes against the others’: asked the other way round? then add reverse: true"
	case asked.Speaks(c.Text, forced):
		return "agreement seems to be bad here: asked the other way round? then add reverse: true"
	}
	return ""
}

// opposed tells whether the mean of a statement lies on the other side of the middle than that of the others, or a quarter of the scale from it.
func (b *Battery) opposed(c *asked.Column) bool {
	sum, n := 0.0, 0
	for _, one := range b.Statements() {
		if m, k := one.Mean(); k > 0 && one != c {
			sum, n = sum+m, n+1
		}
	}
	mine, k := c.Mean()
	if n == 0 || k == 0 {
		return false
	}
	others, middle := sum/float64(n), (b.Scale.Min+b.Scale.Max)/2
	return (others > middle) != (mine > middle) || others-mine >= (b.Scale.Max-b.Scale.Min)/4
}
