package draft

import (
	"fmt"

	"ecart/internal/config"
	"ecart/internal/intake/draft/asked"
	"ecart/internal/intake/export"
)

// pick chooses the sheet of a file, by evidence or by asking, and says what its rows are.
func (p *proposer) pick(in Input, among bool, index int) (picked, bool) {
	usable := in.usable()
	if len(usable) == 0 {
		return picked{}, false
	}
	best, why := 0, ""
	if len(usable) > 1 {
		key := "sheet"
		if among {
			key = fmt.Sprintf("sheet%d", index+1)
		}
		best, why = p.choose(key, in, usable)
	}
	s := picked{Sheet: usable[best], file: in.File}
	s.columns = asked.Columns(s.Candidate, s.Profile)
	if n := p.codebook.Apply(s.columns); n > 0 {
		s.why = append(s.why, fmt.Sprintf("%s holds the questions of %s", p.codebook.File, several(n, "column")))
	}
	if why != "" {
		s.why = append(s.why, why)
	}
	s.role = in.Role
	if s.role == "" {
		s.role = p.roleOf(in, s)
	}
	return s, true
}

// Names of files and sheets of answers that are not customers'.
var (
	customerNames = asked.List("customer,client,kunde,cliente,guest,patient,usager")
	managerNames  = asked.List("manager,management,responsable,direction,fuhrungskraft,leitung,directivo,gerente")
	employeeNames = asked.List("employee,staff,employe,collaborateur,personnel,mitarbeiter,empleado,personal ")
)

// roleOf says what the rows of a sheet are, by what they hold, else by the file's name.
func (p *proposer) roleOf(in Input, s picked) config.Role {
	if s.Content == export.Tickets || s.Content == export.Events {
		return config.Contacts
	}
	if role := named(in.File + " " + s.Sheet.title()); role == config.Managers || role == config.Employees {
		return role
	}
	return config.Customers
}

// named is whom a name says that answers are of: managers or employees, else customers; "" for a name that says nothing.
func named(name string) config.Role {
	switch {
	case asked.Speaks(name, managerNames):
		return config.Managers
	case asked.Speaks(name, employeeNames):
		return config.Employees
	case asked.Speaks(name, customerNames):
		return config.Customers
	}
	return ""
}
