// Package stats holds numeric methods on slices: means and tests, shares, quantiles, reliability, correlation and scores.
//
// It knows nothing of surveys. A method does not change what it is given, sums in the order of its input, and answers false
// instead of NaN where the data cannot carry the figure. Inputs hold no NaN: what is missing was left out by the caller. Slices
// that belong together have one length, and a level lies between 0 and 1; anything else is the caller's bug and panics.
package stats
