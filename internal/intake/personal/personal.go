// Package personal recognises personal data in a sheet, by the heading of a column and by what its cells hold: names, telephones,
// e-mails, addresses, IP addresses, coordinates, dates of birth, tokens. It says on what evidence, and masks what it finds in a text.
package personal

// Kind is a sort of personal data.
type Kind string

// The sorts. None is the zero value.
const (
	None        Kind = ""
	Name        Kind = "name"
	Telephone   Kind = "telephone"
	Email       Kind = "e-mail"
	Address     Kind = "address"
	IP          Kind = "IP address"
	Coordinates Kind = "coordinates"
	Birth       Kind = "date of birth"
	Token       Kind = "token" // that leads back to one person: a link, a device, an account
)

// nouns name what a kind's cells are, in a clause such as "97 of 100 cells are e-mail addresses".
var nouns = map[Kind]string{
	Name: "names of people", Telephone: "telephone numbers", Email: "e-mail addresses", Address: "postal addresses", IP: "IP addresses",
	Coordinates: "coordinates of a place", Token: "links, accounts or devices",
}

// noun names what one cell is.
var noun = map[Kind]string{
	Name: "the name of a person", Telephone: "a telephone number", Email: "an e-mail address", Address: "a postal address", IP: "an IP address",
	Coordinates: "the coordinates of a place", Token: "a link, an account or a device",
}

// Finding is what a column was taken for, and on what evidence. The zero value is nothing personal.
type Finding struct {
	Kind Kind
	Why  string // a clause: `the heading "E-mail"`, "97 of 100 cells are e-mail addresses"
}
