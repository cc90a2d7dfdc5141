// Package factor holds what several items have in common: one factor behind them and the reliability of their sum.
//
// Rows are complete and of one length, without NaN; anything else is the caller's bug and panics. For α see stats.CronbachAlpha.
package factor
