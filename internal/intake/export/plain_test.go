package export

// plainLayouts are sheets that no tool wrote, or that no tool's evidence is in.
var plainLayouts = []layout{
	{
		name: "headings in row 1", tabs: []tab{{"", false, rows{{"client", "E1", "P1", "Site"}, {"c1", 6, 5, "Lyon"}, {"c2", 7, 5, "Lyon"}}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}}, says: []string{"row 1 is the first", "no tool's own headings"},
	},
	{
		name: "headings in row 20 under titles", tabs: []tab{{"Données", false, append(titled(19), rows{{"client", "E1", nil, "P1", "Site"}, {"c1", 6, "x", 5, "Lyon"}, {"c2", 7, nil, 5, "Paris"}, {}, {nil, nil}}...)}},
		wanted: []wanted{{"Données", Table, Answers, 20, 0, 0, 21, 2, 0, ""}}, says: []string{"1 column without a heading", "above it, taken for titles"},
	},
	{
		name: "codes over texts", tabs: []tab{{"", false, rows{
			{"q1", "q2", "q3", "q4"}, {"Staff: polite?", "Staff: quick?", "Rooms: clean?", "Price: fair?"}, {5, 4, 3, 4}, {5, 5, 5, 4},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 2, 3, 2, 0, ""}}, says: []string{"row 2 holds texts"},
	},
	{
		name: "two rows of headings", tabs: []tab{{"Base", false, rows{
			{"Client", "Attentes", nil, nil, "Perceptions", nil, nil}, {nil, "Accueil", "Délai", "Prix", "Accueil", "Délai", "Prix"}, {"c1", 7, 6, 5, 6, 5, 4}, {"c2", 7, 6, 5, 6, 5, 4},
		}}},
		wanted: []wanted{{"Base", Table, Answers, 1, 2, 0, 3, 2, 0, ""}}, says: []string{"row 2 names what row 1 leaves open"},
	},
	{
		name: "months pasted under each other with their headings", tabs: []tab{{"", false, rows{
			{"client", "E1", "P1"}, {"c1", 6, 5}, {"c2", 7, 5}, {"client", "E1", "P1"}, {"c3", 6, 5}, {"client", "E1", "P1"}, {"c4", 6, 5},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 6, 0, ""}},
	},
	{
		name: "counts with a column and a row of totals", tabs: []tab{{"", false, rows{{nil, "Total", "Lyon", "Paris"}, {"Satisfait", 30, 10, 20}, {"Neutre", 12, 8, 4}, {"Insatisfait", 5, 2, 3}, {"Total", 47, 20, 27}}}},
		wanted: []wanted{{"", Table, Crosstab, 0, 0, 0, 0, 5, 0, "cross-tabulation"}}, says: []string{"its last row is the total"},
	},
	{
		name: "respondents with a column of totals", tabs: []tab{{"", false, rows{{"Client", "Total", "E1", "P1"}, {"c1", 12, 6, 6}, {"c2", 11, 6, 5}, {"c3", 9, 6, 3}, {"c4", 9, 6, 3}}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 4, 0, ""}},
	},
	{
		name: "items that are numbered", tabs: []tab{{"", false, rows{{"client", 1, 2, 3, 4, 5}, {"c1", 5, 4, 5, 6, 7}, {"c2", 5, 4, 4, 6, 7}}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "numbers without headings", tabs: []tab{{"", false, rows{{1, 5, 4}, {2, 6, 4}, {3, 5, 7}}}},
		wanted: []wanted{{"", Table, Other, 0, 0, 0, 0, 3, 0, "no row of headings"}},
	},
	{
		name: "words without headings", tabs: []tab{{"", false, rows{{"Yes", "Lyon", "Agree"}, {"No", "Lyon", "Agree"}, {"Yes", "Paris", "Disagree"}, {"Yes", "Lyon", "Agree"}}}},
		wanted: []wanted{{"", Table, Other, 0, 0, 0, 0, 4, 0, "no table"}},
	},
	{
		name: "headings and no answers", tabs: []tab{{"", false, rows{{"client", "E1", "P1"}}}},
		wanted: []wanted{{"", Table, Empty, 1, 0, 0, 2, 0, 0, "no row under them"}},
	},
	{
		name: "answers beside a title page, notes, a hidden list and an empty sheet", tabs: []tab{
			{"Title", false, rows{{"Study:", "Satisfaction"}, {"Year:", "2026"}, {"By:", "us"}}},
			{"Notes", false, rows{{"These answers were gathered in March."}, {"Ask us for the rest."}}},
			{"Data", false, rows{{"client", "E1", "P1", "Site"}, {"c1", 6, 5, "Lyon"}, {"c2", 7, 5, "Lyon"}}},
			{"Lists", true, rows{{"Site", "Region"}, {"Lyon", "South"}, {"Paris", "North"}, {"Nice", "East"}, {"Metz", "West"}, {"Brest", "Coast"}, {"Pau", "Hills"}}},
			{"Empty", false, nil},
		},
		wanted: []wanted{
			{"Data", Table, Answers, 1, 0, 0, 2, 2, 0, ""}, {"Lists", Table, Answers, 1, 0, 0, 2, 6, 0, ""},
			{"Title", Table, Other, 1, 0, 0, 2, 2, 0, "page of notes"}, {"Notes", Table, Other, 0, 0, 0, 0, 2, 0, "no table"}, {"Empty", Table, Empty, 0, 0, 0, 0, 0, 0, "holds nothing"},
		},
	},
	{
		name: "a pivot table in French", tabs: []tab{{"TCD", false, rows{{"Nombre de clients", "Étiquettes de colonnes"}, {"Étiquettes de lignes", "Lyon", "Paris", "Total général"}, {"Oui", 4, 5, 9}, {"Non", 1, 1, 2}, {"Total général", 5, 6, 11}}}},
		wanted: []wanted{{"TCD", Table, Other, 0, 0, 0, 0, 5, 0, "pivot table"}},
	},
	{
		name: "a cross-tabulation of percentages", tabs: []tab{{"", false, rows{
			{"Question", "Total", "Lyon", "Paris"}, {"Base", 100, 50, 50}, {"Satisfied", "80%", "85%", "75%"}, {"Neither", "10%", "5%", "15%"}, {"Dissatisfied", "10 %", "10,0 %", "10%"},
		}}},
		wanted: []wanted{{"", Table, Crosstab, 0, 0, 0, 0, 5, 0, "cross-tabulation"}},
	},
	{
		name: "a cross-tabulation of counts", tabs: []tab{{"", false, rows{
			{nil, nil, "Ensemble", "Lyon", "Paris"}, {"Êtes-vous satisfait ?", "Effectif", 100, 60, 40}, {nil, "Oui", 80, 50, 30}, {nil, "Non", 20, 10, 10}, {"Reviendrez-vous ?", "Effectif", 90, 55, 35}, {nil, "Oui", 80, 50, 30}, {nil, "Non", 10, 5, 5},
		}}},
		wanted: []wanted{{"", Table, Crosstab, 0, 0, 0, 0, 7, 0, "cross-tabulation"}},
	},
	{
		name: "an offer that is named Base, and a total", tabs: []tab{{"", false, rows{
			{"client", "offre", "Total", "E1", "P1"}, {"c1", "Base", 120, 6, 5}, {"c2", "Base", 90, 7, 5}, {"c3", "Confort", 150, 7, 6},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 3, 0, ""}},
	},
	{
		name: "tickets in French", tabs: []tab{{"", false, rows{
			{"N° de ticket", "Créé le", "Résolu le", "Canal", "Délai de première réponse (min)", "Réouvertures", "Client"},
			{"T1", day(2, 9, 0), day(3, 9, 0), "Téléphone", 30, 0, "C1"}, {"T2", day(2, 9, 0), day(3, 9, 0), "Courriel", 45, 1, "C2"}, {"T3", day(2, 9, 0), nil, "Courriel", nil, 0, "C2"},
		}}},
		wanted: []wanted{{"", Table, Tickets, 1, 0, 0, 2, 3, 7, ""}},
		roles:  []string{"id N° de ticket", "created Créé le", "solved Résolu le", "channel Canal", "first_reply Délai de première réponse (min) min", "reopens Réouvertures", "requester Client"},
	},
	{
		name: "events in French", tabs: []tab{{"", false, rows{
			{"Horodatage", "N° dossier", "Auteur", "Nouveau statut"},
			{day(2, 9, 0), 1, "Ann", "ouvert"}, {day(2, 10, 0), 1, "Bob", "résolu"}, {day(2, 11, 0), 1, "Ann", "ouvert"}, {day(2, 9, 0), 2, "Ann", "ouvert"}, {day(2, 9, 30), 2, "Bob", "résolu"},
		}}},
		wanted: []wanted{{"", Table, Events, 1, 0, 0, 2, 5, 4, ""}},
		roles:  []string{"ticket N° dossier", "happens Horodatage", "author Auteur", "value Nouveau statut"}, says: []string{"its 5 rows belong to 2 tickets"},
	},
	// What might be taken for a tool's export.
	{
		name: "a planning with times of start and end", tabs: []tab{{"", false, rows{
			{"ID", "Heure de début", "Heure de fin", "Nom", "Langue"}, {1, "08:00", "12:00", "Ann", "fr"}, {2, "09:00", "13:00", "Bob", "fr"},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "a log with time stamps", tabs: []tab{{"log", false, rows{{"Timestamp", "level", "message"}, {day(2, 9, 0), 1, "start"}, {day(2, 9, 1), 2, "stop"}}}},
		wanted: []wanted{{"log", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "words that many tools use", tabs: []tab{{"", false, rows{
			{"ID", "Status", "Start Date", "End Date", "Email", "Language", "Tags", "Comments", "Score"}, {1, "done", day(2, 9, 0), day(2, 9, 4), "a@example.org", "en", "x", "fine", 5}, {2, "done", day(2, 9, 0), day(2, 9, 4), "b@example.org", "en", "y", "good", 4},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "shares by site, which are figures of sites and no cross-tabulation", tabs: []tab{{"", false, rows{
			{"Site", "Satisfaction", "Recontact", "Plaintes"}, {"Lyon", 0.8, 0.1, 0.02}, {"Paris", 0.7, 0.2, 0.03}, {"Nice", 0.75, 0.12, 0.01},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 3, 0, ""}},
	},
	{
		name: "a table of tickets' fields without any time", tabs: []tab{{"", false, rows{{"id", "ticket_id", "status", "Q1"}, {1, "T1", "open", 5}, {2, "T2", "open", 4}, {3, "T3", "open", 4}}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 3, 0, ""}},
	},
	{
		name: "a table of a database that has answers among its columns", tabs: []tab{{"", false, rows{
			{"responseid", "ipaddress", "startdate", "enddate", "status", "e1"}, {1, "192.0.2.1", day(2, 9, 0), day(2, 9, 4), 0, 5}, {2, "192.0.2.1", day(2, 9, 0), day(2, 9, 4), 0, 5},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "a dump of a search engine", tabs: []tab{{"", false, rows{
			{"_id", "_index", "_score", "_status", "message"}, {"a1", "logs", 1, "ok", "start"}, {"a2", "logs", 1, "ok", "stop"},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "readings of devices", tabs: []tab{{"", false, rows{
			{"KEY", "DeviceID", "Status", "start", "end", "value"}, {"k1", "d1", "ok", day(2, 9, 0), day(2, 9, 4), 5}, {"k2", "d1", "ok", day(2, 9, 0), day(2, 9, 4), 5},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "tickets of some other desk", tabs: []tab{{"", false, rows{
			{"Ticket ID", "Created at", "Solved at", "Via", "Replies", "Reopens", "Assigned at"}, {1, day(2, 9, 0), day(3, 9, 0), "Mail", 2, 0, day(2, 9, 5)}, {2, day(2, 9, 0), day(3, 9, 0), "Chat", 2, 0, day(2, 9, 5)},
		}}},
		wanted: []wanted{{"", Table, Tickets, 1, 0, 0, 2, 2, 5, ""}},
	},
	{
		name: "numbered rows that begin with #", tabs: []tab{{"", false, rows{{"#", "Tags", "Ending", "Score"}, {1, "a", "b", 3}, {2, "a", "c", 4}}}},
		wanted: []wanted{{"", Table, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "a banner over headings that repeat", tabs: []tab{{"", false, rows{
			{nil, "Attentes", nil, "Perceptions"}, {"Client", "Accueil", "Délai", "Accueil", "Délai"}, {"c1", 7, 6, 5, 4}, {"c2", 7, 6, 5, 4},
		}}},
		wanted: []wanted{{"", Table, Answers, 1, 2, 0, 3, 2, 0, ""}},
	},
	{
		name: "two titles beside each other over headings", tabs: []tab{{"", false, rows{
			{"Hôtel du Port", "mars 2026"}, {"client", "E1", "P1"}, {"c1", 7, 6}, {"c2", 7, 6},
		}}},
		wanted: []wanted{{"", Table, Answers, 2, 0, 0, 3, 2, 0, ""}},
	},
}

// titled are rows of titles and blanks, as consultants put above a table.
func titled(n int) rows {
	all := make(rows, n)
	for i := range all {
		if i%3 == 0 {
			all[i] = []any{"Enquête de satisfaction"}
		}
	}
	return all
}
