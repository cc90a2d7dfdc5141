// Package ask asks what the files of init --from do not tell: one question after the other on a terminal, or all at once with the flags and the
// JSON that answer them.
package ask

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"ecart/internal/app/begin"
	"ecart/internal/cli/screen"
)

// patience is how often a question is asked until its flag is told instead.
const patience = 3

// Interview asks one question after the other until none is left. Enter takes the default; without one, and after an answer that is none, the
// question is asked again. What was answered stands in answers afterwards.
func Interview(in io.Reader, out io.Writer, d *begin.Draft, p begin.Proposal, answers map[string]string) begin.Proposal {
	lines := bufio.NewScanner(in)
	asked := map[string]int{}
	for {
		at := slices.IndexFunc(p.Questions, func(q begin.Question) bool {
			return asked[q.Key] < patience && (q.Open() || q.Answer == "" && asked[q.Key] == 0)
		})
		if at < 0 || len(asked) > 20 {
			return p
		}
		q := p.Questions[at]
		asked[q.Key]++
		pose(out, q)
		if !lines.Scan() {
			return p
		}
		delete(answers, q.Key)
		if given := chosen(q, lines.Text()); given != "" {
			answers[q.Key] = given
		} else if asked[q.Key] == patience {
			fmt.Fprintf(out, "left open; answer it with --answer %s\n", screen.Quoted(q.Key+"=…"))
		}
		p = d.Propose(answers)
	}
}

// chosen is the answer that a line means: one of the options by its value, its number in the list, or a beginning that no other has; the
// default for a blank line. Anything else is taken as it is, to be refused by whoever asked.
func chosen(q begin.Question, line string) string {
	given := strings.TrimSpace(line)
	if given == "" {
		return q.Default
	}
	var begins []string
	for _, o := range q.Options {
		if o.Value == given {
			return given
		}
		if strings.HasPrefix(strings.ToLower(o.Value), strings.ToLower(given)) {
			begins = append(begins, o.Value)
		}
	}
	if n, err := strconv.Atoi(given); err == nil && n >= 1 && n <= len(q.Options) {
		return q.Options[n-1].Value
	}
	if len(begins) == 1 {
		return begins[0]
	}
	return given
}

// pose writes one question with its evidence and what may be answered, numbered.
func pose(out io.Writer, q begin.Question) {
	fmt.Fprintf(out, "\n%s\n", q.Text)
	for _, e := range q.Evidence {
		fmt.Fprintf(out, "  %s\n", e)
	}
	for i, o := range q.Options {
		fmt.Fprintf(out, "  %2d  %-12s %s\n", i+1, o.Value, o.Text)
	}
	if q.Form != "" {
		fmt.Fprintf(out, "  answer %s\n", q.Form)
	}
	if q.Wrong != "" {
		fmt.Fprintf(out, "  %q is none of these\n", q.Wrong)
	}
	if q.Default != "" {
		fmt.Fprintf(out, "[%s] ", q.Default)
	}
	fmt.Fprint(out, "> ")
}
