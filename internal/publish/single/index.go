package single

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// searchIndex is the script that holds what a search may find.
const searchIndex = "assets/index.js"

// names lists the assets in order.
func (s *site) names() []string { return slices.Sorted(maps.Keys(s.assets)) }

// index makes the search lead to articles. The script sets one value from one piece of JSON.
func (s *site) index(script string) (string, error) {
	name, text, ok := strings.Cut(script, "=")
	if !ok {
		return "", fmt.Errorf("%s sets no value", searchIndex)
	}
	frame := rewriter{site: s}
	text, err := frame.links(text)
	return name + "=" + text, err
}
