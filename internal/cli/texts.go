package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"ecart/internal/app"
	"ecart/internal/diag"
)

func (c *console) textsCommand() *cobra.Command {
	var r app.TextsRequest
	var all bool
	cmd := &cobra.Command{
		Use:   "texts [KEY...]",
		Short: "Print the texts of a report, to be put into words of your own",
		Long: `Texts prints texts of the program as a file that a report.yaml can name under texts: as it is, or after
you changed what you want said otherwise. Each has a key; keys that begin alike belong together, and
without a KEY the beginnings there are are listed. In the file stands what the words in braces stand for.

With --locale of a language that the program does not speak it prints what is to be translated; such a
file holds a whole language, and what it lacks is read in its base.`,
		Example: `  ecart texts                                     which texts there are
  ecart texts --find "mend first"                 under which key a text stands
  ecart texts --locale fr verdict > texts.yaml    some of them, to be changed
  ecart texts --locale es --all > es.yaml         all of them, for a translator
  ecart texts --locale es --missing es.yaml       what a file still lacks`,
		RunE: func(_ *cobra.Command, args []string) error {
			r.Prefixes, r.JSON = args, c.json
			if !all && len(args) == 0 && r.Find == "" && r.Missing == "" {
				return c.groups(r.Locale)
			}
			if all && (len(args) > 0 || r.Find != "" || r.Missing != "") {
				return failed{exitConfig, errors.New("--all goes with nothing that leaves texts out")}
			}
			if r.Missing != "" && r.Locale == "" {
				r.Locale = strings.TrimSuffix(filepath.Base(r.Missing), filepath.Ext(r.Missing))
			}
			return c.texts(r)
		},
	}
	cmd.Flags().StringVar(&r.Locale, "locale", "", "language of the file: "+strings.Join(app.Languages(), ", ")+", or one to be translated [en; with --missing, the file's name]")
	cmd.Flags().BoolVar(&all, "all", false, "print every text")
	cmd.Flags().StringVar(&r.Find, "find", "", "print the texts that hold these words")
	cmd.Flags().StringVar(&r.Missing, "missing", "", "print what this file or folder of texts lacks")
	return cmd
}

// texts prints what is asked for; how many they are goes to whoever watches.
func (c *console) texts(r app.TextsRequest) error {
	text, n, found, err := app.Texts(r)
	if err != nil {
		if r.Find != "" {
			err = fmt.Errorf("no text holds %q", r.Find)
		} else if near := c.nearGroup(r); near != "" {
			err = fmt.Errorf("no key begins with %q; did you mean %q?", r.Prefixes[0], near)
		}
		return failed{exitConfig, err}
	}
	if found.HasErrors() {
		c.tell(found)
		return failed{exitConfig, fmt.Errorf("the texts of %s do not hold", r.Missing)}
	}
	if n == 0 {
		if !c.quiet {
			fmt.Fprintf(c.err, "%s lacks nothing\n", r.Missing)
		}
		return nil
	}
	if _, err := c.out.Write(text); err != nil {
		return failed{exitOutput, err}
	}
	return nil
}

// nearGroup is the group of texts nearest to the one asked for, or "".
func (c *console) nearGroup(r app.TextsRequest) string {
	if len(r.Prefixes) == 0 {
		return ""
	}
	var names []string
	for _, g := range app.TextGroups(r.Locale) {
		names = append(names, g.Name)
	}
	first, _, _ := strings.Cut(r.Prefixes[0], ".")
	near, _ := diag.Nearest(first, names)
	return near
}

// groups lists the beginnings of keys.
func (c *console) groups(locale string) error {
	groups := app.TextGroups(locale)
	if c.json {
		counts := map[string]int{}
		for _, g := range groups {
			counts[g.Name] = g.Texts
		}
		return json.NewEncoder(c.out).Encode(counts)
	}
	total := 0
	for _, g := range groups {
		example := strings.Join(strings.Fields(g.Example), " ")
		if utf8.RuneCountInString(example) > 70 {
			example = string([]rune(example)[:69]) + "…"
		}
		fmt.Fprintf(c.out, "%-14s %4d  %s\n", g.Name, g.Texts, example)
		total += g.Texts
	}
	fmt.Fprintf(c.out, "%-14s %4d\n", "all", total)
	fmt.Fprintln(c.out, "next: "+c.program+" texts KEY, or --find WORDS, or --all")
	return nil
}
