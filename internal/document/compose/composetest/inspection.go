package composetest

import "ecart/internal/measure/result"

// inspectionResults are visits to two places: the whole is one level above the lowest and might be the one aimed at; one place has too few
// visits for an interval, and at the other a critical standard failed.
func inspectionResults() ([]result.ChecklistSection, []result.CheckedStandard, result.Inspection) {
	sections := []result.ChecklistSection{{Section: "Arrivée", Passed: 9, Failed: 3, NotObserved: 1, Weight: 2, Score: Est(0.75, 0.2, 16), Loss: 1.0 / 6}, {Section: "Chambre", Passed: 11, Failed: 1, Weight: 1, Score: Est(11.0/12, 0.1, 16), Loss: 1.0 / 36}}
	standards := []result.CheckedStandard{{Section: "Arrivée", Standard: "Salué en moins de 60 s", Passed: 3, Failed: 3, Loss: 1.0 / 6, Needed: true, Evidence: "Personne au comptoir, dit ⟦name⟧"}, {Section: "Arrivée", Standard: "Bagages proposés", Passed: 6},
		{Section: "Arrivée", Standard: "Parking indiqué", Skipped: 1, Critical: true}, {Section: "Chambre", Standard: "Lit fait", Passed: 11, Failed: 1, Critical: true, Loss: 1.0 / 36}}
	whole := result.Graded{Score: Est(0.81, 0.1, 16), Level: "★★★", Lowest: "★★★", Highest: "★★★★", Next: "★★★★", Short: 0.09, Unseen: []string{"Parking indiqué"}, Worst: "Arrivée"}
	lille := result.Graded{Score: Est(0.93, 0.04, 12), Lowest: "★★★", Highest: "★★★★★", Next: "★★★★★", Short: 0.04, Blocked: []string{"Lit fait"}, Worst: "Chambre"}
	nantes := result.Graded{Score: result.Estimate{Value: 0.62, N: 4, Method: result.MethodInspection, Status: result.Indicative}, Next: "★★★", Short: 0.08, Worst: "Arrivée"}
	return sections, standards, result.Inspection{Visits: 16, Withheld: 2, Whole: whole, Places: []result.GradedPlace{{Location: "Lille", Graded: lille}, {Location: "Nantes", Graded: nantes}}}
}
