// Package data writes the results as results.json: every figure with its value, interval, base, method and status, for other programs.
package data

import (
	"fmt"
	"time"

	"ecart/internal/config"
	"ecart/internal/intake/quality"
	"ecart/internal/measure/result"
	"ecart/internal/publish/data/jsonfile"
	"ecart/internal/publish/data/methods"
	"ecart/internal/publish/data/standards"
	"ecart/internal/publish/data/value"
	"ecart/internal/publish/output"
)

// Name is the file's path in the output folder.
const Name = "results.json"

// Options says what made the results, and when.
type Options struct {
	Version string
	Built   time.Time
	Quality quality.Summary // what the checks of the data found
}

// FormatVersion is raised when readers of results.json must know of a change; new keys are none.
const FormatVersion = 1

// Results returns results.json, whose shape Schema describes. Numbers are rounded to 12 significant digits. A figure that is not shown
// has no value in the file; a value that is no number is an error, because a reader could not tell it from zero.
func Results(r *result.Results, c *config.Config, o Options) (output.File, error) {
	text, err := jsonfile.Lines(document(r, c, o))
	if err != nil {
		return output.File{}, fmt.Errorf("write %s: %w", Name, err)
	}
	return output.File{Path: Name, Bytes: text}, nil
}

// results is the document. The doc tags of its types are the descriptions of the schema.
type results struct {
	Format       string                       `json:"format" enum:"ecart-results" doc:"Marks the file as results of ecart."`
	Version      int                          `json:"format_version" doc:"1. A later number is a change that readers must know of; new keys are not."`
	Program      program                      `json:"program" doc:"The program that wrote the file."`
	Built        string                       `json:"built,omitempty" doc:"The report's date, as RFC 3339 in UTC; absent when neither the settings nor the data hold one."`
	Report       about                        `json:"report" doc:"Whose service was measured, and how."`
	Bases        []base                       `json:"bases" doc:"The sources that were read, by role."`
	Service      service                      `json:"service" doc:"Expectation, perception and gap by item and dimension (SERVQUAL)."`
	Gaps         []gap                        `json:"gaps" doc:"The five gaps that report.yaml declares, in its order."`
	Pictures     []gap                        `json:"pictures" doc:"Gaps 6 and 7, where employees say what they believe customers expect; empty where they were not asked."`
	Antecedents  []antecedent                 `json:"antecedents" doc:"What gaps 1 to 4 follow from, as managers or employees see it."`
	Zone         zone                         `json:"zone" doc:"The zone of tolerance between what customers find adequate and what they desire."`
	Drivers      drivers                      `json:"drivers" doc:"What satisfaction goes with: how much of it each dimension accounts for."`
	Maps         impMaps                      `json:"maps" doc:"Importance against performance, by item."`
	Reliability  []reliability                `json:"reliability" doc:"Internal consistency of each dimension's items."`
	Standards    []standards.Standard         `json:"standards" doc:"Each written standard held against what happened."`
	Coverage     standards.Coverage           `json:"coverage" doc:"How the standards stand to what customers expect and what the company values."`
	Promises     []standards.Promise          `json:"promises" doc:"Whether what is advertised is kept."`
	Satisfaction satisfaction                 `json:"satisfaction" doc:"What customers and employees say overall."`
	Reasons      reasons                      `json:"reasons" doc:"Why customers buy here and not elsewhere."`
	Key          keyCustomers                 `json:"key_customers" doc:"The customers whom the company cannot do without, held against the others."`
	Comments     comments                     `json:"comments" doc:"What customers wrote in their own words: themes, terms and words that go together. No text of a comment stands in the file."`
	Signs        []sign                       `json:"signs" doc:"The signs of good and bad service."`
	SignIndex    signIndex                    `json:"sign_index" doc:"The signs taken together."`
	Breakdowns   []breakdown                  `json:"breakdowns" doc:"The main figures by location, channel, month and segment."`
	Slices       slicing                      `json:"slices" doc:"The main figures by location, channel, segment and period, alone and several at once."`
	Explored     []explored                   `json:"explored" doc:"Where groups of customers differ by item from the others: many tests that look for what to ask next, not proof."`
	Channels     channels                     `json:"channels" doc:"By which ways customers can reach the company, and by which they do."`
	Segments     []segmented                  `json:"segments" doc:"Every main result by the groups of each declared segment, held against all other customers."`
	Months       months                       `json:"months" doc:"The main measures over time: control limits, signals, trends, and what changed."`
	Locals       []local                      `json:"locations" doc:"Each location against all others."`
	Consistency  []consistency                `json:"consistency" doc:"How much the main measures differ between locations, channels, months and teams beyond chance."`
	Pareto       pareto                       `json:"pareto" doc:"Complaints by category, the most frequent first."`
	Costs        costs                        `json:"costs" doc:"The cost of quality by category."`
	Economics    economics                    `json:"economics" doc:"What keeping customers is worth, from the figures of report.yaml."`
	Silent       silent                       `json:"silent" doc:"Problems that no complaint tells of."`
	Weighting    weighting                    `json:"weighting" doc:"How the answers of customers were weighted to all customers."`
	Processes    processes                    `json:"processes" doc:"How the steps of the work keep up, and how cost, quality and cycle time balance."`
	Obstacles    obstacles                    `json:"obstacles" doc:"What employees say stands in the way of good service."`
	Staff        staff                        `json:"staff" doc:"The training of employees."`
	Internal     internalService              `json:"internal_service" doc:"How departments and suppliers rate each other."`
	Checklist    []standards.ChecklistSection `json:"checklist" doc:"Inspection outcomes by section."`
	Checked      []standards.CheckedStandard  `json:"checked_standards" doc:"Inspection outcomes by standard, over all visits."`
	Inspection   standards.Inspection         `json:"inspection" doc:"What the inspections add up to: a score, and the level it reaches."`
	Priorities   []finding                    `json:"priorities" doc:"What to mend first, the most pressing first."`
	Strengths    []finding                    `json:"strengths" doc:"What is good, the best first."`
	Plan         []action                     `json:"plan" doc:"The action plan of report.yaml, each action with the figure it is to change."`
	Quality      dataQuality                  `json:"data_quality" doc:"What was read and what was left out."`
	Methods      []method                     `json:"methods" doc:"What the method ids of the figures mean."`
}

