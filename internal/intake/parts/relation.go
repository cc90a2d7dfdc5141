package parts

import (
	"path"
	"strings"

	"ecart/internal/intake/xmlpart"
)

// Relation is one entry of a part's list of relations.
type Relation struct {
	ID     string
	Kind   string // the last word of its type: "worksheet", "sharedStrings"
	Target string // the part's name
}

// Relations returns what a part refers to; "" asks for the package's own. External targets are left out.
func (a *Archive) Relations(part string) ([]Relation, error) {
	var all []Relation
	list := path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
	if part == "" {
		list = "_rels/.rels"
	}
	err := a.Walk(list, func(s *xmlpart.Scanner, e xmlpart.Element) error {
		if string(e.Name) != "Relationship" {
			return nil
		}
		r := Relation{ID: s.Attr(e, "Id"), Target: strings.ReplaceAll(s.Attr(e, "Target"), `\`, "/")}
		r.Kind = s.Attr(e, "Type")
		r.Kind = r.Kind[strings.LastIndexByte(r.Kind, '/')+1:]
		if s.Attr(e, "TargetMode") == "External" {
			return nil
		}
		if !strings.HasPrefix(r.Target, "/") {
			r.Target = path.Join(path.Dir(part), r.Target)
		}
		if all = append(all, r); len(all) > a.limits.Parts {
			return tooMuch("names more than %d parts in %s", a.limits.Parts, list)
		}
		return nil
	})
	return all, err
}
