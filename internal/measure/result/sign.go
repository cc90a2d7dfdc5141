package result

import (
	"time"

	"ecart/internal/config"
)

// Sign is one sign of good or bad service (method §13).
type Sign struct {
	ID              string
	Name            string // the user's; "" for a built-in
	Group           config.SignGroup
	Measure         string
	Statistic       string
	Unit            string // "s", "share", "points", "scale", "per_mille", "count", "money", "number"
	Value           Estimate
	Extra           Estimate // p90 beside an average, share within beside a mean
	ExtraKind       string   // "p90", "within"; "" when none
	Direction       config.Direction
	Green           float64
	Amber           float64
	HasBounds       bool
	AimLow, AimHigh float64 // directions "target" (equal) and "range": Green and Amber are distances from them
	Score           float64 // desirability 0–1
	Scored          bool
	Weight          float64
	Verdict         Verdict // as the report stands by it: after exceptions
	Plain           Verdict // without exceptions
	Exception       *Exception
}

// Exception is a declared exception and what the data say of it.
type Exception struct {
	Mode     config.ExceptionMode
	Reason   string
	By       string
	Review   time.Time
	Location string
	Segment  string
	Expired  bool
	Blocked  bool   // safety, reliability, billing and promises take no exception
	Evidence string // "supported", "neutral", "contradicted", "untested"
	R        Estimate
	Score    float64 // with the exception; the sign's Score is without
}

// SignIndex is the composite of the signs, with and without exceptions.
type SignIndex struct {
	Groups    []GroupIndex
	Total     Estimate // 0–100, no interval
	Plain     Estimate // without exceptions
	Geometric Estimate // 0–100, a bad sign is not made up for by a good one
	Strict    Estimate // 0–100, the same without a floor: one sign that scores 0 makes it 0
	Weakest   string   // the sign with the lowest score
	Coverage  float64  // share of the weight that is measured
	Lo, Hi    float64  // drop-one range
}

// GroupIndex is one family's index.
type GroupIndex struct {
	Group    config.SignGroup
	Index    Estimate
	Coverage float64
	Good     int // signs that are good, and bad, by the verdict that the report stands by
	Bad      int
	Signs    int // with a verdict, undecided ones among them
}
