package answer

import "strings"

// The outcomes of an inspection.
const (
	Passed      = "passed"
	Failed      = "failed"
	NotObserved = "not observed"
)

var outcomeWords = map[string]string{
	"passed": Passed, "pass": Passed, "ok": Passed, "yes": Passed, "oui": Passed, "met": Passed, "true": Passed, "vrai": Passed, "1": Passed, "✓": Passed, "✔": Passed,
	"conforme": Passed, "reussi": Passed, "reussie": Passed, "respecte": Passed, "respectee": Passed, "atteint": Passed, "atteinte": Passed, "valide": Passed,
	"failed": Failed, "fail": Failed, "ko": Failed, "no": Failed, "non": Failed, "not met": Failed, "false": Failed, "faux": Failed, "0": Failed, "✗": Failed, "✘": Failed,
	"non conforme": Failed, "non-conforme": Failed, "echec": Failed, "echoue": Failed, "echouee": Failed, "manque": Failed, "manquee": Failed,
	"non respecte": Failed, "non respectee": Failed, "non atteint": Failed, "non atteinte": Failed,
	"not observed": NotObserved, "not seen": NotObserved, "not tested": NotObserved, "non observe": NotObserved, "non observee": NotObserved, "non vu": NotObserved,
	"non teste": NotObserved, "non verifie": NotObserved, "non evalue": NotObserved, "n/o": NotObserved,
}

// costWords find the four costs of quality by a part of their names, "Coûts de défaillance interne" too; the first that fits counts.
var costWords = []struct{ part, category string }{
	{"prevent", "prevention"},
	{"apprais", "appraisal"}, {"evaluat", "appraisal"}, {"detect", "appraisal"}, {"control", "appraisal"}, {"inspect", "appraisal"},
	{"intern", "internal_failure"},
	{"extern", "external_failure"},
}

// readCategory reads one of the four costs of quality, and gives it the name that results use.
func (r *Reader) readCategory(c Cell) Reading {
	f := r.readText(c)
	if f.Code != "" || f.Text == "" {
		return f
	}
	word := Bare(f.Text)
	for _, w := range costWords {
		if strings.Contains(word, w.part) {
			return Reading{Text: w.category}
		}
	}
	return r.notWord(f.Text, "prevention, appraisal, internal failure or external failure")
}

// readOutcome reads the result of an inspection in any of the words for it.
func (r *Reader) readOutcome(c Cell) Reading {
	f := r.readText(c)
	if f.Code != "" || f.Text == "" {
		return f
	}
	word := Bare(f.Text)
	if outcome, known := outcomeWords[word]; known {
		return Reading{Text: outcome}
	}
	return r.notWord(f.Text, "passed, failed or not observed")
}

func (r *Reader) notWord(text, words string) Reading {
	f := wrong(Unreadable, CodeWord, "%s is %q", r.name, Shorten(text))
	f.Alike = Bare(text)
	f.Hint = "write " + words
	return f
}
