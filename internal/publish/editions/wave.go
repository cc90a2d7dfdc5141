package editions

import (
	"strconv"
	"strings"

	"ecart/internal/measure/figure"
)

// OfWave names the edition of a wave: "spring-2026"; of waves whose names differ in signs alone the later ones are numbered.
func OfWave(order []string, wave string) string {
	folder := func(name string) string { return strings.ReplaceAll(figure.Slug(name), "_", "-") }
	same := 0
	for _, other := range order {
		if other == wave {
			break
		}
		if folder(other) == folder(wave) {
			same++
		}
	}
	switch name := folder(wave); {
	case same > 0:
		return name + "-" + strconv.Itoa(same+1)
	case name == "assets": // lies beside the editions
		return name + "-1"
	default:
		return name
	}
}
