package keys

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ecart/internal/config"
	"ecart/internal/diag"
)

// housed loads clients/report.yaml beside house.yaml, from the folder above.
func housed(t *testing.T, house, report, profile string) (*config.Config, diag.List) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"house.yaml": house, "clients/report.yaml": report} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	c, found, err := LoadAs("clients/report.yaml", profile)
	if err != nil {
		t.Fatal(err)
	}
	return c, found
}

const client = `extends: ../house.yaml
company: {name: A}
`

const survey = `sources:
  - {role: customers, file: a.xlsx, columns: {expectation: "E{n}", perception: "P{n}"}}
`

// What is found when all is read points at the file that says it, as what is found while reading does.
func TestFindingsMadeAfterReadingStandInTheHouse(t *testing.T) {
	const top = "# the house\n"
	for name, x := range map[string]struct {
		house, report, says string
		line                int
	}{
		"columns":    {"sources:\n  - role: customers\n    file: a.xlsx\n    columns: {expectation: [E1, E2]}\n", "", `"expectation" lists 2 columns`, 5},
		"textless":   {"model: {dimensions: [{id: rel, items: [{id: Q1}]}]}\n", survey, `item "Q1" has no text`, 2},
		"weighting":  {"segments: [{id: age, column: Age}]\nweighting:\n  cells:\n    by: [location, age]\n    parts:\n      - {of: [Brest], size: 3}\n", survey, `is of 1 of the 2 groupings`, 7},
		"source":     {"sources:\n  - {role: customers, file: a.xlsx, columns: {nps: nps}}\n  - {role: customers, file: a.xlsx, columns: {nps: nps}}\n", "", "a.xlsx is read twice", 4},
		"antecedent": {"antecedents:\n  - {id: teamwork, columns: \"T_{k}\"}\n", survey, `the antecedent "teamwork" is asked of employees`, 3},
		"history":    {"history: out/history.jsonl\n", survey, "lies in the output folder", 2},
		"clock": {"sources:\n  - {role: contacts, file: a.csv, columns: {wait: {column: A, unit: min, clock: calendar}}}\n  - {role: contacts, file: b.csv, columns: {wait: {column: A, unit: min, clock: business}}}\n", "",
			"counts hours of business here", 4},
		"service":    {"sources:\n  - {role: internal, file: i.xlsx, columns: {from: De, to: A, rating: \"R {service}\"}}\n", "", "ratings are mapped", 3},
		"apart":      {"segments:\n  - {id: age, column: Age}\n  - {id: age, column: Years}\n", survey, `two segments have the id "age"`, 4},
		"plan":       {"model: {gaps: [5]}\nactions:\n  - {id: hours, name: Hours, owner: Desk, gap: 4}\n", survey, `action "hours" is to close gap 4`, 4},
		"inspection": {"checklist:\n  levels:\n    - {name: Poor, from: 0}\n    - {name: Good, from: 80}\n    - {name: Better, from: 80}\n", survey, "begin at the same score", 5},
		"brand":      {"company: {logo: a.svg}\nbrand: {logo: b.svg}\n", survey, "company.logo is given as brand.logo too", 2},
	} {
		t.Run(name, func(t *testing.T) {
			_, found := housed(t, top+x.house, client+x.report, "")
			i := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return strings.Contains(d.Message, x.says) })
			if i < 0 {
				t.Fatalf("not found: %v", found)
			}
			at, line := found[i].Place, strings.Split(top+x.house, "\n")[x.line-1]
			if at.File != "house.yaml" || at.Line != x.line || found[i].Excerpt != line || found[i].Span < 1 {
				t.Errorf("told at %v with %q", at, found[i].Excerpt)
			}
		})
	}
}

