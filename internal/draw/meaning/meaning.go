// Package meaning says which colour of the theme stands for what: one table for live charts, still ones and paper.
package meaning

import "ecart/internal/document/report"

// Verdict is the colour of a verdict; a shape beside it says the same without colour. What was not judged has the accent's.
func Verdict(v report.Verdict) string {
	switch v {
	case report.Good:
		return "good"
	case report.Acceptable:
		return "mid"
	case report.Bad:
		return "bad"
	case report.NoVerdict:
		return "accent"
	}
	return "unknown"
}

// Standing colours a standing by what it means; where no side is good, sides differ in hue only.
func Standing(s report.Standing, good report.Polarity) string {
	switch {
	case s == report.Level:
		return "unknown"
	case s == report.NoStanding:
		return "accent"
	case good == report.Neither && s == report.Above:
		return "group-1"
	case good == report.Neither:
		return "group-2"
	case (s == report.Above) == (good == report.AboveIsGood):
		return "good"
	}
	return "bad"
}
