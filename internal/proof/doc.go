// Package proof plays the reader who subtracts: it makes surveys with groups too small to be shown, reads everything that was written of
// them, and tries to find the groups again. Only tests import it.
//
// Two readers complete each other. One is told nothing of what the outputs mean: it holds everything written of two surveys against each
// other that differ only in who of two hidden groups someone belongs to. A byte that differs tells of them. The other knows what figures
// are: it collects all with their bases, and works out which groups are sums and differences of groups that are shown.
package proof
