// Package access opens what the program wrote in chromium and asks whether everybody can use it: axe-core in every width, scheme and
// medium, four hundred per cent, the size of targets, forced colours, stillness. It holds tests only.
package access
