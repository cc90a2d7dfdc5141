// Package quadrant divides points of importance and performance into four by a crosshair, and says how far the division is to be relied on.
package quadrant
