package diag

// Plain makes a text that was read from a file safe for a terminal: what would move the cursor, change colours or turn the writing
// direction is shown as its number, and a line break as a sign.
func Plain(s string) string { return plain(s) }

// Width is how many columns of a terminal a text takes.
func Width(s string) int { return columns([]rune(s)) }
