package config

import "slices"

// FieldKind is what the cells of a field hold.
type FieldKind string

// The kinds of field.
const (
	IDField       FieldKind = "id"
	DateField     FieldKind = "date"
	GroupField    FieldKind = "group"    // a grouping of the rows: location, channel, category
	ScaleField    FieldKind = "scale"    // an answer on a scale
	DurationField FieldKind = "duration" // kept in seconds
	YesNoField    FieldKind = "yesno"
	NumberField   FieldKind = "number"
	TextField     FieldKind = "text"
	CheckField    FieldKind = "check" // a question with one right answer, which the field says
)

// Noun names what a field of the kind measures.
func (k FieldKind) Noun() string {
	switch k {
	case DurationField:
		return "a duration"
	case YesNoField:
		return "a share"
	case ScaleField:
		return "an answer on a scale"
	}
	return "a number"
}

// Family says whether a field is one column or one for each item or dimension.
type Family uint8

// The families.
const (
	Single       Family = iota
	PerItem             // a pattern with {n} or {item}
	PerDimension        // a pattern with {dimension}
	PerService          // a pattern with {service}
	PerStandard         // a pattern with {standard}: one column for any of the standards, none of which must be there
)

// FieldSpec is one field that the columns of a role can be mapped to.
type FieldSpec struct {
	Key     string
	Kind    FieldKind
	Family  Family
	On      string   // for scales: "model", "relative", "overall", "intention", "csat", "ces", "nps" (0–10), "points" (0–100), "rating" (1–7), "internal"
	Serves  []string // what it makes possible: "gap1" … "gap5", "nps", "fcr", "speed" …; empty for what only groups or identifies
	Measure bool     // standards, indicators and promises may measure it: "contacts.wait"
	Low     bool     // for measures: the lower the better, or "no" is good
	Group   SignGroup
	Many    bool   // several answers may be chosen
	About   string // one sentence
	Example string // a heading or pattern
}

// RoleSpec is one role with its fields.
type RoleSpec struct {
	Role   Role
	About  string // what one row is
	Fields []FieldSpec
}

// Field returns one field of the role by its key.
func (r RoleSpec) Field(key string) (FieldSpec, bool) {
	i := slices.IndexFunc(r.Fields, func(f FieldSpec) bool { return f.Key == key })
	if i < 0 {
		return FieldSpec{}, false
	}
	return r.Fields[i], true
}

// Keys returns the keys of the role's fields, in order.
func (r RoleSpec) Keys() []string {
	keys := make([]string, len(r.Fields))
	for i, f := range r.Fields {
		keys[i] = f.Key
	}
	return keys
}

// Spec returns a role's table, and false for a word that is no role.
func Spec(r Role) (RoleSpec, bool) {
	i := slices.IndexFunc(roles, func(s RoleSpec) bool { return s.Role == r })
	if i < 0 {
		return RoleSpec{}, false
	}
	return roles[i], true
}

// Roles returns the tables of all roles, in the order of the report.
func Roles() []RoleSpec { return slices.Clone(roles) }

// waveField is the named wave that a row belongs to.
var waveField = FieldSpec{Key: "wave", Kind: GroupField, Serves: []string{"months"}, About: "The name of the wave, where a column says it and not the date.", Example: "wave"}

