package survey

// rates tells whether a sheet asks anything but who answers: a rating, a number, yes or no, a comment.
func (p *part) rates() bool {
	if p.Field("comment") != nil {
		return true
	}
	for key, a := range p.Fields {
		if isGiven(key) && len(a.Scores) > 0 {
			return true
		}
	}
	return false
}

// described marks the rows that say anything of who answered: of a survey that asks nothing else, these are the respondents.
func (p *part) described(wanted []bool) {
	for key, a := range p.Fields {
		for j, text := range a.Texts {
			wanted[j] = wanted[j] || text != "" && key != "id"
		}
	}
}
