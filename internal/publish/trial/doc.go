// Package trial opens what the program wrote in chromium, as a reader does: from a folder, from a server, by keyboard, on paper, and
// through axe-core. It holds tests only.
package trial
