package config

import "ecart/internal/diag"

// Channel is one way by which customers can reach the company, whether it is used or not.
type Channel struct {
	Name string // as it stands in the channel columns
	Kind string // face_to_face, telephone, fax, email, sms, web, chat, post, social or other
	Open bool
	At   diag.Place
}

var channelKinds = []string{"face_to_face", "telephone", "fax", "email", "sms", "web", "chat", "post", "social", "other"}

var channel = table[Channel]{
	place: func(c *Channel) *diag.Place { return &c.At },
	keys: []key[Channel]{
		field("name", "The channel, as it stands in the channel columns.", words, func(c *Channel) *string { return &c.Name }).must().eg("Téléphone"),
		field("kind", "What kind of channel it is.", choice(channelKinds...), func(c *Channel) *string { return &c.Kind }).or("other"),
		field("open", "Whether customers can use it.", truth, func(c *Channel) *bool { return &c.Open }).or(true),
	},
}