type program struct {
	Name    string `json:"name" doc:"Always ecart."`
	Version string `json:"version" doc:"The program's version."`
}

type about struct {
	Company    string       `json:"company" doc:"The company's name."`
	Title      string       `json:"title,omitempty" doc:"The report's title, when report.yaml gives one."`
	Locale     string       `json:"locale" doc:"Language of the names in this file and of the report, as a language tag: fr, en, de."`
	From       string       `json:"from,omitempty" doc:"First date the answers cover, YYYY-MM-DD; absent when they have no dates."`
	To         string       `json:"to,omitempty" doc:"Last date the answers cover, YYYY-MM-DD."`
	Waves      []string     `json:"waves,omitempty" doc:"The named waves that the workbooks hold, in the order of time; absent when periods are months or quarters."`
	Newest     string       `json:"newest,omitempty" doc:"Newest date of answers and contacts, YYYY-MM-DD: exceptions with an earlier review date are not applied."`
	Confidence value.Number `json:"confidence" doc:"Confidence level of all intervals, 0.95 for 95 %."`
	Scale      scale        `json:"scale" doc:"The scale of expectation and perception."`
	Effort     effort       `json:"effort" doc:"The question on effort: its scale, and which way is good."`
	Dimensions []dimension  `json:"dimensions" doc:"The model's dimensions with their items, in its order."`
}

type scale struct {
	Min value.Number `json:"min" doc:"The lowest answer."`
	Max value.Number `json:"max" doc:"The highest answer."`
}

type effort struct {
	Version   int          `json:"version" doc:"1: how much effort it took; 2: how easy it was."`
	Min       value.Number `json:"min" doc:"The lowest answer."`
	Max       value.Number `json:"max" doc:"The highest answer."`
	LowIsGood bool         `json:"low_is_good" doc:"A low answer is the good one."`
}

type dimension struct {
	ID    string `json:"id" doc:"The dimension's id in report.yaml."`
	Name  string `json:"name" doc:"The dimension's name."`
	Items []item `json:"items" doc:"Its items in order."`
}

type item struct {
	ID      string `json:"id" doc:"The item's id in report.yaml."`
	Number  int    `json:"number" doc:"The item's number in the questionnaire, from 1."`
	Text    string `json:"text" doc:"The statement as asked."`
	Short   string `json:"short" doc:"The statement as charts show it."`
	Reverse bool   `json:"reverse" doc:"Negatively worded: answers were recoded so that high is good."`
}

type base struct {
	Role  string   `json:"role" doc:"What the rows are: customers, managers, employees, contacts, complaints, costs, processes, checklist or internal."`
	N     int      `json:"n" doc:"Number of rows kept."`
	Files []string `json:"files" doc:"The files as report.yaml names them."`
}

// names knows what the ids of report.yaml are called.
type names struct{ value.Names }

