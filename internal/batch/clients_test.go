package batch

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// generated writes small clients, each with answers of its own, and returns their report.yaml: two hotels, six statements, forty guests.
func generated(t testing.TB, dir string, n int, outputs string) []string {
	t.Helper()
	var all []string
	for i := range n {
		name := fmt.Sprintf("client-%03d", i)
		folder := filepath.Join(dir, name)
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, "report.yaml"), fmt.Sprintf(settings, i, outputs))
		write(t, filepath.Join(folder, "guests.csv"), answers(i))
		all = append(all, filepath.Join(folder, "report.yaml"))
	}
	return all
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

const settings = `company: {name: Client %d}
locale: en
model:
  scale: {min: 1, max: 7}
  gaps: [5]
  dimensions:
    - id: speed
      name: Speed
      items:
        - {id: quick, short: Quick, text: The service is quick.}
        - {id: told, short: Told when, text: Guests are told when.}
        - {id: kept, short: Times kept, text: Times are kept.}
    - id: care
      name: Care
      items:
        - {id: greeted, short: Greeted, text: Guests are greeted.}
        - {id: heard, short: Heard, text: Guests are heard.}
        - {id: solved, short: Solved, text: Problems are solved.}
sources:
  - role: customers
    file: guests.csv
    columns: {id: Id, date: Date, location: Place, expectation: "E{n}", perception: "P{n}", nps: Recommend}
outputs: {%s}
`

// answers is forty guests of two places, from a generator without a memory: the same client has the same answers.
func answers(client int) string {
	var b strings.Builder
	b.WriteString("Id,Date,Place,E1,E2,E3,E4,E5,E6,P1,P2,P3,P4,P5,P6,Recommend\n")
	state := uint32(client*2654435761 + 1)
	draw := func(n int) int {
		state = state*1664525 + 1013904223
		return int(state>>16) % n
	}
	for g := range 40 {
		fmt.Fprintf(&b, "G%d,2026-%02d-%02d,%s", g, 1+g%6, 1+draw(28), []string{"North", "South"}[g%2])
		for range 6 {
			fmt.Fprintf(&b, ",%d", 5+draw(3))
		}
		for range 6 {
			fmt.Fprintf(&b, ",%d", 3+draw(5))
		}
		fmt.Fprintf(&b, ",%d\n", 4+draw(7))
	}
	return b.String()
}
