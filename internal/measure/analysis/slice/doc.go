// Package slice measures the main figures of customers and contacts by one criterion or several at once, and shows of customers only what
// gives no group away that is too small, whatever a reader adds and takes off.
package slice
