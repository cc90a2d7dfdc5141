// Command ecart turns customer-service surveys into a chart site and an executive report.
package main

import (
	"os"

	"ecart/internal/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
