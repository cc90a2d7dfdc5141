package keys

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

// valid reads a document that must have nothing wrong with it.
func valid(t *testing.T, path string) *config.Config {
	t.Helper()
	c, found, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(found) > 0 {
		var text strings.Builder
		found.WriteText(&text, diag.TextOptions{})
		t.Fatalf("%s:\n%s", path, text.String())
	}
	return c
}

// inline parses a document that stands in the test.
func inline(t *testing.T, text string) (*config.Config, diag.List) {
	t.Helper()
	const head = "company: {name: Rivage}\nsources: [{role: customers, file: c.xlsx, columns: {nps: nps}}]\n"
	return Parse("report.yaml", ".", []byte(head+text))
}

func date(s string) time.Time {
	d, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return d
}

// beyond is as far again beyond amber as amber is beyond green.
func beyond(green, amber float64) float64 { return 2*amber - green }

// placeless clears the places below a value, so that the rest can be compared.
func placeless[T any](x T) T {
	v := reflect.ValueOf(&x).Elem()
	clearPlaces(v)
	return x
}

func clearPlaces(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[diag.Place]() {
			v.SetZero()
			return
		}
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			clearPlaces(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			clearPlaces(v.Index(i))
		}
	}
}

func TestEverySettingIsReadWhereItBelongs(t *testing.T) {
	c := valid(t, "testdata/valid/full.yaml")
	invert := config.Exception{
		Indicator: "rude", Item: "3", Location: "Lyon", Segment: "age=18–25", Mode: config.Invert,
		Reason: "It is the act.", ApprovedBy: "Brand director", ReviewDate: date("2030-06-30"),
	}
	retarget := config.Exception{
		Indicator: "wait", Mode: config.Retarget, Green: 300, Amber: 300,
		Reason: "Lunch is slow by design.", ApprovedBy: "Chef", ReviewDate: date("2030-06-30"),
	}
	labels := map[string]float64{"Pas du tout d’accord": 1, "Strongly disagree": 1, "Tout à fait d’accord": 5}
	quality := []string{"bad", "fair", "good", "very good"}
	qualityLabels := map[string]float64{"bad": 1, "fair": 2, "good": 3, "very good": 4}
	for _, x := range []struct {
		name      string
		got, want any
	}{
		{"file", []string{c.File, c.Dir, c.Locale, c.Commentary}, []string{"testdata/valid/full.yaml", "testdata/valid", "fr", "commentaire"}},
		{"company", placeless(c.Company), config.Company{
			Name: "Hôtels Rivage", Mission: "To make every guest feel expected.", Vision: "The hotels people recommend to their parents.",
			Values: []config.Value{{ID: "word", Name: "Keep our word", Text: "What is announced is done."}, {ID: "welcome", Name: "Welcome"}},
			Author: "Cabinet Lenoir", Title: "2026",
		}},
		{"model", placeless(c.Model), config.Model{
			Gaps:    []int{5, 1},
			Scale:   config.Scale{Min: 1, Max: 5, Integer: true, Labels: labels},
			Overall: config.Scale{Min: 0, Max: 10}, Relative: config.Scale{Min: -4, Max: 4, Integer: true}, Intention: config.Scale{Min: 1, Max: 5, Integer: true},
			CSAT:    config.Scale{Min: 1, Max: 4, Integer: true, Top: 1, Names: quality, Labels: qualityLabels},
			CES:     config.Scale{Min: 1, Max: 5, Integer: true, Version: 1, Reversed: true, Labels: labels},
			Missing: config.MissingWords{NoAnswer: []string{"99", "-"}, NotApplicable: []string{"sans objet"}, DontKnow: []string{"nsp"}, Refused: []string{"refus"}, NotShown: []string{"masquée"}, DroppedOut: []string{"parti"}},
			Dimensions: []config.Dimension{
				{ID: "speed", Name: "Speed", Items: []config.Item{
					{ID: "1", Number: 1, Dimension: "speed", Text: "People are served promptly.", Short: "People are served promptly."},
					{ID: "promise", Number: 2, Dimension: "speed", Text: "Things are done when they were promised.", Short: "on time"},
				}},
				{ID: "manner", Name: "manner", Items: []config.Item{
					{ID: "3", Number: 3, Dimension: "manner", Text: "They are rude.", Short: "They are rude.", Reverse: true},
				}},
			},
		}},
		{"sources", placeless(c.Sources), []config.Source{
			{Role: config.Customers, File: "data/customers-*.xlsx", Sheet: "Réponses", HeaderRow: 2, SubRow: 3, LabelRow: 4, FirstRow: 6, Encoding: "windows-1252", Delimiter: "\t", Decimal: ",", Zone: c.Sources[0].Zone,
				Keep:   []config.Sieve{{Column: "Finished", Values: []string{"true", "1"}}, {Column: "Channel", Values: []string{"web"}}},
				Reject: []config.Sieve{{Column: "Status", Values: []string{"Spam"}}}, Drop: []string{"Email", "Location*"}, Unused: []string{"Q7"},
				Missing: config.MissingWords{NotShown: []string{"N/A"}, DroppedOut: []string{"-3"}}, Columns: map[string]config.Field{
					"reason": c.Sources[0].Columns["reason"], "id": c.Sources[0].Columns["id"], "date": c.Sources[0].Columns["date"], "expectation": c.Sources[0].Columns["expectation"],
					"perception": c.Sources[0].Columns["perception"], "importance": c.Sources[0].Columns["importance"], "tolerated": c.Sources[0].Columns["tolerated"],
				}, Population: 5000, Response: config.Response{Invited: 1200, Undelivered: 30, Ineligible: 5, Partial: 12, Refused: 40, NoContact: 50, Other: 3, Unknown: 60, UnknownOther: 2, EligibleShare: 0.8}},
			{Role: config.Contacts, File: "contacts.csv", HeaderRow: 1, Columns: c.Sources[1].Columns, Events: config.Events{
				File: "comments.csv", Sheet: "Log", HeaderRow: 2, Ticket: "Ticket", When: "When", Who: "Author", Requester: "Asked by", Public: "Public", Status: "Status",
			}},
			{Role: config.Employees, File: "staff.xlsx", HeaderRow: 1, Columns: c.Sources[2].Columns},
			{Role: config.Internal, File: "internal.xlsx", HeaderRow: 1, Columns: c.Sources[3].Columns},
		}},
		{"id column", placeless(c.Sources[0].Columns["id"]), config.Field{Header: "=A"}},
		{"date column", placeless(c.Sources[0].Columns["date"]), config.Field{Header: "Day", Format: "02/01/2006"}},
		{"tolerated columns", placeless(c.Sources[0].Columns["tolerated"]), config.Field{Header: "TOL_{standard}", Unit: "min"}},
		{"perception columns", placeless(c.Sources[0].Columns["perception"]), config.Field{Header: "{item}-2"}},
		{"wait column", placeless(c.Sources[1].Columns["wait"]), config.Field{Header: "Wait", Unit: "min", Clock: config.Business}},
		{"time between two stamps", placeless(c.Sources[1].Columns["resolution"]), config.Field{From: "Created", To: "Solved", Clock: config.Calendar, Unit: "s"}},
		{"choices in columns of their own", placeless(c.Sources[0].Columns["reason"]), config.Field{Many: config.Many{
			Columns: "Q9_*", Checked: []string{"1", "true"}, Unchecked: []string{"Aucun"}, Split: ";", Choices: []string{"Price", "Nearness"},
		}}},
		{"zone", c.Sources[0].Zone.String(), "Europe/Paris"},
		{"braces of the user's own", placeless(c.Sources[1].Columns["hold"]), config.Field{Header: "Hold {s}", Unit: "s"}},
		{"segments", placeless(c.Segments), []config.Segment{{ID: "age", Name: "Age group", Column: "Age"}, {ID: "sex", Name: "sex", Column: "Sex"}, {ID: "use", Name: "use", Column: "Used for", Many: config.Many{Split: "; "}}}},
		{"periods", placeless(c.Periods), config.Periods{Unit: "quarter", From: date("2025-11-01"), To: date("2026-10-31"), Events: []config.Event{
			{Date: date("2026-03-02"), Name: "New telephones", ProcessChange: true}, {Date: date("2026-07-14"), Name: "Storm"},
		}}},
		{"antecedents", placeless(c.Antecedents), []config.Antecedent{
			{ID: "teamwork", Gap: 3, AskedOf: config.Employees, Columns: []string{"TEAM_1", "TEAM_2", "TEAM_3", "TEAM_4", "TEAM_5"}, Reverse: []int{2}},
			{ID: "role_conflict", Gap: 2, AskedOf: config.Employees, Columns: []string{"RC a", "RC b"}},
			{ID: "morale", Name: "Morale", Gap: 3, AskedOf: config.Employees, LowIsGood: true, Columns: []string{"MOR_1", "MOR_2"}},
		}},
		{"weighting", placeless(c.Weighting), config.Weighting{Margins: []config.Margin{
			{Factor: "age", Parts: []config.Part{{Level: "18–25", Size: 0.4}, {Level: "26+", Size: 0.6}}}, {Factor: "sex", Parts: []config.Part{{Level: "F", Size: 510}, {Level: "M", Size: 490}}},
		}}},
		{"services", placeless(c.Services), config.Services{Items: []config.Service{{ID: "speed", Name: "Speed of reply"}, {ID: "manner", Name: "manner"}}, Scale: config.Scale{Min: 1, Max: 5, Integer: true}}},
		{"channels", placeless(c.Channels), []config.Channel{{Name: "Téléphone", Kind: "telephone", Open: true}, {Name: "Fax", Kind: "fax"}, {Name: "Autre", Kind: "other", Open: true}}},
		{"inspection", placeless(c.Inspection), config.Inspection{
			Levels: []config.Level{{Name: "★★★", From: 0}, {Name: "★★★★", From: 0.9}}, Sections: []config.SectionWeight{{Name: "Accueil", Weight: 2}},
			Critical: []string{"Fire exits are free"}, Aim: "★★★★",
		}},
		{"economics", placeless(c.Economics), config.Economics{
			Currency: "EUR", Period: "month", Margin: config.Figure{Value: 120, Given: true}, Discount: config.Figure{Value: 0, Given: true}, Retention: config.Retention{Start: config.Figure{Value: 2000, Given: true}, Lost: config.Figure{Value: 400, Given: true}, Won: config.Figure{Value: 450, Given: true}},
			Acquisition: config.Figure{Value: 150, Given: true}, Programme: config.Programme{Cost: config.Figure{Value: 20000, Given: true}, Customers: config.Figure{Value: 1000, Given: true}, Gain: config.Figure{Value: 0.04, Given: true}},
			Revenue: config.Figure{Value: 1250000, Given: true}, LostMargin: config.Figure{Value: 34000, Given: true},
		}},
		{"standards", placeless(c.Standards), []config.Standard{
			{
				ID: "wait", Name: "Calls are answered within two minutes", Item: "promise", Value: "word", Origin: "rating_body", Owner: "Front office",
				Kind: config.ShareWithin, Measure: "contacts.wait", Target: 120, Unit: "min", Percentile: 0.9, Required: 0.9,
				Where: []config.Condition{{Field: "channel", Values: []string{"Téléphone", "Web"}}, {Field: "topic", Values: []string{"booking"}}},
			},
			{ID: "hold", Name: "On hold for a minute on average", Origin: "customers", Kind: config.Average, Measure: "contacts.hold", Target: 60, Lower: 10, Unit: "min", Percentile: 0.9, Required: 0.95},
			{ID: "p80", Name: "Four in five within 30 s", Origin: "customers", Kind: config.Percentile, Measure: "contacts.hold", Target: 30, Unit: "s", Percentile: 0.8, Required: 0.95},
			{ID: "once", Name: "Settled in one contact", Origin: "customers", Kind: config.ShareWithin, Measure: "contacts.resolved", Target: 1, AtLeast: true, Percentile: 0.9, Required: 0.85},
			{ID: "cost", Name: "Complaints stay cheap", Origin: "customers", Kind: config.Average, Measure: "complaints.cost", Target: 50, Percentile: 0.9, Required: 0.95},
			{ID: "floor", Name: "A floor", Origin: "customers", Kind: config.Never, Measure: "processes.quality", Target: 0.9, AtLeast: true, Percentile: 0.9, Required: 0.95},
			{ID: "words", Name: "Said and not measured", Origin: "customers", Kind: config.ShareWithin, Percentile: 0.9, Required: 0.95},
		}},
		{"indicators", placeless(c.Indicators), []config.Indicator{
			{ID: "wait", Name: "Waiting", Group: config.Speed, Measure: "contacts.wait", Statistic: "mean", Direction: config.Lower, Green: 90, Amber: 120, Worst: 150, Best: 90, Weight: 2, Unit: "s", Standard: "wait"},
			{ID: "within", Group: config.Speed, Measure: "contacts.wait", Statistic: "share", Within: 30, Direction: config.Higher, Green: 0.95, Amber: 0.8, Worst: beyond(0.95, 0.8), Best: 0.95, Weight: 1, Unit: "min"},
			{ID: "nps", Group: config.People, Measure: "nps", Direction: config.Higher, Green: 40, Amber: 20, Worst: -20, Best: 60, Weight: 1},
			{ID: "repeated", Group: config.Access, Measure: "contacts.repeated", Statistic: "share", Where: []config.Condition{{Field: "channel", Values: []string{"Web"}}}, Direction: config.Lower, Green: 0.05, Amber: 0.1, Worst: beyond(0.05, 0.1), Best: 0.05, Weight: 1},
			{ID: "load", Group: config.Speed, Measure: "processes.arrivals", Statistic: "mean", Direction: config.Range, From: 10, To: 20, Green: 0, Amber: 5, Worst: 10, Weight: 1},
			{ID: "pace", Group: config.Speed, Measure: "contacts.service", Statistic: "median", Direction: config.Target, Aim: 90, Green: 10, Amber: 30, Worst: 50, Best: 90, Weight: 1, Unit: "s"},
			{ID: "rude", Group: config.People, Measure: "item.3", Statistic: "mean", Direction: config.Higher, Green: 4, Amber: 3, Worst: 2, Best: 4, Weight: 1},
		}},
		{"promises", placeless(c.Promises), []config.Promise{
			{ID: "day", Text: "An answer within a day", Channel: "website", Dimension: "speed", Item: "1", Measure: "contacts.resolution", Target: 86400, Unit: "h"},
			{ID: "best", Text: "The best rate", Made: 350, Kept: 287},
		}},
		{"exceptions", placeless(c.Exceptions), []config.Exception{invert, retarget}},
		{"what takes no exception", c.Owed, []string{"speed", "3", "wait"}},
		{"privacy", placeless(c.Privacy), config.Privacy{Customers: 6, Staff: 11, Company: 7, Verbatim: 12, Allow: []string{"Conseiller", "=H"}}},
		{"statistics", placeless(c.Statistics), config.Statistics{
			Confidence: 0.9, Seed: 42, Resamples: 1000, Crosshair: config.Crosshair{Kind: "fixed", Importance: 6, Performance: 5.5}, Drivers: "nps", Rules: config.ControlRules{WesternElectric: true},
		}},
		{"checks", placeless(c.Checks), config.Checks{
			StraightLine: config.StraightLine{MinItems: 6, MinBlocks: 1, Run: 0.9, Action: config.LeaveOut}, Variability: config.Variability{Below: 0.02, Action: config.LeaveOut},
			Speeder: config.Speeder{Below: 0.4, Floor: 2, Action: config.LeaveOut}, Contradiction: config.Limit{Above: 0.5, Action: config.FlagOnly}, MissingPerson: config.Limit{Above: 0.3, Action: config.LeaveOut},
			Attention: config.LeaveOut, Unfinished: config.FlagOnly, Preview: config.LeaveOut, SameAnswers: config.FlagOnly, SameEmail: config.FlagOnly,
			MissingItem: 0.1, MissingDifference: 0.05, OneValue: 0.99, Ceiling: 0.9,
		}},
		{"theme", placeless(c.Theme), config.Theme{Name: "themes/ours"}},
		{"brand", placeless(c.Brand), config.Brand{
			Accent: "#134b74", Colours: []config.BrandColour{{Token: "perception", Colour: "#b9480b"}, {Mode: "dark", Token: "perception", Colour: "#f3a06a"}},
			Logo: config.Mark{Light: "logo.svg", Dark: "logo-dark.png"}, Font: config.BrandFont{Family: "House Sans", Regular: "fonts/House.ttf", Bold: "fonts/House-Bold.ttf"},
			Cover: config.Cover{Title: "What guests expect", Text: "For the board"}, Footer: "Confidential", Disclaimer: "For the client alone.",
			Consultant: config.Consultant{Name: "Cabinet Lenoir", URL: "https://www.example.com", Logo: config.Mark{Light: "lenoir.svg"}},
		}},
		{"pages", placeless(c.Pages), []config.Page{{ID: "overview"}, {ID: "gap5"}}},
		{"outputs", placeless(c.Outputs), config.Outputs{Dir: "build/rapport", Site: true, Paper: config.A4, JSON: true, XLSX: true}},
	} {
		if !reflect.DeepEqual(x.got, x.want) {
			t.Errorf("%s\n%+v, want\n%+v", x.name, x.got, x.want)
		}
	}
}

