package personal

import "strings"

// listed returns phrases that are parted by commas, with a blank at both ends, as they are looked for.
func listed(text string) []string {
	var all []string
	for p := range strings.SplitSeq(text, ",") {
		all = append(all, " "+strings.TrimSpace(p)+" ")
	}
	return all
}

// phrase is a set of phrases that announce a kind, in bare form, unless one of not stands beside them.
type phrase struct {
	kind  Kind
	words []string
	not   []string
}

// phrases in the order in which they are looked for: an "IP address" is no postal address, and a "numéro de téléphone" no name.
var phrases = []phrase{
	{IP, listed("ip, ip address, adresse ip, ip adresse, ipaddr, ipaddress, direccion ip, indirizzo ip, ipv4, ipv6"), nil},
	{Email, listed("email, emails, e mail, mail, e mails, courriel, courrier electronique, email address, adresse electronique, adresse mail, adresse de messagerie, messagerie, " +
		"emailadresse, mailadresse, correo, correo electronico, direccion de correo, posta elettronica, indirizzo mail"), places},
	{Token, listed("token, jeton, zugangsschlussel, referrer, referer, refurl, referral url, referrer url, user agent, useragent, fingerprint, device id, deviceid, id device, identifiant appareil, gerate id, imei, " +
		"mac address, mac adresse, adresse mac, simserial, sim serial, subscriber id, subscriberid, cookie, cookies id, session id, sessionid, network id, advertising id, idfa, gaid, external reference, " +
		"external data reference, survey link, personal link, lien personnel, lien individuel, individual link, unique link, edit link, access code, password, passwort, mot de passe, contrasena, iban, bic, card number, " +
		"credit card, numero de carte, kartennummer, numero de tarjeta, social security number, ssn, numero de securite sociale, nir, passport number, numero de passeport, reisepass, dni, nif, codice fiscale, " +
		"license plate, immatriculation, kennzeichen, matricula, targa, twitter, linkedin, linked in, instagram, facebook, skype, recipient id, contact id, panelist id"), nil},
	{Birth, listed("date of birth, birth date, birthdate, birthday, dob, date de naissance, ne le, nee le, anniversaire, geburtsdatum, geburtstag, fecha de nacimiento, data di nascita"), nil},
	{Telephone, listed("telephone, telephones, tel, phone, phones, phone number, phonenumber, mobile, mobile number, cell phone, cellphone, portable, gsm, whatsapp, whats app, fax, telefon, telefonnummer, mobilnummer, handy, " +
		"handynummer, rufnummer, telefono, movil, celular, cellulare, numero de telephone"), places},
	{Coordinates, listed("latitude, longitude, gps, lat, lng, lon, geolocation, geolocalisation, geopoint, coordinates, coordonnees gps, koordinaten, coordenadas, coordinate, breitengrad, langengrad, latitud, longitud, " +
		"latitudine, longitudine"), nil},
	{Address, listed("address, adress, addresses, adresse, adresses, anschrift, wohnanschrift, direccion, domicilio, indirizzo, street, street name, rue, strasse, hausnummer, house number, calle, postal address, mailing address, " +
		"code postal, postal code, postalcode, postcode, post code, zip, zipcode, zip code, plz, postleitzahl, codigo postal, coordonnees, kontaktdaten, contact details"), append(listed("url, web, website, site web, internet"), places...)},
	{Name, listed("nom, noms, prenom, prenoms, name, names, surname, surnames, firstname, lastname, fullname, forename, nachname, familienname, vorname, apellido, apellidos, nombre completo, nombre y apellidos, " +
		"su nombre, nombre del cliente, nome, cognome, nominativo, signataire, username, user name, login, identifiant de connexion, benutzername, usuario, submitted by, display name, requester, requester name, full name"), append(append([]string{}, places...), things...)},
}

