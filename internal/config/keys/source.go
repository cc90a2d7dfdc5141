package keys

import (
	"time"

	"ecart/internal/config"
	"ecart/internal/config/columns"
	"ecart/internal/config/form"
	"ecart/internal/diag"
)

var source = form.Table[config.Source]{
	Place: func(s *config.Source) *diag.Place { return &s.At },
	Keys: []form.Key[config.Source]{
		form.Field("role", "What one row of the sheet is.", form.Choice(roleNames()...), func(s *config.Source) *config.Role { return &s.Role }).Must().Eg("customers"),
		form.Field("file", "The workbook or CSV file, relative to report.yaml; * stands for any part of a name, {wave} for the name of the wave that the file holds.", form.Words, func(s *config.Source) *string { return &s.File }).Must().Eg("customers.xlsx", "data/contacts-*.xlsx", "survey-{wave}.xlsx").
			At(func(s *config.Source) *diag.Place { return &s.FileAt }),
		form.Field("sheet", "The sheet; the only visible one unless set.", form.Words, func(s *config.Source) *string { return &s.Sheet }).Eg("Responses").
			At(func(s *config.Source) *diag.Place { return &s.SheetAt }),
		form.Field("header_row", "The row of the headings, by which columns are found.", form.Whole[int](1, 1000), func(s *config.Source) *int { return &s.HeaderRow }).Or(1),
		form.Field("sub_row", "The row of a second heading under the first, which stands over the first of its columns only: choices and rows of a matrix. A heading is then \"upper [lower]\".", form.Whole[int](1, 1000), func(s *config.Source) *int { return &s.SubRow }).Eg(2),
		form.Field("label_row", "The row of the questions' texts; columns are found by them too, and items without a text take theirs from it.", form.Whole[int](1, 1000), func(s *config.Source) *int { return &s.LabelRow }).Eg(2),
		form.Field("first_row", "The first row of answers; the one below the last of the rows above unless set.", form.Whole[int](1, 10_000), func(s *config.Source) *int { return &s.FirstRow }).Eg(4).
			At(func(s *config.Source) *diag.Place { return &s.FirstRowAt }),
		form.Field("encoding", "The encoding of a text file; told from its bytes unless set.", form.Words, func(s *config.Source) *string { return &s.Encoding }).Eg("windows-1252"),
		form.Field("delimiter", "What stands between the fields of a text file; told from its lines unless set.", form.Choice(";", ",", "\t", "tab", "|"), func(s *config.Source) *string { return &s.Delimiter }).Eg(";"),
		form.Field("decimal", "The decimal sign of a text file; told from its numbers unless set.", form.Choice(",", "."), func(s *config.Source) *string { return &s.Decimal }).Eg(","),
		form.Field("timezone", "The time zone of the report: stamps with another zone are moved to it, those without one are in it.", zone, func(s *config.Source) **time.Location { return &s.Zone }).Eg("Europe/Paris"),
		form.Field("keep", "Rows that count: those whose column holds one of the values; the others are left out and counted.", columns.Sieves, func(s *config.Source) *[]config.Sieve { return &s.Keep }).Eg(form.Object{{"Finished", []string{"True", "1"}}}),
		form.Field("reject", "Rows that do not count: those whose column holds one of the values.", columns.Sieves, func(s *config.Source) *[]config.Sieve { return &s.Reject }).Eg(form.Object{{"Status", []string{"Survey Preview", "Spam"}}}),
		form.Field("drop", "Columns of personal data, which reach nothing; that e-mails stand twice is counted, by a hash. * stands for any part of a heading.", form.List(form.Words), func(s *config.Source) *[]string { return &s.Drop }).Eg([]string{"IPAddress", "RecipientEmail"}),
		form.Field("unused", "Columns that are known and not used. With drop or unused, a heading in no list is reported as new.", form.List(form.Words), func(s *config.Source) *[]string { return &s.Unused }).Eg([]string{"Q7"}),
		form.Field("missing", "Further cell texts that are not answers in this source, beyond those under model.", missingWords.Form(), func(s *config.Source) *config.MissingWords { return &s.Missing }),
		form.Field("events", "A table of what happened to each row, such as the comments on tickets, from which times of first replies and reopened cases are found.", events.Form(), func(s *config.Source) *config.Events { return &s.Events }),
		form.Field("population", "How many people the rows are drawn from; as many as there are rows means that all were asked and answered.", form.Whole[int](1, 1_000_000_000), func(s *config.Source) *int { return &s.Population }).Eg(24).
			At(func(s *config.Source) *diag.Place { return &s.PopulationAt }),
		form.Field("response", "How many were asked, and what became of those who did not answer, for response rates.", responses, func(s *config.Source) *config.Response { return &s.Response }),
		columns.Key,
	},
	Rules:  columns.Rules,
	Finish: finishSource,
}

func roleNames() []config.Role {
	names := make([]config.Role, len(config.Roles()))
	for i, r := range config.Roles() {
		names[i] = r.Role
	}
	return names
}

// distinctSources reports a sheet that is read twice in one role, for its rows would count twice.
func distinctSources(d *form.Decoder, all []config.Source) {
	type sheet struct {
		role        config.Role
		file, sheet string
	}
	first := map[sheet]diag.Place{}
	for _, s := range all {
		k := sheet{s.Role, s.File, s.Sheet}
		if before, taken := first[k]; taken && s.File != "" {
			found := d.Errorf(d.Node(s.At), NamedTwice, "%s is read twice as %s", form.Shorten(s.File), s.Role)
			found.Notes = []diag.Related{{Place: before, Message: "it is first read here"}}
			found.Hint = "remove one of the two, for its rows would count twice"
		} else {
			first[k] = s.At
		}
	}
}