// Such findings are made from places, and a node made of a line and a column alone knows no file.
func TestNoFindingIsMadeOfANodeWithoutAFile(t *testing.T) {
	n := 0
	for _, room := range []string{"columns", "keys", "look", "target"} {
		files, err := filepath.Glob("../" + room + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n++
			if !strings.HasSuffix(file, "_test.go") && strings.Contains(string(text), "&yaml.Node{") {
				t.Errorf("%s makes a node; take d.Node(place)", file)
			}
		}
	}
	if n < 40 {
		t.Errorf("only %d files were read", n)
	}
}

func TestTheNearerOfTwoKeysForOneThingWins(t *testing.T) {
	const own = `extends: ../house.yaml
company: {name: A, logo: own.svg}
theme: {name: sober, accent: "#112233"}
` + survey
	c, found := housed(t, "brand: {logo: {light: house.svg, dark: house-dark.svg}, accent: \"#445566\", footer: House}\n", own, "")
	if len(found) > 0 || c.Brand.Logo.Light != "own.svg" || c.Brand.Logo.Dark != "" || c.Brand.Accent != "#112233" || c.Brand.Footer != "House" {
		t.Errorf("the report's logo is not the nearer: %+v, %v", c.Brand, found)
	}
	c, found = housed(t, "company: {logo: house.svg, author: House}\ntheme: {name: bright, accent: \"#445566\"}\n", client+"brand: {logo: own.svg, accent: \"#112233\"}\n"+survey, "")
	if len(found) > 0 || c.Brand.Logo.Light != "own.svg" || c.Company.Author != "House" || c.Theme.Name != "bright" || c.Brand.Accent != "#112233" {
		t.Errorf("the report's brand is not the nearer: %+v, %v", c.Brand, found)
	}
	c, found = housed(t, "brand: {colors: {accent: \"#445566\", good: \"#1d6f4c\"}}\n", client+"brand: {accent: \"#112233\"}\n"+survey, "")
	if len(found) > 0 || c.Brand.Accent != "#112233" || len(c.Brand.Colours) != 1 {
		t.Errorf("the report's accent is not the nearer: %+v, %v", c.Brand, found)
	}
	// Both in one file contradict each other, wherever it lies.
	if _, found = housed(t, "company: {logo: a.svg}\nbrand: {logo: b.svg}\n", client+survey, ""); len(found) != 1 || found[0].Code != "E0128" {
		t.Errorf("both in the house: %v", found)
	}
}

// A text that is short for a group is not lost when a report gives the group another key.
func TestAGroupLiesOverTheTextThatIsShortForIt(t *testing.T) {
	c, found := housed(t, "theme: bright\nbrand: {logo: house.svg, consultant: Cabinet Lenoir}\n",
		client+"theme: {accent: \"#112233\"}\nbrand: {logo: {dark: dark.svg}, consultant: {url: \"https://lenoir.example\", logo: own.svg}}\n"+survey, "")
	b := c.Brand
	if len(found) > 0 || c.Theme.Name != "bright" || b.Accent != "#112233" || b.Logo.Light != "../house.svg" || b.Logo.Dark != "dark.svg" || b.Consultant.Name != "Cabinet Lenoir" || b.Consultant.Logo.Light != "own.svg" {
		t.Errorf("%+v %+v, %v", c.Theme, b, found)
	}
	if b.Logo.LightAt.File != "house.yaml" || b.Logo.LightAt.Line != 2 || b.Consultant.NameAt.File != "house.yaml" {
		t.Errorf("said at %v and %v", b.Logo.LightAt, b.Consultant.NameAt)
	}
	// A text takes the place of a group as a whole: a client's logo has no dark one of the house's.
	c, found = housed(t, "brand: {logo: {light: house.svg, dark: dark.svg}}\n", client+"brand: {logo: own.svg}\n"+survey, "")
	if len(found) > 0 || c.Brand.Logo.Light != "own.svg" || c.Brand.Logo.Dark != "" {
		t.Errorf("%+v, %v", c.Brand.Logo, found)
	}
}