// trades stand over the names of those who serve, and over what is said of them.
var trades = listed("employe, employee, collaborateur, collaboratrice, agent, agents, serveur, serveuse, receptionniste, receptionist, conseiller, conseillere, advisor, adviser, waiter, waitress, vendeur, vendeuse, clerk, guest, " +
	"interlocuteur, interlocutrice, assignee, submitter, mitarbeiter, mitarbeiterin, berater, beraterin, sachbearbeiter, ansprechpartner, verkaufer, empleado, empleada, asesor, asesora, vendedor, vendedora, camarero, " +
	"consulente, operatore, operatrice, addetto, addetta, dipendente, cameriere, technicien, technicienne, technician, hotesse, caissier, caissiere, cashier, operateur, enqueteur, interviewer, enumerator")

// counting are words before a colon that only say which question it is.
var counting = listed("question, frage, pregunta, domanda")

// places have a name, a telephone and an address that are nobody's own.
var places = listed("hotel, hotels, etablissement, etablissements, lieu, ville, villes, pays, societe, entreprise, company, companies, place, location, site, store, stores, shop, shops, city, cities, country, town, magasin, boutique, " +
	"agence, branch, filiale, restaurant, region, departement, department, state, organisation, organization, employer, employeur, school, ecole, universite, university, firma, unternehmen, stadt, ort, land, " +
	"geschaft, laden, point de vente, points de vente, point of sale, succursale, succursales, standort, filialname, sucursal, sede, ciudad, pais, empresa, tienda, establecimiento, albergo, negozio, citta, paese, azienda, ditta, struttura, marque, brand, marke, marca, evenement, event, projet, project, kiosk, business")

// settled are the places that houses stand in: an address under such a heading is somebody's.
var settled = listed("ville, villes, pays, region, departement, state, city, cities, country, town, stadt, ort, land, ciudad, pais, citta, paese")

// things have a name that is nobody's, or are counted.
var things = listed("produit, product, products, produkt, producto, prodotto, fichier, file, sheet, feuille, chambre, room, service, services, team, equipe, channel, canal, survey, enquete, questionnaire, umfrage, code, id, numero, number, no, nr, type, " +
	"category, categorie, field, column, item, question, variable, plan, offer, offre, campaign, campagne, count, nombre de, interactions, stations, replies, wait, version, form, group, groupe, list, domain, domaine")

// judging are the beginnings of words by which a heading asks for a judgement, a wish or a habit, not for the data.
var judging = strings.Fields("satisf zufried soddisf insatisf rating rated rate evaluat bewert valora valuta qualit calidad clarit clarte facil easy easily speed rapid delai temps time times tiempo tempo zeit response responses reponse repond antwort " +
	"prefer recommand recommend empfehl often frequen likely agree accord importan consent accept zustimm newsletter opened clicked bounce reply replies support application friendl polite courtois " +
	"amabil freundl competen kompeten professional souhait wunsch recontact score note noter nps csat ces channel canal kanal gender sexe")

// asking are the words by which a question asks for the data itself.
var asking = listed("your, votre, vos, ton, ihr, ihre, ihren, deine, su, sus, tu, suo, sua, tuo, tua, indiquez, indiquer, saisir, saisissez, enter, provide, renseigner, renseignez, laissez, leave, inserisci, introduzca, indique, " +
	"geben, quel est, quelle est, what is, cual es, qual e, please, veuillez, bitte, merci de, deja")

// doubting begin a question that is answered by yes, no or a judgement.
var doubting = listed("was, were, did, do, does, is, are, how, why, have, has, would, could, can, should, avez, avez vous, est ce, comment, pourquoi, etes, pouvez, pourriez, souhaitez, wie, war, waren, haben, hat, warum, ist, sind, " +
	"como, por que, ha, han, come, perche, e stato")

// introducing are questions that begin like a doubt and ask for a name or telephone.
var introducing = listed("wie ist ihr, wie ist ihre, wie lautet ihr, wie lautet ihre")

// inverted are turns of phrase of such questions further on.
var inverted = listed("t il, t elle, t ils, avez vous, etes vous, pouvez vous, voulez vous, souhaitez vous, aimeriez vous")
