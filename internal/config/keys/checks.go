package keys

import (
	"ecart/internal/config"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var checks = form.Table[config.Checks]{
	Place: func(c *config.Checks) *diag.Place { return &c.At },
	Keys: []form.Key[config.Checks]{
		form.Field("straight_line", "When a respondent gave one answer throughout.", straightLine.Form(), func(c *config.Checks) *config.StraightLine { return &c.StraightLine }),
		form.Field("variability", "When a respondent's answers hardly differ.", variability.Form(), func(c *config.Checks) *config.Variability { return &c.Variability }),
		form.Field("speeder", "When a respondent was too quick to have read; it needs the column seconds, or started and ended.", speeder.Form(), func(c *config.Checks) *config.Speeder { return &c.Speeder }),
		form.Field("contradiction", "When answers to reversed statements contradict those to the others of their dimension.", limit("How far apart they may be in the mean, as a share of the scale.", 0.6), func(c *config.Checks) *config.Limit { return &c.Contradiction }),
		form.Field("missing_person", "When a respondent left too much blank.", limit("The share of the questions that may be blank.", 0.5), func(c *config.Checks) *config.Limit { return &c.MissingPerson }),
		action("attention", "What becomes of those who give a wrong answer in the column attention.", func(c *config.Checks) *config.Action { return &c.Attention }),
		action("unfinished", "What becomes of questionnaires that the survey tool marks as not finished.", func(c *config.Checks) *config.Action { return &c.Unfinished }),
		action("preview", "What becomes of rows that the survey tool marks as a preview, a test or spam.", func(c *config.Checks) *config.Action { return &c.Preview }),
		action("same_answers", "What becomes of rows in which every answer and the comment are those of a row before.", func(c *config.Checks) *config.Action { return &c.SameAnswers }),
		action("same_email", "What becomes of rows whose e-mail stands in a row before; e-mails are compared by a hash and never shown, those of dropped columns too.", func(c *config.Checks) *config.Action { return &c.SameEmail }),
		form.Field("missing_item", "The share of those asked who may leave a statement blank.", form.Share(0, 1), func(c *config.Checks) *float64 { return &c.MissingItem }).Or(0.2).Eg("20 %"),
		form.Field("missing_difference", "By how much a month or channel may exceed the others in what it leaves blank.", form.Share(0, 1), func(c *config.Checks) *float64 { return &c.MissingDifference }).Or(0.1).Eg("10 %"),
		form.Field("one_value", "The share of answers to a statement that may be one and the same.", form.Share(0, 1), func(c *config.Checks) *float64 { return &c.OneValue }).Or(0.95).Eg("95 %"),
		form.Field("ceiling", "The share of answers to a statement on this company that may be the best there is.", form.Share(0, 1), func(c *config.Checks) *float64 { return &c.Ceiling }).Or(0.8).Eg("80 %"),
	},
}

var straightLine = form.Table[config.StraightLine]{Keys: []form.Key[config.StraightLine]{
	form.Field("min_items", "The fewest answers of a block that are looked at.", form.Whole[int](3, 1000), func(s *config.StraightLine) *int { return &s.MinItems }).Or(8),
	form.Field("min_blocks", "In how many blocks all answers must be alike; where there is one battery alone, so many times min_items answers of it.", form.Whole[int](1, 7), func(s *config.StraightLine) *int { return &s.MinBlocks }).Or(2),
	form.Field("run", "The share of a block with reversed statements that one answer, given again and again, may take.", form.Share(0, 1), func(s *config.StraightLine) *float64 { return &s.Run }).Or(0.8).Eg("80 %"),
	action("action", whatBecomes, func(s *config.StraightLine) *config.Action { return &s.Action }),
}}

var variability = form.Table[config.Variability]{Keys: []form.Key[config.Variability]{
	form.Field("below", "The standard deviation over the statements of a block, as a share of the scale, that is too little.", form.Share(0, 1), func(v *config.Variability) *float64 { return &v.Below }).Or(0.04),
	action("action", whatBecomes, func(v *config.Variability) *config.Action { return &v.Action }),
}}

var speeder = form.Table[config.Speeder]{Keys: []form.Key[config.Speeder]{
	form.Field("below", "The share of the median time that is too little.", form.Share(0, 1), func(s *config.Speeder) *float64 { return &s.Below }).Or(0.33).Eg("33 %"),
	form.Field("floor", "The seconds a statement that are too little.", form.Positive, func(s *config.Speeder) *float64 { return &s.Floor }).Or(1.5),
	action("action", whatBecomes, func(s *config.Speeder) *config.Action { return &s.Action }),
}}

const whatBecomes = "What becomes of those whom the check finds: flag counts them, exclude leaves them out as well."

// limit is the keys of a check with one limit.
func limit(about string, above float64) form.Form[config.Limit] {
	return form.Table[config.Limit]{Keys: []form.Key[config.Limit]{
		form.Field("above", about, form.Share(0, 1), func(l *config.Limit) *float64 { return &l.Above }).Or(above),
		action("action", whatBecomes, func(l *config.Limit) *config.Action { return &l.Action }),
	}}.Form()
}

// action is a key that says what becomes of those whom a check finds.
func action[T any](name, about string, in func(*T) *config.Action) form.Key[T] {
	return form.Field(name, about, form.Choice(config.FlagOnly, config.LeaveOut), in).Or(config.FlagOnly).Eg("exclude")
}
