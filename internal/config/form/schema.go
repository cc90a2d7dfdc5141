package form

// Schema states the table as a JSON Schema object that allows these keys and no others.
func (t Table[T]) Schema() Object {
	properties := Object{}
	var required []string
	for _, k := range t.Keys {
		properties = append(properties, Entry{k.Name, k.describe()})
		if k.Required {
			required = append(required, k.Name)
		}
	}
	o := Object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
	if required != nil {
		o = append(o, Entry{"required", required})
	}
	if t.Rules != nil {
		o = append(o, t.Rules()...)
	}
	return o
}

func (k Key[T]) describe() Object {
	o := Object{{"description", k.About}}
	o = append(o, k.Schema()...)
	if k.Initial != nil {
		o = append(o, Entry{"default", k.Initial})
	}
	if k.Examples != nil {
		o = append(o, Entry{"examples", k.Examples})
	}
	return o
}
