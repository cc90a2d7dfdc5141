// Package personal recognises personal data in a sheet, by the heading of a column and by what its cells hold: names, telephones,
// e-mails, addresses, IP addresses, coordinates, tokens.
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
	Token       Kind = "token" // that leads back to one person: a link, a device, an account
)
