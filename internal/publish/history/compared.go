package history

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"ecart/internal/diag"
	"ecart/internal/measure/result"
)

// Compared tells what an archive and the workbooks of a report say of each other; name is the archive as its user knows it, at where it is named.
func Compared(at diag.Place, name string, r *result.Results) diag.List {
	var found diag.List
	if len(r.Kept.Periods) == 0 {
		found.Warnf(at, CodeUndated, "nothing in the workbooks is dated, so that the archive is given nothing").Hint = "map the column date of a source, or take the key history out"
	}
	for _, b := range r.Months.Breaks {
		if c := b.Changes[0]; c.Part == result.PartName {
			found.Warnf(at, CodeRenamed, "the archive holds answers of the wave %q as those of %q: they would count twice, so that the archived wave is not joined", c.Is, c.Was).
				Hint = fmt.Sprintf("where the wave has a new name, run %s; where these are two waves, give each days of its own", forgetting(name, c.Was))
			continue
		}
		if b.Known {
			found.Notef(at, CodeBroken, "%s: the archive keeps these periods in a length of their own, %ss; they are not joined to this report’s", stretch(b), b.Changes[0].Was).
				Hint = "nothing needs to be done: each report joins those of its own length"
			continue
		}
		found.Warnf(at, CodeBroken, "%s: the archive’s figures are not joined to this report’s, for %s (%s)", stretch(b), changed(b.Changes), listed(b.Figures)).Hint = brokenHint(b)
	}
	for _, d := range r.Months.Disputes {
		disputed(&found, at, name, d)
	}
	return found
}

// stretch is the periods that are not joined: "2025-01 to 2025-11", or the one.
func stretch(b result.Break) string {
	if b.From == b.To {
		return b.From
	}
	return b.From + " to " + b.To
}

// brokenHint says what becomes of figures that are not joined, and what would do.
func brokenHint(b result.Break) string {
	if b.Changes[0].Part == result.PartUnit {
		return "give the former length back where the change was not meant; else leave it: the archive keeps those periods, takes in this report’s beside them, and joins to each report the periods of its own length; " +
			"to keep them in files of their own, name another under history"
	}
	return "give the former settings back where the change was not meant; else leave it: the report leaves a gap there, and the archive keeps those figures and takes in this report’s"
}

// disputed tells of a period of which the archive and the workbooks say different things.
func disputed(found *diag.List, at diag.Place, name string, d result.Dispute) {
	names := listed(d.Figures)
	forget := forgetting(name, d.Period)
	switch d.Why {
	case result.HeldFewer:
		found.Warnf(at, CodeFewer, "%s: the workbooks hold %s, an earlier report had %d: its figures stand (%s)", d.Period, counted(d.Is, d.Log), d.Was, names).
			Hint = "bring the workbooks of that period back; where they are right as they are, run " + forget
	case result.HeldFew:
		found.Warnf(at, CodeTold, "%s: the workbooks hold %s, an earlier report had %d: its figures stand, for both together would tell what so few answered (%s)", d.Period, counted(d.Is, d.Log), d.Was, names).
			Hint = "wait for more late answers, or end them with periods.from; the figures of the whole report count them, and are told apart by nobody who has only one of the reports"
	case result.HeldHidden:
		found.Warnf(at, CodeTold, "%s stays hidden (%s): an earlier report hid it beside its total, from which what few people answered then would follow", d.Period, names).
			Hint = "where that report was never given to anybody, run " + forget
	case result.HeldOpen:
		found.Warnf(at, CodeTold, "%s is hidden to cover a period of few answers, and an earlier report showed it (%s): both together tell what these few answered", d.Period, names).
			Hint = "end the report before the period of few answers with periods.to"
	}
}

// forgetting is the command that takes a period out of an archive.
func forgetting(name, period string) string {
	return fmt.Sprintf("ecart history %s --forget %s", diag.Path(name), quoted(period))
}

// quoted is a period as an argument of a command.
func quoted(period string) string {
	if strings.ContainsFunc(period, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		return "'" + strings.ReplaceAll(period, "'", `'\''`) + "'"
	}
	return period
}

// mostNamed is how many figures a message names.
const mostNamed = 4

func listed(all []string) string {
	if len(all) > mostNamed {
		return fmt.Sprintf("%s and %d more", strings.Join(all[:mostNamed], ", "), len(all)-mostNamed)
	}
	return strings.Join(all, ", ")
}

// counted is how many there are of what figures are made of: "116 contacts".
func counted(n int, log bool) string {
	of := "answers of customers"
	if log {
		of = "contacts"
	}
	if n == 0 {
		return "no " + of + " that may be shown"
	}
	return fmt.Sprintf("%d %s", n, of)
}

// partNames are the parts of a definition in words, some in the plural; those in quiet have keys that are digests and tell a reader nothing.
var (
	partNames = map[string]string{result.PartConfidence: "the confidence level", result.PartWeighting: "the weighting", result.PartLeftOut: "who is left out by checks", result.PartRows: "the rows that count",
		result.PartScale: "the scale", result.PartPairing: "who answers both questions", result.PartQuestions: "the wording of the questions", result.PartSource: "the source", result.PartStandards: "the standards",
		result.PartClock: "the clock", result.PartUnit: "the length of periods"}
	plural = []string{result.PartRows, result.PartStandards}
	quiet  = []string{result.PartRows, result.PartQuestions, result.PartStandards, result.PartSource}
)

// changed says what differs: "the scale was 1–7 and is 1–5".
func changed(all []result.DefinitionChange) string {
	var said []string
	for _, c := range all {
		what := partNames[c.Part]
		switch {
		case what == "":
			said = append(said, c.Part+" differs")
		case slices.Contains(plural, c.Part):
			said = append(said, what+" differ")
		case slices.Contains(quiet, c.Part) || c.Was == "" || c.Is == "":
			said = append(said, what+" differs")
		default:
			said = append(said, fmt.Sprintf("%s was %s and is %s", what, c.Was, c.Is))
		}
	}
	return strings.Join(said, ", and ")
}
