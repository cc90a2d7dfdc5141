package config

import "ecart/internal/diag"

// Channel is one way by which customers can reach the company, whether it is used or not.
type Channel struct {
	Name string // as it stands in the channel columns
	Kind string // face_to_face, telephone, fax, email, sms, web, chat, post, social or other
	Open bool
	At   diag.Place
}
