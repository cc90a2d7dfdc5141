// Package browser holds what the trials in chromium share: the flagship's report, built once; a server; a tab that writes down what
// goes wrong in it. Only tests import it.
package browser
