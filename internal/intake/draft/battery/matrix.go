package battery

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ecart/internal/intake/draft/asked"
	"ecart/internal/late"
)

// half is one way to part a heading into the question that several columns share and the row of it that the column is for.
type half struct {
	question, row string
	code          bool // the question is the name of a group of a form: the rows of two groups may be called alike and be about different things
}

// The beginnings of questions that ask for what is expected, what is important, and what was met with. Whether expectations were met is asked of
// what was met with.
var (
	metWords    = asked.List("meet your expect,met your expect,meets your expect,your expectations met,exceed,compared to what you expect,compared with what you expect,repondu a vos attentes,par rapport a vos attentes,erwartungen erfull,cumpli")
	expectWords = asked.List("expect,attend,attente,erwart,esper,excellent,ideal,should ,devrait,devraient,sollte,deberia")
	importWords = asked.List("important,importance,wichtig,importancia,importante,care about,care most,priorit")
	perceptive  = asked.List("percei,perception,percu,wahrnehm,wahrgenommen,percib,percepcion,satisf,zufrieden,performance,experience,leistung,actual,how well,rate ,evaluez,bewerten,evalue,did you get,did you receive,did you find,you got,you received,avez vous recu,avez vous obtenu,avez vous trouve,avez vous vecu,haben sie erhalten,haben sie bekommen,haben sie erlebt,recibio,obtuvo,encontro")
)

// sideOf is the side that a question is on; 0 when its words do not say.
func sideOf(question string) side {
	if s, known := sides[strings.Join(asked.WordsOf(question), " ")]; known {
		return s
	}
	switch {
	case asked.Speaks(question, importWords):
		return important
	case asked.Speaks(question, metWords):
		return perceived
	case asked.Speaks(question, expectWords):
		return expected
	case asked.Speaks(question, perceptive):
		return perceived
	}
	return 0
}

var (
	colons      = late.Pattern(`^(.*?\S)\s*:\s*(\S.*)$`)
	dashes      = late.Pattern(`^(.*\S)\s+[-–—|]\s+(\S.*)$`)
	parentheses = late.Pattern(`^(.*\S)\s*\(([^()]+)\)$`)
	groups      = late.Pattern(`^(\p{L}[\p{L}\p{N}_]*)[./](\p{L}[\p{L}\p{N}_]*)$`)
)

// halves parts a heading in every way that tools do: "question [row]" and "row [side]", "row:question" and "side: row", "question - row",
// "row (side)", "group/row".
func halves(c *asked.Column) []half {
	var all []half
	if c.Part != "" {
		all = append(all, half{question: c.Stem, row: c.Part})
	}
	for _, said := range []string{c.Text, c.Header} {
		said = strings.Join(strings.Fields(said), " ")
		if m := groups().FindStringSubmatch(said); m != nil {
			all = append(all, half{question: m[1], row: unsided(m[1], m[2]), code: true})
			continue
		}
		if m := parentheses().FindStringSubmatch(said); m != nil {
			all = append(all, half{question: m[2], row: m[1]})
		}
		for _, mark := range []func() *regexp.Regexp{colons, dashes} {
			if m := mark().FindStringSubmatch(said); m != nil {
				all = append(all, half{question: m[1], row: m[2]}, half{question: m[2], row: m[1]})
			}
		}
	}
	return all
}

// unsided takes from the name of a field the letter or word that says the side, or the group again: "exp/e1" is "1", "vecu/v_prix" is "prix".
func unsided(group, name string) string {
	words := asked.WordsOf(name)
	if _, known := sides[words[0]]; len(words) > 1 && (known || strings.HasPrefix(asked.Bare(group), words[0])) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// rowOfMatrix reads the rows of questions whose words say the side.
func rowOfMatrix(c *asked.Column) []sided {
	for _, h := range halves(c) {
		if s := sideOf(h.question); s != 0 {
			return []sided{{asked.Bare(h.row), s}}
		}
	}
	return nil
}

// asking is what several columns share, with the rows that it has.
type asking struct {
	half
	rows  []string
	of    map[*asked.Column]string
	scale *asked.Column // one of its columns, whose scale is that of all
}

// questions gathers the halves of all columns that are answered on a scale, in the order of the sheet.
func questions(all []*asked.Column) []*asking {
	var found []*asking
	by := map[string]*asking{}
	for _, c := range all {
		if !c.Free() || c.Scale == nil {
			continue
		}
		for _, h := range halves(c) {
			key := c.Kind() + "|" + asked.Bare(h.question)
			q := by[key]
			if q == nil {
				q = &asking{half: h, scale: c, of: map[*asked.Column]string{}}
				by[key] = q
				found = append(found, q)
			}
			if row := asked.Bare(h.row); q.of[c] == "" {
				q.of[c] = row
				q.rows = append(q.rows, row)
			}
		}
	}
	return slices.DeleteFunc(found, func(q *asking) bool { return len(q.rows) < fewestPairs })
}

// twice finds two questions with the same rows. When the words of one say that it asks for what is expected or important, the other is what was
// met with; when those of neither do, the answers must tell.
func twice(all []*asked.Column) []pairing {
	var found []pairing
	asks := questions(all)
	for i, a := range asks {
		for _, b := range asks[i+1:] {
			if !slices.Equal(slices.Sorted(slices.Values(a.rows)), slices.Sorted(slices.Values(b.rows))) {
				continue
			}
			sa, sb, ok := opposite(a, b)
			if !ok || !comparable(a, b, sa, sb) {
				continue
			}
			how := fmt.Sprintf("%q and %q have the same rows", asked.Cut(a.question, 40), asked.Cut(b.question, 40))
			inferred := sideOf(a.question) == 0 || sideOf(b.question) == 0
			found = append(found, pairing{how: how, inferred: inferred, mixed: a.scale.Kind() != b.scale.Kind(), read: func(c *asked.Column) []sided {
				switch {
				case a.of[c] != "":
					return []sided{{a.of[c], sa}}
				case b.of[c] != "":
					return []sided{{b.of[c], sb}}
				}
				return nil
			}})
		}
	}
	return found
}

// opposite settles the sides of two questions with the same rows; it reports false when they are no pair.
func opposite(a, b *asking) (sa, sb side, ok bool) {
	sa, sb = sideOf(a.question), sideOf(b.question)
	switch {
	case sa == 0 && (sb == expected || sb == important):
		return perceived, sb, true
	case sb == 0 && (sa == expected || sa == important):
		return sa, perceived, true
	case sa != 0 && sb != 0:
		return sa, sb, sa != sb && (sa == perceived || sb == perceived)
	}
	return first, second, !a.code && !b.code
}

// comparable tells whether two questions are answered on one scale. What is important may be said in words of its own, on a ladder of as many rungs.
func comparable(a, b *asking, sa, sb side) bool {
	x, y := a.scale, b.scale
	if x.Kind() == y.Kind() {
		return true
	}
	if sa != important && sb != important || x.Unordered || y.Unordered || len(x.Scale.Labels) == 0 || len(y.Scale.Labels) == 0 || x.Scale.Min != y.Scale.Min || x.Scale.Max != y.Scale.Max {
		return false
	}
	for _, l := range x.Scale.Labels {
		if v, known := y.Value(l.Text); known && v != l.Value {
			return false
		}
	}
	return true
}

// AsksImportance tells whether the words of a question ask for what is important.
func AsksImportance(question string) bool { return asked.Speaks(question, importWords) }
