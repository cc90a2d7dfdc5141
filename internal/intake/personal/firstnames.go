package personal

import "maps"

// FirstNames returns first names common in French and English, in bare form, without those that are ordinary words too when they begin a
// sentence.
func FirstNames() map[string]bool { return maps.Clone(firstNames) }

var firstNames = wordSet(`
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

// moreNames are further first names common in France and those common in German, Spanish and Italian that the others do not hold, and that are no ordinary word of these
// languages at the head of a label.
var moreNames = wordSet(`
	abdel abdou ahmed aicha aissatou ali amadou amel amir amira asma aya ayoub aziz bilal boubacar djamila fadila farid farida faiza fatou fatoumata hakim hamid hamza hassan hicham houda hussein imane jamal jamila kader kamel kenza khaled khalid lamia latifa
	leyla mamadou mariam mariama mehdi mina mourad moussa mounir mustafa nabil najat naima nawal omar oumar ousmane rania reda rima saida salim salima samira sami sana selma sofia sofiane soraya souad tarek yacine yassin youssef zahra zineb
	adeline albane ioana søren alix anouk apolline armelle arthur bastien blandine clara colette cyprien diego elsa eloise emile ernest esther eugenie felix flavie gaspard gustave heloise ingrid irene ismael jeanine jules
	leane lilian lina lola lou louna ludivine mael maelle maia manuel mateo milo mireille nina noa noe noelie nolan oscar pia raoul rosalie ruben salome sacha sasha solenn swann tess theophile timeo tiphaine ugo yohan yoann zelie
	andreas anke annette antje bernd birgit britta carsten christoph claudia dieter dirk doris elke erika ernst ewa frank frieda friedrich fritz gabriele gerhard gisela gudrun gunter hannelore hans heike heinrich heinz helga helmut hermann holger horst
	ilse ines inge ingrid jens joachim jochen johann johannes jorg jurgen jutta karl karin katharina katja katrin klaus kerstin kurt lars lukas manfred markus matthias moritz monika norbert otto petra rainer ralf reinhard renate rolf rudiger rudolf sabine
	siegfried silke sigrid stefan stefanie steffen susanne sven tanja thorsten torsten udo ulrich ulrike ursula uta ute uwe walter werner wilhelm wolfgang yannik
	alejandro alejandra alfonso alvaro ana antonio beatriz carlos carmen cesar cristina diego eduardo elvira enrique ernesto esteban eugenia felipe fernando francisco francisca gonzalo guillermo ignacio inmaculada javier jesus joaquin jorge jose juan
	juana julio luis luisa manuel manuela marcos mariano marta miguel paco pablo pedro rafael ramon raul ricardo rocio rodrigo sergio teresa tomas vicente xavi yolanda
	alberto alessandra alessandro alessia alessio anna angelo annalisa antonella antonietta barbara beatrice chiara daniela davide domenico elena eleonora emanuele enrico fabio fabrizio federica federico filippo flavia francesca francesco gabriele giacomo gianluca gianni giorgia giorgio
	giovanna giovanni giulia giulio giuseppe giuseppina ilaria laura leonardo lorenzo luca lucia luciano luigi marcello marco matteo mauro michela michele mirko nicola paola paolo piero pietro roberta roberto rosa sara serena silvia simona stefania stefano tommaso valentina valerio vincenzo vittoria`)
