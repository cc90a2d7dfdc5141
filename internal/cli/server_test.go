package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"gopkg.in/yaml.v3"

	"ecart/internal/batch"
	"ecart/internal/measure/gate"
	"ecart/samples"
)

// serverFile is one of the files that init --server writes.
func serverFile(t *testing.T, name string) string {
	t.Helper()
	for _, f := range samples.Files(samples.Server) {
		if f.Path == "server/"+name {
			return string(f.Bytes)
		}
	}
	t.Fatalf("there is no server/%s", name)
	return ""
}

// mention is a word for the program before one of its commands, bare, under a path, in quotes or in backquotes; what follows the command is group 3.
var mention = regexp.MustCompile("(^|[\\s\"`=])(?:/usr/local/bin/|bin/)?ecart ([a-z]+)([^\\n]*)")

// commandLines are the command lines of the program in a file, in its comments too, as a shell would hand them over.
func commandLines(t *testing.T, name, text string) [][]string {
	t.Helper()
	text = strings.NewReplacer("${{ matrix.shard }}", "2", "$CI_NODE_INDEX", "2", "$CI_NODE_TOTAL", "4").Replace(text)
	var all [][]string
	for _, m := range mention.FindAllStringSubmatch(text, -1) {
		if !isCommand(m[2]) {
			continue // a sentence about the program
		}
		rest := m[3]
		if open := m[1]; open == "`" || open == `"` {
			rest, _, _ = strings.Cut(rest, open)
		}
		all = append(all, append([]string{m[2]}, words(t, rest)...))
	}
	if name == "kubernetes.yaml" {
		for _, doc := range documentsOf(t, text) {
			all = append(all, argsIn(doc)...)
		}
	}
	if name == "Dockerfile" {
		all = append(all, instruction(t, text, "CMD"))
	}
	return all
}

func isCommand(word string) bool {
	return slices.ContainsFunc((&console{}).root().Commands(), func(c *cobra.Command) bool { return c.Name() == word })
}

// words parts a line as a shell does, up to where another command begins.
func words(t *testing.T, line string) []string {
	t.Helper()
	var all []string
	for _, one := range regexp.MustCompile(`'[^']*'|"[^"]*"|[^\s'"]+`).FindAllString(line, -1) {
		if slices.Contains([]string{">", "|", "||", "&&", "#", ";"}, one) {
			break
		}
		all = append(all, strings.Trim(one, `'"`))
	}
	return all
}

func documentsOf(t *testing.T, text string) []any {
	t.Helper()
	var all []any
	reader := yaml.NewDecoder(strings.NewReader(text))
	for {
		var doc any
		err := reader.Decode(&doc)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, doc)
	}
}

// argsIn are the lists under a key args, anywhere in a document.
func argsIn(doc any) [][]string {
	var all [][]string
	switch x := doc.(type) {
	case []any:
		for _, one := range x {
			all = append(all, argsIn(one)...)
		}
	case map[string]any:
		for key, one := range x {
			words, is := one.([]any)
			if key != "args" || !is {
				all = append(all, argsIn(one)...)
				continue
			}
			var args []string
			for _, w := range words {
				args = append(args, w.(string))
			}
			all = append(all, args)
		}
	}
	return all
}

// instruction is what a Dockerfile's last instruction of a name holds as a list.
func instruction(t *testing.T, text, name string) []string {
	t.Helper()
	var words []string
	for line := range strings.Lines(text) {
		if list, is := strings.CutPrefix(line, name+" ["); is {
			if err := json.Unmarshal([]byte("["+list), &words); err != nil {
				t.Fatal(err)
			}
		}
	}
	if words == nil {
		t.Fatalf("no %s", name)
	}
	return words
}

func TestCommandsInServerFilesAreThoseOfTheProgram(t *testing.T) {
	want := map[string]int{"README.md": 5, "ecart.cron": 4, "ecart.service": 2, "ecart.timer": 0, "github.yml": 6, "gitlab-ci.yml": 7, "kubernetes.yaml": 2, "Dockerfile": 1}
	looked := 0
	for _, f := range samples.Files(samples.Server) {
		name := strings.TrimPrefix(f.Path, "server/")
		all := commandLines(t, name, string(f.Bytes))
		if n, known := want[name]; !known || len(all) != n {
			t.Errorf("%s: %d commands, want %d: %q", name, len(all), n, all)
		}
		for _, args := range all {
			looked++
			if err := parsed(args); err != nil {
				t.Errorf("%s: ecart %q: %v", name, args, err)
			}
		}
	}
	if looked == 0 {
		t.Error("no command was looked at")
	}
}

