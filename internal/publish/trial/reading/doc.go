// Package reading opens what the program wrote in chromium as a reader does: from a folder, from a server, by keyboard, on paper. It
// holds tests only.
package reading
