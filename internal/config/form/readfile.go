package form

import (
	"io"
	"os"
)

// ReadFile returns a file's bytes, and of one larger than MaxSize no more than Parse needs to refuse it.
func ReadFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, MaxSize+1))
}
