package delimited

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
)

// BenchmarkRecords reads answers twice, for their numbers and then for themselves, beside encoding/csv, which reads them once:
//
//	go test -run '^$' -bench Records -benchmem ./internal/intake/delimited
func BenchmarkRecords(b *testing.B) {
	for _, rows := range []int{10_000, 100_000} {
		text := answers(rows, 60)
		b.Run(fmt.Sprintf("rows=%d/cols=60/ours", rows), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				f := open(b, text, Options{})
				if _, err := f.Survey(2); err != nil {
					b.Fatal(err)
				}
				p, err := f.Records()
				if err != nil {
					b.Fatal(err)
				}
				for err == nil {
					_, err = p.Next()
				}
				if err != io.EOF {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("rows=%d/cols=60/encoding-csv", rows), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				r := csv.NewReader(bytes.NewReader(text))
				r.ReuseRecord = true
				var err error
				for err == nil {
					_, err = r.Read()
				}
				if err != io.EOF {
					b.Fatal(err)
				}
			}
		})
	}
}

// answers are an id, a date, a comment and ratings.
func answers(rows, columns int) []byte {
	var b strings.Builder
	b.WriteString("id,date,comment")
	for c := 3; c < columns; c++ {
		fmt.Fprintf(&b, ",Q%d", c)
	}
	for r := range rows {
		fmt.Fprintf(&b, "\nR%05d,2024-02-%02d,\"comment %d, très bien\"", r, 1+r%28, r%97)
		for c := 3; c < columns; c++ {
			fmt.Fprintf(&b, ",%d", 1+(r*7+c*3)%7)
		}
	}
	return []byte(b.String() + "\n")
}
