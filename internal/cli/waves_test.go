package cli

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// threeWaves writes a survey of three named waves into the script's folder: all.csv with a column of the wave, survey-W1.csv to survey-W3.csv by wave, and
// contacts.csv, a log that goes on between the waves.
func threeWaves(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 0 {
		ts.Fatalf("usage: three-waves")
	}
	r := rand.New(rand.NewPCG(3, 14))
	head := "id;date;wave;place;nps"
	for i := range 8 {
		head += fmt.Sprintf(";E%d;P%d", i+1, i+1)
	}
	all, waves := []string{head}, [][]string{{head}, {head}, {head}}
	for w, one := range []struct {
		name, day string
		n         int
		better    float64
	}{{"Spring 2025", "2025-03-%02d", 45, 0}, {"Autumn 2025", "2025-09-%02d", 38, 0.2}, {"Spring 2026", "2026-03-%02d", 52, 1}} {
		for i := range one.n {
			line := fmt.Sprintf("R%d;"+one.day+";%s;%s;%d", i, 1+r.IntN(28), one.name, []string{"Lyon", "Brest"}[i%2], min(10, 5+r.IntN(5)+int(one.better)))
			for range 8 {
				line += fmt.Sprintf(";%d;%d", 6+r.IntN(2), min(7, 4+r.IntN(3)+int(one.better)))
			}
			all, waves[w] = append(all, line), append(waves[w], line)
		}
	}
	put(ts, "all.csv", []byte(strings.Join(all, "\n")+"\n"))
	for w, lines := range waves {
		put(ts, fmt.Sprintf("survey-W%d.csv", w+1), []byte(strings.Join(lines, "\n")+"\n"))
	}
	log := []string{"n;opened;wait"}
	for i := range 600 {
		log = append(log, fmt.Sprintf("%d;%d-%02d-%02d;%d", i, 2025+i%2, 1+r.IntN(9), 1+r.IntN(28), 5+r.IntN(50)))
	}
	put(ts, "contacts.csv", []byte(strings.Join(log, "\n")+"\n"))
}
