package value

// ControlSignal is a pattern in a control chart that chance seldom makes.
type ControlSignal struct {
	Rule   string `json:"rule" doc:"The rule that is broken, by name."`
	Period string `json:"period" doc:"The last period of the pattern."`
}
