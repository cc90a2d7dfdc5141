// Package survival holds what can be said of durations of which some were cut short before they ended.
//
// Times are of one unit, finite and not negative; slices that belong together have one length; anything else is the caller's
// bug and panics.
package survival
