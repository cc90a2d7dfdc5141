package config

import (
	"testing"

	"ecart/internal/diag"
)

func TestAPathReadsAsInTheFileThatSaysIt(t *testing.T) {
	for _, x := range []struct{ dir, path, at, said, from string }{
		{"clients/a", "logo.svg", "clients/a/report.yaml", "logo.svg", "clients/a"},
		{"clients/a", "../look/logo.svg", "clients/house.yaml", "look/logo.svg", "clients"},
		{"clients/a", "../../shared/logo.svg", "clients/house.yaml", "../shared/logo.svg", "clients"},
		{"clients/a", "/srv/logo.svg", "clients/house.yaml", "/srv/logo.svg", "clients/a"},
		{".", "../logo.svg", "../house.yaml", "logo.svg", ".."},
		{"/srv/a", "../logo.svg", "/srv/house.yaml", "logo.svg", "/srv"},
		{"/srv/a", "logo.svg", "", "logo.svg", "/srv/a"},
		{"/srv/a", "logo.svg", "house.yaml", "logo.svg", "/srv/a"}, // no way from the one to the other is known
	} {
		c := &Config{File: x.dir + "/report.yaml", Dir: x.dir}
		if said, from := c.Said(x.path, diag.Place{File: x.at}); said != x.said || from != x.from {
			t.Errorf("%s at %s reads %s from %s, want %s from %s", x.path, x.at, said, from, x.said, x.from)
		}
	}
}
