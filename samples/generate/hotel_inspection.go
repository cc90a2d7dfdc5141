package main

import (
	"time"

	"ecart/internal/publish/workbook"
)

// inspected is one section of the list that a mystery guest goes through.
type inspected struct {
	name      string
	rate      float64 // how often its standards are met
	standards []string
	failure   string // evidence noted beside a failure
}

// The list is written in the manner of rating bodies: each line can be seen, timed or counted.
var inspection = []inspected{
	{"Arrivée", 0.80, []string{
		"Le client est salué dans les 60 secondes",
		"Le regard et le sourire précèdent la parole",
		"La file d’attente ne dépasse pas trois personnes par poste",
		"L’enregistrement dure moins de cinq minutes",
		"Le nom du client est employé au moins une fois",
		"La réservation est retrouvée sans que le client la répète",
		"L’heure de remise de la chambre est annoncée à la minute",
		"La chambre est prête à l’heure annoncée",
		"Les horaires du petit-déjeuner et du bar sont indiqués",
		"Une aide pour les bagages est proposée",
	}, "Relevé sur place, chronomètre en main"},
	{"Chambre", 0.93, []string{
		"La température est de 20 à 23 °C à l’entrée du client",
		"La literie est sans pli, sans tache et sans cheveu",
		"La salle de bains est sèche et sans trace de calcaire",
		"Toutes les lampes fonctionnent",
		"Le Wi-Fi donne au moins 30 Mbit/s",
		"Le minibar est complet et daté",
		"Les serviettes sont au nombre de deux par personne",
		"L’insonorisation laisse moins de 35 dB fenêtre fermée",
		"Le téléviseur et la télécommande fonctionnent",
		"Le livret d’accueil est à jour et en deux langues",
	}, "Photo jointe au dossier de visite"},
	{"Restaurant et petit-déjeuner", 0.90, []string{
		"La table est proposée dans les trois minutes",
		"La commande est prise dans les cinq minutes",
		"Les boissons chaudes arrivent dans les cinq minutes",
		"Le plat principal arrive dans les vingt minutes",
		"Les allergènes sont affichés et connus du serveur",
		"Le buffet est complet jusqu’à l’heure de fermeture",
		"Les plats chauds du buffet sont à plus de 63 °C",
		"Les tables sont débarrassées dans les cinq minutes",
		"L’addition est exacte",
		"Le serveur prend congé du client",
	}, "Ticket horodaté conservé"},
	{"Téléphone et courriel", 0.71, []string{
		"L’appel est pris dans les trente secondes",
		"La mise en attente ne dépasse jamais trente secondes",
		"L’interlocuteur donne le nom de l’hôtel et le sien",
		"Le client n’a pas à répéter sa demande",
		"La demande est reformulée avant d’être traitée",
		"Le rappel promis a lieu à l’heure dite",
		"Le courriel reçoit une réponse dans les quatre heures",
		"Le courriel répond à toutes les questions posées",
		"Le message laissé à la réception est remis dans l’heure",
		"Le SMS reçoit une réponse dans le quart d’heure",
	}, "Appel mystère enregistré, horodatage"},
	{"Demandes pendant le séjour", 0.75, []string{
		"Une demande en chambre aboutit dans les vingt minutes",
		"Le délai est annoncé au moment de la demande",
		"Un collaborateur vérifie ensuite que tout convient",
		"Les préférences du client connu sont appliquées",
		"La demande est transmise d’une équipe à l’autre sans perte",
		"Un problème est pris en charge par le premier interlocuteur",
		"Une solution est proposée dans la journée",
		"Le client est tenu informé sans avoir à relancer",
		"Les horaires d’ouverture annoncés sont respectés",
		"Un objet oublié est signalé au client dans les vingt-quatre heures",
	}, "Journal de la réception consulté"},
	{"Départ et facture", 0.86, []string{
		"L’attente au départ est inférieure à cinq minutes",
		"La facture est exacte au premier tirage",
		"Les suppléments ont tous été annoncés",
		"Le mode de paiement choisi est accepté",
		"La facture est envoyée par courriel dans l’heure",
		"Le client est interrogé sur son séjour",
		"Une réponse est donnée à chaque remarque",
		"Un taxi ou un transport est proposé",
		"Le client est remercié et salué par son nom",
		"La caution est libérée le jour même",
	}, "Facture et relevé de caisse rapprochés"},
}

// visits are the days on which all hotels were inspected.
var visits = []time.Time{
	time.Date(2026, 3, 17, 0, 0, 0, 0, time.UTC),
	time.Date(2026, 9, 22, 0, 0, 0, 0, time.UTC),
}

func hotelInspections() []workbook.Sheet {
	s := workbook.Sheet{Name: "Visites", Filter: true}
	for i, h := range []string{"Date", "Établissement", "Rubrique", "N°", "Norme", "Résultat", "Constat"} {
		s.Columns = append(s.Columns, workbook.Column{Title: h, Width: []float64{12, 16, 28, 6, 62, 16, 46}[i]})
	}
	r := newStream("hotel/inspections")
	for v, day := range visits {
		for k, site := range hotelSites {
			number := 0
			for _, section := range inspection {
				for i, standard := range section.standards {
					number++
					result, evidence := outcome(r, section, site, i)
					s.Rows = append(s.Rows, []workbook.Cell{
						workbook.Date(day.AddDate(0, 0, k+v)), workbook.Text(site.name), workbook.Text(section.name),
						workbook.Number(float64(number), ""), workbook.Text(standard), workbook.Text(result), workbook.Text(evidence),
					})
				}
			}
		}
	}
	return []workbook.Sheet{s}
}

// outcome draws the result of one standard. The lines of a section differ in difficulty, the same way at every visit.
func outcome(s *stream, section inspected, site hotelSite, line int) (result, evidence string) {
	difficulty := []float64{0.08, 0.05, -0.03, 0.04, 0.06, -0.10, -0.12, -0.14, 0.07, 0.09}[line]
	p := clamp(section.rate+difficulty*(1.2-section.rate)*2+0.10*site.pace, 0.05, 0.99)
	switch u := s.uniform(); {
	case u < 0.03:
		return "Non observé", ""
	case s.happens(p):
		return "Conforme", ""
	}
	return "Non conforme", section.failure
}
