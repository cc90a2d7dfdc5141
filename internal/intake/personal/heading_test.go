package personal_test

import (
	"testing"

	"ecart/internal/intake/personal"
)

func TestHeadingsAnnouncePersonalData(t *testing.T) {
	cases := map[personal.Kind][]string{
		personal.Name: {"Nom", "Prénom", "Nom et prénom", "NOM DU CLIENT", "Prénom et nom", "Name", "First Name", "RecipientLastName", "RecipientFirstName", "Full name", "Nachname", "Vorname", "Name des Kunden", "Nombre",
			"Nombre y apellidos", "Apellidos", "Nome e cognome", "Cognome", "Agent", "Conseiller", "Serveur / serveuse", "Employee", "Assignee", "Requester", "_submitted_by", "username", "Mitarbeiter", "Your name (optional)",
			"Merci de nous indiquer votre nom et votre prénom", "Dernière question : quel est votre prénom ?", "What is your name?", "Wie ist Ihr Name?", "¿Cuál es su nombre?", "via_source_to_name"},
		personal.Email: {"E-mail", "Email", "e-mail", "EMAIL ADDRESS", "Adresse e-mail", "Adresse email", "Adresse de messagerie", "Courriel", "RecipientEmail", "EmailAddress", "E-Mail-Adresse", "Correo electrónico", "Indirizzo email", "Mail",
			"Dirección de correo electrónico", "Votre adresse e-mail, si vous souhaitez une réponse de notre part"},
		personal.Telephone: {"Téléphone", "Tel.", "Tél", "Phone number", "Mobile", "N° de portable", "Numéro de téléphone", "Telefonnummer", "Handynummer", "Teléfono móvil", "Cellulare", "WhatsApp", "phonenumber",
			"Please enter your telephone number so that we can call you"},
		personal.Address:     {"Adresse", "Adresse postale", "Address", "Mailing address", "Street", "Code postal", "ZIP", "Postcode", "Anschrift", "PLZ", "Straße", "Dirección", "Indirizzo", "Coordonnées", "Please enter your address [Street]", "Please enter your address [Number]", "Please enter your address [City]"},
		personal.IP:          {"IPAddress", "IP Address", "Adresse IP", "ipaddr", "IP-Adresse", "ip", "Indirizzo IP"},
		personal.Coordinates: {"LocationLatitude", "LocationLongitude", "Latitude", "_location_longitude", "GPS", "Coordonnées GPS", "Breitengrad", "_geolocation", "lat", "lng"},
		personal.Birth:       {"Date de naissance", "Date of birth", "Geburtsdatum", "Fecha de nacimiento", "DOB", "Data di nascita", "Birthday"},
		personal.Token: {"token", "refurl", "Referral URL", "deviceid", "Device ID", "User Agent", "Network ID", "ExternalReference", "External Data Reference", "IBAN", "Mot de passe", "Numéro de carte", "Lien personnel", "Session ID", "LinkedIn", "simserial",
			"MAC address", "Adresse MAC"},
	}
	tried := 0
	for want, headings := range cases {
		for _, h := range headings {
			tried++
			if got := personal.Heading(h); got != want {
				t.Errorf("%q announces %q, want %q", h, got, want)
			}
		}
	}
	if tried < 100 {
		t.Errorf("%d headings tried", tried)
	}
}

func TestHeadingsOfOtherThingsAnnounceNothing(t *testing.T) {
	headings := []string{
		"", "id", "ID de la réponse", "ResponseId", "Horodateur", "Timestamp", "Zeitstempel", "Marca temporal", "StartDate", "Status", "Progress", "Duration (in seconds)", "UserLanguage", "DistributionChannel", "Finished",
		"Nom de l'établissement", "Nom de l’hôtel", "Hôtel", "Ville", "Magasin", "Name of the store", "Hotelname", "Name des Hotels", "Nombre del hotel", "Nome dell'hotel", "Company name", "Nom de l'entreprise", "Product name", "Nom du produit", "File name",
		"Nom du service", "Adresse de l'hôtel", "Téléphone de l'agence", "Store address", "Site web", "Nombre de nuits", "Nombre d'appels", "Canal", "Channel", "Kanal", "Via", "Région", "Country", "Pays", "Team", "Équipe",
		"Satisfaction", "Note globale", "Rating", "P1", "Q1_2", "E22", "1-1", "NPS", "Recommandation", "Commentaire", "Comment", "Remarques", "Motif", "Topic", "Langue", "Genre", "Âge", "Profession",
		"First reply time in minutes", "Email response time", "Satisfaction e-mail", "Telephone service quality", "Agent wait time in minutes", "Agent interactions", "Assignee stations", "Employee satisfaction", "Number of employees",
		"Was your e-mail answered in good time?", "How satisfied are you with the telephone service we gave you?", "Avez-vous reçu votre e-mail de confirmation à temps ?", "Souhaitez-vous laisser votre numéro de téléphone ?",
		"Le personnel vous a-t-il appelé par votre nom ?", "Did the staff address your needs?", "Do you know the name of our mobile application?", "타임스탬프", "귀하의 성별을 선택해주세요.", "Renaming the tour", "Tip", "Zipper",
		"Question time: address", "Quel est le nom de votre hôtel ?", "What is your company name?", "Please rate your room [Name of the product]", "User rating", "Rue commerçante appréciée : qualité", "Street food quality", "Date of visit", "Ticket ID", "Created at", "Solved at", "Group", "Brand",
	}
	for _, h := range headings {
		if got := personal.Heading(h); got != personal.None {
			t.Errorf("%q announces %q, want nothing", h, got)
		}
	}
}
