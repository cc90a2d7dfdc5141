package proof

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// The size of the crowded survey: the most that a report must carry.
const (
	CrowdedItems     = 30
	CrowdedLocations = 60
	CrowdedMonths    = 36
)

// Crowded is the survey with the most there is to show: thirty statements, sixty locations and three years of months, under labels as long as
// they get in French.
func Crowded() Survey {
	r := rand.New(rand.NewPCG(30, 60))
	return Survey{Settings: crowdedSettings(), Tables: map[string]*Table{
		"clients.csv": crowdedCustomers(r), "contacts.csv": crowdedContacts(r), "reclamations.csv": crowdedComplaints(r), "employes.csv": crowdedStaff(r),
	}}
}

// crowdedLocation is the name of a location; one of them has no place to break.
func crowdedLocation(i int) string {
	if i == 7 {
		return "Montreuil-sous-Bois-Croix-de-Chavaux-Hypercentre-Administratif"
	}
	return fmt.Sprintf("%s %02d", []string{"Établissement de Saint-Étienne – Gare de Châteaucreux", "Résidence hôtelière de La Roche-sur-Yon", "Lyon", "Aix-les-Bains, Grand Hôtel du Lac et des Thermes", "Brive-la-Gaillarde centre"}[i%5], i+1)
}

func crowdedMonth(i int) string { return fmt.Sprintf("%d-%02d-15", 2023+i/12, i%12+1) }

var crowdedPurposes = []string{"Déplacement professionnel de plus de trois nuits", "Séjour d’agrément en famille avec de jeunes enfants", "Congrès, séminaires et réunions d’entreprise"}

func crowdedCustomers(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"Lieu", "Jour", "Canal", "Motif", "Recommande", "Satisfait", "Global", "Répété", "Dit"}}
	t.Headings = append(append(t.Headings, numbered("E", CrowdedItems)...), numbered("P", CrowdedItems)...)
	for i := range 40 * CrowdedLocations {
		place := i % CrowdedLocations
		if place == 59 && i >= 3*CrowdedLocations { // the last has three customers, and is hidden
			place = 58
		}
		row := []string{crowdedLocation(place), crowdedMonth(r.IntN(CrowdedMonths)), []string{"Réception et conciergerie", "Téléphone", "Courrier électronique"}[r.IntN(3)], crowdedPurposes[r.IntN(3)],
			answer(r, 7.5, 0, 10), answer(r, 4, 1, 5), answer(r, 5, 1, 7), yesNo(r, 0.3), ""}
		for k := range 2 * CrowdedItems {
			middle := 6.1 - 0.02*float64(k)
			if k >= CrowdedItems {
				middle = 5.4 - 0.03*float64(k%7) - 0.01*float64(place)
			}
			row = append(row, answer(r, middle, 1, 7))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func crowdedContacts(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"No", "Lieu", "Jour", "Attente", "Salué"}}
	for i := range 100 * CrowdedLocations {
		place := i % CrowdedLocations
		if r.IntN(CrowdedLocations) < place {
			place /= 2 // some are busier than others
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i), crowdedLocation(place), crowdedMonth(i / CrowdedLocations % CrowdedMonths), strconv.Itoa(10 + r.IntN(60+place)), yesNo(r, 0.9)})
	}
	return t
}

func crowdedComplaints(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"Lieu", "Jour", "Cause"}}
	for i := range 8 * CrowdedLocations {
		t.Rows = append(t.Rows, []string{crowdedLocation(i % CrowdedLocations), crowdedMonth(r.IntN(CrowdedMonths)),
			[]string{"Chambre pas prête à l’heure annoncée lors de la réservation", "Attente à l’arrivée", "Erreur de facturation des suppléments", "Bruit"}[r.IntN(4)]})
	}
	return t
}

