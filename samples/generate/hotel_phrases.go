package main

// language is what comments are made of in one language. Patterns have slots in braces; blame, praise and spared are by dimension.
type language struct {
	blame, praise, spared                  [5][]string
	failure                                []string // about the weeks in which the booking system was down
	but, yet, again, never, ideas, private []string
	slots                                  map[string][]string
}

var french = language{
	blame: [5][]string{
		tangibles: {
			"{Équip} ne marchait pas dans notre chambre.", "Chambre un peu vieillotte, {équip} est à changer.", "La chambre mériterait un coup de peinture et {équip} aussi.",
			"Moquette fatiguée, et {équip} en panne pendant {nuits}.", "Salle de bains minuscule, {équip} capricieuse.", "Chambre mal isolée : on entend {bruit}.",
			"Literie trop molle, mal dormi {nuits}.", "{Équip} à bout de souffle, pour ce prix c’est décevant.", "Le site est joli mais on n’y trouve pas {info}.",
		},
		reliability: {
			"Chambre promise à {heure}, prête à {tard}.", "On nous avait annoncé {heure}, nous sommes entrés à {tard}.", "On m’avait promis un rappel {quand}, je l’attends encore.",
			"Facture fausse : {erreur}.", "Il a fallu corriger la facture {fois} au départ ({erreur}).", "Réservation pour {nuits}, une seule enregistrée.", "Prêt à {heure}, disait le message ; en réalité {tard}.", "Ce qui est dit au téléphone n’est pas noté : {erreur}.", "Le service n’est jamais bon du premier coup {où}.",
			"Le réveil demandé pour {tôt} n’a jamais sonné.", "Taxi commandé pour {tôt}, arrivé {minutes} après.", "Dîner réservé à {soir}, table prête {minutes} plus tard.",
			"Ce qui est annoncé n’est pas tenu : {promesse}.", "L’heure annoncée n’est jamais la bonne {où}.", "Problème signalé {quand}, toujours pas réglé au départ : {équip}.",
			"Trois personnes m’ont dit trois heures différentes pour la chambre, finalement {tard}.",
		},
		responsiveness: {
			"{Minutes} d’attente {où} {jour}.", "Annoncé « arrivée immédiate », nous avons fait la queue {minutes}.", "Personne ne répond au téléphone de la chambre {jour}.",
			"Pas assez de monde {où} {jour}, {débordé}.", "Une seule personne {où} pour tout faire {jour}.", "Deux employés {où} et vingt clients qui attendent, {jour}.", "Il faut se lever pour être servi {où}.", "J’ai raccroché après {peu} d’attente au téléphone.", "Le service en chambre a mis {minutes}.",
			"Nous avons demandé {objet} {fois} avant de l’obtenir.", "Service très lent {où}, {minutes} pour {commande}.", "Personne {où} à {tôt}, j’ai dû attendre {peu}.",
			"Aucune réponse à mon courriel envoyé {quand}.", "On ne nous dit jamais combien de temps cela prendra, {où} comme ailleurs.",
		},
		assurance: {
			"Le serveur ne connaissait pas {savoir}.", "Réponses contradictoires {où} selon la personne sur {savoir}.", "Ton sec {où} quand j’ai demandé {objet}.",
			"On m’a demandé ma carte bancaire à voix haute {où}.", "Porte de service restée ouverte {jour}, on ne se sent pas en sécurité.",
			"Personnel gentil mais pas formé : personne ne savait expliquer {savoir}.", "Accueil froid {où} {jour}.",
		},
		empathy: {
			"J’ai dû expliquer {fois} la même chose {où}.", "Je viens {souvent} et on me demande encore {préférence}.", "Mes préférences ne sont jamais retrouvées alors que je viens {souvent}.",
			"On m’a redonné une chambre {mauvaise} malgré ma demande.", "Allergie signalée à la réservation, inconnue {où}.", "On se sent un numéro parmi d’autres {où}.", "Aucune attention particulière alors que je viens {souvent}.", "Ma demande ({objet}) s’est perdue entre deux services.", "Personne ne lit le dossier : {préférence}, je l’ai dit {fois}.",
			"Rien n’est prévu pour ceux qui partent avant {tôt}.", "À chaque contact il faut tout recommencer : {préférence}, {préférence}…",
			"J’avais écrit {quand} pour {objet}, personne n’était au courant.", "Petit-déjeuner fermé à 9 h 30, pas pratique quand on travaille.",
			"Personne ne s’est occupé de notre demande, ni {où} ni {où}.",
		},
	},
	praise: [5][]string{
		tangibles: {
			"Très belle vue sur {eau}, chambre impeccable.", "Literie parfaite et quartier calme.", "{Déco}, {lieu} {superbe}.", "{Déco} et {lieu} donne envie de rester.", "Nous avons adoré {lieu}, surtout le soir.", "Cadre {superbe} au bord de l’eau.", "La chambre donnait sur {eau}, {superbe}.", "Rien à dire de la chambre, elle est parfaite.", "Tout est propre, même {coin}.",
			"Petit-déjeuner {copieux} avec vue sur {eau}.", "Le petit-déjeuner est un régal, tout est frais.", "Bon buffet le matin, face à {eau}.", "{Lieu} face à {eau} est un bonheur.", "Chambre spacieuse, {équip} toute neuve.", "Bel établissement, {coin} bien tenu.",
		},
		reliability: {
			"Chambre prête à {heure} pile, comme annoncé.", "Tout était prêt à l’heure dite, c’est rare.", "Facture juste du premier coup.", "On m’a dit {peu}, ce fut exactement cela.",
			"Le taxi de {tôt} était là à l’heure.", "Un souci avec {équip}, réglé dans l’heure comme promis.", "Aucune mauvaise surprise : ce qui est promis est tenu.",
		},
		responsiveness: {
			"Réponse à mon courriel en {peu}, bravo.", "Arrivée réglée en {peu}, clé en main.", "Demande satisfaite tout de suite : {objet} en {peu}.", "Le service en chambre a été rapide, même à {soir}.",
			"Toujours quelqu’un de disponible {où}.", "Équipe très réactive {où}.",
		},
		assurance: {
			"{Personnel} {où}.", "{Personnel}, {où} surtout.", "Réceptionniste très compétente, elle savait tout de {savoir}.", "On se sent en sécurité, même en rentrant tard.", "On est accueilli avec le sourire {où}.",
			"Accueil charmant, aux petits soins.", "Accueil très agréable, même à {soir}.", "Des gens polis et souriants, cela fait du bien.", "Belle équipe, très pro.", "{Conseil} sur {savoir}, merci.", "Une équipe qui inspire confiance.",
		},
		empathy: {
			"On s’est souvenu de {souvenir} depuis notre dernier séjour.", "La gouvernante avait pensé à {attention}.", "Un mot d’accueil manuscrit pour {fête}, très touchés.",
			"On s’est vraiment occupé de nous pendant {nuits}.", "Sans que nous demandions rien, on nous a apporté {attention}.", "Ils ont compris tout de suite ce qu’il nous fallait : {objet}.",
			"Je viens {souvent} et je suis toujours reconnu, cela change tout.",
		},
	},
	spared: [5][]string{
		tangibles:      {"la chambre était belle.", "{lieu} est superbe.", "la vue sur {eau} est magnifique.", "le petit-déjeuner était bon."},
		reliability:    {"la facture était juste.", "la chambre était prête à {heure}."},
		responsiveness: {"le bar sert vite.", "le courriel a reçu une réponse rapide."},
		assurance:      {"le personnel est courtois.", "l’accueil était souriant.", "rien à redire sur la politesse."},
		empathy:        {"la gouvernante a été adorable.", "on nous a offert {attention}."},
	},
	failure: []string{
		"Panne informatique à notre arrivée, {minutes} debout {où} avec les enfants.", "En juillet, une seule personne {où} pour tout l’hôtel.", "Équipe débordée, réservation introuvable à cause de la panne.",
		"Chambre pas faite à {tard}, c’était le pont du 14 juillet.", "Le logiciel ne marchait plus, on notait tout sur papier et {erreur}.", "Réservation perdue dans la panne, relogés {où} pendant {peu}.",
		"File jusqu’à la rue {jour}, {minutes} d’attente.", "Personne ne pouvait nous dire quand la chambre serait prête, finalement {tard}.",
	},
	but:   []string{"Heureusement, ", "À part cela, ", "Dommage, car ", "Reste que ", "Pour le reste, "},
	yet:   []string{"Mais ", "En revanche, ", "Par contre ", "Dommage : ", "Cela dit, ", "Et pourtant : ", "À revoir : "},
	again: []string{"Nous reviendrons avec plaisir !", "À refaire.", "À recommander.", "Bravo.", "Continuez !", "Un sans-faute.", "Merci à toute l’équipe.", "On y retourne en {mois}.", "Rien à redire.", "Merci au {métier}."},
	never: []string{"Je ne reviendrai pas.", "Nous irons ailleurs la prochaine fois.", "Très déçus.", "Pour {prix} la nuit, c’est inadmissible.", "Je change d’hôtel."},
	ideas: []string{
		"Une idée : servir le petit-déjeuner dès {tôt}.", "Il manque {objet} dans la chambre.", "Pensez à afficher {info} dans l’ascenseur.", "Un enregistrement en ligne la veille éviterait l’attente {où}.",
		"Pourquoi ne pas prévenir par SMS quand la chambre est prête ?", "Proposer {objet} aux habitués serait un plus.", "Mettez {info} sur le site.", "Correct, sans plus. {Équip} reste à revoir.",
		"Séjour agréable, rien de particulier {où}.",
	},
	private: []string{
		"Vous pouvez me rappeler au 06 39 98 ## ##.", "Mon adresse : {prénom}.{nom}##@example.org.", "Merci de me répondre à {prénom}##@example.org", "Tél. 01 99 00 ## ##.",
		"Un grand merci à Ingrid {où}.", "Camille Le Goff {où} a été parfaite.", "Merci à Yann Kerbrat, très professionnel.", "C’était la chambre ###.", "Dossier n° 20##-####.",
	},
	slots: map[string][]string{
		"équip":     {"la climatisation", "la douche", "la télévision", "la télécommande", "la lampe de chevet", "la bouilloire", "la serrure", "la prise près du lit", "la connexion", "la chasse d’eau"},
		"Équip":     {"La climatisation", "La douche", "La télévision", "La télécommande", "La lampe de chevet", "La serrure", "La connexion", "La chasse d’eau"},
		"nuits":     {"deux nuits", "trois nuits", "tout le séjour", "cinq nuits", "quatre nuits"},
		"Déco":      {"Décoration soignée", "Jolie décoration", "Belle déco", "Ambiance reposante", "Du goût partout"},
		"superbe":   {"superbe", "magnifique", "très agréable", "à ne pas manquer", "un rêve"},
		"Personnel": {"Personnel d’une grande courtoisie", "Personnel attentif", "Équipe courtoise", "Des gens bien élevés", "Une équipe aimable"},
		"Conseil":   {"Conseils précis", "De bonnes indications", "Réponse claire", "Bonne adresse et bons conseils"},
		"débordé":   {"tout le monde courait", "on attend", "l’équipe n’en pouvait plus", "les serveurs sont débordés", "personne ne lève la tête"},
		"copieux":   {"copieux", "excellent", "varié", "de qualité", "servi en terrasse"},
		"bruit":     {"l’ascenseur toute la nuit", "les voisins tousser", "la rue dès 5 h", "le bar jusqu’à minuit", "chaque pas dans le couloir", "la ventilation du restaurant"},
		"info":      {"les horaires du petit-déjeuner", "le prix du parking", "l’heure de la chambre", "le code du Wi-Fi", "le plan d’accès", "les horaires du spa"},
		"heure":     {"14 h", "14 h 30", "15 h", "midi", "13 h"},
		"tard":      {"16 h", "16 h 10", "16 h 25", "16 h 40", "17 h", "17 h 15", "17 h 30", "18 h"},
		"tôt":       {"5 h", "5 h 30", "6 h", "6 h 15", "6 h 30", "7 h"},
		"soir":      {"19 h 30", "20 h", "20 h 30", "21 h", "22 h"},
		"quand":     {"le matin", "la veille", "lundi", "mardi", "mercredi", "jeudi", "il y a dix jours", "deux semaines plus tôt", "à midi"},
		"erreur": {"une nuit de trop", "un minibar que nous n’avons pas ouvert", "la taxe de séjour comptée deux fois", "le petit-déjeuner en double", "un dîner qui n’était pas le nôtre",
			"le tarif d’une autre chambre", "le parking facturé sans voiture"},
		"fois":       {"deux fois", "trois fois", "quatre fois", "plusieurs fois"},
		"minutes":    {"vingt minutes", "vingt-cinq minutes", "trente minutes", "une demi-heure", "quarante minutes", "45 min", "35 min", "près d’une heure", "une heure"},
		"Minutes":    {"Vingt minutes", "Vingt-cinq minutes", "Trente minutes", "Une demi-heure", "Quarante minutes", "45 min", "35 min", "Près d’une heure"},
		"peu":        {"cinq minutes", "dix minutes", "un quart d’heure", "2 min", "3 min", "4 min", "six minutes"},
		"où":         {"à la réception", "au bar", "au petit-déjeuner", "au restaurant", "à l’accueil", "au comptoir", "en salle"},
		"jour":       {"un vendredi soir", "le dimanche", "samedi midi", "un lundi matin", "jeudi soir", "le jour du départ", "à notre arrivée"},
		"objet":      {"un oreiller", "un lit bébé", "une bouilloire", "une couette", "un chargeur", "un fer à repasser", "une chambre au calme", "un départ tardif", "une place de parking", "un adaptateur"},
		"commande":   {"deux cafés", "une addition", "un club sandwich", "deux plats du jour", "un thé", "une omelette"},
		"savoir":     {"la carte", "les horaires du tram", "le tarif du parking", "les allergènes", "les vins", "le règlement du spa", "les bus de l’aéroport"},
		"souvent":    {"chaque mois", "deux fois par mois", "toutes les semaines", "depuis cinq ans", "tous les trimestres"},
		"préférence": {"si je prends du thé", "mon adresse de facturation", "mon numéro de carte Rivage", "mon régime", "le nom de ma société", "l’étage que je préfère", "ma date de naissance"},
		"mauvaise":   {"sur rue", "au rez-de-chaussée", "près de l’ascenseur", "avec baignoire", "au-dessus du bar", "sans bureau"},
		"promesse":   {"navette toutes les demi-heures, dit le site", "« arrivée immédiate », disent les affiches", "parking gratuit, dit la confirmation", "bar ouvert jusqu’à minuit, dit le livret", "piscine chauffée, dit le site"},
		"eau":        {"le lac", "la mer", "la Loire", "la Garonne", "la rivière", "le port", "l’eau"},
		"lieu":       {"la terrasse", "la salle de petit-déjeuner", "la piscine", "la véranda", "la bibliothèque"},
		"Lieu":       {"La terrasse", "La salle de petit-déjeuner", "La piscine", "La véranda", "La bibliothèque"},
		"coin":       {"le parking", "l’ascenseur", "le couloir", "le local à vélos", "le spa"},
		"souvenir":   {"ma chambre préférée", "notre table", "mon oreiller", "notre anniversaire", "mon journal", "mon allergie"},
		"attention":  {"une couverture pour le bébé", "une tisane", "un gâteau d’anniversaire", "des bottes de pluie", "un panier pour le train", "une lampe de lecture", "une gamelle pour le chien"},
		"fête":       {"nos noces d’or", "l’anniversaire de ma fille", "notre mariage", "mes 60 ans", "notre fils"},
		"mois":       {"mars", "avril", "mai", "juin", "septembre", "octobre"},
		"métier":     {"portier", "barman", "réceptionniste de nuit", "chef", "bagagiste"},
		"prix":       {"140 €", "165 €", "180 €", "210 €", "ce prix"},
		"prénom":     {"lea", "paul", "nadia", "hugo", "claire"},
		"nom":        {"martin", "roche", "fabre", "masson", "joly"},
	},
}