// The defaults are those of the method: 7-point scale, 95 % intervals, groups of 5 and 10, required share 95 % (§0, §7, §10).
func TestWhatIsNotSaidHasItsDefault(t *testing.T) {
	c := valid(t, "testdata/valid/least.yaml")
	items := config.Scale{Min: 1, Max: 7, Integer: true}
	for _, x := range []struct {
		name      string
		got, want any
	}{
		{"locale", c.Locale, "en"},
		{"gaps", c.Model.Gaps, []int{1, 2, 3, 4, 5}},
		{"paired", c.Model.Paired, true},
		{"scales", placeless([]config.Scale{c.Model.Scale, c.Model.Overall}), []config.Scale{items, items}},
		{"effort", placeless(c.Model.CES), config.Scale{Min: 1, Max: 7, Integer: true, Version: 2}},
		{"csat", placeless(c.Model.CSAT), config.Scale{Min: 1, Max: 5, Integer: true, Top: 2}},
		{"relative", c.Model.Relative, config.Scale{Min: 1, Max: 9, Integer: true, Middle: 5}},
		{"intention", c.Model.Intention, items},
		{"economics", c.Economics, config.Economics{Period: "year"}},
		{"header row", c.Sources[0].HeaderRow, 1},
		{"periods", c.Periods, config.Periods{Unit: "month"}},
		{"privacy", c.Privacy, config.Privacy{Customers: 5, Staff: 10, Company: 5, Verbatim: 10}},
		{"statistics", c.Statistics, config.Statistics{Confidence: 0.95, Seed: 1, Resamples: 2000, Crosshair: config.Crosshair{Kind: "means"}, Drivers: "overall", Rules: config.ControlRules{Nelson: []int{1, 2, 3}}}},
		{"checks", c.Checks, config.Checks{
			StraightLine: config.StraightLine{MinItems: 8, MinBlocks: 2, Run: 0.8, Action: config.FlagOnly}, Variability: config.Variability{Below: 0.04, Action: config.FlagOnly},
			Speeder: config.Speeder{Below: 0.33, Floor: 1.5, Action: config.FlagOnly}, Contradiction: config.Limit{Above: 0.6, Action: config.FlagOnly}, MissingPerson: config.Limit{Above: 0.5, Action: config.FlagOnly},
			Attention: config.FlagOnly, Unfinished: config.FlagOnly, Preview: config.FlagOnly, SameAnswers: config.FlagOnly, SameEmail: config.FlagOnly,
			MissingItem: 0.2, MissingDifference: 0.1, OneValue: 0.95, Ceiling: 0.8,
		}},
		{"theme", c.Theme, config.Theme{Name: "sober"}},
		{"outputs", c.Outputs, config.Outputs{Dir: "out", Site: true, PDF: config.PDF{Full: true}, Paper: config.A4, JSON: true, XLSX: true}},
	} {
		if !reflect.DeepEqual(x.got, x.want) {
			t.Errorf("%s: %+v, want %+v", x.name, x.got, x.want)
		}
	}
	// Method §1: tangibles 4, reliability 5, responsiveness 4, assurance 4, empathy 5.
	var sizes []int
	for _, d := range c.Model.Dimensions {
		sizes = append(sizes, len(d.Items))
	}
	if want := []int{4, 5, 4, 4, 5}; !slices.Equal(sizes, want) {
		t.Errorf("the dimensions have %v items, want %v", sizes, want)
	}
}

