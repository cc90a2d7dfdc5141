package main

// inspected is one section of the list that an inspector goes through.
type inspected struct {
	name      string
	rate      float64  // how often its standards are met
	evidence  []string // notes beside a failure
	standards []string
}

// inspection is written in the manner of rating bodies: each line can be seen, timed or counted.
var inspection = []inspected{
	{"Réservation", 0.84, []string{"Appel mystère enregistré", "Réservation d’essai, capture jointe"}, []string{
		"Le site s’affiche en moins de trois secondes", "Le prix total figure avant le paiement", "Les conditions d’annulation tiennent en trois lignes", "La confirmation arrive dans les cinq minutes",
		"La confirmation reprend les demandes du client", "La confirmation donne l’heure de remise de la chambre", "L’agent propose la chambre la mieux adaptée", "L’agent épelle le nom du client",
		"L’agent demande le motif du séjour", "Une demande particulière est notée au dossier", "Un client connu est reconnu à son nom", "Le tarif annoncé est celui du site",
		"Une liste d’attente est proposée quand l’hôtel est complet", "Un rappel est fait la veille de l’arrivée", "L’itinéraire est joint en trois langues", "Le stationnement est réservable",
		"Une réponse est faite aux agences dans les huit heures", "Le numéro de réservation figure en tête du message", "Le message ne contient aucune faute", "Les chambres accessibles sont réservables en ligne",
	}},
	{"Abords et extérieurs", 0.94, []string{"Photo jointe au dossier", "Relevé de l’inspecteur"}, []string{
		"L’enseigne est éclairée dès la tombée du jour", "Le trottoir devant l’hôtel est propre", "Le parking est fléché depuis la rue", "Les places accessibles sont libres",
		"Les plantes sont arrosées et taillées", "Les cendriers sont vidés", "La rive est accessible et balisée", "Aucun déchet ne flotte devant la terrasse",
		"Les vélos disposent d’un abri fermé", "La borne de recharge fonctionne", "Les vitres de l’entrée sont sans trace", "Le paillasson est sec et droit",
		"La porte s’ouvre sans effort", "Une rampe mène à l’entrée", "Les horaires affichés sont à jour", "Le drapeau est en bon état",
		"Les poubelles sont hors de la vue", "L’éclairage du chemin fonctionne", "Le local à vélos est fermé à clé", "La signalisation est en deux langues",
	}},
	{"Arrivée", 0.78, []string{"Relevé sur place, chronomètre en main", "Observation discrète au comptoir", "Deux passages à une heure d’intervalle"}, []string{
		"Le client est salué dans les 60 secondes", "Le regard et le sourire précèdent la parole", "La file d’attente ne dépasse pas trois personnes par poste", "L’enregistrement dure moins de cinq minutes",
		"Le nom du client est employé au moins une fois", "La réservation est retrouvée sans que le client la répète", "L’heure de remise de la chambre est annoncée à la minute", "La chambre est prête à l’heure annoncée",
		"Les horaires du petit-déjeuner et du bar sont indiqués", "Une aide pour les bagages est proposée", "La pièce d’identité est rendue aussitôt", "Le numéro de chambre n’est pas dit à voix haute",
		"Les préférences connues sont confirmées", "Une boisson est offerte si la chambre n’est pas prête", "Le chemin de la chambre est montré", "La clé fonctionne au premier essai",
		"Un second poste ouvre dès cinq personnes en attente", "La carte de fidélité est proposée sans insister", "Le comptoir est rangé", "La tenue de l’équipe est complète, badge compris",
	}},
	{"Chambre", 0.93, []string{"Photo jointe au dossier de visite", "Mesure au thermomètre", "Constat avec la gouvernante"}, []string{
		"La température est de 20 à 23 °C à l’entrée du client", "La literie est sans pli, sans tache et sans cheveu", "Toutes les lampes fonctionnent", "Le Wi-Fi donne au moins 30 Mbit/s",
		"Le minibar est complet et daté", "L’insonorisation laisse moins de 35 dB fenêtre fermée", "Le téléviseur et la télécommande fonctionnent", "Le livret d’accueil est à jour et en deux langues",
		"Aucune poussière au-dessus de l’armoire", "Les rideaux ferment entièrement", "Une prise est libre de chaque côté du lit", "Le coffre est ouvert et vide",
		"Six cintres au moins sont assortis", "Le bureau a une lampe et une chaise réglable", "La moquette est sans tache", "La fenêtre s’ouvre et se bloque",
		"La bouilloire est détartrée", "Deux oreillers de fermeté différente sont fournis", "La porte se ferme sans bruit", "Le plan d’évacuation est derrière la porte",
	}},
	{"Salle de bains", 0.92, []string{"Photo jointe au dossier de visite", "Relevé de l’inspecteur"}, []string{
		"La salle de bains est sèche et sans trace de calcaire", "Les serviettes sont au nombre de deux par personne", "L’eau chaude arrive en trente secondes", "La bonde retient l’eau",
		"Les joints sont blancs", "Le miroir est sans trace", "Le sèche-cheveux fonctionne", "Le savon est neuf ou le distributeur plein",
		"Une poignée de sécurité est fixée", "Le tapis de bain est propre", "La ventilation est silencieuse", "La poubelle est vide",
		"Un rouleau de réserve est à portée de main", "La chasse d’eau fonctionne au premier essai", "La pomme de douche est détartrée", "L’éclairage du miroir est suffisant",
		"La patère est solide", "Le choix de réemployer les serviettes est respecté", "Aucun cheveu n’est visible", "Le verre est propre et protégé",
	}},
	{"Petit-déjeuner", 0.90, []string{"Ticket horodaté conservé", "Relevé au thermomètre", "Deux passages, à 7 h et à 10 h"}, []string{
		"Le client est accueilli à l’entrée de la salle", "La table est proposée dans les trois minutes", "Les boissons chaudes arrivent dans les cinq minutes", "Le buffet est complet jusqu’à l’heure de fermeture",
		"Les plats chauds du buffet sont à plus de 63 °C", "Les produits frais sont à moins de 4 °C", "Les allergènes sont affichés et connus du serveur", "Les tables sont débarrassées dans les cinq minutes",
		"Une offre végétale est proposée", "Le pain est du jour", "Le jus est pressé sur place", "Les couverts sont sans trace",
		"Un panier à emporter est prêt pour les départs matinaux", "Une chaise haute est disponible", "L’origine des produits est affichée", "La machine à café fonctionne",
		"Les horaires affichés sont respectés", "Le sol est propre sous les tables", "Un journal local est à disposition", "Le serveur prend congé du client",
	}},
	{"Restaurant", 0.88, []string{"Ticket horodaté conservé", "Repas mystère du soir"}, []string{
		"La réservation est retrouvée au nom du client", "La table est prête à l’heure réservée", "La commande est prise dans les cinq minutes", "L’entrée arrive dans les quinze minutes",
		"Le plat principal arrive dans les vingt minutes", "Le serveur connaît la carte et les allergènes", "L’eau est servie sans être demandée", "Le vin est présenté avant d’être ouvert",
		"Les plats sont servis en même temps à toute la table", "La température des assiettes est juste", "La satisfaction est demandée pendant le repas", "Un plat refusé est remplacé sans discussion",
		"L’addition est exacte", "L’addition arrive dans les cinq minutes", "Le régime noté au dossier est connu en salle", "Les verres sont sans trace",
		"Le menu enfant existe", "La carte est à jour sur le site", "La salle n’excède pas 70 dB", "Le serveur remercie le client par son nom",
	}},
	{"Bar et terrasse", 0.91, []string{"Ticket horodaté conservé", "Relevé de l’inspecteur"}, []string{
		"Le client est salué dans les 60 secondes au bar", "La commande est prise dans les trois minutes", "Les boissons arrivent dans les sept minutes", "Le bar ouvre et ferme aux heures affichées",
		"La carte des boissons est propre", "Les prix sont affichés en terrasse", "Un encas est proposé jusqu’à la fermeture", "Les verres correspondent aux boissons",
		"La terrasse est balayée", "Les parasols sont solides et propres", "Des plaids sont proposés le soir", "La musique permet de parler",
		"Une boisson sans alcool travaillée est proposée", "L’addition est présentée avec la note détaillée", "Le comptoir est sec", "Les tables vides sont nettoyées dans les cinq minutes",
		"Le barman connaît les produits de la région", "L’eau du robinet est servie volontiers", "La lumière convient à la lecture", "Le dernier service est annoncé",
	}},
	{"Téléphone et courriel", 0.70, []string{"Appel mystère enregistré, horodatage", "Courriel d’essai, en-têtes conservés"}, []string{
		"L’appel est pris dans les trente secondes", "La mise en attente ne dépasse jamais trente secondes", "L’interlocuteur donne le nom de l’hôtel et le sien", "Le client n’a pas à répéter sa demande",
		"La demande est reformulée avant d’être traitée", "Le rappel promis a lieu à l’heure dite", "Le courriel reçoit une réponse dans les quatre heures", "Le courriel répond à toutes les questions posées",
		"Le message laissé à la réception est remis dans l’heure", "Le SMS reçoit une réponse dans le quart d’heure", "Un client transféré est annoncé", "L’historique du client est ouvert dès l’appel",
		"Le délai annoncé au téléphone est tenu", "Le répondeur donne les horaires", "La signature du courriel porte un nom et un numéro", "Le ton reste aimable en cas de reproche",
		"La langue du client est employée", "Aucun appel n’est coupé", "La conversation finit par un remerciement", "Le dossier est complété après l’appel",
	}},
	{"Demandes pendant le séjour", 0.76, []string{"Journal de la réception consulté", "Demande d’essai, chronométrée"}, []string{
		"Une demande en chambre aboutit dans les vingt minutes", "Le délai est annoncé au moment de la demande", "Un collaborateur vérifie ensuite que tout convient", "Les préférences du client connu sont appliquées",
		"La demande est transmise d’une équipe à l’autre sans perte", "Un problème est pris en charge par le premier interlocuteur", "Une solution est proposée dans la journée", "Le client est tenu informé sans avoir à relancer",
		"Les horaires d’ouverture annoncés sont respectés", "Un objet oublié est signalé au client dans les vingt-quatre heures", "Le service en chambre arrive à l’heure dite", "Le plateau est repris dans l’heure",
		"La chambre est faite avant quatorze heures", "Le panneau « Ne pas déranger » est respecté", "Le linge confié revient le lendemain", "Un conseil de sortie est donné sans brochure",
		"Une réclamation reçoit une réponse écrite", "Le geste commercial est décidé sur place", "Une panne est réparée dans la journée", "Un prêt est possible : adaptateur, fer, parapluie",
	}},
	{"Sécurité et accessibilité", 0.96, []string{"Contrôle avec le responsable technique", "Registre de sécurité consulté"}, []string{
		"Les issues de secours sont libres et signalées", "Les extincteurs sont vérifiés depuis moins d’un an", "L’éclairage de secours fonctionne", "Le registre de sécurité est à jour",
		"Un défibrillateur est accessible et signalé", "La trousse de secours est complète", "Un secouriste est présent à toute heure", "Les portes coupe-feu se ferment seules",
		"La piscine est surveillée ou fermée", "Les produits d’entretien sont sous clé", "Les caméras sont signalées", "Les doubles de clés sont consignés",
		"L’ascenseur est contrôlé depuis moins d’un an", "La boucle magnétique fonctionne à la réception", "Une chambre accessible est libre à la demande", "Le chemin accessible est dégagé",
		"Les marches sont contrastées", "Le menu existe en gros caractères", "Le chien guide est admis partout", "L’équipe connaît le point de rassemblement",
	}},
	{"Départ et facture", 0.86, []string{"Facture et relevé de caisse rapprochés", "Chronomètre en main"}, []string{
		"L’attente au départ est inférieure à cinq minutes", "La facture est exacte au premier tirage", "Les suppléments ont tous été annoncés", "Le mode de paiement choisi est accepté",
		"La facture est envoyée par courriel dans l’heure", "Le client est interrogé sur son séjour", "Une réponse est donnée à chaque remarque", "Un taxi ou un transport est proposé",
		"Le client est remercié et salué par son nom", "La caution est libérée le jour même", "L’adresse de facturation est celle du dossier", "La taxe de séjour est comptée une fois",
		"Les bagages sont gardés jusqu’au soir", "Le départ tardif est accordé quand la chambre est libre", "L’heure du taxi est tenue", "Une eau est offerte pour la route",
		"Le prochain séjour est évoqué sans insister", "Les remarques sont inscrites au dossier du client", "La porte est tenue au client chargé", "Le ticket du parking est validé",
	}},
}
