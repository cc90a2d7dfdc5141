package words

import "strings"

// The stop words: words that join others and say nothing by themselves, with the degrees (très, trop, very, too) that would stand between
// a negation and what it denies. Negations are none, for they turn the meaning round.
var (
	stopFrench = setOf(`
		à a ai aient aie aies ait as au aux avaient avais avait avant avec avez aviez avions avoir avons ayant ayez
		bien beaucoup car ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment
		d dans de depuis des donc dont du dès déjà elle elles en encore entre es est et eu eue eues eurent eus eut eux étaient étais était étant été êtes étiez être
		faire fais fait faite faites fallait faut font furent fus fut ici il ils j je jusque juste l la le les leur leurs lors lorsque lui là
		m ma mais me mes même mêmes moi mon n nos notre nous on ont or ou où oui par parce parfois pendant peu peut peuvent peux plutôt plusieurs pour pourtant pouvait pouvoir presque puis puisque pu
		qu quand que quel quelle quelles quels quelque quelques qui quoi quoique s sa se sera serait seront ses si sien soi soient sois soit sommes son sont sous souvent suis sur
		t ta tant te tel telle telles tels tes toi ton toujours tous tout toute toutes trop très tu un une vers vos votre vous voici voilà vraiment y ça
		alors ainsi après assez aussi autre autres aucunement assurément afin cependant chaque certes contre dessus dessous devant derrière dire dit dois doit doivent ensuite environ hors
		hélas jusqu lorsqu malgré mieux moins néanmoins outre pourquoi quasiment sauf selon seulement surtout tellement tandis vu aller allait allé va vais vont veut voulu vouloir
		devoir devait eh ah oh bon bonne été avions mis mettre niveau chose choses fois part monsieur madame mr mme mlle`)
	stopEnglish = setOf(`
		a about above after again against all also am an and any are as at be because been before being below between both but by came can come could
		did do does doing done down during each either else ever every few for from further get gets getting got gave give given go goes going had has have having he her here hers herself him himself his how
		i if in into is it its itself just lot lots made make makes many may me might mine more most much must my myself of off on once one only onto or other our ours ourselves out over own
		per quite rather really same she should since so some still such than that the their theirs them themselves then there these they thing things this those though through thus to too
		under until up upon us very was we were what when where whether which while who whom whose why will with within would yet you your yours yourself yourselves
		well always already almost although another around away even however let like maybe often per put said say says see seem seemed shall sometimes somewhat take took today told us used via went
		im ive youre theyre hes shes thats id ill sir madam mrs mr ms s t d m ll re ve`)
)

func setOf(text string) map[string]struct{} {
	all := map[string]struct{}{}
	for _, w := range strings.Fields(text) {
		all[w] = struct{}{}
	}
	return all
}
