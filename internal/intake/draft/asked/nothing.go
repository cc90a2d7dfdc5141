package asked

import "ecart/internal/late"

// computed are expressions of LimeSurvey and ODK in a heading: the column holds what the questionnaire made by itself.
var computed = late.Pattern(`(?i)\{\s*if\s*\(|\.naok\b|\$\{[^}]*\}\s*[-+*/<>=]`)

// consentWords begin texts that ask for a consent, or are read and not answered.
var consentWords = List("consent,informed,i agree to participate,i agree to take part,data protection,privacy policy,please read,read the points,terms and conditions," +
	"consentement,j'accepte,je consens,rgpd,protection des donnees,politique de confidentialite,veuillez lire,merci de lire," +
	"einwilligung,einverstanden,datenschutz,bitte lesen,consentimiento,acepto,proteccion de datos,lea ")

// AsksNothing tells a column that tells nothing of the respondent: a consent, an instruction, or an expression of the questionnaire.
func (c *Column) AsksNothing() bool {
	return computed().MatchString(c.Says()) || Speaks(c.Says(), consentWords)
}
