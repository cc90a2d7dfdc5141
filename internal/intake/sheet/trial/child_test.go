package trial

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"ecart/internal/intake/sheet"
	"ecart/internal/intake/table"
)

// What one file may cost. Two seconds are promised; what is asserted is the processor's time, not the clock's, and three times as
// much, for a machine that other programs share is slower.
const (
	mostSeconds = 3 * 2
	mostBytes   = 300e6
	patience    = 60 * time.Second
)

// verdict is what a process of its own reports of the one file that it read.
type verdict struct {
	Code    string // of the error; "" when the file was read
	Message string
	Rows    int
	Cells   int   // that are not blank
	Peak    int64 // bytes of memory held at most; 0 where the system does not tell
	Seconds float64
}

// asked names the file that a process of its own shall read, under the name that the user gave it.
const asked = "ECART_TRIAL_FILE"

// TestOneFileIsRead is the inside of such a process.
func TestOneFileIsRead(t *testing.T) {
	path := os.Getenv(asked)
	if path == "" {
		t.Skip("is run by the other tests, in a process of its own")
	}
	capMemory(t)
	got, found := sheet.Read(path, filepath.Base(path), sheet.Options{HeaderRow: sheet.NoHeader})
	v := verdict{Peak: peak(t)}
	if (got == nil) != found.HasErrors() {
		t.Fatalf("table %v with findings %v", got, found)
	}
	if got == nil {
		v.Code, v.Message = found[0].Code, found[0].Message
	} else {
		v.Rows, v.Cells = got.Len(), filled(got)
	}
	sheet.List(path, filepath.Base(path), sheet.Limits{})
	v.Peak = max(v.Peak, peak(t))
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("\n%s%s\n", verdictMark, b)
}

const verdictMark = "verdict: "

func filled(t *table.Table) int {
	n := 0
	for c := range t.Columns {
		for i := range t.Rows {
			if t.Columns[c].Kind(i) != table.Blank {
				n++
			}
		}
	}
	return n
}

// judge reads a file in a process of its own and returns what it reports and what it cost.
func judge(t *testing.T, path string) verdict {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestOneFileIsRead$", "-test.timeout="+patience.String())
	cmd.Env = append(os.Environ(), asked+"="+path)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	_, said, ok := strings.Cut(out.String(), verdictMark)
	if err != nil || !ok {
		t.Fatalf("the reader did not come back: %v\n%.2000s", err, out.String())
	}
	var v verdict
	if err := json.Unmarshal([]byte(strings.SplitN(said, "\n", 2)[0]), &v); err != nil {
		t.Fatal(err)
	}
	v.Seconds = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	return v
}

// peak returns the most memory that this process has held, where the system tells.
func peak(t *testing.T) int64 {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kilobytes, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return kilobytes << 10
}
