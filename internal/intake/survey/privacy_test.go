package survey_test

import (
	"testing"

	"ecart/internal/intake/survey"
)

func TestPersonalDataIsShownOnlyWhereReportYamlSaysSo(t *testing.T) {
	const byAdviser = two + "sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps}}]\nsegments: [{id: adviser, name: Adviser, column: Conseiller}]\n"
	sheet := sheetOf("id|nps|Conseiller", []any{"a@exemple.fr", 9, "Ingrid Ptak"}, []any{"b@exemple.fr", 9, "Zoltan Ptak"})
	for _, allowed := range []string{"Conseiller", " conseiller", "=C"} {
		d := built(t, settings(t, byAdviser+"privacy: {allow: ["+`"`+allowed+`"`+"]}"), sheet)
		if f := d.Customers.Factors; len(f) != 1 || len(f[0].Levels) != 2 {
			t.Errorf("allowed by %q, the groups are %v", allowed, f)
		}
	}
	_, found := build(t, settings(t, byAdviser+"privacy: {allow: [Vendeur]}"), sheet)
	if len(found) != 1 || found[0].Code != survey.CodePersonal {
		t.Errorf("with another column allowed, found %v", found)
	}
}

func TestPlacesTeamsAndCommentsAreNotTakenForPersonalData(t *testing.T) {
	c := settings(t, two+"sources: [{role: customers, file: survey.xlsx, columns: {id: id, nps: nps, location: Magasin, channel: Canal, comment: Remarque, reason: Motif}}]\nsegments: [{id: town, name: Town, column: Ville}]\n")
	row := func(id, shop, channel, remark, reason, town string) []any {
		return []any{id, 9, shop, channel, remark, reason, town}
	}
	d := built(t, c, sheetOf("id|nps|Magasin|Canal|Remarque|Motif|Ville",
		row("a@exemple.fr", "12 rue de la Paix", "E-mail", "Écrivez à jean@exemple.fr", "Prix", "Florence"), row("0612345678", "Hôtel Victoria", "Téléphone", "06 12 34 56 78", "Proximité", "Charlotte"),
		row("c@exemple.fr", "12 rue de la Paix", "Web", "Merci à Julien Martin", "Prix", "Victoria"), row("d@exemple.fr", "Hôtel Victoria", "E-mail", "192.168.1.17", "Prix", "Lyon")))
	if d.Customers.N != 4 || len(d.Customers.Factors) != 3 {
		t.Errorf("%d customers in %d groupings", d.Customers.N, len(d.Customers.Factors))
	}
}

// Streets and schools are named after people; what many rows share is such a place.
func TestAPlaceNamedAfterSomebodyIsAPlace(t *testing.T) {
	var rows [][]any
	for i := range 12 {
		rows = append(rows, []any{i + 1, 9, []string{"Jean Jaurès", "Lyon"}[i%2]})
	}
	_, found := build(t, settings(t, one("nps: nps, location: location")), sheetOf("id|nps|location", rows...))
	if found.HasErrors() {
		t.Errorf("found %v", found)
	}
}
