package cli

import "ecart/internal/cli/screen"

// The words of screens that every command writes with, by their short names.

func counted(n int, what string) string { return screen.Counted(n, what) }
func grouped(n int) string              { return screen.Grouped(n) }
func quoted(path string) string         { return screen.Quoted(path) }