func TestOverallTakesTheScaleOfTheItems(t *testing.T) {
	c, found := inline(t, "model: {scale: {min: 0, max: 10}}\n")
	if len(found) > 0 || c.Model.Overall.Max != 10 || c.Model.Overall.Min != 0 {
		t.Errorf("overall %+v, %v", c.Model.Overall, found)
	}
}

func TestDefaultItemsAreInTheLanguageOfTheReport(t *testing.T) {
	seen := map[string]bool{}
	for _, locale := range []string{"en", "fr"} {
		c, found := inline(t, "locale: "+locale+"\n")
		if len(found) > 0 {
			t.Fatal(found)
		}
		items := c.Model.Items()
		if len(items) != 22 {
			t.Fatalf("%s: %d items, want 22", locale, len(items))
		}
		for i, item := range items {
			if item.Number != i+1 || item.ID != fmt.Sprint(i+1) || item.Dimension == "" {
				t.Errorf("%s: item %d is %+v", locale, i+1, item)
			}
			if seen[item.Text] || seen[item.Short] || len([]rune(item.Short)) > 24 {
				t.Errorf("%s: item %d, %q, is not worded for itself", locale, i+1, item.Short)
			}
			seen[item.Text], seen[item.Short] = true, true
		}
	}
}

func TestPlacesAreThoseOfTheFile(t *testing.T) {
	c := valid(t, "testdata/valid/full.yaml")
	text, err := os.ReadFile("testdata/valid/full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for _, x := range []struct {
		name  string
		at    diag.Place
		begin string
	}{
		{"company", c.Company.At, "name: Hôtels Rivage"},
		{"value", c.Company.Values[1].At, "{id: welcome"},
		{"logo", c.Brand.Logo.LightAt, "logo.svg"},
		{"consultant's logo", c.Brand.Consultant.Logo.LightAt, "lenoir.svg"},
		{"locale", c.LocaleAt, "fr"},
		{"scale", c.Model.Scale.At, "min: 1"},
		{"dimension", c.Model.Dimensions[0].At, "id: speed"},
		{"item as text", c.Model.Dimensions[0].Items[0].At, "People are served promptly."},
		{"source", c.Sources[0].At, "role: customers"},
		{"field", c.Sources[0].Columns["importance"].At, "W {dimension}"},
		{"condition", c.Standards[0].Where[1].At, "topic"},
		{"exception", c.Exceptions[0].At, "{indicator: rude"},
		{"accent", c.Brand.AccentAt, `"#134b74"`},
		{"page", c.Pages[1].At, "gap5"},
		{"output folder", c.Outputs.DirAt, "build/rapport"},
		{"commentary", c.CommentaryAt, "commentaire"},
	} {
		if x.at.File != "testdata/valid/full.yaml" || x.at.Line < 1 || x.at.Line > len(lines) {
			t.Errorf("%s stands at %v", x.name, x.at)
			continue
		}
		if rest := string([]rune(lines[x.at.Line-1])[x.at.Col-1:]); !strings.HasPrefix(rest, x.begin) {
			t.Errorf("%s stands at %v, where the file has %q, want %q", x.name, x.at, rest, x.begin)
		}
	}
}

