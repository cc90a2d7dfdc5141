package keys

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	for _, items := range []int{22, 200} {
		path := filepath.Join(b.TempDir(), "report.yaml")
		if err := os.WriteFile(path, settings(items), 0o644); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("items=%d", items), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, found, err := Load(path); err != nil || found.HasErrors() {
					b.Fatal(found, err)
				}
			}
		})
	}
}

func BenchmarkSchema(b *testing.B) {
	for b.Loop() {
		Schema()
	}
}

// settings is the template with as many items, and a standard for each.
func settings(items int) []byte {
	text := Template(TemplateOptions{})
	text = append(text, "\nstandards:\n"...)
	for i := range items {
		text = fmt.Appendf(text, "  - {id: s%d, name: Standard %d, item: i%d, measure: contacts.wait, where: {channel: telephone}, target: 90 s}\n", i, i, i)
	}
	dimensions := "  dimensions:\n    - id: all\n      items:\n"
	for i := range items {
		dimensions += fmt.Sprintf("        - {id: i%d, text: Statement %d}\n", i, i)
	}
	return bytes.Replace(text, []byte("  scale: {min: 1, max: 7}\n"), []byte("  scale: {min: 1, max: 7}\n"+dimensions), 1)
}
