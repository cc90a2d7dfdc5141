package access

import (
	"testing"

	"ecart/internal/publish/trial/browser"
)

func TestMain(m *testing.M) { browser.Main(m) }