func TestSamplesHaveNothingWrong(t *testing.T) {
	files, err := filepath.Glob("../../../samples/*/report.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, f := range append(files, "../../../report.yaml") {
		valid(t, f)
	}
}

func TestAFileMayBeginWithAByteOrderMarkAndEndLinesAsWindowsDoes(t *testing.T) {
	c, found := Parse("report.yaml", ".", []byte("\ufeffcompany: {name: Rivage}\r\nsources:\r\n- {role: customers, file: c.xlsx, columns: {nps: nps}}\r\nlocal: fr\r\n"))
	if c.Company.Name != "Rivage" || len(found) != 1 || found[0].Place.Line != 4 || found[0].Excerpt != "local: fr" {
		t.Errorf("read %q, found %+v", c.Company.Name, found)
	}
}

func TestMergedKeysCountAsGivenHere(t *testing.T) {
	c, found := inline(t, `standards:
  - &a {id: a, name: A, owner: Front office, measure: contacts.wait, target: 60}
  - {<<: *a, id: b, target: 90}
`)
	if len(found) > 0 || len(c.Standards) != 2 {
		t.Fatalf("found %v", found)
	}
	if b := c.Standards[1]; b.ID != "b" || b.Owner != "Front office" || b.Target != 90 {
		t.Errorf("merged %+v", b)
	}
}