func document(r *result.Results, c *config.Config, o Options) results {
	n := names{value.NewNames(c, r.Level)}
	headline := result.Headline(r.Locals)
	return results{
		Format:       "ecart-results",
		Version:      FormatVersion,
		Program:      program{Name: "ecart", Version: o.Version},
		Built:        stamp(o.Built),
		Report:       newAbout(r, c),
		Bases:        value.Each(r.Bases, newBase),
		Service:      n.service(r.Service),
		Gaps:         value.Each(r.Gaps, n.gap),
		Pictures:     value.Each(r.Pictures, n.gap),
		Antecedents:  value.Each(r.Antecedents, newAntecedent),
		Zone:         newZone(r.Zone, r.Level),
		Drivers:      newDrivers(r.Drivers),
		Maps:         newMaps(r.Maps),
		Reliability:  value.Each(r.Reliability, n.reliability),
		Standards:    standards.All(n.Names, r.Standards),
		Coverage:     standards.Covering(n.Names, r.Coverage),
		Promises:     standards.Promises(n.Names, r.Promises),
		Satisfaction: newSatisfaction(r.Satisfaction),
		Reasons:      newReasons(r.Reasons),
		Key:          n.keyCustomers(r.Key),
		Comments:     newComments(r.Comments, r.Level),
		Signs:        value.Each(r.Signs, n.sign),
		SignIndex:    newSignIndex(r.SignIndex),
		Breakdowns:   value.Each(r.Breakdowns, n.breakdown),
		Slices:       newSlicing(r.Slices),
		Explored:     value.Each(r.Explored, n.explored),
		Channels:     newChannels(r.Channels),
		Segments:     value.Each(r.Segments, n.segmented),
		Months:       newMonths(r.Months, r.Level),
		Locals:       value.Each(r.Locals, func(l result.Local) local { return n.local(l, headline) }),
		Consistency:  value.Each(r.Consistency, func(c result.Consistency) consistency { return n.consistency(c, r) }),
		Pareto:       newPareto(r.Pareto),
		Costs:        newCosts(r.Costs),
		Economics:    newEconomics(r.Economics),
		Silent:       newSilent(r.Silent),
		Weighting:    newWeighting(r.Weighting),
		Processes:    newProcesses(r.Processes, r.Level),
		Obstacles:    newObstacles(r.Obstacles),
		Staff:        newStaff(r.Staff),
		Internal:     n.internalService(r.Internal),
		Checklist:    standards.Sections(r.Checklist),
		Inspection:   standards.NewInspection(r.Inspection, c.Inspection),
		Checked:      standards.Checked(r.Checked),
		Priorities:   value.Each(r.Priorities, n.finding),
		Strengths:    value.Each(r.Strengths, n.finding),
		Plan:         actions(r, c, o.Built),
		Quality:      newQuality(r, c, o.Quality),
		Methods:      value.Each(methods.Table(), newMethod),
	}
}

func newAbout(r *result.Results, c *config.Config) about {
	return about{
		Company: c.Company.Name, Title: c.Company.Title, Locale: c.Locale,
		From: value.Date(r.From), To: value.Date(r.To), Waves: r.Waves, Newest: value.Date(r.Newest),
		Confidence: value.Number(r.Level),
		Scale:      scale{Min: value.Number(r.ScaleMin), Max: value.Number(r.ScaleMax)},
		Effort:     newEffort(c.Model.CES),
		Dimensions: value.Each(c.Model.Dimensions, func(d config.Dimension) dimension {
			return dimension{ID: d.ID, Name: d.Name, Items: value.Each(d.Items, func(i config.Item) item {
				return item{ID: i.ID, Number: i.Number, Text: i.Text, Short: i.Short, Reverse: i.Reverse}
			})}
		}),
	}
}

func newEffort(s config.Scale) effort {
	return effort{Version: s.Version, Min: value.Number(s.Min), Max: value.Number(s.Max), LowIsGood: s.Reversed}
}

func newBase(b result.Base) base {
	return base{Role: string(b.Role), N: b.N, Files: value.Each(b.Files, same)}
}

type method struct {
	ID      string `json:"id" doc:"The id that figures name."`
	Name    string `json:"name" doc:"What it is called."`
	Formula string `json:"formula" doc:"How the value and its interval are computed."`
	Source  string `json:"source" doc:"Where the method is published; “ecart” for a rule of this program."`
}

func newMethod(m methods.Method) method { return method(m) }

func same(s string) string { return s }

// stamp is a moment as RFC 3339 in UTC, "" for none.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
