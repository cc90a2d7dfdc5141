package past

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// definitions says what figures hang on, so that a later report knows whether its own are the same.
type definitions struct {
	day        time.Time // on which standards are taken as they were in force; zero for what is in force now
	s          *study.Study
	confidence result.Definition
	customers  []result.Definition // what every figure of customers hangs on
}

func newDefinitions(s *study.Study, day time.Time) definitions {
	d := definitions{s: s, day: day, confidence: result.Definition{Part: result.PartConfidence, Key: strconv.FormatFloat(s.Level, 'g', -1, 64)}}
	d.customers = d.with(config.Customers, result.Definition{Part: result.PartWeighting, Key: weightingOf(s)}, result.Definition{Part: result.PartLeftOut, Key: leftOut(s.Config.Checks)})
	return d
}

// with returns what figures made of the rows of a role hang on, with more, in the order of the parts.
func (d definitions) with(role config.Role, more ...result.Definition) []result.Definition {
	all := append([]result.Definition{d.confidence, {Part: result.PartRows, Key: rowsOf(d.s.Config, role)}}, more...)
	slices.SortFunc(all, func(a, b result.Definition) int { return cmp.Compare(a.Part, b.Part) })
	return all
}

func (d definitions) ofCustomers(more ...result.Definition) []result.Definition {
	all := slices.Concat(d.customers, more)
	slices.SortFunc(all, func(a, b result.Definition) int { return cmp.Compare(a.Part, b.Part) })
	return all
}

// gap is what gap 5 over some statements hangs on: their words, their scale, and whether both answers are one person's.
func (d definitions) gap(items ...config.Item) []result.Definition {
	m := d.s.Config.Model
	paired := "different people"
	if m.Paired {
		paired = "the same people"
	}
	return d.ofCustomers(result.Definition{Part: result.PartScale, Key: ends(m.Scale)}, result.Definition{Part: result.PartPairing, Key: paired},
		result.Definition{Part: result.PartQuestions, Key: questions(m.BuiltIn, items)})
}

func (d definitions) asked(scale string) []result.Definition {
	return d.ofCustomers(result.Definition{Part: result.PartScale, Key: scale})
}

func (d definitions) resolved() []result.Definition {
	if loyalty.LogSolves(d.s) {
		return d.with(config.Contacts, result.Definition{Part: result.PartSource, Key: string(config.Contacts)})
	}
	return d.ofCustomers(result.Definition{Part: result.PartSource, Key: string(config.Customers)})
}

// standards is what the share within some standards hangs on.
func (d definitions) standards(all ...config.Standard) []result.Definition {
	var said []string
	for _, s := range all {
		s = s.On(d.day)
		var where []string
		for _, c := range s.Where {
			where = append(where, c.Field+"="+strings.Join(c.Values, "|"))
		}
		said = append(said, fmt.Sprintf("%s %s %s [%s] %v %v %v %v", s.ID, s.Kind, s.Measure, strings.Join(where, ";"), s.Target, s.Required, s.Percentile, s.AtLeast))
	}
	return d.with(config.Contacts, result.Definition{Part: result.PartStandards, Key: digest(said...)})
}

func (d definitions) timed(measure string) []result.Definition {
	return d.with(config.Contacts, result.Definition{Part: result.PartClock, Key: string(d.s.Config.ClockOf(measure))})
}

func (d definitions) complaints() []result.Definition {
	return d.with(config.Contacts, result.Definition{Part: result.PartSource, Key: rowsOf(d.s.Config, config.Complaints)})
}

func ends(s config.Scale) string { return fmt.Sprintf("%v–%v", s.Min, s.Max) }

func topOf(s config.Scale) string { return fmt.Sprintf("%s, the best %d", ends(s), s.Top) }

func effortOf(s config.Scale) string {
	if s.Reversed {
		return ends(s) + ", low is good"
	}
	return ends(s)
}

// questions is a digest of what is asked. Blanks, marks and capitals are no change of a question; of the program's own statements the id says
// all, whatever the language.
func questions(builtIn bool, items []config.Item) string {
	var said []string
	for _, i := range items {
		text := strings.Join(strings.FieldsFunc(strings.ToLower(i.Text), func(r rune) bool { return strings.ContainsRune(" \t\n\u00a0\u202f.,;:!?\"'’‘“”«»()", r) }), " ")
		if builtIn {
			text = ""
		}
		said = append(said, fmt.Sprintf("%s %v %s", i.ID, i.Reverse, text))
	}
	return digest(said...)
}

// weightingOf says by what answers are weighted; to which totals may change from year to year.
func weightingOf(s *study.Study) string {
	by := s.Config.Weighting.Cells.By
	for _, m := range s.Config.Weighting.Margins {
		by = append(slices.Clip(by), m.Factor)
	}
	switch {
	case len(by) > 0:
		return "by " + strings.Join(by, ", ")
	case s.Customers.Weights != nil:
		return "a column"
	}
	return "none"
}

// leftOut names the checks for which respondents are left out, with their limits.
func leftOut(c config.Checks) string {
	var said []string
	for _, check := range []struct {
		action config.Action
		name   string
	}{
		{c.StraightLine.Action, fmt.Sprint("straight_line ", c.StraightLine.MinItems, c.StraightLine.MinBlocks, c.StraightLine.Run)},
		{c.Variability.Action, fmt.Sprint("variability ", c.Variability.Below)},
		{c.Speeder.Action, fmt.Sprint("speeder ", c.Speeder.Below, c.Speeder.Floor)},
		{c.Contradiction.Action, fmt.Sprint("contradiction ", c.Contradiction.Above)},
		{c.MissingPerson.Action, fmt.Sprint("missing ", c.MissingPerson.Above)},
		{c.Attention, "attention"}, {c.Unfinished, "unfinished"}, {c.Preview, "preview"}, {c.SameAnswers, "same_answers"}, {c.SameEmail, "same_email"},
	} {
		if check.action == config.LeaveOut {
			said = append(said, check.name)
		}
	}
	return strings.Join(said, ", ")
}

// rowsOf says which rows of a role count: those that the sieves of its sources let pass.
func rowsOf(c *config.Config, role config.Role) string {
	var said []string
	for _, s := range c.Sources {
		if s.Role != role {
			continue
		}
		for _, k := range s.Keep {
			said = append(said, "keep "+k.Column+"="+strings.Join(k.Values, "|"))
		}
		for _, k := range s.Reject {
			said = append(said, "reject "+k.Column+"="+strings.Join(k.Values, "|"))
		}
	}
	slices.Sort(said) // by file or in one, a year's sources say the same
	said = slices.Compact(said)
	if len(said) == 0 {
		return "all"
	}
	return digest(said...)
}

// digest stands for a longer text.
func digest(all ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(all, "\n")))
	return hex.EncodeToString(sum[:6])
}

// changes returns the parts in which two definitions differ.
func changes(was, is []result.Definition) []result.DefinitionChange {
	var all []result.DefinitionChange
	key := func(of []result.Definition, part string) string {
		for _, d := range of {
			if d.Part == part {
				return d.Key
			}
		}
		return ""
	}
	var parts []string
	for _, d := range slices.Concat(was, is) {
		parts = append(parts, d.Part)
	}
	slices.Sort(parts)
	for _, part := range slices.Compact(parts) {
		if a, b := key(was, part), key(is, part); a != b {
			all = append(all, result.DefinitionChange{Part: part, Was: a, Is: b})
		}
	}
	return all
}