// # begins a comment, which is told by the line of the file that has it.
func TestAColourLostToACommentIsToldFromTheLineOfItsHouse(t *testing.T) {
	_, found := housed(t, "# one\n# two\nbrand:\n  accent: #112233\n", client+survey+"# three\n", "")
	if len(found) != 1 || found[0].Code != "E0132" || found[0].Place.Line != 4 {
		t.Errorf("found %v", found)
	}
}

const profiled = `profile: draft
profiles:
  draft: {brand: {footer: Draft}, privacy: {customers: 6}}
  final: {brand: {fotter: Final}}
  brief: {model: {gaps: [5]}}
actions:
  - {id: hours, name: Hours, owner: Desk, gap: 4}
privacy: {customers: few}
`

func TestEveryProfileIsChecked(t *testing.T) {
	says := func(found diag.List) []string {
		var all []string
		for _, d := range found {
			all = append(all, d.Place.String()+" "+d.Message)
		}
		return all
	}
	const (
		footer = `house.yaml:4:19 profile "final": unknown key "fotter"`
		few    = `house.yaml:8:22 profile "final": "customers" must be a whole number, not the text "few"`
		gap    = `house.yaml:5:3 profile "brief": action "hours" is to close gap 4, which the report does not measure`
	)
	// The chosen profile hides what is wrong in the house; the others do not, and one of them is enough to tell it.
	_, found := housed(t, profiled, client+survey, "")
	if got := says(found); !slices.Equal(got, []string{footer, gap, few}) {
		t.Errorf("found\n%s", strings.Join(got, "\n"))
	}
	// The profile that is wrong is told without its name when it is the one that is chosen.
	_, found = housed(t, profiled, client+survey, "final")
	if got := says(found); !slices.Equal(got, []string{strings.Replace(footer, `profile "final": `, "", 1), gap, strings.Replace(few, `profile "final": `, "", 1)}) {
		t.Errorf("found\n%s", strings.Join(got, "\n"))
	}
	// Nothing that is wrong whatever the profile is said for each of them.
	_, found = housed(t, "profiles: {a: {locale: fr}, b: {locale: de}, c: {company: {mission: Be.}}}\ncompany: {vision: See.}\nprivcy: {}\n", "extends: ../house.yaml\n"+survey, "")
	if len(found) != 2 || found[0].Code != "E0104" || found[1].Code != "E0101" || strings.Contains(found[0].Message+found[1].Message, "profile") {
		t.Errorf("found\n%s", strings.Join(says(found), "\n"))
	}
}

func TestThePlanOfAnotherProfileIsRead(t *testing.T) {
	_, found := housed(t, "profiles: {a: {actions: lost.yaml}}\n", client+survey, "")
	if len(found) != 1 || found[0].Code != NotFound || found[0].Place.File != "house.yaml" || found[0].Message != `profile "a": the action plan "lost.yaml" is not there` || !strings.HasPrefix(found[0].Hint, "paths start from the folder of house.yaml") {
		t.Errorf("found %v", found)
	}
}

func TestAnUnknownProfileIsToldWithAllThereAre(t *testing.T) {
	many := "profiles:\n"
	for _, name := range strings.Split("abcdefghijklmn", "") {
		many += "  profile-" + name + ": {locale: fr}\n"
	}
	for _, x := range []struct{ house, asked, hint string }{
		{profiled, "finel", `did you mean "final"? profiles here are draft, final, brief`},
		{profiled, "xyz", "profiles here are draft, final, brief"},
		{"locale: fr\n", "draft", "no profile is declared: write it under profiles: in report.yaml or in its house"},
		{many, "xyz", "profiles here are profile-a, profile-b, profile-c, profile-d, profile-e, profile-f, profile-g, profile-h, profile-i, profile-j, profile-k, profile-l and 2 more"},
	} {
		_, found := housed(t, x.house, client+survey, x.asked)
		i := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return d.Code == "E0137" })
		if i < 0 || found[i].Hint != x.hint || found[i].Label != "" {
			t.Errorf("%s: %v", x.asked, found)
		}
	}
}
