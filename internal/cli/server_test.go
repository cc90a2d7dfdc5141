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

	"gopkg.in/yaml.v3"

	"ecart/internal/batch"
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

var (
	called1 = regexp.MustCompile(`(?m)^[^#\n]*?(?:bin/|/usr/local/bin/)ecart ([^\n]*)$`)
	matrix  = regexp.MustCompile(`\$\{\{ matrix\.shard \}\}`)
	ending  = regexp.MustCompile(` (?:>|\|\||&&) .*$`)
)

// commands are the command lines of the program in a file, as its shell would hand them over.
func commands(t *testing.T, name, text string) [][]string {
	var all [][]string
	for _, m := range called1.FindAllStringSubmatch(text, -1) {
		line := matrix.ReplaceAllString(m[1], "2")
		line = strings.NewReplacer("$CI_NODE_INDEX", "2", "$CI_NODE_TOTAL", "4").Replace(ending.ReplaceAllString(line, ""))
		var args []string
		for _, word := range strings.Fields(line) {
			args = append(args, strings.Trim(word, `'"`))
		}
		all = append(all, args)
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
	want := map[string]int{"ecart.cron": 1, "ecart.service": 1, "github.yml": 3, "gitlab-ci.yml": 4, "kubernetes.yaml": 2, "Dockerfile": 1}
	for _, name := range []string{"ecart.cron", "ecart.service", "github.yml", "gitlab-ci.yml", "kubernetes.yaml", "Dockerfile"} {
		all := commands(t, name, serverFile(t, name))
		if len(all) != want[name] {
			t.Errorf("%s: %d commands, want %d: %q", name, len(all), want[name], all)
		}
		for _, args := range all {
			c := &console{out: io.Discard, err: io.Discard}
			cmd, rest, err := c.root().Find(args)
			if err != nil || cmd.Name() != args[0] {
				t.Errorf("%s: ecart %q: no such command: %v", name, args, err)
				continue
			}
			if err := cmd.ParseFlags(rest); err != nil {
				t.Errorf("%s: ecart %q: %v", name, args, err)
				continue
			}
			if err := cmd.ValidateArgs(cmd.Flags().Args()); err != nil {
				t.Errorf("%s: ecart %q: %v", name, args, err)
			}
			if shard := cmd.Flags().Lookup("shard"); shard != nil && shard.Changed {
				if _, err := batch.ReadShard(shard.Value.String(), "3"); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
			if form := cmd.Flags().Lookup("format"); form != nil && form.Changed {
				if _, err := formOf(form.Value.String()); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
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
	tool(t, "systemd-analyze")
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

// tool skips a test where a program is not there.
func tool(t *testing.T, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s is missing", name)
		}
	}
}
