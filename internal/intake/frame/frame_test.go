package frame

import (
	"testing"

	"ecart/internal/intake/answer"
)

// rowsOf makes a frame of one field with these answers.
func rowsOf(key string, values ...float64) *Frame {
	a := &Answers{Heading: key}
	keep := a.NewScores(len(values), false)
	for i, x := range values {
		keep(i, &answer.Reading{X: x})
	}
	return &Frame{N: len(values), Fields: map[string]*Answers{key: a}}
}

func TestWhatOneFileLacksIsNotAskedOfItsRows(t *testing.T) {
	f := rowsOf("nps", 9, 10)
	f.Append(rowsOf("csat", 4))
	nps, csat := f.Scores("nps"), f.Scores("csat")
	if f.N != 3 || nps.Missing[2] != answer.NotAsked || csat.Missing[0] != answer.NotAsked || csat.Missing[1] != answer.NotAsked {
		t.Errorf("of %d rows nps is missing as %v and csat as %v", f.N, nps.Missing, csat.Missing)
	}
	if x, ok := csat.At(2); !ok || x != 4 {
		t.Errorf("the second file's answer is %v (%v), wanted 4", x, ok)
	}
}

func TestKeptRowsAreThoseThatWereWanted(t *testing.T) {
	f := rowsOf("nps", 1, 2, 3).Keep([]bool{true, false, true})
	if got := f.Scores("nps").Values; f.N != 2 || got[0] != 1 || got[1] != 3 {
		t.Errorf("kept %d rows: %v", f.N, got)
	}
}

func TestRowsAreAlikeInWhatBothFilesAsked(t *testing.T) {
	both := rowsOf("nps", 9)
	both.Fields["csat"] = rowsOf("csat", 4).Fields["csat"]
	if one := rowsOf("nps", 9, 8); !Alike(both, 0, one, 0) || Alike(both, 0, one, 1) {
		t.Error("what only one file asked says nothing of whether rows are alike")
	}
}

func TestTurnedAnswersKeepTheScaleAndTheirReasons(t *testing.T) {
	s := Scores{Values: []float64{1, 7, 0}, Missing: []answer.Reason{answer.Answered, answer.Answered, answer.Refused}}
	s.Turn(1, 7)
	if s.Values[0] != 7 || s.Values[1] != 1 || s.Values[2] != 0 {
		t.Errorf("turned to %v", s.Values)
	}
}
