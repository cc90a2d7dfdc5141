package form

import (
	"slices"

	"gopkg.in/yaml.v3"

	"ecart/internal/diag"
)

// MaxSize is the most bytes a report.yaml can have. The largest real ones, with hundreds of standards, are a tenth of it.
const MaxSize = 1 << 20

// Once drops findings that were made twice, as happens inside a group that aliases use in several places, and sorts the rest.
func Once(l diag.List) diag.List {
	seen := map[identity]bool{}
	l = slices.DeleteFunc(l, func(x diag.Diagnostic) bool {
		k := identityOf(x)
		twice := seen[k]
		seen[k] = true
		return twice
	})
	return l.Sorted()
}

// identity is what two findings have in common that are one.
type identity struct {
	at            diag.Place
	code, message string
}

func identityOf(x diag.Diagnostic) identity { return identity{x.Place, x.Code, x.Message} }

// Has tells whether a list holds a finding.
func Has(l diag.List, one diag.Diagnostic) bool {
	return slices.ContainsFunc(l, func(x diag.Diagnostic) bool { return identityOf(x) == identityOf(one) })
}

// limits on what aliases can grow to: an honest file uses a few, a hostile one billions.
const (
	maxDepth    = 50
	maxExpanded = 20_000
)

// guard reports nesting and aliases that go beyond what a settings file needs, and tells whether the tree is safe to walk.
func (d *Decoder) guard(root *yaml.Node) bool {
	expanded := 0
	var walk func(n *yaml.Node, depth int, aliased *yaml.Node) bool
	walk = func(n *yaml.Node, depth int, aliased *yaml.Node) bool {
		at := n
		if aliased != nil {
			at = aliased
			expanded++
		}
		if depth > maxDepth {
			d.Errorf(at, BadAlias, "the file nests more than %d levels deep here", maxDepth).Hint = "write the values out, without aliases that hold themselves"
			return false
		}
		if expanded > maxExpanded {
			d.Errorf(at, BadAlias, "the alias *%s grows to more than %d values", Shorten(at.Value), maxExpanded).Hint = "write the values out"
			return false
		}
		if n.Kind == yaml.AliasNode {
			if aliased == nil {
				aliased = n
			}
			return walk(n.Alias, depth+1, aliased)
		}
		for _, child := range n.Content {
			if !walk(child, depth+1, aliased) {
				return false
			}
		}
		return true
	}
	return walk(root, 0, nil)
}
