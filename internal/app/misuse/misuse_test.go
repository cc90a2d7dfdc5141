package misuse_test

import (
	"errors"
	"fmt"
	"testing"

	"ecart/internal/app/misuse"
)

func TestWrongUseIsKnownThroughWhatWrapsIt(t *testing.T) {
	wrong := misuse.Error("no sample \"motel\"; did you mean \"hotel\"?")
	if !misuse.Is(fmt.Errorf("init: %w", wrong)) {
		t.Error("a wrapped one is not known")
	}
	if misuse.Is(errors.New(wrong.Error())) || misuse.Is(nil) {
		t.Error("another error is taken for wrong use")
	}
}
