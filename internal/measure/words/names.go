package words

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

// firstNames are first names common in French and English, folded, without those that are ordinary words too when they begin a sentence.
var firstNames = wordsOf(`
	adam adele adrien agathe agnes alain albert alexandra alexandre alexis alice alicia amandine amelie amina anais andre andrea angelique anna anne annie anthony antoine arnaud arthur audrey aurelie aurelien axel
	baptiste barbara beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille caroline catherine cecile cedric celine chantal charlotte chloe christelle christian christiane christine christophe claude claudine clement clementine corinne coralie cyril
	damien daniel daniele david delphine denis diane didier dominique edouard eleonore elena elisabeth elise elodie emilie emma emmanuel emmanuelle enzo eric estelle etienne eva evelyne fabien fabienne fabrice fanny fatima florence florent florian francis franck francois francoise frederic frederique
	gabriel gabrielle gael gaelle genevieve geoffrey georges gerald gerard ghislaine gilbert gilles gregory guillaume guy helene henri herve hugo hugues ibrahim ines isabelle ivan jacqueline jacques jean jeanne jeremy jerome joel johanna jonathan jordan joseph josephine josiane julia julie julien juliette justine
	karim karine kevin khadija laetitia laura laure laurence laurent lea leila leo leon leonie liliane lionel lisa louis louise loic luc lucas lucie lucien ludovic lydie magali malika manon marc marcel margaux marguerite maria marianne marie marion martin martine maryse mathieu mathilde matthieu maud maurice maxime melanie melissa michel michele mickael mohamed mohammed monique morgane mustapha muriel myriam
	nadege nadia nadine nathalie nathan nicolas nicole noemie nora nour odile olivia olivier oceane pascal pascale patrice patricia patrick paul pauline philippe pierre quentin rachel rachid raphael raymond regis remi remy renaud rene robert robin rodolphe roger roland romain romane roxane
	sabine sabrina salma samia samir samuel sandra sandrine sarah sebastien serge severine simon simone solange solene sonia sophie stephane stephanie suzanne sylvain sylvie tanguy theo theodore therese thibault thierry thomas timothee tom valentin valentine valerie vanessa veronique vincent virginie viviane wilfried xavier yann yannick yasmine yassine yves yvette yvonne zoe
	aaron abigail alan alex alexander amanda amber amy andrew angela ann annabel ben beth betty bob brian carl carol caitlin charles chris christopher cindy claire clara connor craig daisy dan dave deborah denise derek diana donald donna dorothy douglas dylan edward eleanor elizabeth ella ellen emily ethan eugene evan evelyn
	fiona frances fred gareth gary gavin george georgia gillian gordon graham hannah harriet harry heather heidi helen henry ian imogen isaac isabella jackie jacob jake james jane janet jason jeff jennifer jenny jeremiah jessica jill jim joan joanna joanne joe john jonas josh joshua judith judy karen kate katherine kathleen katie keith kelly ken kenneth kim kimberly kyle
	laurie lauren leah lewis liam lily linda lindsay lisa liz logan lorna luke lynn maggie malcolm margaret mary matt matthew maureen megan michael michelle mike molly nancy natalie natasha neil nick nigel noah oliver owen pamela peter phil philip rebecca richard rob roberto ronald rory rosie ross ruth ryan sally sam samantha scott sean sharon sheila shirley simon stephen steve steven stuart susan suzy tara teresa terry theresa tim timothy tina tony tracey tracy trevor valerie victoria wendy william yvonne zach`)

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
