package words

import "ecart/internal/intake/personal"

// The words that announce a name, folded. A title's abbreviation announces one in small letters too.
var (
	titlesAnyCase = wordsOf("mme mmes mlle mlles mrs mr ms messrs")
	titles        = wordsOf("m mm monsieur madame mademoiselle messieurs mesdames miss sir lady maitre me dr docteur doctor prof professeur professor")
	greetings     = wordsOf("bonjour bonsoir salut coucou cher chere chers cheres merci bravo felicitations hello hi hey dear thanks you grateful prenomme prenommee nomme nommee appelle named called is")
	trades        = wordsOf("serveur serveuse receptionniste concierge directeur directrice gerant gerante responsable conseiller conseillere vendeur vendeuse hotesse barman stagiaire collegue " +
		"waiter waitress receptionist manager director agent colleague bartender advisor assistant clerk trainee chef par by avec with et and")
	closings = wordsOf("cordialement salutations sincerement amicalement signe respectueusement regards sincerely yours signed cheers bises")
	// Before "à", "to" or a particle, these announce a name.
	announcing = wordsOf("merci grace bravo felicitations thanks thank kudos monsieur madame mademoiselle m mme mlle mr mrs ms")
	// A title written out, after which a name may stand in small letters; and what thanks a person before "à" or "to".
	spoken    = wordsOf("monsieur madame mademoiselle miss docteur doctor")
	thanked   = wordsOf("merci bravo felicitations thanks thank kudos")
	particles = wordsOf("de du des d la le les von van der den del della di da el al ben bin o mac mc st")
	courtesy  = wordsOf("merci bravo beaucoup infiniment encore dommage service accueil personnel equipe hotel chambre madame monsieur bonjour bonsoir cordialement thanks thank great good very excellent " +
		"everything staff team room hotel reception petit parfait super rien tout ok")
)

// firstNames are first names common in French and English.
var firstNames = personal.FirstNames()

// smallNames are the first names that no other word is, so that they are masked in small letters too.
var smallNames = without(firstNames, wordsOf(`
	amber angelique ann ben bob carol christian claire clement craig daisy dan dave denis dominique florence georgia guy harry heather jack jean joe john jordan josh laure lily lynn marc marguerite
	marie mark matt maxime mike nick olivier peter pierre rob robin romain romane ross ruth sally scott terry tom tony valentin valentine victoria`))

func without(all, some map[string]bool) map[string]bool {
	rest := map[string]bool{}
	for w := range all {
		if !some[w] {
			rest[w] = true
		}
	}
	return rest
}

func wordsOf(text string) map[string]bool {
	all := map[string]bool{}
	for w := range setOf(text) {
		all[w] = true
	}
	return all
}
