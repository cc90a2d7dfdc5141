package export

// layouts are exports of each tool, made small after real files and what the tools say of theirs.
var layouts = []layout{
	{
		name: "Qualtrics workbook", tabs: []tab{{"Sheet0", false, rows{
			{"StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate", "ResponseId", "RecipientEmail", "DistributionChannel", "UserLanguage", "Q1_1", "Q1_2", "Q2"},
			{"Start Date", "End Date", "Response Type", "IP Address", "Progress", "Duration (in seconds)", "Finished", "Recorded Date", "Response ID", "Recipient Email", "Distribution Channel", "User Language", "How polite? - Staff", "How polite? - Manager", "Anything else?"},
			{day(2, 9, 0), day(2, 9, 5), "IP Address", "192.0.2.1", 100, 300, "True", day(2, 9, 5), "R_1", "", "anonymous", "EN", 5, 4, "no"},
			{day(2, 9, 1), day(2, 9, 9), "Survey Preview", "192.0.2.2", 100, 480, "True", day(2, 9, 9), "R_2", "", "preview", "EN", -99, 4, ""},
			{day(3, 9, 1), day(3, 9, 2), "IP Address", "192.0.2.3", 40, 60, "False", day(3, 9, 2), "R_3", "", "anonymous", "EN", 3, -99, ""},
		}}},
		wanted: []wanted{{"Sheet0", Qualtrics, Answers, 1, 0, 2, 3, 3, 12, ""}},
		roles:  []string{"id ResponseId", "seconds Duration (in seconds)", "personal IPAddress", "ended EndDate", "language UserLanguage"},
		says:   []string{"7 headings are Qualtrics's own: \"IPAddress\", \"Duration (in seconds)\", \"RecordedDate\", …, and 5 more are usual", "row 2 holds the questions' texts", "2 columns hold -99"},
		keep:   []string{"Finished 2"}, reject: []string{"Status 1"},
	},
	{
		name: "Qualtrics text file with ImportId, in French", tabs: []tab{{"", false, rows{
			{"StartDate", "EndDate", "Status", "Progress", "Finished", "ResponseId", "Q1"},
			{"Date de début", "Date de fin", "Type de réponse", "Avancement", "Terminé", "Identifiant de la réponse", "Le personnel est poli"},
			{`{"ImportId":"startDate","timeZone":"Europe/Paris"}`, `{"ImportId":"endDate","timeZone":"Europe/Paris"}`, `{"ImportId":"status"}`, `{"ImportId":"progress"}`, `{"ImportId":"finished"}`, `{"ImportId":"_recordId"}`, `{"ImportId":"QID1"}`},
			{day(2, 9, 0), day(2, 9, 5), 0, 100, "Vrai", "R_1", "Tout à fait d'accord"},
			{day(2, 9, 0), day(2, 9, 5), 8, 100, "Faux", "R_2", "Plutôt d'accord"},
		}}},
		wanted: []wanted{{"", Qualtrics, Answers, 1, 0, 2, 4, 2, 6, ""}},
		roles:  []string{"id ResponseId", "started StartDate", "finished Finished"},
		says:   []string{"row 3 holds ImportId", "the zone Europe/Paris"},
		keep:   []string{"Finished 1"}, reject: []string{"Status 1"},
	},
	{
		name: "Qualtrics without its texts", tabs: []tab{{"", false, rows{
			{"StartDate", "EndDate", "ResponseId", "UserLanguage", "Q1"},
			{day(2, 9, 0), day(2, 9, 5), "R_1", "FR", 5},
		}}},
		wanted: []wanted{{"", Qualtrics, Answers, 1, 0, 0, 2, 1, 4, ""}},
	},
	{
		name: "Qualtrics of before 2017", tabs: []tab{{"", false, rows{
			{"V1", "V2", "V3", "V6", "V8", "V9", "V10", "Q1"},
			{"ResponseID", "ResponseSet", "Name", "IPAddress", "StartDate", "EndDate", "Finished", "Le personnel est poli"},
			{"R_1", "Default", "Anonyme", "192.0.2.1", day(2, 9, 0), day(2, 9, 5), 1, 5},
			{"R_2", "Default", "Anonyme", "192.0.2.1", day(2, 9, 0), day(2, 9, 5), 0, 5},
		}}},
		wanted: []wanted{{"", QualtricsLegacy, Answers, 1, 0, 2, 3, 2, 7, ""}},
		roles:  []string{"id V1", "personal V6", "finished V10"}, keep: []string{"V10 1"},
	},
	{
		name: "SurveyMonkey with two rows of headings", tabs: []tab{{"Sheet", false, rows{
			{"Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1", "Which channels?", nil, nil, "How satisfied are you?", nil, "Why?"},
			{nil, nil, nil, nil, nil, nil, nil, nil, nil, "Telephone", "E-mail", "Other (please specify)", "Staff", "Price", "Open-Ended Response"},
			{11872, 4011, day(2, 9, 0), day(2, 9, 4), "192.0.2.1", nil, nil, nil, nil, "Telephone", nil, nil, "Very satisfied", "Satisfied", "fast"},
			{11873, 4011, day(2, 9, 0), day(2, 9, 4), "192.0.2.1", nil, nil, nil, nil, nil, "E-mail", nil, "Satisfied", "Satisfied", nil},
		}}},
		wanted: []wanted{{"Sheet", SurveyMonkey, Answers, 1, 2, 0, 3, 2, 8, ""}},
		roles:  []string{"id Respondent ID", "personal Last Name", "ended End Date"},
		says:   []string{"once its words"},
	},
	{
		name: "SurveyMonkey in French", tabs: []tab{{"", false, rows{
			{"ID du répondant", "ID du collecteur", "Date de début", "Date de fin", "Adresse IP", "Quel canal ?", nil, "Pourquoi ?"},
			{nil, nil, nil, nil, nil, "Téléphone", "Courriel", "Réponse ouverte"},
			{11872, 4011, "02/03/2026 9:00", "02/03/2026 9:04", "192.0.2.1", "Téléphone", nil, "rapide"},
		}}}, comma: ';',
		wanted: []wanted{{"", SurveyMonkey, Answers, 1, 2, 0, 3, 1, 5, ""}},
		roles:  []string{"id ID du répondant"},
	},
	{
		name: "SurveyMonkey condensed", tabs: []tab{{"", false, rows{
			{"Respondent ID", "Collector ID", "Start Date", "End Date", "How satisfied are you?", "Age"},
			{11872, 4011, "5/10/18 4:01", "5/10/18 4:05", "Very satisfied", 28},
			{11873, 4011, "5/10/18 4:01", "5/10/18 4:05", "Satisfied", 31},
		}}},
		wanted: []wanted{{"", SurveyMonkey, Answers, 1, 0, 0, 2, 2, 4, ""}},
		says:   []string{"condensed"},
	},
	{
		name: "SurveyMonkey's summary of a question", tabs: []tab{{"Question 1", false, rows{
			{"Customer survey"}, {"Would you come again?"}, {"Answer Choices", "Responses"}, {"Yes", 0.9, 90}, {"No", 0.1, 10}, {nil, "Answered", 100}, {nil, "Skipped", 4},
		}}},
		wanted: []wanted{{"Question 1", SurveyMonkey, Crosstab, 0, 0, 0, 0, 7, 0, "summary"}},
	},
	{
		name: "LimeSurvey with codes", tabs: []tab{{"Satisfaction", false, rows{
			{"id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "TRAJET[SQ001]", "TRAJET[SQ002]", "Q3", "Q3[other]"},
			{1, "2026-03-02 10:50:10", 4, "fr", 123456, "2026-03-02 10:40:10", "2026-03-02 10:50:10", "192.0.2.1", "A1", "N/A", "-oth-", "bus"},
			{2, "2026-03-02 11:50:10", 4, "fr", 123457, "2026-03-02 11:40:10", "2026-03-02 11:50:10", "192.0.2.1", "A2", "A3", "A1", nil},
			{3, nil, 2, "fr", 123458, "2026-03-02 12:40:10", "2026-03-02 12:50:10", "192.0.2.1", "A2", nil, nil, nil},
		}}},
		wanted: []wanted{{"Satisfaction", LimeSurvey, Answers, 1, 0, 0, 2, 3, 8, ""}},
		roles:  []string{"id id", "ended submitdate", "language startlanguage", "personal ipaddr"},
		says:   []string{"question codes", "2 headings are parts of questions", "1 cell holds N/A", "1 cell holds -oth-", "1 row without a day"},
		keep:   []string{"lastpage 2"},
	},
	{
		name: "LimeSurvey with French texts", tabs: []tab{{"", false, rows{
			{"ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ", "Tête de série", "Date de lancement", "Date de la dernière action", "Êtes-vous satisfait ? [Accueil]"},
			{1, "2026-03-02 10:50:10", 4, "fr", 123456, "2026-03-02 10:40:10", "2026-03-02 10:50:10", "Oui"},
		}}}, comma: ';',
		wanted: []wanted{{"", LimeSurvey, Answers, 1, 0, 0, 2, 1, 7, ""}},
		roles:  []string{"id ID de la réponse", "started Date de lancement"},
		says:   []string{"full question texts"},
	},
	{
		name: "LimeSurvey with German texts", tabs: []tab{{"", false, rows{
			{"Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "Zufallsstartwert", "Wie zufrieden sind Sie?"},
			{1, "1980-01-01 00:00:00", 4, "de", 123456, 5},
		}}},
		wanted: []wanted{{"", LimeSurvey, Answers, 1, 0, 0, 2, 1, 5, ""}},
	},
	{
		name: "LimeSurvey with codes and texts", tabs: []tab{{"", false, rows{
			{"id. Response ID", "submitdate. Date submitted", "lastpage. Last page", "startlanguage. Start language", "Q1[SQ001]. Are you satisfied? [Staff]"},
			{1, "2026-03-02 10:50:10", 4, "en", "A1"},
		}}},
		wanted: []wanted{{"", LimeSurvey, Answers, 1, 0, 0, 2, 1, 4, ""}},
		says:   []string{"codes and texts"},
	},
	{
		name: "LimeSurvey with texts cut short", tabs: []tab{{"", false, rows{
			{"Response ID", "Date sub..tted", "Last page", "Start lang..age", "Date last ..ction", "Are you sat..fied?"},
			{1, "2026-03-02 10:50:10", 4, "en", "2026-03-02 10:50:10", "Yes"},
		}}},
		wanted: []wanted{{"", LimeSurvey, Answers, 1, 0, 0, 2, 1, 5, ""}},
		says:   []string{"texts cut short"},
	},
	{
		name: "LimeSurvey without its own columns", tabs: []tab{{"", false, rows{
			{"E[SQ001]", "E[SQ002]", "P[SQ001]", "P[SQ002]"}, {"A5", "A4", "A3", "A4"}, {"A5", "A5", "A3", "A4"},
		}}},
		wanted: []wanted{{"", LimeSurvey, Answers, 1, 0, 0, 2, 2, 0, ""}},
	},
	{
		name: "Google Forms in French", tabs: []tab{{"Réponses au formulaire 1", false, rows{
			{"Horodateur", "Adresse e-mail", "Le personnel est [Poli]", "Le personnel est [Rapide]", "Un commentaire"},
			{day(2, 9, 0), "a@example.org", 5, 4, "bien"}, {day(3, 9, 0), "b@example.org", 5, 4, nil},
		}}},
		wanted: []wanted{{"Réponses au formulaire 1", GoogleForms, Answers, 1, 0, 0, 2, 2, 2, ""}},
		roles:  []string{"ended Horodateur", "personal Adresse e-mail"},
		says:   []string{"the sheet is named", "2 headings are rows of a grid"},
	},
	{
		name: "Google Forms in German", tabs: []tab{{"Formularantworten 1", false, rows{
			{"Zeitstempel", "Wie zufrieden sind Sie?"}, {day(2, 9, 0), 5}, {day(3, 9, 0), 4},
		}}},
		wanted: []wanted{{"Formularantworten 1", GoogleForms, Answers, 1, 0, 0, 2, 2, 1, ""}},
	},
	{
		name: "Google Forms in Spanish", tabs: []tab{{"", false, rows{
			{"Marca temporal", "Satisfacción"}, {"2/3/2026 9:00:00", 5}, {"3/3/2026 9:00:00", 4},
		}}},
		wanted: []wanted{{"", GoogleForms, Answers, 1, 0, 0, 2, 2, 1, ""}},
	},
	{
		name: "Google Forms in Italian", tabs: []tab{{"", false, rows{
			{"Informazioni cronologiche", "Soddisfazione"}, {"02/03/2026 9.00.00", 5}, {"03/03/2026 9.00.00", 4},
		}}},
		wanted: []wanted{{"", GoogleForms, Answers, 1, 0, 0, 2, 2, 1, ""}},
	},
	{
		name: "Google Forms in English", tabs: []tab{{"", false, rows{
			{"Timestamp", "Email Address", "How satisfied are you?", "Would you recommend us?", "Why?"},
			{"4/22/2016 19:57:50", "a@example.org", 5, 9, "fast"}, {"4/23/2016 19:57:50", "b@example.org", 4, 8, nil},
		}}},
		wanted: []wanted{{"", GoogleForms, Answers, 1, 0, 0, 2, 2, 2, ""}},
	},
	{
		name: "Google Forms as the form itself downloads them", tabs: []tab{{"", false, rows{
			{"Timestamp", "Polite", "Quick"}, {"2026/03/02 9:41:33 PM GMT+2", 5, 4}, {"2026/03/03 9:41:33 AM GMT+2", 5, 4},
		}}},
		wanted: []wanted{{"", GoogleForms, Answers, 1, 0, 0, 2, 2, 1, ""}}, says: []string{"written like"},
	},
	{
		name: "Microsoft Forms", tabs: []tab{{"Sheet1", false, rows{
			{"ID", "Start time", "Completion time", "Email", "Name", "Last modified time", "Which channels?", "Staff are polite", "Staff are polite2", "Staff are polite3"},
			{1, day(2, 9, 0), day(2, 9, 4), "anonymous", nil, nil, "Telephone;E-mail;", "Agree", "Agree", 5}, {2, day(2, 9, 0), day(2, 9, 4), "anonymous", nil, nil, "E-mail;", "Agree", "Agree", 5},
		}}},
		wanted: []wanted{{"Sheet1", MicrosoftForms, Answers, 1, 0, 0, 2, 2, 6, ""}},
		roles:  []string{"id ID", "started Start time", "ended Completion time", "personal Email", "personal Name"},
		says:   []string{"1 column holds choices"},
	},
	{
		name: "Microsoft Forms in French", tabs: []tab{{"Sheet1", false, rows{
			{"ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Le personnel est poli"},
			{1, day(2, 9, 0), day(2, 9, 4), "anonymous", nil, 5},
		}}},
		wanted: []wanted{{"Sheet1", MicrosoftForms, Answers, 1, 0, 0, 2, 1, 5, ""}},
	},
	{
		name: "Typeform", tabs: []tab{{"aBc123", false, rows{
			{"#", "How satisfied are you?", "Telephone", "E-mail", "Other", "Other2", "Response Type", "Start Date (UTC)", "Stage Date (UTC)", "Submit Date (UTC)", "Network ID", "Tags", "Ending"},
			{"k3x9", 9, "Telephone", nil, nil, nil, "completed", day(2, 9, 0), nil, day(2, 9, 4), "8e1f", nil, "Thanks"},
			{"k3x8", 7, nil, "E-mail", nil, nil, "partial", day(2, 9, 0), day(2, 9, 1), nil, "8e1e", nil, nil},
		}}},
		wanted: []wanted{{"aBc123", Typeform, Answers, 1, 0, 0, 2, 2, 8, ""}},
		roles:  []string{"id #", "ended Submit Date (UTC)", "personal Network ID"}, keep: []string{"Response Type 1"},
	},
	{
		name: "KoboToolbox with a repeat", tabs: []tab{
			{"Hotel", false, rows{
				{"start", "end", "stay/e1", "stay/p1", "ways", "ways/tel", "ways/mail", "_id", "_uuid", "_submission_time", "_validation_status", "_index"},
				{"2026-03-02T09:00:00.000+01:00", "2026-03-02T09:04:00.000+01:00", "5", "4", "tel mail", "1", "1", "77", "u-1", "2026-03-02T08:04:10", "Not approved", "1"},
				{"2026-03-02T09:00:00.000+01:00", "2026-03-02T09:04:00.000+01:00", "5", "3", "tel", "1", "0", "78", "u-2", "2026-03-02T08:04:10", nil, "2"},
			}},
			{"night", false, rows{
				{"stay/night/noise", "_index", "_parent_table_name", "_parent_index", "_submission__uuid"},
				{"3", "1", "Hotel", "1", "u-1"}, {"4", "2", "Hotel", "1", "u-1"}, {"2", "3", "Hotel", "2", "u-2"},
			}},
		},
		wanted: []wanted{
			{"Hotel", Kobo, Answers, 1, 0, 0, 2, 2, 7, ""},
			{"night", Kobo, Repeats, 1, 0, 0, 2, 3, 4, "several of its rows"},
		},
		roles: []string{"id _uuid", "started start", "ended end"}, says: []string{"6 columns hold numbers as text"}, reject: []string{"_validation_status 1"},
	},
	{
		name: "ODK Central", tabs: []tab{{"", false, rows{
			{"SubmissionDate", "stay-e1", "stay-p1", "meta-instanceID", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent", "ReviewState"},
			{"2026-03-02T09:04:10.123Z", "5", "4", "uuid:1", "uuid:1", 12, "Ann", 0, "rejected"}, {"2026-03-03T09:04:10.123Z", "5", "4", "uuid:2", "uuid:2", 12, "Ann", 0, nil},
		}}},
		wanted: []wanted{{"", ODK, Answers, 1, 0, 0, 2, 2, 7, ""}},
		roles:  []string{"id KEY", "ended SubmissionDate", "personal SubmitterName"}, reject: []string{"ReviewState 1"},
	},
	{
		name: "ODK Central's repeat", tabs: []tab{{"", false, rows{
			{"noise", "PARENT_KEY", "KEY"}, {3, "uuid:1", "uuid:1/night[1]"}, {4, "uuid:1", "uuid:1/night[2]"},
		}}},
		wanted: []wanted{{"", ODK, Repeats, 1, 0, 0, 2, 2, 2, "several of its rows"}},
	},
	{
		name: "XLSForm", tabs: []tab{
			{"survey", false, rows{{"type", "name", "label::Français (fr)"}, {"select_one agree", "e1", "Poli"}, {"text", "why", "Pourquoi"}}},
			{"choices", false, rows{{"list name", "name", "label::Français (fr)"}, {"agree", 1, "Non"}, {"agree", 2, "Oui"}}},
			{"settings", false, rows{{"form_title", "form_id"}, {"Hôtel", "hotel"}}},
		},
		wanted: []wanted{
			{"survey", XLSForm, Codebook, 1, 0, 0, 2, 2, 0, "questionnaire"}, {"choices", XLSForm, Codebook, 1, 0, 0, 2, 2, 0, "questionnaire"}, {"settings", XLSForm, Codebook, 1, 0, 0, 2, 1, 0, "questionnaire"},
		},
	},
	{
		name: "Alchemer", tabs: []tab{{"", false, rows{
			{"Response ID", "Time Started", "Date Submitted", "Status", "Contact ID", "Language", "Referer", "SessionID", "User Agent", "IP Address", "Staff:How polite?", "Manager:How polite?"},
			{1, day(2, 9, 0), day(2, 9, 4), "Complete", nil, "English", nil, "s1", "Mozilla", "192.0.2.1", "Agree", "Agree"},
			{2, day(2, 9, 0), nil, "Partial", nil, "English", nil, "s2", "Mozilla", "192.0.2.1", "Agree", nil},
		}}},
		wanted: []wanted{{"", Alchemer, Answers, 1, 0, 0, 2, 2, 10, ""}},
		roles:  []string{"id Response ID", "started Time Started", "ended Date Submitted"}, says: []string{"2 headings hold a choice or row"}, keep: []string{"Status 1"}, reject: []string{"Status 0"},
	},
	{
		name: "1KA", tabs: []tab{
			{"Podatki", false, rows{
				{"status", "lurker", "recnum", "Q1", "Q2a", "Q2b", "itime"}, {6, 0, 1, 5, 1, 0, "28.05.2024"}, {6, 0, 2, -1, 1, -2, "28.05.2024"}, {5, 1, 3, -3, -3, -3, "28.05.2024"},
			}},
			{"Labele", false, rows{
				{"status", "lurker", "recnum", "Q1", "Q2a", "Q2b", "itime"}, {"Končal", "Ne", 1, "Zelo", "Izbran", "Ni izbran", "28.05.2024"}, {"Končal", "Ne", 2, "Ni odgovoril", "Izbran", "Preskok", "28.05.2024"}, {"Delno", "Da", 3, "Prekinjeno", "Prekinjeno", "Prekinjeno", "28.05.2024"},
			}},
		},
		wanted: []wanted{{"Podatki", OneKA, Answers, 1, 0, 0, 2, 3, 4, ""}, {"Labele", OneKA, Answers, 1, 0, 0, 2, 3, 4, ""}},
		roles:  []string{"id recnum"}, says: []string{"-1, -2 or -3"}, keep: []string{"status 3"}, reject: []string{"lurker 1"},
	},
	{
		name: "Zendesk view", tabs: []tab{{"", false, rows{
			{"Id", "Requester", "Requester email", "Assignee", "Group", "Status", "Via", "Created at", "Solved at", "Satisfaction Score", "Reopens", "Replies", "First reply time in minutes", "First reply time in minutes within business hours", "Full resolution time in minutes", "Full resolution time in minutes within business hours", "Reason [list]"},
			{101, "Ann", "ann@example.org", "Bob", "Care", "Closed", "Mail", day(2, 9, 0), day(3, 9, 0), "Good", 0, 2, 35, 30, 1440, 480, "billing"},
			{102, "Ann", "ann@example.org", "Bob", "Care", "Deleted", "Web form", day(2, 9, 0), day(3, 9, 0), "Offered", 1, 2, 35, 30, 1440, 480, "billing"},
		}}},
		wanted: []wanted{{"", Zendesk, Tickets, 1, 0, 0, 2, 2, 16, ""}},
		roles: []string{
			"id Id", "channel Via", "requester Requester", "personal Assignee", "created Created at", "solved Solved at", "score Satisfaction Score", "reopens Reopens",
			"first_reply First reply time in minutes min", "reply_business First reply time in minutes within business hours min", "resolution Full resolution time in minutes min", "resolution_business Full resolution time in minutes within business hours min",
		},
		says: []string{"2 durations are by the calendar and 2 in business hours, in minutes"}, reject: []string{"Status 1"},
	},
	{
		name: "Zendesk's history of fields", tabs: []tab{{"", false, rows{
			{"field_name", "ticket_id", "updated", "_fivetran_synced", "user_id", "value"},
			{"status", 1, day(2, 9, 0), day(9, 9, 0), 7, "open"}, {"status", 1, day(2, 10, 0), day(9, 9, 0), 7, "solved"}, {"status", 1, day(2, 11, 0), day(9, 9, 0), 8, "open"}, {"status", 2, day(2, 9, 0), day(9, 9, 0), 7, "open"},
		}}},
		wanted: []wanted{{"", Zendesk, Events, 1, 0, 0, 2, 4, 6, ""}},
		roles:  []string{"ticket ticket_id", "happens updated", "value value", "field field_name", "author user_id"}, says: []string{"its 4 rows belong to 2 tickets"},
	},
	{
		name: "Freshdesk", tabs: []tab{{"", false, rows{
			{"Ticket ID", "Subject", "Status", "Priority", "Source", "Type", "Agent", "Group", "Created time", "Due by Time", "Resolved time", "Closed time", "Last update time", "Initial response time", "First response time (in hrs)", "Resolution time (in hrs)", "Agent interactions", "Customer interactions", "Survey results"},
			{1, "Bill", "Closed", "Low", "Email", "Question", "Bob", "Care", day(2, 9, 0), day(4, 9, 0), day(3, 9, 0), day(3, 9, 0), day(3, 9, 0), day(2, 10, 0), "01:00:00", "26:30:00", 2, 1, "Extremely Satisfied"},
			{2, "Bill", "Closed", "Low", "Phone", "Question", "Bob", "Care", day(2, 9, 0), day(4, 9, 0), day(3, 9, 0), day(3, 9, 0), day(3, 9, 0), day(2, 10, 0), nil, "26:30:00", 2, 1, nil},
		}}},
		wanted: []wanted{{"", Freshdesk, Tickets, 1, 0, 0, 2, 2, 18, ""}},
		roles:  []string{"id Ticket ID", "channel Source", "reply_business First response time (in hrs) h", "resolution_business Resolution time (in hrs) h", "first_replied Initial response time", "score Survey results"},
		says:   []string{"business hours", "blank in 1 row that"}, reject: []string{"Status 0"},
	},
}
