package answer

import (
	"fmt"
	"math"
	"strconv"

	"ecart/internal/diag"
	"ecart/internal/intake/table"
)

// readScale reads an answer on a scale: a number, a label, or both ("5 - Agree").
func (r *Reader) readScale(c Cell) Reading {
	if f, done := r.unreadable(c); done {
		return f
	}
	switch c.Kind {
	case table.Integer, table.Number:
		return r.onScale(c.X)
	case table.Text:
		return r.scaleText(c.Text)
	}
	return r.notNumber(c)
}

func (r *Reader) scaleText(text string) Reading {
	fold := table.Fold(text)
	if x, ok := r.labels[fold]; ok {
		return Reading{X: x}
	}
	if reason, ok := r.words.words[Bare(text)]; ok {
		return missing(reason)
	}
	if x, ok := r.words.number(text); ok {
		return r.onScale(x)
	}
	if r.marks && r.words.none[Bare(text)] {
		return Reading{Reason: NotApplicable, None: true}
	}
	if x, label, ok := prefixed(fold); ok {
		return r.prefixedLabel(x, label, text)
	}
	if len(r.labels) == 0 {
		f := wrong(Unreadable, CodeNotNumber, "%s should be a number from %s and is %q", r.name, r.span(), Shorten(text))
		f.Hint = "if the answers are words, give them numbers under labels:"
		return f
	}
	f := wrong(Unreadable, CodeLabel, "%q is no label of the scale of %s", Shorten(text), r.name)
	f.Alike = fold
	f.Hint = "add it under labels:"
	if near, ok := diag.Nearest(text, r.known); ok {
		f.Hint = fmt.Sprintf("did you mean %q = %s? correct the cells, or the label under labels: in report.yaml, where the slip may be", near, Plain(r.labels[table.Fold(near)]))
	}
	return f
}

// prefixed splits "5 - plutôt d'accord" into its number and its words. What goes on with digits is no label: a telephone, a range "6-7", "3/5".
func prefixed(fold string) (x float64, label string, ok bool) {
	n := 0
	for n < len(fold) && fold[n] >= '0' && fold[n] <= '9' {
		n++
	}
	if n == 0 || n > 3 {
		return 0, "", false
	}
	x, _ = strconv.ParseFloat(fold[:n], 64)
	rest := fold[n:]
	cut := 0
	for cut < len(rest) && containsByte(" -.:=)/", rest[cut]) {
		cut++
	}
	return x, rest[cut:], cut > 0 && cut < len(rest) && (rest[cut] < '0' || rest[cut] > '9')
}

func containsByte(set string, c byte) bool {
	for i := range len(set) {
		if set[i] == c {
			return true
		}
	}
	return false
}

// prefixedLabel checks the number of "5 - Agree" against the label; a label that is nothing like one of the scale's stands by its number.
func (r *Reader) prefixedLabel(x float64, label, text string) Reading {
	if reason, ok := r.words.words[Bare(label)]; ok {
		return missing(reason)
	}
	want, known := r.labels[label]
	near := label
	if !known {
		if near, known = diag.Nearest(label, r.known); known {
			want = r.labels[table.Fold(near)]
		}
	}
	if !known || want == x {
		return r.onScale(x)
	}
	f := wrong(Unreadable, CodeLabelNumber, "%q says %s, and the scale of %s says %s", Shorten(text), Told(x), r.name, Plain(want))
	f.Alike = label
	f.Hint = "correct the cells, or the label under labels:"
	if near != label {
		f.Hint = fmt.Sprintf("if it is not %q, add the label under labels:", near)
	}
	return f
}

// onScale checks a number against the scale.
func (r *Reader) onScale(x float64) Reading {
	switch {
	case x == 0 && r.scale.Min > 0:
		f := r.refuse(x, CodeZero, "0 is below the scale %s of %s and is taken for no answer", r.span(), r.name)
		f.Hint = `if 0 means "no opinion", say so under model: missing: dont_know: ["0"]`
		return f
	case x < r.scale.Min || x > r.scale.Max:
		f := r.refuse(x, CodeOutOfScale, "%s is outside the scale %s of %s", Told(x), r.span(), r.name)
		f.Hint = "correct the cells, or the scale in report.yaml"
		return f
	case r.scale.Integer && x != math.Trunc(x):
		f := r.refuse(x, CodeNotWhole, "%s is not one of the whole numbers %s of %s", Told(x), r.span(), r.name)
		f.Hint = "correct the cells, or set integer: false for the scale"
		return f
	}
	return Reading{X: x}
}

func (r *Reader) span() string {
	return Plain(r.scale.Min) + "–" + Plain(r.scale.Max)
}
