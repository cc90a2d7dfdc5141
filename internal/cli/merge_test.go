package cli

import (
	"bytes"
	"strings"
	"testing"

	"ecart/internal/batch"
)

func TestNothingIsMergedWhereAShardIsStillWritten(t *testing.T) {
	out := t.TempDir()
	claim, err := batch.Hold(out, batch.Shard{Number: 1, Of: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer claim.Release()
	var said bytes.Buffer
	code := Main([]string{"merge", out}, strings.NewReader(""), &said, &said)
	if code != exitOutput || !strings.HasPrefix(said.String(), "ecart: shard 1 of 2 of a batch (process ") || !strings.Contains(said.String(), "wait for its end") {
		t.Errorf("exit %d, %s", code, said.String())
	}
}
