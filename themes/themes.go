// Package themes embeds the built-in themes: a folder each, with colours, fonts, templates and assets.
package themes

import "embed"

// FS holds the built-in themes, a folder at the root for each.
//
//go:embed all:bright all:sober
var FS embed.FS
