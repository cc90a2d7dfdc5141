package codebook

import (
	"slices"
	"strings"
)

// section is a group that is open.
type section struct {
	name   string
	repeat bool
	row    int
}

// questions reads the sheet of questions, with the groups they stand in.
func (b *book) questions(l list) {
	var open []section
	for row := range l.Len() {
		kind, of, _ := strings.Cut(normalType(l.at(row, "type")), " ")
		switch {
		case kind == "":
		case kind == "begin_group", kind == "begin_repeat":
			open = append(open, section{l.at(row, "name"), kind == "begin_repeat", row})
			b.form.Titles = append(b.form.Titles, Choice{l.at(row, "name"), l.labels(row, b.form.Languages)})
		case kind == "end_group", kind == "end_repeat":
			if len(open) == 0 {
				d := b.found.Errorf(l.place(row, "type"), CodeGroup, "a group ends here that did not begin")
				d.Hint = "upload the form to KoboToolbox or ODK, which would refuse it too, and mend it there"
				return
			}
			open = open[:len(open)-1]
		case kind == "note":
		default:
			b.question(l, row, kind, strings.TrimSpace(of), open)
		}
	}
	if len(open) > 0 {
		last := open[len(open)-1]
		d := b.found.Errorf(l.place(last.row, "type"), CodeGroup, "the group %q begins here and never ends", last.name)
		d.Hint = "upload the form to KoboToolbox or ODK, which would refuse it too, and mend it there"
	}
}

// normalType writes a type as it is written today: "select one yesno" is "select_one yesno", "begin group" is "begin_group".
func normalType(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, old := range []string{"select one", "select multiple", "begin group", "begin repeat", "end group", "end repeat"} {
		if rest, ok := strings.CutPrefix(strings.ToLower(s), old); ok {
			return strings.ReplaceAll(old, " ", "_") + s[len(s)-len(rest):]
		}
	}
	if rest, ok := strings.CutPrefix(s, "select all that apply from "); ok {
		return "select_multiple " + rest
	}
	return s
}

func (b *book) question(l list, row int, kind, of string, open []section) {
	q := Question{Name: l.at(row, "name"), Type: kind, Labels: l.labels(row, b.form.Languages), Relevant: l.at(row, "relevant")}
	q.Required = slices.Contains([]string{"yes", "true", "true()"}, strings.ToLower(l.at(row, "required")))
	for _, s := range open {
		q.Groups = append(q.Groups, s.name)
		q.Repeated = q.Repeated || s.repeat
	}
	if q.Name == "" {
		b.found.Warnf(l.place(row, "type"), CodeNoName, "a question of type %q has no name", kind)
		return
	}
	if slices.ContainsFunc(b.form.Questions, func(other Question) bool { return other.Name == q.Name && slices.Equal(other.Groups, q.Groups) }) {
		b.found.Warnf(l.place(row, "name"), CodeTwoName, "two questions are named %q", q.Name).Hint = "the first is taken"
		return
	}
	if strings.HasPrefix(kind, "select_") || kind == "rank" {
		q.List, _, _ = strings.Cut(of, " ") // "list or_other"
		q.Choices = b.lists[q.List]
		if len(q.Choices) == 0 && !strings.Contains(kind, "_from_file") {
			d := b.found.Warnf(l.place(row, "type"), CodeNoList, "the question %q offers the list %q, which the sheet \"choices\" lacks", q.Name, q.List)
			d.Hint = "its answers are read without labels"
		}
	}
	b.form.Questions = append(b.form.Questions, q)
}