var roles = []RoleSpec{
	{Customers, "one customer who answered", []FieldSpec{
		{Key: "id", Kind: IDField, About: "A number or word that stands for this respondent only.", Example: "id"},
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "When the service was given or the answer came.", Example: "date"},
		waveField,
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The place where the service was given.", Example: "location"},
		{Key: "channel", Kind: GroupField, Serves: []string{"channels"}, About: "How the customer came: face to face, telephone, web.", Example: "channel"},
		{Key: "weight", Kind: NumberField, About: "How many customers this answer stands for.", Example: "weight"},
		{Key: "started", Kind: DateField, About: "When the customer opened the questionnaire; it serves the checks of the answers alone.", Example: "StartDate"},
		{Key: "ended", Kind: DateField, About: "When the customer came to its end; it serves the checks alone.", Example: "EndDate"},
		{Key: "seconds", Kind: DurationField, About: "How long the customer took over it; started and ended say it where there is no such column.", Example: "Duration (in seconds)"},
		{Key: "attention", Kind: CheckField, About: "A question that has one right answer, to see who reads: \"Tick 4 here\".", Example: "Q17"},
		{Key: "expectation", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"gap1", "gap5"}, About: "What an excellent company would do, one column for each item.", Example: "E{n}"},
		{Key: "perception", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"gap5"}, About: "What this company does, one column for each item.", Example: "P{n}"},
		{Key: "adequate", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"tolerance"}, About: "The least that would be acceptable, one column for each item.", Example: "A{n}"},
		{Key: "desired", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"tolerance"}, About: "What the customer would wish for, one column for each item.", Example: "D{n}"},
		{Key: "adequacy", Kind: ScaleField, Family: PerItem, On: "relative", Serves: []string{"tolerance"}, About: "The service against the least acceptable, answered directly on the scale of model.relative, one column for each item.", Example: "PA{n}"},
		{Key: "superiority", Kind: ScaleField, Family: PerItem, On: "relative", Serves: []string{"tolerance"}, About: "The service against what is wished for, answered directly on the scale of model.relative, one column for each item.", Example: "PD{n}"},
		{Key: "rated_importance", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"priorities"}, About: "How important each item is, on the scale of the items, one column for each.", Example: "I{n}"},
		{Key: "importance", Kind: NumberField, Family: PerDimension, On: "points", Serves: []string{"gap1", "weighted"}, About: "Points out of 100, one column for each dimension.", Example: "W {dimension}"},
		{Key: "overall", Kind: ScaleField, On: "overall", Serves: []string{"overall"}, Measure: true, Group: Loyalty, About: "Satisfaction overall.", Example: "overall"},
		{Key: "nps", Kind: ScaleField, On: "nps", Serves: []string{"nps"}, Measure: true, Group: Loyalty, About: "Would recommend, from 0 to 10.", Example: "nps"},
		{Key: "csat", Kind: ScaleField, On: "csat", Serves: []string{"csat"}, Measure: true, Group: Loyalty, About: "Satisfaction with this visit or contact, on the scale of model.csat.", Example: "csat"},
		{Key: "ces", Kind: ScaleField, On: "ces", Serves: []string{"ces"}, Measure: true, Group: Loyalty, About: "How easy it was, on the scale of model.ces.", Example: "ces"},
		{Key: "repeated", Kind: YesNoField, Serves: []string{"repeated"}, Measure: true, Low: true, Group: Access, About: "Whether the customer had to say the same thing twice.", Example: "had to repeat"},
		{Key: "resolved", Kind: YesNoField, Serves: []string{"fcr"}, Measure: true, Group: People, About: "Whether the matter was settled in one contact.", Example: "resolved"},
		{Key: "comment", Kind: TextField, Serves: []string{"comments"}, About: "What the customer wrote in words of his own; it never leaves the program unless masked.", Example: "comment"},
		{Key: "comment_language", Kind: TextField, About: "The language of the comment, fr or en; found out from its words unless given.", Example: "language"},
		{Key: "tolerated", Kind: DurationField, Family: PerStandard, Serves: []string{"realism"}, About: "How long the customer would put up with, one column for any of the standards.", Example: "TOL_{standard}"},
		{Key: "wished", Kind: DurationField, Family: PerStandard, Serves: []string{"realism"}, About: "How long the customer would wish it to take, one column for any of the standards.", Example: "DES_{standard}"},
		{Key: "problem", Kind: YesNoField, Serves: []string{"complaints"}, About: "Whether the customer had a problem.", Example: "had a problem"},
		{Key: "complained", Kind: YesNoField, Serves: []string{"complaints"}, About: "Whether the customer complained about it.", Example: "complained"},
		{Key: "key_customer", Kind: YesNoField, Serves: []string{"key_customers"}, About: "Whether the company counts this customer among those it cannot do without.", Example: "key customer"},
		{Key: "reason", Kind: TextField, Many: true, Serves: []string{"key_customers"}, About: "Why the customer buys here and not elsewhere: one choice, or several in one column or in a column for each.", Example: "reason"},
		{Key: "intention", Kind: ScaleField, On: "intention", Serves: []string{"intention"}, About: "How likely the customer is to come back, on the scale of model.intention.", Example: "would return"},
	}},
	{Managers, "one manager who answered as customers would", []FieldSpec{
		{Key: "id", Kind: IDField, About: "A number or word that stands for this respondent only.", Example: "id"},
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The manager's location.", Example: "location"},
		{Key: "expectation", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"gap1"}, About: "What customers expect, as the manager believes, one column for each item.", Example: "ME{n}"},
		{Key: "importance", Kind: NumberField, Family: PerDimension, On: "points", Serves: []string{"gap1"}, About: "The points out of 100 customers would give, as the manager believes.", Example: "MW {dimension}"},
		{Key: "formalization", Kind: ScaleField, Family: PerDimension, On: "rating", Serves: []string{"gap2"}, About: "How formal the standards are, from 1 informal to 7 written and measured, or \"no standard\".", Example: "STD {dimension}"},
	}},
	{Employees, "one employee who serves customers", []FieldSpec{
		{Key: "id", Kind: IDField, About: "A number or word that stands for this respondent only.", Example: "id"},
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The employee's location.", Example: "location"},
		{Key: "team", Kind: GroupField, About: "The team or department.", Example: "team"},
		{Key: "expectation", Kind: ScaleField, Family: PerItem, On: "model", Serves: []string{"gap6", "gap7"}, About: "What customers expect, as the employee believes, one column for each item.", Example: "EE{n}"},
		{Key: "ability", Kind: ScaleField, Family: PerDimension, On: "rating", Serves: []string{"gap3"}, About: "How able staff are to meet the standards, from 1 to 7, or \"no standard\".", Example: "ABLE {dimension}"},
		{Key: "promises", Kind: ScaleField, Family: PerDimension, On: "rating", Serves: []string{"gap4"}, About: "How able staff are to keep what is promised, from 1 to 7.", Example: "PROM {dimension}"},
		{Key: "enps", Kind: ScaleField, On: "nps", Serves: []string{"enps"}, About: "Would recommend the company as a place to work, from 0 to 10.", Example: "enps"},
		{Key: "training", Kind: NumberField, Serves: []string{"training"}, About: "Hours of training in service over the last year.", Example: "training hours"},
		{Key: "trained", Kind: YesNoField, Serves: []string{"training"}, About: "Whether the employee was trained for the service he gives.", Example: "trained"},
		{Key: "obstacle", Kind: TextField, Serves: []string{"obstacles"}, About: "What most often stands in the way of good service.", Example: "obstacle"},
	}},
	{Contacts, "one contact with a customer", []FieldSpec{
		{Key: "id", Kind: IDField, About: "The number of the contact or ticket.", Example: "ticket"},
		{Key: "customer", Kind: IDField, Serves: []string{"fcr"}, About: "The customer's number, to see who had to come back; it never leaves the program.", Example: "customer"},
		{Key: "date", Kind: DateField, Serves: []string{"months", "fcr"}, About: "When the contact began.", Example: "opened"},
		waveField,
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The location that served.", Example: "location"},
		{Key: "channel", Kind: GroupField, Serves: []string{"channels"}, About: "How the customer came: face to face, telephone, web.", Example: "channel"},
		{Key: "topic", Kind: GroupField, Serves: []string{"fcr"}, About: "What it was about.", Example: "topic"},
		{Key: "wait", Kind: DurationField, Serves: []string{"speed"}, Measure: true, Low: true, Group: Speed, About: "How long the customer waited to be served.", Example: "wait (s)"},
		{Key: "greeting", Kind: DurationField, Serves: []string{"people"}, Measure: true, Low: true, Group: People, About: "How long until the customer was greeted.", Example: "greeting (s)"},
		{Key: "hold", Kind: DurationField, Serves: []string{"speed"}, Measure: true, Low: true, Group: Speed, About: "How long the customer was put on hold.", Example: "hold (s)"},
		{Key: "service", Kind: DurationField, Serves: []string{"speed"}, Measure: true, Low: true, Group: Speed, About: "How long the service itself took.", Example: "service (s)"},
		{Key: "resolution", Kind: DurationField, Serves: []string{"people"}, Measure: true, Low: true, Group: People, About: "How long until the matter was settled.", Example: "resolution (h)"},
		{Key: "greeted", Kind: YesNoField, Serves: []string{"people"}, Measure: true, Group: People, About: "Whether the customer was greeted.", Example: "greeted"},
		{Key: "resolved", Kind: YesNoField, Serves: []string{"fcr"}, Measure: true, Group: People, About: "Whether the matter was settled in this contact.", Example: "resolved"},
		{Key: "abandoned", Kind: YesNoField, Serves: []string{"speed"}, Measure: true, Low: true, Group: Speed, About: "Whether the customer gave up before being served.", Example: "abandoned"},
		{Key: "repeated", Kind: YesNoField, Serves: []string{"repeated"}, Measure: true, Low: true, Group: Access, About: "Whether the customer had to say the same thing twice.", Example: "repeated"},
		{Key: "reopened", Kind: YesNoField, Serves: []string{"people"}, Measure: true, Low: true, Group: People, About: "Whether the matter came up again after it was settled.", Example: "reopened"},
		{Key: "history", Kind: YesNoField, Serves: []string{"memory"}, Measure: true, Group: Access, About: "Whether earlier contacts were at hand when the customer came.", Example: "history found"},
	}},
	{Complaints, "one complaint", []FieldSpec{
		{Key: "id", Kind: IDField, About: "The number of the complaint.", Example: "complaint"},
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "When it was made.", Example: "date"},
		waveField,
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The location it is about.", Example: "location"},
		{Key: "channel", Kind: GroupField, Serves: []string{"channels"}, About: "How it was made.", Example: "channel"},
		{Key: "category", Kind: GroupField, Serves: []string{"complaints"}, About: "What it is about, for the Pareto chart.", Example: "category"},
		{Key: "cost", Kind: NumberField, Serves: []string{"costs"}, Measure: true, Low: true, Group: Quality, About: "What it cost to make good.", Example: "cost"},
		{Key: "resolved", Kind: YesNoField, Serves: []string{"complaints"}, Measure: true, Group: People, About: "Whether it was settled.", Example: "settled"},
	}},
	{Costs, "one cost line of one month", []FieldSpec{
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "The month, as any day of it.", Example: "month"},
		waveField,
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The location that bears the cost.", Example: "location"},
		{Key: "line", Kind: GroupField, Serves: []string{"costs"}, About: "The name of the cost line.", Example: "line"},
		{Key: "category", Kind: GroupField, Serves: []string{"costs"}, About: "Prevention, appraisal, internal failure or external failure.", Example: "category"},
		{Key: "amount", Kind: NumberField, Serves: []string{"costs"}, About: "The amount, in the company's currency.", Example: "amount"},
	}},
	{Processes, "one step of a process in one period", []FieldSpec{
		{Key: "step", Kind: GroupField, Serves: []string{"bottlenecks"}, About: "The name of the step.", Example: "step"},
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "The period, as any day of it.", Example: "date"},
		waveField,
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The location.", Example: "location"},
		{Key: "arrivals", Kind: NumberField, Serves: []string{"bottlenecks"}, Measure: true, Group: Speed, About: "Cases that arrive per hour.", Example: "arrivals per hour"},
		{Key: "servers", Kind: NumberField, Serves: []string{"bottlenecks"}, About: "People or machines that serve side by side.", Example: "servers"},
		{Key: "rate", Kind: NumberField, Serves: []string{"bottlenecks"}, About: "Cases one of them serves per hour.", Example: "rate per hour"},
		{Key: "cost", Kind: NumberField, Serves: []string{"balance"}, Measure: true, Low: true, Group: Quality, About: "Cost per case.", Example: "unit cost"},
		{Key: "quality", Kind: NumberField, Serves: []string{"balance"}, Measure: true, Group: Quality, About: "Share of cases right first time, from 0 to 1.", Example: "right first time"},
		{Key: "cycle", Kind: DurationField, Serves: []string{"balance"}, Measure: true, Low: true, Group: Speed, About: "Time from the start of a case to its end.", Example: "cycle time (min)"},
	}},
	{Checklist, "one standard inspected on one visit", []FieldSpec{
		{Key: "section", Kind: GroupField, Serves: []string{"checklist"}, About: "The section of the inspection.", Example: "section"},
		{Key: "standard", Kind: TextField, Serves: []string{"checklist"}, About: "The standard, in words.", Example: "standard"},
		{Key: "location", Kind: GroupField, Serves: []string{"locations"}, About: "The location inspected.", Example: "location"},
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "The day of the visit.", Example: "date"},
		waveField,
		{Key: "result", Kind: TextField, Serves: []string{"checklist"}, About: "Passed, failed or not observed.", Example: "result"},
		{Key: "evidence", Kind: TextField, Serves: []string{"checklist"}, About: "What was seen.", Example: "evidence"},
	}},
	{Internal, "one answer of a department or supplier about another", []FieldSpec{
		{Key: "id", Kind: IDField, About: "A number or word that stands for this answer only.", Example: "id"},
		{Key: "date", Kind: DateField, Serves: []string{"months"}, About: "When the answer came.", Example: "date"},
		waveField,
		{Key: "from", Kind: GroupField, Serves: []string{"internal"}, About: "The department or supplier that answers.", Example: "from"},
		{Key: "to", Kind: GroupField, Serves: []string{"internal"}, About: "The department or supplier that is rated.", Example: "to"},
		{Key: "rating", Kind: ScaleField, Family: PerService, On: "internal", Serves: []string{"internal"}, About: "How well it serves, on the scale of internal.scale, one column for each service.", Example: "R_{service}"},
	}},
}