func TestBoundsOfAnExceptionAreInTheUnitOfItsIndicator(t *testing.T) {
	c, found := inline(t, `exceptions:
  - {indicator: wait, mode: retarget, green: 5, amber: 480 s, reason: r, approved_by: b, review_date: 2030-01-01}
indicators:
  - {id: wait, measure: contacts.wait, unit: min, green: 2, amber: 3}
`)
	if len(found) > 0 || c.Exceptions[0].Green != 300 || c.Exceptions[0].Amber != 480 {
		t.Errorf("%+v, %v", c.Exceptions, found)
	}
}

// Amber is as far from green as it was said, and worst as far again, on each day; a unit written in one bound is not that of the next.
func TestBoundsThatChangeAreDerivedForEachOfTheirDays(t *testing.T) {
	c, found := inline(t, `indicators:
  - {id: wait, measure: contacts.wait, green: [{value: 2 min}, {from: 2026-07-01, value: 90}], amber: [{value: 150 s}, {from: 2026-10-01, value: 100 s}]}
  - {id: nps, measure: nps, green: 40, amber: [{from: 2026-01-01, value: 30}, {from: 2026-07-01, value: 35}], worst: 0}
promises:
  - {id: answer, text: Within two hours, measure: contacts.resolution, unit: h, target: [{value: 4}, {from: 2026-07-01, value: 2}]}
`)
	if len(found) > 0 {
		t.Fatal(found)
	}
	at := func(day string) time.Time {
		when, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	for day, want := range map[string][4]float64{"2026-06-30": {120, 150, 180, 120}, "2026-07-01": {90, 150, 210, 90}, "2026-10-01": {90, 100, 110, 90}} {
		if i := c.Indicators[0].On(at(day)); [4]float64{i.Green, i.Amber, i.Worst, i.Best} != want {
			t.Errorf("on %s %+v, want %v", day, i, want)
		}
	}
	if i := c.Indicators[0]; i.Green != 90 || i.Amber != 100 || i.Worst != 110 {
		t.Errorf("where no day is known %+v", i)
	}
	if i := c.Indicators[1].On(at("2025-12-31")); i.Green != 40 || i.Amber != 30 || i.Worst != 0 || i.Best != 40 {
		t.Errorf("before the first day %+v", i)
	}
	if p := c.Promises[0]; p.On(at("2026-06-30")).Target != 4*3600 || p.On(at("2026-07-01")).Target != 2*3600 || p.Target != 2*3600 {
		t.Errorf("the promise is %+v", p)
	}
}

func TestAMistakeUsedTwiceIsReportedOnce(t *testing.T) {
	_, found := inline(t, `model:
  csat: {labels: &l {good: high}}
  ces: {labels: *l}
`)
	if len(found) != 1 {
		t.Errorf("%d findings, want 1: %v", len(found), found)
	}
}

func TestAFailingDiskIsAnErrorAndNotTheUsersFault(t *testing.T) {
	c, found, err := Load(t.TempDir())
	if err != nil || c == nil || len(found) != 1 || found[0].Code != NotFound || !strings.Contains(found[0].Message, "is a folder") {
		t.Errorf("a folder: %v, %v, %v", c, found, err)
	}
}

func TestScaleOfFindsTheScaleOfEveryScaleField(t *testing.T) {
	c := valid(t, "testdata/valid/full.yaml")
	n := 0
	for _, r := range config.Roles() {
		for _, f := range r.Fields {
			s, ok := c.ScaleOf(f)
			if ok != (f.On != "") || ok && s.Min >= s.Max {
				t.Errorf("%s.%s is answered on %+v, %v", r.Role, f.Key, s, ok)
			}
			if f.Kind == config.ScaleField && !ok {
				t.Errorf("%s.%s is on no scale", r.Role, f.Key)
			}
			n++
		}
	}
	if n < 50 {
		t.Errorf("only %d fields", n)
	}
}

func TestColumnsAreListedOneForEachItem(t *testing.T) {
	settings := func(columns string) (*config.Config, diag.List) {
		return Parse("report.yaml", ".", []byte(`company: {name: Test}
model: {dimensions: [{id: rel, items: [On time, Kind]}]}
sources: [{role: customers, file: a.xlsx, columns: {perception: `+columns+`}}]
`))
	}
	c, found := settings(`["=H", "How kind were they?"]`)
	if len(found) > 0 || !slices.Equal(c.Sources[0].Columns["perception"].Each, []string{"=H", "How kind were they?"}) {
		t.Errorf("got %v", found)
	}
	if _, found := settings(`["=H"]`); len(found) != 1 || found[0].Code != form.Contradiction || !strings.Contains(found[0].Message, "1 columns for the 2 items") {
		t.Errorf("a list that is too short is said to be %v", found)
	}
}

// The short forms of earlier files say the same as the brand's keys.
func TestTheBrandHasShortForms(t *testing.T) {
	c, found := inline(t, "theme: {accent: \"#7a1f5c\"}\nbrand: {consultant: Cabinet Lenoir}\n")
	if len(found) > 0 || c.Brand.Accent != "#7a1f5c" || c.Brand.AccentAt.Line == 0 {
		t.Errorf("the accent is %q at %v, %v", c.Brand.Accent, c.Brand.AccentAt, found)
	}
	if c.Brand.Consultant.Name != "Cabinet Lenoir" || c.Company.Author != "Cabinet Lenoir" {
		t.Errorf("the consultant is %q and the author %q", c.Brand.Consultant.Name, c.Company.Author)
	}
	c, found = Parse("report.yaml", "", []byte("company: {name: Rivage, logo: logo.png}\nsources: [{role: customers, file: survey.xlsx, columns: {nps: nps}}]\n"))
	if len(found) > 0 || c.Brand.Logo.Light != "logo.png" || c.Brand.Logo.LightAt.Line != 1 {
		t.Errorf("the logo is %+v, %v", c.Brand.Logo, found)
	}
}
