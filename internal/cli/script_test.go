package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"ecart/internal/app"
)

// programs are what this test's own program runs as when it is called by another name.
var programs = map[string]func(){
	"ecart": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
}

func TestMain(m *testing.M) { testscript.Main(m, programs) }

// The scripts are a user's sessions; each starts in an empty folder.
func TestCommandsDoWhatTheirHelpSays(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts found: %v", err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "same": same, "aged": aged, "append": appendLine, "flagship": flagship, "month": month, "series": series, "line": line, "month-end": monthEnd, "conforms": conforms, "three-waves": threeWaves},
		Condition:           func(name string) (bool, error) { return name == "long" && os.Getenv("ECART_LONG") != "", nil },
	})
}

// exits runs a command and asserts its exit code: exits 2 ecart build.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE command [args]")
	}
	want, err := strconv.Atoi(args[0])
	if err != nil {
		ts.Fatalf("exits: %v", err)
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		failed, is := errors.AsType[*exec.ExitError](err)
		if !is {
			ts.Fatalf("%v", err)
		}
		got = failed.ExitCode()
	}
	if got != want {
		ts.Fatalf("%v exited with %d, want %d", args[1:], got, want)
	}
}

// aged asserts that a file is older than this program's first line.
func aged(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 1 {
		ts.Fatalf("usage: aged FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if old := info.ModTime().Year() < 2025; old == neg {
		ts.Fatalf("%s is of %s", args[0], info.ModTime())
	}
}

// appendLine adds a comment to a settings file.
func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: append FILE")
	}
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_WRONLY, 0)
	ts.Check(err)
	_, err = f.WriteString("# checked\n")
	ts.Check(err)
	ts.Check(f.Close())
}

// monthEnd ends the periods of a sample's settings at a day: month-end report.yaml 2026-07-31.
func monthEnd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: month-end FILE DAY")
	}
	text := regexp.MustCompile(`(?m)^(periods: .*to: )[0-9-]+|^outputs: .*$`).ReplaceAllString(ts.ReadFile(args[0]), "${1}")
	text = regexp.MustCompile(`(?m)^(periods: .*to: )`).ReplaceAllString(text, "${1}"+args[1])
	put(ts, args[0], []byte(text))
}

// conforms asserts that files are valid against a schema that the program prints: conforms manifest out/manifest.json.
func conforms(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: conforms SCHEMA FILE…")
	}
	text, known := app.Schema(args[0])
	if !known {
		ts.Fatalf("no schema %s", args[0])
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	ts.Check(err)
	c := jsonschema.NewCompiler()
	ts.Check(c.AddResource("schema.json", doc))
	schema, err := c.Compile("schema.json")
	ts.Check(err)
	for _, pattern := range args[1:] {
		files, err := filepath.Glob(ts.MkAbs(pattern))
		ts.Check(err)
		if len(files) == 0 {
			ts.Fatalf("there is no %s", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			ts.Check(err)
			one, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			ts.Check(err)
			if err := schema.Validate(one); err != nil {
				ts.Fatalf("%s: %v", file, err)
			}
		}
	}
}

// same asserts that two folders hold the same files with the same bytes.
func same(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: same DIR DIR")
	}
	a, b := contents(ts, args[0]), contents(ts, args[1])
	if len(a) == 0 {
		ts.Fatalf("%s is empty", args[0])
	}
	if maps.Equal(a, b) == neg {
		ts.Fatalf("%s and %s: same is %v", args[0], args[1], neg)
	}
}

// contents is every file below a folder.
func contents(ts *testscript.TestScript, dir string) map[string]string {
	files := map[string]string{}
	root := ts.MkAbs(dir)
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, root)] = string(b)
		return err
	})
	ts.Check(err)
	return files
}

func TestVersionIsTheChangelogsNewestHeading(t *testing.T) {
	b, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^## (\d+\.\d+\.\d+)`).FindSubmatch(b)
	if m == nil || string(m[1]) != Release {
		t.Errorf("the program says %s, CHANGELOG.md's newest heading is %s", Release, m)
	}
}

func TestAdviceNamesTheProgramAsItWasCalled(t *testing.T) {
	for arg, want := range map[string]string{"ecart": "ecart", "./ecart": "./ecart", "/opt/my tools/ecart": "'/opt/my tools/ecart'", "/tmp/go-build12/b001/exe/ecart": "ecart"} {
		if got := called(arg); got != want {
			t.Errorf("called %s: %s, want %s", arg, got, want)
		}
	}
	c := &console{program: "./ecart"}
	for file, want := range map[string]string{"report.yaml": "./ecart build", "./report.yaml": "./ecart build", "my survey/report.yaml": "./ecart build 'my survey/report.yaml'"} {
		if got := c.command("build", file); got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}
