package builtin

import (
	"slices"
	"strings"

	"ecart/internal/config"
)

// defaultTheme is one theme of the built-in dictionary: the dimension it belongs to by any of its names, and the words in which customers speak of
// it, in French and English.
type defaultTheme struct {
	id         string
	dimensions []string // ids and names of the dimension, in small letters and without accents
	words      string
}

// defaultThemes is the built-in dictionary. It names what customers of most services speak of; a word stands in one theme only.
// Stems do not join nouns and verbs ("attente", "attendre"), so both are listed.
var defaultThemes = []defaultTheme{
	{"premises", tangibles,
		"locaux local équipement matériel meuble mobilier lit literie matelas douche wifi climatisation chauffage ascenseur parking décor décoration bruit bruyant bruyante " +
			"insonorisation vétuste moderne confort confortable inconfortable salle terrasse vue " +
			"premises building equipment furniture bed mattress shower bathroom elevator lift decor noise noisy comfort comfortable uncomfortable dated modern facility view heating conditioning"},
	{"cleanliness", tangibles,
		"propre propreté sale saleté poussière poussiéreux poussiéreuse tache taché nettoyage ménage hygiène odeur impeccable " +
			"clean cleanliness dirty dirt dust dusty stain stained housekeeping hygiene smell spotless filthy"},
	{"promises", reliability,
		"promesse promettre promis promise promises tenu tenue respecté respectée engagement oubli oublié oubliée oublier fiable fiabilité prévu prévue annulé annulée annulation " +
			"promised forgot forgotten reliable reliability unreliable cancelled cancellation commitment"},
	{"mistakes", reliability,
		"erreur facture facturé facturée facturation faux fausse double tromper trompé remboursement rembourser remboursé réservation défaut défectueux panne incident problème " +
			"error mistake wrong bill billed billing invoice charged overcharged refund booking reservation faulty broken issue problem incorrect"},
	{"waiting", responsiveness,
		"attente attendre attendu attend attends attendons file queue lent lente lenteur retard tard tardif rapide rapidité rapidement vite long longue longtemps délai patienter interminable ponctuel ponctuelle heure " +
			"wait waited waiting slow slowly slowness late delay delayed fast quick quickly prompt promptly speed hour minute"},
	{"answers", responsiveness,
		"répondre réponse répond répondu joindre joignable injoignable disponible disponibilité indisponible relance relancer rappeler rappel rappelé débordé aide aider aidé réactif réactive réactivité " +
			"answer answered reply replied respond response reach available availability unavailable callback help helped helpful unhelpful responsive busy"},
	{"courtesy", assurance,
		"accueil accueillir accueilli accueillant accueillante aimable amabilité courtois courtoise courtoisie poli polie politesse impoli impolie sourire souriant souriante sympathique sympa gentil gentille gentillesse chaleureux chaleureuse " +
			"désagréable agréable froid froide hautain hautaine " +
			"welcome welcoming courteous courtesy polite politeness impolite rude rudeness smile smiling friendly friendliness unfriendly kind kindness warm unpleasant pleasant"},
	{"competence", assurance,
		"compétent compétente compétence incompétent incompétente incompétence professionnel professionnelle professionnalisme confiance sécurité sûr sûre savoir connaître connaissance explication expliquer expliqué formé formée rassurant rassurante " +
			"competent competence incompetent professional professionalism unprofessional trust confidence safe safety secure knowledge knowledgeable explanation explain explained trained"},
	{"listening", empathy,
		"écoute écouter écouté attention attentif attentive attentionné attentionnée personnalisé personnalisée individuel individuelle besoin comprendre compris compréhension compréhensif répéter répété indifférent indifférente indifférence souvenir reconnu " +
			"listen listened listening caring personal personalised understand understood understanding repeat repeated indifferent indifference remember remembered recognised thoughtful"},
	{"hours", empathy,
		"horaire ouverture ouvert ouverte fermé fermée fermeture accès accessible accessibilité pratique commode " +
			"opening open closed closing access accessibility convenient inconvenient schedule"},
	{"price", nil,
		"prix cher chère coût tarif tarification coûteux coûteuse abordable rapport supplément " +
			"price priced pricey expensive cheap cost rate affordable value overpriced fee"},
}

var (
	tangibles      = []string{"tangibles", "elements tangibles", "tangible", "materielles umfeld", "elementos tangibles"}
	reliability    = []string{"reliability", "fiabilite", "zuverlassigkeit", "fiabilidad"}
	responsiveness = []string{"responsiveness", "reactivite", "serviabilite", "reaktionsfahigkeit", "capacidad de respuesta"}
	assurance      = []string{"assurance", "leistungskompetenz", "seguridad"}
	empathy        = []string{"empathy", "empathie", "einfuhlungsvermogen", "empatia"}
)

// Themes returns the built-in dictionary, named in the words of a locale, each theme tied to the dimension of the model that bears one of the names
// of its own, and to none where the model has no such dimension.
func Themes(locale string, m *config.Model) []config.CommentTheme {
	words := Words(locale)
	all := make([]config.CommentTheme, len(defaultThemes))
	for i, t := range defaultThemes {
		all[i] = config.CommentTheme{ID: t.id, Name: words["theme."+t.id], Dimension: dimensionNamed(m, t.dimensions), Words: strings.Fields(t.words)}
	}
	return all
}

func dimensionNamed(m *config.Model, names []string) string {
	for _, x := range m.Dimensions {
		if slices.Contains(names, plainLetters.Replace(strings.ToLower(x.ID))) || slices.Contains(names, plainLetters.Replace(strings.ToLower(x.Name))) {
			return x.ID
		}
	}
	return ""
}

// plainLetters takes the accents off the letters that names of the dimensions have.
var plainLetters = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "ä", "a", "ü", "u", "ö", "o", "í", "i", "_", " ")
