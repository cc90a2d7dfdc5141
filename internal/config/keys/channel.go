package keys

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var channelKinds = []string{"face_to_face", "telephone", "fax", "email", "sms", "web", "chat", "post", "social", "other"}

var channel = form.Table[config.Channel]{
	Place: func(c *config.Channel) *diag.Place { return &c.At },
	Keys: []form.Key[config.Channel]{
		form.Field("name", "The channel, as it stands in the channel columns.", form.Words, func(c *config.Channel) *string { return &c.Name }).Must().Eg("Téléphone"),
		form.Field("kind", "What kind of channel it is.", form.Choice(channelKinds...), func(c *config.Channel) *string { return &c.Kind }).Or("other"),
		form.Field("open", "Whether customers can use it.", form.Truth, func(c *config.Channel) *bool { return &c.Open }).Or(true),
	},
}
