// Package driver holds how much of one variable each of several others accounts for: correlations, standardised coefficients,
// relative weights, and what resampling says of them.
//
// Columns are complete and of one length, without NaN; weights may be nil, and then every row counts once, and are not negative;
// anything else is the caller's bug and panics. What is found is association, of which no cause follows.
package driver
