package proof

import (
	"bytes"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Attack is a text that somebody may write into a survey, to see what becomes of it.
type Attack struct{ Name, Text string }

// Attacks are the texts, each with a mark by which it is found again.
func Attacks() []Attack {
	return []Attack{
		{"a closing script", `</script><script>window.stolen=1</script>`},
		{"a picture that fails", `"><img src=x onerror=window.stolen=1><b title='`},
		{"a formula", `=1+1|cmd`},
		{"a formula that begins with plus", `+1+1`},
		{"a formula that begins with minus", `-2+3`},
		{"a formula that begins with at", `@SUM(A1)`},
		{"template actions and placeholders", `{{.Config}} {n} ${x} %s @fn:tip __f__ {b}`},
		{"marks that turn the direction", "\u202eevil\u202c \u200f\u2067x\u2069"},
		{"emoji", "😀👩🏽‍🚀🇫🇷"},
		{"an address of a script", `javascript:window.stolen=1 [x](javascript:window.stolen=1)`},
		{"a very long word", strings.Repeat("W", 2000)},
	}
}

// written are the keys of report.yaml that hold a user's free words.
var written = []string{"name", "title", "text", "short", "author", "mission", "vision", "owner", "note", "reason", "approved_by", "footer", "disclaimer", "currency"}

// groups are the columns whose words name groups, choices or causes; comment is what customers say.
var grouping = map[string][]string{
	"guests.csv": {"Place", "Channel", "Party", "Why", "Said"}, "staff.csv": {"Place", "Team", "Obstacle"}, "managers.csv": {"Place"},
	"inside.csv": {"From", "To"}, "log.csv": {"Place", "Channel"}, "complaints.csv": {"Place", "About"},
}

// Hostile is the hard survey with an attack in every field that a user or a respondent can fill: names of groups, choices and comments in the
// tables, and all free words of report.yaml. The first word of each field stays, behind the attack.
func Hostile(a Attack) Survey {
	s := Hard(Plain).clone()
	renamed := map[string]string{}
	for _, name := range []string{"complaints.csv", "guests.csv", "inside.csv", "log.csv", "managers.csv", "staff.csv"} {
		t := s.Tables[name]
		for _, heading := range grouping[name] {
			at := t.Column(heading)
			for r := range t.Rows {
				old := t.Rows[r][at]
				if old == "" {
					continue
				}
				renamed[old] = a.Text + " " + old
				t.Rows[r][at] = renamed[old]
			}
		}
	}
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(s.Settings+hostileSettings), &doc); err != nil {
		panic("proof: " + err.Error())
	}
	attack(doc.Content[0], "", a, renamed)
	var b bytes.Buffer
	if err := yaml.NewEncoder(&b).Encode(&doc); err != nil {
		panic("proof: " + err.Error())
	}
	s.Settings = b.String()
	return s
}

// hostileSettings are fields that the hard survey leaves out.
const hostileSettings = `
privacy: {allow: [Place, Channel, Party, Why, Team, Obstacle, From, To, About]}
comments: {themes: [{id: queue, name: Queue, words: [queue, waited]}, {id: staff, name: Staff, words: [staff, kind]}]}
checklist: {levels: [{name: Two, from: 0.5}], aim: Two}
`

// attack puts the text before the words of a node: free words, and names of groups as the tables write them now.
func attack(n *yaml.Node, key string, a Attack, renamed map[string]string) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == "columns" {
				continue // headings, which must be found
			}
			attack(n.Content[i+1], n.Content[i].Value, a, renamed)
		}
	case yaml.SequenceNode:
		for _, c := range n.Content {
			attack(c, key, a, renamed)
		}
	case yaml.ScalarNode:
		if name, is := renamed[n.Value]; is && slices.Contains([]string{"channel", "location", "party", "name"}, key) {
			n.SetString(name)
			return
		}
		if group, value, is := strings.Cut(n.Value, " = "); is && key == "segment" {
			n.SetString(group + " = " + renamed[value])
			return
		}
		if slices.Contains(written, key) || key == "aim" {
			n.SetString(a.Text + " " + n.Value)
		}
	}
}
