// Package access opens what the program wrote in chromium and asks whether everybody can use it: axe-core in every width, scheme and
// medium, forced colours, four hundred per cent. It holds tests only.
package access