// parsed reads a command line as the program would, flags with their values, and runs nothing.
func parsed(args []string) error {
	cmd, rest, err := (&console{out: io.Discard, err: io.Discard}).root().Find(args)
	if err != nil {
		return err
	}
	if cmd.Name() != args[0] {
		return errors.New("no such command")
	}
	if err := cmd.ParseFlags(rest); err != nil {
		return err
	}
	if err := cmd.ValidateArgs(cmd.Flags().Args()); err != nil {
		return err
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		switch f.Name {
		case "shard":
			_, err = batch.ReadShard(f.Value.String(), "3")
		case "format":
			_, err = formOf(f.Value.String())
		case "fail-on":
			values, _ := cmd.Flags().GetStringArray(f.Name)
			for _, v := range values {
				if _, wrong := gate.Parse(v); wrong != nil {
					err = wrong
				}
			}
		}
	})
	return err
}

// A test of the test: what no program understands is found.
func TestACommandLineThatTheProgramLacksIsFound(t *testing.T) {
	for _, line := range []string{"builds x", "build x --shards 1/4", "build x --shard 5/4", "check a b", "check x --format html", "build x --fail-on nothing", "build x --keep many"} {
		if parsed(strings.Fields(line)) == nil {
			t.Errorf("ecart %s was taken", line)
		}
	}
}

func TestPodsOfAnIndexedJobMakeEachShardOnce(t *testing.T) {
	for i, index := range []string{"0", "1", "2", "3"} {
		if s, err := batch.ReadShard("job/4", index); err != nil || s != (batch.Shard{Number: i + 1, Of: 4}) {
			t.Errorf("pod %s makes %v, %v", index, s, err)
		}
	}
	for _, index := range []string{"4", "-1", "", "one"} {
		if s, err := batch.ReadShard("job/4", index); err == nil {
			t.Errorf("pod %q makes %v", index, s)
		}
	}
}

// Every count of parts stands twice in a file: how many there are, and behind the stroke of --shard.
func TestServerFilesHaveAsManyPartsAsTheyCount(t *testing.T) {
	github := documentsOf(t, serverFile(t, "github.yml"))[0].(map[string]any)
	build := github["jobs"].(map[string]any)["build"].(map[string]any)
	if n := len(build["strategy"].(map[string]any)["matrix"].(map[string]any)["shard"].([]any)); n != 4 {
		t.Errorf("the matrix of GitHub has %d parts", n)
	}
	gitlab := documentsOf(t, serverFile(t, "gitlab-ci.yml"))[0].(map[string]any)
	if gitlab["build"].(map[string]any)["parallel"] != 4 {
		t.Error("the jobs of GitLab are not 4")
	}
	cluster := documentsOf(t, serverFile(t, "kubernetes.yaml"))
	if len(cluster) != 3 {
		t.Fatalf("%d objects for Kubernetes", len(cluster))
	}
	job := cluster[0].(map[string]any)["spec"].(map[string]any)["jobTemplate"].(map[string]any)["spec"].(map[string]any)
	if job["completionMode"] != "Indexed" || job["completions"] != 4 || job["parallelism"] != 4 {
		t.Errorf("the Indexed Job is %v", job)
	}
}

// What is fetched is fetched by a version that stays.
func TestServerFilesPinWhatTheyFetch(t *testing.T) {
	n := 0
	pinned := regexp.MustCompile(`^(uses: \S+@[0-9a-f]{40} # v[0-9.]+|image: \S+:[0-9]\S*( #.*)?|FROM (scratch|golang:[0-9.]+-\w+ AS \w+)|runs-on: ubuntu-[0-9.]+)$`)
	for _, name := range []string{"github.yml", "gitlab-ci.yml", "kubernetes.yaml", "Dockerfile"} {
		for line := range strings.Lines(serverFile(t, name)) {
			line = strings.TrimPrefix(strings.TrimSpace(line), "- ")
			if slices.ContainsFunc([]string{"uses: ", "image: ", "FROM ", "runs-on: "}, func(p string) bool { return strings.HasPrefix(line, p) }) {
				n++
				if !pinned.MatchString(line) {
					t.Errorf("%s: %s has no version that stays", name, line)
				}
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d lines fetch something", n)
	}
	module, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := bytes.Cut(module, []byte("\ngo "))
	if version, _, _ := bytes.Cut(after, []byte("\n")); !strings.Contains(serverFile(t, "Dockerfile"), "golang:"+string(version)+"-") {
		t.Errorf("the Dockerfile builds with another Go than %s", version)
	}
}

func TestUnitsOfSystemdAreSound(t *testing.T) {
	if _, err := exec.LookPath("systemd-analyze"); err != nil {
		t.Skip("systemd-analyze is missing; their grammar is held by the test of sections and keys")
	}
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"ecart.service", "ecart.timer"} {
		text := strings.ReplaceAll(serverFile(t, name), "/usr/local/bin/ecart", self) // verify asks for a program that is there
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("systemd-analyze", "verify", "--man=no", filepath.Join(dir, "ecart.service"), filepath.Join(dir, "ecart.timer")).CombinedOutput()
	if err != nil || strings.Contains(string(out), dir) {
		t.Errorf("systemd-analyze: %v\n%s", err, out)
	}
	if out, err := exec.Command("systemd-analyze", "calendar", "*-*-01 03:00:00").CombinedOutput(); err != nil {
		t.Errorf("the calendar of the timer: %v\n%s", err, out)
	}
}
