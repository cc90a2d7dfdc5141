// Package figure gives the main numbers of the results names that stay: "gap5.reliability", "nps.location.lille". Commentaries show figures
// by them, gates compare them, and `ecart figures` lists them.
package figure

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ecart/internal/config"
	"ecart/internal/measure/result"
)

// Figure is one number under its name.
type Figure struct {
	Name     string // dotted, unique: "gap5.reliability"
	About    string // what it is, in English with the user's own names
	Estimate result.Estimate
	Unit     Unit
	Max      float64        // of Rating: the highest answer
	Word     string         // of Own: the unit as the user writes it
	Verdict  result.Verdict // "" where the results judge nothing
	Page     string         // where the report shows it: "gap5#dimensions"
}

// Unit says what a figure counts, and so how its value is to be read.
type Unit string

// The units. A share is a part of 1, a duration seconds.
const (
	Difference  Unit = "scale points"      // on the answers' scale, below 0 is a shortfall
	Rating      Unit = "rating"            // a mean on a scale up to Max
	Share       Unit = "share"             // 0–1
	SharePoints Unit = "percentage points" // a difference of shares, −100–100
	Net         Unit = "net score"         // −100–100
	Index       Unit = "index"             // 0–100
	Hundred     Unit = "points of 100"
	Seconds     Unit = "seconds"
	Hours       Unit = "hours"
	Money       Unit = "money"
	Count       Unit = "count"
	PerMille    Unit = "per mille"
	Coefficient Unit = "coefficient"
	Periods     Unit = "periods" // months or years, as economics counts
	Own         Unit = "own"     // of a measure of the user's
)

// All returns every figure there is a name for, measured or not, in the order of the report. The same settings and results give the same list.
func All(c *config.Config, r *result.Results) []Figure {
	l := &list{config: c, results: r, taken: map[string]bool{}}
	l.gaps()
	l.service()
	l.standards()
	l.signs()
	l.loyalty()
	l.voices()
	l.groups()
	l.work()
	l.economy()
	l.bases()
	return l.all
}

// Names returns the names of figures in their order.
func Names(all []Figure) []string {
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = f.Name
	}
	return names
}

// list is figures being named.
type list struct {
	config  *config.Config
	results *result.Results
	all     []Figure
	taken   map[string]bool
}

// add gives a figure its name; one that is taken gets a number behind it, so that no figure hides another.
func (l *list) add(name, about, page string, unit Unit, e result.Estimate) *Figure {
	one := name
	for i := 2; l.taken[one]; i++ {
		one = name + "_" + strconv.Itoa(i)
	}
	l.taken[one] = true
	l.all = append(l.all, Figure{Name: one, About: about, Estimate: e, Unit: unit, Page: page})
	return &l.all[len(l.all)-1]
}

// asked adds a figure that says nothing where nobody was asked for it.
func (l *list) asked(name, about, page string, unit Unit, e result.Estimate) {
	if e.Status != result.NotMeasured || e.Reason != "" && e.Reason != result.ReasonNoSource {
		l.add(name, about, page, unit, e)
	}
}

func (l *list) rated(name, about, page string, most float64, e result.Estimate) {
	l.add(name, about, page, Rating, e).Max = most
}

// exact is a figure that is a count or a sum and has no interval.
func exact(v float64, n int) result.Estimate {
	return result.Estimate{Value: v, N: n, Status: result.Measured, Method: result.MethodCount}
}

// written is how letters are spelled that no accent can be taken off.
var written = map[rune]string{'œ': "oe", 'æ': "ae", 'ß': "ss"}

// Slug makes a part of a name from a name of the user's: "Face à face" is "face_a_face". Letters keep their script.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			if spelled, ok := written[r]; ok {
				b.WriteString(spelled)
			} else {
				b.WriteRune(r)
			}
		default:
			gap = true
		}
	}
	if b.Len() == 0 {
		return "_"
	}
	return b.String()
}

// dimension is a dimension's name, or its id where the model has none of it.
func (l *list) dimension(id string) string {
	for _, d := range l.config.Model.Dimensions {
		if d.ID == id && d.Name != "" {
			return d.Name
		}
	}
	return id
}

func (l *list) item(id string) string {
	for _, i := range l.config.Model.Items() {
		if i.ID == id && i.Short != "" {
			return i.Short
		}
		if i.ID == id && i.Text != "" {
			return i.Text
		}
	}
	return id
}