func crowdedStaff(r *rand.Rand) *Table {
	t := &Table{Headings: []string{"Lieu", "eNPS", "ABLE d1", "ABLE d2", "ABLE d3", "ABLE d4", "ABLE d5"}}
	for i := range 10 * CrowdedLocations {
		row := []string{crowdedLocation(i % CrowdedLocations), answer(r, 7, 0, 10)}
		for range 5 {
			row = append(row, answer(r, 4.5, 1, 7))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func crowdedSettings() string {
	var b strings.Builder
	b.WriteString("company: {name: \"Compagnie générale des hôtels et résidences de villégiature du littoral atlantique\"}\nlocale: fr\nmodel:\n  paired: true\n  gaps: [1, 2, 3, 4, 5]\n  scale: {min: 1, max: 7}\n  csat: {min: 1, max: 5, top: 2}\n  overall: {min: 1, max: 7}\n  dimensions:\n")
	names := []string{"Éléments tangibles et environnement du séjour", "Fiabilité", "Réactivité et disponibilité du personnel", "Assurance, compétence et courtoisie", "Empathie"}
	for d, name := range names {
		fmt.Fprintf(&b, "    - id: d%d\n      name: \"%s\"\n      items:\n", d+1, name)
		for i := range CrowdedItems / len(names) {
			n := d*CrowdedItems/len(names) + i + 1
			fmt.Fprintf(&b, "        - {id: i%d, short: \"Énoncé %d : besoins particuliers compris et retenus d’un séjour à l’autre\", text: \"Le personnel comprend les besoins particuliers des clients et y répond sans qu’ils aient à répéter leur demande, même aux heures d’affluence (%d).\"}\n", n, n, n)
		}
	}
	b.WriteString(crowdedSources)
	for i := range 12 {
		fmt.Fprintf(&b, "  - {id: s%d, name: \"Prendre l’appel en moins de %d secondes aux heures d’ouverture de la réception\", item: i%d, origin: customers, owner: \"Direction des opérations\", kind: share, measure: contacts.wait, target: %d s, required: 0.9}\n", i+1, 20+5*i, 2*i+1, 20+5*i)
	}
	b.WriteString("indicators:\n")
	for i, measure := range []string{"nps", "csat", "contacts.wait", "contacts.greeted", "complaints", "repeated"} {
		direction, bounds := "higher", "green: 0.9, amber: 0.7, worst: 0.1"
		switch measure {
		case "nps":
			bounds = "green: 40, amber: 10, worst: -50"
		case "contacts.wait":
			direction, bounds = "lower", "green: 30 s, amber: 60 s, worst: 200 s"
		case "complaints":
			direction, bounds = "lower", "green: 15, amber: 40, worst: 200"
		case "repeated":
			direction, bounds = "lower", "green: 0.1, amber: 0.3, worst: 0.9"
		}
		fmt.Fprintf(&b, "  - {id: g%d, name: \"Signe numéro %d, tel que la direction de la qualité le nomme dans ses comptes rendus\", group: people, measure: %s, direction: %s, %s}\n", i+1, i+1, measure, direction, bounds)
	}
	return b.String()
}

const crowdedSources = `sources:
  - role: customers
    file: clients.csv
    columns: {location: Lieu, date: Jour, channel: Canal, nps: Recommande, csat: Satisfait, overall: Global, repeated: "Répété", expectation: "E{n}", perception: "P{n}"}
  - {role: contacts, file: contacts.csv, columns: {id: "No", location: Lieu, date: Jour, wait: {column: Attente, unit: s}, greeted: "Salué"}}
  - {role: complaints, file: reclamations.csv, columns: {location: Lieu, date: Jour, category: Cause}}
  - {role: employees, file: employes.csv, columns: {location: Lieu, enps: eNPS, ability: "ABLE {dimension}"}}
segments:
  - {id: motif, name: "Motif principal du séjour tel que le client le déclare", column: Motif}
periods: {unit: month, from: 2023-01-01, to: 2025-12-31}
statistics: {resamples: 200}
standards:
`
