// Package output holds files in memory and commits them to disk in one swap.
package output

// File is one finished file of the deliverable.
type File struct {
	Path  string // relative to the output folder, with slashes: "site/index.html"
	Bytes []byte
}
